import { reasonWords } from '../../../electron/contract/copy/en/reasons.ts';
import type { Reason } from '../../../electron/contract/index.ts';

/** What a person reads of a failure: the system's words, and what Handrail knows of it. */
export function told({ detail, why }: { readonly detail: string; readonly why?: Reason | undefined }): string {
  return [detail, why === undefined ? '' : reasonWords(why)].filter((part) => part !== '').join(': ');
}
