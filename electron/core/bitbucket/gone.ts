/** What an HTTP 410 of Bitbucket Cloud means: its number tells, else the address that was asked (changes.ts). */
import type { Evidence } from '../../contract/index.ts';
import { changeByAddress, changeEvidence, changeEvidenceOf, changesIn } from './changes.ts';
import type { ChangeCode } from './changes.ts';

/** `url`: what was asked; `body`: the answer. A number that nobody knows yet is named with its announcement. */
export function whatIsGone(url: string, body: string): readonly [ChangeCode, Evidence] {
  const [named] = changesIn(body.slice(0, 4000));
  if (named !== undefined) return [named.change?.code ?? 'endpoint-removed', changeEvidence(named)];
  const change = changeByAddress(url);
  return change === null ? ['endpoint-removed', {}] : [change.code, changeEvidenceOf(change)];
}
