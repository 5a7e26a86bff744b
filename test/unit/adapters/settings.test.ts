import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../electron/adapters/settings/lock.ts';
import { settingsFolder } from '../../../electron/adapters/settings/folder.ts';
import { createSettings } from '../../../electron/adapters/settings/settings.ts';
import type { SettingsOptions } from '../../../electron/adapters/settings/settings.ts';

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

  it('is %APPDATA% on Windows', () => expect(settingsFolder({ APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' }, 'win32', 'C:\\Users\\ada')).toMatch(/Roaming.Handrail$/u));
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
    expect(await modeOf(join(path, 'settings.json'))).toBe('600');
    expect(await modeOf(path)).toBe('700');
    expect(await readdir(path)).toEqual(['settings.json']);
  });

  it('writes only when something changed', async () => {
    const path = await folder();
    const store = settings(path);
    await store.update(() => ({ a: 1, gone: undefined }));
    const { ino, mtimeMs } = await stat(join(path, 'settings.json'));
    await store.update((current) => ({ ...(current as object) }));
    await store.update(() => undefined);
    expect(await stat(join(path, 'settings.json'))).toMatchObject({ ino, mtimeMs });
    await store.update((current) => ({ ...(current as object), b: 2 }));
    expect((await stat(join(path, 'settings.json'))).ino).not.toBe(ino);
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
    await expect(store.update(() => { throw new Error('mine'); })).rejects.toThrow('mine');
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
  it.each([['no JSON', '{"connections": [tru'], ['no settings', '{"something":"else"}'], ['a list', '[1,2,3]']])('moves %s aside, once, and starts anew', async (_what, text) => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), text, { mode: 0o644 });
    const store = settings(path, { now: () => new Date('2026-11-21T09:00:00.123Z') });
    const aside = join(path, 'settings.corrupt-2026-11-21T09-00-00-123Z.json');
    expect(await store.read()).toEqual({ ok: true, value: undefined, recovered: aside });
    expect(await store.read()).toEqual({ ok: true, value: undefined, recovered: null });
    expect(await readFile(aside, 'utf8')).toBe(text);
    expect(await modeOf(aside)).toBe('600');
  });

  it('recovers inside an update too', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), '{');
    const outcome = await settings(path).update((current) => ({ was: current ?? null }));
    expect(outcome).toMatchObject({ ok: true, value: { was: null } });
    expect(outcome.ok && outcome.recovered).toContain('settings.corrupt-');
  });

  it('takes an empty file for no settings yet', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), '{}');
    expect(await settings(path).read()).toEqual({ ok: true, value: undefined, recovered: null });
  });

  it('refuses to touch the settings of a newer Handrail', async () => {
    const path = await folder();
    const text = '{"version":7,"connections":[]}';
    await writeFile(join(path, 'settings.json'), text);
    const store = settings(path);
    expect(await store.read()).toMatchObject({ ok: false, fault: 'unreadable', detail: expect.stringContaining('newer Handrail') as string });
    expect(await store.update(() => ({}))).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await readFile(join(path, 'settings.json'), 'utf8')).toBe(text);
  });

  it('brings an older one up step by step', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.json'), '{"version":1,"list":["a"]}');
    const store = settings(path, {
      version: 3,
      migrations: { 1: ({ list, ...rest }) => ({ ...rest, connections: list }), 2: (document) => ({ ...document, setAside: [] }) },
    });
    expect(await store.read()).toMatchObject({ value: { version: 3, connections: ['a'], setAside: [] } });
    await store.update((current) => ({ ...(current as object), more: 1 }));
    expect(JSON.parse(await readFile(join(path, 'settings.json'), 'utf8'))).toEqual({ version: 3, connections: ['a'], setAside: [], more: 1 });
  });

  it('says that it cannot be read, and leaves it alone', async () => {
    const path = await folder();
    // A folder in its place fails for everybody; missing rights would not stop root.
    await mkdir(join(path, 'settings.json'));
    const store = settings(path);
    expect(await store.read()).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await store.update(() => ({ a: 1 }))).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(await readdir(path)).toEqual(['settings.json']);
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
      configFile: false, logLevel: 'error',
      build: { ssr: join(path, 'worker.ts'), outDir: path, emptyOutDir: false, rolldownOptions: { external: ['conf'], output: { entryFileNames: 'worker.mjs' } } },
    });
    const modules = join(import.meta.dirname, '../../../node_modules');
    const { symlink } = await import('node:fs/promises');
    await symlink(modules, join(path, 'node_modules'));
    const target = join(path, 'shared');
    const statuses = await Promise.all(
      [1, 2, 3].map(() => new Promise((resolve) => spawn(process.execPath, [join(path, 'worker.mjs'), target], { stdio: 'inherit' }).once('exit', resolve))),
    );
    expect(statuses).toEqual([0, 0, 0]);
    expect(await settings(target).read()).toMatchObject({ value: { count: 30 } });
    expect(await readdir(target)).toEqual(['settings.json']);
  }, 60_000);

  it('gives up after a while when another one holds it', async () => {
    const path = await folder();
    await writeFile(join(path, 'settings.lock'), JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }));
    expect(await settings(path, { lock: { waitMs: 120 } }).update(() => ({}))).toMatchObject({ ok: false, fault: 'locked' });
    await mkdir(path, { recursive: true });
    expect(await readdir(path)).toEqual(['settings.lock']);
  });

  it('takes over from a process that is gone', async () => {
    const path = await folder();
    const gone = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => gone.once('exit', resolve));
    await writeFile(join(path, 'lock'), JSON.stringify({ pid: gone.pid, host: hostname(), token: 'x' }));
    const release = await takeLock(join(path, 'lock'), { waitMs: 500 });
    expect(release).not.toBeNull();
    await release?.();
    expect(await readdir(path)).toEqual([]);
  });

  it('takes over from another computer only when the lock is old', async () => {
    const path = await folder();
    const lock = join(path, 'lock');
    await writeFile(lock, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'x' }));
    expect(await takeLock(lock, { waitMs: 60 })).toBeNull();
    const old = new Date(Date.now() - 60_000);
    await utimes(lock, old, old);
    expect(await takeLock(lock, { waitMs: 60 })).not.toBeNull();
  });

  it('releases only its own', async () => {
    const path = await folder();
    const lock = join(path, 'lock');
    const release = await takeLock(lock);
    await writeFile(lock, 'somebody else’s');
    await release?.();
    expect(await readFile(lock, 'utf8')).toBe('somebody else’s');
  });
});
