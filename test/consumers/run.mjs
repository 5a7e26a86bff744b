/**
 * Feeds every export to its real consumer and prints what each one said.
 *
 *     npm run test:consumers [-- --small] [-- --only git,readers]
 *
 * Installs test/consumers/package.json on first use (`--small`: without the big ones). Exit status 1 when a consumer refused something.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const small = process.argv.includes('--small');

if (!existsSync(`${here}node_modules`)) {
  console.log('Installing the consumers …');
  const began = performance.now();
  const done = spawnSync('npm', ['install', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', ...(small ? ['--omit=dev'] : [])], { stdio: 'inherit', cwd: here });
  console.log(done.status === 0 ? `Installed in ${Math.round((performance.now() - began) / 1000)} s.` : 'They could not be installed; what needs them is named as not checked.');
}

const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : null;
const { module } = await runnerImport(`${here}suite.ts`, { configFile: false, root: here, logLevel: 'error' });
process.exitCode = await module.runSuite(only);
