/** Going to a place by its address: Back, Forward, a page that is loaded again, or an address opened by hand. No React. */
import type { Bridge, Connection, Result } from '../../electron/contract/index.ts';
import { nearestStep, stepFacts } from './current-step.ts';
import { factsOf, platformOf } from './reducer.ts';
import type { Ground, Room, Route } from './route.ts';
import type { Action, Intent, WizardState } from './types.ts';

/** The parts of the store that a visit uses. */
export interface VisitParts {
  readonly bridge: Bridge;
  /** Takes several changes as one: nobody sees the places in between. */
  readonly dispatch: (...actions: readonly Action[]) => void;
  readonly getState: () => WizardState;
  /** The person goes somewhere; the answer is false as soon as they went elsewhere, by a click or another visit. */
  readonly move: () => () => boolean;
  /** Saves what is unsaved; null where there was nothing. */
  readonly flush: () => Promise<Result<Connection> | null>;
  readonly loadPlatforms: () => Promise<unknown>;
  readonly loadMembers: () => Promise<unknown>;
  readonly refresh: () => Promise<unknown>;
  readonly freshId: () => string;
}

/** How the ground is reached, and whether a room may be opened over it. Or: not away, because something typed could not be saved. */
type Way = { readonly actions: readonly Action[]; readonly rooms: boolean } | 'stays';
type InConnection = Ground & { readonly at: 'connection' };

/** Makes the store's `visit`: false only where what was typed could not be saved, and so the person stays. */
export function createVisit(parts: VisitParts): (route: Route | 'unknown') => Promise<boolean> {
  const { bridge, dispatch, getState } = parts;

  /** What is typed in the open connection is saved before it is left. */
  async function mayLeave(): Promise<boolean> {
    const saved = await parts.flush();
    return saved?.ok !== false;
  }

  /** The step that was asked for, or the nearest that can be opened now. */
  function stepIn(
    ground: InConnection,
    state: Pick<WizardState, 'confirmed' | 'pending' | 'platforms'>,
  ): { readonly step: WizardState['viewing']; readonly intent: Intent | null } | null {
    if (ground.step === null) return null;
    const step = nearestStep(stepFacts(factsOf(state), platformOf(state)), ground.step);
    return { step, intent: step === ground.step ? ground.intent : null };
  }

  /** The way into a saved connection; null where the host has none of this id. */
  async function open(id: string, ground: Ground): Promise<Way | null> {
    const opened = await bridge.call('connections.open', { id });
    if (!opened.ok) {
      if (opened.problem.kind === 'connection-not-found') return null;
      return getState().place === 'connection' ? 'stays' : { actions: [{ type: 'home', problem: opened.problem }], rooms: false };
    }
    const connection = opened.value;
    // Before the catalogue is here, a platform that cannot work looks like one that can.
    if (connection.draft.platform !== null) await parts.loadPlatforms();
    // A beginning has its first step on screen, whatever of it was saved.
    const wanted: InConnection = ground.at === 'connection' ? ground : { at: 'connection', id, step: 'server', intent: null };
    const at = stepIn(wanted, { confirmed: connection, pending: [], platforms: getState().platforms });
    return { actions: [{ type: 'opened', connection, step: at?.step ?? null, intent: at?.intent ?? null }], rooms: true };
  }

  async function wayTo({ ground, room }: Route): Promise<Way> {
    const inRoom = room !== null;
    const { place, confirmed, newId } = getState();
    if (ground.at === 'home') {
      const view: Action[] = inRoom ? [] : [{ type: 'home-view', view: ground.view ?? '' }];
      if (place === 'home') return { actions: view, rooms: true };
      return (await mayLeave()) ? { actions: [{ type: 'home' }, ...view], rooms: true } : 'stays';
    }
    if (place === 'connection' && ground.id !== null && (confirmed?.id ?? newId) === ground.id) {
      const at = ground.at === 'connection' && confirmed !== null ? stepIn(ground, getState()) : null;
      return { actions: at === null ? [] : [{ type: 'view', ...at }], rooms: true };
    }
    if (!(await mayLeave())) return 'stays';
    // A beginning that was saved meanwhile is a connection.
    const way = ground.id === null ? null : await open(ground.id, ground);
    if (way !== null) return way;
    if (ground.at === 'new') return { actions: [{ type: 'new', practice: false, id: ground.id ?? parts.freshId() }], rooms: true };
    // A room of a connection that is gone has no place over the list.
    return { actions: [{ type: 'home', note: 'connection-gone' }], rooms: false };
  }

  async function enterRoom(room: Room | null): Promise<Action> {
    if (room?.name === 'support') return { type: 'support', page: room.page };
    if (room === null) return { type: 'support', page: null };
    if (room.platform !== null) await parts.loadPlatforms();
    const { platforms } = getState();
    // Before the catalogue could be loaded nobody knows; the room itself says what is wrong.
    const known = platforms === null || platforms.some(({ id }) => id === room.platform);
    return { type: 'catalogue', place: { platform: known ? room.platform : null } };
  }

  return async (route) => {
    const underWay = parts.move();

    for (;;) {
      const way: Way =
        route === 'unknown'
          ? (await mayLeave())
            ? { actions: [{ type: 'home', note: 'no-such-place' }], rooms: false }
            : 'stays'
          : await wayTo(route);
      if (!underWay()) return true;
      if (way === 'stays') return false;
      const room = way.rooms && route !== 'unknown' ? [await enterRoom(route.room)] : [];
      if (!underWay()) return true;
      const arrived = way.actions[0]?.type;
      const leaves = arrived === 'opened' || arrived === 'home' || arrived === 'new';
      // What was typed while the way was looked for is saved first, and may change where it leads.
      if (leaves && getState().pending.length > 0) continue;
      dispatch(...way.actions, ...room);
      if (arrived === 'opened') void parts.loadMembers();
      if (arrived === 'opened' || arrived === 'home') void parts.refresh();
      return true;
    }
  };
}
