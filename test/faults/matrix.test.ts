/** The fault matrix: every case through real sockets, with its finding, severity, who can mend it, and the command's exit status. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findingCodes } from '../../electron/contract/index.ts';
import type { CheckReport, Finding } from '../../electron/contract/index.ts';
import { mostRefusals, mostSideBySide } from '../../electron/core/bitbucket/budget.ts';
import type { FaultCase, Outcome } from './case.ts';
import { accessCases } from './cases/access.ts';
import { credentialCases } from './cases/credential.ts';
import { networkCases } from './cases/network.ts';
import { proxyCases } from './cases/proxy.ts';
import { realLifeCases } from './cases/real-life.ts';
import { otherSideCases } from './cases/real-life-other-side.ts';
import { serverCases } from './cases/server.ts';
import { tlsCases } from './cases/tls.ts';
import { checkByCommand, checkByServices } from './run-case.ts';

const areas: readonly (readonly [string, readonly FaultCase[]])[] = [
  ['network', networkCases], ['proxy', proxyCases], ['tls', tlsCases], ['server', serverCases], ['credential', credentialCases], ['access', accessCases], ['real life', realLifeCases], ['real life, other side', otherSideCases],
];
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
  expect(errors.filter((each) => !each.code.startsWith('platform-')).map((each) => each.code), 'one root cause').toHaveLength(Math.min(1, errors.filter((each) => !each.code.startsWith('platform-')).length));
  expect(report.ok).toBe(errors.length === 0);
  for (const step of report.steps) {
    expect(['passed', 'warning', 'failed', 'skipped'], step.id).toContain(step.status);
    if (step.status === 'skipped') expect(step.note, `${step.id} says why it was skipped`).toMatch(/\w/u);
  }
  if (token !== null) expect(JSON.stringify(report)).not.toContain(token);
  expect(JSON.stringify(report)).not.toContain('pr0xy-secret');
  const [first] = report.findings;
  // A fault of the network or of encryption is found before the token is shown to anybody.
  if (first !== undefined && (first.code.startsWith('tls-') || /^(?:dns|proxy|connection-refused)/u.test(first.code))) expect(seen.every((each) => each.authorization === 'none')).toBe(true);
}

function shown(evidence: Finding['evidence'], wanted: NonNullable<FaultCase['shows']>): void {
  for (const [key, value] of Object.entries(wanted)) {
    if (value instanceof RegExp) expect(String(evidence[key]), key).toMatch(value);
    else expect(evidence[key], key).toEqual(value);
  }
}

describe.concurrent('the fault matrix', () => {
  it.each(all.map(({ area, fault }) => [area, fault.deployment, fault.name, fault] as const))('%s, %s: %s', async (area, _deployment, _name, fault) => {
    const started = performance.now();
    const { report, seen, token } = await checkByServices(fault);
    const [first] = report.findings;
    const codes = report.findings.map((each) => each.code);
    rows.push({ area, fault, findings: report.findings, exit: '–', ms: performance.now() - started });
    expect(codes, JSON.stringify(report.findings, null, 1).slice(0, 3000)).toEqual(fault.code === null ? [] : [fault.code, ...(fault.besides ?? [])]);
    // An error is what the exit status tells of: 1, or 2 where the command refuses the input before anything is asked.
    if (first !== undefined) expect(first.severity).toBe(fault.severity ?? (fault.exit === 0 ? 'info' : 'error'));
    expect(first?.who).toBe(fault.who);
    if (fault.says !== undefined) expect(`${first?.title ?? ''} ${first?.explanation ?? ''} ${first?.fix ?? ''}`).toMatch(fault.says);
    if (fault.shows !== undefined) shown(first?.evidence ?? {}, fault.shows);
    sound(report, seen, token);
    // At most two, and at most two ever of those that are counted for an account. Once the token was accepted, one round that is on its way may be refused (budget.ts).
    const refused = seen.filter((each) => each.authorization !== 'none' && each.status === 401);
    const accepted = seen.some((each) => each.authorization !== 'none' && each.status === 200);
    expect(refused.length, 'failing sign-ins').toBeLessThanOrEqual(accepted ? mostSideBySide : mostRefusals);
    expect(refused.filter((each) => each.authorization === 'basic' && fault.deployment !== 'cloud').length, 'failing sign-ins of an account').toBeLessThanOrEqual(mostRefusals);
    fault.expect?.({ report, seen });
    if (fault.limitMs !== undefined || fault.today !== undefined) {
      expect(report.ok ? 0 : 1).toBe(fault.exit);
      return;
    }
    const command = await checkByCommand(fault);
    rows.push({ ...(rows.splice(rows.findIndex((row) => row.fault === fault), 1)[0] as Row), exit: String(command.status) });
    expect(command.status, command.output.slice(0, 1500)).toBe(fault.exit);
    if (command.report !== null) expect(command.report.findings.map((each) => each.code)).toEqual(codes);
    if (command.token !== null) expect(command.output).not.toContain(command.token);
  }, 30_000);
});

describe('the matrix itself', () => {
  it('has at least 80 cases, all 23 of real life, for both sides', () => {
    expect(all.length).toBeGreaterThanOrEqual(80);
    const sectionD = Array.from({ length: 23 }, (_, index) => `D-${String(index + 1).padStart(2, '0')}`);
    expect([...new Set(realLifeCases.map((each) => each.name.slice(0, 4)))].sort()).toEqual(sectionD);
    for (const { name } of otherSideCases) expect(sectionD).toContain(name.slice(0, 4));
    expect(new Set(all.map(({ fault }) => fault.deployment))).toEqual(new Set(['cloud', 'server', 'data-center']));
    expect(new Set(all.map(({ fault }) => `${fault.deployment} ${fault.name}`)).size).toBe(all.length);
  });

  it('reaches every finding code', () => {
    const reached = new Set(all.flatMap(({ fault }) => [fault.code, ...(fault.besides ?? [])]));
    expect(findingCodes.filter((code) => !reached.has(code))).toEqual([]);
  });
});

afterAll(() => {
  const order = new Map(all.map(({ fault }, index) => [fault, index]));
  const sorted = [...rows].sort((a, b) => (order.get(a.fault) ?? 0) - (order.get(b.fault) ?? 0));
  const cells = sorted.map(({ area, fault, findings, exit, ms }) => [
    area, fault.deployment, fault.name, findings.map((each) => each.code).join(', ') || 'none', findings[0]?.severity ?? '–', findings[0]?.who ?? '–', exit, `${Math.round(ms)} ms`,
  ]);
  const head = ['area', 'deployment', 'case', 'found', 'severity', 'who', 'exit', 'time'];
  const wide = head.map((title, index) => Math.max(title.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, index) => cell.padEnd(wide[index] ?? 0)).join(' | ')} |`;
  const table = [line(head), `|${wide.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n');
  process.stdout.write(`\n${table}\n${cells.length} cases\n`);
  const folder = resolve(import.meta.dirname, '../.results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, 'fault-matrix.md'), `# Fault matrix\n\n${table}\n\n${cells.length} cases. Exit: of \`handrail check\`; “–” where the command would wait its full time or has no such clock.\n`);
});
