import { execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../electron/adapters/settings/lock.ts';
import { settingsFolder } from '../../../electron/adapters/settings/folder.ts';
import { privacyFault } from '../../../electron/adapters/settings/private.ts';
import { ownIdentity } from '../../../electron/adapters/settings/process-identity.ts';
import type { ProcessIdentity } from '../../../electron/adapters/settings/process-identity.ts';
import { createSettings } from '../../../electron/adapters/settings/settings.ts';
import type { SettingsOptions } from '../../../electron/adapters/settings/settings.ts';
import { told } from './told.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'handrail-settings-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

function settings(path: string, more: Partial<SettingsOptions> = {}) {
  return createSettings({ folder: path, version: 1, migrations: {}, ...more });
}

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe('folder', () => {
  it.each([
    [{ HANDRAIL_HOME: '/x/y' }, 'linux', '/x/y'],
    [{}, 'linux', '/home/ada/.config/handrail'],
    [{ XDG_CONFIG_HOME: '/cfg' }, 'linux', '/cfg/handrail'],
    [{ XDG_CONFIG_HOME: 'relative' }, 'linux', '/home/ada/.config/handrail'],
    [{}, 'darwin', '/home/ada/Library/Application Support/Handrail'],
  ] as const)('%j on %s is %s', (env, platform, expected) => expect(settingsFolder(env, platform, '/home/ada')).toBe(expected));

  it('is %APPDATA% on Windows', () =>
    expect(settingsFolder({ APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' }, 'win32', 'C:\\Users\\ada')).toMatch(/Roaming.Handrail$/u));
});

describe('reading and writing', () => {
  it('leaves no trace by looking', async () => {
    const path = join(await folder(), 'not-yet');
    expect(await settings(path).read()).toEqual({ ok: true, value: undefined, recovered: null });
    await expect(stat(path)).rejects.toThrow();
  });

  it('keeps a document with its version, mode 0600 in a folder of mode 0700', async () => {
    const path = join(await folder(), 'deep', 'handrail');
    const store = settings(path);
    expect(await store.update(() => ({ connections: [{ id: 'a' }] }))).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await settings(path).read()).toMatchObject({ ok: true, value: { connections: [{ id: 'a' }], version: 1 } });
    expect(await modeOf(join(path, 'connections.json'))).toBe('600');
    expect(await modeOf(path)).toBe('700');
    expect(await readdir(path)).toEqual(['connections.json']);
  });

  it('writes only when something changed', async () => {
    const path = await folder();
    const store = settings(path);
    await store.update(() => ({ a: 1, gone: undefined }));
    const { ino, mtimeMs } = await stat(join(path, 'connections.json'));
    await store.update((current) => ({ ...(current as object) }));
    await store.update(() => undefined);
    expect(await stat(join(path, 'connections.json'))).toMatchObject({ ino, mtimeMs });
    await store.update((current) => ({ ...(current as object), b: 2 }));
    expect((await stat(join(path, 'connections.json'))).ino).not.toBe(ino);
  });

  it('ends whole: what was asked before is written, and nothing after', async () => {
    const path = await folder();
    const store = settings(path);
    const asked = store.update(() => ({ notes: ['asked'] }));
    const closed = store.close();
    // A call that the host waits for no longer.
    const late = store.update(() => ({ notes: ['late'] }));
    await closed;
    expect(await asked).toMatchObject({ ok: true });
    expect(await late).toMatchObject({ ok: false, fault: 'not-writable' });
    expect(await readdir(path)).toEqual(['connections.json']);
    expect(await readFile(join(path, 'connections.json'), 'utf8')).toContain('asked');
  });

  it('sees what another process wrote', async () => {
    const path = await folder();
    const [one, other] = [settings(path), settings(path)];
    await one.update(() => ({ count: 1 }));
    await other.update((current) => ({ count: (current as { count: number }).count + 1 }));
    expect(await one.read()).toMatchObject({ value: { count: 2 } });
  });

  it('gives a bug in `change` to its caller and goes on', async () => {
    const store = settings(await folder());
    await expect(
      store.update(() => {
        throw new Error('mine');
      }),
    ).rejects.toThrow('mine');
    expect(await store.update(() => ({ fine: true }))).toMatchObject({ ok: true });
  });

  it('says that a folder cannot be written', async () => {
    const path = await folder();
    await writeFile(join(path, 'file'), '');
    const outcome = await settings(join(path, 'file', 'below')).update(() => ({}));
    expect(outcome).toMatchObject({ ok: false, fault: 'not-writable' });
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    ['no JSON', '{"connections": [tru'],
    ['no settings', '{"something":"else"}'],
    ['a list', '[1,2,3]'],
    ['nothing', ''],
    ['blanks', ' \n\0'.slice(0, 2)],
    ['no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['zeros, as a file system leaves after a power cut', '\0'.repeat(4096)],
    ['arrays, 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a document that nests 100,000 deep', `{"version":1,"connections":[${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}]}`],
  ])('moves %s aside, once, and starts anew', async (_what, text) => {
    const path = await folder();
    await writeFile(join(path, 'connections.json'), text, { mode: 0o644 });
    const store = settings(path, { now: () => new Date('2026-11-21T09:00:00.123Z') });
    const aside = join(path, 'connections.corrupt-2026-11-21T09-00-00-123Z.json');
    expect(await store.read()).toEqual({ ok: true, value: undefined, recovered: { movedTo: aside, restored: false } });
    expect(await store.read()).toEqual({ ok: true, value: undefined, recovered: null });
    expect((await readFile(aside)).equals(Buffer.from(text))).toBe(true);
  });

  it.each([
    ['half a document', '{"connections": [tru'],
    ['an empty file', ''],
    ['an empty document', '{}'],
    ['a list', '[]'],
    ['100,000 brackets', '['.repeat(100_000)],
    ['a file that is gone', null],
  ])('puts the copy of before in the place of %s', async (_what, text) => {
    const path = await folder();
    const store = settings(path);
    await store.update(() => ({ list: [1] }));
    await store.update(() => ({ list: [1, 2] }));
    if (text === null) await rm(join(path, 'connections.json'));
    else await writeFile(join(path, 'connections.json'), text);
    const outcome = await store.read();
    expect(outcome).toMatchObject({ ok: true, value: { list: [1] }, recovered: { restored: true } });
    const aside = (await readdir(path)).filter((name) => name.startsWith('connections.corrupt-'));
    // What held nothing is not worth keeping.
    expect(aside).toHaveLength(text === null || text === '{}' ? 0 : 1);
    expect(outcome.ok && outcome.recovered?.movedTo).toBe(aside[0] === undefined ? null : join(path, aside[0]));
    expect(await store.read()).toEqual({ ok: true, value: { version: 1, list: [1] }, recovered: null });
    expect(await store.update((current) => ({ ...(current as object), more: true }))).toMatchObject({
      ok: true,
      value: { list: [1], more: true },
      recovered: null,
    });
  });

  it('recovers inside an update too', async () => {
    const path = await folder();
    await writeFile(join(path, 'connections.json'), '{');
    const outcome = await settings(path).update((current) => ({ was: current ?? null }));
    expect(outcome).toMatchObject({ ok: true, value: { was: null } });
    expect(outcome.ok && outcome.recovered?.movedTo).toContain('connections.corrupt-');
  });

  it('refuses one that is far too large, and leaves it as it is', async () => {
    const path = await folder();
    await writeFile(join(path, 'connections.json'), '{}');
    await truncate(join(path, 'connections.json'), 70 * 1024 * 1024);
    const outcome = await settings(path).update(() => ({}));
    expect(outcome).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(outcome.ok ? '' : told(outcome)).toContain('70 MB');
    expect(await readdir(path)).toEqual(['connections.json']);
  });

  it('writes nothing that it could not read again', async () => {
    const path = await folder();
    const store = settings(path);
    await store.update(() => ({ fine: true }));
    let deep: unknown = 1;
    for (let at = 0; at < 200; at += 1) deep = [deep];
    expect(await store.update(() => ({ deep }))).toMatchObject({ ok: false, fault: 'not-writable' });
    expect(await store.read()).toMatchObject({ ok: true, value: { fine: true } });
  });

  it('takes an empty file for no settings yet', async () => {
    const path = await folder();
    await writeFile(join(path, 'connections.json'), '{}');
    expect(await settings(path).read()).toEqual({ ok: true, value: undefined, recovered: null });
  });

  it('refuses to touch the settings of a newer Handrail', async () => {
    const path = await folder();
    const text = '{"version":7,"connections":[]}';
    await writeFile(join(path, 'connections.json'), text);
    const store = settings(path);
    const outcome = await store.read();
    expect(outcome).toMatchObject({ ok: false, fault: 'unreadable', why: { code: 'settings-newer' } });
    expect(outcome.ok ? '' : told(outcome)).toContain('newer Handrail');
    expect(await store.update(() => ({}))).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await readFile(join(path, 'connections.json'), 'utf8')).toBe(text);
  });

  it('brings an older one up step by step', async () => {
    const path = await folder();
    await writeFile(join(path, 'connections.json'), '{"version":1,"list":["a"]}');
    const store = settings(path, {
      version: 3,
      migrations: { 1: ({ list, ...rest }) => ({ ...rest, connections: list }), 2: (document) => ({ ...document, setAside: [] }) },
    });
    expect(await store.read()).toMatchObject({ value: { version: 3, connections: ['a'], setAside: [] } });
    await store.update((current) => ({ ...(current as object), more: 1 }));
    expect(JSON.parse(await readFile(join(path, 'connections.json'), 'utf8'))).toEqual({
      version: 3,
      connections: ['a'],
      setAside: [],
      more: 1,
    });
    expect(JSON.parse(await readFile(join(path, 'connections.previous.json'), 'utf8'))).toEqual({ version: 1, list: ['a'] });
  });

  it('says that it cannot be read, and leaves it alone', async () => {
    const path = await folder();
    // A folder in its place fails for everybody; missing rights would not stop root.
    await mkdir(join(path, 'connections.json'));
    const store = settings(path);
    expect(await store.read()).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await store.update(() => ({ a: 1 }))).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await readdir(path)).toEqual(['connections.json']);
  });
});

describe('the file of before, settings.json', () => {
  const before = '{\n\t"version": 1,\n\t"connections": ["a", "b"]\n}';

  it('is read, moved with the first change, and stays as a copy', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), before, { mode: 0o600 });
    const store = settings(path);
    expect(await store.read()).toEqual({ ok: true, value: { version: 1, connections: ['a', 'b'] }, recovered: null });
    // Looking moves nothing.
    expect(await readdir(path)).toEqual(['settings.json']);
    await store.update((current) => ({ connections: [...(current as { connections: string[] }).connections, 'c'] }));
    expect(await settings(path).read()).toEqual({ ok: true, value: { version: 1, connections: ['a', 'b', 'c'] }, recovered: null });
    expect(await readFile(join(path, 'settings.json'), 'utf8')).toBe(before);
    expect((await readdir(path)).sort()).toEqual(['connections.json', 'settings.json']);
  });

  it('is brought up to today’s version on the way', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), before);
    const store = settings(path, { version: 2, migrations: { 1: ({ connections }) => ({ list: connections }) } });
    expect(await store.update((current) => ({ ...(current as object), more: 1 }))).toMatchObject({
      ok: true,
      value: { version: 2, list: ['a', 'b'], more: 1 },
    });
  });

  it('is moved aside when it is damaged, and refused when it is newer', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), '{"connections":');
    expect(await settings(path, { now: () => new Date('2026-11-21T09:00:00.123Z') }).read()).toEqual({
      ok: true,
      value: undefined,
      recovered: { movedTo: join(path, 'settings.corrupt-2026-11-21T09-00-00-123Z.json'), restored: false },
    });
    await writeFile(join(path, 'settings.json'), '{"version":9}');
    expect(await settings(path).update(() => ({}))).toMatchObject({ ok: false, fault: 'unreadable' });
  });

  it('helps out when the only document of today is damaged', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), before);
    await writeFile(join(path, 'connections.json'), '{"version":1,"conn');
    expect(await settings(path).read()).toMatchObject({ ok: true, value: { connections: ['a', 'b'] }, recovered: { restored: true } });
  });
});

describe.skipIf(process.platform === 'win32')('settings that are not this account’s alone', () => {
  it.each([
    ['770', ''],
    ['702', ''],
    ['620', 'connections.json'],
    ['666', 'connections.json'],
    ['606', 'settings.json'],
  ])('refuses mode %s of “%s” in the folder, and says how to put it right', async (mode, name) => {
    const path = await folder();
    for (const file of name === '' ? ['connections.json'] : [name]) await writeFile(join(path, file), '{"version":1}', { mode: 0o600 });
    await chmod(join(path, name), Number.parseInt(mode, 8));
    const store = settings(path);
    const before = await readdir(path);
    for (const outcome of [await store.read(), await store.update(() => ({ a: 1 }))]) {
      expect(outcome).toMatchObject({ ok: false, fault: 'not-private', path: join(path, name === '' ? '.' : name) });
      const command = outcome.ok ? '' : 'command' in outcome ? outcome.command : '';
      expect(command).toContain('chmod go-w');
      expect(await readdir(path)).toEqual(before);
    }
    const refused = await store.read();
    execFileSync('sh', ['-c', refused.ok || !('command' in refused) ? 'false' : refused.command]);
    expect(await store.read()).toEqual({ ok: true, value: { version: 1 }, recovered: null });
  });

  it.skipIf(process.getuid?.() !== 0)('refuses a folder and a document of another account', async () => {
    const path = await folder();
    await writeFile(join(path, 'connections.json'), '{"version":1}', { mode: 0o600 });
    await chown(join(path, 'connections.json'), 12_345, 12_345);
    const outcome = await settings(path).read();
    expect(outcome).toMatchObject({ ok: false, fault: 'not-private', path: join(path, 'connections.json') });
    expect(outcome.ok ? '' : told(outcome)).toContain('12345');
    await chown(join(path, 'connections.json'), 0, 0);
    await chown(path, 12_345, 12_345);
    expect(await settings(path).read()).toMatchObject({ ok: false, fault: 'not-private', path });
  });

  it('takes what belongs to the system’s administrator, as ssh does', () => {
    expect(privacyFault('/x', { uid: 0, mode: 0o100644 }, 'file', 1000)).toBeNull();
    expect(privacyFault("/it's", { uid: 7, mode: 0o100600 }, 'file', 1000)).toMatchObject({ command: "sudo chown 1000 '/it'\\''s'" });
    expect(privacyFault('/x', { uid: 7, mode: 0o40777 }, 'folder', null)).toBeNull();
  });
});

describe('the lock', () => {
  it('keeps every update of several processes', async () => {
    const path = await folder();
    // Real processes, because a lock among promises of one process would prove nothing. They use the lock file as the adapter does.
    const script = `
      import { createSettings } from '${join(import.meta.dirname, '../../../electron/adapters/settings/settings.ts')}';
      const store = createSettings({ folder: process.argv[2], version: 1, migrations: {}, lock: { waitMs: 60000 } });
      for (let n = 0; n < 10; n += 1) {
        const done = await store.update((c) => ({ count: (c?.count ?? 0) + 1 }));
        if (!done.ok) { console.error(done.detail); process.exit(1); }
      }`;
    const { build } = await import('vite');
    await writeFile(join(path, 'worker.ts'), script);
    await build({
      configFile: false,
      logLevel: 'error',
      // The folder has no node_modules.
      ssr: { noExternal: true },
      build: {
        ssr: join(path, 'worker.ts'),
        outDir: path,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
      },
    });
    const target = join(path, 'shared');
    const statuses = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((resolve) => spawn(process.execPath, [join(path, 'worker.mjs'), target], { stdio: 'inherit' }).once('exit', resolve)),
      ),
    );
    expect(statuses).toEqual([0, 0, 0]);
    expect(await settings(target).read()).toMatchObject({ value: { count: 30 } });
    expect((await readdir(target)).sort()).toEqual(['connections.json', 'connections.previous.json']);
  });

  it('gives up after a while when another one holds it', async () => {
    const path = await folder();
    await writeFile(join(path, 'connections.lock'), JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }));
    expect(await settings(path, { lock: { waitMs: 120 } }).update(() => ({}))).toMatchObject({ ok: false, fault: 'locked' });
    await mkdir(path, { recursive: true });
    expect(await readdir(path)).toEqual(['connections.lock']);
  });

  /** What a holder writes into it. */
  const holder = async (more: Partial<ProcessIdentity> = {}): Promise<string> =>
    JSON.stringify({ ...(await ownIdentity()), token: 'x', ...more });
  const dated = async (lock: string, text: string, ageMs: number): Promise<void> => {
    await writeFile(lock, text);
    const at = new Date(Date.now() - ageMs);
    await utimes(lock, at, at);
  };

  it('takes over from a process that is gone', async () => {
    const path = await folder();
    const gone = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => gone.once('exit', resolve));
    await writeFile(join(path, 'my.lock'), await holder({ pid: gone.pid ?? 0 }));
    const lock = await takeLock(join(path, 'my.lock'), { waitMs: 0 });
    expect(await lock?.isMine()).toBe(true);
    await lock?.release();
    expect(await readdir(path)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'takes over from a process whose number another one has now, and never from one that runs',
    async () => {
      const path = await folder();
      const lock = join(path, 'my.lock');
      // However old it is: it may have been stopped, and goes on one day.
      await dated(lock, await holder(), 3_600_000);
      expect(await takeLock(lock, { waitMs: 60 })).toBeNull();
      await dated(lock, await holder({ started: '1' }), 0);
      expect(await takeLock(lock, { waitMs: 0 })).not.toBeNull();
    },
  );

  it.each([
    ['another computer', { host: 'elsewhere' }],
    ['another container or start of this computer', { world: 'another' }],
    ['a system that tells no start times', { started: null }],
  ])('lets age decide for %s, in both directions', async (_what, more) => {
    const path = await folder();
    const lock = join(path, 'my.lock');
    const text = await holder(more);
    await dated(lock, text, 0);
    expect(await takeLock(lock, { waitMs: 60 })).toBeNull();
    for (const age of [60_000, -60_000]) {
      await dated(lock, text, age);
      expect(await takeLock(lock, { waitMs: 0 })).not.toBeNull();
    }
  });

  it('waits for an unreadable one no longer than a moment, whatever its date', async () => {
    const path = await folder();
    const lock = join(path, 'my.lock');
    for (const [text, age] of [
      ['', 2_000],
      ['{"pid":', 2_000],
      ['', -60_000],
    ] as const) {
      await dated(lock, text, age);
      expect(await takeLock(lock, { waitMs: 0 })).not.toBeNull();
    }
  });

  it('is never there in part, and not at all when it cannot be made', async () => {
    const path = await folder();
    const seen: string[] = [];
    const look = async (): Promise<void> => void seen.push(await readFile(join(path, 'my.lock'), 'utf8').catch(() => '-'));
    const lock = await takeLock(join(path, 'my.lock'), { atStep: look });
    expect(new Set(seen.filter((text) => text !== '-'))).toEqual(new Set([await readFile(join(path, 'my.lock'), 'utf8')]));
    await lock?.release();
    await expect(
      takeLock(join(path, 'my.lock'), {
        atStep: (step) => {
          if (step === 'lock-write') throw new Error('ENOSPC');
        },
      }),
    ).rejects.toThrow('ENOSPC');
    expect(await readdir(path)).toEqual([]);
  });

  it('notices that it was taken over, and its unfinished file is gone', async () => {
    const path = await folder();
    const lock = join(path, 'my.lock');
    const first = await takeLock(lock);
    await writeFile(join(path, first?.pending ?? ''), 'half');
    // As if the other one judged it by its age, on a system that tells no start times.
    await dated(lock, (await readFile(lock, 'utf8')).replace(/"started":"\d+"/u, '"started":null'), 60_000);
    const second = await takeLock(lock, { waitMs: 0 });
    expect(await first?.isMine()).toBe(false);
    expect(await second?.isMine()).toBe(true);
    expect(await readdir(path)).toEqual(['my.lock']);
    await first?.release();
    expect(await second?.isMine()).toBe(true);
  });

  it('does not overwrite what another one saved after it lost the lock: it reads again and saves both', async () => {
    const path = await folder();
    let once = true;
    const slow = settings(path, {
      atStep: async (step) => {
        if (step !== 'rename' || !once) return;
        once = false;
        // Stopped right before the rename: another one takes over, saves, and is done.
        await dated(join(path, 'connections.lock'), await holder({ host: 'elsewhere' }), 60_000);
        expect(await settings(path).update((current) => ({ ...(current as object), other: 'acknowledged' }))).toMatchObject({ ok: true });
      },
    });
    expect(await slow.update((current) => ({ ...(current as object), mine: true }))).toMatchObject({
      ok: true,
      value: { mine: true, other: 'acknowledged' },
    });
    expect(await settings(path).read()).toMatchObject({ value: { mine: true, other: 'acknowledged' } });
    expect((await readdir(path)).filter((name) => name.endsWith('.tmp') || name.endsWith('.lock'))).toEqual([]);
  });

  it('releases only its own', async () => {
    const path = await folder();
    const lock = await takeLock(join(path, 'my.lock'));
    await writeFile(join(path, 'my.lock'), 'somebody else’s');
    await lock?.release();
    expect(await readFile(join(path, 'my.lock'), 'utf8')).toBe('somebody else’s');
  });
});

describe('temporary files of a crash', () => {
  it('are tidied by the next save: ours, old, and of a process that is gone', async () => {
    const path = await folder();
    const old = new Date(Date.now() - 3_600_000);
    const ahead = new Date(Date.now() + 3_600_000);
    const gone = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => gone.once('exit', resolve));
    const files: [string, Date][] = [
      [`.handrail-${gone.pid}-0123456789ab.tmp`, old],
      ['.handrail-0123456789ab.tmp', ahead],
      ['settings.json.tmp-17640000000a1b2c', old],
      // These stay: a living process, a fresh one, and what is not ours.
      [`.handrail-${process.pid}-0123456789ab.tmp`, old],
      ['.handrail-0123456789ac.tmp', new Date()],
      ['.handrail-notes.tmp', old],
      ['settings.json.tmp-mine', old],
    ];
    for (const [name, at] of files) {
      await writeFile(join(path, name), '');
      await utimes(join(path, name), at, at);
    }
    await settings(path).update(() => ({ a: 1 }));
    expect((await readdir(path)).sort()).toEqual([...files.slice(3).map(([name]) => name), 'connections.json'].sort());
  });
});
