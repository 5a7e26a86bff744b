import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences/rule.ts';
import { documents, notYet } from './sentences/allowed.ts';

const root = join(import.meta.dirname, '..');
const paths = ['electron/core', 'electron/services'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
);
const isDocument = (path: string): boolean => documents.some(({ under }) => path.startsWith(under));
const sentences = (path: string): string[] =>
  sentencesIn(path, readFileSync(join(root, path), 'utf8')).map(({ line, text }) => `${path}:${line} ${text}`);

describe('no sentence in core or services', () => {
  it('outside documents and what is still to be made data', () => {
    expect(paths.filter((path) => !isDocument(path) && !Object.hasOwn(notYet, path)).flatMap(sentences)).toEqual([]);
  });

  it('and no more than there are in what is still to be made data; fewer shorten the list', () => {
    const now = Object.fromEntries(Object.keys(notYet).map((path) => [path, sentences(path).length]));
    expect(now).toEqual(notYet);
  });

  it.each(documents)('the exception for $under is needed', ({ under }) => {
    expect(paths.filter((path) => path.startsWith(under)).flatMap(sentences)).not.toEqual([]);
  });
});

describe('the rule', () => {
  const found = (source: string): string[] => sentencesIn('x.ts', source).map(({ text }) => text);
  it('finds a sentence that somebody adds', () => {
    expect(found("export const a = { title: 'The token has expired' };")).toEqual(['The token has expired']);
    expect(found('export const a = (host: string) => `Nothing answers at ${host}.`;')).toHaveLength(1);
    expect(found("export const why = 'an API token';")).toHaveLength(1);
  });
  it('leaves a platform’s sources, names and examples alone, and nothing else of it', () => {
    const source = `
      const page = source('Acme: How to connect a Bitbucket', 'https://acme.io', edition('1.2 of the third month', '2026-01-01'));
      export const acme = { name: 'Acme Build Server', aliases: ['a server that builds'], example: 'Repositories of Acme', note: 'It builds your code' };
    `;
    const texts = (path: string): string[] => sentencesIn(path, source).map(({ text }) => text);
    expect(texts('electron/core/platforms/acme.ts')).toEqual(['It builds your code']);
    expect(texts('electron/core/acme.ts')).toHaveLength(6);
  });
  it('leaves codes, names, patterns, markup and thrown bugs alone', () => {
    expect(
      found(`
        export const a = ['token-expired', 'Bitbucket Cloud', '/rest/api/1.0', 'a b'];
        export const b = /the token has expired/;
        export const c = \`<p class="note small">\${a.length}</p>\`;
        export const d = 'a an and are'.split(' ');
        throw new Error('this map has no such key');
      `),
    ).toEqual([]);
  });
});
