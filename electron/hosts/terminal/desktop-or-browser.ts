/** Which host `handrail start` opens, and the sentence that says why and how to get the other. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electronDownloadCopy } from '../../contract/copy/en/terminal/electron-download.ts';
import { startCopy } from '../../contract/copy/en/terminal/start.ts';
import type { StartCommands } from '../../contract/copy/en/terminal/start.ts';

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
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override === undefined && !existsSync(named)) return null;
  // With a folder of one's own there is no note, and Electron's package looks for this name (its index.js).
  const program = join(override ?? join(folder, 'dist'), existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron');
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
  /** The system lets Chromium's sandbox work. */
  readonly sandbox: boolean;
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
  if (obstacle === null) return { host: 'desktop', why: startCopy.desktop.chosen(startCommands(around.env)) };
  return { host: 'browser', why: said(around, obstacle, 'instead') };
}

type Obstacle = keyof typeof startCopy.obstacles;

/** What is typed to get rid of it, where there is something. */
const remedies: Readonly<Partial<Record<Obstacle, string>>> = { electron: 'npx install-electron', built: 'npm run build' };

/** What is typed to start Handrail: in a clone by npm, which keeps options without `--` for itself. */
export function startCommands(env: Record<string, string | undefined>): StartCommands {
  const start = env['npm_lifecycle_event'] === 'start' ? 'npm start --' : 'handrail start';
  return { browser: `${start} --browser`, desktop: `${start} --desktop` };
}

function said({ electron, env }: Surroundings, obstacle: Obstacle, how: 'refused' | 'instead'): string {
  const failure = electron === true || electron === 'no-package' || electron === 'not-downloaded' ? null : electron;
  const why = failure === null ? '' : electronDownloadCopy.failed[failure];
  return startCopy.obstacles[obstacle][how]({ ...startCommands(env), fix: remedies[obstacle] ?? '', why });
}

/** Where Electron's program would have to be downloaded, and nothing else is in the way of the desktop window. */
export function wantsDownload(around: Surroundings): boolean {
  return around.electron === 'not-downloaded' && chooseHost({ ...around, electron: true }).host === 'desktop';
}

/** What no download gets rid of comes first: nobody is told to fetch what then cannot open. */
function desktopObstacle({ electron, built, platform, env, superuser, sandbox }: Surroundings): Obstacle | null {
  if (electron === 'no-package') return 'package';
  if (!hasDisplay(platform, env)) return 'display';
  if (platform === 'linux' && superuser) return 'root';
  if (platform === 'linux' && !sandbox) return 'sandbox';
  if (electron === 'not-downloaded') return 'electron';
  if (electron !== true) return 'download';
  return built ? null : 'built';
}

/**
 * Whether Chromium's sandbox can work on this Linux. Electron's package brings no helper with the right to make one, so it needs user
 * namespaces, which Ubuntu restricts since 23.10 and others have switched off
 * (https://github.com/electron/electron/issues/42510, https://chromium.googlesource.com/chromium/src/+/main/docs/security/apparmor-userns-restrictions.md).
 * `read`: a file's text; null where there is none. `helper`: the mode and owner of `chrome-sandbox` beside the program; null where there is
 * none.
 */
export function sandboxWorks(
  read: (path: string) => string | null,
  helper: { readonly mode: number; readonly uid: number } | null,
): boolean {
  if (helper !== null && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001) return true;
  const value = (path: string): string => read(`/proc/sys/${path}`)?.trim() ?? '';
  return (
    value('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    value('kernel/unprivileged_userns_clone') !== '0' &&
    value('user/max_user_namespaces') !== '0'
  );
}

/** The same of this computer. `program`: Electron's, where it is there. */
export function sandboxHere(program: string | null): boolean {
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return sandboxWorks(
    (path) => attempt(() => readFileSync(path, 'utf8')),
    program === null ? null : attempt(() => statSync(join(dirname(program), 'chrome-sandbox'))),
  );
}

/** Whether a window or a browser could appear here. */
export function hasDisplay(platform: NodeJS.Platform, env: Record<string, string | undefined>): boolean {
  if (platform === 'win32') return true;
  if (platform === 'darwin') return (env['SSH_CONNECTION'] ?? '') === '';
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
