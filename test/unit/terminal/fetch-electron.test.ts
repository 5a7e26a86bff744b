/**
 * Electron’s program is fetched by Electron’s own package from a server that is laid out as its releases are
 * (https://github.com/electron/get#using-environment-variables-for-mirror-options).
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import manifest from '../../../node_modules/electron/package.json' with { type: 'json' };
import { electronProgram } from '../../../electron/hosts/terminal/desktop-or-browser.ts';
import { fetchElectron } from '../../../electron/hosts/terminal/fetch-electron.ts';
import type { Limits } from '../../../electron/hosts/terminal/fetch-electron.ts';
import type { TerminalIo } from '../../../electron/hosts/terminal/io.ts';
import { storedZip } from '../../fakes/stored-zip.ts';
import { handrail, scratch } from './run.ts';

const installed = resolve(import.meta.dirname, '../../../node_modules');
const archive = storedZip([
  { name: 'electron', text: '#!/bin/sh\necho here\n', mode: 0o755 },
  { name: 'version', text: manifest.version },
]);
const archiveName = `electron-v${manifest.version}-linux-x64.zip`;
const sums = `${createHash('sha256').update(archive).digest('hex')} *${archiveName}\n`;

type Answer = (name: string, reply: ServerResponse, request: IncomingMessage) => void;
const good: Answer = (name, reply) => {
  reply.setHeader('content-length', name === archiveName ? archive.length : sums.length);
  reply.end(name === archiveName ? archive : sums);
};

/** A server of releases, and a checkout with Electron’s package as the registry gives it. */
async function world(answer: Answer): Promise<{ io: TerminalIo; said: () => string; asked: string[]; stop: AbortController; at: Date[] }> {
  const asked: string[] = [];
  const server = createServer((request, reply) => {
    const name = (request.url ?? '').replace(/^.*\//, '');
    asked.push(name);
    answer(name, reply, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const root = scratch();
  await writeFile(join(root, 'package.json'), '{"name":"handrail"}');
  await mkdir(join(root, 'node_modules/electron'), { recursive: true });
  for (const name of ['package.json', 'install.js', 'checksums.json'])
    await cp(join(installed, 'electron', name), join(root, 'node_modules/electron', name));
  for (const name of ['@electron', '@electron-internal']) await symlink(join(installed, name), join(root, 'node_modules', name));
  const env = {
    PATH: process.env['PATH'],
    HOME: root,
    ELECTRON_MIRROR: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    electron_config_cache: join(root, 'cache'),
    electron_use_remote_checksums: '1',
    ELECTRON_INSTALL_PLATFORM: 'linux',
    ELECTRON_INSTALL_ARCH: 'x64',
  };
  // The library reads the process’s own environment, which the command’s is.
  for (const [name, value] of Object.entries(env)) if (name.startsWith('ELECTRON')) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const err: string[] = [];
  const stop = new AbortController();
  const at = [new Date('2026-11-30T10:00:00Z')];
  const io: TerminalIo = {
    env,
    stdin: Readable.from([]) as TerminalIo['stdin'],
    stdout: { write: () => true },
    stderr: { write: (text) => err.push(text) },
    cwd: root,
    clock: { now: () => at[0] as Date },
    platform: 'linux',
    superuser: false,
    root,
    signal: stop.signal,
  };
  return { io, said: () => err.join(''), asked, stop, at };
}
const quick: Limits = { stalled: 20_000, unpacking: 60_000, again: 24 * 3_600_000 };

describe.skipIf(process.platform !== 'linux')('Electron’s program', () => {
  it('is downloaded, checked and unpacked, and then it is there', async () => {
    const { io, said, asked } = await world(good);
    expect(electronProgram(io.root, io.env)).toBeNull();
    expect(await fetchElectron(io, false, quick)).toEqual({ kind: 'there' });
    const program = electronProgram(io.root, io.env);
    expect(program).toBe(join(io.root, 'node_modules/electron/dist/electron'));
    expect((await stat(program ?? '')).mode & 0o777).toBe(0o755);
    expect(asked.filter((name) => name === archiveName)).toHaveLength(1);
    expect(said()).toContain(`Electron ${manifest.version}`);
    expect(said()).toMatch(/ of \d+ MB/);
  });

  it.each([
    ['refused', (_name, reply) => void reply.writeHead(403).end()],
    [
      'damaged',
      (name, reply, request) => {
        if (name === archiveName) reply.end('not what it should be');
        else good(name, reply, request);
      },
    ],
    ['unreachable', (_name, reply) => void reply.destroy()],
  ] satisfies [string, Answer][])('%s: said, and not tried again before a day has gone', async (why, answer) => {
    const { io, asked, at } = await world(answer);
    expect(await fetchElectron(io, false, quick)).toEqual({ kind: 'failed', why });
    expect(electronProgram(io.root, io.env)).toBeNull();
    const tried = asked.length;
    at[0] = new Date('2026-12-01T09:59:00Z');
    expect(await fetchElectron(io, false, quick)).toEqual({ kind: 'not-tried', why: 'today' });
    expect(asked).toHaveLength(tried);
    // Asked for by name, or a day later.
    expect(await fetchElectron(io, true, quick)).toEqual({ kind: 'failed', why });
    at[0] = new Date('2026-12-02T10:01:00Z');
    expect(await fetchElectron(io, false, quick)).toEqual({ kind: 'failed', why });
    expect(asked.length).toBeGreaterThan(tried);
  });

  it('tells a folder that it cannot write to from a server that it cannot reach', async () => {
    const { io } = await world(good);
    await writeFile(join(io.root, 'cache'), 'a file where the folder should be');
    expect(await fetchElectron(io, false, quick)).toEqual({ kind: 'failed', why: 'disk' });
  });

  it('gives up a download that stops moving', async () => {
    const { io } = await world((_name, reply) => {
      reply.writeHead(200, { 'content-length': archive.length });
      reply.write(archive.subarray(0, 10));
    });
    expect(await fetchElectron(io, false, { ...quick, stalled: 1_000 })).toEqual({ kind: 'failed', why: 'stalled' });
  });

  it('is ended by Ctrl-C, which is no failure', async () => {
    const world_ = await world((_name, reply) => {
      reply.writeHead(200, { 'content-length': archive.length });
      reply.write(archive.subarray(0, 10));
      world_.stop.abort();
    });
    expect(await fetchElectron(world_.io, false, quick)).toEqual({ kind: 'not-tried', why: 'cancelled' });
    expect(existsSync(join(world_.io.root, 'node_modules/.cache/handrail/electron-download.json'))).toBe(false);
  });

  it('is not looked for where its package is not installed', async () => {
    const { io, asked } = await world(good);
    expect(await fetchElectron({ ...io, root: scratch() }, true, quick)).toEqual({ kind: 'not-tried', why: 'package' });
    expect(asked).toEqual([]);
  });

  it('keeps nothing but the version and the time of a failure', async () => {
    const { io } = await world((_name, reply) => void reply.writeHead(500).end());
    await fetchElectron(io, false, quick);
    const note = JSON.parse(await readFile(join(io.root, 'node_modules/.cache/handrail/electron-download.json'), 'utf8')) as object;
    expect(note).toEqual({ version: manifest.version, failedAt: Date.parse('2026-11-30T10:00:00Z') });
  });
});

describe.skipIf(process.platform !== 'linux')('handrail start without Electron’s program', () => {
  /** As `npm start` in a fresh clone: the desktop host is built, and there is a display. */
  async function checkout(answer: Answer): Promise<{ readonly ran: Awaited<ReturnType<typeof handrail>>; readonly asked: string[] }> {
    const { io, asked } = await world(answer);
    await mkdir(join(io.root, 'dist/desktop'), { recursive: true });
    await writeFile(join(io.root, 'dist/desktop/main.js'), '');
    await mkdir(join(io.root, 'dist/renderer'), { recursive: true });
    await writeFile(join(io.root, 'dist/renderer/index.html'), '<!doctype html>');
    const stop = new AbortController();
    const ran = await handrail(['start'], {
      root: io.root,
      cwd: io.root,
      env: { ...io.env, DISPLAY: ':0' },
      signal: stop.signal,
      onOutput: () => stop.abort(),
    });
    return { ran, asked };
  }

  it('downloads it and opens the desktop window', async () => {
    const { ran } = await checkout(good);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('Downloading the desktop window');
    expect(ran.stderr).toContain('opens its desktop window');
  });

  it('opens the browser at once where it cannot be had, and says why in one line', async () => {
    const { ran, asked } = await checkout((_name, reply) => void reply.writeHead(403).end());
    expect(ran.status).toBe(0);
    expect(asked.length).toBeGreaterThan(0);
    expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(ran.stderr).toContain(
      'The server refused the download of the desktop window. Handrail runs in your web browser, and tries again after a day.',
    );
  });

  it('downloads nothing when the browser was asked for', async () => {
    const { io, asked } = await world(good);
    for (const [args, env] of [
      [['start', '--browser'], {}],
      [['start'], { HANDRAIL_HOST: 'browser' }],
      [['start'], { DISPLAY: '' }],
    ] as const)
      await handrail([...args], { root: io.root, cwd: io.root, env: { ...io.env, DISPLAY: ':0', ...env } });
    expect(asked).toEqual([]);
  });
});
