/** When tokens end: one line on the home screen, and behind its button the dates, the calendar and what the host can do by itself. */
import { CalendarClock } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { JSX } from 'react';
import { remindersCopy as copy } from '../../../electron/contract/copy/en/reminders.ts';
import { Button } from '../../ui/Button.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { countEnds } from './counts.ts';
import type { EndCounts } from './counts.ts';
import { RemindersPanel } from './Panel.tsx';
import '../offer.css';
import './reminders.css';

export function Reminders(): JSX.Element | null {
  const { state } = useWizard();
  const [open, setOpen] = useState(false);
  const [now] = useState(() => new Date());
  const [title, panel] = [useId(), useId()];
  const button = useRef<HTMLSpanElement>(null);
  const counts = countEnds(state.app?.connections ?? [], now);
  function close(): void {
    setOpen(false);
    button.current?.querySelector('button')?.focus();
  }
  if (counts.tokens === 0) return null;
  return (
    <section className="offer offer-plain reminders" aria-labelledby={title} data-urgent={counts.ended + counts.soon > 0 || undefined}>
      <CalendarClock size={22} aria-hidden="true" />
      <div className="offer-text">
        <h2 className="offer-title" id={title}>
          {copy.title}
        </h2>
        <p className="small muted">{sentence(counts)}</p>
      </div>
      <span ref={button}>
        <Button aria-expanded={open} aria-controls={open ? panel : undefined} onClick={() => (open ? close() : setOpen(true))}>
          {open ? copy.offer.close : counts.unknown > 0 ? copy.offer.openUnknown : copy.offer.open}
        </Button>
      </span>
      {open && (
        <div className="reminders-panel" id={panel}>
          <RemindersPanel now={now} />
        </div>
      )}
    </section>
  );
}

/** What matters most first; that nothing is near is said where nothing else is. */
function sentence({ ended, soon, unknown }: EndCounts): string {
  const { offer } = copy;
  const said = [
    ...(ended > 0 ? [offer.ended(ended)] : []),
    ...(soon > 0 ? [offer.soon(soon)] : []),
    ...(unknown > 0 ? [offer.unknown(unknown)] : []),
  ];
  return said.length === 0 ? offer.fine : said.join(' ');
}
