/** Which host `handrail start` opens, and the sentence that says why and how to get the other. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

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
  if (around.forced === 'browser') return { host: 'browser', why: 'Handrail runs in your web browser, as you asked.' };
  const obstacle = desktopObstacle(around);
  if (around.forced === 'desktop') {
    return obstacle === null
      ? { host: 'desktop', why: 'Handrail opens its desktop window, as you asked.' }
      : { host: null, why: `The desktop window cannot open, because ${obstacle.reason}. ${obstacle.remedy} Or use --browser.` };
  }
  if (obstacle === null && around.forced === 'browser-options') {
    return {
      host: 'browser',
      why: 'Handrail runs in your web browser, because --port and --no-open are for that. For the desktop window, leave them out.',
    };
  }
  if (obstacle === null)
    return {
      host: 'desktop',
      why: 'Handrail opens its desktop window, because Electron is installed and there is a display. To use your web browser instead, start it with --browser.',
    };
  return {
    host: 'browser',
    why: `Handrail runs in your web browser, because ${obstacle.reason}. For the desktop window: ${obstacle.remedy}`,
  };
}

function desktopObstacle({
  electron,
  built,
  platform,
  env,
  superuser,
}: Surroundings): { readonly reason: string; readonly remedy: string } | null {
  if (!electron) return { reason: 'Electron’s program is not installed', remedy: 'run “npx install-electron” and start again.' };
  if (!built) return { reason: 'the desktop host is not built', remedy: 'run “npm run build” and start again.' };
  if (!hasDisplay(platform, env)) return { reason: 'there is no display here', remedy: 'start it in a desktop session.' };
  if (superuser && platform === 'linux')
    return { reason: 'it would run as root, where its sandbox does not work', remedy: 'start it as an ordinary user.' };
  return null;
}

/** Whether a window or a browser could appear here. */
export function hasDisplay(platform: NodeJS.Platform, env: Record<string, string | undefined>): boolean {
  if (platform === 'win32') return true;
  if (platform === 'darwin') return (env['SSH_CONNECTION'] ?? '') === '';
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}
