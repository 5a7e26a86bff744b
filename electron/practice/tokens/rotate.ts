/**
 * "Rotate" of Bitbucket Cloud's access tokens: the same token and scopes, a new secret and a new end. The old secret goes out quickly: one
 * that has expired stays so, one with 30 minutes or less keeps what is left, any other gets 30 minutes.
 * https://support.atlassian.com/bitbucket-cloud/docs/rotate-an-access-token-for-a-repository (the pages for projects and workspaces say
 * the same; read 2026-11-30)
 */
import { accessTokenSecret } from './secrets.ts';
import type { Token, TokenStore } from './store.ts';

const grace = 30 * 60_000;

/** The kinds that have "Rotate"; API tokens have none. */
export const rotatable: ReadonlySet<Token['kind']> = new Set(['repository-token', 'project-token', 'workspace-token']);

/** When the old secret ends, if it is rotated now. */
export function oldEndOf(token: Token, now: Date): Date {
  const latest = now.getTime() + grace;
  return new Date(token.expiresAt === null ? latest : Math.min(latest, token.expiresAt.getTime()));
}

/** Rotates; the new secret is told once. Undefined where the token is unknown, or of a kind without "Rotate". */
export function rotateToken(
  store: TokenStore,
  id: string,
  expiresAt: Date | null,
  now: Date,
): { token: Token; secret: string } | undefined {
  const old = store.byId(id);
  if (old === undefined || !rotatable.has(old.kind)) return undefined;
  const secret = accessTokenSecret();
  const token = store.rotate(id, secret, { expiresAt, oldEndsAt: oldEndOf(old, now) }, now);
  return token === undefined ? undefined : { token, secret };
}
