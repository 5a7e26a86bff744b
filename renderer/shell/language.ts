/** Follows the language that is chosen here, in another tab, or in the menu: the page is loaded again in it, at the same place. */
import type { Bridge } from '../../electron/contract/index.ts';
import type { WizardStore } from '../wizard/store.ts';

/** The code of the language that the host wrote into the page. */
export function pageLanguage(root: HTMLElement = document.documentElement): string {
  return root.lang.startsWith('en-GB') ? 'en' : root.lang;
}

/** Listens until the page goes. What was typed is saved before. */
export function followLanguage(
  bridge: Bridge,
  store: Pick<WizardStore, 'getState' | 'save'>,
  loadAgain: () => void = () => location.reload(),
): void {
  bridge.on('app.language', ({ spoken }) => {
    if (spoken === pageLanguage()) return;
    const { place, pending } = store.getState();
    const saved = place === 'connection' && pending.length > 0 ? store.save() : Promise.resolve();
    // Where it could not be saved, the page says so itself and stays as it is.
    void saved.then((outcome) => {
      if (outcome === undefined || outcome.ok) loadAgain();
    });
  });
}
