// What the page weighs, when its first screen can be used, and whether 20,000 repositories make it stutter.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumLaunchOptions } from '../../build/browser.mjs';
import { inFolder, loadPractice, median, milliseconds, program, root, serve, times } from './measure.mjs';

const runs = 7;

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function pageFigures() {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    return [
      firstScripts(),
      ...(await inFolder((folder) => firstScreen(browser, folder))),
      ...(await inFolder((folder) => picker(browser, folder))),
    ];
  } finally {
    await browser.close();
  }
}

/** The scripts that index.html names: what the browser loads before anything shows. */
function firstScripts() {
  const folder = join(root, 'dist/renderer');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script)), { level: 9 }).length, 0);
  return {
    what: 'first screen’s JavaScript, gzip',
    value: `${(bytes / 1000).toFixed(1)} kB`,
    limit: '≤ 110 kB',
    note: `${scripts.length} files`,
  };
}

/**
 * When the first question is drawn, and when it can be used, against an empty page and a bare React page; all built and served in the same
 * way, one after the other in each run.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 */
async function firstScreen(browser, folder) {
  /** @param {string} name @param {(renderer: string) => unknown} change */
  const hostOf = async (name, change) => {
    const app = join(folder, name);
    for (const part of ['dist/terminal', 'dist/renderer', 'package.json']) cpSync(join(root, part), join(app, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'), 'dir');
    await change(join(app, 'dist/renderer'));
    const env = { ...process.env, HANDRAIL_HOME: join(folder, `${name}-home`), HANDRAIL_LANG: 'en' };
    return serve([join(app, 'dist/terminal/handrail.js'), 'start', '--browser', '--no-open'], env);
  };
  const hosts = {
    handrail: await hostOf('handrail', () => undefined),
    undrawn: await hostOf('undrawn', (renderer) => rmSync(join(renderer, 'drawn'), { recursive: true })),
    empty: await hostOf('empty', (renderer) => writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>Empty</title><p>.</p>')),
    bare: await hostOf('bare', barePage),
  };
  /** @type {import('./measure.mjs').Figure[]} */
  const figures = [];
  for (const slower of [1, 4]) {
    const names = /** @type {(keyof typeof hosts)[]} */ (Object.keys(hosts));
    /** @type {Record<string, { drawn: number, usable: number }[]>} */
    const took = Object.fromEntries(names.map((name) => [name, []]));
    for (let run = 0; run <= runs; run += 1)
      for (const name of names) {
        const one = await opened(browser, slower, await hosts[name].link(), name !== 'empty');
        if (run > 0) took[name]?.push(one);
      }
    /** @param {keyof typeof hosts} name @param {'drawn' | 'usable'} when */
    const at = (name, when) => median((took[name] ?? []).map((one) => one[when]));
    const speed = slower === 1 ? 'full speed' : `${slower}× CPU slowdown`;
    /** @param {'drawn' | 'usable'} when @param {'empty' | 'bare'} against */
    const figure = (when, against) => ({
      value: times(at('handrail', when) / at(against, when)),
      limit: slower === 4 ? '≤ 1.5 ×' : null,
      note: `${milliseconds(at('handrail', when))} ÷ ${milliseconds(at(against, when))}; not in the document: ${milliseconds(at('undrawn', when))}`,
    });
    figures.push(
      { what: `first question drawn ÷ an empty page, ${speed}`, ...figure('drawn', 'empty') },
      { what: `first question usable ÷ a bare React page, ${speed}`, ...figure('usable', 'bare') },
    );
  }
  for (const host of Object.values(hosts)) await host.stop();
  return figures;
}

/**
 * In place of the wizard: React and the same three radio buttons.
 * @param {string} renderer
 */
async function barePage(renderer) {
  const source = `${renderer}-source`;
  mkdirSync(source);
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'), 'dir');
  writeFileSync(
    join(source, 'index.html'),
    '<!doctype html><title>Bare</title><div id="root"></div><script type="module" src="./main.jsx"></script>',
  );
  writeFileSync(
    join(source, 'main.jsx'),
    `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
function Page() {
  const [chosen, choose] = useState('');
  return <form>{['Bitbucket Cloud', 'Bitbucket Server', 'Bitbucket Data Center'].map((each) => <label key={each}><input type="radio" name="which" checked={chosen === each} onChange={() => choose(each)} />{each}</label>)}</form>;
}
createRoot(document.getElementById('root')).render(<Page />);
`,
  );
  rmSync(renderer, { recursive: true });
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: renderer, modulePreload: { polyfill: false } },
  });
}

/**
 * Milliseconds from the start of the navigation until something is drawn, and until the radio buttons are React's and a frame was drawn
 * since.
 * @param {import('@playwright/test').Browser} browser
 * @param {number} slower how many times the processor is slowed down
 * @param {string} address
 * @param {boolean} asks there will be radio buttons
 */
async function opened(browser, slower, address, asks) {
  const context = await browser.newContext({ viewport: { width: 1040, height: 720 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  // The page says itself when it is there: to ask it again and again would take the time of what is measured.
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'thereNow' });
  const there = new Promise((done) => devtools.once('Runtime.bindingCalled', done));
  await page.addInitScript((wanted) => {
    let usable = wanted ? 0 : 1;
    let drawn = 0;
    const say = () => {
      if (usable > 0 && drawn > 0)
        /** @type {{ thereNow?: (both: string) => void }} */ (/** @type {unknown} */ (window)).thereNow?.(
          JSON.stringify({ drawn, usable }),
        );
    };
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') drawn = startTime;
      say();
    }).observe({ type: 'paint', buffered: true });
    const look = () => {
      if (document.querySelector('input[type=radio]') === null || document.querySelector('[data-drawn]') !== null) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          usable = performance.now();
          say();
        }),
      );
    };
    const observer = new MutationObserver(look);
    if (wanted) observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-drawn'] });
  }, asks);
  await page.goto(address, { waitUntil: 'commit' });
  const { payload } = /** @type {{ payload: string }} */ (await there);
  await context.close();
  return /** @type {{ drawn: number, usable: number }} */ (JSON.parse(payload));
}

/**
 * Loads 20,000 repositories, then types a search and scrolls; measures the longest time between two frames.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 */
async function picker(browser, folder) {
  const { startPractice } = await loadPractice();
  const practice = await startPractice({ scenario: 'large' });
  const env = { ...process.env, HANDRAIL_HOME: folder, HANDRAIL_CLOUD_API: practice.cloud.apiBase };
  const host = await serve([program, 'start', '--browser', '--no-open'], env);
  const page = await browser.newPage({ viewport: { width: 1040, height: 720 } });
  try {
    await page.goto(await host.link());
    await page.getByRole('heading', { level: 1 }).waitFor();
    const token = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] });
    await page.evaluate(prepare, { baseUrl: practice.selfManaged.baseUrl, token });
    // Loaded again it would be at its own beginning.
    await page.evaluate(() => (location.hash = '#/connections'));
    const goOn = page.getByRole('button', { name: /^Continue with / });
    await goOn.waitFor();
    // A new screen takes no click for a moment.
    await page.locator('[data-settling]').first().waitFor({ state: 'detached' });
    await goOn.click();
    await page.getByRole('heading', { level: 1, name: 'Which repositories?' }).waitFor();
    await page.locator('[data-settling]').first().waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Only some' }).check();
    await page.evaluate(watchFrames);
    const start = performance.now();
    const all = page.getByText('20,000 repositories', { exact: true }).first();
    // Data Center does not say how many there are, so they come by the thousand.
    for (const more = page.getByRole('button', { name: 'Load 1,000 more', exact: true }); ; ) {
      await all.or(more).first().waitFor({ timeout: 60_000 });
      if (await all.isVisible()) break;
      await more.click();
    }
    const loaded = performance.now() - start;
    const whileLoading = await page.evaluate(takeFrames);

    await page.getByRole('searchbox').click();
    for (const letter of 'payments-api') await page.keyboard.type(letter, { delay: 60 });
    for (let letters = 0; letters < 12; letters += 1) await page.keyboard.press('Backspace', { delay: 40 });
    const searching = await page.evaluate(takeFrames);

    await page.getByRole('listbox').hover();
    for (let turns = 0; turns < 60; turns += 1) {
      await page.mouse.wheel(0, 1500);
      await page.waitForTimeout(16);
    }
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.waitForTimeout(200);
    const scrolling = await page.evaluate(takeFrames);
    const frame = (/** @type {{ longest: number, frames: number, task: number }} */ { longest, frames, task }) => ({
      value: milliseconds(longest),
      note: `${frames} frames; longest task ${task === 0 ? 'below 50 ms' : milliseconds(task)}`,
    });
    return [
      {
        what: '20,000 repositories: longest frame while loading',
        ...frame(whileLoading),
        limit: null,
        note: `all loaded in ${milliseconds(loaded)}; ${frame(whileLoading).note}`,
      },
      { what: '20,000 repositories: longest frame while searching', ...frame(searching), limit: '≤ 50 ms' },
      { what: '20,000 repositories: longest frame while scrolling', ...frame(scrolling), limit: '≤ 50 ms' },
    ];
  } finally {
    await page.close();
    await host.stop();
    await practice.close();
  }
}

/**
 * In the page: makes a connection that stands before its repositories, by the wizard's own calls.
 * @param {{ baseUrl: string, token: string }} facts
 */
async function prepare({ baseUrl, token }) {
  const key = sessionStorage.getItem('handrail-key') ?? '';
  /** @param {string} name @param {object} input */
  const call = async (name, input) => {
    const reply = await (
      await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-handrail-key': key },
        body: JSON.stringify(input),
      })
    ).json();
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.kind}`);
    return reply.value;
  };
  const made = await call('connections.create', { practice: false });
  const { id, draft } = made;
  const credential = { kind: 'http-access-token', user: 'ada', gitUser: 'ada' };
  const answers = { ...draft.answers, deployment: 'data-center', baseUrl, credential, options: { webhooks: false } };
  await call('connections.save', { id, draft: { ...draft, answers, platform: 'cds', platformConfirmed: true } });
  await call('address.detect', { id, text: baseUrl, deployment: 'data-center' });
  await call('token.keep', { id, secret: token, credential, expiresOn: null });
}

/** In the page: notes the time between frames, and tasks over 50 ms. */
export function watchFrames() {
  const seen = { longest: 0, frames: 0, task: 0 };
  Object.assign(window, { seenFrames: seen });
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - last);
    seen.frames += 1;
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.task = Math.max(seen.task, entry.duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** In the page: what was noted since the last time. */
export function takeFrames() {
  const { seenFrames } = /** @type {{ seenFrames: { longest: number, frames: number, task: number } }} */ (/** @type {unknown} */ (window));
  const taken = { ...seenFrames };
  Object.assign(seenFrames, { longest: 0, frames: 0, task: 0 });
  return taken;
}
