import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from '../../build/browser.mjs';

// The words that they look for are English, whatever this computer speaks. Workers read this file too.
process.env['HANDRAIL_LANG'] = 'en';

const results = join(import.meta.dirname, '../.results');

/**
 * Two projects: `browser` walks the wizard in a real browser, `desktop` drives the desktop app in
 * Electron where its program is installed, else in its double (see test/desktop/launch.ts).
 */
export default defineConfig({
  outputDir: join(results, 'playwright'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A walk waits half of its time: for a screen to take clicks, for what Playwright looks at again after a pause. Three workers for each
  // processor were no quicker (737 seconds in place of 692).
  workers: availableParallelism() + 2,
  retries: 0,
  // The limits only end what hangs: a computer that is four times slower, or does other work too, is slow, not wrong.
  timeout: 600_000,
  expect: { timeout: 40_000 },
  reporter: [['list'], ['json', { outputFile: join(results, 'playwright.json') }]],
  use: {
    // Traces, videos and screenshots would hold what was typed into a token field.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    actionTimeout: 40_000,
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    // First, because packing the app for each system is the longest of all and goes on in one worker.
    { name: 'desktop', testDir: join(import.meta.dirname, '../desktop'), testMatch: '**/*.spec.ts' },
    {
      name: 'browser',
      testDir: import.meta.dirname,
      testMatch: '**/*.spec.ts',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1040, height: 720 },
        launchOptions: chromiumLaunchOptions(),
      },
    },
  ],
});
