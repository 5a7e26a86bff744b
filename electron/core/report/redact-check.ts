/** A check's result without any part of a secret. */
import type { Cause, CheckNote, CheckReport, Evidence } from '../../contract/index.ts';
import type { Redactor } from '../redact.ts';
import { clean, mapTexts } from './text.ts';

/** Every text of a check's result through the redactor, so that what is shown, kept and sent on from it holds no secret. */
export function redactCheck(check: CheckReport, { wire, own }: Redactor): CheckReport {
  const outside = (text: string): string => wire(clean(text));
  const ours = (text: string): string => own(clean(text));
  const evidence = (facts: Evidence): Evidence => mapTexts({ evidence: facts }, outside).evidence;
  /** A note's parameters came over the wire, as evidence does; only a sentence of before is one of ours. A code is no text. */
  const note = (given: CheckNote | null): CheckNote | null => {
    if (given === null) return null;
    const params = Object.entries(given.params).map(([key, value]: [string, unknown]) => [
      key,
      key === 'cause'
        ? { ...(value as Cause), evidence: evidence((value as Cause).evidence) }
        : mapTexts(value, given.code === 'told' ? ours : outside),
    ]);
    return { code: given.code, params: Object.fromEntries(params) as object } as CheckNote;
  };
  return {
    ...mapTexts(check, ours),
    findings: check.findings.map((finding) => ({ ...mapTexts(finding, ours), evidence: evidence(finding.evidence) })),
    steps: check.steps.map((step) => ({ ...step, note: note(step.note) })),
  };
}
