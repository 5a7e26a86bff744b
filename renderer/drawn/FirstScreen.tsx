/** The tree that is drawn in the document and that the page takes over: the same components at the same places. */
import { useLayoutEffect } from 'react';
import type { JSX } from 'react';
import { App } from '../App.tsx';
import type { WizardStore } from '../wizard/store.ts';

/** `onThere`: the page has taken over, and nothing was painted since. */
export function FirstScreen({ store, onThere }: { readonly store: WizardStore; readonly onThere?: () => void }): JSX.Element {
  useLayoutEffect(() => onThere?.(), [onThere]);
  return <App store={store} />;
}
