/** What is shown of the connections: searched, filtered, sorted and grouped. The view is in the address and kept for the next start. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { Bridge, ConnectionSummary } from '../../../electron/contract/index.ts';
import { findConnections } from '../../../electron/contract/find-connections.ts';
import { useWizard } from '../../wizard/context.tsx';
import { groupsFor } from './groups.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { filterOf, readView, sorted, viewText } from './view.ts';
import type { View } from './view.ts';

/** What was searched for, while the page lives: who comes back from a connection finds the list as it was. Never kept, as it was typed. */
const searches = new WeakMap<Bridge, string>();

export interface ShownList {
  readonly view: View;
  readonly search: string;
  readonly setView: (view: View) => void;
  readonly setSearch: (text: string) => void;
  /** Those that are shown, in their order. */
  readonly shown: readonly ConnectionSummary[];
  readonly lines: readonly Line[];
}

/** `connections`: in the order in which they were first shown. */
export function useList(connections: readonly ConnectionSummary[], now: Date): ShownList {
  const { bridge, state, setHomeView } = useWizard();
  const [search, setSearch] = useState(() => searches.get(bridge) ?? '');
  // Typing stays quick: the list follows when there is time.
  const wanted = useDeferredValue(search);
  const view = useMemo(() => readView(state.homeView), [state.homeView]);
  const shown = useMemo(
    () => sorted(findConnections(connections, filterOf(view, wanted, connections), now), view.sort, now),
    [connections, view, wanted, now],
  );
  const lines = useMemo(() => linesOf(shown, groupsFor(view.group)), [shown, view.group]);
  return {
    view,
    search,
    shown,
    lines,
    setView: (next) => {
      const text = viewText(next);
      setHomeView(text);
      void bridge.call('app.homeView', { view: text });
    },
    setSearch: (text) => {
      searches.set(bridge, text);
      setSearch(text);
    },
  };
}
