/** The way from home into the catalogue. */
import { LayoutGrid } from 'lucide-react';
import type { JSX } from 'react';
import { catalogueWords } from '../../electron/contract/copy/wizard.ts';
import { Button } from '../ui/Button.tsx';
import { useWizard } from '../wizard/context.tsx';

export function CatalogueOffer(): JSX.Element {
  const { openCatalogue } = useWizard();
  return (
    <section className="practice-offer support-offer" aria-label={catalogueWords.title}>
      <LayoutGrid size={22} aria-hidden="true" />
      <div className="practice-offer-text">
        <p className="practice-offer-title">{catalogueWords.title}</p>
        <p className="small muted">{catalogueWords.explain}</p>
      </div>
      <Button onClick={() => openCatalogue()}>{catalogueWords.open}</Button>
    </section>
  );
}
