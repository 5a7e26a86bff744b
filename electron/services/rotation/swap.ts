/** The new token takes the old one's place in all connections at once, or gives it back. What the settings say counts from then on. */
import { fail, ok } from '../../contract/index.ts';
import type { CheckReport, Problem, Result } from '../../contract/index.ts';
import { checkBasis } from '../facts.ts';
import type { CheckNeeds } from '../facts.ts';
import { newTokenAccount, oldTokenAccount, tokenEntry } from '../secrets.ts';
import type { StoredConnection } from '../store/document.ts';
import type { StoredRotation } from '../store/rotation.ts';
import type { Reports } from './compare.ts';
import { notNow } from './keep.ts';
import type { Found } from './keep.ts';
import { placesToKeep } from './places.ts';
import { follow, placeIn } from './settle.ts';
import type { RotationService, Step } from './types.ts';

/** Opens the steps. */
export function createSwapping(step: Step, reports: Reports): Pick<RotationService, 'swap' | 'back' | 'abandon'> {
  const { base, shelf, keep, views, platforms } = step;

  /** The old token under an account of the rotation's own, from whichever connection still has it; null where none has. */
  async function putAside({ rotation, members }: Found): Promise<Result<'keychain' | 'memory' | null>> {
    for (const member of members) {
      const entry = tokenEntry(member);
      const old = await shelf.get(entry.account, entry.where, placeIn(step, member));
      if (old.ok) return ok((await shelf.keep(oldTokenAccount(rotation.id), old.value, placeIn(step, member))).where);
      // A keychain that does not answer may have it: without it nothing could be taken back, so nothing is done.
      if (old.problem.kind !== 'keychain-entry-gone') return old;
    }
    return ok(null);
  }

  async function needsOf(members: readonly StoredConnection[]): Promise<Map<string, CheckNeeds>> {
    const needs = new Map<string, CheckNeeds>();
    for (const member of members)
      needs.set(
        member.id,
        await platforms.needs(
          member,
          views.held(member).map(({ key }) => key),
        ),
      );
    return needs;
  }

  /** The connection with the new token, and with the check that was made of it where this run has it. */
  function withFresh(
    member: StoredConnection,
    { kind, old, fresh }: StoredRotation,
    report: CheckReport | undefined,
    needs: CheckNeeds | undefined,
  ): StoredConnection {
    if (fresh === null) return member;
    const { name, expiresOn, end, givenAt, where } = fresh;
    const fact = { state: 'kept' as const, where, kind, name, expiresOn, keptAt: givenAt, ...(end === undefined ? {} : { end }) };
    const next = { ...member, token: { address: old.address, fact } };
    return report === undefined || needs === undefined ? next : { ...next, check: { basis: checkBasis(next, needs, report), report } };
  }

  return {
    swap: async (id, despite) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      const { rotation, members } = found.value;
      if (!rotation.holdsToken) return notNow('holds-none');
      // Two who swap the same: the second finds it done.
      if (rotation.stage === 'places' || rotation.stage === 'swapping') return step.show(found);
      if (rotation.stage !== 'check' || rotation.fresh === null) return notNow('moved-on');
      if (!shelf.reachable(newTokenAccount(rotation.id), rotation.fresh.where)) return notNow('token-lost');
      const aside = await putAside(found.value);
      if (!aside.ok) return aside;
      const needs = await needsOf(members);
      const mine = reports.get(rotation.id);
      const swapped = await keep.change(
        id,
        (now, inIt): StoredRotation | Problem => {
          if (now.stage !== 'check' || now.fresh === null) return notNow('moved-on').problem;
          const checked = now.check;
          if (checked === null || inIt.some((each) => !checked.connections.some((one) => one.id === each.id)))
            return notNow('not-checked').problem;
          const losses = checked.connections.flatMap((each) => each.losses);
          if (losses.length > 0 && !despite) return fail('rotation-loses', { count: losses.length }).problem;
          return {
            ...now,
            stage: 'swapping',
            old: { ...now.old, where: aside.value },
            swappedAt: base.ports.clock.now().toISOString(),
            places: [...new Map([...now.places, ...placesToKeep(now, inIt)].map((place) => [place.key, place])).values()],
          };
        },
        (member, next) =>
          withFresh(member, next, mine?.givenAt === next.fresh?.givenAt ? mine?.reports.get(member.id) : undefined, needs.get(member.id)),
      );
      if (!swapped.ok) return swapped;
      const followed = await follow(step, swapped.value);
      return step.show(followed.ok ? followed : swapped);
    },

    back: async (id) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      const { rotation } = found.value;
      if (!rotation.holdsToken) return notNow('holds-none');
      if (rotation.stage !== 'places') return notNow('moved-on');
      if (rotation.old.where === null || !shelf.reachable(oldTokenAccount(rotation.id), rotation.old.where)) return notNow('token-lost');
      // What was let go is not taken back, whether or not Bitbucket said that it is refused.
      if (rotation.gone !== null && rotation.gone.answer !== 'accepted') return notNow('moved-on');
      const backed = await keep.change(
        id,
        (now): StoredRotation | Problem =>
          now.stage === 'places'
            ? {
                ...now,
                stage: 'backing',
                gone: null,
                tried: [...new Set([...(now.tried ?? []), ...(now.fresh === null ? [] : [now.fresh.givenAt])])],
                // What works with the new token has to be looked at again whichever is used from now on.
                places: now.places.map((place) => (place.answer === 'applied' ? { ...place, answer: null, answeredAt: null } : place)),
              }
            : notNow('moved-on').problem,
        (member, next) => ({ ...member, token: { address: next.old.address, fact: { ...next.old.fact, where: next.old.where } } }),
      );
      if (!backed.ok) return backed;
      const followed = await follow(step, backed.value);
      return step.show(followed.ok ? followed : backed);
    },

    abandon: async (id) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      const ended = await keep.change(id, (now): StoredRotation | Problem =>
        now.stage === 'new-token' || now.stage === 'taking' || now.stage === 'check' || (now.stage === 'places' && !now.holdsToken)
          ? { ...now, stage: 'ended', ended: 'abandoned' }
          : notNow('moved-on').problem,
      );
      if (!ended.ok) return ended;
      reports.delete(found.value.rotation.id);
      return step.show(ended);
    },
  };
}
