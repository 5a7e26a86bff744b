/** How a saved connection is, in words beside a dot: what a run does with it now, else its health, its last check and its token's end. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';
import { expiryOf, needsRenewal } from '../../../electron/contract/expiry.ts';
import { healthOf } from '../../../electron/contract/health.ts';
import type { Health } from '../../../electron/contract/health.ts';
import { expiryCopy, watchCopy } from '../../../electron/contract/copy/en/watch.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { homeCopy } from '../../../electron/contract/copy/wizard.ts';
import { dayText, whenText } from '../../shell/dates.ts';
import { useHeadlineWords } from '../../ui/problem-words.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { useWatch } from '../use-watch.ts';

const tones = { works: 'good', 'needs-you': 'bad', unchecked: 'plain', unfinished: 'plain' } as const satisfies Record<Health, string>;

export function RowState({ connection }: { readonly connection: ConnectionSummary }): JSX.Element {
  const { check, token } = connection;
  const { stateOf } = useWatch();
  const inWords = useHeadlineWords();
  const [now] = useState(() => new Date());
  const expiry = token.state === 'kept' ? expiryOf(token.expiresOn, now) : null;
  const health = healthOf(connection, now);
  const running = stateOf(connection.id);
  // A token at its end comes before what the last check said: the row's button renews it.
  const ends = expiry !== null && needsRenewal(expiry) && (check?.ok !== false || expiry.level !== 'week') ? expiry : null;

  function words(): string {
    if (ends !== null) return ends.level === 'ended' ? copy.ended(dayText(ends.on)) : expiryCopy.short(ends);
    if (check?.ok === false) return inWords?.(check.headline) ?? '';
    if (token.state === 'lost') return connection.practice ? homeCopy.practiceTokenLost : homeCopy.tokenLost;
    return health === 'unchecked' ? homeCopy.neverChecked : copy.health[health];
  }

  return (
    <div className="connection-state">
      {running === 'checking' || running === 'waiting' ? (
        <p className="connection-health">
          {running === 'checking' ? <Spinner /> : <span className="dot" data-tone="plain" aria-hidden="true" />}
          <span>{watchCopy.states[running]}</span>
        </p>
      ) : (
        <p className="connection-health" data-tone={tones[health]}>
          <span className="dot" data-tone={tones[health]} aria-hidden="true" />
          <span>{words()}</span>
        </p>
      )}
      {connection.rotation !== undefined && (
        <p className="small connection-ends" data-near="week">
          {renewal(connection.rotation, connection.places ?? 0)}
        </p>
      )}
      <p className="small muted connection-facts">
        <span>{check === null ? homeCopy.changed(whenText(connection.updatedAt, now)) : copy.checked(whenText(check.at, now))}</span>
        {expiry !== null && ends?.level !== 'ended' && (
          <span className="connection-ends" data-near={expiry.level === 'later' ? undefined : expiry.level}>
            {ends !== null
              ? copy.lastDay(dayText(expiry.on))
              : expiry.level === 'month'
                ? expiryCopy.short(expiry)
                : copy.ends(dayText(expiry.on))}
          </span>
        )}
      </p>
    </div>
  );
}

function renewal({ phase, open }: NonNullable<ConnectionSummary['rotation']>, places: number): string {
  return (phase === 'places' || phase === 'let-go') && places > 0 ? copy.renewed(Math.max(0, places - open), places) : copy.renewing;
}
