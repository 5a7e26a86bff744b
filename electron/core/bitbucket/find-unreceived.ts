/**
 * Tokens that "Create it for me" asked for and never received: the answer was lost, or Handrail ended meanwhile. Bitbucket shows a token's
 * text once, so nobody can use such a token any more, and it would lie there until it ends.
 */
import { fail, ok } from '../../contract/index.ts';
import type { ListedToken, Result } from '../../contract/index.ts';
import type { HttpPort } from '../ports.ts';
import type { Secret } from '../secret.ts';
import { isUrl } from '../urls.ts';
import { ownTokensPage } from './create-token.ts';
import { revokeHttpToken } from './revoke-token.ts';
import type { BitbucketTarget } from './types.ts';

export interface FindRequest {
  readonly target: BitbucketTarget;
  readonly userName: string;
  readonly password: Secret;
  /** The name that was asked for. */
  readonly name: string;
  /** ISO time at which nothing had been asked for yet. */
  readonly since: string;
  /** Id of a token that has its text; null where it is not known. */
  readonly notId: string | null;
}

const dayMs = 86_400_000;

/**
 * Those of this name that were made since (a day is allowed for clocks that differ) and never used. One request beside the question how the
 * server signs in. Problems: those of `createHttpToken` about the sign-in; `create-reply-lost` where the list cannot be had.
 */
export async function findUnreceived(http: HttpPort, request: FindRequest, signal: AbortSignal): Promise<Result<ListedToken[]>> {
  const { target, userName, password, name } = request;
  const page = ownTokensPage(target);
  const host = isUrl(target.apiBase) ? new URL(target.apiBase).host : '';
  const listing = await revokeHttpToken(http, { target, owner: { of: 'user' }, userName, password, page, choose: () => null }, signal);
  if (listing.ok) return ok(listing.value.listed.filter((token) => isUnreceived(token, request)));
  const { problem } = listing;
  if (problem.kind !== 'revoke-failed') return listing;
  switch (problem.values['why']) {
    case 'not-listed':
      return ok([]);
    case 'password':
      return fail('create-password-refused', { host, name, status: 401 }, 'password');
    case 'captcha':
      return fail('create-captcha', { host, name, status: 403 });
    case 'single-sign-on':
      return fail('create-single-sign-on', { host });
    case 'needs-https':
      return fail('create-needs-https', { host });
    case 'unreachable':
      return fail('create-unreachable', { host });
    default:
      return fail('create-reply-lost', { host, name, page });
  }
}

function isUnreceived({ id, name, lastUsedOn, createdOn }: ListedToken, { name: wanted, since, notId }: FindRequest): boolean {
  const first = new Date(Date.parse(since) - dayMs).toISOString().slice(0, 10);
  return name === wanted && id !== notId && lastUsedOn === null && (createdOn === null || createdOn >= first);
}
