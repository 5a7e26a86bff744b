// Home with 1,000 saved connections: how it opens, searches and scrolls at a quarter of the speed, and what a change of one costs on disk.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../build/browser.mjs';
import { inFolder, milliseconds, openLoader, program, root, serve } from './measure.mjs';
import { takeFrames, watchFrames } from './page.mjs';

const count = 1000;

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function homeFigures() {
  const loader = await openLoader();
  const { manyConnections, costOfChange } = /** @type {typeof import('./thousand.ts')} */ (
    await loader.ssrLoadModule('/test/bench/thousand.ts')
  );
  const samples = JSON.parse(readFileSync(join(root, 'test/fixtures/settings/evidence-in-words.json'), 'utf8'));
  const connections = await manyConnections(count, samples.document, new Date());
  /** @param {string} folder */
  const fill = (folder) =>
    writeFileSync(join(folder, 'connections.json'), JSON.stringify({ version: 1, connections, setAside: [] }), { mode: 0o600 });
  try {
    const written = await inFolder(async (folder) => {
      fill(folder);
      const ids = connections.slice(0, 9).map(({ id }) => id);
      const cost = await costOfChange(folder, ids);
      return { ...cost, size: statSync(join(folder, 'connections.json')).size };
    });
    return [
      {
        what: '1,000 connections: size of the settings',
        value: `${(written.size / 1_000_000).toFixed(1)} MB`,
        limit: '≤ 10 MB',
        note: 'with the report of a check, an export and three holders each',
      },
      {
        what: '1,000 connections: a change is written in',
        value: milliseconds(written.wall),
        limit: '≤ 50 ms',
        note: `${milliseconds(written.cpu)} of the processor`,
      },
      ...(await inFolder((folder) => {
        fill(folder);
        return screen(folder);
      })),
    ];
  } finally {
    await loader.close();
  }
}

/** @param {string} folder */
async function screen(folder) {
  const host = await serve([program, 'start', '--browser', '--no-open'], { ...process.env, HANDRAIL_HOME: folder, HANDRAIL_LANG: 'en' });
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1040, height: 720 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watchFrames);
    await page.goto(await host.link());
    await page.getByText('1,000 connections', { exact: true }).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    const opening = await page.evaluate(takeFrames);
    await page.getByRole('searchbox').click();
    await page.evaluate(takeFrames);
    for (const letter of 'payments renovte') await page.keyboard.type(letter, { delay: 80 });
    for (let letters = 0; letters < 16; letters += 1) await page.keyboard.press('Backspace', { delay: 60 });
    await page.waitForTimeout(500);
    const searching = await page.evaluate(takeFrames);
    for (let turns = 0; turns < 60; turns += 1) {
      await page.mouse.wheel(0, 1200);
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(300);
    const scrolling = await page.evaluate(takeFrames);
    /** @param {string} what @param {{ longest: number, frames: number, task: number }} frames */
    const figure = (what, { longest, frames, task }) => ({
      what: `1,000 connections: longest frame while ${what}, 4× CPU slowdown`,
      value: milliseconds(longest),
      limit: '≤ 50 ms',
      note: `${frames} frames; longest task ${task === 0 ? 'below 50 ms' : milliseconds(task)}`,
    });
    return [figure('it opens', opening), figure('searching', searching), figure('scrolling', scrolling)];
  } finally {
    await browser.close();
    await host.stop();
  }
}
