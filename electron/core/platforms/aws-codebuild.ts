/**
 * AWS CodeBuild: the source credential for Bitbucket Cloud, imported with the AWS CLI.
 * Facts: docs.aws.amazon.com (CodeBuild user guide, access-tokens-bitbucket; API ImportSourceCredentials; CLI reference).
 */
import { ok } from '../../contract/index.ts';
import { jsonText } from '../formats/json-text.ts';
import { commandLine } from '../formats/shell.ts';
import { edition, factsAsOf, matching, permission, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { blockedSelfManaged, cloudDeployment, definePlatform } from './define.ts';
import type { CloudContext } from './define.ts';
import { putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedNoKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { deleteFile, fileNote, pasteToken, setVariables, useFile } from './recipes.ts';

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

const hooked = when('webhooks', true);
/** AWS names the older permissions only. */
const guess = { unconfirmed: true } as const;
const fileName = 'codebuild-credentials.json';
const selfManagedReason =
  'CodeBuild’s import names four other servers and Bitbucket Cloud, and no Bitbucket Server or Data Center; whether there is another way in is not confirmed. For builds from your own Bitbucket, Jenkins or Tekton Pipelines-as-Code work.';

const inputs = {
  webhooks: input.boolean({
    label: 'Builds start by themselves',
    help: 'On: CodeBuild adds a webhook, and a push or pull request starts a build. Off: you start builds.',
    default: true,
    affectsAccess: true,
  }),
  region: input.text({
    label: 'Region',
    help: 'The AWS region of your build projects. Empty: the one that the AWS CLI is set to.',
    example: 'eu-central-1',
    check: matching(/^[a-z]{2}(-[a-z]+)+-\d+$/, 'It looks like eu-central-1.'),
  }),
  profile: input.text({
    label: 'Profile',
    help: 'A named profile of the AWS CLI. Empty: the default one.',
    example: 'build',
    check: matching(/^[^\s-]\S*$/, 'It has no spaces and does not begin with a hyphen.'),
  }),
  overwrite: input.boolean({
    label: 'Replace the credential that is there',
    help: 'An account has one Bitbucket credential in each region, for all its projects. Off: the import stops where there is one already.',
    default: true,
  }),
};

const out = output(
  (context: CloudContext<typeof inputs>) => {
    const { region, profile, overwrite } = context.options;
    const basic = context.credential.kind === 'api-token';
    const names = tokenNames(context.credential.kind);
    return ok({
      names,
      where: [...(region === '' ? [] : ['--region', region]), ...(profile === '' ? [] : ['--profile', profile])],
      credential: {
        serverType: 'BITBUCKET',
        authType: basic ? 'BASIC_AUTH' : 'PERSONAL_ACCESS_TOKEN',
        ...(basic ? { username: context.tokenUser } : {}),
        token: context.secret('token', names),
        shouldOverwrite: overwrite,
      },
    });
  },
  {
    artifacts: {
      credential: {
        kind: 'file',
        name: fileName,
        label: 'Source credential for CodeBuild',
        language: 'json',
        secret: true,
        make: (_, { credential }) => jsonText(credential),
      },
      import: {
        kind: 'command',
        name: 'codebuild-import.sh',
        label: 'Import into CodeBuild',
        where: 'On a computer where the AWS CLI is signed in, in the folder with the file.',
        note: (context, { names }) => fileNote(context, 'after the import', `Replace ${names.placeholder} in the file first.`),
        make: (context, { names, where }) =>
          useFile(context, fileName, [names.env], (name) =>
            commandLine('aws', 'codebuild', 'import-source-credentials', '--cli-input-json', `file://${name}`, ...where),
          ),
      },
      list: {
        kind: 'command',
        name: 'codebuild-list.sh',
        label: 'See that it is there',
        where: 'On the same computer.',
        note: (_, { credential }) => `serverType BITBUCKET with authType ${credential.authType} is in the list.`,
        make: (_, { where }) => commandLine('aws', 'codebuild', 'list-source-credentials', ...where),
      },
    },
    next: (context, { names }) => [
      pasteToken(context, names, fileName),
      setVariables(context, [names.env]),
      'Run the import command. It prints the credential’s ARN.',
      'In CodeBuild choose Bitbucket as source provider of the build project: it uses the credential.',
      deleteFile(context, fileName, 'CodeBuild keeps the token now'),
    ],
  },
);

const cloud = cloudDeployment({
  note: 'Handrail writes the file that `aws codebuild import-source-credentials` reads.',
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
  inputs: inputs,
  asks: [
    {
      field: 'user',
      required: true,
      label: 'username',
      help: 'The e-mail address of the Atlassian account that made the token.',
      kinds: ['api-token'],
    },
  ],
  caveats: [
    'An AWS account has one Bitbucket credential in each region. Importing another one changes it for every CodeBuild project there.',
    'The AWS CLI expands no variables in its input file. With “env” the file is a template, and the import command fills it in with envsubst, imports it and deletes the filled-in copy.',
    'AWS names the permissions in their older spelling; the scopes of an API token are Handrail’s translation (not confirmed by AWS).',
  ],
  sources: [guide, call, one, sources.apiTokenScopes],
  // “CodeBuild automatically uses the correct credentials for Git operations and Bitbucket API calls”: the export holds the e-mail.
  git: (context) => putIn(context),
  output: out,
});

/** AWS CodeBuild. */
export const awsCodebuild = definePlatform({
  id: 'aws-codebuild',
  name: 'AWS CodeBuild',
  vendor: 'Amazon Web Services',
  summary: 'Builds your repositories in AWS and reports the result to Bitbucket.',
  category: 'CI/CD',
  aliases: ['aws', 'amazon', 'codebuild', 'code build', 'codepipeline'],
  git: {
    clones: 'always',
    sources: [
      source('AWS: Bitbucket app password, API token, or access token', `${aws}/userguide/access-tokens-bitbucket.html`, {
        checked: '2026-11-30',
      }),
    ],
  },
  deployments: {
    cloud,
    ...blockedSelfManaged(selfManagedReason, selfManagedNoKinds('CodeBuild takes credentials of Bitbucket Cloud only.'), [call, guide]),
  },
});
