import { execFileSync } from 'node:child_process';
import { chmod, link, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeAtomically } from '../../../electron/adapters/atomic-write.ts';
import type { AtomicWrite } from '../../../electron/adapters/atomic-write.ts';
import { createFiles } from '../../../electron/adapters/files.ts';
import { createLog } from '../../../electron/adapters/log.ts';
import { because } from '../../../electron/contract/index.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'handrail-files-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);
const files = createFiles();

describe('files', () => {
  it('writes with the mode given, makes one folder, and leaves nothing else behind', async () => {
    const target = join(await folder(), 'exports');
    const outcome = await files.write(target, 'satellite.yml', 'a: 1\n', 0o600);
    expect(outcome).toEqual({ ok: true, value: join(target, 'satellite.yml') });
    expect(await readFile(join(target, 'satellite.yml'), 'utf8')).toBe('a: 1\n');
    expect(await modeOf(join(target, 'satellite.yml'))).toBe('600');
    await files.write(target, 'sheet.md', '# x\n', 0o644);
    expect(await modeOf(join(target, 'sheet.md'))).toBe('644');
    expect((await readdir(target)).sort()).toEqual(['satellite.yml', 'sheet.md']);
  });

  it('tightens the mode of a file that was there', async () => {
    const target = await folder();
    await writeFile(join(target, 'a'), 'old', { mode: 0o644 });
    await files.write(target, 'a', 'new', 0o600);
    expect(await modeOf(join(target, 'a'))).toBe('600');
  });

  it('replaces a link instead of writing through it', async () => {
    const target = await folder();
    await writeFile(join(target, 'precious'), 'keep me');
    await symlink(join(target, 'precious'), join(target, 'a'));
    await files.write(target, 'a', 'new', 0o600);
    expect(await readFile(join(target, 'precious'), 'utf8')).toBe('keep me');
  });

  it('writes a new file whole or not at all, and leaves one that is there alone', async () => {
    const target = await folder();
    expect(await files.writeNew(target, 'a', 'text', 0o600)).toEqual({ ok: true, value: join(target, 'a') });
    expect(await files.writeNew(target, 'a', 'other', 0o600)).toEqual({ ok: true, value: null });
    await symlink(join(target, 'nowhere'), join(target, 'dangling'));
    expect(await files.writeNew(target, 'dangling', 'other', 0o600)).toEqual({ ok: true, value: null });
    expect(await readFile(join(target, 'a'), 'utf8')).toBe('text');
    expect((await readdir(target)).sort()).toEqual(['a', 'dangling']);
  });

  it('tells what stands under a name', async () => {
    const target = await folder();
    await writeFile(join(target, 'a'), 'tëxt');
    await mkdir(join(target, 'folder'));
    await symlink(join(target, 'nowhere'), join(target, 'dangling'));
    expect(await files.compare(target, 'a', 'tëxt')).toBe('same');
    expect(await files.compare(target, 'a', 'other')).toBe('different');
    expect(await files.compare(target, 'a', 'tëxT')).toBe('different');
    expect(await files.compare(target, 'folder', 'x')).toBe('different');
    expect(await files.compare(target, 'dangling', 'x')).toBe('different');
    expect(await files.compare(target, 'b', 'x')).toBe('absent');
    expect(await files.compare(join(target, 'not', 'there'), 'b', 'x')).toBe('absent');
    expect(await files.compare(join(target, 'a'), 'b', 'x')).toBe('absent');
  });

  it.each(['../x', 'a/b', 'a\\b', '..', '.', '', 'a\0b'])('refuses the name %j', async (name) => {
    expect(await files.write(await folder(), name, 'x', 0o644)).toMatchObject({ ok: false, fault: 'not-writable' });
  });

  it('says when the folder is missing with its parent, is a file, or cannot be written', async () => {
    const target = await folder();
    await writeFile(join(target, 'file'), '');
    expect(await files.write(join(target, 'a', 'b'), 'x', '', 0o644)).toMatchObject({ ok: false, fault: 'not-found' });
    expect(await files.write(join(target, 'file'), 'x', '', 0o644)).toMatchObject({ ok: false, fault: 'not-writable' });
    expect(await files.write('/proc', 'x', '', 0o644)).toMatchObject({ ok: false, fault: 'not-writable' });
    await mkdir(join(target, 'taken'));
    expect(await files.write(target, 'taken', 'x', 0o644)).toMatchObject({ ok: false, fault: 'not-writable' });
    expect((await readdir(target)).sort()).toEqual(['file', 'taken']);
  });

  it('reads text up to a limit, without its byte order mark', async () => {
    const target = await folder();
    await writeFile(join(target, 'a'), '\uFEFFhé');
    expect(await files.read(join(target, 'a'), 100)).toEqual({ ok: true, value: 'hé' });
    expect(await files.read(join(target, 'a'), 6)).toMatchObject({ ok: true });
    expect(await files.read(join(target, 'a'), 5)).toMatchObject({ ok: false, fault: 'too-large' });
    expect(await files.read(join(target, 'none'), 5)).toMatchObject({ ok: false, fault: 'not-found' });
    expect(await files.read(target, 5)).toMatchObject({ ok: false, fault: 'not-text' });
    await writeFile(join(target, 'b'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await files.read(join(target, 'b'), 100)).toMatchObject({ ok: false, fault: 'not-text' });
  });

  it.skipIf(process.platform === 'win32')('does not wait for somebody to write into a pipe', async () => {
    const pipe = join(await folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await files.read(pipe, 100)).toEqual({ ok: false, fault: 'not-text', detail: '', why: because('not-a-file') });
  });

  it('proposes a folder of the person’s own', () => {
    expect(files.proposedFolder(false).startsWith(homedir())).toBe(true);
    expect(files.proposedFolder(false)).toMatch(/Handrail$/u);
    expect(files.proposedFolder(true)).toMatch(/Handrail practice$/u);
  });
});

describe('the atomic write', () => {
  /** Runs `at` at one step of a write of `new` over `old`. */
  async function written(
    step: string,
    at: (folder: string, temporary: string) => Promise<void>,
    more: AtomicWrite = {},
  ): Promise<{ readonly path: string; readonly error: unknown }> {
    const path = await folder();
    await writeFile(join(path, 'a'), 'old');
    const error = await writeAtomically(join(path, 'a'), 'new', 0o600, {
      ...more,
      atStep: async (now) => {
        if (now === step) await at(path, join(path, (await readdir(path)).find((name) => name.endsWith('.tmp')) ?? 'none'));
      },
    }).catch((thrown: unknown) => thrown);
    return { path, error };
  }

  it.each(['open', 'mode', 'write', 'sync', 'compare', 'check', 'rename'])(
    'keeps the old file and no other when it fails at “%s”',
    async (step) => {
      const { path, error } = await written(step, () => Promise.reject(new Error('pulled')));
      expect(error).toMatchObject({ message: 'pulled' });
      expect(await readdir(path)).toEqual(['a']);
      expect(await readFile(join(path, 'a'), 'utf8')).toBe('old');
    },
  );

  it('finds out that the disk holds something else', async () => {
    const { path, error } = await written('compare', (_folder, temporary) => truncate(temporary, 1));
    expect(error).toMatchObject({ code: 'EIO' });
    expect(await readFile(join(path, 'a'), 'utf8')).toBe('old');
  });

  it.skipIf(process.platform === 'win32').each(['mode', 'check'])(
    'gives no rights to a link that is swapped in at “%s”, and does not put it in place',
    async (step) => {
      const secret = join(await folder(), 'secret');
      await writeFile(secret, 'private', { mode: 0o600 });
      const path = await folder();
      const outcome = await writeAtomically(join(path, 'a'), 'new', 0o644, {
        atStep: async (now) => {
          if (now !== step) return;
          const temporary = join(path, (await readdir(path))[0] ?? '');
          await rename(temporary, join(path, 'moved'));
          await symlink(secret, temporary);
        },
      }).catch((thrown: unknown) => thrown);
      expect(outcome).toMatchObject({ code: 'EBUSY' });
      expect(await modeOf(secret)).toBe('600');
      expect(await readdir(path)).toEqual(['moved']);
    },
  );

  it('never has wider rights than asked for, and has them all under a narrow umask', async () => {
    const path = await folder();
    const seen = new Set<string>();
    const before = process.platform === 'win32' ? 0 : process.umask(0);
    try {
      await writeAtomically(join(path, 'a'), 'new', 0o600, {
        atStep: async () => {
          for (const name of await readdir(path)) seen.add(await modeOf(join(path, name)));
        },
      });
      process.umask(0o077);
      await writeAtomically(join(path, 'b'), 'new', 0o644);
    } finally {
      process.umask(before);
    }
    expect([...seen]).toEqual(['600']);
    expect(await modeOf(join(path, 'b'))).toBe('644');
  });
});

describe('log', () => {
  const token = `ATATT3xFfGF0${'a1B2'.repeat(42)}xyz=0A1B2C3D`;

  it('writes JSON lines of mode 0600 and cuts out known and recognisable secrets', async () => {
    const path = await folder();
    const log = createLog({ folder: path, knownSecrets: () => ['correct "horse" battery'], now: () => new Date('2026-11-21T09:00:00Z') });
    log.write('warn', 'problem', {
      a: 'password correct "horse" battery!',
      b: `Authorization: Bearer ${token}`,
      n: 3,
      none: null,
      password: 'short',
    });
    await log.flush();
    const text = await readFile(log.path, 'utf8');
    expect(text).not.toMatch(/horse|short/u);
    expect(text).not.toContain(token.slice(12, 60));
    expect(JSON.parse(text)).toMatchObject({
      at: '2026-11-21T09:00:00.000Z',
      level: 'warn',
      event: 'problem',
      n: 3,
      none: null,
      pid: process.pid,
    });
    expect(await modeOf(log.path)).toBe('600');
    expect(await modeOf(join(path, 'logs'))).toBe('700');
  });

  it('keeps two files of at most the size given', async () => {
    const path = await folder();
    const log = createLog({ folder: path, knownSecrets: () => [], maxBytes: 2_000 });
    for (let line = 0; line < 60; line += 1) {
      log.write('info', 'line', { line, text: 'x'.repeat(50) });
      if (line % 3 === 0) await log.flush();
    }
    await log.flush();
    const names = (await readdir(join(path, 'logs'))).sort();
    expect(names).toEqual(['handrail.1.log', 'handrail.log']);
    for (const name of names) expect((await stat(join(path, 'logs', name))).size).toBeLessThanOrEqual(2_000);
    expect(await readFile(log.path, 'utf8')).toContain('"line":59');
  });

  it('touches nothing before the first line, and never disturbs anybody when it cannot write', async () => {
    const path = await folder();
    await writeFile(join(path, 'file'), '');
    const log = createLog({ folder: join(path, 'file'), knownSecrets: () => [] });
    log.write('info', 'lost');
    await expect(log.flush()).resolves.toBeUndefined();
    createLog({ folder: join(path, 'other'), knownSecrets: () => [] });
    expect(await readdir(path)).toEqual(['file']);
  });

  it.skipIf(process.platform === 'win32')('narrows a log that others may read, also the one before it', async () => {
    const path = await folder();
    await mkdir(join(path, 'logs'));
    for (const name of ['handrail.log', 'handrail.1.log']) {
      await writeFile(join(path, 'logs', name), '{}\n');
      await chmod(join(path, 'logs', name), 0o644);
    }
    const log = createLog({ folder: path, knownSecrets: () => [] });
    log.write('info', 'line');
    await log.flush();
    expect(await modeOf(log.path)).toBe('600');
    expect(await modeOf(join(path, 'logs', 'handrail.1.log'))).toBe('600');
    expect((await readFile(log.path, 'utf8')).split('\n')).toHaveLength(3);
  });

  it.skipIf(process.platform === 'win32').each(['a symbolic link', 'a second name', 'a pipe'])(
    'begins a new log in the place of %s',
    async (what) => {
      const path = await folder();
      await mkdir(join(path, 'logs'));
      const [mine, at] = [join(path, 'mine'), join(path, 'logs', 'handrail.log')];
      await writeFile(mine, 'precious');
      await chmod(mine, 0o644);
      if (what === 'a symbolic link') await symlink(mine, at);
      else if (what === 'a second name') await link(mine, at);
      else execFileSync('mkfifo', [at]);
      const log = createLog({ folder: path, knownSecrets: () => [] });
      log.write('info', 'line');
      await log.flush();
      expect(await readFile(mine, 'utf8')).toBe('precious');
      expect(await modeOf(mine)).toBe('644');
      expect(await readFile(at, 'utf8')).toContain('"event":"line"');
      expect((await lstat(at)).isFile()).toBe(true);
    },
  );

  it.skipIf(process.platform === 'win32')('writes into no folder that leads elsewhere or that others may write to', async () => {
    const path = await folder();
    await mkdir(join(path, 'elsewhere'));
    await symlink(join(path, 'elsewhere'), join(path, 'logs'));
    const linked = createLog({ folder: path, knownSecrets: () => [] });
    linked.write('info', 'line');
    await linked.flush();
    await mkdir(join(path, 'open', 'logs'), { recursive: true });
    await chmod(join(path, 'open', 'logs'), 0o777);
    const open = createLog({ folder: join(path, 'open'), knownSecrets: () => [] });
    open.write('info', 'line');
    await open.flush();
    expect([...(await readdir(join(path, 'elsewhere'))), ...(await readdir(join(path, 'open', 'logs')))]).toEqual([]);
  });
});
