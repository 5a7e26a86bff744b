/**
 * Stand-ins for electron-updater: one that plays its documented events, and a channel on the loopback that the real one reads.
 * https://www.electron.build/docs/features/auto-update#events (read 2026-11-30) and its source, 6.8.10.
 */
import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LoadedUpdater, Updater } from '../../electron/hosts/desktop/updates/updates.ts';

type Token = Parameters<Updater['downloadUpdate']>[0];
type Result = Awaited<ReturnType<Updater['checkForUpdates']>>;

/** As `AppUpdater`: it downloads and installs by itself until it is told not to, and errors are both emitted and rejected with. */
export class FakeUpdater extends EventEmitter {
  autoDownload = true;
  autoInstallOnAppQuit = true;
  autoRunAppAfterInstall = true;
  allowDowngrade = false;
  allowPrerelease = false;
  disableWebInstaller = false;
  requestHeaders: Updater['requestHeaders'] = null;
  logger: Updater['logger'] = console;
  readonly done: string[] = [];
  newest: { readonly version: string; readonly releaseNotes?: unknown } | null = null;
  checkFails: Error | null = null;
  downloadFails: Error | null = null;
  installFails: Error | null = null;
  /** The percentages that a download tells of. */
  percents: readonly number[] = [0, 50.4, 100];
  /** Resolves when a download may end. */
  downloaded: Promise<void> = Promise.resolve();
  async checkForUpdates(): Promise<Result> {
    this.done.push('check');
    this.emit('checking-for-update');
    if (this.checkFails !== null) {
      this.emit('error', this.checkFails);
      throw this.checkFails;
    }
    const updateInfo = { version: '1.2.3', ...this.newest } as NonNullable<Result>['updateInfo'];
    this.emit(this.newest === null ? 'update-not-available' : 'update-available', updateInfo);
    if (this.autoDownload) this.done.push('download by itself');
    return { isUpdateAvailable: this.newest !== null, updateInfo, versionInfo: updateInfo };
  }
  async downloadUpdate(token?: Token): Promise<string[]> {
    this.done.push('download');
    for (const percent of this.percents) this.emit('download-progress', { percent });
    // Stopped, it rejects with an error of its own that is told of nowhere else (AppUpdater.executeDownload).
    const stopped = new Promise<never>((_, reject) => token?.once('cancel', () => reject(new Error('cancelled'))));
    await Promise.race([this.downloaded, stopped]);
    if (this.downloadFails !== null) {
      this.emit('error', this.downloadFails);
      throw this.downloadFails;
    }
    this.emit('update-downloaded', this.newest);
    return ['/cache/pending/Handrail.AppImage'];
  }
  quitAndInstall(isSilent?: boolean, isForceRunAfter?: boolean): void {
    this.done.push(`install silent=${String(isSilent)} after=${String(isForceRunAfter)} run=${String(this.autoRunAppAfterInstall)}`);
    // As BaseUpdater does it: an installer that does not start is told of by the event alone.
    if (this.installFails !== null) this.emit('error', this.installFails);
  }
}

/** As `CancellationToken` of builder-util-runtime 9: it says that it was cancelled, and emits `cancel` once. */
export function newToken(): ReturnType<LoadedUpdater['newToken']> {
  const token = Object.assign(new EventEmitter(), {
    cancelled: false,
    cancel: () => {
      token.cancelled = true;
      token.emit('cancel');
    },
  });
  return token as unknown as ReturnType<LoadedUpdater['newToken']>;
}

/** An error with a code, as electron-updater and Node make them. */
export function coded(code: string, message = 'It did not work.'): Error {
  return Object.assign(new Error(message), { code });
}

export interface Channel {
  readonly url: string;
  /** Every address that was asked for, without its query, and the headers. */
  readonly asked: { readonly path: string; readonly headers: NodeJS.Dict<string | string[]> }[];
  /** Publishes a version in the layout that electron-builder writes for `generic`; `sha512` only to publish a wrong one. */
  publish(version: string, appImage: string, more?: { readonly sha512?: string; readonly releaseNotes?: string }): void;
  /** From here on a program is sent by half, until the answer is called. */
  hold(): () => void;
  /** Resolves once half of a program was sent and nothing more comes. */
  readonly held: Promise<void>;
  /** Puts any text in the place of the description. */
  describe(text: string): void;
  close(): Promise<void>;
}

/** A folder of releases on the loopback, empty at first. */
export async function startChannel(): Promise<Channel> {
  const files = new Map<string, string>();
  const asked: { path: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  let holding = false;
  let tellHeld = (): void => undefined;
  const held = new Promise<void>((resolve) => (tellHeld = resolve));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x.invalid').pathname);
    asked.push({ path, headers: request.headers });
    const file = files.get(path);
    if (file === undefined) response.writeHead(404).end('Not found');
    else {
      response.writeHead(200, { 'content-length': Buffer.byteLength(file) });
      if (!holding || !path.endsWith('.AppImage')) response.end(file);
      else response.write(file.slice(0, Math.floor(file.length / 2)), () => tellHeld());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const latest = process.arch === 'x64' ? '/latest-linux.yml' : `/latest-linux-${process.arch}.yml`;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    held,
    hold: () => {
      holding = true;
      return () => (holding = false);
    },
    publish: (version, appImage, { sha512 = createHash('sha512').update(appImage).digest('base64'), releaseNotes = '' } = {}) => {
      const name = `Handrail-${version}-linux-x86_64.AppImage`;
      files.set(`/${name}`, appImage);
      files.set(
        latest,
        [
          `version: ${version}`,
          'files:',
          `  - url: ${name}`,
          `    sha512: ${sha512}`,
          `    size: ${Buffer.byteLength(appImage)}`,
          `path: ${name}`,
          `sha512: ${sha512}`,
          `releaseNotes: ${JSON.stringify(releaseNotes)}`,
          "releaseDate: '2026-11-30T12:00:00.000Z'",
          '',
        ].join('\n'),
      );
    },
    describe: (text) => void files.set(latest, text),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
