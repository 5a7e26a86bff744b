/**
 * Backstage: the integrations (and, where wanted, the discovery) of app-config.
 * Facts: backstage.io/docs/integrations, and @backstage/integration 2.2.0 (2026-11-17) run on the exported files. A token alone is sent as
 * Bearer since
 * 2.1.3 (its CHANGELOG.md, “0c9d72c”); 2.1.2 sends nothing at all then, without an error.
 */
import { ok } from '../../contract/index.ts';
import { commandLine } from '../formats/shell.ts';
import { singleQuoted } from '../formats/yaml-text.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { edition, isAccessToken, lastReading, level, matching, permission, placeOf, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { keepReadable, pasteToken, setVariables } from './recipes.ts';

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
const finds = when('discovery', true);

const discovery = (help: string) => input.boolean({ label: 'Discovery', help: help, default: false });
const shared = {
  providerId: input.text({
    label: 'Provider id',
    help: 'What the discovery is called in app-config. Any short name.',
    required: true,
    default: 'bitbucket',
    example: 'acme',
    when: finds,
    check: matching(/^[A-Za-z][A-Za-z0-9_-]*$/, 'Begin with a letter, then letters, digits, hyphens and underscores only.'),
  }),
  catalogPath: input.text({
    label: 'catalogPath',
    help: 'Where each repository has its catalogue file.',
    required: true,
    default: '/catalog-info.yaml',
    when: finds,
    check: matching(/^\//, 'Begin with a slash, such as /catalog-info.yaml.'),
  }),
  frequency: input.text({
    label: 'schedule.frequency',
    help: 'How often Backstage looks, as an ISO 8601 duration: PT30M is every thirty minutes.',
    required: true,
    default: 'PT30M',
    when: finds,
    check: matching(
      /^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
      'Write a duration such as PT30M (thirty minutes) or PT6H (six hours).',
    ),
  }),
};
const locations = (example: string) =>
  input.list({
    label: 'catalog.locations',
    help: 'Addresses of single catalogue files that Backstage loads, one a line. May stay empty.',
    example: [example],
    check: (value) =>
      Array.isArray(value) && !value.every((each) => /^https?:\/\/\S+$/.test(each))
        ? { reason: 'Each begins with https:// or http:// and has no spaces.' }
        : null,
  });

const restart = { where: 'platform' as const, text: 'Somebody who may change app-config and restart Backstage’s backend.' };
const scaffolder =
  'This is what reading needs. Templates that create repositories or pull requests need more, and Backstage’s pages do not list it for today’s tokens (not confirmed).';

const cloudInputs = {
  locations: locations('https://bitbucket.org/acme/app/src/main/catalog-info.yaml'),
  discovery: discovery(
    'On: Backstage searches the workspace for catalogue files. It uses Bitbucket’s code search, whose end Atlassian announced for 2026-11-01; whether it still answers is not confirmed.',
  ),
  ...shared,
};

const ownInputs = {
  locations: locations('https://git.acme.io/projects/PRJ/repos/app/browse/catalog-info.yaml'),
  discovery: discovery('On: Backstage looks through the repositories for catalogue files, in one project when you named one, else in all.'),
  ...shared,
};

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = output((context: Context) => ok({ names: tokenNames(context.credential.kind) }), {
  artifacts: {
    config: {
      kind: 'file',
      name: configFile,
      label: 'Configuration of Backstage',
      language: 'yaml',
      secret: true,
      make: (context) => yamlText({ integrations: integrations(context), catalog: catalog(context) }, text),
    },
    start: {
      kind: 'command',
      name: 'backstage-start.sh',
      label: 'Start Backstage with it',
      where: 'In the folder of your built Backstage, with the file beside app-config.yaml.',
      note: 'On a developer’s computer, copy the file to app-config.local.yaml instead: `yarn start` reads it by itself.',
      make: () => commandLine('node', 'packages/backend', '--config', 'app-config.yaml', '--config', configFile),
    },
  },
  next: (context, { names }) => [
    pasteToken(context, names, configFile),
    setVariables(context, [names.env], 'in the environment of Backstage’s backend, to the token.'),
    `Put ${configFile} beside app-config.yaml and name it with --config, or copy its parts into app-config.production.yaml. Lists are replaced, not joined: an integrations or locations list of yours must be written together with this one.`,
    'Restart the backend.',
    keepReadable(context, configFile, 'for Backstage alone, and out of git'),
    'In Backstage, register a catalogue file of Bitbucket (Create → Register existing component) and see that it loads.',
  ],
  caveats: ({ deployment, credential, options: { discovery } }) => [
    isAccessToken(credential.kind) &&
      'Needs @backstage/integration 2.1.3 or newer in your Backstage: yarn why @backstage/integration says which one it has. With an older one every call goes out without a sign-in.',
    isAccessToken(credential.kind) &&
      discovery &&
      'Discovery has a client of its own, @backstage/plugin-bitbucket-cloud-common: 0.3.12 sends such a token to nobody; from which release on it does is not confirmed (later than 0.3.13).',
    discovery &&
      deployment === 'cloud' &&
      'Discovery uses Bitbucket’s code search, whose end Atlassian announced for 2026-11-01; whether it still answers is not confirmed. When it finds nothing, list the catalogue files under catalog.locations instead.',
    discovery &&
      `Discovery needs the backend module @backstage/plugin-catalog-backend-module-bitbucket-${deployment === 'cloud' ? 'cloud' : 'server'}.`,
  ],
});

/**
 * On Cloud a person's token goes with the e-mail address, and one that belongs to nobody alone. On self-managed the API's address is
 * written out:
 * without a context path and over https Backstage finds it itself, written out it is right in every case.
 */
function integrations(context: Context): YamlMap {
  const { deployment, credential, baseUrl } = context;
  const secret = context.secret('token', tokenNames(credential.kind));
  const token = context.mode === 'env' ? bare(singleQuoted(secret)) : secret;
  return deployment === 'cloud'
    ? { bitbucketCloud: [{ username: isAccessToken(credential.kind) ? undefined : credential.user, token }] }
    : { bitbucketServer: [{ host: placeOf(baseUrl).host, apiBaseUrl: `${baseUrl}/rest/api/1.0`, token }] };
}

function catalog(context: Context): YamlMap | undefined {
  const { locations, discovery } = context.options;
  if (locations.length === 0 && !discovery) return undefined;
  return {
    providers: discovery ? provider(context) : undefined,
    locations: locations.length === 0 ? undefined : locations.map((target) => ({ type: bare('url'), target })),
  };
}

function provider({ deployment, baseUrl, workspace, projectKey, repositories, options }: Context): YamlMap {
  const slugs = repositories?.map((each) => each.split('/').at(-1) ?? each) ?? null;
  const filters = {
    projectKey: projectKey === '' ? undefined : exactly([projectKey]),
    repoSlug: slugs === null ? undefined : exactly(slugs),
  };
  const where = deployment === 'cloud' ? { workspace } : { host: placeOf(baseUrl).host };
  return {
    [deployment === 'cloud' ? 'bitbucketCloud' : 'bitbucketServer']: {
      [options.providerId]: {
        ...where,
        catalogPath: options.catalogPath,
        filters: Object.values(filters).some((each) => each !== undefined) ? filters : undefined,
        schedule: { frequency: options.frequency, timeout: 'PT3M' },
      },
    },
  };
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

const cloud = cloudDeployment({
  note: 'Handrail writes the part of app-config that lets Backstage read Bitbucket Cloud.',
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
  inputs: cloudInputs,
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
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the part of app-config that lets Backstage read your Bitbucket.',
  prerequisites: [restart, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
  credentialKinds: selfManagedKinds({
    personal: 'Backstage sends it as a Bearer token.',
    bearer: 'Backstage sends it as a Bearer token, the only way in which these tokens are accepted.',
    oauth: 'The configuration has a place for a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'Backstage lists projects and their repositories.'),
    level('REPO_READ', 'Backstage reads catalogue files, branches and documentation.'),
  ],
  inputs: ownInputs,
  caveats: ['A certificate of your own authority: start Backstage with NODE_EXTRA_CA_CERTS set to its file.', scaffolder],
  sources: [serverPage, serverDiscovery, configPage, library, sources.httpTokens],
  output: out,
});

/** Backstage. */
export const backstage = definePlatform({
  id: 'backstage',
  name: 'Backstage',
  vendor: 'Spotify and the CNCF',
  summary: 'Shows your repositories, their owners and their documentation in your developer portal.',
  category: 'Developer portal',
  aliases: ['developer portal', 'catalog', 'spotify', 'software catalogue', 'idp'],
  deployments: { cloud, ...selfManaged },
});
