/** How long the old token lives after "Rotate": in sight on every page until it is over, and said at a few moments only. */
import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { whenText } from '../shell/dates.ts';
import { LiveRegion } from '../ui/VisuallyHidden.tsx';
import { minutesLeft } from './moments.ts';

const copy = rotateCopy.clock;
/** Minutes at which it is said to who does not see it. */
const said = [30, 20, 10, 5, 2, 1, 0];

function sentence(minutes: number): string {
  return minutes === 0 ? copy.over : minutes === 1 ? copy.last : copy.left(minutes);
}

export function Clock({ until, onEnd }: { readonly until: string; readonly onEnd?: () => void }): JSX.Element {
  const [now, setNow] = useState(() => new Date());
  const minutes = minutesLeft(until, now);
  const over = minutes === 0;
  useEffect(() => {
    if (over) return undefined;
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, [over]);
  useEffect(() => {
    if (over) onEnd?.();
    // Once, when it is over.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [over]);
  return (
    <div className="rotate-clock" data-left={over ? 'none' : minutes <= 5 ? 'little' : 'some'} role="timer" aria-label={copy.label}>
      <Hourglass size={18} aria-hidden="true" />
      <p>
        <strong>{sentence(minutes)}</strong> {over ? null : <span className="muted">{whenText(until, now)}</span>}
      </p>
      <LiveRegion message={said.includes(minutes) ? sentence(minutes) : ''} />
    </div>
  );
}
