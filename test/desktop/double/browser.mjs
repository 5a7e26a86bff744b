// The Chromium behind the windows, with a debugging port for the tests beside the pipe of this process.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../../build/browser.mjs';

/** Starts it when a window first needs it. */
export function createBrowser() {
  let started = null;
  const start = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-double-'));
    const options = chromiumLaunchOptions();
    const context = await chromium.launchPersistentContext(folder, {
      ...options,
      args: [...options.args, '--remote-debugging-port=0'],
      handleSIGTERM: false,
      handleSIGINT: false,
      handleSIGHUP: false,
      viewport: null,
    });
    const port = Number(readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    return { context, folder, port };
  };
  return {
    get: () => (started ??= start()),
    end: async () => {
      if (started === null) return;
      const { context, folder } = await started;
      await context.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
