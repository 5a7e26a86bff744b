/**
 * Backstage: the integrations (and, where wanted, the discovery) of app-config.
 * Facts: backstage.io/docs/integrations, and @backstage/integration 2.2.0 (2026-11-17) run on the exported files. A token alone is sent as
 * Bearer since
 * 2.1.3 (its CHANGELOG.md, “0c9d72c”); 2.1.2 sends nothing at all then, without an error.
 */
import { backstageCopy as copy } from '../../contract/copy/en/platforms/backstage.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { commandLine } from '../formats/shell.ts';
import { singleQuoted } from '../formats/yaml-text.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { edition, isAccessToken, level, matching, permission, placeOf, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, pasteToken, setVariables } from './recipes.ts';

const cloudPage = source('Backstage: Bitbucket Cloud locations', 'https://backstage.io/docs/integrations/bitbucketCloud/locations', {
  checked: '2026-11-20',
});
const cloudDiscovery = source('Backstage: Bitbucket Cloud discovery', 'https://backstage.io/docs/integrations/bitbucketCloud/discovery', {
  checked: '2026-11-20',
});
const serverPage = source('Backstage: Bitbucket Server locations', 'https://backstage.io/docs/integrations/bitbucketServer/locations', {
  checked: '2026-11-20',
});
const serverDiscovery = source(
  'Backstage: Bitbucket Server discovery',
  'https://backstage.io/docs/integrations/bitbucketServer/discovery',
  { checked: '2026-11-20' },
);
const configPage = source('Backstage: Writing configuration (environment variables)', 'https://backstage.io/docs/conf/writing/', {
  checked: '2026-11-20',
});
const library = source(
  '@backstage/integration 2.2.0 on npm',
  'https://www.npmjs.com/package/@backstage/integration/v/2.2.0',
  edition('2.2.0', '2026-11-17', '2026-11-29'),
);
const bearer = source(
  'Backstage pull request 35568: a token of Bitbucket Cloud without a user name',
  'https://github.com/backstage/backstage/pull/35568',
  { dated: '2026-09-11', checked: '2026-11-29' },
);
const discoveryModule = source(
  '@backstage/plugin-catalog-backend-module-bitbucket-cloud 0.5.15 on npm',
  'https://www.npmjs.com/package/@backstage/plugin-catalog-backend-module-bitbucket-cloud/v/0.5.15',
  edition('0.5.15', '2026-09-16', '2026-11-29'),
);
const searchEnd = source(
  'Bitbucket Cloud OpenAPI: code search “will be deprecated on November 1, 2026”',
  'https://dac-static.atlassian.com/cloud/bitbucket/swagger.v3.json',
  { dated: '2026-06-22', checked: '2026-11-29' },
);

const configFile = 'app-config.bitbucket.yaml';
const discoveryModules = {
  cloud: '@backstage/plugin-catalog-backend-module-bitbucket-cloud',
  server: '@backstage/plugin-catalog-backend-module-bitbucket-server',
} as const;
const finds = when('discovery', true);

const discovery = (help: string) => input.boolean({ label: copy.inputs.discovery.label, help: help, default: false });
const shared = () => ({
  providerId: input.text({
    label: copy.inputs.providerId.label,
    help: copy.inputs.providerId.help,
    required: true,
    default: 'bitbucket',
    example: 'acme',
    when: finds,
    check: matching(/^[A-Za-z][A-Za-z0-9_-]*$/, copy.inputs.providerId.refused),
  }),
  catalogPath: input.text({
    label: 'catalogPath',
    help: copy.inputs.catalogPath.help,
    required: true,
    default: '/catalog-info.yaml',
    when: finds,
    check: matching(/^\//, copy.inputs.catalogPath.refused),
  }),
  frequency: input.text({
    label: 'schedule.frequency',
    help: copy.inputs.frequency.help,
    required: true,
    default: 'PT30M',
    when: finds,
    check: matching(/^P(?=\d|T\d)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, copy.inputs.frequency.refused),
  }),
});
const locations = (example: string) =>
  input.list({
    label: 'catalog.locations',
    help: copy.inputs.locations.help,
    example: [example],
    check: (value) =>
      Array.isArray(value) && !value.every((each) => /^https?:\/\/\S+$/.test(each)) ? { reason: copy.inputs.locations.refused } : null,
  });

const restart = () => ({ where: 'platform' as const, text: copy.prerequisites.restart });

const cloudInputs = () => ({
  locations: locations('https://bitbucket.org/acme/app/src/main/catalog-info.yaml'),
  discovery: discovery(copy.inputs.discovery.cloudHelp),
  ...shared(),
});

const ownInputs = () => ({
  locations: locations('https://git.acme.io/projects/PRJ/repos/app/browse/catalog-info.yaml'),
  discovery: discovery(copy.inputs.discovery.ownHelp),
  ...shared(),
});

type Context = CloudContext<typeof cloudInputs> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output((context: Context) => ok({ names: tokenNames(context.credential.kind) }), {
    artifacts: {
      config: {
        kind: 'file',
        name: configFile,
        label: copy.artifacts.config.label,
        language: 'yaml',
        secret: true,
        make: (context) => yamlText({ integrations: integrations(context), catalog: catalog(context) }, text),
      },
      start: {
        kind: 'command',
        name: 'backstage-start.sh',
        label: copy.artifacts.start.label,
        where: copy.artifacts.start.where,
        note: copy.artifacts.start.note,
        make: () => commandLine('node', 'packages/backend', '--config', 'app-config.yaml', '--config', configFile),
      },
    },
    next: (context, { names }) => [
      pasteToken(context, names, configFile),
      setVariables(context, [names.env], copy.next.setVariables),
      copy.next.putBeside(configFile),
      copy.next.restart,
      aboutSecret(context, copy.next.keepReadable(configFile)),
      copy.next.register,
    ],
    caveats: ({ deployment, credential, options: { discovery } }) => [
      isAccessToken(credential.kind) && copy.caveats.bearerNeeds,
      isAccessToken(credential.kind) && discovery && copy.caveats.discoveryClient,
      discovery && deployment === 'cloud' && copy.caveats.codeSearchEnds,
      discovery && copy.caveats.discoveryModule(discoveryModules[deployment === 'cloud' ? 'cloud' : 'server']),
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

/** That a changed file or variable needs a restart is stated nowhere; a running process keeps its variables. */
const afterToken = () =>
  [{ reads: 'start', nudge: copy.next.restart, sign: copy.afterToken.sign, unconfirmed: true, sources: [configPage] }] as const;

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [restart()],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      permission('repository', copy.cloud.grants.repository),
    ],
    inputs: cloudInputs(),
    asks: [
      { field: 'workspace', required: true, label: 'workspace', help: copy.cloud.asks.workspace.help, when: finds },
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
      },
    ],
    caveats: [copy.cloud.caveats.needsUserName, copy.cloud.caveats.appPasswordsGone, copy.caveats.scaffolder],
    afterToken: afterToken(),
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
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [restart(), { where: 'bitbucket', text: sharedCopy.prerequisites.tokens }],
    credentialKinds: selfManagedKinds(copy.selfManaged.kinds),
    grants: [level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ), level('REPO_READ', copy.selfManaged.grants.REPO_READ)],
    inputs: ownInputs(),
    caveats: [copy.selfManaged.caveats.ownAuthority, copy.caveats.scaffolder],
    afterToken: afterToken(),
    sources: [serverPage, serverDiscovery, configPage, library, sources.httpTokens],
    output: out(),
  });

/** Backstage. */
export const backstage = definePlatform(() => ({
  id: 'backstage',
  name: 'Backstage',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'developer-portal',
  aliases: ['developer portal', 'catalog', 'spotify', 'software catalogue', 'idp'],
  deployments: { cloud: cloud(), ...selfManaged() },
}));
