import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from './sentences/rule.ts';
import { documents } from './sentences/allowed.ts';

const root = join(import.meta.dirname, '..');
const paths = ['electron/contract', 'electron/core', 'electron/services', 'electron/adapters', 'electron/hosts', 'renderer'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
);
const isDocument = (path: string): boolean => documents.some(({ under }) => path.startsWith(under));
const sentences = (path: string): string[] =>
  sentencesIn(path, readFileSync(join(root, path), 'utf8')).map(({ line, text }) => `${path}:${line} ${text}`);

describe('no sentence in contract, core, services, adapters, hosts or renderer', () => {
  it('outside documents', () => {
    expect(paths.filter((path) => !isDocument(path)).flatMap(sentences)).toEqual([]);
  });

  it.each(documents)('the exception for $under is needed', ({ under }) => {
    expect(paths.filter((path) => path.startsWith(under)).flatMap(sentences)).not.toEqual([]);
  });
});

describe('the rule', () => {
  const found = (source: string): string[] => sentencesIn('electron/core/x.ts', source).map(({ text }) => text);
  it('finds a sentence that somebody adds', () => {
    expect(found("export const a = { title: 'The token has expired' };")).toEqual(['The token has expired']);
    expect(found('export const a = (host: string) => `Nothing answers at ${host}.`;')).toHaveLength(1);
    expect(found("export const why = 'an API token';")).toHaveLength(1);
  });
  it('finds a short one, one in pieces, and one that begins with a value', () => {
    expect(found("export const a = 'Access tokens';")).toHaveLength(1);
    expect(found("export const a = { what: 'list workspaces' };")).toHaveLength(1);
    expect(found('export const a = (path: string) => `${path} is damaged`;')).toEqual(['¤ is damaged']);
    expect(found("export const a = (host: string) => 'Nothing ' + 'answers at ' + host;")).toHaveLength(1);
    expect(found("export const a = ['Nothing', 'answers'].join(' ');")).toEqual(['Nothing answers']);
    expect(found("export const a = (b: boolean) => `x${b ? 'not there' : ''}`;")).toEqual(['not there']);
  });
  it('looks for whole sentences only where class names and shell lines are', () => {
    const inRenderer = (source: string): string[] => sentencesIn('renderer/x.ts', source).map(({ text }) => text);
    expect(inRenderer("export const a = 'note small';")).toEqual([]);
    expect(inRenderer("export const a = (host: string) => 'Nothing ' + 'answers at ' + host;")).toHaveLength(1);
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
  it('finds a word that is on the page as it is', () => {
    const page = (source: string): string[] => sentencesIn('x.tsx', source).map(({ text }) => text);
    expect(page('const a = <p className="note small muted">Save</p>;')).toEqual(['Save']);
    expect(page('const a = <input placeholder="Name" aria-label={"Your name"} id="name" />;')).toEqual(['Name', 'Your name']);
    expect(page('const a = <p>{words.save} · {1}</p>;')).toEqual([]);
  });
  it('leaves codes, names, patterns, markup and thrown bugs alone', () => {
    expect(
      found(`
        export const a = ['token-expired', 'Bitbucket Cloud', '/rest/api/1.0', 'a b'];
        export const b = /the token has expired/;
        export const c = \`<p class="note small">\${a.length}</p>\`;
        export const d = 'a an and are'.split(' ');
        export const e = (text: string) => text.includes('not found') || text === 'no such host';
        export const f = (now: string) => \`\${now} UTC\`;
        export const g = new RangeError('out of range');
        throw new Error('this map has no such key');
      `),
    ).toEqual([]);
  });
});
