/**
 * The AWS CLI runs the exported import: it looks the connection up and hands its ARN to CodeBuild, checked against AWS's own service
 * models, at a port of this computer; no request leaves it. `deploy` reads the stack and posts it.
 */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { awsAt, awsEnvironment } from '../aws.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { goldenFilesOf } from '../golden-files.ts';
import type { GoldenFile } from '../golden-files.ts';
import { lacks, onLoopback } from '../kit.ts';

const arn = 'arn:aws:codeconnections:eu-central-1:000000000000:connection/0a1b2c3d-0000-4000-8000-000000000000';

interface Ran {
  readonly failed: boolean;
  readonly stderr: string;
  readonly posted: readonly { readonly call: string; readonly body: string }[];
}

/** Runs a command beside its files, where the account has one connection of this status. */
async function running(file: GoldenFile, text: string, status: string): Promise<Ran> {
  const posted: { call: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const target = request.headers['x-amz-target'];
      const call = typeof target === 'string' ? (target.split('.').at(-1) ?? '') : (new URLSearchParams(body).get('Action') ?? '');
      posted.push({ call, body });
      if (target === undefined) {
        // The stack is not there yet; then what was posted is enough.
        response.statusCode = 400;
        const message = call === 'DescribeStacks' ? `Stack with id ${new URLSearchParams(body).get('StackName')} does not exist` : 'enough';
        response.end(`<ErrorResponse><Error><Code>ValidationError</Code><Message>${message}</Message></Error></ErrorResponse>`);
        return;
      }
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      const one = { ConnectionName: 'bitbucket-acme', ConnectionArn: arn, ConnectionStatus: status, ProviderType: 'Bitbucket' };
      response.end(JSON.stringify(call === 'ListConnections' ? { Connections: [one] } : { arn: 'arn:aws:codebuild:x:0:token/bitbucket' }));
    });
  });
  return onLoopback(
    server,
    (port) =>
      new Promise((resolve) =>
        execFile(
          'sh',
          ['-c', awsAt(port) + text],
          { env: { ...awsEnvironment(tmpdir()), AWS_DEFAULT_REGION: 'eu-central-1' }, cwd: dirname(file.path) },
          (error, _, stderr) => resolve({ failed: error !== null, stderr, posted }),
        ),
      ),
  );
}

function row(file: GoldenFile, what: string, run: () => Promise<string[]>): ConsumerCase {
  return { platform: 'aws-codeconnections', deployment: file.deployment, mode: file.mode, what: `${what}, ${file.case}`, run };
}

const calls = ({ posted }: Ran): string => posted.map(({ call }) => call).join(', ');

const importing = (file: GoldenFile): ConsumerCase[] => [
  row(file, 'import of an available connection', async () => {
    const ran = await running(file, file.text, 'AVAILABLE');
    const sent = ran.posted[1]?.body ?? 'null';
    const wanted = { serverType: 'BITBUCKET', authType: 'CODECONNECTIONS', token: arn };
    return [
      ...(ran.failed ? [`it failed: ${ran.stderr}`] : []),
      ...(calls(ran) === 'ListConnections, ImportSourceCredentials' ? [] : [`it called ${calls(ran)}`]),
      ...(Object.entries(wanted).every(([key, value]) => (JSON.parse(sent) as Record<string, unknown> | null)?.[key] === value)
        ? []
        : [`it posted ${sent}`]),
    ];
  }),
  row(file, 'stops at a pending connection', async () => {
    const ran = await running(file, file.text, 'PENDING');
    return ran.failed && calls(ran) === 'ListConnections' ? [] : [`it called ${calls(ran)}`];
  }),
  row(file, 'refuses an option that AWS does not have', async () => {
    const spoiled = file.text.replace('--provider-type-filter Bitbucket', '--provider-types Bitbucket');
    const ran = await running(file, spoiled, 'AVAILABLE');
    return spoiled !== file.text && ran.failed && ran.posted.length === 0 ? [] : [`it called ${calls(ran)}`];
  }),
];

const deploying = (file: GoldenFile): ConsumerCase =>
  row(file, 'cloudformation deploy', async () => {
    const ran = await running(file, file.text, 'PENDING');
    const made = new URLSearchParams(ran.posted.find(({ call }) => call === 'CreateChangeSet')?.body ?? '');
    const stack = goldenFilesOf('aws-codeconnections', '.yml').find((each) => each.case === file.case)?.text;
    return [
      ...(made.get('TemplateBody') === stack ? [] : [`the stack did not arrive: ${calls(ran)} ${ran.stderr}`]),
      ...(made.get('Capabilities.member.1') === 'CAPABILITY_IAM' ? [] : ['it may not make a policy']),
    ];
  });

export const consumer: Consumer = {
  name: 'AWS CLI: CodeConnections',
  kind: 'consumer',
  missing: () => lacks('aws'),
  cases: () => [
    ...goldenFilesOf('aws-codeconnections', 'import.sh').flatMap(importing),
    ...goldenFilesOf('aws-codeconnections', 'deploy.sh').map(deploying),
  ],
};
