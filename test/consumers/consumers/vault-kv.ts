/**
 * A token is put into Vault's KV version 2, seen, read, renewed and read again, by the exported commands and by `node-vault`, a published
 * client, at the address that the exported reference names. `vault` itself is in no registry: a program with its options stands in for it,
 * and it is `node-vault` that speaks. No request leaves the computer.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { notInstalled, require, runIn } from '../kit.ts';
import { referencesTo, renovateCommands } from '../references.ts';
import { vaultServer } from '../vault-server.ts';

const first = 'TOKEN-"quoted\\-0123456789';
const second = 'TOKEN-renewed-9876543210';
const path = 'handrail/acme-renovate';
const policy = 'handrail-acme-renovate-read';

interface Client {
  read(at: string): Promise<{ data: { data: Record<string, string>; metadata: { version: number } } }>;
  write(at: string, what: object): Promise<unknown>;
  delete(at: string): Promise<unknown>;
}

/** What the server answered to somebody who was refused: its status. */
async function refusal(asked: Promise<unknown>): Promise<number | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    return (error as { response?: { statusCode: number } }).response?.statusCode;
  }
}

/** A folder with `vault` on its PATH; `as` runs the exported text with the token of somebody. */
async function shellIn(
  folder: string,
  origin: string,
): Promise<(as: string, text: string, input?: string) => ReturnType<ReturnType<typeof runIn>>> {
  const program = join(folder, 'bin', 'vault');
  await mkdir(join(folder, 'bin'));
  await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${new URL('../vault-program.mjs', import.meta.url).pathname}' "$@"\n`);
  await chmod(program, 0o755);
  const PATH = `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`;
  return (as, text, input = '') =>
    runIn(folder)('sh', ['-c', text], { env: { PATH, VAULT_ADDR: origin, VAULT_TOKEN: as, NO_PROXY: '127.0.0.1' }, input });
}

function walk(): ConsumerCase {
  return {
    platform: 'renovate',
    deployment: 'cloud',
    mode: 'reference',
    what: 'put, see, allow, read, renew in KV version 2',
    run: async () => {
      const { textOf, read } = renovateCommands('vault');
      const wrong: string[] = [];
      const expect = (what: string, holds: boolean): void => {
        if (!holds) wrong.push(what);
      };
      const folder = await mkdtemp(join(tmpdir(), 'handrail-vault-'));
      const client = require('node-vault') as (config: object) => Client;
      try {
        await vaultServer({ tokens: { admin: 'root', runner: policy }, watched: [first, second] }, async (origin, state) => {
          const shell = await shellIn(folder, origin);
          const [admin, runner] = [client({ endpoint: origin, token: 'admin' }), client({ endpoint: origin, token: 'runner' })];
          const at = `secret/data/${path}`;

          const early = await shell('admin', textOf('see-secret.sh'));
          expect('what is not there is not seen', early.status !== 0);
          expect('and a client is told 404', (await refusal(admin.read(at))) === 404);

          const put = await shell('admin', textOf('put-token.sh'), `${first}\n`);
          expect(`put: ${put.err}`, put.status === 0 && state.versions(path)[0]?.data['token'] === first);
          expect('it says nothing of the token', !(put.out + put.err).includes(first));
          const see = await shell('admin', textOf('see-secret.sh'));
          expect(`see: ${see.err}`, see.status === 0 && /current_version +1/.test(see.out) && !see.out.includes(first));

          expect('without a policy the runner reads nothing', (await refusal(runner.read(at))) === 403);
          const hcl = referencesTo('vault', '.hcl').find(({ platform, deployment }) => platform === 'renovate' && deployment === 'cloud');
          await writeFile(join(folder, 'vault-read.hcl'), hcl?.text ?? '');
          const allow = await shell('admin', textOf('vault-policy.sh'));
          expect(`policy: ${allow.err}`, allow.status === 0 && state.policies.has(policy));
          const got = await shell('runner', read);
          expect(`read: ${got.err}`, got.out === `${first}\n`);
          expect('the policy lets nobody write', (await refusal(runner.write(at, { data: { token: 'x' } }))) === 403);
          expect('or read another secret', (await refusal(runner.read('secret/data/handrail/other'))) === 403);

          // A renewal is the same command again: a new version, and the one before stays in Vault.
          const renewed = await shell('admin', textOf('put-token.sh'), `${second}\n`);
          expect(`renew: ${renewed.err}`, renewed.status === 0);
          const { data } = await runner.read(at);
          expect('a client reads the new one', data.data['token'] === second && data.metadata.version === 2);
          expect('the old version is still there', state.versions(path)[0]?.data['token'] === first);

          state.demandCas = true;
          const demanded = await shell('admin', textOf('put-token.sh'), `${first}\n`);
          expect('a mount that demands check-and-set refuses', demanded.status !== 0 && state.versions(path).length === 2);
          expect('and nothing is said of the token', !(demanded.out + demanded.err).includes(first));

          await admin.delete(at);
          const gone = await shell('runner', textOf('renovate-run.sh'));
          expect('what runs with it stops where it was deleted', gone.status !== 0);
          expect('the arguments of the program were looked at', state.sawProgram || process.platform !== 'linux');
          expect(`in the arguments of ${state.seenInArguments.join(' ')}`, state.seenInArguments.length === 0);
        });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      return wrong;
    },
  };
}

export const consumer: Consumer = {
  name: 'node-vault, KV version 2',
  kind: 'consumer',
  missing: () => Promise.resolve(notInstalled('node-vault')),
  cases: () => [walk()],
};
