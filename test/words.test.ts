/** What the sentences are made of: preferred terms, and how hard each group is to read (docs/words.md). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { beforeAll, describe, expect, it } from 'vitest';
import { platforms } from '../electron/core/platforms/registry.ts';

const root = join(import.meta.dirname, '..');

interface Said {
  readonly table: string;
  readonly key: string;
  readonly text: string;
}

/** Every sentence by its table, as `npm run copy` writes them. */
function everything(): readonly Said[] {
  execFileSync(process.execPath, [join(root, 'build/copy.mjs')], { stdio: 'ignore' });
  let table = '';
  return readFileSync(join(root, 'dist/copy/en.md'), 'utf8')
    .split('\n')
    .flatMap((line): Said[] => {
      if (line.startsWith('## ')) table = line.slice(3);
      const found = /^- `([^`]*)`(?: \([^)]*\))?: (.*)$/.exec(line);
      return found === null ? [] : (found[2] ?? '').split(' ‖ ').map((text) => ({ table, key: found[1] ?? '', text }));
    });
}

const names = new RegExp(
  platforms()
    .map(({ name }) => name)
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'gu',
);

/** Names, quoted texts and what is typed are one short word each; values too. */
function plain(text: string): string {
  return text
    .replaceAll(names, 'it')
    .replaceAll(/`[^`]*`|“[^”]*”|\{[^{}]*\}/gu, 'it')
    .replaceAll(/[\w.-]*[A-Z_]{2,}[\w-]*|\b\w+(?:[._-]\w+)+|\S*\/\S*?(?=[.,;:)]*(?:\s|$))/gu, 'it');
}

interface Measured extends Said {
  readonly words: number;
  readonly syllables: number;
}

/** Whole sentences of five words or more: a label has no grade. */
function sentencesIn(said: Said): Measured[] {
  return plain(said.text)
    .split(/(?<=[.!?:;])\s+/u)
    .flatMap((sentence): Measured[] => {
      const words = sentence.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
      if (words.length < 5 || !/[.!?:;]$/u.test(sentence)) return [];
      return [{ ...said, text: sentence, words: words.length, syllables: words.reduce((sum, word) => sum + syllable(word), 0) }];
    });
}

const avoided: readonly RegExp[] = [
  /\bstands?\b|\bstood\b/iu,
  /\bmend(?:s|ed|ing)?\b/iu,
  /\bput right\b/iu,
  /\bwants\b/iu,
  /\bshall\b/iu,
  /\banew\b/iu,
  /\bbelongs? into\b/iu,
  /\bhears? of\b/iu,
  /\bin order to\b|\bvia\b|\butili[sz]e|\bensure\b/iu,
  /\be\.g\.|\bi\.e\./iu,
  /\bplease note\b|\bclick here\b/iu,
];

let all: readonly Said[] = [];
beforeAll(() => {
  all = everything();
});

it('uses none of the words that docs/words.md replaces', () => {
  expect(all.length).toBeGreaterThan(5000);
  const any = new RegExp(avoided.map(({ source }) => source).join('|'), 'iu');
  const found = all.filter(({ text }) => any.test(plain(text))).map(({ table, key, text }) => `${table} ${key}: ${text}`);
  expect(found).toEqual([]);
});

describe('each group of sentences can be read by a person who reads eight years of school', () => {
  it('and none is longer than 35 words', () => {
    const measured = all.flatMap(sentencesIn);
    expect(measured.length).toBeGreaterThan(3000);
    expect(measured.filter(({ words }) => words > 35).map(({ table, key, text }) => `${table} ${key}: ${text}`)).toEqual([]);
    const groups = groupsOf(measured);
    const hard = [...groups]
      .filter(([, sentences]) => sentences.length >= 5)
      .map(([table, sentences]) => ({
        table,
        grade: fleschKincaid({
          sentence: sentences.length,
          word: sentences.reduce((sum, { words }) => sum + words, 0),
          syllable: sentences.reduce((sum, { syllables }) => sum + syllables, 0),
        }),
      }))
      .filter(({ grade }) => grade > 8)
      .map(({ table, grade }) => `${table}: ${grade.toFixed(1)}`);
    expect(hard).toEqual([]);
  });
});

function groupsOf(measured: readonly Measured[]): Map<string, Measured[]> {
  const groups = new Map<string, Measured[]>();
  for (const each of measured) groups.set(each.table, [...(groups.get(each.table) ?? []), each]);
  return groups;
}
