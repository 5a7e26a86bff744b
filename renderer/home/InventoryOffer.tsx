/** The way from home to every token that an administrator can see. */
import { KeyRound } from 'lucide-react';
import type { JSX } from 'react';
import { connectionsCopy as copy } from '../../electron/contract/copy/en/wizard/connections.ts';
import { sharedWords } from '../../electron/contract/copy/en/wizard/shared.ts';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';
import './offer.css';

export function InventoryOffer(): JSX.Element {
  const { openSupport } = useWizard();
  return (
    <section className="offer offer-plain" aria-label={sharedWords.rooms.inventory}>
      <KeyRound size={22} aria-hidden="true" />
      <div className="offer-text">
        <p className="offer-title">{copy.inventory.title}</p>
        <p className="small muted">{copy.inventory.text}</p>
      </div>
      <Button onClick={() => openSupport('inventory')}>{sharedWords.rooms.inventory}</Button>
    </section>
  );
}
