/** Rotation: a new token takes the place of an old one everywhere, and then the old one is let go (docs/life-after.md 2). */
import { fail, ok } from '../../contract/index.ts';
import type { Problem, Result, Rotation } from '../../contract/index.ts';
import type { StoredConnection } from '../store/document.ts';
import { tokenIs } from '../store/rotation.ts';
import type { StoredRotation } from '../store/rotation.ts';
import { createComparing } from './compare.ts';
import type { Reports } from './compare.ts';
import { createGiving, wayOf } from './give.ts';
import { createKeep, currentToken, isIn, isOpen, sharing } from './keep.ts';
import type { Found } from './keep.ts';
import { createLettingGo } from './let-go.ts';
import { settle } from './settle.ts';
import { createShow } from './show.ts';
import { createSwapping } from './swap.ts';
import type { RotationParts, RotationService, Step } from './types.ts';
import { createWalking } from './walk.ts';

export type { RotationService } from './types.ts';

/** Opens the service. */
export function createRotation(parts: RotationParts): RotationService {
  const { base, store, platforms } = parts;
  const { clock, random } = base.ports;
  const busy = new Set<string>();
  const reports: Reports = new Map();
  const keep = createKeep(store, clock);
  const show = createShow(parts, busy);

  /** With whatever was cut short finished. */
  function settled(id: string): Promise<Result<Found | null>> {
    return settle({ ...parts, keep }, id, (rotation) => busy.has(rotation));
  }

  async function open(id: string): Promise<Result<Found>> {
    const found = await settled(id);
    if (!found.ok) return found;
    return found.value === null || !isOpen(found.value.rotation) ? fail('rotation-none') : ok(found.value);
  }

  const step: Step = {
    ...parts,
    keep,
    open,
    show: async (found) => {
      if (!found.ok) return found;
      // One that is over has its keychain entries taken away before it is shown.
      const over = isOpen(found.value.rotation) ? found : await settled(found.value.stored.id);
      return over.ok && over.value !== null ? show(over.value) : show(found.value);
    },
  };

  async function isOauth({ draft: { answers, platform: id } }: StoredConnection): Promise<boolean> {
    const platform = id === null || answers.deployment === null ? null : await platforms.find(id);
    return platform?.ok === true && answers.deployment !== null && platform.value.deployments[answers.deployment].route === 'oauth';
  }

  function begun(stored: StoredConnection, members: readonly StoredConnection[], oauth: boolean): StoredRotation {
    const { address, fact } = stored.token;
    const kind = oauth ? 'oauth-client' : (fact.kind ?? stored.draft.answers.credential?.kind ?? null);
    const at = clock.now().toISOString();
    const before = stored.rotation;
    return {
      id: random.id(12),
      way: wayOf(kind, oauth),
      kind,
      startedAt: at,
      stage: 'new-token',
      ended: null,
      connections: members.map((member) => member.id),
      holdsToken: fact.state === 'kept',
      old: { address, fact, where: null },
      pressedAt: null,
      fresh: null,
      making: null,
      able: null,
      check: null,
      swappedAt: null,
      places: [],
      // What was saved with a token that was tried and taken back is not up to date either.
      ...(before?.tried === undefined || tokenIs(before.old) !== tokenIs(stored.token) ? {} : { tried: before.tried }),
      gone: null,
      tidy: false,
      updatedAt: at,
    };
  }

  async function start(id: string): Promise<Result<Rotation>> {
    const before = await settled(id);
    if (!before.ok) return before;
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    if (before.value !== null && isOpen(before.value.rotation)) return step.show(ok(before.value));
    const oauth = await isOauth(stored.value);
    const begins = await store.together((all): readonly StoredConnection[] | Problem => {
      const own = all.find((each) => each.id === id);
      if (own === undefined) return fail('connection-not-found', { id }).problem;
      if (own.rotation !== undefined && isOpen(own.rotation) && isIn(own, own.rotation)) return all;
      if (own.token.fact.state === 'none' && !oauth) return fail('token-needed', {}, 'token').problem;
      const members = own.token.fact.state === 'none' ? [own] : sharing(all, own);
      // One of them may be in a rotation already: a copy that was made since joins it.
      const there = members.find(
        ({ rotation }) => rotation !== undefined && isOpen(rotation) && currentToken(rotation) === tokenIs(own.token),
      );
      const old = there?.rotation ?? begun(own, members, oauth);
      const rotation = { ...old, connections: [...new Set([...old.connections, ...members.map((each) => each.id)])] };
      const ids = new Set(rotation.connections);
      return all.map((each) => (ids.has(each.id) && tokenIs(each.token) === currentToken(rotation) ? { ...each, rotation } : each));
    });
    if (!begins.ok) return begins;
    return step.show(await keep.open(id));
  }

  return {
    state: async (id) => {
      const found = await settled(id);
      if (!found.ok) return found;
      if (found.value === null) return ok({ rotation: null });
      const shown = await show(found.value);
      return shown.ok ? ok({ rotation: shown.value }) : shown;
    },
    start,
    ...createGiving(step, busy),
    ...createComparing(step, reports),
    ...createSwapping(step, reports),
    ...createWalking(step),
    ...createLettingGo(step, busy),
  };
}
