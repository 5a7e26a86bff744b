/** The way from home into the catalogue. */
import { LayoutGrid } from 'lucide-react';
import type { JSX } from 'react';
import { catalogueWords } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';
import './offer.css';

export function CatalogueOffer(): JSX.Element {
  const { openCatalogue } = useWizard();
  return (
    <section className="offer offer-plain" aria-label={catalogueWords.title}>
      <LayoutGrid size={22} aria-hidden="true" />
      <div className="offer-text">
        <p className="offer-title">{catalogueWords.title}</p>
        <p className="small muted">{catalogueWords.explain}</p>
      </div>
      <Button onClick={() => openCatalogue()}>{catalogueWords.open}</Button>
    </section>
  );
}
