/**
 * The wizard's engine: holds the state, and asks the host, which answers with facts. No React.
 * Edits show at once and are saved behind them (draft-writer.ts); a reply never overwrites what was typed since.
 */
import type {
  AppState,
  Bridge,
  CallInput,
  CallName,
  CallOutput,
  Connection,
  ConnectionFacts,
  Draft,
  PlatformInfo,
  Problem,
  Result,
  WizardStep,
} from '../../electron/contract/index.ts';
import type { RenewalList } from '../../electron/contract/renewal-list.ts';
import { currentStep } from './current-step.ts';
import { createDraftWriter } from './draft-writer.ts';
import { draftOf, factsOf, initialState, openId, platformOf, reduce } from './reducer.ts';
import type { Route } from './route.ts';
import { membersFor, nextMember } from './set.ts';
import type { Action, DraftChange, Intent, Note, SupportPage, WizardState } from './types.ts';
import { createVisit } from './visit.ts';

/** Calls that belong to one connection: their input has its id, which the store fills in. */
export type ConnectionCall = { [N in CallName]: CallInput<N> extends { id: string } ? N : never }[CallName];
type WithoutId<N extends ConnectionCall> = Omit<CallInput<N>, 'id'>;

export { longestDelay, saveDelay } from './draft-writer.ts';

export interface WizardStore {
  getState: () => WizardState;
  subscribe: (listener: () => void) => () => void;
  /** The host's bridge; every reply passes by the store, which notices when the host is gone. */
  bridge: Bridge;
  /**
   * Asks the host what there is and opens the place that the page's address names, else what the host says to open. `expected`: the answer
   * that the document was drawn for; the first question is there with it at once.
   */
  start: (expected?: AppState) => Promise<void>;
  /** Goes to a place by its address. False: the person stays where they are, because what they typed could not be saved. */
  visit: (route: Route | 'unknown') => Promise<boolean>;
  /** The page is going away: sends what is not saved yet at once, without waiting for a save that is under way. */
  leave: () => void;
  /** The draft as it is at this moment, for who has waited since it was rendered. */
  latest: () => { readonly draft: Draft; readonly practice: boolean };
  /** Changes the draft on screen now and in the host soon. */
  edit: (change: DraftChange) => void;
  /** Keeps a field's text exactly as it stands. Never for secrets. */
  setTyped: (field: string, text: string) => void;
  /** Changes the draft and waits until the host has it (creating the connection if it is new). */
  save: (change?: DraftChange, mine?: boolean) => Promise<Result<Connection>>;
  /**
   * A call about the open connection, after the draft was saved. The facts in the reply are taken over; `take` says what they change in the
   * draft, which is saved before this ends, or null where the reply is not wanted any more. Both are left out when the person has left.
   */
  ask: <N extends ConnectionCall>(
    name: N,
    input: WithoutId<N>,
    take?: (value: CallOutput<N>) => DraftChange | null,
  ) => Promise<Result<CallOutput<N>>>;
  /** Loads the catalogue once. */
  loadPlatforms: () => Promise<Result<readonly PlatformInfo[]>>;
  goTo: (step: WizardStep, intent?: Intent) => void;
  /**
   * Saves, then shows the first step that is not done: of this connection, or of the next one of its set. Who goes elsewhere meanwhile is
   * not led back.
   */
  next: () => Promise<void>;
  /**
   * Saves what is on screen and shows another connection, from its first step that is not done or at this one. Who goes elsewhere while it
   * is fetched is not led back.
   */
  openConnection: (id: string, step?: WizardStep, intent?: Intent) => Promise<Result<Connection>>;
  startNew: () => void;
  /** Saves what is on screen and shows the list, unless the person goes elsewhere meanwhile. */
  goHome: () => Promise<void>;
  /** Opens the support room over what is on screen. */
  openSupport: (page: SupportPage) => void;
  /** Filters, groups or sorts the list of connections. */
  setHomeView: (view: string) => void;
  /** Whether one character alone may be a shortcut, from now on. */
  setCharacterKeys: (on: boolean) => void;
  /** The list of tokens to renew, as it is shown from now on; null for none. */
  setRenewals: (list: RenewalList | null) => void;
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
  /**
   * Gives up the answers that somebody else changed too, and saves everything else; goes to the list where the connection itself is gone.
   */
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

/** The facts in a reply, alone or beside what was asked for. */
function factsIn(value: unknown): ConnectionFacts | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('exports' in value && 'token' in value) return value as ConnectionFacts;
  return 'connection' in value ? factsIn(value.connection) : null;
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
  /** Grows whenever the person goes or is led somewhere: a visit that was still waiting for the host then ends without effect. */
  let moves = 0;
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
    if (confirmed?.set == null) return;
    const members = await bridge.call('set.members', { id: confirmed.id });
    if (members.ok) dispatch({ type: 'members', members: members.value });
  }

  /**
   * The members of a set that was not shown before: they come with its connection, so that their list does not push the screen aside a
   * moment later.
   */
  async function newMembers({ id, set }: ConnectionFacts): Promise<Action[]> {
    if (set === null || state.members.some((each) => each.set?.id === set.id)) return [];
    const members = await bridge.call('set.members', { id });
    return members.ok ? [{ type: 'members', members: members.value }] : [];
  }

  const writer = createDraftWriter({ bridge, dispatch, freshId, getState: () => state });
  const { edit, save, flush } = writer;

  async function ask<N extends ConnectionCall>(
    name: N,
    input: WithoutId<N>,
    take?: (value: CallOutput<N>) => DraftChange | null,
  ): Promise<Result<CallOutput<N>>> {
    const saved = await save();
    if (!saved.ok) return failed(saved.problem);
    const { id } = saved.value;
    const result = await bridge.call(name, { ...input, id });
    if (!result.ok) return result;
    const facts = factsIn(result.value);
    const members = facts === null ? [] : await newMembers(facts);
    if (openId(state) !== id) return result;
    const change = take?.(result.value);
    if (change === null) return result;
    const news: Action[] = facts === null ? members : [{ type: 'facts', facts }, ...members];
    if (change === undefined) {
      dispatch(...news);
      return result;
    }
    edit(change, ...news);
    // The call did what it was asked for; that its fact could not be saved yet is said by the save itself.
    await flush();
    return result;
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

  /** The person goes somewhere; the answer is false as soon as they went elsewhere, by a click or another visit. */
  function move(): () => boolean {
    const mine = (moves += 1);
    return () => moves === mine;
  }

  async function openConnection(id: string, step?: WizardStep, intent?: Intent): Promise<Result<Connection>> {
    const underWay = move();
    for (;;) {
      const saved = await flush();
      // Leaving would drop what could not be saved, so the person stays with it and sees why.
      if (saved?.ok === false) return saved;
      const opened = await bridge.call('connections.open', { id });
      if (!opened.ok) {
        if (underWay()) dispatch({ type: 'problem', problem: opened.problem });
        return opened;
      }
      const connection = opened.value;
      // Before the catalogue is here, a platform that cannot work looks like one that can.
      if (connection.draft.platform !== null) await loadPlatforms();
      const members = await newMembers(connection);
      if (!underWay()) return opened;
      // What was typed meanwhile is saved first, and may change what is opened (a connection of the same set).
      if (state.pending.length > 0) continue;
      dispatch({ type: 'opened', connection, step: step ?? null, intent: intent ?? null }, ...members);
      await Promise.all([refresh(), loadMembers()]);
      return opened;
    }
  }

  async function refresh(): Promise<void> {
    const list = await bridge.call('connections.list', {});
    if (list.ok && state.app !== null) dispatch({ type: 'app', app: { ...state.app, connections: list.value } });
  }

  async function start(expected?: AppState): Promise<void> {
    const asked = bridge.call('app.start', {});
    if (expected !== undefined) {
      dispatch({ type: 'started', app: expected });
      startNew();
    }
    const begun = moves;
    const started = await asked;
    if (!started.ok) {
      dispatch({ type: 'start-failed', problem: started.problem });
      return;
    }
    const { openConnection: ready, connections } = started.value;
    if (expected !== undefined) {
      dispatch({ type: 'home-view', view: started.value.homeView ?? '' }, { type: 'app', app: started.value });
      // Whoever has begun to answer, or went elsewhere, stays there.
      if (ready !== null && moves === begun && state.pending.length === 0) await openConnection(ready);
      return;
    }
    const { route, note } = arrival();
    dispatch({ type: 'started', app: started.value });
    // The list is as it was left, unless the address says how it shall be.
    if (route !== null && route !== 'unknown' && route.ground.at === 'home' && route.ground.view === undefined && state.homeView !== '')
      await visit({ ...route, ground: { at: 'home', view: state.homeView } });
    else if (route !== null) await visit(route);
    else if (ready !== null) {
      const opened = await openConnection(ready);
      if (!opened.ok) dispatch({ type: 'home', problem: opened.problem });
    } else if (connections.length === 0) startNew();
    else dispatch({ type: 'home' });
    if (note !== null && state.note === null) dispatch({ type: 'note', note });
  }

  function startNew(): void {
    writer.leave();
    dispatch({ type: 'new', practice: false, id: freshId() });
  }

  const visit = createVisit({
    bridge,
    dispatch,
    loadPlatforms,
    refresh,
    loadMembers,
    freshId,
    flush,
    getState: () => state,
    move,
  });

  /** Saves what is unsaved in the open connection; false where that cannot be, so that the person stays with it and sees why. */
  async function mayLeave(): Promise<boolean> {
    do {
      const saved = await flush();
      if (saved?.ok === false) return false;
    } while (state.pending.length > 0);
    return true;
  }

  async function startServers(): Promise<Result<Connection>> {
    const begun = await bridge.call('practice.start', { deployment: null });
    if (!begun.ok) return begun;
    if (state.app !== null) dispatch({ type: 'app', app: { ...state.app, practice: begun.value.practice } });
    return { ok: true, value: begun.value.connection };
  }

  async function startPractice(): Promise<Result<Connection>> {
    const underWay = move();
    const begun = await startServers();
    return begun.ok && underWay() ? openConnection(begun.value.id) : begun;
  }

  async function resumePractice(): Promise<Result<Connection>> {
    const here = state.confirmed;
    const underWay = move();
    const begun = await startServers();
    if (!begun.ok || !underWay()) return begun;
    // The servers have new ports in every run; the host has just written them into this connection.
    return here === null ? begun : openConnection(here.id, state.viewing);
  }

  let keeping: Promise<Result<Connection>> | null = null;
  async function keepAsNew(): Promise<Result<Connection>> {
    const { pending: before, visit: here } = state;
    const made = await writer.saveAsNew();
    if (!made.ok) return made;
    // Who gave it up meanwhile finds it in the list.
    if (state.visit === here) {
      const { pending, support, catalogue } = state;
      const room: readonly Action[] =
        support !== null ? [{ type: 'support', page: support }] : catalogue !== null ? [{ type: 'catalogue', place: catalogue }] : [];
      dispatch({ type: 'opened', connection: made.value, step: null, intent: null }, ...room);
      // What was typed while it was saved belongs to it too.
      for (const change of pending.filter((each) => !before.includes(each))) edit(change);
    }
    await refresh();
    return made;
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bridge,
    start,
    latest: () => ({ draft: draftOf(state), practice: state.confirmed?.practice ?? state.newIsPractice }),
    edit,
    setTyped: (field, text) => {
      if (draftOf(state).typed[field] !== text) edit((draft) => ({ ...draft, typed: { ...draft.typed, [field]: text.slice(0, 20_000) } }));
    },
    save,
    ask,
    loadPlatforms,
    goTo: (step, intent) => {
      void flush();
      dispatch({ type: 'view', step, intent: intent ?? null });
    },
    next: async () => {
      const underWay = move();
      const saved = await save();
      if (!saved.ok || !underWay()) return;
      const { set } = saved.value;
      if (set !== null) {
        await loadMembers();
        if (!underWay()) return;
        const other = nextMember(membersFor(state.members, state.confirmed, state.platforms), set.tokens);
        if (other !== null) {
          await openConnection(other.connection.id);
          return;
        }
      }
      dispatch({ type: 'view', step: currentStep(factsOf(state), platformOf(state)), intent: null });
    },
    openConnection,
    visit,
    leave: writer.leave,
    startNew,
    goHome: async () => {
      const underWay = move();
      if ((await mayLeave()) && underWay()) {
        dispatch({ type: 'home' });
        await refresh();
      }
    },
    setHomeView: (view) => dispatch({ type: 'home-view', view }),
    setCharacterKeys: (characterKeys) => {
      if (state.app !== null) dispatch({ type: 'app', app: { ...state.app, characterKeys } });
    },
    setRenewals: (list) => {
      if (state.app === null) return;
      const { renewals: _before, ...app } = state.app;
      dispatch({ type: 'app', app: list === null ? app : { ...app, renewals: list } });
    },
    openSupport: (page) => {
      void flush();
      dispatch({ type: 'support', page });
    },
    closeSupport: () => dispatch({ type: 'support', page: null }),
    openCatalogue: (platform) => {
      void flush();
      dispatch({ type: 'catalogue', place: { platform: platform ?? null } });
    },
    closeCatalogue: () => dispatch({ type: 'catalogue', place: null }),
    startWith: async (change) => {
      // A second click takes the place of the first.
      const underWay = move();
      if (!(await mayLeave()) || !underWay()) return;
      startNew();
      edit(change);
    },
    refresh,
    keepAsNew: () =>
      (keeping ??= keepAsNew().finally(() => {
        keeping = null;
      })),
    giveUp: async () => {
      writer.stop();
      if (state.saveProblem?.kind === 'connection-not-found') dispatch({ type: 'home' });
      else {
        dispatch({ type: 'dropped' });
        await flush();
      }
      await refresh();
    },
    closeNote: () => dispatch({ type: 'note', note: null }),
    startPractice,
    resumePractice,
    dispose: () => {
      writer.stop();
      stopListening();
      listeners.clear();
    },
  };
}
