// `npm test`: every check of the project, each in its stage. A stage that fails
// or crashes does not keep the next ones from running. The last line says `N passed, N failed`.
//
//     npm test [-- --offline]      without what would have to be fetched (the consumers, the installed npm package); it is named as not run
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { readConsumers, readPlaywright, readVitest } from './test-results.mjs';

/** @typedef {import('./test-results.mjs').Outcome} Outcome */

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test/.results');
const vitestReport = join(results, 'vitest.json');
const playwrightReport = join(results, 'playwright.json');
const consumersReport = join(results, 'consumers.json');
const offline = process.argv.includes('--offline');
const withKeychain = [process.execPath, join(root, 'build/with-keychain.mjs')];
// The package is installed from the registry too; test/e2e/npm-package.spec.ts asks for this.
if (offline) process.env['HANDRAIL_TEST_OFFLINE'] = '1';
const npmRun = ['npm', 'run', '--silent'];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {{ name: string, outcome: Outcome, seconds: number }[]} */
const stages = [];

await stage('system packages', async () => {
  const missing = ensureSystemPackages({ offline });
  // A condition of the tests, not one of them: it counts only when it is not met.
  return { passed: 0, failed: missing.length, failures: missing, skipped: [] };
});
// Fetching the consumers takes a minute or two and little of the processor: that goes on beside the next stages.
const installing = offline
  ? null
  : run([process.execPath, join(root, 'test/consumers/install.mjs')], { quiet: true }).catch((error) => ({
      status: 1,
      output: String(error),
    }));
// The linter reads all types anyway, and says what the compiler would say of them (test/lint.test.ts): `tsc` would read them once more.
await stage('lint and types', () => single('lint and types', [...npmRun, 'lint']));
// The consumers wait for programs and servers a third of their time, which the others fill.
await Promise.all([
  stage('unit, component and rule tests', async () => {
    const { status } = await run([
      ...withKeychain,
      ...[...npmRun, 'test:unit', '--'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
    ]);
    return consistent(status, readVitest(vitestReport, root));
  }),
  stage('real consumers', async () => {
    const installed = installing === null ? null : await installing;
    const flags = ['--report', consumersReport, ...(installed?.status === 0 ? [] : ['--offline'])];
    const { status, output } = await run([process.execPath, join(root, 'test/consumers/run.mjs'), ...flags], { quiet: true });
    console.log((installed?.output ?? '') + output);
    return consistent(status, readConsumers(consumersReport, installed === null || installed.status === 0));
  }),
]);
await stage('build', () => single('build', [...npmRun, 'build']));
await stage('browser and desktop tests', async () => {
  const { status } = await run([...withKeychain, ...npmRun, 'test:e2e']);
  return consistent(status, readPlaywright(playwrightReport));
});
report();

/**
 * Runs one stage and notes what became of it; whatever it throws counts as one failure.
 * @param {string} name
 * @param {() => Promise<Outcome>} work
 */
async function stage(name, work) {
  console.log(`\n=== ${name} ===`);
  const start = Date.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    outcome = { passed: 0, failed: 1, failures: [`${name} crashed: ${reason}`], skipped: [] };
  }
  for (const failure of outcome.failures) console.error(`FAILED  ${failure}`);
  stages.push({ name, outcome, seconds: (Date.now() - start) / 1000 });
}

/**
 * A stage that is one check.
 * @param {string} name
 * @param {string[]} command
 * @returns {Promise<Outcome>}
 */
async function single(name, command) {
  const { status } = await run(command);
  return status === 0
    ? { passed: 1, failed: 0, failures: [], skipped: [] }
    : { passed: 0, failed: 1, failures: [`${name} ended with status ${String(status)}`], skipped: [] };
}

/**
 * A run that says "failed" while its report says otherwise has failed outside of its tests.
 * @param {number} status
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function consistent(status, outcome) {
  if (status === 0 || outcome.failed > 0) return outcome;
  const failure = `the run ended with status ${String(status)}, though none of its tests failed`;
  return { ...outcome, failed: 1, failures: [failure] };
}

/** Prints the summary and sets the exit status. */
function report() {
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => stages.reduce((total, { outcome }) => total + outcome[key], 0);
  const notRun = stages.flatMap(({ outcome }) => outcome.skipped);
  console.log('\n=== summary ===');
  for (const { name, outcome, seconds } of stages) {
    const skipped = outcome.skipped.length === 0 ? '' : `, ${String(outcome.skipped.length)} skipped`;
    console.log(
      `${outcome.failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${String(outcome.passed)} passed, ` +
        `${String(outcome.failed)} failed${skipped} (${seconds.toFixed(1)} s)`,
    );
  }
  for (const name of notRun) console.log(`NOT RUN  ${name}`);
  for (const failure of stages.flatMap(({ outcome }) => outcome.failures)) console.log(`FAILED   ${failure}`);
  const skipped = notRun.length === 0 ? '' : `, ${String(notRun.length)} skipped`;
  console.log(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped}`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
