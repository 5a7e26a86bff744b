import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConsumers, readPlaywright, readVitest } from '../../../build/test-results.mjs';

const folder = mkdtempSync(join(tmpdir(), 'handrail-results-'));
const path = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('readVitest', () => {
  it('counts tests, and a file that could not be loaded as one failure', () => {
    const file = {
      name: '/repo/test/unit/a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'adds', status: 'passed' },
        { fullName: 'divides', status: 'failed' },
        { fullName: 'multiplies', status: 'skipped' },
        { fullName: 'subtracts', status: 'todo' },
      ],
    };
    const broken = { name: '/repo/test/unit/b.test.ts', status: 'failed', assertionResults: [] };
    expect(readVitest(report({ testResults: [file, broken] }), '/repo')).toEqual({
      passed: 1,
      failed: 2,
      failures: ['test/unit/a.test.ts › divides', 'test/unit/b.test.ts (the file as a whole)'],
      skipped: ['test/unit/a.test.ts › multiplies', 'test/unit/a.test.ts › subtracts (to do)'],
    });
  });

  it('counts a file whose tests pass but which fails around them', () => {
    const assertionResults = [{ fullName: 'adds', status: 'passed' }];
    const file = { name: '/repo/test/unit/c.test.ts', status: 'failed', assertionResults };
    const { passed, failed, failures } = readVitest(report({ testResults: [file] }), '/repo');
    expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
    expect(failures).toEqual(['test/unit/c.test.ts (the file as a whole)']);
  });

  it('throws where the run left no report', () => {
    expect(() => readVitest(join(folder, 'none.json'), '/repo')).toThrow(/ENOENT/);
  });
});

describe('readPlaywright', () => {
  const spec = (title: string, status: string, annotations: object[] = []): object => ({
    title,
    file: 'a.spec.ts',
    tests: [{ projectName: 'browser', status, annotations }],
  });

  it('counts nested tests, a flaky one as failed, and an error outside of any test', () => {
    const inner = {
      title: 'group',
      specs: [spec('skips', 'skipped', [{ type: 'skip', description: 'no Electron' }]), spec('wobbles', 'flaky')],
    };
    const suite = { title: 'a.spec.ts', specs: [spec('walks', 'expected'), spec('stumbles', 'unexpected')], suites: [inner] };
    expect(readPlaywright(report({ suites: [suite], errors: [{ message: 'boom\nat …' }] }))).toEqual({
      passed: 1,
      failed: 3,
      failures: ['[browser] a.spec.ts › stumbles', '[browser] a.spec.ts › wobbles', 'outside of any test: boom'],
      skipped: ['[browser] a.spec.ts › skips: no Electron'],
    });
  });
});

describe('readConsumers', () => {
  const line = (platform: string, deployment: string, mode: string, verdict: string, why = ''): object => ({
    platform,
    deployment,
    mode,
    consumer: 'git',
    what: 'ls-remote',
    verdict,
    why,
  });
  const lines = [
    line('git', 'cloud', 'env', 'passed'),
    line('git', 'cloud', 'inline', 'FAILED', 'nobody called\nat all'),
    line('git', 'server', 'env', 'not checked', 'not here'),
    line('git', 'server', 'inline', 'not checked', 'not here'),
    line('git', 'cloud', 'env', 'not checked', 'not here'),
    { ...line('cds', 'server', 'env', 'not checked', 'no such thing'), consumer: '–', what: 'its own consumer' },
  ];

  it('counts what was not checked as neither passed nor failed, and names it once for each platform and reason', () => {
    expect(readConsumers(report(lines), true)).toEqual({
      passed: 1,
      failed: 1,
      failures: ['consumers › git › git, cloud, inline: ls-remote: nobody called'],
      skipped: [
        'consumers › git by git (server: env, inline; cloud: env), not checked: not here',
        'consumers › cds by its own consumer (server: env), not checked: no such thing',
      ],
    });
  });

  it('fails where the consumers could not be installed', () => {
    expect(readConsumers(report([]), false)).toMatchObject({
      passed: 0,
      failed: 1,
      failures: [expect.stringContaining('--offline') as string],
    });
  });
});
