#!/usr/bin/env node
/**
 * `npm run english`: writes electron/contract/copy/en/index.ts, the type of all English tables by their names. Every other language is held
 * against it. A test says when it has to be run.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(resolve(import.meta.dirname, '..'), 'electron/contract/copy/en');
const index = join(folder, 'index.ts');
const declaration = /^(export )?const (\w+)[^;]*? = inEnglish(?:<[^(]*>)?\(\s*'([^']+)'/gmu;

/** What the file has to say. Throws where a table is not exported: a type cannot name it. */
export function englishIndex() {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== 'index.ts')
    .sort();
  const files = paths.flatMap((path) => {
    const tables = [...readFileSync(join(folder, path), 'utf8').matchAll(declaration)].map(([, exported, constant = '', name = '']) => {
      if (exported === undefined) throw new Error(`${path}: export ${constant}, so that other languages are held against it.`);
      return { constant, name };
    });
    return tables.length === 0 ? [] : [{ path, tables, alias: aliasOf(path) }];
  });
  const rows = files
    .flatMap(({ alias, tables }) => tables.map(({ name, constant }) => ({ name, type: `typeof ${alias}.${constant}` })))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return `/**
 * Every table of English words by its name: types alone, so that nothing is loaded for them. Written by \`npm run english\`; another language
 * is held against it (\`../words.ts\`).
 */
${files.map(({ path, alias }) => `import type * as ${alias} from './${path}';`).join('\n')}

export interface English {
${rows.map(({ name, type }) => `  readonly ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${type};`).join('\n')}
}
`;
}

/** @param {string} path */
function aliasOf(path) {
  return path.replace(/\.ts$/, '').replace(/[/-](\w)/g, (_all, letter) => String(letter).toUpperCase());
}

/** What the file says now. */
export function writtenIndex() {
  return readFileSync(index, 'utf8');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(index, englishIndex());
