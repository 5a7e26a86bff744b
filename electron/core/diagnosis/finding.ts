/** Makes a finding out of a code and its evidence. */
import type { Evidence, Finding, FindingCode, Severity, Who } from '../../contract/index.ts';
import { findingCopy } from '../../contract/copy/findings.ts';

/** A finding in words. `severity` and `who` follow the code unless the check knows better. */
export function makeFinding(code: FindingCode, evidence: Evidence = {}, as: { readonly severity?: Severity; readonly who?: Who } = {}): Finding {
  const { title, explanation, fix, who, severity } = findingCopy(code, evidence);
  return { code, severity: as.severity ?? severity, title, explanation, fix, who: as.who ?? who, evidence };
}
