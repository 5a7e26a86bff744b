/** Inventories through one host: joined with connections that were really made, saved, revoked, noted; and no secret in any of it. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput, Inventory, Problem, Result } from '../../../electron/contract/index.ts';
import { fail, ok } from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Host } from '../../../electron/hosts/common/compose.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { createInventoryKey } from '../../../electron/services/inventory-key.ts';
import type { SecretShelf } from '../../../electron/services/secrets.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import { accessToken, apiToken, appPassword, httpToken } from '../services/setup.ts';

const runId = 'run-1234';

async function world() {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-inventory-'));
  const practice = await startPractice();
  const heard: unknown[] = [];
  const host = await composeHost({
    kind: 'browser',
    version: '0',
    practice: false,
    env: {
      HANDRAIL_HOME: folder,
      DBUS_SESSION_BUS_ADDRESS: '',
      XDG_RUNTIME_DIR: '',
      HANDRAIL_ADMIN_API: practice.organization.adminApi,
      HANDRAIL_CLOUD_API: practice.cloud.apiBase,
    },
    emit: (name, payload) => void heard.push([name, payload]),
  });
  onTestFinished(async () => {
    await host.dispose();
    await practice.close();
    await rm(folder, { recursive: true, force: true });
  });
  const access = (scopes?: string[]) => ({
    from: 'organization' as const,
    organization: practice.organization.id,
    key: practice.tokens.issue({ kind: 'organization-api-key', ...(scopes === undefined ? {} : { scopes }) }),
  });
  return { folder, practice, host, heard, access };
}

async function call<N extends CallName>(from: Host, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = (await from.dispatch(name, input)) as Result<CallOutput<N>>;
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value;
}
async function refused<N extends CallName>(from: Host, name: N, input: CallInput<N>): Promise<Problem> {
  const result = (await from.dispatch(name, input)) as Result<CallOutput<N>>;
  if (result.ok) throw new Error(`${name} succeeded`);
  return result.problem;
}

/** A Cloud connection whose token Bitbucket lists: the person keeps it elsewhere and says when it ends. */
async function connection(host: Host, secret: string, email: string, expiresOn: string): Promise<string> {
  const made = await call(host, 'connections.create', { practice: false });
  const credential = { kind: 'api-token' as const, user: email, gitUser: null };
  await call(host, 'connections.save', {
    id: made.id,
    draft: { ...made.draft, platform: 'renovate', answers: { ...made.draft.answers, deployment: 'cloud', workspace: 'acme', credential } },
    base: made.draft,
  });
  await call(host, 'token.keep', { id: made.id, secret, credential, expiresOn });
  return made.id;
}

const named = (inventory: Inventory, label: string) => inventory.tokens.find((token) => token.label === label)!;

async function everyFile(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    await Promise.all(entries.filter((each) => each.isFile()).map((each) => readFile(join(each.parentPath, each.name), 'utf8')))
  ).join('\n');
}

describe('an organisation', () => {
  it('is joined with the connection that holds a token, judged by what its platform needs, and revoked with a note in its record', async () => {
    const { practice, host, heard, access } = await world();
    const expiresAt = new Date(Date.now() + 20 * 86_400_000);
    const scopes = ['read:user:bitbucket', 'read:repository:bitbucket', 'admin:workspace:bitbucket'];
    const secret = practice.tokens.issue({ kind: 'api-token', account: 'dan', name: 'renovate', scopes, expiresAt });
    const id = await connection(host, secret, 'dan@acme.example', expiresAt.toISOString().slice(0, 10));

    const read = access(['read:tokens:admin']);
    const inventory = await call(host, 'inventory.read', { runId, access: read });
    expect(heard).toContainEqual(['inventory.progress', { runId, read: 100, wait: null }]);
    const token = named(inventory, 'renovate');
    expect(token.matches).toMatchObject([{ id, platform: 'Renovate', surety: 'likely' }]);
    expect(token.flags).toEqual(['ends', 'too-much']);
    expect(token.excess).toContain('admin:workspace:bitbucket');
    expect(named(inventory, 'renovate-bot').flags).toContain('unknown');

    const refusal = await refused(host, 'inventory.revoke', { inventory: inventory.id, ref: token.ref, access: read });
    expect([refusal.kind, refusal.values['why']]).toEqual(['revoke-refused', 'whole-key']);
    const whole = access();
    const after = await call(host, 'inventory.revoke', { inventory: inventory.id, ref: token.ref, access: whole });
    expect(after.tokens).toHaveLength(inventory.tokens.length - 1);
    expect(practice.tokens.revoke(secret)).toBe(false);
    expect(await refused(host, 'inventory.revoke', { inventory: inventory.id, ref: token.ref, access: whole })).toMatchObject({
      kind: 'inventory-gone',
    });
    const { entries } = await call(host, 'record.list', { id });
    expect(entries[0]).toMatchObject({
      said: { code: 'token-revoked', params: { label: 'renovate', owner: 'Dan Developer' } },
      connection: { id },
    });

    const unknown = named(after, 'backstage');
    await call(host, 'inventory.revoke', { inventory: after.id, ref: unknown.ref, access: whole });
    expect((await call(host, 'record.list', { id: null })).entries[0]).toMatchObject({
      connection: null,
      said: { params: { label: 'backstage' } },
    });
  });

  it('is saved as CSV and JSON: the rows that were asked for, 0600, under a free name', async () => {
    const { folder, host, access } = await world();
    const inventory = await call(host, 'inventory.read', { runId, access: access() });
    const refs = inventory.tokens.map(({ ref }) => ref);
    const paths: string[] = [];
    for (const [format, count] of [
      ['csv', 3],
      ['csv', 2],
      ['json', 3],
    ] as const) {
      const { path } = await call(host, 'inventory.save', { inventory: inventory.id, refs: refs.slice(0, count), format, folder });
      paths.push(path!);
      expect((await stat(path!)).mode & 0o777).toBe(0o600);
    }
    expect(new Set(paths).size).toBe(3);
    expect((await readFile(paths[0]!, 'utf8')).split('\r\n')).toHaveLength(5);
    expect((JSON.parse(await readFile(paths[2]!, 'utf8')) as { tokens: unknown[] }).tokens).toHaveLength(3);
    expect(await refused(host, 'inventory.save', { inventory: 'none-such', refs, format: 'csv', folder })).toMatchObject({
      kind: 'inventory-gone',
    });
  });

  it('the practice one needs no key, and its list opens nothing of another', async () => {
    const { host, access } = await world();
    const inventory = await call(host, 'inventory.read', { runId, access: { from: 'practice' } });
    expect(inventory.source).toMatchObject({ name: 'Acme', practice: true });
    expect(inventory.tokens).toHaveLength(240);
    const [token] = inventory.tokens;
    expect(
      (await call(host, 'inventory.revoke', { inventory: inventory.id, ref: token!.ref, access: { from: 'practice' } })).tokens,
    ).toHaveLength(239);
    const other = { ...access(), organization: '00000000-0000-4000-8000-000000000000' };
    expect(await refused(host, 'inventory.revoke', { inventory: inventory.id, ref: 't1', access: other })).toMatchObject({
      kind: 'inventory-gone',
    });
  });
});

describe('no secret in inventories', () => {
  it('neither keys nor tokens, whatever people call their tokens', async () => {
    const { folder, practice, host, heard, access } = await world();
    const given = access();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(apiToken, accessToken, appPassword, httpToken),
        fc.constantFrom('', 'my ', 'token='),
        async (secret, before) => {
          practice.tokens.issue({ kind: 'api-token', account: 'ada', name: `${before}${secret}`, scopes: ['read:user:bitbucket'] });
          heard.length = 0;
          const inventory = await call(host, 'inventory.read', { runId, access: given });
          for (const format of ['csv', 'json'] as const)
            await call(host, 'inventory.save', { inventory: inventory.id, refs: inventory.tokens.map(({ ref }) => ref), format, folder });
          const token = inventory.tokens.find(({ label }) => label.includes('[secret]'))!;
          await call(host, 'inventory.revoke', { inventory: inventory.id, ref: token.ref, access: given });
          const everything =
            JSON.stringify([inventory, heard, (await call(host, 'record.list', { id: null })).entries]) + (await everyFile(folder));
          for (const each of [secret, given.key]) expect(everything).not.toContain(each.slice(14, 30));
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe('the organisation’s key', () => {
  const entries = new Map<string, string>();
  const shelf = (takes: boolean): Pick<SecretShelf, 'keep' | 'get' | 'remove'> => ({
    keep: async (account, secret, place) => {
      entries.set(account, `${place ?? ''} ${secret.reveal()}`);
      return { where: takes ? 'keychain' : 'memory', refused: null };
    },
    get: async (account, _where, place) => {
      const [at, ...rest] = (entries.get(account) ?? '').split(' ');
      return at === place ? ok(new Secret(rest.join(' '))) : fail('keychain-entry-gone');
    },
    remove: async (account) => (entries.delete(account) ? 'removed' : 'none'),
  });
  const settings = () => {
    let noted = false;
    return {
      organizationKey: async () => ok(noted),
      noteOrganizationKey: async (kept: boolean) => {
        noted = kept;
        return ok(null);
      },
    };
  };

  it('is kept with its organisation, for one address alone, and forgotten', async () => {
    const key = createInventoryKey(shelf(true), settings());
    expect(await key.keep('org-1', new Secret('ATCTT3x'), 'https://api.example')).toBe(true);
    expect(await key.kept()).toEqual(ok(true));
    const got = await key.get('https://api.example');
    expect(got.ok && [got.value.organization, got.value.key.reveal()]).toEqual(['org-1', 'ATCTT3x']);
    expect((await key.get('https://elsewhere.example')).ok).toBe(false);
    expect([await key.forget(), await key.forget()]).toEqual([ok('removed'), ok('none')]);
    expect([await key.kept(), entries.size]).toEqual([ok(false), 0]);
  });

  it('is not left in a keychain of which the settings say nothing, where that takes no other and gives none up', async () => {
    const noted = settings();
    expect(await createInventoryKey(shelf(true), noted).keep('org-1', new Secret('ATCTT3x'), 'https://api.example')).toBe(true);
    let inMemory = true;
    const stuck = createInventoryKey(
      {
        ...shelf(false),
        remove: async () => {
          if (!inMemory) return 'failed';
          inMemory = false;
          return 'removed';
        },
      },
      noted,
    );
    expect(await stuck.keep('org-1', new Secret('ATCTT3y'), 'https://api.example')).toBe(false);
    expect(await stuck.kept()).toEqual(ok(true));
    entries.clear();
  });

  it('is not kept where the keychain does not take it, also by the host, which says so', async () => {
    const key = createInventoryKey(shelf(false), settings());
    expect(await key.keep('org-1', new Secret('ATCTT3x'), 'https://api.example')).toBe(false);
    expect([await key.kept(), entries.size]).toEqual([ok(false), 0]);
    // This host has no keychain.
    const { host, access, folder } = await world();
    const given = access(['read:tokens:admin']);
    expect((await call(host, 'inventory.read', { runId, access: { ...given, keep: true } })).key).toBe('not-kept');
    expect(await call(host, 'inventory.key', {})).toEqual({ kept: false });
    expect(await refused(host, 'inventory.read', { runId, access: { from: 'kept-key' } })).toMatchObject({ kind: 'keychain-unavailable' });
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const each of files.filter((file) => file.isFile()))
      expect(await readFile(join(each.parentPath, each.name), 'utf8')).not.toContain(given.key.slice(10, 50));
  });
});
