/**
 * Jenkins with the Bitbucket Branch Source plugin, as Configuration as Code.
 * Facts: jenkinsci/bitbucket-branch-source-plugin @8fdcfe19 (2026-08-22), jenkinsci/configuration-as-code-plugin @58646eb6.
 */
import { ok } from '../../contract/index.ts';
import { singleQuoted } from '../formats/yaml-text.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { edition, factsAsOf, isAccessToken, level, matching, permission, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { github, named, putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { keepReadable, pasteToken, setVariables } from './recipes.ts';

const plugin = 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/blob/8fdcfe19';
const snapshot = edition('937.3.9', '2026-08-22', factsAsOf);
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
  edition('@58646eb6', '2026-08-17', factsAsOf),
);
const atlassianPlugin = source(
  'Atlassian: Bitbucket Server integration for Jenkins',
  'https://github.com/jenkinsci/atlassian-bitbucket-server-integration-plugin',
);

const configFile = 'jenkins-bitbucket.yaml';
const hooked = when('webhooks', true);
const unhooked = when('webhooks', false);

const webhooks = input.boolean({
  label: 'Manage hooks',
  help: 'On: Jenkins adds webhooks, and a push starts builds; the token needs more permission. Off: builds start on a schedule, or by webhooks that you add yourself.',
  default: false,
  affectsAccess: true,
});
const credentialId = input.text({
  label: 'Credential ID',
  help: 'What the credential is called in Jenkins. Jobs refer to it by this name.',
  required: true,
  default: 'bitbucket',
  example: 'bitbucket-acme',
  maxLength: 200,
  check: matching(
    /^[A-Za-z0-9_.-]+$/,
    'Use letters, digits, dots, hyphens and underscores only: Jenkins takes no other characters in an ID.',
  ),
});
const description = input.text({ label: 'Description', help: 'For people; Jenkins shows it beside the credential.', default: 'Bitbucket' });
const jenkinsUrl = input.url({
  label: 'Custom Jenkins Root URL',
  help: 'The address under which Bitbucket reaches your Jenkins (endpointJenkinsRootURL). Empty: the one under Manage Jenkins → System → Jenkins URL.',
  example: 'https://jenkins.acme.io',
});

const plugins = [
  {
    where: 'platform' as const,
    text: 'Jenkins with the plugins Bitbucket Branch Source and Configuration as Code, and an administrator of it.',
  },
  {
    where: 'platform' as const,
    text: 'With hooks managed by Jenkins: its own address, either here or under Manage Jenkins → System → Jenkins URL.',
  },
];
const whole = [
  'Configuration as Code sets whole lists. If yours has credentials or Bitbucket endpoints already, write these beside them in the same list.',
  'The page of Jenkins has no button that tests the connection: an error shows only in the log of the first scan.',
];

const shared = { webhooks, credentialId, description, jenkinsUrl };
const ownInputs = {
  webhooks,
  credentialId,
  description,
  displayName: input.text({
    label: 'Name',
    help: 'What this Bitbucket is called in Jenkins.',
    required: true,
    default: 'Bitbucket',
    example: 'Acme',
  }),
  jenkinsUrl,
};

type Context = CloudContext<typeof shared> | SelfManagedContext<typeof ownInputs>;

const out = output((context: Context) => ok({ names: tokenNames(context.credential.kind) }), {
  artifacts: {
    config: {
      kind: 'file',
      name: configFile,
      label: 'Configuration as Code for Jenkins',
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
    setVariables(
      context,
      [names.env],
      'in the environment of Jenkins’s controller, to the token. Jenkins fills it in when it reads the file.',
    ),
    `Put ${configFile} into the folder that CASC_JENKINS_CONFIG names (or name the file itself), and click Manage Jenkins → Configuration as Code → Reload existing configuration.`,
    `In a multibranch job choose Bitbucket as branch source and ${context.options.credentialId} as credential, and read the log of its first scan.`,
    !context.options.webhooks && `Without managed hooks, add a webhook for pushes and pull requests by hand: ${hookAddress(context)}`,
    keepReadable(context, configFile, 'for Jenkins alone'),
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

const cloud = cloudDeployment({
  note: 'Handrail writes the credential and the Bitbucket Cloud endpoint for the plugin Bitbucket Branch Source.',
  prerequisites: plugins,
  credentialKinds: cloudTokenKinds({
    apiToken:
      'Jenkins keeps it as “Username with password”: the e-mail address and the API token. The plugin finds the user name for git by itself.',
    accessTokens: 'Jenkins keeps it as “Secret text”: the token alone.',
    oauth:
      'The plugin can use an OAuth client’s ID and secret (until July 2026: an OAuth consumer’s key and secret), but Handrail collects no such secret. Add it in Jenkins as “Username with password”.',
  }),
  grants: [
    scope('read:workspace:bitbucket', 'Jenkins finds the workspace. The plugin’s guide names this scope.'),
    scope('read:project:bitbucket', 'Jenkins reads which project a repository belongs to. The plugin’s guide names this scope.'),
    scope('read:repository:bitbucket', 'Jenkins lists repositories and clones them. The plugin’s guide names this scope.'),
    scope('read:pullrequest:bitbucket', 'Jenkins finds pull requests to build. The plugin’s guide names this scope.'),
    scope('read:webhook:bitbucket', 'Jenkins sees whether its webhooks are there.', { when: hooked }),
    scope('write:webhook:bitbucket', 'Jenkins adds webhooks.', { when: hooked }),
    permission('repository', 'Jenkins lists repositories and clones them.'),
    permission('pullrequest', 'Jenkins finds pull requests to build.'),
    permission('webhook', 'Jenkins adds webhooks.', { when: hooked }),
  ],
  inputs: shared,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'Username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  caveats: whole,
  sources: [guide, fixture, rootUrlCode, secretsPage, sources.apiTokenUse],
  git: (context) => putIn(context),
  output: out,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the credential and the endpoint of your Bitbucket for the plugin Bitbucket Branch Source.',
  prerequisites: [...plugins, { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' }],
  credentialKinds: selfManagedKinds({
    personal: 'Jenkins keeps it as “Username with password”: the Bitbucket user name and the token.',
    bearer: null,
    notBearer:
      'Jenkins signs in with a user name and password, which Bitbucket does not accept from tokens of a project or repository. Use an HTTP access token of an account made for Jenkins.',
    oauth: 'The plugin takes a user name and token here.',
  }),
  grants: [
    level('PROJECT_READ', 'Jenkins lists the repositories of a project. The plugin’s guide names this level.'),
    level('REPO_READ', 'Jenkins clones repositories, finds pull requests and posts build statuses.', { when: unhooked }),
    level(
      'REPO_ADMIN',
      'Jenkins adds webhooks, which Bitbucket allows to repository administrators only. The plugin’s guide names this level.',
      { when: hooked },
    ),
  ],
  inputs: ownInputs,
  asks: [
    { field: 'user', required: true, label: 'Username', help: 'The Bitbucket user name of the token’s owner, not the e-mail address.' },
  ],
  caveats: [
    ...whole,
    'A certificate of your own authority has to be in the trust store of Jenkins’s Java.',
    'This is for the plugin Bitbucket Branch Source. Atlassian’s own plugin (Bitbucket Server Integration) is set up in its own form; it needs Bitbucket 8.19 or newer and a token with project admin.',
  ],
  sources: [guide, fixture, rootUrlCode, secretsPage, atlassianPlugin, sources.httpTokens],
  git: named,
  output: out,
});

/** Jenkins. */
export const jenkins = definePlatform({
  id: 'jenkins',
  name: 'Jenkins',
  vendor: 'The Jenkins project',
  summary: 'Builds branches and pull requests of your repositories on your own Jenkins.',
  category: 'CI/CD',
  aliases: ['jcasc', 'configuration as code', 'cloudbees', 'multibranch', 'bitbucket branch source'],
  git: {
    clones: 'always',
    sources: [
      github(
        'Bitbucket Branch Source: authenticators',
        'jenkinsci/bitbucket-branch-source-plugin',
        'master/src/main/java/com/cloudbees/jenkins/plugins/bitbucket/impl/credentials/BitbucketUserAPITokenAuthenticator.java',
        '2025-09-27',
      ),
    ],
  },
  deployments: { cloud, ...selfManaged },
});
