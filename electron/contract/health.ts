/** How a saved connection is, and the one thing to do about it now: home and the terminal say the same. Pure. */
import type { ConnectionSummary } from './connection.ts';
import { expiryOf, needsRenewal } from './expiry.ts';

/** `needs-you`: something is wrong or soon will be. `unfinished`: it was never exported. `unchecked`: nobody looked since it changed. */
export const healths = ['needs-you', 'unchecked', 'unfinished', 'works'] as const;
export type Health = (typeof healths)[number];

type Seen = Pick<ConnectionSummary, 'check' | 'token' | 'finished' | 'practice' | 'rotation'>;

/** The token is gone from this computer, and not because the practice Bitbucket that made it has ended. */
function tokenLost({ token, practice }: Seen): boolean {
  return token.state === 'lost' && !practice;
}

function ending({ token }: Seen, now: Date): ReturnType<typeof expiryOf> {
  return token.state === 'kept' ? expiryOf(token.expiresOn, now) : null;
}

/** How it is at `now`. */
export function healthOf(connection: Seen, now: Date): Health {
  const { check, finished } = connection;
  if (check?.ok === false || tokenLost(connection) || needsRenewal(ending(connection, now))) return 'needs-you';
  if (!finished) return 'unfinished';
  return check === null ? 'unchecked' : 'works';
}

/** What a row offers first. */
export const mainActions = ['go-on-renewing', 'renew', 'fix', 'give-token', 'go-on', 'check', 'open'] as const;
export type MainAction = (typeof mainActions)[number];

/** The one action that makes sense at `now`. */
export function mainActionOf(connection: Seen, now: Date): MainAction {
  const { check, finished, token } = connection;
  const expiry = ending(connection, now);
  if (connection.rotation !== undefined) return 'go-on-renewing';
  // A new token helps only once Bitbucket can be reached: what a check found comes first, until the token is at its end.
  if (expiry?.level === 'last' || expiry?.level === 'ended') return 'renew';
  if (check?.ok === false && !tokenLost(connection)) return 'fix';
  if (needsRenewal(expiry)) return 'renew';
  if (!finished) return expiry?.level === 'month' ? 'renew' : 'go-on';
  if (tokenLost(connection)) return 'give-token';
  if (expiry?.level === 'month') return 'renew';
  return check === null && token.state !== 'lost' ? 'check' : 'open';
}

/** True where its token may be renewed now: Handrail keeps it, or the person does and Handrail leads over the places. */
export function mayRenew({ token }: Pick<ConnectionSummary, 'token'>): boolean {
  return token.state === 'kept' || token.state === 'elsewhere';
}
