/** Where Handrail keeps its settings: one folder for every host. Light on purpose: the desktop host asks before its window exists. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The settings folder as an absolute path. `HANDRAIL_HOME` names it outright; else the platform's own convention:
 * `$XDG_CONFIG_HOME/handrail` or `~/.config/handrail` on Linux, `~/Library/Application Support/Handrail` on macOS, `%APPDATA%\Handrail` on
 * Windows.
 */
export function settingsFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const named = env['HANDRAIL_HOME'];
  if (named !== undefined && named !== '') return resolve(named);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Handrail');
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Handrail');
  const config = env['XDG_CONFIG_HOME'];
  // The XDG specification says that a relative path there is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  return join(config?.startsWith('/') ? config : join(home, '.config'), 'handrail');
}
