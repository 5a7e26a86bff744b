/**
 * Installs the packages of this folder, where that has not been done for this very package-lock.json.
 *
 *     node test/consumers/install.mjs [--small]      exit status: npm's own
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
/** Written last, so that an install that was interrupted counts as none. */
const stamp = join(here, 'node_modules/.handrail-installed');
const lock = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .digest('hex');

/**
 * @param {boolean} small without Renovate, Snyk Broker and the Node.js that they want
 * @returns {boolean} whether everything that is wanted is there
 */
export function isInstalled(small) {
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  return found[0] === lock && (small || found[1] === 'full');
}

/**
 * Shows npm's own words as they come. Nothing that a package brings is run: `--ignore-scripts`.
 * @param {boolean} small see {@link isInstalled}
 * @returns {number} npm's exit status; 0 also when there was nothing to do
 */
export function install(small) {
  if (isInstalled(small)) return 0;
  console.log(`Installing the consumers${small ? ', without the big ones' : ''} …`);
  const began = performance.now();
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
    ...(small ? ['--omit=dev', '--omit=optional'] : []),
  ];
  const { status } = spawnSync('npm', ['ci', ...flags], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) return status ?? 1;
  writeFileSync(stamp, `${lock} ${small ? 'small' : 'full'}`);
  console.log(`Installed in ${Math.round((performance.now() - began) / 1000)} s.`);
  return 0;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename)
  process.exitCode = install(process.argv.includes('--small'));
