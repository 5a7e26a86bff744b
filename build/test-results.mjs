// Reads the reports of Vitest, Playwright and the suite of consumers into one small form.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * What became of one stage's tests.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures one name for each failed test
 * @property {string[]} skipped one name for each test that was not run, with the reason where it gave one
 */

/** @typedef {{ fullName: string, status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled' }} VitestAssertion */
/** @typedef {{ name: string, status: string, assertionResults: VitestAssertion[] }} VitestFile */

/**
 * @param {string} path file written by Vitest's `json` reporter
 * @param {string} root folder that names of test files are given from
 * @returns {Outcome} throws when there is no such file or it is no report: the run crashed
 */
export function readVitest(path, root) {
  /** @type {{ testResults: VitestFile[] }} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, failures: [], skipped: [] };
  for (const { name, status, assertionResults } of report.testResults) {
    const file = relative(root, name);
    // A file that cannot even be loaded has no tests of its own to fail.
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) {
      outcome.failures.push(`${file} (the file as a whole)`);
    }
    for (const test of assertionResults) {
      const title = `${file} › ${test.fullName}`;
      if (test.status === 'passed') outcome.passed += 1;
      else if (test.status === 'failed') outcome.failures.push(title);
      else outcome.skipped.push(test.status === 'todo' ? `${title} (to do)` : title);
    }
  }
  return { ...outcome, failed: outcome.failures.length };
}

/** @typedef {{ type: string, description?: string }} Annotation */
/** @typedef {{ status: string, projectName: string, annotations: Annotation[] }} PlaywrightTest */
/** @typedef {{ title: string, file: string, tests: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

/**
 * @param {string} path file written by Playwright's `json` reporter
 * @returns {Outcome} throws when there is no such file or it is no report: the run crashed
 */
export function readPlaywright(path) {
  /** @type {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const tests = report.suites.flatMap(testsOf);
  /** @param {string} wanted */
  const named = (wanted) => tests.filter(({ status }) => status === wanted);
  const failures = [...named('unexpected'), ...named('flaky')].map(({ name }) => name);
  const errors = report.errors.map(({ message }) => `outside of any test: ${message?.split('\n')[0] ?? 'unknown'}`);
  return {
    passed: named('expected').length,
    failed: failures.length + errors.length,
    failures: [...failures, ...errors],
    skipped: named('skipped').map(({ name, reason }) => (reason === '' ? name : `${name}: ${reason}`)),
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {{ name: string, status: string, reason: string }[]}
 */
function testsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: `[${test.projectName}] ${spec.file} › ${spec.title}`,
      status: test.status,
      reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? '',
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}

/**
 * @typedef {{ platform: string, deployment: string, mode: string, consumer: string, what: string,
 *   verdict: 'passed' | 'FAILED' | 'not checked', why: string }} Verdict
 */

/**
 * @param {string} path file written by `test/consumers/run.mjs --report`
 * @param {boolean} installed false where their install was tried and did not succeed
 * @returns {Outcome} what was not checked stands among the skipped, in one line for each platform, consumer and reason; an install
 *   that was wanted and did not succeed counts as a failure. Throws when there is no such file: the run crashed
 */
export function readConsumers(path, installed) {
  /** @type {Verdict[]} */
  const lines = JSON.parse(readFileSync(path, 'utf8'));
  const failures = lines
    .filter(({ verdict }) => verdict === 'FAILED')
    .map(
      (line) =>
        `consumers › ${line.consumer} › ${line.platform}, ${line.deployment}, ${line.mode}: ${line.what}: ${line.why.split('\n')[0] ?? ''}`,
    );
  const missing = !installed ? ['the consumers could not be installed; without a network: npm test -- --offline'] : [];
  return {
    passed: lines.filter(({ verdict }) => verdict === 'passed').length,
    failed: failures.length + missing.length,
    failures: [...missing, ...failures],
    skipped: grouped(lines.filter(({ verdict }) => verdict === 'not checked')),
  };
}

/**
 * @param {Verdict[]} lines
 * @returns {string[]} `consumers › renovate by Renovate (cloud: env, inline), not checked: the reason`
 */
function grouped(lines) {
  /** @type {Map<string, Map<string, Set<string>>>} */
  const groups = new Map();
  for (const { platform, consumer, what, why, deployment, mode } of lines) {
    const by = consumer === '–' ? what : consumer;
    const key = `consumers › ${platform} by ${by}|not checked: ${why}`;
    const places = groups.get(key) ?? new Map();
    groups.set(key, places.set(deployment, (places.get(deployment) ?? new Set()).add(mode)));
  }
  return [...groups].map(([key, places]) => {
    const where = [...places].map(([deployment, modes]) => `${deployment}: ${[...modes].join(', ')}`).join('; ');
    return key.replace('|', () => ` (${where}), `);
  });
}
