/** A second language is held against the English tables by the compiler: each mistake below is one that `tsc` refuses. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { englishIndex, languageIndex, languageIndexFile, otherLanguages, writtenIndex } from '../../../build/english.mjs';
import type { English } from '../../../electron/contract/copy/en/index.ts';
import { englishTables, speak } from '../../../electron/contract/copy/language.ts';
import { speakLanguage } from '../../../electron/contract/copy/languages.ts';
import { languageFrom } from '../../../electron/contract/copy/words.ts';
import type { Translated, Words } from '../../../electron/contract/copy/words.ts';
import { homeCopy } from '../../../electron/contract/copy/wizard.ts';
import { explainedMessages } from '../../../electron/contract/copy/en/explain.ts';
import { listWords } from '../../../electron/contract/copy/en/lists.ts';

afterEach(() => speak(null));

type Lists = Translated<English['lists#lists']>;
const label = { label: (text: string) => `„${text}“` };

describe('a language is complete, or does not compile', () => {
  it('a table with every sentence, made from the same values', () => {
    const lists = { ...label, more: (count) => `${count} weitere` } satisfies Lists;
    expect(lists.more(7)).toBe('7 weitere');
  });

  it('a sentence is missing, misspelt, or made from other values', () => {
    // @ts-expect-error a sentence is missing
    const missing: Lists = {};
    // @ts-expect-error no English sentence is called so
    const misspelt: Lists = { ...label, more: () => 'weitere', moer: () => 'weitere' };
    // @ts-expect-error the English sentence is made from a number
    const wrong: Lists = { ...label, more: (count: string) => `${count} weitere` };
    // @ts-expect-error English has a sentence made from values, and this is a fixed one
    const fixed: Lists = { ...label, more: 'weitere' };
    expect([missing, misspelt, wrong, fixed]).toHaveLength(4);
  });

  it('a value of a sentence is misspelt', () => {
    type Heading = Translated<English['terminal/output']['check']['heading']>;
    const heading: Heading = ({ where, platform }) => `${where} für ${platform ?? 'niemand'}`;
    // @ts-expect-error there is no value of this name
    const misspelt: Heading = ({ wher }) => String(wher);
    expect(heading({ where: 'git.acme.io', deployment: null, platform: 'CDS' })).toBe('git.acme.io für CDS');
    expect(misspelt).toBeTypeOf('function');
  });

  it('a table is missing, or is called otherwise', () => {
    // @ts-expect-error all other tables are missing
    const partial: Words = { 'lists#lists': { more: (count: number) => String(count) } };
    // @ts-expect-error no table is called so
    const misspelt: keyof Words = 'wizard/hmoe';
    expect([Object.keys(partial), misspelt]).toEqual([['lists#lists'], 'wizard/hmoe']);
  });

  it('codes among the words are the same in every language', () => {
    type Ability = Translated<English['abilities']['push-code']>;
    const ability: Ability = { power: 'write', denied: 'both', does: 'Code hochladen' };
    // @ts-expect-error a code is no word
    const wrong: Ability = { power: 'schreiben', denied: 'both', does: 'Code hochladen' };
    expect([ability.does, wrong.power]).toEqual(['Code hochladen', 'schreiben']);
  });

  it('what compiles is laid over the tables', () => {
    const words = { 'lists#lists': { more: (count: number) => `${count} weitere` } };
    speak(languageFrom('de', words));
    expect(listWords.more(7)).toBe('7 weitere');
  });
});

/** Every part of a table that has words of its own. */
function partsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [value, ...Object.values(value).flatMap(partsOf)];
}

const folder = join(import.meta.dirname, '../../../electron/contract/copy/en');

describe('the index of the English tables', () => {
  beforeAll(async () => {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.ts')) await import(/* @vite-ignore */ join(folder, path));
  });

  it('no part is in two tables, where one of them would be laid over what the other one said', () => {
    const owners = new Map<object, string>();
    const shared: string[] = [];
    for (const [name, table] of englishTables())
      for (const part of new Set(partsOf(table))) {
        const other = owners.get(part);
        if (other !== undefined) shared.push(`${other} and ${name}: ${JSON.stringify(part).slice(0, 80)}`);
        owners.set(part, name);
      }
    expect(shared).toEqual([]);
  });

  it('has every table; `npm run english` writes it', () => expect(writtenIndex()).toBe(englishIndex()));

  it.each(otherLanguages)('has each table that there is in %s; the same command writes it', (code) =>
    expect(readFileSync(languageIndexFile(code), 'utf8')).toBe(languageIndex(code)),
  );

  it('is left as it was, part by part, when English is spoken again', async () => {
    const written = (): readonly string[] => [...englishTables()].map(([name, table]) => `${name} ${JSON.stringify(table)}`);
    const before = written();
    const title = homeCopy.title;
    await speakLanguage('en-XA');
    expect(homeCopy.title).not.toBe(title);
    expect(explainedMessages['status-413'].name).toMatch(/^⟦[^⟦]*⟧$/u);
    speak(null);
    expect(written().filter((table) => !before.includes(table))).toEqual([]);
    expect(explainedMessages['status-413'].name).not.toContain('⟦');
  });
});
