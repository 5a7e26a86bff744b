/**
 * The wizard's engine: holds the state, saves the draft, and asks the host. No React.
 * Edits show at once and are saved behind them; a reply never overwrites what was typed since.
 */
import { changedFields } from '../../electron/contract/index.ts';
import type {
  Bridge,
  CallInput,
  CallName,
  CallOutput,
  Connection,
  Draft,
  PlatformInfo,
  Problem,
  Result,
  WizardStep,
} from '../../electron/contract/index.ts';
import { currentStep } from './current-step.ts';
import { draftOf, factsOf, initialState, platformOf, reduce } from './reducer.ts';
import type { Route } from './route.ts';
import { membersFor, nextMember } from './together.ts';
import type { Action, DraftChange, Intent, Note, SupportPage, WizardState } from './types.ts';
import { createVisit } from './visit.ts';

/** Calls that belong to one connection: their input has its id, which the store fills in. */
export type ConnectionCall = { [N in CallName]: CallInput<N> extends { id: string } ? N : never }[CallName];
type WithoutId<N extends ConnectionCall> = Omit<CallInput<N>, 'id'>;

/** Text is saved this many milliseconds after the last key. */
export const saveDelay = 300;

/** Calls that neither read nor write the draft in a way that a save meanwhile could spoil. */
const besideSaves: readonly ConnectionCall[] = [
  'check.run',
  'token.recognise',
  'list.workspaces',
  'list.projects',
  'list.repositories',
  'export.preview',
  'export.copy',
  'together.members',
];

export interface WizardStore {
  getState: () => WizardState;
  subscribe: (listener: () => void) => () => void;
  /** The host's bridge; every reply passes by the store, which notices when the host is gone. */
  bridge: Bridge;
  /** Asks the host what there is and opens the place that the page's address names, else what the host says to open. */
  start: () => Promise<void>;
  /** Goes to a place by its address. False: the person stays where they are, because what they typed could not be saved. */
  visit: (route: Route | 'unknown') => Promise<boolean>;
  /** The page is going away: sends what is not saved yet at once, without waiting for a save that is under way. */
  leave: () => void;
  /** Changes the draft on screen now and in the host soon. */
  edit: (change: DraftChange) => void;
  /** Keeps a field's text exactly as it stands. Never for secrets. */
  setTyped: (field: string, text: string) => void;
  /** Changes the draft and waits until the host has it (creating the connection if it is new). */
  save: (change?: DraftChange) => Promise<Result<Connection>>;
  /** A call about the open connection, after the draft was saved. A connection in the reply is taken over. */
  ask: <N extends ConnectionCall>(name: N, input: WithoutId<N>) => Promise<Result<CallOutput<N>>>;
  /** Loads the catalogue once. */
  loadPlatforms: () => Promise<Result<readonly PlatformInfo[]>>;
  goTo: (step: WizardStep, intent?: Intent) => void;
  /** Saves, then shows the first step that is not done: of this connection, or of the next one of its set. */
  next: () => Promise<void>;
  openConnection: (id: string, step?: WizardStep, intent?: Intent) => Promise<Result<Connection>>;
  /**
   * Takes a connection that a call just returned (practice, duplicate) and shows it, from its first step that is not done or at this one.
   */
  show: (connection: Connection, step?: WizardStep) => Promise<void>;
  startNew: () => void;
  goHome: () => Promise<void>;
  /** Opens the support room over what is on screen. */
  openSupport: (page: SupportPage) => void;
  /** Goes back to what the support room lies over. */
  closeSupport: () => void;
  /** Opens the catalogue room, or one platform’s page in it. */
  openCatalogue: (platform?: string) => void;
  /** Goes back to what the catalogue room lies over. */
  closeCatalogue: () => void;
  /** Begins another connection with this change made in it; the open one is saved first, and stays when it cannot be. */
  startWith: (change: DraftChange) => Promise<void>;
  /** Asks the host for the list of saved connections again. */
  refresh: () => Promise<void>;
  /** Saves what is on screen as another connection and opens that: the one it belongs to was removed elsewhere. */
  keepAsNew: () => Promise<Result<Connection>>;
  /** Gives up what could not be saved, and shows the connection as it was saved last, or the list if it is gone. */
  giveUp: () => Promise<void>;
  /** Takes the note away. */
  closeNote: () => void;
  /** Starts the practice Bitbucket and shows a connection to it. */
  startPractice: () => Promise<Result<Connection>>;
  /** Starts it again for the open connection, which was made in an earlier run. */
  resumePractice: () => Promise<Result<Connection>>;
  /** Stops timers and listeners. */
  dispose: () => void;
}

function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

function connectionIn(value: unknown): Connection | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('draft' in value && 'token' in value) return value as Connection;
  return 'connection' in value ? connectionIn(value.connection) : null;
}

/** Whether the host's draft holds a change that this page did not make. */
function cameFromElsewhere(base: Draft, sent: Draft, saved: Draft): boolean {
  const ours = new Set(changedFields(base, sent));
  return changedFields(base, saved).some((field) => !ours.has(field));
}

/** An id for a connection that is yet to be created, in the form of the host's own. */
function freshId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz012345';
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => letters[byte % letters.length]).join('');
}

/** What a page's address asks for when it opens. */
export interface Arrival {
  /** Null: the address names no place. */
  readonly route: Route | 'unknown' | null;
  readonly note: Note | null;
}

/** One wizard over one bridge. `arrival` is asked when the host has answered. */
export function createWizardStore(host: Bridge, arrival: () => Arrival = () => ({ route: null, note: null })): WizardStore {
  let state = initialState;
  let seq = 0;
  /** Grows whenever the person goes somewhere: a visit that was still waiting for the host then ends without effect. */
  let moves = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<Result<Connection>> | null = null;
  let exclusive = 0;
  const listeners = new Set<() => void>();

  const moving: readonly Action['type'][] = ['home', 'new', 'opened', 'view', 'support', 'catalogue'];

  function dispatch(...actions: readonly Action[]): void {
    const before = state;
    if (actions.some(({ type }) => moving.includes(type))) moves += 1;
    state = actions.reduce(reduce, state);
    if (state !== before) for (const listener of listeners) listener();
  }

  const bridge: Bridge = {
    call: async (name, input) => {
      const result = await host.call(name, input);
      dispatch({ type: 'host', gone: !result.ok && result.problem.kind === 'host-gone' });
      return result;
    },
    on: (name, listener) => host.on(name, listener),
  };

  const stopListening = host.on('connections.changed', ({ connections }) => {
    if (state.app !== null) dispatch({ type: 'app', app: { ...state.app, connections } });
    void loadMembers();
  });

  /** Asks for the set of the open connection again. */
  async function loadMembers(): Promise<void> {
    const { confirmed } = state;
    if (confirmed?.together == null) return;
    const members = await bridge.call('together.members', { id: confirmed.id });
    if (members.ok) dispatch({ type: 'members', members: members.value });
  }

  /**
   * The members of a set that was not shown before: they come with its connection, so that their list does not push the screen aside a
   * moment later.
   */
  async function newMembers({ id, together }: Connection): Promise<Action[]> {
    if (together === null || state.members.some((each) => each.together?.id === together.id)) return [];
    const members = await bridge.call('together.members', { id });
    return members.ok ? [{ type: 'members', members: members.value }] : [];
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush({ now: false, create: false }), saveDelay);
  }

  /** One request with the whole draft; a connection that is not there yet is created by it. */
  async function saveOnce(over = false): Promise<Result<Connection>> {
    const { visit, confirmed } = state;
    const last = state.pending.at(-1)?.seq ?? null;
    const draft = draftOf(state);
    const saved =
      confirmed === null
        ? await bridge.call('connections.create', { practice: state.newIsPractice, id: state.newId, draft })
        : await bridge.call('connections.save', { id: confirmed.id, draft, base: confirmed.draft, ...(over ? { over } : {}) });
    if (saved.ok) {
      dispatch({ type: 'connection', connection: saved.value, visit, savedSeq: last });
      if (confirmed !== null && state.visit === visit && cameFromElsewhere(confirmed.draft, draft, saved.value.draft))
        dispatch({ type: 'note', note: 'changed-elsewhere' });
      return saved;
    }
    if (saved.problem.kind === 'connection-changed' && confirmed !== null) {
      const newest = await bridge.call('connections.open', { id: confirmed.id });
      if (newest.ok) dispatch({ type: 'connection', connection: newest.value, visit, savedSeq: null });
    }
    dispatch({ type: 'save-failed', problem: saved.problem, visit });
    return saved;
  }

  /** Saves until nothing is pending; null where there was nothing to save. Only one save runs at a time. */
  async function flush(wanted: { readonly now: boolean; readonly create: boolean }): Promise<Result<Connection> | null> {
    clearTimeout(timer);
    if (exclusive > 0 && !wanted.now) {
      // The running call may write the draft itself; our save waits for its reply and goes on top of it.
      if (state.pending.length > 0) schedule();
      return null;
    }
    // Nothing goes over somebody else's change by itself: the person says so first.
    if (!wanted.create && state.saveProblem?.kind === 'connection-changed') return failed(state.saveProblem);
    const { visit } = state;
    const unsaved = (): boolean => state.pending.length > 0 || (wanted.create && state.confirmed === null);
    let result: Result<Connection> | null = null;
    while (state.place === 'connection' && state.visit === visit && unsaved()) {
      saving ??= saveOnce().finally(() => {
        saving = null;
      });
      result = await saving;
      if (!result.ok) return result;
    }
    return result;
  }

  function edit(change: DraftChange): void {
    seq += 1;
    dispatch({ type: 'edit', edit: { seq, change } });
    schedule();
  }

  async function save(change?: DraftChange): Promise<Result<Connection>> {
    if (change !== undefined) edit(change);
    const result = await flush({ now: true, create: true });
    if (result !== null) return result;
    if (state.confirmed === null) throw new Error('there is no connection to save');
    return { ok: true, value: state.confirmed };
  }

  async function ask<N extends ConnectionCall>(name: N, input: WithoutId<N>): Promise<Result<CallOutput<N>>> {
    const saved = await save();
    if (!saved.ok) return failed(saved.problem);
    const { visit } = state;
    const holdsSaves = !besideSaves.includes(name);
    if (holdsSaves) exclusive += 1;
    try {
      const result = await bridge.call(name, { ...input, id: saved.value.id });
      const connection = result.ok ? connectionIn(result.value) : null;
      if (connection !== null) dispatch({ type: 'connection', connection, visit, savedSeq: null }, ...(await newMembers(connection)));
      return result;
    } finally {
      if (holdsSaves) exclusive -= 1;
    }
  }

  let loading: Promise<Result<readonly PlatformInfo[]>> | null = null;
  async function loadPlatforms(): Promise<Result<readonly PlatformInfo[]>> {
    if (state.platforms !== null) return { ok: true, value: state.platforms };
    loading ??= bridge.call('platforms.list', {}).finally(() => {
      loading = null;
    });
    const result = await loading;
    if (result.ok) dispatch({ type: 'platforms', platforms: result.value });
    return result;
  }

  async function show(connection: Connection, step?: WizardStep, intent?: Intent): Promise<void> {
    // Before the catalogue is here, a platform that cannot work looks like one that can.
    if (connection.draft.platform !== null) await loadPlatforms();
    dispatch({ type: 'opened', connection, step: step ?? null, intent: intent ?? null }, ...(await newMembers(connection)));
    await Promise.all([refresh(), loadMembers()]);
  }

  async function openConnection(id: string, step?: WizardStep, intent?: Intent): Promise<Result<Connection>> {
    await flush({ now: true, create: false });
    const opened = await bridge.call('connections.open', { id });
    if (!opened.ok) {
      dispatch({ type: 'problem', problem: opened.problem });
      return opened;
    }
    await show(opened.value, step, intent);
    return opened;
  }

  async function refresh(): Promise<void> {
    const list = await bridge.call('connections.list', {});
    if (list.ok && state.app !== null) dispatch({ type: 'app', app: { ...state.app, connections: list.value } });
  }

  async function start(): Promise<void> {
    const started = await bridge.call('app.start', {});
    if (!started.ok) {
      dispatch({ type: 'start-failed', problem: started.problem });
      return;
    }
    const { openConnection: ready, connections } = started.value;
    const { route, note } = arrival();
    dispatch({ type: 'started', app: started.value });
    if (route !== null) await visit(route);
    else if (ready !== null) {
      const opened = await openConnection(ready);
      if (!opened.ok) dispatch({ type: 'home', problem: opened.problem });
    } else if (connections.length === 0) startNew();
    else dispatch({ type: 'home' });
    if (note !== null && state.note === null) dispatch({ type: 'note', note });
  }

  function startNew(): void {
    dispatch({ type: 'new', practice: false, id: freshId() });
  }

  const visit = createVisit({
    bridge,
    dispatch,
    loadPlatforms,
    refresh,
    loadMembers,
    freshId,
    flush: () => flush({ now: true, create: false }),
    getState: () => state,
    moves: () => moves,
  });

  async function startServers(): Promise<Result<Connection>> {
    const begun = await bridge.call('practice.start', { deployment: null });
    if (!begun.ok) return begun;
    if (state.app !== null) dispatch({ type: 'app', app: { ...state.app, practice: begun.value.practice } });
    return { ok: true, value: begun.value.connection };
  }

  async function startPractice(): Promise<Result<Connection>> {
    const saved = await flush({ now: true, create: false });
    if (saved?.ok === false) return saved;
    const begun = await startServers();
    if (begun.ok) await show(begun.value);
    return begun;
  }

  async function resumePractice(): Promise<Result<Connection>> {
    const here = state.confirmed;
    const begun = await startServers();
    if (!begun.ok) return begun;
    // The servers have new ports in every run; the host has just written them into this connection.
    return here === null ? begun : openConnection(here.id, state.viewing);
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bridge,
    start,
    edit,
    setTyped: (field, text) => {
      if (draftOf(state).typed[field] !== text) edit((draft) => ({ ...draft, typed: { ...draft.typed, [field]: text.slice(0, 20_000) } }));
    },
    save,
    ask,
    loadPlatforms,
    goTo: (step, intent) => {
      void flush({ now: false, create: false });
      dispatch({ type: 'view', step, intent: intent ?? null });
    },
    next: async () => {
      const saved = await save();
      if (!saved.ok) return;
      const { together } = saved.value;
      if (together !== null) {
        await loadMembers();
        const other = nextMember(membersFor(state.members, state.confirmed, state.platforms), together.tokens);
        if (other !== null) {
          await openConnection(other.connection.id);
          return;
        }
      }
      dispatch({ type: 'view', step: currentStep(factsOf(state), platformOf(state)), intent: null });
    },
    openConnection,
    show,
    visit,
    leave: () => {
      // What a save under way has sent is ours too.
      if (state.place === 'connection' && state.pending.length > 0 && state.saveProblem?.kind !== 'connection-changed')
        void saveOnce(saving !== null);
    },
    startNew,
    goHome: async () => {
      const saved = await flush({ now: true, create: false });
      // Leaving would drop what could not be saved, so the person stays with it and sees why.
      if (saved?.ok === false) return;
      dispatch({ type: 'home' });
      await refresh();
    },
    openSupport: (page) => {
      void flush({ now: false, create: false });
      dispatch({ type: 'support', page });
    },
    closeSupport: () => dispatch({ type: 'support', page: null }),
    openCatalogue: (platform) => {
      void flush({ now: false, create: false });
      dispatch({ type: 'catalogue', place: { platform: platform ?? null } });
    },
    closeCatalogue: () => dispatch({ type: 'catalogue', place: null }),
    startWith: async (change) => {
      const saved = await flush({ now: true, create: false });
      if (saved?.ok === false) return;
      startNew();
      edit(change);
    },
    refresh,
    keepAsNew: async () => {
      const { visit: from } = state;
      const made = await bridge.call('connections.create', {
        practice: state.confirmed?.practice ?? state.newIsPractice,
        id: freshId(),
        draft: draftOf(state),
      });
      if (made.ok) await show(made.value);
      else dispatch({ type: 'save-failed', problem: made.problem, visit: from });
      return made;
    },
    giveUp: async () => {
      clearTimeout(timer);
      if (state.saveProblem?.kind === 'connection-not-found') dispatch({ type: 'home' });
      else dispatch({ type: 'dropped' });
      await refresh();
    },
    closeNote: () => dispatch({ type: 'note', note: null }),
    startPractice,
    resumePractice,
    dispose: () => {
      clearTimeout(timer);
      stopListening();
      listeners.clear();
    },
  };
}
