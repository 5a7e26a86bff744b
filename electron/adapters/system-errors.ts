/** Reading the error codes of Node and the operating system without trusting the shape of what was thrown. */

import { said } from '../contract/index.ts';
import type { Reason } from '../contract/index.ts';

/** The `code` of a thrown value (`ENOENT`, `ECONNREFUSED`, `EPIPE` …), or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** One line that says what went wrong, without a stack. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/gu, ' ').trim().slice(0, 500);
}

/** Thrown where Handrail itself knows why: `why` is told to the person. */
export class Because extends Error {
  readonly why: Reason;
  constructor(why: Reason) {
    super(why.code);
    this.name = 'Because';
    this.why = why;
  }
}

/** Why something failed: what Handrail knows, else the system's own words. */
export function troubleOf(error: unknown): { readonly detail: string; readonly why?: Reason } {
  return error instanceof Because ? { detail: '', why: error.why } : { detail: errorText(error) };
}

/** The same as one reason. */
export function reasonOfError(error: unknown): Reason | undefined {
  return error instanceof Because ? error.why : said(errorText(error));
}
