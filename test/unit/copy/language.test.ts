/** A language is laid over the English tables, and taken off again; `Intl` follows it. */
import { afterEach, describe, expect, it } from 'vitest';
import { counted, dayWith, listed, numberText, regional } from '../../../electron/contract/copy/intl.ts';
import { englishTables, inEnglish, speak, spokenLanguage } from '../../../electron/contract/copy/language.ts';
import { chooseLanguage, speakLanguage } from '../../../electron/contract/copy/languages.ts';
import { pseudoText } from '../../../electron/contract/copy/pseudo.ts';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { homeCopy } from '../../../electron/contract/copy/wizard.ts';
import { fail } from '../../../electron/contract/index.ts';

afterEach(() => speak(null));

const polish = { code: 'pl', table: () => undefined };

describe('a language', () => {
  it('is laid over the words where they are, part by part, and taken off again', () => {
    const words = inEnglish('test/laid-over', {
      title: 'Title',
      part: { name: 'Name', count: (n: number) => `${n} things` },
      list: ['one'],
    });
    const { part } = words;
    speak({
      code: 'xx',
      table: (name) => (name === 'test/laid-over' ? { title: 'Titel', part: { count: (n: number) => `${n} Dinge` } } : undefined),
    });
    expect([words.title, part.name, part.count(3), words.list]).toEqual(['Titel', 'Name', '3 Dinge', ['one']]);
    expect(spokenLanguage()).toBe('xx');
    expect(englishTables().get('test/laid-over')).toMatchObject({ title: 'Title' });
    speak(null);
    expect([words.title, part.count(3), spokenLanguage()]).toEqual(['Title', '3 things', 'en']);
  });

  it('counts for tables that are loaded after it was chosen', () => {
    speak({ code: 'xx', table: () => ({ late: 'spät', unknown: 'is left out' }) });
    expect(inEnglish('test/late', { late: 'late', other: 'other' })).toEqual({ late: 'spät', other: 'other' });
  });

  it('lays no word over a part of a table', async () => {
    const words = inEnglish('test/part', { part: { name: 'Name' }, text: 'Text' });
    speak({ code: 'xx', table: () => ({ part: 'Wort', text: { name: 'Teil' } }) });
    expect(words).toEqual({ part: { name: 'Name' }, text: 'Text' });
    await speakLanguage('en-XA');
    speak(null);
    expect(words).toEqual({ part: { name: 'Name' }, text: 'Text' });
  });

  it('has each name once', () => {
    expect(() => inEnglish('wizard/home', {})).toThrow('wizard/home');
  });

  it.each([
    ['asked for by name', 'en-XA', ['de_DE.UTF-8'], 'en-XA'],
    ['asked for, and not there', 'tlh', ['en_GB.UTF-8'], 'en'],
    ['the system’s, of another country', undefined, ['de_AT.UTF-8'], 'de'],
    ['the system’s, which is not there', undefined, ['tlh_AQ.UTF-8'], 'en'],
    ['the made-up one is never chosen by a system', undefined, ['en-XA'], 'en'],
    ['of another country', undefined, ['en-US'], 'en'],
  ])('is chosen: %s', (_what, asked, own, chosen) => expect(chooseLanguage(asked, own)).toBe(chosen));
});

describe('the made-up language', () => {
  it('changes every word, is 40 % longer, and leaves values, code and addresses', () => {
    const made = pseudoText('Save `connections.json` for acme-web', ['acme-web']);
    expect(made).toMatch(/^⟦.*`connections\.json`.*acme-web.*⟧$/u);
    expect(made).not.toMatch(/Save|for /);
    for (const text of ['Continue', 'Handrail keeps it in the keychain of this computer, or in memory where there is none.'])
      expect(pseudoText(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
    expect(pseudoText('https://bitbucket.org/acme')).toBe('https://bitbucket.org/acme');
    expect(pseudoText(made)).toContain(made);
  });

  it('reaches tables, sentences made from values, and composed tables', async () => {
    await speakLanguage('en-XA');
    expect(homeCopy.today('14:02')).toMatch(/^⟦.*14:02.*⟧$/u);
    const problem = fail('platform-not-found', { platform: 'Foo Bar' });
    const words = problemCopy((problem as { problem: Parameters<typeof problemCopy>[0] }).problem);
    expect(words.title).toMatch(/^⟦/u);
    expect(words.who).toBe('you');
  });
});

describe('Intl', () => {
  it('counts by the rules of the language', () => {
    const words = { one: 'plik', few: (n: string) => `${n} pliki`, other: (n: string) => `${n} plików` };
    expect([1, 2, 5].map((n) => counted(n, words))).toEqual(['plik', '2 plików', '5 plików']);
    speak(polish);
    expect([1, 2, 5, 22, 1204].map((n) => counted(n, words))).toEqual(['plik', '2 pliki', '5 plików', '22 pliki', '1204 pliki']);
  });

  it('writes numbers, lists and days', () => {
    expect([numberText(12_345), listed(['a']), listed(['a', 'b', 'c']), listed(['a', 'b'], 'or')]).toEqual([
      '12,345',
      'a',
      'a, b and c',
      'a or b',
    ]);
    expect([dayWith('2026-09-05'), dayWith('2026-11-20'), dayWith('2026-02-30'), dayWith('soon')]).toEqual([
      '5 Sep 2026',
      '20 Nov 2026',
      null,
      null,
    ]);
    speak(polish);
    expect([numberText(12_345), listed(['a', 'b', 'c']), dayWith('2026-11-20')]).toEqual(['12\u00a0345', 'a, b i c', '20 lis 2026']);
  });

  it('follows the system’s own way of writing dates where it speaks the same language', () => {
    expect([regional('en-US'), regional('de-DE')]).toEqual(['en-US', 'en-GB']);
    // As Chromium says it on some Linux systems (https://github.com/microsoft/playwright/issues/34046).
    expect(['en-US@posix', 'en_US', 'en-', 'C', '', 'c.UTF-8'].map(regional)).toEqual([
      'en-US',
      'en-US',
      'en-GB',
      'en-GB',
      'en-GB',
      'en-GB',
    ]);
  });
});
