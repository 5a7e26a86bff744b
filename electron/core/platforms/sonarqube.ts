/**
 * SonarQube Server: a DevOps platform integration, by its web form or its web API.
 * Facts: SonarSource/sonarqube almsettings/ws @172b54f6 and @1589b18a; docs.sonarsource.com/sonarqube-server/2026.4.
 */
import { ok } from '../../contract/index.ts';
import { curlConfig } from '../formats/curl-config.ts';
import { commandLine } from '../formats/shell.ts';
import { httpToken, lastReading, level, linkPermission, noSecretModes, rowsOf, source, sources } from './common.ts';
import { when } from './conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from './define.ts';
import type { CloudContext, SelfManagedContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudOauthKinds, selfManagedKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { deleteFile, fileNote, setVariables, useFile } from './recipes.ts';

const pages = 'https://docs.sonarsource.com/sonarqube-server/2026.4/instance-administration/devops-platforms';
const serverPage = source('SonarQube Server: Binding to Bitbucket Data Center', `${pages}/bitbucket-data-center`);
const cloudPage = source('SonarQube Server: Binding to Bitbucket Cloud', `${pages}/bitbucket-cloud`);
const createCode = source(
  'SonarQube source: api/alm_settings/create_bitbucket',
  'https://github.com/SonarSource/sonarqube/blob/172b54f6/server/sonar-webserver-webapi/src/main/java/org/sonar/server/almsettings/ws/CreateBitBucketAction.java',
  { edition: '@172b54f6', checked: lastReading },
);
const curlPage = source('curl: configuration files', 'https://curl.se/docs/manpage.html#-K');
const consumerPage = source(
  'Bitbucket Cloud: Use OAuth',
  'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
);

const sheetName = 'sonarqube-sheet.md';
const requestFile = 'sonarqube-bitbucket.curl';
const adminToken = { placeholder: 'PASTE-SONARQUBE-TOKEN', env: 'SONAR_ADMIN_TOKEN' } as const;

const byForm = when('way', 'form');
const byApi = when('way', 'api');
const form = 'Administration → Configuration → General Settings → DevOps Platform Integrations → Bitbucket';

const key = input.text({
  label: 'Configuration name',
  help: 'What this Bitbucket is called in SonarQube. Projects refer to it by this name.',
  required: true,
  default: 'bitbucket',
  example: 'bitbucket-acme',
  maxLength: 200,
});
const administrator = { where: 'platform' as const, text: 'The permission “Administer System” in SonarQube.' };
const oneOnly = 'Below the Enterprise edition SonarQube takes one Bitbucket: Cloud and Data Center count together.';

const quiet = ['--fail', '--show-error', '--silent'] as const;

const ownInputs = {
  way: input.choice({
    label: 'How it gets into SonarQube',
    help: 'The form is typed into once. The web API suits a SonarQube that is set up by scripts.',
    required: true,
    default: 'form',
    example: 'api',
    choices: [
      { value: 'form', label: 'Web form', help: 'A sheet to follow in SonarQube’s administration.' },
      { value: 'api', label: 'Web API', help: 'A file and a command; needs a token of a SonarQube administrator.' },
    ],
  }),
  key,
  sonarUrl: input.url({
    label: 'SonarQube address',
    help: 'The address of your SonarQube, as you open it in the browser.',
    required: true,
    example: 'https://sonar.acme.io',
    when: byApi,
  }),
  sonarToken: input.secret({
    label: 'SonarQube token',
    help: 'A user token of a SonarQube administrator: My Account → Security → Generate Tokens.',
    required: true,
    example: adminToken.placeholder,
    when: byApi,
    sentTo: 'sonarUrl',
  }),
};

const ownOut = output(
  (context: SelfManagedContext<typeof ownInputs>) => ok({ sonar: context.options.sonarUrl.replace(/\/+$/, ''), name: context.options.key }),
  {
    artifacts: {
      sheet: {
        kind: 'sheet',
        name: sheetName,
        label: 'Add Bitbucket to SonarQube',
        intro: 'SonarQube’s form in its own order.',
        when: byForm,
        make: (context) => [
          ...rowsOf('before-token', 'bitbucket', [
            [
              'token',
              'HTTP access tokens → Create token',
              'Create a token with Read for projects and Read for repositories.',
              {
                value: 'Project permissions: Read · Repository permissions: Read',
                note: 'Did Handrail check the token already? Then you have this one.',
              },
            ],
          ]),
          ...rowsOf('after-token', 'platform', [
            [
              'open',
              form,
              'Click Create configuration and choose Bitbucket Data Center.',
              { note: 'Older versions say Bitbucket Server.' },
            ],
            ['name', `${form} → Configuration name`, 'Enter a name.', { value: context.options.key }],
            ['url', `${form} → Bitbucket Server URL`, 'Enter the address of your Bitbucket.', { value: context.baseUrl }],
            [
              'token-field',
              `${form} → Personal Access Token`,
              'Paste the HTTP access token.',
              { value: context.secret('token', httpToken), secret: true },
            ],
            ['save', form, 'Click Save configuration.', { sign: 'The configuration says that it is valid.' }],
          ]),
          ...rowsOf('finish', 'platform', [
            [
              'import',
              'Projects → Create Project → From Bitbucket',
              'Import a repository.',
              { sign: 'SonarQube lists the repositories of your Bitbucket.' },
            ],
          ]),
        ],
      },
      request: {
        kind: 'file',
        name: requestFile,
        label: 'Request to SonarQube',
        language: 'curl',
        secret: true,
        when: byApi,
        make: (context, { sonar, name }) =>
          curlConfig([
            ['url', `${sonar}/api/alm_settings/create_bitbucket`],
            ['user', `${context.secret('sonarToken', adminToken)}:`],
            ['data-urlencode', `key=${name}`],
            ['data-urlencode', `url=${context.baseUrl}`],
            ['data-urlencode', `personalAccessToken=${context.secret('token', httpToken)}`],
          ]),
      },
      create: {
        kind: 'command',
        name: 'sonarqube-create.sh',
        label: 'Add Bitbucket to SonarQube',
        where: 'In the folder with the file, on a computer that reaches SonarQube.',
        note: (context) => fileNote(context, 'afterwards', null) ?? 'It says nothing when it worked.',
        when: byApi,
        make: (context) =>
          useFile(context, requestFile, [adminToken.env, httpToken.env], (from) => commandLine('curl', ...quiet, '--config', from)),
      },
      validate: {
        kind: 'command',
        name: 'sonarqube-validate.sh',
        label: 'Let SonarQube test it',
        where: `On the same computer, with ${adminToken.env} set to the SonarQube token.`,
        note: 'SonarQube tries the token at your Bitbucket; nothing is said when it is accepted.',
        when: byApi,
        make: (_, { sonar, name }) =>
          `printf 'user = "%s:"\\n' "$${adminToken.env}" | ${commandLine('curl', ...quiet, '--config', '-', '--get', `${sonar}/api/alm_settings/validate`, '--data-urlencode', `key=${name}`)}`,
      },
    },
    next: (context) =>
      context.options.way === 'form'
        ? [
            'Follow the sheet in SonarQube as an administrator.',
            'Import a repository, or bind a project to one under Project Settings → General Settings → DevOps Platform Integration.',
          ]
        : [
            context.mode === 'placeholder' ? `Replace ${adminToken.placeholder} and ${httpToken.placeholder} in ${requestFile}.` : null,
            setVariables(context, [adminToken.env, httpToken.env], 'in the shell.'),
            'Run the command that adds it, then the one that tests it.',
            deleteFile(context, requestFile, 'SonarQube keeps the token now'),
            'Import a repository in SonarQube: Projects → Create Project → From Bitbucket.',
          ],
    caveats: ({ options }) => [
      options.way === 'api' &&
        `The configuration name must be new: to change one, put update_bitbucket in place of create_bitbucket in ${requestFile}.`,
    ],
  },
);

const selfManaged = selfManagedDeployments({
  note: 'A sheet for SonarQube’s form, or a request to its web API that does the same.',
  prerequisites: [
    administrator,
    { where: 'platform', text: 'SonarQube 8.1 or newer for the web API; pull requests are reported from the Developer edition on.' },
    { where: 'bitbucket', text: 'Bitbucket 5.15 or newer: SonarQube names it for importing repositories.' },
  ],
  credentialKinds: selfManagedKinds({
    personal: 'SonarQube asks for a personal access token; newer Bitbucket calls it HTTP access token.',
    bearer: null,
    notBearer:
      'SonarQube asks for the personal access token of an account that sees every repository to be analysed. Whether it takes one of a project or repository is not confirmed: use one of an account made for SonarQube.',
    oauth: 'With Bitbucket Server and Data Center, SonarQube takes a token only.',
  }),
  grants: [
    level('PROJECT_READ', 'SonarQube lists projects when repositories are imported. SonarQube names “Read”.'),
    level('REPO_READ', 'SonarQube lists repositories and reports on pull requests. SonarQube names “Read”.'),
  ],
  inputs: ownInputs,
  caveats: [
    oneOnly,
    'SonarQube recommends an account that is administrator as the token’s owner, so that it sees every repository. The token itself needs Read only.',
    'Whoever imports repositories into SonarQube is asked for a token of their own, with Read for projects and repositories.',
    'A certificate of your own authority has to be in the trust store of SonarQube’s Java.',
  ],
  sources: [serverPage, createCode, curlPage, sources.httpTokens],
  modes: {
    env: {
      when: byApi,
      otherwise: 'This is typed into a web form, and a web form expands no variables. Choose “Web API” to work with variables.',
    },
  },
  output: ownOut,
});

/** Bitbucket renamed them in July 2026; the words before it are told beside the new ones. */
const clients = 'Workspace settings → OAuth clients → Create OAuth client';

const cloudInputs = { key };

const cloudOut = output((_: CloudContext<typeof cloudInputs>) => ok(null), {
  artifacts: {
    sheet: {
      kind: 'sheet',
      name: sheetName,
      label: 'Add Bitbucket Cloud to SonarQube',
      intro: 'Two forms: keep both tabs open, because the client’s ID and secret go from one to the other.',
      make: (context) => [
        ...rowsOf('before-token', 'bitbucket', [
          [
            'add',
            'Workspace settings → OAuth clients',
            'Click Create OAuth client.',
            { note: 'Until July 2026 Bitbucket called the page OAuth consumers and the button Add consumer.' },
          ],
          ['name', `${clients} → Name`, 'Enter a name.', { value: 'SonarQube' }],
          [
            'callback',
            `${clients} → Callback URL`,
            'Enter an address. Bitbucket needs one, SonarQube does not use it.',
            { value: 'https://sonarqube.invalid/' },
          ],
          [
            'private',
            `${clients} → This is a private consumer`,
            'Tick the box.',
            { unconfirmed: true, note: 'So it was called until July 2026; how the new form words it is not confirmed.' },
          ],
          [
            'permission',
            `${clients} → Scopes`,
            'Tick Read under Pull requests.',
            { value: 'Pull requests: Read', note: 'Before July 2026: Permissions.' },
          ],
          [
            'save',
            clients,
            'Click Save.',
            { sign: 'The client shows its Client ID and Secret (before July 2026: Key and Secret) when you open it.' },
          ],
        ]),
        ...rowsOf('after-token', 'platform', [
          ['open', form, 'Click Create configuration and choose Bitbucket Cloud.'],
          ['config-name', `${form} → Configuration name`, 'Enter a name.', { value: context.options.key }],
          ['workspace', `${form} → Workspace ID`, 'Enter the workspace.', { value: context.workspace }],
          ['key', `${form} → OAuth Key`, 'Copy the Client ID (before July 2026: Key) and paste it here.'],
          [
            'secret',
            `${form} → OAuth Secret`,
            'Copy the client’s Secret and paste it here.',
            { note: 'Straight from one page to the other; write it down nowhere.' },
          ],
          ['save-config', form, 'Click Save configuration.', { sign: 'The configuration says that it is valid.' }],
        ]),
        ...rowsOf('finish', 'platform', [
          [
            'import',
            'Projects → Create Project → From Bitbucket',
            'Import a repository.',
            { sign: 'SonarQube lists the repositories of your workspace.' },
          ],
        ]),
      ],
    },
  },
  next: () => ['Follow the sheet from the top, starting in Bitbucket.', 'Import a repository in SonarQube.'],
});

const cloud = cloudDeployment({
  note: 'SonarQube signs in to Bitbucket Cloud with an OAuth client of your workspace (until July 2026: OAuth consumer); there is no token. Handrail gives you the sheet.',
  route: 'oauth',
  prerequisites: [
    administrator,
    { where: 'platform', text: 'SonarQube 8.7 or newer, with its Server base URL set.' },
    { where: 'bitbucket', text: 'Administrator of the workspace: only they can create an OAuth client.' },
  ],
  credentialKinds: cloudOauthKinds(
    'SonarQube takes a private OAuth client’s ID and secret (it calls them OAuth Key and OAuth Secret). You copy both from Bitbucket’s page into SonarQube’s form; Handrail never sees them.',
    'With Bitbucket Cloud, SonarQube has no field for a token.',
  ),
  grants: [linkPermission('pullrequest', 'SonarQube reports its findings on pull requests. SonarQube names “Pull requests: Read”.')],
  inputs: cloudInputs,
  asks: [
    {
      field: 'workspace',
      required: true,
      label: 'Workspace ID',
      help: 'The part after bitbucket.org/ in your addresses, not the name shown on the page.',
    },
  ],
  modes: noSecretModes,
  caveats: [oneOnly, 'The client’s secret goes straight from Bitbucket’s page into SonarQube’s form. Handrail does not ask for it.'],
  sources: [cloudPage, consumerPage],
  output: cloudOut,
});

/** SonarQube Server. */
export const sonarqube = definePlatform({
  id: 'sonarqube',
  name: 'SonarQube Server',
  vendor: 'Sonar',
  summary: 'Analyses your code and reports problems on pull requests.',
  category: 'Code quality',
  aliases: ['sonar', 'sonarsource', 'quality gate', 'sonarqube'],
  deployments: { cloud, ...selfManaged },
});
