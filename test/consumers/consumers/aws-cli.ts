/**
 * The AWS CLI: reads our file, checks it against AWS's own service model and posts it to a loopback endpoint; no request leaves the
 * computer.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsEnvironment } from '../aws.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { goldenFilesOf } from '../golden-files.ts';
import type { GoldenFile } from '../golden-files.ts';
import { lacks, onLoopback } from '../kit.ts';

interface Answer {
  readonly status: number | null;
  readonly stderr: string;
  /** What arrived: AWS's name of the call, and its body. */
  readonly posted: readonly { readonly call: string; readonly body: unknown }[];
}

async function importing(path: string): Promise<Answer> {
  const posted: { call: string; body: unknown }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      posted.push({ call: String(request.headers['x-amz-target']), body: JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown });
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end('{"arn":"arn:aws:codebuild:eu-central-1:000000000000:token/bitbucket"}');
    });
  });
  return onLoopback(server, async (port) => {
    const child = spawn(
      'aws',
      [
        'codebuild',
        'import-source-credentials',
        '--cli-input-json',
        `file://${path}`,
        '--region',
        'eu-central-1',
        '--endpoint-url',
        `http://127.0.0.1:${port}`,
      ],
      { env: awsEnvironment(tmpdir()), stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { status, stderr: stderr.trim(), posted };
  });
}

function accepting(file: GoldenFile): ConsumerCase {
  return {
    platform: 'aws-codebuild',
    deployment: file.deployment,
    mode: file.mode,
    what: `import-source-credentials, ${file.case}`,
    run: async () => {
      const { status, stderr, posted } = await importing(file.path);
      const [one] = posted;
      return [
        ...(status === 0 ? [] : [`it ended with ${status ?? 'a signal'}: ${stderr}`]),
        ...(posted.length === 1 && one?.call === 'CodeBuild_20161006.ImportSourceCredentials'
          ? []
          : [`it posted ${posted.map((each) => each.call).join(', ') || 'nothing'}`]),
        ...(JSON.stringify(one?.body) === JSON.stringify(JSON.parse(file.text)) ? [] : ['it posted something else than the file holds']),
      ];
    },
  };
}

/** Wrong on purpose: a consumer that takes this proves nothing. */
function refusing(file: GoldenFile, what: string, spoil: (text: string) => string): ConsumerCase {
  return {
    platform: 'aws-codebuild',
    deployment: file.deployment,
    mode: file.mode,
    what: `refuses ${what}`,
    run: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'handrail-aws-'));
      try {
        await writeFile(join(folder, 'in.json'), spoil(file.text));
        const { status, posted } = await importing(join(folder, 'in.json'));
        return status !== 0 && posted.length === 0 && spoil(file.text) !== file.text ? [] : ['it took it'];
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

export const consumer: Consumer = {
  name: 'AWS CLI',
  kind: 'consumer',
  missing: () => lacks('aws'),
  cases: () => {
    const files = goldenFilesOf('aws-codebuild', '.json');
    const inline = files.filter((file) => file.mode === 'inline').slice(0, 1);
    return [
      ...files.map(accepting),
      ...inline.flatMap((file) => [
        refusing(file, 'a key that AWS does not know', (text) => text.replace('"token"', '"password"')),
        refusing(file, 'no authType', (text) => text.replace(/ {2}"authType".*\n/u, '')),
        refusing(file, 'a switch that is a text', (text) => text.replace('true', '"true"')),
      ]),
    ];
  },
};
