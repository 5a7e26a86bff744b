/** The kinds of credential in words, with their article: for the middle of a sentence. */
import type { CredentialKind } from '../words.ts';
import { kindNames } from './en/kinds.ts';

/** The kind in words, with its article. */
export function kindName(kind: CredentialKind): string {
  return kindNames[kind];
}
