/**
 * AWS CodeBuild: the source credential for Bitbucket Cloud, imported with the AWS CLI.
 * Facts: docs.aws.amazon.com (CodeBuild user guide, access-tokens-bitbucket; API ImportSourceCredentials; CLI reference).
 */
import { awsCodebuildCopy as copy } from '../../contract/copy/en/platforms/aws-codebuild.ts';
import { sharedCopy } from '../../contract/copy/en/platforms/shared.ts';
import { ok } from '../../contract/index.ts';
import type { StackReference } from '../destinations/forms.ts';
import { jsonText } from '../formats/json-text.ts';
import { commandLine } from '../formats/shell.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import { awsCliInputs, awsCliPlace } from './aws-cli.ts';
import { edition, permission, scope, source, sources, tokenNames } from './common.ts';
import { when } from './conditions.ts';
import { blockedSelfManaged, cloudDeployment, definePlatform } from './define.ts';
import type { CloudContext } from './define.ts';
import { putIn } from './git-sign-in.ts';
import { input } from './inputs.ts';
import { cloudTokenKinds, selfManagedNoKinds } from './kinds.ts';
import { output } from './outputs.ts';
import { aboutSecret, fileNote, pasteToken, setVariables, useFile } from './recipes.ts';

const aws = 'https://docs.aws.amazon.com/codebuild/latest';
const guide = source('AWS: Bitbucket app password, API token, or access token', `${aws}/userguide/access-tokens-bitbucket.html`, {
  checked: '2026-11-30',
});
/** The page carries no date; the SDK is generated from the same model, and this release of it was compared. */
const call = source(
  'AWS: ImportSourceCredentials',
  `${aws}/APIReference/API_ImportSourceCredentials.html`,
  edition('AWS SDK for JavaScript 3.1142.0', '2026-09-29', '2026-11-30'),
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
const stackName = 'handrail-codebuild-bitbucket';
const templateFile = 'codebuild-source-credential.yml';

const inputs = () => ({
  webhooks: input.boolean({
    label: copy.inputs.webhooks.label,
    help: copy.inputs.webhooks.help,
    default: true,
    affectsAccess: true,
  }),
  ...awsCliInputs(copy.inputs),
  overwrite: input.boolean({
    label: copy.inputs.overwrite.label,
    help: copy.inputs.overwrite.help,
    default: true,
  }),
});

const out = () =>
  output(
    (context: CloudContext<typeof inputs>) => {
      const { overwrite } = context.options;
      const basic = context.credential.kind === 'api-token';
      const names = tokenNames(context.credential.kind);
      return ok({
        names,
        where: awsCliPlace(context.options),
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
          label: copy.artifacts.credential.label,
          language: 'json',
          secret: true,
          modes: ['placeholder', 'env', 'inline'],
          make: (_, { credential }) => jsonText(credential),
        },
        template: {
          kind: 'file',
          name: templateFile,
          label: copy.artifacts.template.label,
          language: 'yaml',
          secret: false,
          modes: ['reference'],
          make: (_, { credential }) => yamlText(stack(credential)),
        },
        deploy: {
          kind: 'command',
          name: 'codebuild-deploy.sh',
          label: copy.artifacts.deploy.label,
          where: copy.artifacts.import.where,
          note: copy.artifacts.deploy.note,
          modes: ['reference'],
          make: ({ reference }) => deployText(reference?.stack ?? null),
        },
        import: {
          kind: 'command',
          name: 'codebuild-import.sh',
          label: copy.artifacts.import.label,
          modes: ['placeholder', 'env', 'inline'],
          where: copy.artifacts.import.where,
          note: (context, { names }) => fileNote(context, 'import', sharedCopy.recipes.replaceFirst(names.placeholder)),
          make: (context, { names, where }) =>
            useFile(context, fileName, [names.env], (name) =>
              commandLine('aws', 'codebuild', 'import-source-credentials', '--cli-input-json', `file://${name}`, ...where),
            ),
          run: (_, { where, credential: { shouldOverwrite } }) =>
            runnable('aws', ['codebuild', 'import-source-credentials', '--cli-input-json', `file://${fileName}`, ...where], {
              files: runFiles({ name: fileName, secret: true }),
              changes: copy.artifacts.import.changes(shouldOverwrite),
              // Says which kinds of credential there are, and nothing of the token (ListSourceCredentials).
              sign: { args: ['codebuild', 'list-source-credentials', ...where], look: 'BITBUCKET' },
            }),
        },
        list: {
          kind: 'command',
          name: 'codebuild-list.sh',
          label: sharedCopy.recipes.seeThatItIsThere,
          where: sharedCopy.recipes.sameComputer,
          note: (_, { credential }) => copy.artifacts.list.note(credential.authType),
          make: (_, { where }) => commandLine('aws', 'codebuild', 'list-source-credentials', ...where),
        },
      },
      next: (context, { names }) => [
        pasteToken(context, names, fileName),
        setVariables(context, [names.env]),
        context.reference?.form === 'cloudformation' ? copy.next.deploy : copy.next.runImport,
        copy.next.useIt,
        aboutSecret(context, copy.next.deleteFile(fileName)),
      ],
    },
  );

interface Credential {
  readonly authType: string;
  readonly username?: string;
  readonly token: string;
}

/**
 * A stack with the credential: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-sourcecredential.html
 */
function stack({ authType, username, token }: Credential): YamlMap {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { TokenVersion: { Type: bare('String') } },
    Resources: {
      BitbucketCredential: {
        Type: bare('AWS::CodeBuild::SourceCredential'),
        Properties: {
          ServerType: bare('BITBUCKET'),
          AuthType: bare(authType),
          Username: username,
          Token: { 'Fn::Sub': token },
        },
      },
    },
  };
}

/** The version as a parameter makes CloudFormation read a renewed token; it would not for a template that did not change. */
function deployText(from: StackReference | null): string {
  if (from === null) return '';
  const deploy = ['aws', 'cloudformation', 'deploy', '--stack-name', stackName, '--template-file', templateFile];
  return [
    '(',
    `  version=$(${from.version}) || exit 1`,
    `  ${commandLine(...deploy)} --parameter-overrides "TokenVersion=$version"${from.where.length === 0 ? '' : ` ${commandLine(...from.where)}`}`,
    ')',
  ].join('\n');
}

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'computer', text: copy.cloud.prerequisites.computer },
      {
        where: 'bitbucket',
        text: copy.cloud.prerequisites.bitbucket,
      },
    ],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket'], guess),
      scope('read:pullrequest:bitbucket', copy.cloud.grants['read:pullrequest:bitbucket'], guess),
      scope('read:webhook:bitbucket', copy.cloud.grants['read:webhook:bitbucket'], { when: hooked, ...guess }),
      scope('write:webhook:bitbucket', copy.cloud.grants['write:webhook:bitbucket'], { when: hooked, ...guess }),
      scope('read:user:bitbucket', copy.cloud.grants['read:user:bitbucket'], guess),
      permission('repository', copy.cloud.grants.repository),
      permission('pullrequest', copy.cloud.grants.pullrequest),
      permission('webhook', copy.cloud.grants.webhook, { when: hooked }),
      permission('account', copy.cloud.grants.account),
    ],
    inputs: inputs(),
    references: { cloudformation: true },
    asks: [
      {
        field: 'user',
        required: true,
        label: 'username',
        help: sharedCopy.asks.email,
        kinds: ['api-token'],
      },
    ],
    caveats: [copy.cloud.caveats.onePerRegion, copy.cloud.caveats.noVariables, copy.cloud.caveats.olderNames],
    afterToken: [
      {
        reads: 'store',
        nudge: copy.afterToken.deleteFirst,
        command: commandLine('aws', 'codebuild', 'delete-source-credentials', '--arn', 'ARN'),
        sign: copy.afterToken.sign,
        when: when('overwrite', false),
        sources: [call],
      },
      // Importing again replaces it.
      { reads: 'store', sign: copy.afterToken.sign, sources: [call] },
    ],
    sources: [guide, call, one, sources.apiTokenScopes],
    // “CodeBuild automatically uses the correct credentials for Git operations and Bitbucket API calls”: the export holds the e-mail.
    git: (context) => putIn(context),
    output: out(),
  });

/** AWS CodeBuild. */
export const awsCodebuild = definePlatform(() => ({
  id: 'aws-codebuild',
  name: 'AWS CodeBuild',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['aws', 'amazon', 'codebuild', 'code build'],
  git: {
    clones: 'always',
    sources: [
      source('AWS: Bitbucket app password, API token, or access token', `${aws}/userguide/access-tokens-bitbucket.html`, {
        checked: '2026-11-30',
      }),
    ],
  },
  deployments: {
    cloud: cloud(),
    ...blockedSelfManaged(copy.selfManaged.reason, selfManagedNoKinds(copy.selfManaged.noKinds), [call, guide]),
  },
}));
