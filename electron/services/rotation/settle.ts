/**
 * Finishes what was cut short, wherever that was: it is called before anything is shown or done, and doing it twice, or in two processes,
 * comes to the same.
 */
import { ok } from '../../contract/index.ts';
import type { Result } from '../../contract/index.ts';
import { newTokenAccount, oldTokenAccount, tokenAccount } from '../secrets.ts';
import type { StoredConnection } from '../store/document.ts';
import type { StoredRotation } from '../store/rotation.ts';
import { placeOf } from '../token-place.ts';
import { isIn, isOpen } from './keep.ts';
import type { Found, RotationKeep } from './keep.ts';
import type { RotationParts } from './types.ts';

type Parts = Pick<RotationParts, 'base' | 'store' | 'shelf'> & { readonly keep: RotationKeep };

/** The place that the tokens of this rotation may go to. */
export function placeIn({ base: { config } }: Pick<Parts, 'base'>, { draft, practice }: StoredConnection): string | null {
  return placeOf(draft.answers, practice, config.cloudApi);
}

/**
 * Lets the keychain follow the settings: the token that the connections have by now is written into the entry of each, and the stage goes
 * on. Problems: those of the keychain, where the entry cannot be read; the stage stays, and tokens are read from the rotation's own entry.
 */
export async function follow(parts: Parts, found: Found): Promise<Result<Found>> {
  const { shelf, keep } = parts;
  const { rotation, members, stored } = found;
  const swapping = rotation.stage === 'swapping';
  if (!swapping && rotation.stage !== 'backing') return ok(found);
  const account = swapping ? newTokenAccount(rotation.id) : oldTokenAccount(rotation.id);
  const secret = await shelf.get(account, swapping ? (rotation.fresh?.where ?? null) : rotation.old.where, placeIn(parts, stored));
  if (!secret.ok) return secret;
  const where = new Map<string, 'keychain' | 'memory'>();
  for (const member of members)
    where.set(member.id, (await shelf.keep(tokenAccount(member.id), secret.value, placeIn(parts, member))).where);
  return keep.change(
    stored.id,
    (now) => (now.stage === rotation.stage ? { ...now, stage: swapping ? 'places' : 'check' } : now),
    (member) => {
      const kept = where.get(member.id);
      return kept === undefined ? member : { ...member, token: { ...member.token, fact: { ...member.token.fact, where: kept } } };
    },
  );
}

/**
 * Name of the token whose answer was lost: it is missing until one that Handrail made has come. One that the person made has no name here,
 * and is another one.
 */
export function stillMissing({
  making,
  fresh,
}: {
  readonly making: string | null;
  readonly fresh: { readonly name: string | null } | null;
}): string | null {
  return fresh === null || fresh.name === null ? making : null;
}

/** Goes on from `taking`: the new token is in the keychain by now, or it never came there and has to be given again. */
async function taken({ shelf, keep, ...parts }: Parts, found: Found): Promise<Result<Found>> {
  const { rotation, stored } = found;
  const secret = await shelf.get(newTokenAccount(rotation.id), 'keychain', placeIn(parts, stored));
  // A keychain that does not answer now may hold it: that is no reason to say that it is gone.
  if (!secret.ok && secret.problem.kind !== 'keychain-entry-gone' && secret.problem.kind !== 'token-other-address') return ok(found);
  return keep.change(stored.id, (now) =>
    now.stage !== 'taking' || now.fresh?.givenAt !== rotation.fresh?.givenAt
      ? now
      : secret.ok
        ? { ...now, stage: 'check', making: stillMissing(now) }
        : { ...now, stage: 'new-token', fresh: null },
  );
}

/** Takes away the keychain entries of a rotation that is over for everybody in it, and notes that. */
async function tidied({ shelf, store }: Parts, stored: StoredConnection, rotation: StoredRotation): Promise<Result<null>> {
  const all = await store.all();
  if (!all.ok) return all;
  if (all.value.some((other) => other.rotation?.id === rotation.id && isOpen(other.rotation) && isIn(other, other.rotation)))
    return ok(null);
  const outcomes = [await shelf.remove(newTokenAccount(rotation.id)), await shelf.remove(oldTokenAccount(rotation.id))];
  if (outcomes.includes('failed')) return ok(null);
  const noted = await store.together((now) =>
    now.map((each) => (each.rotation?.id === rotation.id ? { ...each, rotation: { ...each.rotation, tidy: true } } : each)),
  );
  return noted.ok ? ok(null) : noted;
}

/** See above. Null where the connection has no rotation. */
export async function settle(parts: Parts, id: string, isMine: (rotation: string) => boolean): Promise<Result<Found | null>> {
  const { keep } = parts;
  let found = await keep.find(id);
  if (!found.ok || found.value === null) return found;
  if (isOpen(found.value.rotation) && !isIn(found.value.stored, found.value.rotation)) {
    const left = await keep.leave(id);
    if (!left.ok) return left;
    found = await keep.find(id);
    if (!found.ok || found.value === null) return found;
  }
  const { rotation, stored } = found.value;
  if (!isOpen(rotation)) {
    if (!rotation.tidy) await tidied(parts, stored, rotation);
    return found;
  }
  // What this very process is doing now is not cut short.
  if (isMine(rotation.id)) return found;
  if (rotation.stage === 'taking') return taken(parts, found.value);
  if (rotation.stage === 'asking')
    return keep.change(id, (now) =>
      now.stage === 'asking' ? { ...now, stage: 'places', gone: now.gone === null ? null : { ...now.gone, answer: 'no-answer' } } : now,
    );
  const followed = await follow(parts, found.value);
  // Where the keychain does not let us, tokens are read from the rotation's own entry; the next look tries again.
  return followed.ok ? followed : found;
}
