/** How a saved connection stands, in a few badges: what the running "Check all" does with it, its last check, and its token's end. */
import { useHeadlineWords } from '../ui/problem-words.ts';
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary } from '../../electron/contract/index.ts';
import { expiryOf, needsRenewal } from '../../electron/contract/expiry.ts';
import { rotateCardCopy } from '../../electron/contract/copy/en/rotate-card.ts';
import { expiryCopy, watchCopy } from '../../electron/contract/copy/en/watch.ts';
import { homeCopy } from '../../electron/contract/copy/wizard.ts';
import { whenText } from '../shell/dates.ts';
import { Badge } from '../ui/Badge.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useWatch } from './use-watch.ts';

export function CardState({ connection }: { readonly connection: ConnectionSummary }): JSX.Element {
  const { check, token } = connection;
  const { running, items } = useWatch();
  const headlineWords = useHeadlineWords();
  const [now] = useState(() => new Date());
  const state = running ? (items.get(connection.id)?.state ?? 'waiting') : null;
  const expiry = token.state === 'kept' ? expiryOf(token.expiresOn, now) : null;
  return (
    <p className="row connection-state">
      <Badge tone={connection.finished ? 'good' : 'plain'}>{connection.finished ? homeCopy.finished : homeCopy.unfinished}</Badge>
      {state === 'checking' || state === 'waiting' ? (
        <span className="connection-checking">
          {state === 'checking' && <Spinner />}
          {watchCopy.states[state]}
        </span>
      ) : (
        <Badge tone={check === null ? 'plain' : check.ok ? 'good' : 'bad'}>
          {check === null
            ? homeCopy.neverChecked
            : check.ok
              ? homeCopy.checkPassed(whenText(check.at, now))
              : homeCopy.checkFailed(headlineWords?.(check.headline) ?? '')}
        </Badge>
      )}
      {token.state === 'lost' && (
        <Badge tone={connection.practice ? 'plain' : 'warn'}>{connection.practice ? homeCopy.practiceTokenLost : homeCopy.tokenLost}</Badge>
      )}
      {connection.rotation !== undefined && <Badge tone="warn">{underWay(connection.rotation, connection.places ?? 0)}</Badge>}
      {expiry !== null && expiry.level !== 'later' && (
        <Badge tone={expiry.level === 'month' ? 'plain' : expiry.level === 'week' ? 'warn' : 'bad'}>{expiryCopy.short(expiry)}</Badge>
      )}
      <span className="small muted">{homeCopy.changed(whenText(connection.updatedAt, now))}</span>
    </p>
  );
}

/** “Renewal under way: 2 of 5 places”; before the places are reached, that it is. */
function underWay({ phase, open }: NonNullable<ConnectionSummary['rotation']>, places: number): string {
  return (phase === 'places' || phase === 'let-go') && places > 0
    ? rotateCardCopy.under(Math.max(0, places - open), places)
    : rotateCardCopy.waiting;
}

/** True when the card offers to renew the token. */
export function renews({ token }: ConnectionSummary, now: Date): boolean {
  if (token.state === 'lost') return false;
  const expiry = token.state === 'kept' ? expiryOf(token.expiresOn, now) : null;
  return needsRenewal(expiry) || expiry?.level === 'month';
}
