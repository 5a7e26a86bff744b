/** Several tokens to renew, in the order in which they end: one is renewed after the other, and the list waits until it is closed. */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { renewalsCopy as copy } from '../../../electron/contract/copy/en/renewals.ts';
import { Button } from '../../ui/Button.tsx';
import { openIn } from '../../rotate/renewals.ts';
import type { Renewals } from '../../rotate/renewals.ts';
import { RenewalRow } from './RenewalRow.tsx';
import './renewals.css';

/** Rows that are shown before “Show all”. */
const shortList = 5;

export interface RenewalsPanelProps extends Pick<Renewals, 'renewals'> {
  /** How often it was made or added to since home was opened: each time, reading goes on here. */
  readonly made: number;
  /** Selected connections without a token. */
  readonly left: number;
  /** The host could not keep it. */
  readonly unkept: boolean;
  readonly onClose: () => void;
}

export function RenewalsPanel({ renewals, made, left, unkept, onClose }: RenewalsPanelProps): JSX.Element | null {
  const heading = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(false);
  const [now] = useState(() => new Date());
  useEffect(() => {
    if (made > 0) heading.current?.focus();
  }, [made]);
  if (renewals.length === 0) return null;
  const open = openIn(renewals);
  const done = renewals.length - open.length;
  const shown = all ? renewals : renewals.slice(0, shortList);
  const firstWithEnd = open.find(({ on, state }) => on !== null && state === 'open');
  return (
    <section className="watch renewals" aria-labelledby="renewals-title">
      <div className="watch-head">
        <div>
          <h2 className="watch-title" id="renewals-title" ref={heading} tabIndex={-1}>
            {open.length === 0 ? copy.done(renewals.length) : copy.title(renewals.length)}
          </h2>
          {open.length > 0 && (
            <p className="small muted">
              {done > 0 && <strong>{copy.progress(done, renewals.length)}. </strong>}
              {copy.intro}
            </p>
          )}
          {left > 0 && <p className="small muted">{copy.left(left)}</p>}
          {unkept && <p className="small muted">{copy.notKept}</p>}
        </div>
        <Button size="small" variant={open.length === 0 ? 'secondary' : 'quiet'} onClick={onClose}>
          {copy.close}
        </Button>
      </div>
      <ol className="watch-list" aria-label={copy.list}>
        {shown.map((renewal, at) => (
          <RenewalRow key={renewal.key} renewal={renewal} now={now} next={at === 0} first={renewal === firstWithEnd && open.length > 1} />
        ))}
      </ol>
      {renewals.length > shown.length && (
        <p className="row small muted">
          {copy.more(renewals.length - shown.length)}
          <Button size="small" variant="quiet" onClick={() => setAll(true)}>
            {copy.all}
          </Button>
        </p>
      )}
    </section>
  );
}
