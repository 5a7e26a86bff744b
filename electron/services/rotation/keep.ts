/** The rotation as it lies in the settings: found, changed for all of its connections at once, and whether it still goes on. */
import { fail, ok, rotateMinutes } from '../../contract/index.ts';
import type { Problem, Result, RotationNotNow, RotationPhase } from '../../contract/index.ts';
import type { ClockPort } from '../../core/ports.ts';
import { tokenKey } from '../holders.ts';
import type { ConnectionStore } from '../store/connection-store.ts';
import type { StoredConnection } from '../store/document.ts';
import { tokenIs } from '../store/rotation.ts';
import type { RotationStage, StoredRotation } from '../store/rotation.ts';

/** A rotation with the connections that are in it, the one that was asked about first. */
export interface Found {
  readonly stored: StoredConnection;
  readonly rotation: StoredRotation;
  readonly members: readonly StoredConnection[];
}

/** Stages before the new token is in use. */
const beforeSwap: readonly RotationStage[] = ['new-token', 'taking', 'check', 'backing'];

/** True while something is left to do. */
export function isOpen({ stage }: Pick<StoredRotation, 'stage'>): boolean {
  return stage !== 'done' && stage !== 'ended';
}

/** The token that a connection of this rotation has now. */
export function currentToken({ stage, old, fresh, holdsToken }: StoredRotation): string {
  if (!holdsToken || beforeSwap.includes(stage) || fresh === null) return tokenIs(old);
  return tokenIs({ address: old.address, fact: { state: 'kept', keptAt: fresh.givenAt } });
}

/** True while the connection has the token that the rotation knows: another one ends it for this connection. */
export function isIn(stored: StoredConnection, rotation: StoredRotation): boolean {
  return stored.rotation?.id === rotation.id && tokenIs(stored.token) === currentToken(rotation);
}

/** The connections that are in it, in the order in which they came. */
export function membersIn(all: readonly StoredConnection[], rotation: StoredRotation): StoredConnection[] {
  const place = (each: StoredConnection): number => {
    const at = rotation.connections.indexOf(each.id);
    return at < 0 ? rotation.connections.length : at;
  };
  return all.filter((each) => isIn(each, rotation)).sort((a, b) => place(a) - place(b));
}

/** Every connection that has the same token as this one, itself first. */
export function sharing(all: readonly StoredConnection[], stored: StoredConnection): StoredConnection[] {
  const { set, token } = stored;
  const same = (other: StoredConnection): boolean =>
    tokenKey(other) === tokenKey(stored) ||
    (token.fact.state === 'elsewhere' && set?.tokens === 'one' && other.set?.id === set.id && other.token.fact.state === 'elsewhere');
  return [stored, ...all.filter((other) => other.id !== stored.id && same(other))];
}

/** ISO time at which "Rotate" ends the old token at the latest; null where nothing ends it, or it is not known yet. */
export function oldEndsAt({ way, pressedAt }: Pick<StoredRotation, 'way' | 'pressedAt'>): string | null {
  return way === 'rotate' && pressedAt !== null ? new Date(Date.parse(pressedAt) + rotateMinutes * 60_000).toISOString() : null;
}

/** The phase that is shown. `open`: places with something to do. */
export function phaseOf({ stage }: StoredRotation, open: number): RotationPhase {
  switch (stage) {
    case 'new-token':
    case 'taking':
      return 'new-token';
    case 'check':
    case 'backing':
      return 'check';
    case 'swapping':
    case 'places':
      return open > 0 ? 'places' : 'let-go';
    case 'asking':
      return 'let-go';
    case 'done':
    case 'ended':
      return stage;
  }
}

/** A step that cannot be taken now. */
export function notNow(
  why: RotationNotNow,
  more: { readonly count?: number; readonly until?: string } = {},
): { readonly ok: false; readonly problem: Problem } {
  return fail('rotation-not-now', { why, ...more });
}

export interface RotationKeep {
  /** The rotation of this connection, also one that is over; null without one. Problems: those of the store. */
  find(id: string): Promise<Result<Found | null>>;
  /** The same where it goes on. Problems: `rotation-none`. */
  open(id: string): Promise<Result<Found>>;
  /**
   * Changes it in all of its connections with one write. `alter` sees it as it is now and refuses with a problem; `others` changes the
   * connections beside it.
   */
  change(
    id: string,
    alter: (now: StoredRotation, members: readonly StoredConnection[], all: readonly StoredConnection[]) => StoredRotation | Problem,
    others?: (member: StoredConnection, next: StoredRotation) => StoredConnection,
  ): Promise<Result<Found>>;
  /** Ends it for a connection that has another token by now, and looks which others go on. */
  leave(id: string): Promise<Result<null>>;
}

/** Opens it. */
export function createKeep(store: ConnectionStore, clock: ClockPort): RotationKeep {
  function foundIn(all: readonly StoredConnection[], id: string): Result<Found | null> {
    const stored = all.find((each) => each.id === id);
    if (stored === undefined) return fail('connection-not-found', { id });
    const { rotation } = stored;
    return ok(rotation === undefined ? null : { stored, rotation, members: membersIn(all, rotation) });
  }

  async function find(id: string): Promise<Result<Found | null>> {
    const all = await store.all();
    return all.ok ? foundIn(all.value, id) : all;
  }

  return {
    find,
    open: async (id) => {
      const found = await find(id);
      if (!found.ok) return found;
      return found.value === null || !isOpen(found.value.rotation) ? fail('rotation-none') : ok(found.value);
    },
    change: async (id, alter, others = (member) => member) => {
      const changed = await store.together((all) => {
        const found = foundIn(all, id);
        if (!found.ok) return found.problem;
        if (found.value === null || !isOpen(found.value.rotation) || !isIn(found.value.stored, found.value.rotation))
          return fail('rotation-none').problem;
        const { rotation, members } = found.value;
        const altered = alter(rotation, members, all);
        if ('values' in altered) return altered as Problem;
        const next = { ...altered, updatedAt: clock.now().toISOString() };
        const joined = new Set([...members.map((each) => each.id), ...next.connections]);
        return all.map((each) =>
          joined.has(each.id) && (isIn(each, rotation) || tokenIs(each.token) === currentToken(rotation))
            ? others({ ...each, rotation: next }, next)
            : each,
        );
      });
      if (!changed.ok) return changed;
      const found = foundIn(changed.value, id);
      if (!found.ok) return found;
      return found.value === null ? fail('rotation-none') : ok(found.value);
    },
    leave: async (id) => {
      const left = await store.together((all) =>
        all.map((each) =>
          each.id === id && each.rotation !== undefined && isOpen(each.rotation) && !isIn(each, each.rotation)
            ? { ...each, rotation: { ...each.rotation, stage: 'ended', ended: 'token-replaced', updatedAt: clock.now().toISOString() } }
            : each,
        ),
      );
      return left.ok ? ok(null) : left;
    },
  };
}
