/**
 * gcloud puts a token into Secret Manager, renews it and reads it again, by the exported commands alone: each runs in a shell against a
 * loopback endpoint that answers as https://cloud.google.com/secret-manager/docs/reference/rest says. No request leaves the computer.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { lacks, onLoopback, runIn } from '../kit.ts';
import { renovateCommands } from '../references.ts';

const first = 'TOKEN-"quoted\\-0123456789';
const second = 'TOKEN-renewed-9876543210';

/** The checksum with which the service answers, and which gcloud compares. */
function crc32c(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0x82f63b78 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The four methods that the commands need: create, addVersion, get and access of `latest`. */
async function service(use: (endpoint: string, kept: ReadonlyMap<string, readonly Buffer[]>) => Promise<void>): Promise<void> {
  const kept = new Map<string, Buffer[]>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      const url = new URL(request.url ?? '', 'http://localhost');
      const [, project = '', name = '', rest = ''] = /^\/v1\/projects\/([^/]+)\/secrets(?:\/([^/:]+))?(.*)$/.exec(url.pathname) ?? [];
      const body = parts.length === 0 ? {} : (JSON.parse(Buffer.concat(parts).toString('utf8')) as { payload?: { data?: string } });
      const refuse = (code: number, status: string): void =>
        void response.writeHead(code).end(JSON.stringify({ error: { code, message: status, status } }));
      const created = url.searchParams.get('secretId');
      if (request.method === 'POST' && created !== null) {
        if (kept.has(created)) return refuse(409, 'ALREADY_EXISTS');
        kept.set(created, []);
        return void response.end(JSON.stringify({ name: `projects/${project}/secrets/${created}`, replication: { automatic: {} } }));
      }
      const versions = kept.get(name);
      if (versions === undefined) return refuse(404, 'NOT_FOUND');
      const version = `projects/${project}/secrets/${name}/versions`;
      if (request.method === 'POST' && rest === ':addVersion') {
        versions.push(Buffer.from(body.payload?.data ?? '', 'base64'));
        return void response.end(
          JSON.stringify({ name: `${version}/${versions.length}`, state: 'ENABLED', clientSpecifiedPayloadChecksum: true }),
        );
      }
      const newest = versions.at(-1);
      if (newest === undefined) return refuse(404, 'NOT_FOUND');
      const data = newest.toString('base64');
      if (rest === '/versions/latest:access')
        return void response.end(
          JSON.stringify({ name: `${version}/${versions.length}`, payload: { data, dataCrc32c: String(crc32c(newest)) } }),
        );
      return void response.end(JSON.stringify({ name: `${version}/${versions.length}`, state: 'ENABLED' }));
    });
  });
  await onLoopback(server, (port) => use(`http://127.0.0.1:${port}/`, kept));
}

function walk(): ConsumerCase {
  return {
    platform: 'renovate',
    deployment: 'cloud',
    mode: 'reference',
    what: 'put, see, read, renew in Secret Manager',
    run: async () => {
      const { textOf, read } = renovateCommands('google-secret-manager');
      const wrong: string[] = [];
      const expect = (what: string, holds: boolean): void => {
        if (!holds) wrong.push(what);
      };
      const folder = await mkdtemp(join(tmpdir(), 'handrail-gcloud-'));
      try {
        await writeFile(join(folder, 'access'), 'pretend');
        await service(async (endpoint, kept) => {
          const env = {
            CLOUDSDK_CONFIG: join(folder, 'config'),
            CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: join(folder, 'access'),
            CLOUDSDK_API_ENDPOINT_OVERRIDES_SECRETMANAGER: endpoint,
            CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
            CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: '1',
            CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: '1',
            NO_PROXY: '127.0.0.1',
          };
          const shell = (text: string, input = '') => runIn(folder)('sh', ['-c', text], { env, input, seconds: 60 });
          const now = (): string | undefined => kept.get('handrail-acme-renovate')?.at(-1)?.toString('utf8');
          const early = await shell(textOf('renew-token.sh'), `${first}\n`);
          expect('a renewal of what is not there is refused', early.status !== 0 && kept.size === 0);
          const put = await shell(textOf('put-token.sh'), `${first}\n`);
          expect(`put: ${put.err}`, put.status === 0 && now() === first);
          expect('it says nothing of the token', !(put.out + put.err).includes(first));
          const see = await shell(textOf('see-secret.sh'));
          expect(`see: ${see.err}`, see.status === 0 && /enabled/i.test(see.out) && !see.out.includes(first));
          const got = await shell(read);
          expect(`read: ${got.err}`, got.out.replace(/\n$/, '') === first);
          const renewed = await shell(textOf('renew-token.sh'), `${second}\n`);
          expect(`renew: ${renewed.err}`, renewed.status === 0 && now() === second);
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      return wrong;
    },
  };
}

export const consumer: Consumer = {
  name: 'gcloud, Secret Manager',
  kind: 'consumer',
  missing: () => lacks('gcloud'),
  cases: () => [walk()],
};
