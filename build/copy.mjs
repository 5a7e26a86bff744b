#!/usr/bin/env node
/**
 * `npm run copy`: every sentence that Handrail says, with its key, where it is shown and what it is made from, in one file to read through.
 * Sentences come from the tables in electron/contract/copy/en; what other code still says by itself is listed at the end.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from '@typescript/typescript6';
import { otherLanguages } from './english.mjs';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist/copy/en.md');
const tablesIn = 'electron/contract/copy/en/';

const files = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !otherLanguages.some((code) => file.startsWith(`electron/contract/copy/${code}/`))),
);
const sources = new Map(
  files.map((file) => [file, ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ESNext, true)]),
);

/** @typedef {{ file: string, names: readonly string[] | null, passes: boolean }} Importer */

/**
 * File → who imports which values from it; `passes` where they are only handed on.
 * @type {Map<string, Importer[]>}
 */
const importers = new Map();
for (const [file, source] of sources) {
  const note = (/** @type {ts.Node | undefined} */ where, /** @type {readonly string[] | null} */ names, passes = false) => {
    if (where === undefined || !ts.isStringLiteral(where)) return;
    const specifier = where.text;
    if (!specifier.startsWith('.')) return;
    const target = relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/');
    importers.set(target, [...(importers.get(target) ?? []), { file, names, passes }]);
  };
  ts.forEachChild(source, function visit(node) {
    if (ts.isImportDeclaration(node)) {
      const named = node.importClause?.namedBindings;
      note(
        node.moduleSpecifier,
        named !== undefined && ts.isNamedImports(named) ? named.elements.map((each) => (each.propertyName ?? each.name).text) : [],
      );
    }
    if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      node.exportClause !== undefined &&
      ts.isNamedExports(node.exportClause)
    )
      note(
        node.moduleSpecifier,
        node.exportClause.elements.map((each) => each.name.text),
        true,
      );
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0], null);
    ts.forEachChild(node, visit);
  });
}

/**
 * The rooms that show a table: those who import it, by way of the files that hand it on or make sentences of it.
 * @param {string} file
 * @param {string | null} name
 * @param {Set<string>} seen
 * @returns {string[]}
 */
function rooms(file, name, seen = new Set()) {
  const at = `${file} ${name ?? ''}`;
  if (seen.has(at)) return [];
  seen.add(at);
  return (importers.get(file) ?? [])
    .filter(({ names }) => name === null || names === null || names.includes(name))
    .flatMap((each) =>
      each.file.startsWith('electron/contract/') ? rooms(each.file, each.passes ? name : null, seen) : [room(each.file)],
    );
}

/** @param {string} file */
function room(file) {
  const parts = file.split('/');
  if (parts[0] === 'renderer')
    return parts[1] === 'steps' ? `step ${parts[2]?.replace(/\.tsx?$/, '')}` : (parts[1] ?? '').replace(/\.tsx?$/, '');
  return parts[1] === 'hosts' ? `${parts[2]} host` : `documents (${parts.slice(1, 3).join('/').replace(/\.ts$/, '')})`;
}

const clean = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

/**
 * A template with its values in braces.
 * @param {ts.TemplateExpression} node
 */
function template(node) {
  return node.head.text + node.templateSpans.map(({ expression, literal }) => `{${clean(expression.getText())}}${literal.text}`).join('');
}

/**
 * A text that is compared or looked up, and never said.
 * @param {ts.Node} node
 */
function isCode(node) {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isCaseClause(parent)) return parent.expression === node;
  if (ts.isBinaryExpression(parent)) return /^[!=]==$/.test(parent.operatorToken.getText());
  return (
    ts.isCallExpression(parent) && parent.arguments[0] === node && /\.(?:say|also|has|all|includes)$/.test(parent.expression.getText())
  );
}

/**
 * Every text below a node: a function's in all its branches.
 * @param {ts.Node | undefined} node
 * @returns {string[]}
 */
function texts(node) {
  if (node === undefined || isCode(node)) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [template(node)];
  /** @type {string[]} */
  const found = [];
  ts.forEachChild(node, (child) => {
    found.push(...texts(child));
  });
  return found;
}

/** @param {ts.Node} node */
function parameters(node) {
  return ts.isArrowFunction(node) || ts.isMethodDeclaration(node) || ts.isFunctionExpression(node)
    ? node.parameters.map((each) => clean(each.name.getText())).join(', ')
    : '';
}

/**
 * `[key, sentences, parameters]` for every entry of a table.
 * @param {ts.Node} node
 * @param {string} path
 * @param {ReadonlyMap<string, ts.Node>} constants
 * @returns {[key: string, sentences: string[], parameters: string][]}
 */
function entries(node, path, constants) {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((each) => {
      if (ts.isSpreadAssignment(each)) return entries(each.expression, `${path}…`, constants);
      const key = `${path === '' ? '' : `${path}.`}${each.name.getText().replace(/^['"]|['"]$/g, '')}`;
      if (ts.isMethodDeclaration(each)) return [[key, texts(each.body), parameters(each)]];
      const value = ts.isShorthandPropertyAssignment(each) ? each.name : ts.isPropertyAssignment(each) ? each.initializer : null;
      return value === null ? [] : entries(value, key, constants);
    });
  if (ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node))
    return entries(node.expression, path, constants);
  if (ts.isIdentifier(node)) {
    const known = constants.get(node.text);
    if (known === undefined) return [];
    return ts.isFunctionDeclaration(known)
      ? [[path, texts(known.body), known.parameters.map((each) => each.name.getText()).join(', ')]]
      : entries(known, path, constants);
  }
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return [[path, texts(node.body), parameters(node)]];
  return [[path, texts(node), '']];
}

/** @type {string[]} */
const sections = [];
let count = 0;
for (const [file, source] of [...sources].filter(([name]) => name.startsWith(tablesIn)).sort(([one], [other]) => (one < other ? -1 : 1))) {
  /** @type {Map<string, ts.Node>} */
  const constants = new Map();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) constants.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const each of statement.declarationList.declarations)
        if (each.initializer !== undefined) constants.set(each.name.getText(), each.initializer);
  }
  ts.forEachChild(source, function visit(node) {
    if (ts.isCallExpression(node) && node.expression.getText() === 'inEnglish') {
      const [name, table] = node.arguments;
      if (name === undefined || table === undefined || !ts.isStringLiteral(name))
        throw new Error(`${file}: inEnglish takes a name and a table`);
      const declared = ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : null;
      const direct = rooms(file, declared);
      // A table that only the sentence makers of its own file read.
      const shown = [...new Set(direct.length === 0 ? rooms(file, null) : direct)].sort();
      const lines = entries(table, '', constants).flatMap(([key, all, given]) => {
        const said = all.filter((text) => /\p{L}/u.test(text)).map(clean);
        count += said.length;
        return said.length === 0 ? [] : [`- \`${key}\`${given === '' ? '' : ` (${given})`}: ${said.join(' ‖ ')}`];
      });
      sections.push(`## ${name.text}\n\nShown: ${shown.join(', ') || 'nowhere'}\n\n${lines.join('\n')}\n`);
    }
    ts.forEachChild(node, visit);
  });
}

/** @type {string[]} */
const elsewhere = [];
for (const [file, source] of sources) {
  if (file.startsWith('electron/contract/copy/') || file.startsWith('electron/practice/')) continue;
  /** @type {string[]} */
  const lines = [];
  ts.forEachChild(source, function visit(node) {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    const text =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
        ? node.text
        : ts.isTemplateExpression(node)
          ? template(node)
          : null;
    // A sentence: three words at least, and not a line of code or of an address.
    if (text !== null && /\p{L}{2,}[,;:]? \p{L}+[,;:]? \p{L}{2,}/u.test(text) && !/[=<>]|^\w+ -/.test(text)) {
      lines.push(`- line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${clean(text)}`);
      return;
    }
    ts.forEachChild(node, visit);
  });
  if (lines.length > 0) elsewhere.push(`### ${file}\n\n${lines.join('\n')}\n`);
}

mkdirSync(dirname(out), { recursive: true });
writeFileSync(
  out,
  [
    '# What Handrail says, in English\n',
    'Made by `npm run copy`. One entry a key: where it has several sentences, ‖ is between them; {…} is a value.\n',
    ...sections,
    '# Said outside the tables\n',
    ...elsewhere,
  ].join('\n'),
);
process.stdout.write(
  `${count} sentences of ${sections.length} tables, and those of ${elsewhere.length} files outside them: ${relative(process.cwd(), out)}\n`,
);
