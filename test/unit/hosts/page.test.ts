/** What stands in the page itself: its words for when no script runs, its theme, and the watch over pages that say nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

async function sent(dress: Partial<Dress> = {}): Promise<() => string> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'index.html'), written);
  const site = await listSite(folder, { language: 'en', host: 'browser', theme: () => 'system', ...dress });
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
    const page = (await sent({ language: 'en-XA' }))();
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
