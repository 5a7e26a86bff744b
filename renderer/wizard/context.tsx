/** The wizard for components: one store, its state, and what follows from the state. */
import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { JSX, ReactNode } from 'react';
import { fail } from '../../electron/contract/problems.ts';
import type { Connection, DeploymentSupport, Draft, PlatformInfo } from '../../electron/contract/index.ts';
import { stepFacts, supportOf } from './current-step.ts';
import { membersFor } from './set.ts';
import type { Member } from './set.ts';
import { draftOf, factsOf, platformOf } from './reducer.ts';
import type { WizardStore } from './store.ts';
import type { StepFact, WizardState } from './types.ts';

/**
 * What every screen reads. The functions are those of the store. They stay the same while a connection is open, and those that write into
 * it or lead to another do nothing once another was opened: what a screen says after it has waited for something is about its own
 * connection.
 */
export interface Wizard extends Omit<WizardStore, 'getState' | 'subscribe' | 'dispose' | 'start' | 'visit' | 'leave'> {
  readonly state: WizardState;
  readonly draft: Draft;
  /** With unsaved edits in its draft; null at home and before a new connection was first saved. */
  readonly connection: Connection | null;
  /** The chosen platform, and what it says about the chosen deployment. */
  readonly platform: PlatformInfo | null;
  readonly support: DeploymentSupport | null;
  readonly steps: readonly StepFact[];
  /** The platforms that are connected in one go, this one among them; empty for one that is alone. */
  readonly members: readonly Member[];
  /** What is shown is not a connection of this computer (an opened report): no button may act or lead to a step. */
  readonly readOnly: boolean;
}

/** Provided by `WizardProvider`; the support room puts a read-only one in its place. */
export const WizardContext = createContext<Wizard | null>(null);

/** The functions that write into the open connection or lead away from it, for one opening of it. */
function boundTo(store: WizardStore, visit: number): Pick<WizardStore, 'edit' | 'setTyped' | 'save' | 'ask' | 'openConnection'> {
  const here = (): boolean => store.getState().visit === visit;
  return {
    edit: (change) => {
      if (here()) store.edit(change);
    },
    setTyped: (field, text) => {
      if (here()) store.setTyped(field, text);
    },
    save: async (change, mine) => (here() ? store.save(change, mine) : fail('cancelled')),
    ask: async (name, input, take) => (here() ? store.ask(name, input, take) : fail('cancelled')),
    // A reply that comes late leads nobody away from where they went meanwhile.
    openConnection: async (id, step, intent) => (here() ? store.openConnection(id, step, intent) : fail('cancelled')),
  };
}

/**
 * Going on from what is on screen now. Who went to a room or another step while a screen waited for its own call is not led away from
 * there; what the screen wrote is saved all the same.
 */
function nextFrom(store: WizardStore, from: Pick<WizardState, 'visit' | 'viewing' | 'support' | 'catalogue'>): WizardStore['next'] {
  return async () => {
    const { visit, viewing, support, catalogue } = store.getState();
    if (visit !== from.visit) return;
    if (viewing === from.viewing && support === from.support && catalogue === from.catalogue) await store.next();
    else await store.save();
  };
}

/** Provides one store to the tree, and saves what is unsaved when the page goes away. */
export function WizardProvider({ store, children }: { readonly store: WizardStore; readonly children: ReactNode }): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);

  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden' && store.getState().pending.length > 0) void store.save();
    };
    // Before the page is asked to go there is still time for a draft that is too long to outlive it.
    window.addEventListener('beforeunload', store.leave);
    window.addEventListener('pagehide', store.leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('beforeunload', store.leave);
      window.removeEventListener('pagehide', store.leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [store]);

  const { visit, viewing, support, catalogue } = state;
  const within = useMemo(() => boundTo(store, visit), [store, visit]);
  const next = useMemo(() => nextFrom(store, { visit, viewing, support, catalogue }), [store, visit, viewing, support, catalogue]);

  const wizard = useMemo<Wizard>(() => {
    const draft = draftOf(state);
    const platform = platformOf(state);
    const connection = state.confirmed === null ? null : { ...state.confirmed, draft };
    return {
      ...store,
      ...within,
      next,
      state,
      draft,
      connection,
      members: membersFor(state.members, connection, state.platforms),
      platform,
      support: supportOf(draft, platform),
      // oxlint-disable-next-line react/purity -- the wizard stays open for days: what has ended meanwhile shows with its next change
      steps: stepFacts(factsOf(state), platform, new Date()),
      readOnly: false,
    };
  }, [store, within, next, state]);

  return <WizardContext value={wizard}>{children}</WizardContext>;
}

/** The wizard; only under a `WizardProvider`. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('useWizard needs a WizardProvider above it');
  return wizard;
}

/** The open connection, for steps that come after it was saved first. */
export function useConnection(): Connection {
  const { connection } = useWizard();
  if (connection === null) throw new Error('this step is shown only for a saved connection');
  return connection;
}

/**
 * A field's text that survives back, relaunch and crash: it stands in the draft as typed, saved as the person types.
 * `fallback` shows until something was typed. Never for secrets.
 */
export function useTyped(field: string, fallback = ''): readonly [string, (text: string) => void] {
  const { draft, setTyped } = useWizard();
  const set = useCallback((text: string) => setTyped(field, text), [field, setTyped]);
  return [draft.typed[field] ?? fallback, set];
}
