/** The check's result, sorted for reading. Pure. */
import { evidenceRows, rowText, valueText } from '../../../electron/contract/copy/en/evidence.ts';
import type { PermissionLabels } from '../../../electron/contract/copy/en/evidence.ts';
import { checkCopy as words } from '../../../electron/contract/copy/steps.ts';
import type { Access, CheckReport, Evidence, Finding, Severity } from '../../../electron/contract/index.ts';

export type AccessState = 'fine' | 'missing' | 'excess' | 'unknown';
export interface AccessRow {
  readonly name: string;
  readonly needed: boolean;
  readonly has: boolean | null;
  readonly state: AccessState;
}

/**
 * One row a permission: what is needed first, then what is too much. A name that stands in `required` and not in `missing` is there,
 * also when `granted` shows only the higher level that implies it.
 */
export function accessRows(access: Access): readonly AccessRow[] {
  const missing = new Set(access.missing);
  const needed = access.required.map((name): AccessRow => {
    if (missing.has(name)) return { name, needed: true, has: false, state: 'missing' };
    if (access.granted === null) return { name, needed: true, has: null, state: 'unknown' };
    return { name, needed: true, has: true, state: 'fine' };
  });
  const required = new Set(access.required);
  const excess = access.excess
    .filter((name) => !required.has(name))
    .map((name): AccessRow => ({ name, needed: false, has: true, state: 'excess' }));
  return [...needed, ...excess];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then warnings, then the rest; otherwise in the ladder's order. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** Evidence as text to be copied: one line a fact, one each for the certificates of a chain. */
export function evidenceText(evidence: Evidence, labels?: PermissionLabels): string {
  return evidenceRows(evidence, labels)
    .map((row) =>
      row.inLines ? [`${row.name}:`, ...row.values.map((each) => `  ${valueText(each)}`)].join('\n') : `${row.name}: ${rowText(row)}`,
    )
    .join('\n');
}

/** One sentence for the whole result. */
export function headline(report: CheckReport, platform: string, elsewhere: boolean, several = false): string {
  const errors = report.findings.filter((finding) => finding.severity === 'error').length;
  const warnings = report.findings.filter((finding) => finding.severity === 'warning').length;
  if (errors > 0 || !report.ok) return words.headline.broken(Math.max(1, errors));
  if (elsewhere) return words.headline.unchecked;
  // REST alone never earns "everything works": git was to be tried and could not be.
  if (warnings === 0 && report.steps.some(({ id, status }) => id === 'git' && status === 'warning'))
    return words.headline.gitOpen(platform);
  return warnings > 0
    ? words.headline.notes(platform, warnings)
    : several
      ? words.headline.fineForAll(platform)
      : words.headline.fine(platform);
}
