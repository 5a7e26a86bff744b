/**
 * Backstage: the integrations (and, where wanted, the discovery) of app-config.
 * Facts: backstage.io/docs/integrations, and @backstage/integration 2.2.0 (2026-11-17) run on the exported files. A token alone is sent as
 * Bearer since
 * 2.1.3 (its CHANGELOG.md, “0c9d72c”); 2.1.2 sends nothing at all then, without an error.
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { commandLine } from '../formats/shell.ts';
import { singleQuoted } from '../formats/yaml-text.ts';
import {
  command,
  edition,
  lastReading,
  file,
  input,
  isAccessToken,
  isOn,
  level,
  listOf,
  matching,
  modes,
  permission,
  placeOf,
  scope,
  selfManaged,
  source,
  sources,
  textOf,
  tokenNames,
} from './common.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import type { DescribedInput, ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

const cloudPage = source('Backstage: Bitbucket Cloud locations', 'https://backstage.io/docs/integrations/bitbucketCloud/locations');
const cloudDiscovery = source('Backstage: Bitbucket Cloud discovery', 'https://backstage.io/docs/integrations/bitbucketCloud/discovery');
const serverPage = source('Backstage: Bitbucket Server locations', 'https://backstage.io/docs/integrations/bitbucketServer/locations');
const serverDiscovery = source('Backstage: Bitbucket Server discovery', 'https://backstage.io/docs/integrations/bitbucketServer/discovery');
const configPage = source('Backstage: Writing configuration (environment variables)', 'https://backstage.io/docs/conf/writing/');
const library = source(
  '@backstage/integration 2.2.0 on npm',
  'https://www.npmjs.com/package/@backstage/integration/v/2.2.0',
  edition('2.2.0', '2026-11-17'),
);
const bearer = source(
  'Backstage pull request 35568: a token of Bitbucket Cloud without a user name',
  'https://github.com/backstage/backstage/pull/35568',
  { dated: '2026-09-11', checked: lastReading },
);
const discoveryModule = source(
  '@backstage/plugin-catalog-backend-module-bitbucket-cloud 0.5.15 on npm',
  'https://www.npmjs.com/package/@backstage/plugin-catalog-backend-module-bitbucket-cloud/v/0.5.15',
  edition('0.5.15', '2026-09-16'),
);
const searchEnd = source(
  'Bitbucket Cloud OpenAPI: code search “will be deprecated on November 1, 2026”',
  'https://dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json',
  { dated: '2026-06-22', checked: lastReading },
);

const configFile = 'app-config.bitbucket.yaml';
const runFile = 'backstage-start.sh';
const finds = { input: 'discovery', is: [true] };

const discovery = (help: string): DescribedInput => input('discovery', 'boolean', 'Discovery', help, { default: false });
const shared = [
  input('providerId', 'text', 'Provider id', 'What the discovery is called in app-config. Any short name.', {
    required: true,
    default: 'bitbucket',
    example: 'acme',
    when: finds,
    check: matching(/^[A-Za-z][A-Za-z0-9_-]*$/, 'Begin with a letter, then letters, digits, hyphens and underscores only.'),
  }),
  input('catalogPath', 'text', 'catalogPath', 'Where each repository has its catalogue file.', {
    required: true,
    default: '/catalog-info.yaml',
    when: finds,
    check: matching(/^\//, 'Begin with a slash, such as /catalog-info.yaml.'),
  }),
  input('frequency', 'text', 'schedule.frequency', 'How often Backstage looks, as an ISO 8601 duration: PT30M is every thirty minutes.', {
    required: true,
    default: 'PT30M',
    when: finds,
    check: matching(
      /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
      'Write a duration such as PT30M (thirty minutes) or PT6H (six hours).',
    ),
  }),
] as const;
const locations = (example: string): DescribedInput =>
  input('locations', 'list', 'catalog.locations', 'Addresses of single catalogue files that Backstage loads, one a line. May stay empty.', {
    example: [example],
    check: (value) =>
      Array.isArray(value) && !value.every((each) => /^https?:\/\/\S+$/.test(each))
        ? { reason: 'Each begins with https:// or http:// and has no spaces.' }
        : null,
  });

const artifacts: PlatformDeployment['artifacts'] = [
  { name: configFile, kind: 'file', label: 'Configuration of Backstage', when: null },
  { name: runFile, kind: 'command', label: 'Start Backstage with it', when: null },
];
const restart = { where: 'platform' as const, text: 'Somebody who may change app-config and restart Backstage’s backend.' };
const scaffolder =
  'This is what reading needs. Templates that create repositories or pull requests need more, and Backstage’s pages do not list it for today’s tokens (not confirmed).';

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the part of app-config that lets Backstage read Bitbucket Cloud.',
  route: 'token',
  prerequisites: [restart],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Backstage signs in with the e-mail address as username and the API token as token.',
    accessTokens:
      'Backstage sends it alone, as a Bearer token, from @backstage/integration 2.1.3 on (November 2026). An older one sends no sign-in at all then, without an error: use an API token there.',
    oauth:
      'Backstage can use an OAuth client (until July 2026: OAuth consumer; clientId and clientSecret), but Handrail collects no such secret. Put them into app-config yourself.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'Backstage reads catalogue files, branches and documentation.'),
    permission('repository', 'Backstage reads catalogue files, branches and documentation.'),
  ],
  inputs: [
    locations('https://bitbucket.org/acme/app/src/main/catalog-info.yaml'),
    discovery(
      'On: Backstage searches the workspace for catalogue files. It uses Bitbucket’s code search, whose end Atlassian announced for 2026-11-01; whether it still answers is not confirmed.',
    ),
    ...shared,
  ],
  asks: [
    { field: 'workspace', required: true, label: 'workspace', help: 'The workspace that discovery searches.', when: finds },
    {
      field: 'user',
      required: true,
      label: 'username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  artifacts,
  secretsModes: modes({}),
  allow: [],
  caveats: [
    'An API token needs username beside it: alone it goes out as a Bearer token, which Bitbucket may refuse, and before @backstage/integration 2.1.3 not at all. Handrail writes both.',
    'Older examples show appPassword. App passwords are gone: the API token goes into token.',
    scaffolder,
  ],
  sources: [
    cloudPage,
    cloudDiscovery,
    configPage,
    library,
    bearer,
    discoveryModule,
    searchEnd,
    sources.apiTokenUse,
    sources.accessTokenUse,
  ],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the part of app-config that lets Backstage read your Bitbucket.',
    route: 'token',
    prerequisites: [restart, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
    credentialKinds: selfManagedKinds(deployment, {
      personal: 'Backstage sends it as a Bearer token.',
      bearer: 'Backstage sends it as a Bearer token, the only way in which these tokens are accepted.',
      oauth: 'The configuration has a place for a token only.',
    }),
    grants: [
      level('PROJECT_READ', 'Backstage lists projects and their repositories.'),
      level('REPO_READ', 'Backstage reads catalogue files, branches and documentation.'),
    ],
    inputs: [
      locations('https://git.acme.io/projects/PRJ/repos/app/browse/catalog-info.yaml'),
      discovery('On: Backstage looks through the repositories for catalogue files, in one project when you named one, else in all.'),
      ...shared,
    ],
    asks: [],
    artifacts,
    secretsModes: modes({}),
    allow: [],
    caveats: ['A certificate of your own authority: start Backstage with NODE_EXTRA_CA_CERTS set to its file.', scaffolder],
    sources: [serverPage, serverDiscovery, configPage, library, sources.httpTokens],
    export: write,
  };
}

function write(context: ExportContext): Result<ExportOutput> {
  const onCloud = context.deployment === 'cloud';
  const names = tokenNames(context.credential.kind);
  const searching = isOn(context, 'discovery');
  const lines = [
    'integrations:',
    ...integration(
      context,
      `token: ${context.mode === 'env' ? singleQuoted(context.secret('token', names)) : text(context.secret('token', names))}`,
    ),
    ...catalog(context, searching),
  ];
  const start = commandLine('node', 'packages/backend', '--config', 'app-config.yaml', '--config', configFile);
  return ok({
    artifacts: [
      file(configFile, 'Configuration of Backstage', 'yaml', `${lines.join('\n')}\n`, context.holdsSecret),
      command(
        runFile,
        'Start Backstage with it',
        start,
        'In the folder of your built Backstage, with the file beside app-config.yaml.',
        'On a developer’s computer, copy the file to app-config.local.yaml instead: `yarn start` reads it by itself.',
      ),
    ],
    next: [
      ...(context.mode === 'placeholder' ? [`Replace ${names.placeholder} in ${configFile} with the token.`] : []),
      ...(context.mode === 'env' ? [`Set ${names.env} in the environment of Backstage’s backend, to the token.`] : []),
      `Put ${configFile} beside app-config.yaml and name it with --config, or copy its parts into app-config.production.yaml. Lists are replaced, not joined: an integrations or locations list of yours must be written together with this one.`,
      'Restart the backend.',
      ...(context.holdsSecret ? [`Keep ${configFile} readable for Backstage alone, and out of git: it holds the token.`] : []),
      'In Backstage, register a catalogue file of Bitbucket (Create → Register existing component) and see that it loads.',
    ],
    caveats: [
      ...(isAccessToken(context.credential.kind)
        ? [
            'Needs @backstage/integration 2.1.3 or newer in your Backstage: yarn why @backstage/integration says which one it has. With an older one every call goes out without a sign-in.',
          ]
        : []),
      ...(isAccessToken(context.credential.kind) && searching
        ? [
            'Discovery has a client of its own, @backstage/plugin-bitbucket-cloud-common: 0.3.12 sends such a token to nobody; from which release on it does is not confirmed (later than 0.3.13).',
          ]
        : []),
      ...(searching && onCloud
        ? [
            'Discovery uses Bitbucket’s code search, whose end Atlassian announced for 2026-11-01; whether it still answers is not confirmed. When it finds nothing, list the catalogue files under catalog.locations instead.',
          ]
        : []),
      ...(searching
        ? [`Discovery needs the backend module @backstage/plugin-catalog-backend-module-bitbucket-${onCloud ? 'cloud' : 'server'}.`]
        : []),
    ],
  });
}

/**
 * On Cloud a person's token goes with the e-mail address, and one that belongs to nobody alone. On self-managed the API's address is
 * written out:
 * without a context path and over https Backstage finds it itself, written out it is right in every case.
 */
function integration(context: ExportContext, token: string): string[] {
  const keys =
    context.deployment === 'cloud'
      ? [...(isAccessToken(context.credential.kind) ? [] : [`username: ${text(context.credential.user)}`]), token]
      : [`host: ${text(placeOf(context.baseUrl).host)}`, `apiBaseUrl: ${text(`${context.baseUrl}/rest/api/1.0`)}`, token];
  return [
    `  bitbucket${context.deployment === 'cloud' ? 'Cloud' : 'Server'}:`,
    ...keys.map((line, index) => `${index === 0 ? '    - ' : '      '}${line}`),
  ];
}

function catalog(context: ExportContext, searching: boolean): string[] {
  const places = listOf(context, 'locations');
  if (places.length === 0 && !searching) return [];
  return [
    'catalog:',
    ...(searching ? provider(context) : []),
    ...(places.length === 0 ? [] : ['  locations:', ...places.flatMap((target) => ['    - type: url', `      target: ${text(target)}`])]),
  ];
}

function provider(context: ExportContext): string[] {
  const onCloud = context.deployment === 'cloud';
  const repositories = context.repositories?.map((each) => each.split('/').at(-1) ?? each) ?? null;
  const filters = [
    ...(context.projectKey === '' ? [] : [`          projectKey: ${text(exactly([context.projectKey]))}`]),
    ...(repositories === null ? [] : [`          repoSlug: ${text(exactly(repositories))}`]),
  ];
  return [
    '  providers:',
    `    ${onCloud ? 'bitbucketCloud' : 'bitbucketServer'}:`,
    `      ${textOf(context, 'providerId')}:`,
    ...(onCloud ? [`        workspace: ${text(context.workspace)}`] : [`        host: ${text(placeOf(context.baseUrl).host)}`]),
    `        catalogPath: ${text(textOf(context, 'catalogPath'))}`,
    ...(filters.length === 0 ? [] : ['        filters:', ...filters]),
    '        schedule:',
    `          frequency: ${text(textOf(context, 'frequency'))}`,
    "          timeout: 'PT3M'",
  ];
}

/** A regular expression that matches these names and nothing else. */
function exactly(names: readonly string[]): string {
  const safe = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return safe.length === 1 ? `^${safe[0] ?? ''}$` : `^(${safe.join('|')})$`;
}

/** A YAML text that Backstage leaves alone: it fills in `${NAME}` anywhere, and `$${NAME}` stands for the characters themselves. */
function text(value: string): string {
  return singleQuoted(value.replace(/\$\{[^{}]*\}/g, '$$$&'));
}

/** Backstage. */
export const backstage: Platform = {
  id: 'backstage',
  name: 'Backstage',
  vendor: 'Spotify and the CNCF',
  summary: 'Shows your repositories, their owners and their documentation in your developer portal.',
  category: 'Developer portal',
  aliases: ['developer portal', 'catalog', 'spotify', 'software catalogue', 'idp'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
