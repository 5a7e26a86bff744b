/** A check's result without any part of a secret. */
import type { CheckReport, Evidence } from '../../contract/index.ts';
import type { Redactor } from '../redact.ts';
import { clean, mapTexts } from './text.ts';

/** Every text of a check's result through the redactor, so that what is shown, kept and sent on from it holds no secret. */
export function redactCheck(check: CheckReport, { wire, own }: Redactor): CheckReport {
  const outside = (text: string): string => wire(clean(text));
  const ours = (text: string): string => own(clean(text));
  const evidence = (facts: Evidence): Evidence => mapTexts({ evidence: facts }, outside).evidence;
  return {
    ...mapTexts(check, ours),
    findings: check.findings.map((finding) => ({ ...mapTexts(finding, ours), evidence: evidence(finding.evidence) })),
  };
}
