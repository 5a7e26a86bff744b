/**
 * Jenkins with the Bitbucket Branch Source plugin, as Configuration as Code.
 * Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19 (2026-08-22), jenkinsci/configuration-as-code-plugin @58646eb6.
 */
import { jenkinsCopy as copy } from '../../contract/copy/en/platforms/jenkins.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import { commandLine } from '../formats/shell.ts';
import { singleQuoted } from '../formats/yaml-text.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { edition, isAccessToken, level, matching, permission, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { github, named, putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, pasteToken, setVariables } from './recipes.ts';

const plugin = 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/blob/8fdcfe19';
const snapshot = edition('937.3.9', '2026-08-22', '2026-11-30');
const guide = source('Jenkins: Bitbucket Branch Source user guide', `${plugin}/docs/USER_GUIDE.adoc`, snapshot);
const fixture = source(
  'Jenkins: the plugin’s own Configuration as Code example',
  `${plugin}/src/test/resources/com/cloudbees/jenkins/plugins/bitbucket/endpoints/BitbucketEndpointConfigurationTest/configuration-as-code.yml`,
  snapshot,
);
const rootUrlCode = source(
  'Jenkins: the plugin’s own settings of a webhook',
  `${plugin}/src/main/java/com/cloudbees/jenkins/plugins/bitbucket/impl/webhook/AbstractBitbucketWebhookConfiguration.java`,
  snapshot,
);
const secretsPage = source(
  'Jenkins: Configuration as Code, secrets',
  'https://github.com/jenkinsci/configuration-as-code-plugin/blob/58646eb6/docs/features/secrets.adoc',
  edition('@58646eb6', '2026-08-17', '2026-11-30'),
);
const atlassianPlugin = source(
  'Atlassian: Bitbucket Server integration for Jenkins',
  'https://github.com/jenkinsci/atlassian-bitbucket-server-integration-plugin',
  { checked: '2026-11-20' },
);

const reloadPage = source(
  'Jenkins: Configuration as Code, reload',
  'https://github.com/jenkinsci/configuration-as-code-plugin/blob/04d018ef/docs/features/configurationReload.md',
  { edition: '@04d018ef', checked: '2026-11-30' },
);

const configFile = 'jenkins-bitbucket.yaml';
const hooked = when('webhooks', true);
const unhooked = when('webhooks', false);

const afterToken = () =>
  [
    {
      reads: 'store',
      nudge: copy.afterToken.nudge,
      command: commandLine('java', '-jar', 'jenkins-cli.jar', '-s', 'JENKINS-ADDRESS', 'reload-jcasc-configuration'),
      sign: copy.afterToken.sign,
      sources: [reloadPage],
    },
  ] as const;

const webhooks = () =>
  input.boolean({
    label: copy.inputs.webhooks.label,
    help: copy.inputs.webhooks.help,
    default: false,
    affectsAccess: true,
  });
const credentialId = () =>
  input.text({
    label: copy.inputs.credentialId.label,
    help: copy.inputs.credentialId.help,
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    maxLength: 200,
    check: matching(/^[A-Za-z0-9_.-]+$/, copy.inputs.credentialId.refused),
  });
const description = () => input.text({ label: copy.inputs.description.label, help: copy.inputs.description.help, default: 'Bitbucket' });
const jenkinsUrl = () =>
  input.url({
    label: copy.inputs.jenkinsUrl.label,
    help: copy.inputs.jenkinsUrl.help,
    example: 'https://jenkins.acme.io',
  });

const plugins = () => [
  {
    where: 'platform' as const,
    text: copy.prerequisites.plugins,
  },
  {
    where: 'platform' as const,
    text: copy.prerequisites.ownAddress,
  },
];
const whole = () => [copy.caveats.wholeLists, copy.caveats.noTestButton];

const shared = () => ({ webhooks: webhooks(), credentialId: credentialId(), description: description(), jenkinsUrl: jenkinsUrl() });
const ownInputs = () => ({
  webhooks: webhooks(),
  credentialId: credentialId(),
  description: description(),
  displayName: input.text({
    label: copy.inputs.displayName.label,
    help: copy.inputs.displayName.help,
    required: true,
    default: 'Bitbucket',
    example: 'Acme',
  }),
  jenkinsUrl: jenkinsUrl(),
});

type Context = CloudContext<typeof shared> | SelfManagedContext<typeof ownInputs>;

const out = () =>
  output((context: Context) => ok({ names: tokenNames(context.credential.kind) }), {
    artifacts: {
      config: {
        kind: 'file',
        name: configFile,
        label: copy.artifacts.config.label,
        language: 'yaml',
        secret: true,
        make: (context) =>
          yamlText(
            {
              credentials: { system: { domainCredentials: [{ credentials: [credential(context)] }] } },
              unclassified: { bitbucketendpointconfiguration: { endpoints: [endpoint(context)] } },
            },
            text,
          ),
      },
    },
    next: (context, { names }) => [
      pasteToken(context, names, configFile),
      setVariables(context, [names.env], copy.next.setVariables),
      copy.next.putFile(configFile),
      copy.next.multibranch(context.options.credentialId),
      !context.options.webhooks && copy.next.addWebhook(hookAddress(context)),
      aboutSecret(context, copy.next.keepReadable(configFile)),
    ],
  });

function credential(context: Context): YamlMap {
  const { credentialId, description } = context.options;
  const token = context.secret('token', tokenNames(context.credential.kind));
  const secret = context.mode === 'env' ? bare(singleQuoted(token)) : token;
  const common = { scope: bare('GLOBAL'), id: credentialId };
  return isAccessToken(context.credential.kind)
    ? { string: { ...common, secret, description } }
    : { usernamePassword: { ...common, username: context.tokenUser, password: secret, description } };
}

/** The webhook's settings are nested: with the old flat keys the plugin falls back to a webhook add-on that is no longer kept. */
function endpoint(context: Context): YamlMap {
  const { webhooks, credentialId } = context.options;
  const root = rootUrl(context);
  const hook = {
    manageHooks: webhooks,
    credentialsId: webhooks ? credentialId : undefined,
    // The plugin ends it with a slash by itself; written so, its own export shows no difference.
    endpointJenkinsRootURL: root === '' ? undefined : `${root}/`,
  };
  return context.deployment === 'cloud'
    ? {
        bitbucketCloudEndpoint: {
          enableCache: false,
          teamCacheDuration: bare('360'),
          repositoriesCacheDuration: bare('180'),
          webhook: { cloudWebhook: hook },
        },
      }
    : {
        bitbucketServerEndpoint: {
          displayName: context.options.displayName,
          serverURL: context.baseUrl,
          webhook: { serverWebhook: hook },
        },
      };
}

/** Jenkins's own address without a slash at its end; empty when it was not given. */
function rootUrl({ options }: Context): string {
  return options.jenkinsUrl.replace(/\/+$/, '');
}

function hookAddress(context: Context): string {
  const jenkins = rootUrl(context) || 'JENKINS-URL';
  return `${jenkins}/bitbucket-scmsource-hook/notify${context.deployment === 'cloud' ? '' : `?server_url=${encodeURIComponent(context.baseUrl)}`}`;
}

/** A YAML text that Jenkins leaves alone: it fills in `${NAME}` anywhere, and `^${` stands for the characters themselves. */
function text(value: string): string {
  return singleQuoted(value.replaceAll('${', '^${'));
}

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: plugins(),
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:workspace:bitbucket', copy.cloud.grants['read:workspace:bitbucket']),
      scope('read:project:bitbucket', copy.cloud.grants['read:project:bitbucket']),
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket']),
      scope('read:webhook:bitbucket', copy.cloud.grants['read:webhook:bitbucket'], { when: hooked }),
      scope('write:webhook:bitbucket', copy.cloud.grants['write:webhook:bitbucket'], { when: hooked }),
      permission('repository', copy.cloud.grants.repository),
      permission('pullrequest', copy.cloud.grants.pullrequest),
      permission('webhook', copy.cloud.grants.webhook, { when: hooked }),
    ],
    inputs: shared(),
    asks: [
      {
        field: 'user',
        required: true,
        label: copy.cloud.asks.user.label,
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
      },
    ],
    caveats: whole(),
    afterToken: afterToken(),
    sources: [guide, fixture, rootUrlCode, secretsPage, sources.apiTokenUse],
    git: (context) => putIn(context),
    output: out(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [...plugins(), { where: 'bitbucket', text: sharedCopy.prerequisites.tokens }],
    credentialKinds: selfManagedKinds({ ...copy.selfManaged.kinds, bearer: null }),
    grants: [
      level('PROJECT_READ', copy.selfManaged.grants.PROJECT_READ),
      level('REPO_READ', copy.selfManaged.grants.REPO_READ, { when: unhooked }),
      level('REPO_ADMIN', copy.selfManaged.grants.REPO_ADMIN, { when: hooked }),
    ],
    inputs: ownInputs(),
    asks: [{ field: 'user', required: true, label: copy.selfManaged.asks.user.label, help: copy.selfManaged.asks.user.help }],
    caveats: [...whole(), copy.selfManaged.caveats.ownAuthority, copy.selfManaged.caveats.otherPlugin],
    afterToken: afterToken(),
    sources: [guide, fixture, rootUrlCode, secretsPage, atlassianPlugin, sources.httpTokens],
    git: named,
    output: out(),
  });

/** Jenkins. */
export const jenkins = definePlatform(() => ({
  id: 'jenkins',
  name: 'Jenkins',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['jcasc', 'configuration as code', 'cloudbees', 'multibranch', 'bitbucket branch source'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Bitbucket Branch Source: authenticators',
        'jenkinsci/bitbucket-branch-source-plugin',
        'master/src/main/java/com/cloudbees/jenkins/plugins/bitbucket/impl/credentials/BitbucketUserAPITokenAuthenticator.java',
        '2025-09-27',
        '2026-11-30',
      ),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
