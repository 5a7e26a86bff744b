/** The page's one "Check all", for components. */
import { useSyncExternalStore } from 'react';
import type { Bridge } from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';
import { createWatchStore } from './watch-store.ts';
import type { WatchStore, WatchView } from './watch-store.ts';

/** One store for each bridge, that is one for a page. */
const stores = new WeakMap<Bridge, WatchStore>();

export function useWatch(): WatchView & Pick<WatchStore, 'start' | 'stateOf' | 'cancel' | 'dismiss'> {
  const { bridge } = useWizard();
  const store = stores.get(bridge) ?? createWatchStore(bridge);
  stores.set(bridge, store);
  const view = useSyncExternalStore(store.subscribe, store.getView);
  return { ...view, start: store.start, stateOf: store.stateOf, cancel: store.cancel, dismiss: store.dismiss };
}
