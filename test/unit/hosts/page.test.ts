/** What stands in the page itself: its words for when no script runs, its theme, and the watch over pages that say nothing. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { pageCopy } from '../../../electron/contract/copy/en/page.ts';
import { speakLanguage } from '../../../electron/contract/copy/languages.ts';
import type { Theme } from '../../../electron/contract/index.ts';
import { watchPages } from '../../../electron/hosts/common/page-watch.ts';
import { listSite } from '../../../electron/hosts/common/site.ts';
import type { Dress } from '../../../electron/hosts/common/site.ts';
import { fakeClock } from '../../fakes/index.ts';

afterEach(() => speakLanguage('en'));
const written = await readFile('renderer/index.html', 'utf8');

/** A built page in a folder of its own. */
async function page(drawn: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'index.html'), written);
  await mkdir(join(folder, 'drawn'));
  for (const [language, markup] of Object.entries(drawn)) await writeFile(join(folder, `drawn/${language}.html`), markup);
  return folder;
}

async function sent(dress: Partial<Dress> = {}, drawn: Readonly<Record<string, string>> = {}): Promise<() => string> {
  const folder = await page(drawn);
  const site = await listSite(folder, { language: () => 'en', host: 'browser', theme: () => 'system', asksFirst: () => false, ...dress });
  return () => site?.get('/')?.text ?? '';
}

describe('the words of the page itself', () => {
  it('are those of the table, all of them', () => {
    const said = Object.fromEntries(
      [...written.matchAll(/data-say="(\w+)"[^>]*>([^<]*)/g)].map(([, name = '', text = '']) => [name, text]),
    );
    expect(said).toEqual(pageCopy);
  });

  it('come in the language that is spoken, safe as markup', async () => {
    await speakLanguage('en-XA');
    const page = (await sent({ language: () => 'en-XA' }))();
    expect(page).toContain('<html lang="en-XA"');
    for (const sentence of Object.values(pageCopy)) expect(page).toContain(sentence.replaceAll('&', '&amp;'));
    expect(page).not.toContain('Handrail cannot show its page<');
    expect(page.match(/<p\b/g)).toHaveLength(written.match(/<p\b/g)?.length ?? 0);
  });

  it('tell the desktop window from the browser, and the theme of this moment', async () => {
    let theme: Theme = 'system';
    const page = await sent({ theme: () => theme });
    expect(page()).toContain('<html lang="en-GB">');
    theme = 'dark';
    expect(page()).toContain('<html lang="en-GB" data-theme="dark">');
    expect((await sent({ host: 'desktop' }))()).toContain('<html lang="en-GB" data-host="desktop">');
  });
});

describe('the first question', () => {
  it('is put in as it was drawn, in the language that is spoken, each time that it will be asked', async () => {
    let asks = true;
    const drawnAs = { en: '<h1>Which $& Bitbucket?</h1>', 'en-XA': '<h1>[Ŵĥîçĥ]</h1>' };
    const page = await sent({ asksFirst: () => asks }, drawnAs);
    expect(page()).toContain(`<div id="root" data-drawn>${drawnAs.en}</div>`);
    asks = false;
    expect(page()).toContain('<div id="root"></div>');
    expect((await sent({ language: () => 'en-XA', asksFirst: () => true }, drawnAs))()).toContain(drawnAs['en-XA']);
    expect((await sent({ language: () => 'xx', asksFirst: () => true }, drawnAs))()).toContain('<div id="root"></div>');
  });

  it('has no address of its own', async () => {
    const folder = await page({ en: '<h1></h1>' });
    const site = await listSite(folder, { language: () => 'en', host: 'browser', theme: () => 'system', asksFirst: () => true });
    expect([...(site?.keys() ?? [])].sort()).toEqual(['/', '/index.html']);
  });
});

it('the dark palette is the same by choice and by the system', async () => {
  for (const file of ['renderer/styles/tokens.css', 'renderer/drawings/drawings.css']) {
    const css = await readFile(file, 'utf8');
    const bySystem = /@media \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme="light"\]\)[^{]*\{([^}]*)\}/.exec(css)?.[1];
    const byChoice = /:root\[data-theme="dark"\][^{]*\{([^}]*)\}/.exec(css)?.[1];
    const values = (text: string | undefined) =>
      [...(text ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => `${name}: ${value}`);
    expect(values(bySystem).length, file).toBeGreaterThan(1);
    expect(values(byChoice), file).toEqual(values(bySystem));
  }
});

describe('the watch over pages', () => {
  function watching() {
    const clock = fakeClock();
    const noted: unknown[] = [];
    const pass = async (ms: number): Promise<void> => {
      clock.advance(ms);
      await new Promise((done) => setImmediate(done));
    };
    return { pass, noted, pages: watchPages(clock, (event, facts) => noted.push([event, facts])) };
  }

  it('notes a page that never calls, once', async () => {
    const { pass, noted, pages } = watching();
    pages.sent();
    await pass(19_000);
    expect(noted).toEqual([]);
    await pass(2_000);
    await pass(60_000);
    expect(noted).toEqual([['page-silent', { seconds: 20 }]]);
  });

  it('says nothing of one that calls, is loaded again, or goes with its host', async () => {
    const { pass, noted, pages } = watching();
    pages.sent();
    pages.called();
    pages.sent();
    await pass(15_000);
    pages.sent();
    await pass(15_000);
    pages.end();
    await pass(60_000);
    expect(noted).toEqual([]);
  });

  it('notes a file that is not there', () => {
    const { noted, pages } = watching();
    pages.missing(`/assets/${'x'.repeat(500)}`);
    expect(noted).toEqual([['page-file-missing', { path: `/assets/${'x'.repeat(192)}` }]]);
  });
});
