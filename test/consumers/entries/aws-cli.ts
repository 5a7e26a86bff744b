/** The AWS CLI: reads our file, checks it against AWS's own service model and posts it to a loopback endpoint; no request leaves the computer. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consumer, Negative, Row } from './entry.ts';
import { goldenFilesOf } from './golden-files.ts';

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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    // Nothing of the person's own AWS set-up is read or written.
    const env = {
      PATH: process.env['PATH'], HOME: tmpdir(), AWS_ACCESS_KEY_ID: 'pretend', AWS_SECRET_ACCESS_KEY: 'pretend', AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: join(tmpdir(), 'no-such-config'), AWS_SHARED_CREDENTIALS_FILE: join(tmpdir(), 'no-such-credentials'), NO_PROXY: '127.0.0.1', AWS_PAGER: '',
    };
    const child = spawn('aws', ['codebuild', 'import-source-credentials', '--cli-input-json', `file://${path}`, '--region', 'eu-central-1', '--endpoint-url', `http://127.0.0.1:${port}`], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { status, stderr: stderr.trim(), posted };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

export const awsCli: Consumer = {
  name: 'AWS CLI',
  packages: [],
  missing: () => (spawnSync('aws', ['--version']).status === 0 ? null : 'the aws command is not installed (Debian: awscli)'),
  rows: async () => {
    const rows: Row[] = [];
    for (const file of goldenFilesOf('aws-codebuild', '.json')) {
      const { status, stderr, posted } = await importing(file.path);
      const same = posted.length === 1 && posted[0]?.call === 'CodeBuild_20161006.ImportSourceCredentials' && JSON.stringify(posted[0].body) === JSON.stringify(JSON.parse(file.text));
      rows.push({ platform: 'aws-codebuild', case: file.case, mode: file.mode, verdict: status === 0 && same ? 'accepted' : 'refused', why: same ? 'posted as it stands' : stderr });
    }
    return rows;
  },
  negatives: async () => {
    const [good] = goldenFilesOf('aws-codebuild', '.json');
    const wrong: readonly (readonly [string, string])[] = [
      ['a key that AWS does not know', (good?.text ?? '').replace('"token"', '"password"')],
      ['no authType', (good?.text ?? '').replace(/ {2}"authType".*\n/u, '')],
      ['a switch that is a text', (good?.text ?? '').replace('true', '"true"')],
    ];
    const folder = await mkdtemp(join(tmpdir(), 'handrail-aws-'));
    try {
      const found: Negative[] = [];
      for (const [what, text] of wrong) {
        await writeFile(join(folder, 'in.json'), text);
        const { status, posted } = await importing(join(folder, 'in.json'));
        found.push({ what, refused: status !== 0 && posted.length === 0 });
      }
      return found;
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
