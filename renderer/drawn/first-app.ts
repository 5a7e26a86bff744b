/** What the host says of itself where nobody has saved anything: the document is drawn for it, and the page begins with it. */
import type { AppState } from '../../electron/contract/index.ts';

/** What of it is on the screen. */
export type Facts = Pick<AppState, 'version' | 'factsAsOf'>;

export function firstApp({ version, factsAsOf }: Facts, host: AppState['host']): AppState {
  return {
    version,
    host,
    factsAsOf,
    keychain: { kind: 'unknown', name: '', reason: null },
    practice: null,
    openConnection: null,
    connections: [],
    notices: [],
    settingsFolder: '',
    nativeSave: false,
    showsFiles: false,
    theme: 'system',
    proposedFolder: '',
  };
}

/** The same, read from what the document drew; null where the facts are not in it. */
export function drawnApp(root: HTMLElement): AppState | null {
  const { version, facts } = root.querySelector<HTMLElement>('[data-facts]')?.dataset ?? {};
  if (version === undefined || facts === undefined) return null;
  return firstApp({ version, factsAsOf: facts }, document.documentElement.dataset['host'] === 'desktop' ? 'desktop' : 'browser');
}
