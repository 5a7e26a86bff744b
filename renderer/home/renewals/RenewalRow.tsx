/** One token of the list: who has it, when it ends, how far its renewal is, and the way on. */
import { useState } from 'react';
import type { JSX } from 'react';
import { CircleCheck } from 'lucide-react';
import { renewalsCopy as copy } from '../../../electron/contract/copy/en/renewals.ts';
import { expiryCopy } from '../../../electron/contract/copy/en/watch.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { expiryOf } from '../../../electron/contract/expiry.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import type { Renewal } from '../../../electron/contract/renewals.ts';
import { dayText, whenText } from '../../shell/dates.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';

const tones = { later: 'plain', month: 'plain', week: 'warn', last: 'bad', ended: 'bad' } as const;

export interface RenewalRowProps {
  readonly renewal: Renewal;
  readonly now: Date;
  /** The one to do now: it has the list’s main button. */
  readonly next: boolean;
  /** Of several, it ends first. */
  readonly first: boolean;
}

export function RenewalRow({ renewal, now, next, first }: RenewalRowProps): JSX.Element {
  const { openConnection } = useWizard();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { connections, state } = renewal;
  const [{ id, name }] = connections;

  async function open(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const opened = await openConnection(id, 'token', 'renew');
    if (opened.ok) return;
    setBusy(false);
    setProblem(opened.problem);
  }

  return (
    <li className="renewals-row" data-state={state}>
      <div className="watch-text">
        <p className="watch-name">{name}</p>
        <Said renewal={renewal} now={now} first={first} />
        {connections.length > 1 && (
          <p className="small muted">
            {copy.shared(
              connections.length,
              connections.map((each) => each.name),
            )}
          </p>
        )}
        <ProblemNote problem={problem} />
      </div>
      {state === 'done' ? (
        <CircleCheck size={20} aria-hidden="true" />
      ) : (
        <Button
          size="small"
          variant={next ? 'primary' : 'secondary'}
          busy={busy}
          aria-label={state === 'open' ? copy.startNamed(name) : copy.goOnNamed(name)}
          onClick={() => void open()}
        >
          {state === 'open' ? copy.start : copy.goOn}
        </Button>
      )}
    </li>
  );
}

function Said({ renewal: { state, on, connections }, now, first }: Pick<RenewalRowProps, 'renewal' | 'now' | 'first'>): JSX.Element {
  const [{ rotation, places }] = connections;
  const expiry = expiryOf(on, now);
  switch (state) {
    case 'clock':
      return (
        <p className="small">
          <Badge tone="bad">{connectionsCopy.renewing}</Badge> {copy.clock(whenText(rotation?.oldEndsAt ?? '', now))}
        </p>
      );
    case 'under-way': {
      const total = places ?? 0;
      const walking = rotation?.phase === 'places' && total > 0;
      return (
        <p className="small muted">
          {walking ? connectionsCopy.renewed(Math.max(0, total - rotation.open), total) : connectionsCopy.renewing}
        </p>
      );
    }
    case 'done':
      return <p className="small muted">{copy.renewed(expiry === null ? null : dayText(expiry.on))}</p>;
    case 'open':
      return expiry === null ? (
        <p className="small muted">{copy.unknown}</p>
      ) : (
        <p className="small">
          {expiry.days < 0 ? copy.ended(dayText(expiry.on)) : copy.ends(dayText(expiry.on))}{' '}
          <Badge tone={tones[expiry.level]}>{expiryCopy.beside(expiry)}</Badge>{' '}
          {first && expiry.days >= 0 && <Badge tone="accent">{copy.first}</Badge>}
        </p>
      );
  }
}
