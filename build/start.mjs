// `npm start`: makes sure that the bundles are there and up to date, then becomes `handrail start`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'dist/terminal/handrail.js');
const sources = [
  ...['electron', 'renderer', 'package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts'],
  // What the page shows and says of licences.
  ...['build/icon.svg', 'build/notices.ts', 'LICENSE'],
];

/**
 * Time of the newest change under a file or folder, in milliseconds since 1970. Folders count too:
 * their time is the only trace that a deleted file leaves.
 * @param {string} path
 * @returns {number}
 */
function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stats.mtimeMs);
}

/** Whether all four bundles exist and none is older than what it is made of. */
function upToDate() {
  const built = ['dist/renderer/index.html', 'dist/desktop/main.js', 'dist/desktop/preload.cjs']
    .map((path) => join(root, path))
    .concat(program);
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.every((path) => newestChange(join(root, path)) <= oldest);
}

if (!upToDate()) {
  console.error('Building Handrail. This takes a few seconds and happens only after a change.');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) {
    console.error('The packages that Handrail is built with are missing. Run "npm ci" first.');
    process.exit(3);
  }
  // Standard output belongs to `handrail start`, so the build speaks on standard error alone.
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('Handrail could not be built: see above.');
    process.exit(status ?? 1);
  }
}

// In this very process, so that signals, standard streams and the exit status are the program's own.
process.argv.splice(1, 1, program, 'start');
await import(pathToFileURL(program).href);
