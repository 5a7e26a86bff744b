/** The way from home to what somebody shared. */
import { Inbox } from 'lucide-react';
import type { JSX } from 'react';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';
import './offer.css';

export function ShareOffer(): JSX.Element {
  const { openSupport } = useWizard();
  return (
    <section className="offer offer-plain" aria-label={sharedWords.rooms.receive}>
      <Inbox size={22} aria-hidden="true" />
      <div className="offer-text">
        <p className="offer-title">{sharedWords.offer}</p>
        <p className="small muted">{sharedWords.offerText}</p>
      </div>
      <Button onClick={() => openSupport('receive')}>{sharedWords.rooms.receive}</Button>
    </section>
  );
}
