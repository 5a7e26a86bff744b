/**
 * Electron’s program, which its package does not bring since version 42: it is downloaded on the first `npm start`, as the package’s own
 * `install-electron` does it (https://www.electronjs.org/docs/latest/tutorial/installation), with progress, a limit, and an end by Ctrl-C.
 * Only a checkout has the package; Handrail from npm has not, and opens the browser.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { numberText } from '../../contract/copy/intl.ts';
import { electronDownloadCopy as copy } from '../../contract/copy/en/terminal/electron-download.ts';
import { electronFolder, startCommands } from './desktop-or-browser.ts';
import type { DownloadFailure } from './desktop-or-browser.ts';
import type { TerminalIo } from './io.ts';

export type Download =
  | { readonly kind: 'there' }
  /** `package`: Electron’s package is not installed. `today`: it failed within the last day. `cancelled`: by Ctrl-C. */
  | { readonly kind: 'not-tried'; readonly why: 'package' | 'today' | 'cancelled' }
  | { readonly kind: 'failed'; readonly why: DownloadFailure };

/** Milliseconds without a byte after which the download is given up, for which unpacking may take, and between two tries. */
export interface Limits {
  readonly stalled: number;
  readonly unpacking: number;
  readonly again: number;
}
const usual: Limits = { stalled: 30_000, unpacking: 180_000, again: 24 * 3_600_000 };
const megabyte = 1_000_000;
/** Lines of progress where the output is no terminal: one for each quarter. */
const quarters = 4;

interface Progress {
  readonly transferred: number;
  readonly total: number | null;
}
/** The part of @electron/get that is used (https://github.com/electron/get#readme). */
interface ElectronGet {
  readonly downloadArtifact: (details: {
    readonly version: string;
    readonly artifactName: 'electron';
    readonly platform: string;
    readonly arch: string;
    readonly checksums: Readonly<Record<string, string>> | undefined;
    readonly cacheRoot: string | undefined;
    readonly downloadOptions: {
      readonly quiet: true;
      readonly signal: AbortSignal;
      readonly getProgressCallback: (progress: Progress) => void;
    };
  }) => Promise<string>;
}

/** Downloads and unpacks Electron’s program where its package is installed. `insist`: also where it failed today. Throws nothing. */
export async function fetchElectron(io: TerminalIo, insist: boolean, limits: Limits = usual): Promise<Download> {
  const electron = electronPackage(io.root);
  if (electron === null) return { kind: 'not-tried', why: 'package' };
  const note = join(io.root, 'node_modules/.cache/handrail/electron-download.json');
  if (!insist && failedLately(note, electron.version, io.clock.now().getTime(), limits.again)) return { kind: 'not-tried', why: 'today' };

  io.stderr.write(`${copy.begins({ version: electron.version, browser: startCommands(io.env).browser })}\n`);
  const why = (await download(io, electron, limits)) ?? (await unpack(io, electron, limits));
  if (why === null) {
    rmSync(note, { force: true });
    return { kind: 'there' };
  }
  if (why === 'cancelled') return { kind: 'not-tried', why };
  remember(note, electron.version, io.clock.now().getTime());
  return { kind: 'failed', why };
}

interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
}

function electronPackage(root: string): ElectronPackage | null {
  const folder = electronFolder(root);
  if (folder === null) return null;
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version?: unknown };
    return typeof version === 'string' ? { folder, version } : null;
  } catch {
    return null;
  }
}

/** Into the cache that `install-electron` looks into. */
async function download(io: TerminalIo, electron: ElectronPackage, limits: Limits): Promise<DownloadFailure | 'cancelled' | null> {
  const { env } = io;
  // Node’s fetch takes no notice of these variables by itself; the library does when it is told so before it is loaded.
  if ([env['HTTPS_PROXY'], env['https_proxy']].some((proxy) => proxy !== undefined && proxy !== '')) env['ELECTRON_GET_USE_PROXY'] ??= '1';
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), limits.stalled);
  const show = progressOn(io);
  try {
    const require = createRequire(join(electron.folder, 'package.json'));
    // A module that Node 20.19 and newer can require (https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require).
    const { downloadArtifact } = require('@electron/get') as ElectronGet;
    const remote = env['electron_use_remote_checksums'] ?? env['npm_config_electron_use_remote_checksums'] ?? '';
    await downloadArtifact({
      version: electron.version,
      artifactName: 'electron',
      platform: env['ELECTRON_INSTALL_PLATFORM'] ?? env['npm_config_platform'] ?? io.platform,
      arch: env['ELECTRON_INSTALL_ARCH'] ?? env['npm_config_arch'] ?? process.arch,
      checksums: remote === '' ? (require('./checksums.json') as Record<string, string>) : undefined,
      cacheRoot: env['electron_config_cache'],
      downloadOptions: {
        quiet: true,
        signal: AbortSignal.any([io.signal, stalled.signal]),
        getProgressCallback: (progress) => {
          clearTimeout(timer);
          timer = setTimeout(() => stalled.abort(), limits.stalled);
          show.at(progress);
        },
      },
    });
    return null;
  } catch (error) {
    if (io.signal.aborted) return 'cancelled';
    return stalled.signal.aborted ? 'stalled' : failureOf(error);
  } finally {
    clearTimeout(timer);
    show.end();
  }
}

/** Codes of what a disk, and what a certificate, had against it (https://nodejs.org/api/errors.html#common-system-errors, `tls`). */
const ofDisk: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR', 'EMFILE', 'ENAMETOOLONG'];
const ofCertificate = /CERT|SELF_SIGNED|UNABLE_TO_|SIGNATURE/;

/** The library’s own errors: an answer that is no success, a sum that differs (sumchecker), a kind of computer without a build. */
function failureOf(error: unknown): DownloadFailure {
  if (!(error instanceof Error)) return 'unreachable';
  if (error.name === 'HTTPError') return 'refused';
  if (['ChecksumMismatchError', 'ChecksumParseError', 'NoChecksumFoundError'].includes(error.constructor.name)) return 'damaged';
  if (error.message.includes('does not have a published')) return 'no-build';
  const code = codeOf(error) ?? codeOf(error.cause) ?? '';
  if (ofDisk.includes(code)) return 'disk';
  return ofCertificate.test(code) ? 'certificate' : 'unreachable';
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The package’s own installer: it takes the archive from the cache, checks its sum and unpacks it. */
function unpack(io: TerminalIo, electron: ElectronPackage, limits: Limits): Promise<DownloadFailure | 'cancelled' | null> {
  io.stderr.write(`${copy.unpacking}\n`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electron.folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: io.env,
      timeout: limits.unpacking,
      killSignal: 'SIGKILL',
      signal: io.signal,
    });
    const end = (failed: boolean): void => resolve(io.signal.aborted ? 'cancelled' : failed ? 'unpack' : null);
    child.once('error', () => end(true));
    child.once('exit', (code) => end(code !== 0));
  });
}

/** One line that is written over on a terminal, a few lines elsewhere. */
function progressOn({ stderr }: TerminalIo): { readonly at: (progress: Progress) => void; readonly end: () => void } {
  const live = stderr.isTTY === true;
  let shown = '';
  let quarter = 0;
  return {
    at: ({ transferred, total }) => {
      const part = total === null ? 0 : Math.floor((transferred / total) * quarters);
      const whole = (bytes: number): string => numberText(Math.round(bytes / megabyte));
      const text = copy.progress({ done: whole(transferred), total: total === null ? null : whole(total) });
      if (live && text !== shown) stderr.write(`\r${text}\u001B[K`);
      else if (!live && part > quarter) stderr.write(`${text}\n`);
      quarter = Math.max(quarter, part);
      shown = text;
    },
    end: () => {
      if (live && shown !== '') stderr.write('\r\u001B[K');
    },
  };
}

function failedLately(note: string, version: string, now: number, again: number): boolean {
  try {
    const kept = JSON.parse(readFileSync(note, 'utf8')) as { readonly version?: unknown; readonly failedAt?: unknown };
    if (kept.version !== version || typeof kept.failedAt !== 'number') return false;
    return now >= kept.failedAt && now - kept.failedAt < again;
  } catch {
    return false;
  }
}

/** A note that cannot be kept costs another try, nothing else. */
function remember(note: string, version: string, now: number): void {
  try {
    mkdirSync(dirname(note), { recursive: true });
    writeFileSync(note, JSON.stringify({ version, failedAt: now }));
  } catch {
    return;
  }
}
