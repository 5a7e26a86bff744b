/** The fault matrix: every case through real sockets, with its finding, severity, who can mend it, and the command's exit status. */
import { evidenceInWords } from '../../electron/contract/copy/evidence-words.ts';
import { noteWords } from '../../electron/contract/copy/en/check-notes.ts';
import { findingWords } from '../../electron/contract/copy/findings.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { evidenceNames } from '../../electron/contract/copy/en/evidence.ts';
import { findingCodes } from '../../electron/contract/index.ts';
import type { FindingCode } from '../../electron/contract/index.ts';
import type { CheckReport, Finding } from '../../electron/contract/index.ts';
import { mostRefusals, mostSideBySide } from '../../electron/core/bitbucket/budget.ts';
import type { FaultCase, Outcome } from './case.ts';
import { areas } from './cases/all.ts';
import { realLifeCases } from './cases/real-life.ts';
import { otherSideCases } from './cases/real-life-other-side.ts';
import { checkByCommand } from './run-command.ts';
import { checkByServices } from './run-services.ts';

const all = areas.flatMap(([area, cases]) => cases.map((fault) => ({ area, fault })));

interface Row {
  readonly area: string;
  readonly fault: FaultCase;
  readonly findings: readonly Finding[];
  readonly exit: string;
  readonly ms: number;
}
const rows: Row[] = [];

/** What holds for every report, whatever went wrong. */
function sound(report: CheckReport, seen: Outcome['seen'], token: string | null): void {
  const errors = report.findings.filter((each) => each.severity === 'error');
  expect(
    errors.filter((each) => !each.code.startsWith('platform-')).map((each) => each.code),
    'one root cause',
  ).toHaveLength(Math.min(1, errors.filter((each) => !each.code.startsWith('platform-')).length));
  expect(report.ok).toBe(errors.length === 0);
  for (const finding of report.findings)
    for (const key of Object.keys(evidenceInWords(finding.evidence)))
      expect(Object.keys(evidenceNames), `${finding.code} shows a fact without a name`).toContain(key);
  for (const step of report.steps) {
    expect(['passed', 'warning', 'failed', 'skipped'], step.id).toContain(step.status);
    if (step.status === 'skipped') expect(noteWords(step.note), `${step.id} says why it was skipped`).toMatch(/\w/u);
  }
  if (token !== null) expect(JSON.stringify(report)).not.toContain(token);
  expect(JSON.stringify(report)).not.toContain('pr0xy-secret');
  const [first] = report.findings;
  // A fault of the network or of encryption is found before the token is shown to anybody.
  if (first !== undefined && (first.code.startsWith('tls-') || /^(?:dns|proxy|connection-refused)/u.test(first.code)))
    expect(seen.every((each) => each.authorization === 'none')).toBe(true);
}

/** As people are told: codes are checked by the words that are made of them. */
function shown(evidence: Finding['evidence'], wanted: NonNullable<FaultCase['shows']>): void {
  const told = evidenceInWords(evidence);
  for (const [key, value] of Object.entries(wanted)) {
    if (value instanceof RegExp) expect(String(told[key]), key).toMatch(value);
    else expect(told[key], key).toEqual(value);
  }
}

/** Runs one case both ways and holds it against what it says. */
async function holds({ area, fault }: (typeof all)[number]): Promise<void> {
  const started = performance.now();
  const { report, seen, token } = await checkByServices(fault);
  const [first] = report.findings;
  const codes = report.findings.map((each) => each.code);
  const row = { area, fault, findings: report.findings, ms: performance.now() - started };
  rows.push({ ...row, exit: '–' });
  expect(codes, JSON.stringify(report.findings, null, 1).slice(0, 3000)).toEqual(
    fault.code === null ? [] : [fault.code, ...(fault.besides ?? [])],
  );
  // An error is what the exit status tells of: 1, or 2 where the command refuses the input before anything is asked.
  if (first !== undefined) expect(first.severity).toBe(fault.severity ?? (fault.exit === 0 ? 'info' : 'error'));
  expect(first?.who).toBe(fault.who);
  if (fault.says !== undefined) expect(first === undefined ? '' : Object.values(findingWords(first)).join(' ')).toMatch(fault.says);
  if (fault.shows !== undefined) shown(first?.evidence ?? {}, fault.shows);
  sound(report, seen, token);
  // On Cloud one of a refused round is asked once more, after a pause (second-look.ts).
  // At most two, and at most two ever of those that are counted for an account. Once the token was accepted, one round that is on its way
  // may be refused (budget.ts).
  const refused = seen.filter((each) => each.authorization !== 'none' && each.status === 401);
  const accepted = seen.some((each) => each.authorization !== 'none' && each.status === 200);
  expect(refused.length, 'failing sign-ins').toBeLessThanOrEqual(
    accepted ? mostSideBySide + (fault.deployment === 'cloud' ? 1 : 0) : mostRefusals,
  );
  expect(
    refused.filter((each) => each.authorization === 'basic' && fault.deployment !== 'cloud').length,
    'failing sign-ins of an account',
  ).toBeLessThanOrEqual(mostRefusals);
  fault.expect?.({ report, seen });
  const command = await checkByCommand(fault);
  rows.splice(
    rows.findIndex((each) => each.fault === fault),
    1,
    { ...row, exit: String(command.status) },
  );
  expect(command.status, command.output.slice(0, 1500)).toBe(fault.exit);
  if (command.report !== null) expect(command.report.findings.map((each) => each.code)).toEqual(codes);
  if (command.token !== null) expect(command.output).not.toContain(command.token);
}

const named = (cases: typeof all) => cases.map((each) => [each.area, each.fault.deployment, each.fault.name, each] as const);

// A command that meets a silent server waits as long as it does for everybody.
describe.concurrent('the fault matrix', () => {
  it.each(named(all.filter(({ fault }) => fault.today === undefined)))('%s, %s: %s', (_area, _deployment, _name, each) => holds(each));
});

// One after the other: the whole process has one calendar.
describe('the fault matrix, on another day', () => {
  afterEach(() => vi.useRealTimers());
  it.each(named(all.filter(({ fault }) => fault.today !== undefined)))('%s, %s: %s', (_area, _deployment, _name, each) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(each.fault.today ?? '') });
    return holds(each);
  });
});

/** Codes that only an explanation gives so far: the check always sends the credential. */
const notYetChecked: ReadonlySet<FindingCode> = new Set<FindingCode>(['credential-not-sent']);

describe('the matrix itself', () => {
  it('has at least 80 cases, all 23 of real life, for both sides', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    const sectionD = Array.from({ length: 23 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`);
    expect([...new Set(realLifeCases.map((each) => each.name.slice(0, 4)))].sort()).toEqual(sectionD);
    for (const { name } of otherSideCases) expect(sectionD).toContain(name.slice(0, 4));
    expect(new Set(all.map(({ fault }) => fault.deployment))).toEqual(new Set(['cloud', 'server', 'data-center']));
    expect(new Set(all.map(({ fault }) => `${fault.deployment} ${fault.name}`)).size).toBe(all.length);
  });

  it('has an exit status for every case', () => {
    expect(rows.filter((row) => !/^[012]$/u.test(row.exit)).map((row) => row.fault.name)).toEqual([]);
  });

  it('reaches every finding code', () => {
    const reached = new Set(all.flatMap(({ fault }) => [fault.code, ...(fault.besides ?? [])]));
    expect(findingCodes.filter((code) => !reached.has(code) && !notYetChecked.has(code))).toEqual([]);
    // A code leaves the list as soon as a case reaches it.
    expect([...notYetChecked].filter((code) => reached.has(code))).toEqual([]);
  });
});

afterAll(() => {
  const order = new Map(all.map(({ fault }, index) => [fault, index]));
  const sorted = [...rows].sort((a, b) => (order.get(a.fault) ?? 0) - (order.get(b.fault) ?? 0));
  const cells = sorted.map(({ area, fault, findings, exit, ms }) => [
    area,
    fault.deployment,
    fault.name,
    findings.map((each) => each.code).join(', ') || 'none',
    findings[0]?.severity ?? '–',
    findings[0]?.who ?? '–',
    exit,
    `${Math.round(ms)} ms`,
  ]);
  const head = ['area', 'deployment', 'case', 'found', 'severity', 'who', 'exit', 'time'];
  const wide = head.map((title, index) => Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, index) => cell.padEnd(wide[index] ?? 0)).join(' | ')} |`;
  const table = [line(head), `|${wide.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n');
  process.stdout.write(`\n${table}\n${cells.length} cases\n`);
  const folder = resolve(import.meta.dirname, '../.results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'fault-matrix.md'), `# Fault matrix\n\n${table}\n\n${cells.length} cases. Exit: of \`handrail check\`.\n`);
});
