/** Finding saved connections among many: search, filters. Home and the terminal find the same. Pure. */
import type { ConnectionSummary } from './connection.ts';
import { expiryOf } from './expiry.ts';
import { healthOf } from './health.ts';
import type { Health } from './health.ts';
import { foldedText, matchingTexts } from './find-text.ts';

/** What is asked for; null and '' mean "any". `endsWithin`: days from today within which its token ends, those that have ended included. */
export interface ConnectionFilter {
  readonly search: string;
  readonly platform: string | null;
  readonly deployment: string | null;
  readonly health: Health | null;
  readonly endsWithin: number | null;
  readonly owner: string | null;
}

/** Everything. */
export const anyConnection: ConnectionFilter = {
  search: '',
  platform: null,
  deployment: null,
  health: null,
  endsWithin: null,
  owner: null,
};

/** Folded once for each connection as it is: a list of a thousand is searched with every key. */
const folded = new WeakMap<ConnectionSummary, string>();

/** All that a connection is found by, folded. */
export function connectionText(connection: ConnectionSummary): string {
  const known = folded.get(connection);
  if (known !== undefined) return known;
  const { name, address, platform, platformName, owner, words } = connection;
  const text = foldedText([name, address, platform, platformName, owner, words].filter((part) => part != null).join(' '));
  folded.set(connection, text);
  return text;
}

/** Whole days until its token ends, negative where it has; null where no end is known. */
export function daysLeft({ token }: Pick<ConnectionSummary, 'token'>, now: Date): number | null {
  return token.state === 'kept' || token.state === 'elsewhere' ? (expiryOf(token.expiresOn, now)?.days ?? null) : null;
}

/** Those that fit, in the order in which they came. What is misspelt by a letter or two is found where nothing fits exactly. */
export function findConnections(connections: readonly ConnectionSummary[], filter: ConnectionFilter, now: Date): ConnectionSummary[] {
  const { platform, deployment, health, endsWithin, owner } = filter;
  const fitting = connections.filter((connection) => {
    if (platform !== null && connection.platform !== platform) return false;
    if (deployment !== null && connection.deployment !== deployment) return false;
    if (owner !== null && connection.owner !== owner) return false;
    if (health !== null && healthOf(connection, now) !== health) return false;
    if (endsWithin === null) return true;
    const days = daysLeft(connection, now);
    return days !== null && days <= endsWithin;
  });
  return matchingTexts(fitting, connectionText, filter.search);
}
