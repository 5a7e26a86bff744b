/** Makes a finding out of a code and its evidence. */
import { findingRule } from '../../contract/index.ts';
import type { Evidence, Finding, FindingCode, Severity, Who } from '../../contract/index.ts';

/** A finding. `severity` and `who` follow the code unless the check knows better. */
export function makeFinding(
  code: FindingCode,
  evidence: Evidence = {},
  as: { readonly severity?: Severity; readonly who?: Who } = {},
): Finding {
  return { code, ...findingRule(code, evidence), ...as, evidence };
}
