/**
 * Feeds every export to its real consumer and prints what each one said.
 *
 *     npm run test:consumers [-- --small] [-- --offline] [-- --only git,readers] [-- --report FILE]
 *
 * Installs the packages of this folder on first use (`--small`: without the big ones; `--offline`: nothing). What is not there is
 * named as not checked. Exit status 1 when a consumer refused something, or when an install that was wanted did not succeed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { install } from './install.mjs';

/** @param {string} name */
const given = (name) => (process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? '') : null);

const offline = process.argv.includes('--offline');
const installed = offline || install(process.argv.includes('--small')) === 0;
if (!installed)
  console.error('THE CONSUMERS COULD NOT BE INSTALLED. What needs them is named as not checked. `--offline` goes on without them.');

const { module } = await runnerImport(join(import.meta.dirname, 'main.ts'), {
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'error',
});
const { lines } = module;
const report = given('--report');
if (report !== null) writeFileSync(report, JSON.stringify(lines));
process.exitCode = installed && lines.every((line) => line.verdict !== 'FAILED') ? 0 : 1;
