import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCopy } from '../../../electron/contract/copy/en/steps/export.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import { accountName } from '../../../electron/hosts/terminal/words.ts';
import { handrail, scratch } from './run.ts';

it('names an account once', () => {
  expect([accountName(null, 'noor'), accountName('noor', 'noor'), accountName('Noor N', 'noor')]).toEqual([
    'noor',
    'noor',
    'Noor N (noor)',
  ]);
});

/** A folder with two saved connections, made as the wizard makes them. */
async function folderWithConnections(): Promise<{ cwd: string; id: string }> {
  const cwd = scratch();
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  const made = await host.services.connections.create(false);
  const other = await host.services.connections.create(false);
  if (!made.ok || !other.ok) throw new Error('The connections could not be made.');
  const { draft } = made.value;
  const answers = {
    ...draft.answers,
    deployment: 'data-center',
    baseUrl: 'https://git.acme.io/bitbucket',
    projectKey: 'WEB',
    credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
    options: { name: 'bitbucket-acme', cdsProjectKey: 'PROJ' },
  } as const;
  for (const outcome of [
    await host.services.connections.save(made.value.id, { ...draft, answers: { ...answers, repositories: null }, platform: 'cds' }),
    await host.services.connections.rename(made.value.id, 'Acme for CDS'),
    await host.services.connections.rename(other.value.id, 'Other'),
  ])
    if (!outcome.ok) throw new Error(`It could not be saved: ${outcome.problem.kind}`);
  // Behind the last look that a change brings about: nothing of this host reads after it.
  await host.services.connections.list();
  await host.dispose();
  return { cwd, id: made.value.id };
}

/** The exports that a connection knows of. */
async function exportsOf(cwd: string, id: string): Promise<unknown[]> {
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: join(cwd, 'home') },
    practice: false,
    emit: () => undefined,
  });
  const opened = await host.services.connections.open(id);
  await host.dispose();
  if (!opened.ok) throw new Error(opened.problem.kind);
  return opened.value.exports.map(({ platform, mode, folder }) => [platform, mode, folder]);
}

describe('connections', () => {
  it('are none at first', async () => {
    const { status, stdout } = await handrail(['connections']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('no saved connections')]);
    expect((await handrail(['connections', 'list', '--json'])).stdout).toBe('[]\n');
  });

  it('that were in a damaged file are missed, and the wizard hears of it too', async () => {
    const { cwd } = await folderWithConnections();
    const home = join(cwd, 'home');
    const cutOff = () => writeFileSync(join(home, 'connections.json'), readFileSync(join(home, 'connections.json'), 'utf8').slice(0, 200));
    cutOff();
    const rolledBack = await handrail(['connections'], { cwd });
    expect(rolledBack.status).toBe(0);
    expect(rolledBack.stdout).toContain('Acme for CDS');
    expect(rolledBack.stderr).toMatch(/^handrail: Your saved connections were restored from a copy\.[^\n]*corrupt[^\n]*\n$/u);
    expect((await handrail(['connections'], { cwd })).stderr, 'once').toBe('');

    cutOff();
    rmSync(join(home, 'connections.previous.json'), { force: true });
    const lost = await handrail(['connections'], { cwd });
    expect([lost.status, lost.stdout]).toEqual([2, '']);
    expect(lost.stderr).toMatch(/^handrail: Your saved connections could not be read\.[^\n]*corrupt[^\n]*\n$/u);
    for (const args of [
      ['connections', '--json'],
      ['check', '--all'],
      ['check', '--all', '--json'],
    ]) {
      const again = await handrail(args, { cwd });
      expect([args, again.status, again.stderr]).toEqual([
        args,
        2,
        expect.stringMatching(/^handrail: Your saved connections could not be read/u),
      ]);
    }
    const wizard = async () => {
      const host = await composeHost({
        kind: 'browser',
        version: '0.0.0',
        env: { HANDRAIL_HOME: home },
        practice: false,
        emit: () => undefined,
      });
      const state = await host.services.app.state({ openConnection: null, nativeSave: false });
      await host.dispose();
      return state.ok ? state.value.notices.map(({ said }) => said.code) : [];
    };
    expect(await wizard()).toContain('settings-lost');
    expect(await wizard()).toEqual([]);
    expect(await handrail(['connections'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  it('are listed for people and for programs', async () => {
    const { cwd, id } = await folderWithConnections();
    const { stdout } = await handrail(['connections'], { cwd });
    for (const text of ['Acme for CDS', 'Data Center', 'https://git.acme.io/bitbucket', 'CDS', id, 'Other']) expect(stdout).toContain(text);
    expect(JSON.parse((await handrail(['connections', '--json'], { cwd })).stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id, name: 'Acme for CDS' })]),
    );
  });

  it('are a few whole lines each where a table is wider than the terminal, and one line each where they are piped', async () => {
    const { cwd, id } = await folderWithConnections();
    const narrow = (await handrail(['connections'], { cwd, terminal: true, env: { NO_COLOR: '1' } })).stdout.split('\n');
    const at = narrow.findIndex((line) => line === '  Acme for CDS');
    expect(narrow[at + 1]).toBe('    Data Center https://git.acme.io/bitbucket → CDS');
    expect(narrow.slice(at)).toContain(`    Id ${id}`);
    expect(Math.max(...narrow.map((line) => line.length))).toBeLessThanOrEqual(100);
    const piped = (await handrail(['connections'], { cwd })).stdout.split('\n').filter((line) => line.includes('Acme for CDS'));
    expect(piped).toEqual([expect.stringMatching(new RegExp(`https://git\\.acme\\.io/bitbucket .*${id}`, 'u'))]);
  });

  describe('a part of the list', () => {
    const listed = async (cwd: string, ...args: string[]) => {
      const ran = await handrail(['connections', ...args, '--json'], { cwd });
      expect([ran.status, ran.stderr]).toEqual([0, '']);
      return (JSON.parse(ran.stdout) as { name: string; health: string }[]).map(({ name, health }) => `${name}: ${health}`);
    };

    it('is asked for by platform, state, end and words, together or alone', async () => {
      const { cwd } = await folderWithConnections();
      const [cds, other] = ['Acme for CDS: unfinished', 'Other: unfinished'];
      expect((await listed(cwd)).sort()).toEqual([cds, other]);
      expect(await listed(cwd, '--platform', 'CDS')).toEqual([cds]);
      expect(await listed(cwd, 'list', '--search', 'web acme')).toEqual([cds]);
      expect(await listed(cwd, '--search', 'bitbuckte')).toEqual([cds]);
      expect((await listed(cwd, '--health', 'unfinished')).sort()).toEqual([cds, other]);
      expect(await listed(cwd, '--health', 'unfinished', '--platform', 'flux')).toEqual([]);
      expect(await listed(cwd, '--health', 'works')).toEqual([]);
      expect(await listed(cwd, '--ends-within', '30')).toEqual([]);
    });

    it('that is empty is said, and is no failure', async () => {
      const { cwd } = await folderWithConnections();
      expect(await handrail(['connections', '--search', 'zzz'], { cwd })).toMatchObject({
        status: 0,
        stdout: 'None of the 2 saved connections matches.\n',
        stderr: '',
      });
    });

    it.each([
      [['--health', 'work'], /--health takes .*works/u],
      [['--platform', 'cdss'], /There is no platform with this id/u],
      [['--ends-within', 'soon'], /--ends-within takes a number of days/u],
      [['remove', 'Other', '--health', 'works'], /--health only with the list of connections/u],
      [['forget-ca', 'Other', '--search', 'x'], /--search only with the list of connections/u],
    ])('is refused where %j cannot be meant', async (args, says) => {
      const { cwd } = await folderWithConnections();
      const ran = await handrail(['connections', ...args], { cwd });
      expect([ran.status, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(says);
      expect(await listed(cwd)).toHaveLength(2);
    });
  });

  it('are removed by name or id, and only one', async () => {
    const { cwd, id } = await folderWithConnections();
    const removed = await handrail(['connections', 'remove', 'acme for cds', '--json'], { cwd });
    expect(removed.stderr).toBe('');
    expect(JSON.parse(removed.stdout)).toMatchObject({ removed: id, name: 'Acme for CDS', keychain: 'none' });
    const left = JSON.parse((await handrail(['connections', '--json'], { cwd })).stdout) as { name: string }[];
    expect(left.map(({ name }) => name)).toEqual(['Other']);
    const again = await handrail(['connections', 'remove', id], { cwd });
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/^handrail: [^\n]+\n$/);
  });

  it('are exported from, and give the same bytes as their answers file', async () => {
    const { cwd } = await folderWithConnections();
    const saved = await handrail(['export', '--connection', 'Acme for CDS', '--platform', 'cds', '--out', '-'], { cwd });
    expect(saved.status).toBe(0);
    expect(saved.stdout).toContain('https://git.acme.io/bitbucket');
  });

  it('know where their export went, as from the wizard; standard output is no place', async () => {
    const { cwd, id } = await folderWithConnections();
    const exported = ['export', '--connection', 'Acme for CDS', '--platform', 'cds'];
    await handrail([...exported, '--out', '-'], { cwd });
    expect(await exportsOf(cwd, id)).toEqual([]);
    expect(await handrail([...exported, '--out', 'one'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(await handrail([...exported, '--platform', 'flux', '--secrets', 'env', '--out', 'two'], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await exportsOf(cwd, id)).toEqual([
      ['cds', 'placeholder', join(cwd, 'one')],
      ['cds', 'env', join(cwd, 'two/cds')],
      ['flux', 'env', join(cwd, 'two/flux')],
    ]);
  });

  it('that cannot be changed get their files all the same, and that is said', async () => {
    const { cwd, id } = await folderWithConnections();
    // A folder where the lock belongs: the settings can be read and not written.
    mkdirSync(join(cwd, 'home/connections.lock/x'), { recursive: true });
    const ran = await handrail(['export', '--connection', 'Acme for CDS', '--platform', 'cds', '--out', 'out', '--json'], { cwd });
    expect(ran.status).toBe(0);
    expect(ran.stderr).toBe(`handrail: ${exportCopy.save.notNoted}\n`);
    expect((JSON.parse(ran.stdout) as { path: string }[]).every(({ path }) => existsSync(path))).toBe(true);
    rmSync(join(cwd, 'home/connections.lock'), { recursive: true });
    expect(await exportsOf(cwd, id)).toEqual([]);
  });

  it('that are not there are wrong input', async () => {
    const { status, stderr } = await handrail(['export', '--connection', 'nobody', '--platform', 'cds', '--out', '-']);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^handrail: [^\n]+\n$/)]);
  });
});
