/**
 * The AWS CLI puts a token into Secrets Manager, renews it and reads it again, by the exported commands alone: each runs in a shell against
 * a loopback endpoint that keeps secrets as the service does. No request leaves the computer.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsAt, awsEnvironment } from '../aws.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { lacks, onLoopback } from '../kit.ts';
import { renovateCommands } from '../references.ts';

const first = 'TOKEN-"quoted\\-0123456789';
const second = 'TOKEN-renewed-9876543210';

/** What the service does with the four calls that the commands make. */
async function service(use: (port: number, kept: () => Record<string, string>) => Promise<void>): Promise<void> {
  const kept: Record<string, string> = {};
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { Name, SecretId, SecretString } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, string>;
      const call = String(request.headers['x-amz-target']).replace('secretsmanager.', '');
      const name = Name ?? SecretId ?? '';
      const there = name in kept;
      const refuse = (kind: string): void => void response.writeHead(400).end(JSON.stringify({ __type: kind, message: kind }));
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      if (call === 'CreateSecret' ? there : !there) return refuse(there ? 'ResourceExistsException' : 'ResourceNotFoundException');
      if (SecretString !== undefined) kept[name] = SecretString;
      response.end(
        JSON.stringify({
          ARN: `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}`,
          Name: name,
          VersionIdsToStages: { one: ['AWSCURRENT'] },
          ...(call === 'GetSecretValue' ? { SecretString: kept[name] } : {}),
        }),
      );
    });
  });
  await onLoopback(server, (port) => use(port, () => kept));
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function shell(text: string, input: string, port: number): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-aws-'));
  try {
    // `aws` is the program itself, told of the endpoint; everything else is the exported text.
    const child = spawn('sh', ['-c', awsAt(port) + text], { env: awsEnvironment(folder), stdio: 'pipe' });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (stdout += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
    // A program that reads nothing may have ended already.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { status, stdout, stderr };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function walk(): ConsumerCase {
  return {
    platform: 'renovate',
    deployment: 'cloud',
    mode: 'reference',
    what: 'put, see, read, renew in Secrets Manager',
    run: async () => {
      const { textOf, read } = renovateCommands('aws-secrets-manager');
      const wrong: string[] = [];
      const expect = (what: string, holds: boolean): void => {
        if (!holds) wrong.push(what);
      };
      await service(async (port, kept) => {
        const early = await shell(textOf('renew-token.sh'), `${first}\n`, port);
        expect('a renewal of what is not there is refused', early.status !== 0 && Object.keys(kept()).length === 0);
        const put = await shell(textOf('put-token.sh'), `${first}\n`, port);
        expect(`put: ${put.stderr}`, put.status === 0 && kept()['handrail/acme-renovate'] === first);
        expect('it says nothing of the token', !(put.stdout + put.stderr).includes(first));
        const see = await shell(textOf('see-secret.sh'), '', port);
        expect(`see: ${see.stderr}`, see.status === 0 && see.stdout.includes('AWSCURRENT') && !see.stdout.includes(first));
        const got = await shell(read, '', port);
        expect(`read: ${got.stderr}`, got.stdout === `${first}\n`);
        const renewed = await shell(textOf('renew-token.sh'), `${second}\n`, port);
        expect(`renew: ${renewed.stderr}`, renewed.status === 0 && kept()['handrail/acme-renovate'] === second);
      });
      return wrong;
    },
  };
}

export const consumer: Consumer = {
  name: 'AWS CLI, Secrets Manager',
  kind: 'consumer',
  missing: () => lacks('aws'),
  cases: () => [walk()],
};
