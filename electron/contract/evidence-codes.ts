/**
 * Facts of the evidence that are Handrail's own judgement: a code, not words. The words are in `copy/en/evidence-words.ts`. A fact of the
 * same name may also be somebody else's text (a platform's reason, an address), or words of an older Handrail; those are shown as they are.
 */
import type { CredentialKind, Deployment } from './words.ts';

type Product = Deployment | 'self-managed' | 'server-or-data-center' | 'data-center-or-server' | 'either-self-managed';

export interface EvidenceCodes {
  /** What was wanted: continues “no right to …”, or names what a version does not have. */
  readonly what:
    | 'manage-webhooks'
    | 'see-pull-requests'
    | 'see-workspace'
    | 'see-project'
    | 'see-repository'
    | 'list-workspaces'
    | `${'read' | 'change' | 'administer' | 'use'}-${'projects' | 'repositories'}`
    | 'access-tokens'
    | 'place-tokens';
  readonly asked: Product;
  readonly found: Product;
  readonly looksLike:
    | 'app-password'
    | 'http-access-token'
    | 'api-token'
    | 'cloud-access-token'
    | 'place-token'
    | 'other-atlassian'
    | 'gitlab'
    | 'github'
    | 'gitea'
    | 'jenkins';
  readonly chosen: CredentialKind;
  readonly accepted: 'token-by-itself';
  /** Of a token that is no person's. */
  readonly account: 'place-token';
  readonly reason: 'redirects-nowhere' | 'too-long' | 'address-not-known' | 'next-page-elsewhere' | 'lists-show-account' | 'lists-not-read';
  /** Why a server may be out of reach. They speak of the evidence's `host` and `peer`. */
  readonly reasons: readonly ('inside-address' | 'inside-name' | 'leads-inside' | 'closed-port' | 'unknown-authority')[];
}
export type EvidenceFact = keyof EvidenceCodes;

/** One such fact, to be spread into evidence. */
export function fact<K extends EvidenceFact>(
  key: K,
  code: EvidenceCodes[K],
): Readonly<Record<K, EvidenceCodes[K] extends string ? string : string[]>>;
export function fact(key: EvidenceFact, code: string | readonly string[]): Readonly<Record<string, string | string[]>> {
  return { [key]: typeof code === 'string' ? code : [...code] };
}
