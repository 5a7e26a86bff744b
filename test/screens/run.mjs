// `npm run screens`: pictures of every step and state, light and dark, in both window sizes of the design,
// with a contact sheet to look through. Names after `--` choose flows: npm run screens -- token
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'test/.screens');
const only = process.argv.slice(2);

if (only.length === 0) rmSync(folder, { recursive: true, force: true });
run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
const status = run([
  join(root, 'build/with-keychain.mjs'),
  process.execPath,
  'node_modules/@playwright/test/cli.js',
  'test',
  ...['--config', 'test/screens/playwright.config.ts'],
  ...(only.length === 0 ? [] : ['--grep', only.join('|')]),
]);

const pictures = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
  : [];
writeFileSync(join(folder, 'index.html'), contactSheet(pictures));
console.log(`\n${pictures.length} pictures in ${folder}\n${pathToFileURL(join(folder, 'index.html')).href}`);
process.exit(status);

/**
 * @param {string[]} args for this Node
 * @returns {number} exit status
 */
function run(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

/**
 * One row a screen, one column a size and scheme.
 * @param {string[]} names file names
 */
function contactSheet(names) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const name of names) {
    const screen = name.replace(/-\d+x\d+-(?:light|dark)(?:-whole)?\.png$/, '');
    rows.set(screen, [...(rows.get(screen) ?? []), name]);
  }
  const body = [...rows].map(
    ([screen, files]) =>
      `<section><h2>${screen}</h2><div>${files.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`).join('')}</div></section>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Handrail, screen by screen</title>
<style>body{font:14px system-ui;margin:2rem;background:#888}h2{font-size:1rem;color:#fff}div{display:grid;grid-template-columns:repeat(4,1fr);gap:.5rem;align-items:start}img{width:100%}</style>
${body.join('\n')}
`;
}
