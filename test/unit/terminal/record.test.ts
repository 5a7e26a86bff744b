/** `handrail where` and `handrail record`: what the wizard did, and what the command itself did, as a person and a program read it. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Where } from '../../../electron/contract/index.ts';
import { handrail, scratch } from './run.ts';

/** A folder with one connection, made as the wizard makes it, and its token kept elsewhere. */
async function folderWithConnection(): Promise<string> {
  const cwd = scratch();
  const host = await composeHost({
    kind: 'browser',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  const made = await host.services.connections.create(false);
  if (!made.ok) throw new Error(made.problem.kind);
  const { id, draft } = made.value;
  const answers = {
    ...draft.answers,
    deployment: 'data-center',
    baseUrl: 'https://git.acme.io/bitbucket',
    projectKey: 'WEB',
    repositories: null,
    credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
    options: { name: 'bitbucket-acme', cdsProjectKey: 'PROJ' },
  } as const;
  await host.services.connections.save(id, { ...draft, answers, platform: 'cds' });
  await host.services.connections.rename(id, 'Acme');
  await host.dispose();
  return cwd;
}

it('says where an export of the command went, that the file was changed, and what was done; and stays when the connection goes', async () => {
  const cwd = await folderWithConnection();
  const exported = await handrail(['export', '--connection', 'Acme', '--platform', 'cds', '--out', 'out', '--json'], { cwd });
  expect(exported.status).toBe(0);
  const [first] = JSON.parse(exported.stdout) as { path: string; sha256: string }[];
  expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const whereNow = async (): Promise<Where> => JSON.parse((await handrail(['where', 'acme', '--json'], { cwd })).stdout) as Where;
  expect((await whereNow()).places).toMatchObject([{ kind: 'file', platform: 'cds', folder: join(cwd, 'out'), mode: 'placeholder' }]);
  await writeFile(first?.path ?? '', 'changed by hand\n');
  const said = await handrail(['where', 'acme'], { cwd });
  expect(said.status).toBe(0);
  expect(said.stdout).toContain(`${first?.path}: Changed since`);
  expect(said.stdout).not.toContain('changed by hand');
  expect(said.stdout).toContain('svc-cds');
  expect(said.stdout).toContain('What it may do');

  const history = await handrail(['record', 'Acme'], { cwd });
  expect(history.status).toBe(0);
  for (const words of ['You began this connection', 'Renamed from', 'Exported for']) expect(history.stdout).toContain(words);
  expect((await handrail(['connections', 'remove', 'Acme'], { cwd })).status).toBe(0);
  const after = JSON.parse((await handrail(['record', 'acme', '--json'], { cwd })).stdout) as { entries: { said: { code: string } }[] };
  expect(after.entries.map(({ said: { code } }) => code)).toEqual(['made', 'renamed', 'exported', 'removed']);
  const csv = await handrail(['record', '--csv'], { cwd });
  expect(csv.stdout.split('\n')).toHaveLength(6);
});

it('verifies: whole, changed, cut; and deletes, which the next record says', async () => {
  const cwd = await folderWithConnection();
  await handrail(['connections', 'remove', 'Acme'], { cwd });
  const file = join(cwd, 'home', 'record', `${new Date().getUTCFullYear()}.jsonl`);
  const verify = () => handrail(['record', '--verify'], { cwd });
  expect(await verify()).toMatchObject({ status: 0, stdout: 'No entry was changed or removed. (3 entries)\n' });
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.replace('"renamed"', '"removed"'));
  expect(await verify()).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Entry 2 was changed after Handrail wrote it.') as string,
  });
  await writeFile(file, `${whole.split('\n').slice(0, 2).join('\n')}\n`);
  expect(await verify()).toMatchObject({ status: 1, stdout: expect.stringContaining('The last entry was removed.') as string });
  expect(JSON.parse((await handrail(['record', '--verify', '--json'], { cwd })).stdout)).toMatchObject({
    whole: false,
    faults: [{ code: 'cut', params: { missing: 1 } }],
  });
  await rm(file);
  expect((await verify()).stdout).toContain('The whole record was removed. It had 3 entries.');
  await writeFile(file, whole);
  expect((await handrail(['record', '--delete'], { cwd })).stdout).toBe('The history was deleted (3 entries).\n');
  expect(await verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('(1 entry)') as string });
  expect((await handrail(['record'], { cwd })).stdout).toContain('You deleted the record. It had 3 entries');
});

it.each([
  [['where'], 'Say which connection'],
  [['where', 'nobody'], 'nobody'],
  [['record', 'nobody'], 'nothing in the history'],
  [['record', '--json', '--csv'], 'do not go together'],
  [['record', 'Acme', '--verify'], '--verify goes'],
  [['record', 'Acme', '--delete'], '--delete goes'],
])('%j is wrong usage', async (args, words) => {
  const { status, stdout, stderr } = await handrail(args);
  expect(status).toBe(2);
  expect(stdout + stderr).toContain(words);
});
