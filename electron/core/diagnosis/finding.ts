/** Makes a finding out of a code and its evidence. */
import type { Evidence, Finding, FindingCode, Severity, Who } from '../../contract/index.ts';
import { findingCopy } from '../../contract/copy/findings.ts';
import type { FindingCopy } from '../../contract/copy/findings.ts';
import { describe } from '../access/vocabulary.ts';

/** A finding in words. `severity` and `who` follow the code unless the check knows better. */
export function makeFinding(
  code: FindingCode,
  evidence: Evidence = {},
  as: { readonly severity?: Severity; readonly who?: Who } = {},
): Finding {
  const { title, explanation, fix, who, severity } = findingWords(code, evidence);
  return { code, severity: as.severity ?? severity, title, explanation, fix, who: as.who ?? who, evidence };
}

/** The evidence that names scopes and levels. */
const permissionKeys = ['missing', 'excess', 'required', 'seen', 'granted'];

/**
 * A finding's sentences with scopes and levels in Bitbucket's own words; the names themselves (`REPO_ADMIN`) stay in the evidence, for
 * support.
 */
export function findingWords(code: FindingCode, evidence: Evidence): FindingCopy {
  const said = Object.entries(evidence).map(([key, value]) =>
    permissionKeys.includes(key) && Array.isArray(value) ? [key, value.map((name) => `“${describe(name).label}”`)] : [key, value],
  );
  return findingCopy(code, Object.fromEntries(said) as Evidence);
}
