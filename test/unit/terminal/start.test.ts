import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseHost, electronProgram, hasDisplay, sandboxWorks } from '../../../electron/hosts/terminal/desktop-or-browser.ts';
import type { Surroundings } from '../../../electron/hosts/terminal/desktop-or-browser.ts';
import { handrail, scratch } from './run.ts';

const desktop: Surroundings = {
  forced: null,
  electron: true,
  built: true,
  platform: 'linux',
  env: { DISPLAY: ':0' },
  superuser: false,
  sandbox: true,
};

describe('which host is opened', () => {
  it.each([
    ['Electron is there and a display', {}, 'desktop', '--browser'],
    ['Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, 'desktop', '--browser'],
    ['Electron is not there', { electron: 'not-downloaded' }, 'browser', 'npx install-electron'],
    ['Handrail came without Electron', { electron: 'no-package' }, 'browser', 'without its desktop window'],
    ['Electron could not be downloaded', { electron: 'unreachable' }, 'browser', 'not reached'],
    ['its download failed earlier today', { electron: 'failed-today' }, 'browser', 'tries again after a day'],
    ['it was asked for and could not be downloaded', { forced: 'desktop', electron: 'refused' }, null, 'refused the download'],
    ['the sandbox cannot work', { sandbox: false }, 'browser', 'user namespaces'],
    ['neither Electron nor a display', { electron: 'not-downloaded', env: {} }, 'browser', 'no display'],
    ['neither Electron nor another user than root', { electron: 'not-downloaded', superuser: true }, 'browser', 'ordinary user'],
    ['started by npm', { env: { DISPLAY: ':0', npm_lifecycle_event: 'start' } }, 'desktop', 'npm start -- --browser'],
    ['the desktop host is not built', { built: false }, 'browser', 'npm run build'],
    ['there is no display', { env: {} }, 'browser', 'no display'],
    ['the display is an empty word', { env: { DISPLAY: '' } }, 'browser', 'no display'],
    ['a Mac over SSH', { platform: 'darwin', env: { SSH_CONNECTION: '1 2 3 4' } }, 'browser', 'no display'],
    ['a Mac', { platform: 'darwin', env: {} }, 'desktop', '--browser'],
    ['Windows', { platform: 'win32', env: {} }, 'desktop', '--browser'],
    ['root on Linux', { superuser: true }, 'browser', 'ordinary user'],
    ['the browser was asked for', { forced: 'browser' }, 'browser', 'as you asked'],
    ['an option for the browser was given', { forced: 'browser-options' }, 'browser', 'leave them out'],
    [
      'an option for the browser was given and there is no Electron',
      { forced: 'browser-options', electron: 'not-downloaded' },
      'browser',
      'npx install-electron',
    ],
    ['the desktop was asked for', { forced: 'desktop' }, 'desktop', 'as you asked'],
    ['the desktop was asked for without Electron', { forced: 'desktop', electron: 'not-downloaded' }, null, 'npx install-electron'],
    ['the desktop was asked for without a display', { forced: 'desktop', env: {} }, null, '--browser'],
  ] as const)('%s', (_what, change, host, said) => {
    const choice = chooseHost({ ...desktop, ...change });
    expect(choice.host).toBe(host);
    expect(choice.why).toContain(said);
  });

  it('knows where Chromium’s sandbox can work', () => {
    const system = (files: Readonly<Record<string, string>>, helper: { mode: number; uid: number } | null = null): boolean =>
      sandboxWorks((path) => files[path.replace('/proc/sys/', '')] ?? null, helper);
    expect(system({})).toBe(true);
    expect(system({ 'kernel/apparmor_restrict_unprivileged_userns': '0\n' })).toBe(true);
    expect(system({ 'kernel/apparmor_restrict_unprivileged_userns': '1\n' })).toBe(false);
    expect(system({ 'kernel/apparmor_restrict_unprivileged_userns': '1\n' }, { mode: 0o104755, uid: 0 })).toBe(true);
    expect(system({ 'kernel/apparmor_restrict_unprivileged_userns': '1\n' }, { mode: 0o100755, uid: 1000 })).toBe(false);
    expect(system({ 'kernel/unprivileged_userns_clone': '0\n' })).toBe(false);
    expect(system({ 'user/max_user_namespaces': '0\n' })).toBe(false);
  });

  it('takes an SSH session with X forwarding for a display', () =>
    expect(hasDisplay('linux', { SSH_CONNECTION: 'x', DISPLAY: 'localhost:10.0' })).toBe(true));
});

/** An installed package with as much of Electron as asked for. */
async function installed({ electron = false } = {}): Promise<string> {
  const root = scratch();
  await writeFile(join(root, 'package.json'), '{"name":"handrail"}');
  await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true });
  // What the real package does when it is loaded is start a download: loading it here would end the test.
  await writeFile(join(root, 'node_modules/electron/package.json'), '{"name":"electron","main":"index.js"}');
  await writeFile(join(root, 'node_modules/electron/index.js'), 'throw new Error("loaded")');
  if (electron) {
    await writeFile(join(root, 'node_modules/electron/path.txt'), 'electron\n');
    await writeFile(
      join(root, 'node_modules/electron/dist/electron'),
      '#!/bin/sh\necho "$@" > "$HOME/ran"\nexit "${ELECTRON_STATUS:-0}"\n',
    );
    await chmod(join(root, 'node_modules/electron/dist/electron'), 0o755);
    await mkdir(join(root, 'dist/desktop'), { recursive: true });
    await writeFile(join(root, 'dist/desktop/main.js'), '');
  }
  return root;
}

describe('Electron’s program', () => {
  it('is found without loading its package', async () => {
    const root = await installed({ electron: true });
    expect(electronProgram(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'));
    expect(electronProgram(root, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeNull();
  });
  it('is absent where it was not downloaded', async () => {
    expect(electronProgram(await installed(), {})).toBeNull();
    expect(electronProgram(scratch(), {})).toBeNull();
  });
});

describe('start in the browser', () => {
  it('prints the address alone on standard output and says why on stderr', async () => {
    const root = await installed();
    await mkdir(join(root, 'dist/renderer'), { recursive: true });
    await writeFile(join(root, 'dist/renderer/index.html'), '<!doctype html>');
    const stop = new AbortController();
    const answered: number[] = [];
    const ran = await handrail(['start', '--no-open'], {
      root,
      signal: stop.signal,
      env: { HANDRAIL_TOKEN: 'pretend-token', SSH_CONNECTION: '1 2 3 4' },
      onOutput: (text) => void fetch(text.trim()).then(({ status }) => (answered.push(status), stop.abort())),
    });
    expect(ran.status).toBe(0);
    expect(answered).toEqual([200]);
    expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43}\n$/);
    expect(ran.stderr).toContain('no display');
    expect(ran.stderr).toMatch(/ssh -L (\d+):127\.0\.0\.1:\1 /);
    expect('HANDRAIL_TOKEN' in ran.env).toBe(false);
    await expect(fetch(ran.stdout.trim()), 'nobody serves any more').rejects.toThrow();
  });

  it('prints a fresh address at Enter', async () => {
    const root = await installed();
    await mkdir(join(root, 'dist/renderer'), { recursive: true });
    await writeFile(join(root, 'dist/renderer/index.html'), '<!doctype html>');
    const stop = new AbortController();
    let links = 0;
    const { stdout } = await handrail(['start', '--no-open'], {
      root,
      signal: stop.signal,
      stdin: '\n',
      onOutput: () => (links += 1) === 2 && stop.abort(),
    });
    expect(new Set(stdout.trim().split('\n')).size).toBe(2);
  });

  it('says when it was not built', async () => {
    const { status, stderr } = await handrail(['start', '--no-open'], { root: await installed() });
    expect(status).toBe(2);
    expect(stderr).toContain('npm run build');
  });

  it('stops when the environment asks for what is refused', async () => {
    const root = await installed();
    await mkdir(join(root, 'dist/renderer'), { recursive: true });
    await writeFile(join(root, 'dist/renderer/index.html'), '<!doctype html>');
    const { status, stderr } = await handrail(['start', '--no-open'], { root, env: { HANDRAIL_CLOUD_API: 'https://evil.example/2.0' } });
    expect(status).toBe(2);
    expect(stderr).toContain('handrail: ');
  });
});

describe.skipIf(process.platform === 'win32')('start in the desktop window', () => {
  it('runs Electron with the package and waits for it', async () => {
    const cwd = scratch();
    const root = await installed({ electron: true });
    const { status, stderr } = await handrail(['start', '--practice'], { cwd, root, env: { DISPLAY: ':0' } });
    expect(status).toBe(0);
    expect(stderr).toContain('--browser');
    expect(await readFile(join(cwd, 'ran'), 'utf8')).toBe(`${root} --practice\n`);
  });

  it('says so when the desktop was asked for and cannot be had', async () => {
    const { status, stderr, stdout } = await handrail(['start', '--desktop'], { root: await installed(), env: { DISPLAY: ':0' } });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^handrail: [^\n]+install-electron[^\n]+\n$/);
  });
});

describe('running Electron', () => {
  it.each([
    ['0', 0],
    ['3', 1],
  ])('its status %s becomes %i', async (electronStatus, expected) => {
    const { startDesktop } = await import('../../../electron/hosts/terminal/start-desktop.ts');
    const home = scratch();
    const root = await installed({ electron: true });
    const said: string[] = [];
    const io = {
      root,
      env: { PATH: process.env['PATH'], HOME: home, ELECTRON_STATUS: electronStatus },
      stderr: { write: (text: string) => said.push(text) },
      signal: new AbortController().signal,
    };
    expect(await startDesktop(io as never, electronProgram(root, {}) ?? '', { practice: true, insist: true })).toBe(expected);
    expect(said.join('')).toEqual(expected === 0 ? '' : expect.stringContaining('--browser'));
    expect(await readFile(join(home, 'ran'), 'utf8')).toBe(`${root} --practice\n`);
  });

  it('a window that does not open gives way to the browser', async () => {
    const root = await installed({ electron: true });
    await mkdir(join(root, 'dist/renderer'), { recursive: true });
    await writeFile(join(root, 'dist/renderer/index.html'), '<!doctype html>');
    const stop = new AbortController();
    const ran = await handrail(['start'], {
      root,
      env: { PATH: process.env['PATH'], DISPLAY: ':0', ELECTRON_STATUS: '133' },
      signal: stop.signal,
      onOutput: () => stop.abort(),
    });
    expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(ran.stderr).toContain('did not open (133). Handrail runs in your web browser instead.');
  });
});
