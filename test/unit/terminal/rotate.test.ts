/** `handrail rotate` where no keychain is needed: a token that is kept elsewhere, walked one step a run, and what it refuses. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Rotation } from '../../../electron/contract/index.ts';
import { handrail, scratch } from './run.ts';

const credential = { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' } as const;

/** A folder with one connection, exported, whose token is kept elsewhere. */
async function folderWithConnection(): Promise<string> {
  const cwd = scratch();
  const env = { HANDRAIL_HOME: join(cwd, 'home') };
  const { services, dispose } = await composeHost({ kind: 'browser', version: '0.0.0', env, practice: false, emit: () => undefined });
  const made = await services.connections.create(false);
  if (!made.ok) throw new Error(made.problem.kind);
  const { id, draft } = made.value;
  const answers = {
    ...draft.answers,
    deployment: 'data-center',
    baseUrl: 'https://git.acme.io/bitbucket',
    projectKey: 'WEB',
    repositories: null,
    credential,
    options: { name: 'bitbucket-acme', cdsProjectKey: 'PROJ' },
  } as const;
  await services.connections.save(id, { ...draft, answers, platform: 'cds' });
  await services.connections.rename(id, 'Acme');
  await services.token.elsewhere(id, credential);
  await services.export.saveFor(id, 'cds', 'placeholder', join(cwd, 'out'), false);
  await dispose();
  return cwd;
}

it('walks a token that is kept elsewhere, one step a run, and goes on where it was', async () => {
  const cwd = await folderWithConnection();
  const run = (...args: string[]) => handrail(['rotate', 'Acme', ...args], { cwd });
  expect(await run('--status')).toMatchObject({ status: 2 });
  const begun = await run();
  expect(begun.status).toBe(0);
  expect(begun.stdout).toContain('handrail rotate Acme --made');
  expect(begun.stdout).toContain('https://git.acme.io/bitbucket/plugins/servlet/access-tokens/manage');
  expect((await run('--let-go', 'revoked')).status).toBe(2);
  const made = await run('--made');
  expect(made.stdout).toContain('1. Files for CDS: to do');
  expect((await run('--works', '7')).status).toBe(2);
  const early = await run('--let-go', 'revoked');
  expect(early).toMatchObject({ status: 2 });
  expect(early.stderr).toContain('One place still has the old token');
  const works = await run('--works', '1');
  expect(works.stdout).toContain('handrail rotate Acme --let-go revoked');
  const done = await run('--let-go', 'revoked', '--json');
  expect(done.status).toBe(0);
  expect(JSON.parse(done.stdout) as Rotation).toMatchObject({ phase: 'done', gone: { by: 'person', answer: 'not-asked' } });
  expect((await run('--status')).stdout).toContain('The token is renewed.');
  expect((await handrail(['record', 'Acme'], { cwd })).stdout).toContain('You revoked the old token in Bitbucket');
});

it('says in its list of connections and its places that a rotation is under way', async () => {
  const cwd = await folderWithConnection();
  await handrail(['rotate', 'Acme', '--made'], { cwd });
  expect((await handrail(['where', 'Acme'], { cwd })).stdout).toContain('The token is being renewed');
  const listed = JSON.parse((await handrail(['connections', '--json'], { cwd })).stdout) as readonly object[];
  expect(JSON.stringify(listed)).toContain('"rotation"');
});

it('refuses what cannot be meant, and repeats nothing that may be a token', async () => {
  const cwd = await folderWithConnection();
  const status = async (...args: string[]) => (await handrail(['rotate', ...args], { cwd })).status;
  expect(await status()).toBe(2);
  expect(await status('Nobody')).toBe(2);
  expect(await status('Acme', '--back', '--abandon')).toBe(2);
  expect(await status('Acme', '--let-go', 'maybe')).toBe(2);
  expect(await status('Acme', '--expires', '2027-01-01')).toBe(2);
  expect(await status('Acme', '--token-id', '1')).toBe(2);
  const given = await handrail(['rotate', 'Acme', '--token', 'abc'], { cwd });
  expect(given).toMatchObject({ status: 2 });
  expect(given.stderr).toContain('--token-stdin');
  const piped = await handrail(['rotate', 'Acme', '--token-stdin'], { cwd, stdin: `${btoa('123456789012:k7Q9wX2mZ4pL8vR1tY6u')}\n` });
  expect(piped.status).toBe(0);
  expect(piped.stdout).not.toContain('MTIzNDU2');
});

it('lists several tokens with what ends first at the top, where nobody can be asked', async () => {
  const cwd = await folderWithConnection();
  const { services, dispose } = await composeHost({
    kind: 'browser',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  const made = await services.connections.create(false);
  if (!made.ok) throw new Error(made.problem.kind);
  await services.connections.rename(made.value.id, 'Other one');
  await services.connections.save(made.value.id, { ...made.value.draft, answers: { ...made.value.draft.answers, deployment: 'cloud' } });
  await services.token.elsewhere(made.value.id, { kind: 'api-token', user: 'ada@acme.io', gitUser: null });
  await dispose();
  const listed = await handrail(['rotate', 'Acme', 'Other one'], { cwd });
  expect([listed.status, listed.stderr]).toEqual([0, '']);
  expect(listed.stdout).toContain("handrail rotate 'Other one'");
  expect(JSON.parse((await handrail(['rotate', 'Acme', 'Other one', '--json'], { cwd })).stdout)).toMatchObject([
    { connections: [{ name: 'Acme' }], expiresOn: null, state: 'open' },
    { connections: [{ name: 'Other one' }] },
  ]);
  await handrail(['rotate', 'Acme', '--made'], { cwd });
  const ending = await handrail(['rotate', '--all-ending', '30'], { cwd });
  expect(ending.stdout).toContain('begun');
  expect(ending.stdout).not.toContain('Other one');
  expect((await handrail(['rotate', 'Acme', 'Nobody'], { cwd })).status).toBe(2);
  expect((await handrail(['rotate', 'Acme', '--all-ending', '30'], { cwd })).status).toBe(2);
  expect((await handrail(['rotate', 'Acme', 'Other one', '--back'], { cwd })).stderr).toContain('--back goes with one connection');
});

it('ends with Ctrl-C between two tokens as any command does', async () => {
  const cwd = await folderWithConnection();
  const stop = new AbortController();
  const ended = await handrail(['rotate', 'Acme', 'Acme'], { cwd, keyboard: true, signal: stop.signal, onOutput: () => stop.abort() });
  expect([ended.status, ended.stderr]).toEqual([130, '']);
  expect(ended.stdout).not.toContain('1 of 1');
});

it('has the last day of a token from whoever knows it', async () => {
  const cwd = await folderWithConnection();
  const ends = (...args: string[]) => handrail(['connections', 'ends', ...args], { cwd });
  const known = async () => (await handrail(['rotate', 'Acme', 'Acme', '--json'], { cwd })).stdout;
  const noted = await ends('acme', '2027-11-30');
  expect([noted.status, noted.stderr]).toEqual([0, '']);
  expect(noted.stdout).toMatch(/“Acme” ends on .*2027/u);
  expect(await known()).toContain('"expiresOn": "2027-11-30"');
  expect(JSON.parse((await ends('Acme', ' Never', '--json')).stdout)).toMatchObject({ name: 'Acme', ends: 'never' });
  expect(await known()).toContain('"expiresOn": null');
  // The sentence of the page, which may be left empty, says nothing here.
  for (const args of [['Acme', '2027-02-31'], ['Acme', ''], ['Acme']]) {
    const { status, stderr } = await ends(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining('ends NAME 2027-11-30')]);
  }
  expect((await ends('Nobody', 'never')).status).toBe(2);
  expect((await ends('Acme', 'never', '--health', 'works')).stderr).toContain('--health');
});
