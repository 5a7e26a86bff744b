/** What lies over the page when it is asked for: the search for everything, or the list of shortcuts. Loaded when the page is idle. */
import type { JSX } from 'react';
import type { WizardStore } from '../wizard/store.ts';
import type { Over } from './keys.ts';
import { SearchDialog } from './Search.tsx';
import { ShortcutsDialog } from './Shortcuts.tsx';
import './palette.css';

export interface OverPageProps {
  readonly store: WizardStore;
  readonly what: Over;
  /** Null takes it away. */
  readonly show: (what: Over | null) => void;
}

export function OverPage({ store, what, show }: OverPageProps): JSX.Element {
  const close = (): void => show(null);
  return what === 'search' ? <SearchDialog store={store} show={show} onClose={close} /> : <ShortcutsDialog onClose={close} />;
}
