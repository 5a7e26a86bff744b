/** How many tokens end, and of how many nobody knows: told from the list of connections alone, so that it is there at once. Pure. */
import { expiryOf } from '../../../electron/contract/expiry.ts';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';

export interface EndCounts {
  readonly tokens: number;
  readonly ended: number;
  /** Within 30 days, not those that have ended. */
  readonly soon: number;
  /** Of which no end is known and nobody was asked. */
  readonly unknown: number;
}

/** Connections that hold the same token count once; practice does not count, because its tokens are gone with the run. */
export function countEnds(connections: readonly ConnectionSummary[], now: Date): EndCounts {
  const seen = new Set<string>();
  const counts = { tokens: 0, ended: 0, soon: 0, unknown: 0 };
  for (const { id, practice, set, token, finished, deployment, address } of connections) {
    if (practice || token.state === 'none' || (token.state === 'elsewhere' && !finished)) continue;
    const host = deployment === 'cloud' ? null : address;
    const shared =
      set?.tokens === 'one' ? set.id : token.keptAt === null ? id : JSON.stringify([host, token.kind, token.keptAt, token.name]);
    if (seen.has(shared)) continue;
    seen.add(shared);
    counts.tokens += 1;
    const level = expiryOf(token.expiresOn, now)?.level;
    if (level === undefined) counts.unknown += token.end === undefined ? 1 : 0;
    else if (level === 'ended') counts.ended += 1;
    else if (level !== 'later') counts.soon += 1;
  }
  return counts;
}
