/** Which host `handrail start` opens, and the sentence that says why and how to get the other. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electronDownloadCopy } from '../../contract/copy/en/terminal/electron-download.ts';
import { startCopy } from '../../contract/copy/en/terminal/start.ts';

/** The folder of the `electron` package; null where Handrail was installed without it, as from npm. */
export function electronFolder(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** Electron's program; null where it was not downloaded. Asking the `electron` package itself would start the download. */
export function electronProgram(root: string, env: Record<string, string | undefined>): string | null {
  const folder = electronFolder(root);
  if (folder === null) return null;
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Why a download gave no program: what the server, the network, the limit, the checksum or the disk did. */
export type DownloadFailure = Exclude<keyof typeof electronDownloadCopy.failed, 'failed-today'>;

export interface Surroundings {
  /** What was asked for; `browser-options`: only by an option that the desktop window has no use for. */
  readonly forced: 'desktop' | 'browser' | 'browser-options' | null;
  /** Electron's program is there; or why not: its package is missing, it was not downloaded, or could not be just now. */
  readonly electron: true | 'no-package' | 'not-downloaded' | DownloadFailure | 'failed-today';
  /** The desktop host was built. */
  readonly built: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Record<string, string | undefined>;
  /** Runs as root, where Chromium's sandbox refuses to start. */
  readonly superuser: boolean;
}

export type Choice =
  | { readonly host: 'desktop' | 'browser'; readonly why: string }
  /** The desktop was asked for and cannot be had. */
  | { readonly host: null; readonly why: string };

/** Pure: the same surroundings give the same choice. */
export function chooseHost(around: Surroundings): Choice {
  if (around.forced === 'browser') return { host: 'browser', why: startCopy.browser.asked };
  const obstacle = desktopObstacle(around);
  if (around.forced === 'desktop') {
    return obstacle === null ? { host: 'desktop', why: startCopy.desktop.asked } : { host: null, why: said(around, obstacle, 'refused') };
  }
  if (obstacle === null && around.forced === 'browser-options') return { host: 'browser', why: startCopy.browser.byOptions };
  if (obstacle === null) return { host: 'desktop', why: startCopy.desktop.chosen };
  return { host: 'browser', why: said(around, obstacle, 'instead') };
}

type Obstacle = keyof typeof startCopy.obstacles;

/** What is typed to get rid of it, where there is something. */
const remedies: Readonly<Partial<Record<Obstacle, string>>> = { electron: 'npx install-electron', built: 'npm run build' };

function said({ electron }: Surroundings, obstacle: Obstacle, how: 'refused' | 'instead'): string {
  const failure = electron === true || electron === 'no-package' || electron === 'not-downloaded' ? null : electron;
  const value = obstacle === 'download' && failure !== null ? electronDownloadCopy.failed[failure] : (remedies[obstacle] ?? '');
  return startCopy.obstacles[obstacle][how](value);
}

/** Where Electron's program would have to be downloaded, and nothing else is in the way of the desktop window. */
export function wantsDownload(around: Surroundings): boolean {
  return around.electron === 'not-downloaded' && chooseHost({ ...around, electron: true }).host === 'desktop';
}

function desktopObstacle({ electron, built, platform, env, superuser }: Surroundings): Obstacle | null {
  if (electron === 'no-package') return 'package';
  if (electron === 'not-downloaded') return 'electron';
  if (electron !== true) return 'download';
  if (!built) return 'built';
  if (!hasDisplay(platform, env)) return 'display';
  return superuser && platform === 'linux' ? 'root' : null;
}

/** Whether a window or a browser could appear here. */
export function hasDisplay(platform: NodeJS.Platform, env: Record<string, string | undefined>): boolean {
  if (platform === 'win32') return true;
  if (platform === 'darwin') return (env['SSH_CONNECTION'] ?? '') === '';
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
