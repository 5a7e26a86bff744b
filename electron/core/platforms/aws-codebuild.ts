/**
 * AWS CodeBuild: the source credential for Bitbucket Cloud, imported with the AWS CLI.
 * Facts: docs.aws.amazon.com (CodeBuild user guide, access-tokens-bitbucket; API ImportSourceCredentials; CLI reference).
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import { commandLine, fillIn } from '../formats/shell.ts';
import {
  factsAsOf,
  blocked,
  command,
  edition,
  file,
  input,
  isOn,
  matching,
  modes,
  permission,
  scope,
  selfManaged,
  source,
  sources,
  textOf,
  tokenNames,
} from './common.ts';
import { userBesideToken } from './git-facts.ts';
import { cloudTokenKinds, selfManagedNoKinds } from './kinds.ts';
import type { ExportContext, ExportOutput, Platform, PlatformDeployment } from './types.ts';

const aws = 'https://docs.aws.amazon.com/codebuild/latest';
const guide = source('AWS: Bitbucket app password, API token, or access token', `${aws}/userguide/access-tokens-bitbucket.html`, {
  checked: factsAsOf,
});
/** The page carries no date; the SDK is generated from the same model, and this release of it was compared. */
const call = source(
  'AWS: ImportSourceCredentials',
  `${aws}/APIReference/API_ImportSourceCredentials.html`,
  edition('AWS SDK for JavaScript 3.1142.0', '2026-09-29', factsAsOf),
);
const one = source(
  'AWS CDK: one Bitbucket credential for each account and region',
  'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_codebuild.BitBucketSourceCredentials.html',
  { checked: '2026-11-21' },
);

const hooked = { input: 'webhooks', is: [true] };
/** AWS names the older permissions only. */
const guess = { unconfirmed: true } as const;
const fileName = 'codebuild-credentials.json';
const selfManagedReason =
  'CodeBuild’s import names four other servers and Bitbucket Cloud, and no Bitbucket Server or Data Center; whether there is another way in is not confirmed. For builds from your own Bitbucket, Jenkins or Tekton Pipelines-as-Code work.';

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the file that `aws codebuild import-source-credentials` reads.',
  route: 'token',
  prerequisites: [
    { where: 'platform', text: 'An AWS account and the right codebuild:ImportSourceCredentials in it.' },
    { where: 'computer', text: 'The AWS CLI, signed in.' },
    {
      where: 'bitbucket',
      text: 'An account that can read the repositories; for builds that start by themselves, one that may add webhooks to them.',
    },
  ],
  credentialKinds: cloudTokenKinds({
    apiToken: 'CodeBuild takes it with the e-mail address of its owner, and finds the right user name for Git by itself.',
    accessTokens: 'CodeBuild takes it alone, as a personal access token.',
    oauth: 'The import takes no OAuth client; AWS offers OAuth in its console only.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'CodeBuild clones the repository.', guess),
    scope('read:pullrequest:bitbucket', 'CodeBuild reads the pull requests that start a build.', guess),
    scope('read:webhook:bitbucket', 'CodeBuild sees whether its webhook is there.', { when: hooked, ...guess }),
    scope('write:webhook:bitbucket', 'CodeBuild adds the webhook that starts builds.', { when: hooked, ...guess }),
    scope('read:user:bitbucket', 'CodeBuild reads whose token it is. AWS names this permission (account).', guess),
    permission('repository', 'CodeBuild clones the repository.'),
    permission('pullrequest', 'CodeBuild reads the pull requests that start a build.'),
    permission('webhook', 'CodeBuild adds the webhook that starts builds.', { when: hooked }),
    permission('account', 'CodeBuild reads whose token it is. AWS names this permission.'),
  ],
  inputs: [
    input(
      'webhooks',
      'boolean',
      'Builds start by themselves',
      'On: CodeBuild adds a webhook, and a push or pull request starts a build. Off: you start builds.',
      { default: true, affectsAccess: true },
    ),
    input('region', 'text', 'Region', 'The AWS region of your build projects. Empty: the one that the AWS CLI is set to.', {
      example: 'eu-central-1',
      check: matching(/^[a-z]{2}(-[a-z]+)+-\d+$/, 'It looks like eu-central-1.'),
    }),
    input('profile', 'text', 'Profile', 'A named profile of the AWS CLI. Empty: the default one.', {
      example: 'build',
      check: matching(/^[^\s-]\S*$/, 'It has no spaces and does not begin with a hyphen.'),
    }),
    input(
      'overwrite',
      'boolean',
      'Replace the credential that is there',
      'An account has one Bitbucket credential in each region, for all its projects. Off: the import stops where there is one already.',
      { default: true },
    ),
  ],
  asks: [
    {
      field: 'user',
      required: true,
      label: 'username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  artifacts: [
    { name: fileName, kind: 'file', label: 'Source credential for CodeBuild', when: null },
    { name: 'codebuild-import.sh', kind: 'command', label: 'Import into CodeBuild', when: null },
    { name: 'codebuild-list.sh', kind: 'command', label: 'See that it is there', when: null },
  ],
  secretsModes: modes({}),
  allow: [],
  caveats: [
    'An AWS account has one Bitbucket credential in each region. Importing another one changes it for every CodeBuild project there.',
    'The AWS CLI expands no variables in its input file. With “env” the file is a template, and the import command fills it in with envsubst, imports it and deletes the filled-in copy.',
    'AWS names the permissions in their older spelling; the scopes of an API token are Handrail’s translation (not confirmed by AWS).',
  ],
  sources: [guide, call, one, sources.apiTokenScopes],
  export: write,
};

function write(context: ExportContext): Result<ExportOutput> {
  const basic = context.credential.kind === 'api-token';
  const names = tokenNames(context.credential.kind);
  const credential = {
    serverType: 'BITBUCKET',
    authType: basic ? 'BASIC_AUTH' : 'PERSONAL_ACCESS_TOKEN',
    ...(basic ? { username: userBesideToken('aws-codebuild', context) } : {}),
    token: context.secret('token', names),
    shouldOverwrite: isOn(context, 'overwrite'),
  };
  const where = ['region', 'profile'].flatMap((key) => (textOf(context, key) === '' ? [] : [`--${key}`, textOf(context, key)]));
  const importing = (name: string): string =>
    commandLine('aws', 'codebuild', 'import-source-credentials', '--cli-input-json', `file://${name}`, ...where);
  const filled = fileName.replace(/\.json$/, '.filled.json');
  const text =
    context.mode === 'env'
      ? fillIn({ template: fileName, filled, variables: [names.env], use: [importing(filled)], remove: true })
      : importing(fileName);
  const note =
    context.mode === 'env'
      ? 'Needs envsubst (package gettext or gettext-base). The filled-in copy is readable by you alone and is deleted after the import.'
      : context.mode === 'placeholder'
        ? `Replace ${names.placeholder} in the file first.`
        : null;
  return ok({
    artifacts: [
      file(fileName, 'Source credential for CodeBuild', 'json', jsonText(credential), context.holdsSecret),
      command(
        'codebuild-import.sh',
        'Import into CodeBuild',
        text,
        'On a computer where the AWS CLI is signed in, in the folder with the file.',
        note,
      ),
      command(
        'codebuild-list.sh',
        'See that it is there',
        commandLine('aws', 'codebuild', 'list-source-credentials', ...where),
        'On the same computer.',
        `serverType BITBUCKET with authType ${credential.authType} is in the list.`,
      ),
    ],
    next: [
      ...(context.mode === 'placeholder' ? [`Replace ${names.placeholder} in ${fileName} with the token.`] : []),
      ...(context.mode === 'env' ? [`Set ${names.env} in your shell.`] : []),
      'Run the import command. It prints the credential’s ARN.',
      'In CodeBuild choose Bitbucket as source provider of the build project: it uses the credential.',
      ...(context.holdsSecret ? [`Delete ${fileName}: CodeBuild keeps the token now.`] : []),
    ],
    caveats: [],
  });
}

/** AWS CodeBuild. */
export const awsCodebuild: Platform = {
  id: 'aws-codebuild',
  name: 'AWS CodeBuild',
  vendor: 'Amazon Web Services',
  summary: 'Builds your repositories in AWS and reports the result to Bitbucket.',
  category: 'CI/CD',
  aliases: ['aws', 'amazon', 'codebuild', 'code build', 'codepipeline'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: {
    cloud,
    ...selfManaged(() =>
      blocked(selfManagedReason, selfManagedNoKinds('CodeBuild takes credentials of Bitbucket Cloud only.'), [call, guide]),
    ),
  },
};
