import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, openCommand } from '../../../electron/hosts/browser/open.ts';

const url = 'http://127.0.0.1:4000/#launch=abcdefghijklmnopqrstuvwxyz';
let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'handrail-open-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('opening the browser', () => {
  it('hands over a private file, never the secret itself', async () => {
    const started: { program: string; args: readonly string[] }[] = [];
    const opened = await openBrowser(url, {
      platform: 'linux',
      parent,
      run: async (program, args) => (started.push({ program, args }), true),
    });
    const [{ program, args } = { program: '', args: [] }] = started;
    expect(program).toBe('xdg-open');
    expect(args.join(' ')).not.toContain('launch');
    const [file = ''] = args;
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
    expect(await readFile(file, 'utf8')).toContain(`content="0; url=${url}"`);
    await opened.remove();
    expect(await readdir(parent)).toEqual([]);
    await opened.remove();
  });

  it('leaves nothing behind when no browser can be started', async () => {
    const opened = await openBrowser(url, { platform: 'linux', parent, run: async () => false });
    expect(opened.asked).toBe(false);
    expect(await readdir(parent)).toEqual([]);
  });

  it('notices a program that is not there', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = parent;
    try {
      expect((await openBrowser(url, { platform: 'linux', parent })).asked).toBe(false);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it.each([
    ['darwin', '/usr/bin/open'],
    ['win32', 'rundll32.exe'],
    ['linux', 'xdg-open'],
  ] as const)('uses the system’s own way on %s', (platform, program) => {
    expect(openCommand(platform, '/x/open.html').program).toBe(program);
  });
});
