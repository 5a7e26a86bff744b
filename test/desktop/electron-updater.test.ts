/**
 * The real electron-updater against a channel on the loopback: that it is told the right things, reads what electron-builder writes,
 * compares versions and checksums, and replaces an AppImage. Electron itself is a stand-in of the five parts that it asks for.
 */
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpdates } from '../../electron/hosts/desktop/updates/updates.ts';
import type { LoadedUpdater, Updater, Updates } from '../../electron/hosts/desktop/updates/updates.ts';
import { startChannel } from './fake-updater.ts';
import type { Channel } from './fake-updater.ts';

const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };
const original = loader._load;
let folder: string;
let channel: Channel;
let image: string;
let quits: number;
let noted: unknown[];
let told: (number | null)[];
let resources: unknown;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-updater-'));
  channel = await startChannel();
  image = join(folder, 'Handrail.AppImage');
  quits = 0;
  noted = [];
  told = [];
  await writeFile(image, 'the old one');
  await mkdir(join(folder, 'resources'));
  await writeFile(
    join(folder, 'resources/app-update.yml'),
    `provider: generic\nurl: ${channel.url}\nupdaterCacheDirName: handrail-updater\n`,
  );
  vi.stubEnv('APPIMAGE', image);
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  resources = (process as { resourcesPath?: unknown }).resourcesPath;
  Object.assign(process, { resourcesPath: join(folder, 'resources') });
  const electron = {
    app: Object.assign(new EventEmitter(), {
      isPackaged: true,
      whenReady: async () => undefined,
      getVersion: () => '1.2.3',
      getName: () => 'Handrail',
      getPath: () => join(folder, 'settings'),
      quit: () => void (quits += 1),
    }),
    session: { fromPartition: () => ({}) },
    net: { request: ({ session: _session, ...options }: http.RequestOptions & { readonly session: unknown }) => http.request(options) },
    autoUpdater: new EventEmitter(),
  };
  loader._load = (name, ...rest) => (name === 'electron' ? electron : original(name, ...rest));
});
afterEach(async () => {
  loader._load = original;
  Object.assign(process, { resourcesPath: resources });
  vi.unstubAllEnvs();
  await channel.close();
  await rm(folder, { recursive: true, force: true });
});

/** As the host makes it, over a new one of electron-updater's own for AppImages. */
function made(): Updates {
  const { AppImageUpdater, CancellationToken } = createRequire(import.meta.url)('electron-updater') as {
    readonly AppImageUpdater: new () => Updater;
    readonly CancellationToken: new () => ReturnType<LoadedUpdater['newToken']>;
  };
  const load = async () => ({ updater: new AppImageUpdater(), newToken: () => new CancellationToken() });
  return createUpdates({ off: null, load, onProgress: (percent) => void told.push(percent), note: (...about) => void noted.push(about) });
}

/** What stands for an AppImage: a program that says where it ran, and that it was told to end at once. */
const program = '#!/bin/sh\nprintf "%s" "$APPIMAGE_EXIT_AFTER_INSTALL" > "$0.ran"\n';

describe.skipIf(process.platform !== 'linux')('electron-updater', () => {
  it('finds a newer version with its notes, and downloads nothing for that', async () => {
    channel.publish('1.3.0', program, { releaseNotes: '<p>Faster <b>checks</b></p>' });
    expect(await made().check()).toEqual({ is: 'available', version: '1.3.0', notes: 'Faster checks' });
    expect(channel.asked.map(({ path }) => path)).toEqual([expect.stringMatching(/^\/latest-linux/)]);
  });

  it.each(['1.2.3', '1.2.2', '1.2.3-beta.1'])('takes %s for no newer version than 1.2.3', async (version) => {
    channel.publish(version, program);
    expect(await made().check()).toEqual({ is: 'idle', looked: true });
  });

  it('sends nothing that tells one computer from another', async () => {
    channel.publish('1.3.0', program);
    const updates = made();
    await updates.check();
    await updates.download();
    expect(channel.asked.length).toBeGreaterThan(1);
    for (const { headers } of channel.asked) expect(headers['x-user-staging-id']).toBe('00000000-0000-0000-0000-000000000000');
  });

  it('says that nothing is published, or that it cannot be read', async () => {
    expect(await made().check()).toEqual({ is: 'failed', because: 'nothing-published' });
    for (const text of ['', '<html>Sign in</html>', 'version: newest\n', '{ version: [']) {
      channel.describe(text);
      expect(await made().check()).toEqual({ is: 'failed', because: 'unreadable' });
    }
  });

  it('downloads what was published, and installs it when it is told to', async () => {
    channel.publish('1.3.0', program);
    const updates = made();
    await updates.check();
    expect(await updates.download()).toEqual({ is: 'ready', version: '1.3.0' });
    expect(await readFile(image, 'utf8')).toBe('the old one');
    expect(updates.install(false)).toBe(true);
    expect(await readFile(image, 'utf8')).toBe(program);
    expect(await readFile(`${image}.ran`, 'utf8')).toBe('true');
    await expect.poll(() => quits).toBe(1);
  });

  it('stops a download, installs nothing of it, and can begin again', async () => {
    channel.publish('1.3.0', program.padEnd(400_000, '#'));
    const release = channel.hold();
    const updates = made();
    const offered = await updates.check();
    const downloading = updates.download();
    await channel.held;
    updates.stop();
    expect(await downloading).toEqual(offered);
    expect(told.at(-1)).toBeNull();
    // It may leave the half under a name of its own, never under the one that would be installed.
    const left = await readdir(join(folder, 'cache'), { recursive: true });
    expect(left.filter((each) => /(?:^|\/)Handrail-1\.3\.0[^/]*\.AppImage$/.test(each))).toEqual([]);
    expect(updates.install(true)).toBe(false);
    release();
    expect(await updates.download()).toEqual({ is: 'ready', version: '1.3.0' });
    expect(noted).toEqual([]);
  });

  it('keeps nothing of a download that is not what was published', async () => {
    channel.publish('1.3.0', program, { sha512: Buffer.alloc(64).toString('base64') });
    const updates = made();
    await updates.check();
    expect(await updates.download()).toEqual({ is: 'failed', because: 'wrong-checksum' });
    expect(updates.install(true)).toBe(false);
    expect(await readFile(image, 'utf8')).toBe('the old one');
    expect(noted).toEqual([['update-failed', { because: 'wrong-checksum', code: 'ERR_CHECKSUM_MISMATCH' }]]);
  });
});
