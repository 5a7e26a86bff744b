#!/usr/bin/env node
/**
 * `npm run english`: writes electron/contract/copy/en/index.ts, the type of all English tables by their names, against which every other
 * language is held; and the index of each of those, with the tables that it has so far. A test says when it has to be run.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(resolve(import.meta.dirname, '..'), 'electron/contract/copy/en');
const index = join(folder, 'index.ts');
const declaration = /^(export )?const (\w+)[^;]*? = inEnglish(?:<[^(]*>)?\(\s*'([^']+)'/gmu;

/** The files with tables, in the order of their paths. Throws where a table is not exported: a type cannot name it. */
function tableFiles() {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== 'index.ts')
    .sort();
  return paths.flatMap((path) => {
    const tables = [...readFileSync(join(folder, path), 'utf8').matchAll(declaration)].map(([, exported, constant = '', name = '']) => {
      if (exported === undefined) throw new Error(`${path}: export ${constant}, so that other languages are held against it.`);
      return { constant, name };
    });
    return tables.length === 0 ? [] : [{ path, tables, alias: aliasOf(path) }];
  });
}

const byName = (/** @type {{ readonly name: string }} */ one, /** @type {{ readonly name: string }} */ other) =>
  one.name < other.name ? -1 : 1;
const keyOf = (/** @type {string} */ name) => (/^[a-z]+$/.test(name) ? name : `'${name}'`);

/** What the file has to say. Throws where a table is not exported: a type cannot name it. */
export function englishIndex() {
  const files = tableFiles();
  const rows = files
    .flatMap(({ alias, tables }) => tables.map(({ name, constant }) => ({ name, type: `typeof ${alias}.${constant}` })))
    .sort(byName);
  return `/**
 * Every table of English words by its name: types alone, so that nothing is loaded for them. Written by \`npm run english\`; another language
 * is held against it (\`../words.ts\`).
 */
${files.map(({ path, alias }) => `import type * as ${alias} from './${path}';`).join('\n')}

export interface English {
${rows.map(({ name, type }) => `  readonly ${keyOf(name)}: ${type};`).join('\n')}
}
`;
}

/** The other languages that there are, finished or not: the folder's name is the code. */
export const otherLanguages = readdirSync(join(folder, '..'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, '..', entry.name, 'wizard/words.ts')) && entry.name !== 'en')
  .map(({ name }) => name);

/** @param {string} code */
export function languageIndexFile(code) {
  return join(folder, '..', code, 'index.ts');
}

/**
 * What the index of another language has to say: its tables by their names, as many as it has.
 * @param {string} code
 */
export function languageIndex(code) {
  const files = tableFiles().filter(({ path }) => existsSync(join(folder, '..', code, path)));
  const rows = files
    .flatMap(({ alias, tables }) => tables.map(({ name, constant }) => ({ name, value: `${alias}.${constant}` })))
    .sort(byName);
  const all = tableFiles().flatMap(({ tables }) => tables).length;
  const finished = rows.length === all;
  return `/** Its words by the name of the table. Written by \`npm run english\`. ${finished ? 'Whole.' : 'Not finished: what is missing here is English.'} */
import { languageFrom } from '../words.ts';
${finished ? "import type { Words } from '../words.ts';\n" : ''}${files.map(({ path, alias }) => `import * as ${alias} from './${path}';`).join('\n')}

export const ${code} = languageFrom('${code}', {
${rows.map(({ name, value }) => `  ${keyOf(name)}: ${value},`).join('\n')}
}${finished ? ' satisfies Words' : ''});
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(index, englishIndex());
  for (const code of otherLanguages) writeFileSync(languageIndexFile(code), languageIndex(code));
}
