/** Tokens issued in this run. Keeps digests, never the secrets. */
import { digestOf } from './secrets.ts';
import type { PracticeAccount } from '../data/accounts.ts';

/** What a Cloud access token or a self-managed project/repository token is bound to. */
export interface TokenResource {
  /** Workspace slug on Cloud, project key on the self-managed server. */
  readonly container: string;
  readonly projectKey?: string;
  readonly repository?: string;
}

export type TokenKind =
  | 'api-token'
  | 'app-password'
  | 'organization-api-key'
  | 'repository-token'
  | 'project-token'
  | 'workspace-token'
  | 'http-access-token'
  | 'http-project-token'
  | 'http-repository-token';

export interface Token {
  readonly id: string;
  readonly kind: TokenKind;
  readonly name: string;
  /** The person whose token it is; null for tokens bound to a resource. */
  readonly account: PracticeAccount | null;
  readonly resource: TokenResource | null;
  /** Cloud scopes, or self-managed permissions. Empty for an API token without scopes. */
  readonly grants: readonly string[];
  readonly createdAt: Date;
  /** null: never. */
  readonly expiresAt: Date | null;
  /** Last four characters, as token lists show them. */
  readonly lastFour: string;
  /** An old secret that still works for a while after "Rotate". It has the id of the token that took its place, and no row in any list. */
  readonly retired: boolean;
  uses: number;
  lastUsedAt: Date | null;
}

export interface TokenDraft {
  readonly kind: TokenKind;
  readonly name: string;
  readonly account: PracticeAccount | null;
  readonly resource: TokenResource | null;
  readonly grants: readonly string[];
  readonly expiresAt: Date | null;
}

export interface TokenStore {
  add(draft: TokenDraft, secret: string, now: Date): Token;
  /** The token with this secret, whatever its state. */
  find(secret: string): Token | undefined;
  byId(id: string): Token | undefined;
  list(keep: (token: Token) => boolean): Token[];
  rename(id: string, name: string, grants: readonly string[]): Token | undefined;
  /** "Rotate": the same token with a new secret and a new end. The old secret goes on until `oldEndsAt`. */
  rotate(id: string, secret: string, ends: { readonly expiresAt: Date | null; readonly oldEndsAt: Date }, now: Date): Token | undefined;
  /** Ends a token with every secret that it has. */
  revoke(id: string): boolean;
}

export function createTokenStore(): TokenStore {
  const byDigest = new Map<string, Token>();
  let last = 0;
  const entry = (id: string) => [...byDigest].find(([, token]) => token.id === id && !token.retired);
  return {
    add(draft, secret, now) {
      last += 1;
      const token: Token = {
        ...draft,
        id: String(last).padStart(12, '0'),
        createdAt: now,
        lastFour: secret.slice(-4),
        retired: false,
        uses: 0,
        lastUsedAt: null,
      };
      byDigest.set(digestOf(secret), token);
      return token;
    },
    rotate(id, secret, { expiresAt, oldEndsAt }, now) {
      const found = entry(id);
      if (found === undefined) return undefined;
      const [digest, old] = found;
      byDigest.set(digest, { ...old, expiresAt: oldEndsAt, retired: true });
      const token: Token = { ...old, expiresAt, createdAt: now, lastFour: secret.slice(-4), uses: 0, lastUsedAt: null };
      byDigest.set(digestOf(secret), token);
      return token;
    },
    find: (secret) => byDigest.get(digestOf(secret)),
    byId: (id) => entry(id)?.[1],
    list: (keep) => [...byDigest.values()].filter((token) => !token.retired && keep(token)),
    rename(id, name, grants) {
      const found = entry(id);
      if (found === undefined) return undefined;
      const changed: Token = { ...found[1], name, grants };
      byDigest.set(found[0], changed);
      return changed;
    },
    revoke(id) {
      const all = [...byDigest].filter(([, token]) => token.id === id);
      for (const [digest] of all) byDigest.delete(digest);
      return all.length > 0;
    },
  };
}
