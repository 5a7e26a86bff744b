/** Reads what was exported as its consumer would, with readers that share nothing with Handrail's writers. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Leaf = string | number | boolean | null | undefined;
export type Tree = Leaf | readonly Tree[] | { readonly [key: string]: Tree };

const jsYaml = createRequire(import.meta.url)('js-yaml') as { loadAll(text: string): Tree[] };

/** Readers by an artifact's language. A language without one is an error of the test, so that no format goes unread. */
const readers: Readonly<Record<string, (text: string) => Tree>> = {
  yaml: (text) => jsYaml.loadAll(text).map(nested),
  json: (text) => JSON.parse(text) as Tree,
  env: readEnvironment,
  gitconfig: readGitConfig,
  'git-credentials': readCredentials,
  netrc: readNetrc,
  curl: readCurl,
  toml: readToml,
};

/** What a platform's own reading adds to the format, beside its golden files: variables that it fills in anywhere, how it lets them be. */
const own = import.meta.glob<{ readonly expand: (text: string) => string }>('../../fixtures/golden/*/reader.ts', { eager: true });

/** A file as its platform reads it. */
export function readFile(platform: string, language: string, text: string): Tree {
  const read = readers[language];
  if (read === undefined) throw new Error(`no independent reader for ${language}`);
  const expand = own[`../../fixtures/golden/${platform}/reader.ts`]?.expand;
  return expand === undefined ? read(text) : mapLeaves(read(text), expand);
}

/** Every text of a tree, changed. */
export function mapLeaves(tree: Tree, change: (text: string) => string): Tree {
  if (typeof tree === 'string') return change(tree);
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map((each) => mapLeaves(each, change));
  if (typeof tree === 'object' && tree !== null)
    return Object.fromEntries(Object.entries(tree).map(([key, value]) => [change(key), mapLeaves(value, change)]));
  return tree;
}

/** A manifest may carry a whole file as one text: that is read as well. */
function nested(tree: Tree): Tree {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map(nested);
  if (typeof tree === 'object' && tree !== null) {
    return Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [
        key,
        /\.ya?ml$/.test(key) && typeof value === 'string' ? jsYaml.loadAll(value).map(nested) : nested(value),
      ]),
    );
  }
  return tree;
}

const readByGit = new Map<string, Tree>();

/** git itself: entries are apart by NUL, name and value by a line end. Starting it is slow, so a text is read once. */
function readGitConfig(text: string): Tree {
  const known = readByGit.get(text);
  if (known !== undefined) return known;
  const tree = entriesOf(execFileSync('git', ['config', '--file', '-', '--list', '-z'], { input: text, encoding: 'utf8' }).split('\0'));
  readByGit.set(text, tree);
  return tree;
}

function entriesOf(listed: readonly string[]): [string, string][] {
  return listed.filter((entry) => entry !== '').map((entry) => [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)]);
}

/**
 * Many files for git in one go, each included by one file and told apart by where an entry comes from. Where one of them is damaged,
 * git refuses them all, and each is read by itself when it is asked for.
 */
export function readGitConfigsAhead(texts: readonly string[]): void {
  const unread = [...new Set(texts)].filter((text) => !readByGit.has(text));
  if (unread.length < 2) return;
  const folder = mkdtempSync(join(tmpdir(), 'handrail-gitconfig-'));
  try {
    const names = unread.map((text, index) => {
      writeFileSync(join(folder, String(index)), text);
      return `[include]\n\tpath = ${String(index)}\n`;
    });
    writeFileSync(join(folder, 'all'), names.join(''));
    const args = ['config', '--file', join(folder, 'all'), '--includes', '--list', '--show-origin', '-z'];
    const fields = execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\0');
    const of = unread.map((): string[] => []);
    for (let at = 0; at + 1 < fields.length; at += 2) of[Number(fields[at]?.replace(/^.*\//, ''))]?.push(fields[at + 1] ?? '');
    for (const [index, text] of unread.entries()) readByGit.set(text, entriesOf(of[index] ?? []));
  } catch {
    // One by one, so that the test that reads the damaged one says so.
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As `docker run --env-file`: everything behind the first = belongs to the value. */
function readEnvironment(text: string): Tree {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.includes('=') ? [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] : [line]));
}

/** As git's credential_from_url: split at the first @ and the first colon before it, each part percent-decoded. */
function readCredentials(text: string): Tree {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/.exec(line) ?? [];
      const at = rest.indexOf('@');
      const colon = rest.indexOf(':');
      return [scheme, decodeURIComponent(rest.slice(0, colon)), decodeURIComponent(rest.slice(colon + 1, at)), rest.slice(at + 1)];
    });
}

/** As curl: words apart by white space; a quote at a word's start opens a quoted word, # at a line's start a comment. */
function readNetrc(text: string): Tree {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return lines.flatMap((line) =>
    [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted?.replace(/\\(.)/g, '$1') ?? bare ?? ''),
  );
}

/**
 * The part of TOML that is exported: tables of bare keys, basic strings, whole numbers, arrays of strings on one line. Everything else is
 * refused. A parser of TOML reads the same files in test/consumers/consumers/mcp.ts.
 */
function readToml(text: string): Tree {
  const root: { [key: string]: Tree } = {};
  let table = root;
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const name = /^\[([\w-]+(?:\.[\w-]+)*)\]$/u.exec(line)?.[1];
    const [, key, value = ''] = /^([\w-]+) = (.+)$/u.exec(line) ?? [];
    if (name !== undefined) {
      table = root;
      for (const part of name.split('.')) table = (table[part] ??= {}) as { [key: string]: Tree };
    } else if (key !== undefined && table[key] === undefined) table[key] = tomlValue(value);
    else throw new Error(`not TOML that is known here: ${line}`);
  }
  return root;
}

function tomlValue(text: string): Tree {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text.startsWith('[') && text.endsWith(']')) {
    const inside = text.slice(1, -1);
    const strings = inside.match(/"(?:[^"\\]|\\.)*"/gu) ?? [];
    if (strings.join(', ') !== inside) throw new Error(`not an array of strings: ${text}`);
    return strings.map(tomlValue);
  }
  // eslint-disable-next-line no-control-regex -- TOML's own rule: control characters only as escapes
  const plain = /^"((?:[^"\\\u0000-\u001f\u007f]|\\(?:[bfnrt"\\]|u[\da-fA-F]{4}))*)"$/u.exec(text)?.[1];
  if (plain === undefined) throw new Error(`not a basic string: ${text}`);
  const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
  return plain.replace(/\\(?:u([\da-fA-F]{4})|(.))/gu, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (escapes[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** As curl's --config: option, equals sign, value; in quotes a backslash starts an escape. */
function readCurl(text: string): Tree {
  const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', v: '\v' };
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, option = '', value = ''] = /^([a-z-]+) = "((?:[^"\\]|\\.)*)"$/.exec(line) ?? [];
      return [option, value.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)];
    });
}
