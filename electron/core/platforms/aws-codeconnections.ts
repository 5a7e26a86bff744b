/**
 * AWS CodeConnections: a stack with a connection to Bitbucket Cloud, its policy for CodePipeline and CodeBuild, and the import.
 * Facts: docs.aws.amazon.com (Developer Tools console: connections; CodePipeline and CodeBuild: connections; CloudFormation; APIs), and
 * AWS's own models of these services in botocore 1.43.107 (pypi.org/project/botocore): enums, and at most 100 connections in one answer.
 */
import { awsCodeconnectionsCopy as copy } from '../../contract/copy/en/platforms/aws-codeconnections.ts';
import { ok } from '../../contract/index.ts';
import { commandLine } from '../formats/shell.ts';
import { bare, yamlText } from '../formats/yaml-tree.ts';
import type { YamlMap } from '../formats/yaml-tree.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import { awsCliInputs, awsCliPlace } from './aws-cli.ts';
import { edition, matching, noSecretModes, rowsOf, source } from './common.ts';
import { when } from './conditions.ts';
import { blockedSelfManaged, cloudDeployment, definePlatform } from './define.ts';
import type { CloudContext } from './define.ts';
import { input } from './inputs.ts';
import { cloudOauthKinds, selfManagedNoKinds } from './kinds.ts';
import { output } from './outputs.ts';

const aws = 'https://docs.aws.amazon.com';
const read = { checked: '2026-12-01' };
/** The button's label has “a” here; AWS's newer guide has “Update pending connection” (aws/agent-toolkit-for-aws, 2026-08-20). */
const pending = source('AWS: Update a pending connection', `${aws}/dtconsole/latest/userguide/connections-update.html`, read);
/** Names the providers: of installed ones GitHub Enterprise Server and GitLab self-managed alone. */
const providers = source('AWS: What are connections?', `${aws}/dtconsole/latest/userguide/welcome-connections.html`, read);
const policies = source(
  'AWS: Permissions and examples for AWS CodeConnections',
  `${aws}/dtconsole/latest/userguide/security_iam_id-based-policy-examples-connections.html`,
  read,
);
/** “Grant access”, “Connect”, “Administer workspace”, and that an app which is there already needs no grant. */
const pipelines = source('AWS: Bitbucket connections', `${aws}/codepipeline/latest/userguide/connections-bitbucket.html`, read);
/** Names GetConnectionToken and GetConnection for the role of a build project; Bitbucket's tokens come by the same calls. */
const builds = source('AWS: GitHub App connections', `${aws}/codebuild/latest/userguide/connections-github-app.html`, read);
/** `Ref` is the ARN: the resource's primary identifier, also in AWS's npm package @aws-cdk/aws-service-spec 0.1.216. */
const resource = source(
  'AWS CloudFormation: AWS::CodeConnections::Connection',
  `${aws}/AWSCloudFormation/latest/UserGuide/aws-resource-codeconnections-connection.html`,
  read,
);
/** The page carries no date; the SDK is generated from the same model, and this release of it was compared. */
const call = source(
  'AWS: ImportSourceCredentials',
  `${aws}/codebuild/latest/APIReference/API_ImportSourceCredentials.html`,
  edition('AWS SDK for JavaScript 3.1142.0', '2026-09-29', '2026-11-30'),
);

const templateFile = 'codeconnections.yml';
const policyName = 'UseBitbucketConnection';
/** The AWS CLI does not page through connections by itself, and 100 is the most that AWS takes. */
const listing = ['codeconnections', 'list-connections', '--provider-type-filter', 'Bitbucket', '--max-results', '100'] as const;
const built = when('use', 'build', 'both');

const inputs = () => ({
  connectionName: input.text({
    label: copy.inputs.connectionName.label,
    help: copy.inputs.connectionName.help,
    required: true,
    default: 'bitbucket',
    example: 'bitbucket-acme',
    check: matching(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, copy.inputs.connectionName.refused),
  }),
  use: input.choice({
    label: copy.inputs.use.label,
    help: copy.inputs.use.help,
    required: true,
    default: 'both',
    choices: [
      { value: 'both', label: copy.inputs.use.both, help: copy.inputs.use.bothHelp },
      { value: 'pipeline', label: copy.inputs.use.pipeline, help: copy.inputs.use.pipelineHelp },
      { value: 'build', label: copy.inputs.use.build, help: copy.inputs.use.buildHelp },
    ],
  }),
  ...awsCliInputs(copy.inputs),
});

const actions = {
  // A build project whose pipeline hands it a “Full clone” needs this one too.
  pipeline: ['codeconnections:UseConnection'],
  build: ['codeconnections:GetConnection', 'codeconnections:GetConnectionToken'],
} as const;

const out = () =>
  output(
    ({ options: { connectionName, use, region, profile } }: CloudContext<typeof inputs>) => {
      const where = awsCliPlace({ region, profile });
      // The name is in the stack's: another name makes another stack, where changing it would replace the connection.
      const stackName = `handrail-codeconnections-${connectionName}`;
      return ok({
        where,
        deploy: [
          ...['cloudformation', 'deploy', '--stack-name', stackName, '--template-file', templateFile],
          ...['--capabilities', 'CAPABILITY_IAM', ...where],
        ],
        allowed: use === 'both' ? [...actions.pipeline, ...actions.build] : actions[use],
      });
    },
    {
      artifacts: {
        template: {
          kind: 'file',
          name: templateFile,
          label: copy.artifacts.template.label,
          language: 'yaml',
          secret: false,
          make: ({ options }, { allowed }) => yamlText(stack(options.connectionName, allowed)),
        },
        deploy: {
          kind: 'command',
          name: 'codeconnections-deploy.sh',
          label: copy.artifacts.deploy.label,
          where: copy.artifacts.deploy.where,
          note: copy.artifacts.deploy.note,
          make: (_, { deploy }) => commandLine('aws', ...deploy),
          run: ({ options }, { deploy, where }) =>
            runnable('aws', deploy, {
              files: runFiles({ name: templateFile, secret: false }),
              changes: copy.artifacts.deploy.changes,
              sign: {
                args: [...listing, ...where],
                look: options.connectionName,
              },
            }),
        },
        sheet: {
          kind: 'sheet',
          name: 'codeconnections-sheet.md',
          label: copy.artifacts.sheet.label,
          intro: copy.artifacts.sheet.intro,
          make: ({ options: { connectionName, use, region } }) => [
            ...rowsOf('before-token', 'platform', [
              ['deploy', copy.sheet.deploy.place, copy.sheet.deploy.action, { sign: copy.sheet.deploy.sign }],
              ['open', copy.places.console, copy.sheet.open.action(region), { value: connectionName, sign: copy.sheet.open.sign }],
              ['update', copy.places.console, copy.sheet.update.action, { sign: copy.sheet.update.sign }],
              ['install', copy.places.console, copy.sheet.install.action, { sign: copy.sheet.install.sign }],
            ]),
            ...rowsOf('before-token', 'bitbucket', [
              ['grant', copy.sheet.grant.place, copy.sheet.grant.action, { sign: copy.sheet.grant.sign }],
            ]),
            ...rowsOf('finish', 'platform', [
              ['connect', copy.places.console, copy.sheet.connect.action, { sign: copy.sheet.connect.sign }],
              ['role', copy.places.role, copy.sheet.role.action[use], { value: policyName, sign: copy.sheet.role.sign }],
            ]),
          ],
        },
        import: {
          kind: 'command',
          name: 'codeconnections-import.sh',
          label: copy.artifacts.import.label,
          where: copy.artifacts.import.where,
          note: copy.artifacts.import.note,
          when: built,
          make: ({ options }, { where }) => importText(options.connectionName, where),
        },
      },
      next: ({ options: { use } }) => [
        copy.next.followSheet,
        use !== 'pipeline' && copy.next.runImport,
        use !== 'build' && copy.next.pipeline,
        use !== 'pipeline' && copy.next.build,
      ],
      caveats: ({ options: { use } }) => (use === 'pipeline' ? [] : [copy.cloud.caveats.onePerRegion, copy.cloud.caveats.fewerRegions]),
    },
  );

/** The connection, a policy for it alone, and its ARN to look up: `Ref` of a connection is its ARN. */
function stack(name: string, allowed: readonly string[]): YamlMap {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      BitbucketConnection: {
        Type: bare('AWS::CodeConnections::Connection'),
        Properties: { ConnectionName: name, ProviderType: bare('Bitbucket') },
      },
      [policyName]: {
        Type: bare('AWS::IAM::ManagedPolicy'),
        Properties: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: bare('Allow'), Action: [...allowed], Resource: { Ref: bare('BitbucketConnection') } }],
          },
        },
      },
    },
    Outputs: {
      ConnectionArn: { Value: { Ref: bare('BitbucketConnection') } },
      PolicyArn: { Value: { Ref: bare(policyName) } },
    },
  };
}

/** Asks for the ARN of an available connection: a pending one gives no text, and the import is not begun. */
function importText(name: string, where: readonly string[]): string {
  const query = `Connections[?ConnectionName=='${name}' && ConnectionStatus=='AVAILABLE'].ConnectionArn`;
  const into = ['codebuild', 'import-source-credentials', '--server-type', 'BITBUCKET', '--auth-type', 'CODECONNECTIONS'];
  return [
    '(',
    `  arn=$(${commandLine('aws', ...listing, '--query', query, '--output', 'text', ...where)}) && [ -n "$arn" ] || exit 1`,
    `  ${commandLine('aws', ...into, ...where)} --token "$arn"`,
    ')',
  ].join('\n');
}

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    route: 'oauth',
    prerequisites: [
      { where: 'platform', text: copy.cloud.prerequisites.platform },
      { where: 'computer', text: copy.cloud.prerequisites.computer },
      { where: 'bitbucket', text: copy.cloud.prerequisites.bitbucket },
    ],
    credentialKinds: cloudOauthKinds(copy.cloud.kinds.oauth, copy.cloud.kinds.noTokens),
    inputs: inputs(),
    modes: noSecretModes(),
    caveats: [copy.cloud.caveats.pending, copy.cloud.caveats.oneWorkspace, copy.cloud.caveats.prefix, copy.cloud.caveats.replaced],
    sources: [pending, providers, pipelines, builds, policies, resource, call],
    output: out(),
  });

/** AWS CodeConnections. */
export const awsCodeconnections = definePlatform(() => ({
  id: 'aws-codeconnections',
  name: 'AWS CodeConnections',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'ci-cd',
  aliases: ['aws', 'amazon', 'codeconnections', 'codestar connections', 'codepipeline', 'code pipeline'],
  deployments: {
    cloud: cloud(),
    ...blockedSelfManaged(copy.selfManaged.reason, selfManagedNoKinds(copy.selfManaged.noKinds), [providers]),
  },
}));
