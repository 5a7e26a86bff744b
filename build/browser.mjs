// Which Chromium the browser tests, the screens and the bench drive, and how it is started.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Chromium without the parts of a window (toolbars, profiles, extensions): the same engine, and what Playwright's own download starts too
 * (https://playwright.dev/docs/browsers#chromium-headless-shell). A page costs a third of the processor time that it costs in the whole
 * program. Debian's package has this name, and so has its program.
 */
export const headlessShell = 'chromium-headless-shell';

/**
 * Playwright's own browser where it was downloaded, else the system's: the headless shell where it is there.
 * @returns {string | null} path of the program, or null when there is none
 */
export function findChromium() {
  const own = chromium.executablePath();
  if (own !== '' && existsSync(own)) return own;
  return findProgram(headlessShell) ?? findProgram('chromium');
}

/**
 * @param {string} name
 * @returns {string | null} path of the system's program of this name
 */
export function findProgram(name) {
  if (process.platform === 'win32') return null;
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/**
 * Options for `chromium.launch()` and for `use.launchOptions`: no chatter with the outside, so that
 * a test on a machine without a network behaves as anywhere else.
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function chromiumLaunchOptions() {
  const found = findChromium();
  return {
    ...(found !== null && found !== chromium.executablePath() ? { executablePath: found } : {}),
    args: [
      // Chromium refuses its sandbox to root, and containers seldom allow it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
