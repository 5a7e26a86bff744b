/** Which host `handrail start` opens, and the sentence that says why and how to get the other. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startCopy } from '../../contract/copy/en/terminal/start.ts';

/** Electron's program; null where it was not downloaded. Asking the `electron` package itself would start the download. */
export function electronProgram(root: string, env: Record<string, string | undefined>): string | null {
  let folder: string;
  try {
    folder = dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  } catch {
    return null;
  }
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(named, 'utf8').trim());
  return existsSync(program) ? program : null;
}

export interface Surroundings {
  /** What was asked for; `browser-options`: only by an option that the desktop window has no use for. */
  readonly forced: 'desktop' | 'browser' | 'browser-options' | null;
  /** Electron's program is there. */
  readonly electron: boolean;
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
    return obstacle === null
      ? { host: 'desktop', why: startCopy.desktop.asked }
      : { host: null, why: startCopy.obstacles[obstacle].refused(remedies[obstacle]) };
  }
  if (obstacle === null && around.forced === 'browser-options') return { host: 'browser', why: startCopy.browser.byOptions };
  if (obstacle === null) return { host: 'desktop', why: startCopy.desktop.chosen };
  return { host: 'browser', why: startCopy.obstacles[obstacle].instead(remedies[obstacle]) };
}

type Obstacle = keyof typeof startCopy.obstacles;

/** What is typed to get rid of it, where there is something. */
const remedies: Readonly<Record<Obstacle, string>> = { electron: 'npx install-electron', built: 'npm run build', display: '', root: '' };

function desktopObstacle({ electron, built, platform, env, superuser }: Surroundings): Obstacle | null {
  if (!electron) return 'electron';
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
