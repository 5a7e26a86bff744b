/** Where a secret will be, or is, kept on this computer, in a sentence. */
import { reasonWords } from '../../../electron/contract/copy/en/reasons.ts';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { AppState } from '../../../electron/contract/index.ts';

/** For before it is kept: the keychain is only known once it was asked. */
export function willBeKept(app: AppState | null): string {
  const { keep } = tokenCopy;
  if (app === null || app.keychain.kind === 'unknown') return keep.unknown;
  return app.keychain.kind === 'os' ? keep.os(app.keychain.name) : keep.memory(reasonWords(app.keychain.reason ?? undefined));
}

/** For after: one name for it, whether the keychain was asked in this run or not. */
export function isKept(where: 'keychain' | 'memory' | null): string {
  const { summary, keep } = tokenCopy;
  if (where === 'memory') return summary.memory;
  return keep.anyKeychain;
}
