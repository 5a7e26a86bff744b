/** The ways from home into the support room. */
import { LifeBuoy } from 'lucide-react';
import type { JSX } from 'react';
import { roomWords } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';
import './offer.css';

const rooms = ['mend', 'explain', 'report'] as const;

export function SupportOffer(): JSX.Element {
  const { openSupport } = useWizard();
  return (
    <section className="offer offer-plain" aria-label={roomWords.title}>
      <LifeBuoy size={22} aria-hidden="true" />
      <div className="offer-text">
        <p className="offer-title">{roomWords.title}</p>
        <p className="small muted">{roomWords.explain}</p>
      </div>
      <div className="row">
        {rooms.map((room) => (
          <Button key={room} onClick={() => openSupport(room)}>
            {roomWords.rooms[room]}
          </Button>
        ))}
      </div>
    </section>
  );
}
