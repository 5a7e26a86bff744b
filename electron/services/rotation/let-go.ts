/**
 * The old token goes: revoked over REST or by the person, or ended by itself. Then Bitbucket is asked once whether it refuses it: one
 * request, because wrong tries are counted for an account.
 */
import { checkUserName, fail, ok } from '../../contract/index.ts';
import type { ListedToken, Problem, Result, Rotation } from '../../contract/index.ts';
import type { TokenOwner } from '../../core/bitbucket/revoke-token.ts';
import { Secret } from '../../core/secret.ts';
import { caOf } from '../ca.ts';
import { callerOf } from '../reach.ts';
import { newTokenAccount, oldTokenAccount } from '../secrets.ts';
import type { StoredConnection } from '../store/document.ts';
import type { StoredRotation } from '../store/rotation.ts';
import { notNow, oldEndsAt } from './keep.ts';
import type { Found } from './keep.ts';
import { isOpenPlace, knownPlaces, withApplied } from './places.ts';
import { placeIn } from './settle.ts';
import type { RotationService, Step } from './types.ts';

type Gone = NonNullable<StoredRotation['gone']>;

/** Longer than any password. */
const longestPassword = 1_000;

/** Whose token it is, for the lists of a server of one's own; null where the answers do not say. */
function ownerOf({ draft: { answers } }: StoredConnection, kind: StoredRotation['kind']): TokenOwner | null {
  const chosen = answers.repositories?.[0] ?? '';
  const repository = chosen.slice(chosen.lastIndexOf('/') + 1);
  const project = chosen.includes('/') ? chosen.slice(0, chosen.indexOf('/')) : (answers.projectKey ?? '');
  switch (kind) {
    case 'http-access-token':
      return { of: 'user' };
    case 'http-project-token':
      return project === '' ? null : { of: 'project', project };
    case 'http-repository-token':
      return project === '' || repository === '' ? null : { of: 'repository', project, repository };
    default:
      return null;
  }
}

/** What is known of the two tokens. `said`: the one that the person chose; ids where the tokens tell them. */
interface KnownTokens {
  readonly said: string | null;
  readonly oldId: string | null;
  readonly freshId: string | null;
  readonly name: string | null;
  readonly freshName: string | null;
  /** It was being revoked when Handrail ended, or the answer was lost. */
  readonly mayBeGone: boolean;
}

/** True where the new token is known by its id or by a name that no other has. */
function isNew({ id, name }: ListedToken, listed: readonly ListedToken[], known: KnownTokens): boolean {
  if (listed.some((each) => each.id === known.freshId)) return id === known.freshId;
  return id !== known.oldId && name === known.freshName && listed.filter((each) => each.name === name).length === 1;
}

/** The listed tokens without the new one, as far as it is known which that is. */
export function withoutNew(listed: readonly ListedToken[], known: KnownTokens): ListedToken[] {
  return listed.filter((each) => !isNew(each, listed, known));
}

/** True where this server's tokens tell their ids, as the new one shows, and the old one's is not listed: a crash came after it went. */
export function isGone(listed: readonly ListedToken[], { oldId, freshId }: KnownTokens): boolean {
  const has = (id: string): boolean => listed.some((each) => each.id === id);
  return oldId !== null && freshId !== null && has(freshId) && !has(oldId);
}

/**
 * Which of the listed tokens is the old one; null where that cannot be told. Never the new one: a name tells the old one only where it is
 * known that the new one is another.
 */
export function whichIsOld(listed: readonly ListedToken[], known: KnownTokens): string | null {
  const others = withoutNew(listed, known);
  const has = (id: string | null): boolean => others.some((each) => each.id === id);
  if (known.said !== null) return has(known.said) ? known.said : null;
  if (known.oldId !== null && has(known.oldId)) return known.oldId;
  // One of the same name would be another one.
  if (known.mayBeGone || isGone(listed, known)) return null;
  if (others.length === listed.length) return null;
  const named = others.filter(({ name }) => known.name !== null && name === known.name);
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** Opens the steps. `busy`: rotations with something under way in this process. */
export function createLettingGo(step: Step, busy: Set<string>): Pick<RotationService, 'revoke' | 'letGo'> {
  const { base, keep, shelf, reach, notes } = step;
  const now = (): string => base.ports.clock.now().toISOString();

  /** Every place is done, and it is the time for it. */
  function mayGo({ rotation, members }: Found, unasked: boolean): Result<null> {
    if (rotation.stage !== 'places') return notNow('moved-on');
    const count = knownPlaces(rotation, members).filter(isOpenPlace).length;
    if (count > 0) return notNow('places-open', { count });
    const until = oldEndsAt(rotation);
    return !unasked && until !== null && until > now() ? notNow('old-lives', { until }) : ok(null);
  }

  async function secretOf(found: Found, which: 'old' | 'new'): Promise<Secret | null> {
    const { rotation, stored } = found;
    const where = which === 'old' ? rotation.old.where : (rotation.fresh?.where ?? null);
    const account = which === 'old' ? oldTokenAccount(rotation.id) : newTokenAccount(rotation.id);
    const secret = where === null ? null : await shelf.get(account, where, placeIn(step, stored));
    return secret?.ok === true ? secret.value : null;
  }

  /** One request; it is written down before it is sent, so that a crash does not ask it again. */
  async function askOnce(found: Found, signal: AbortSignal): Promise<Gone['answer']> {
    const { stored } = found;
    const { credential } = stored.draft.answers;
    const old = await secretOf(found, 'old');
    const place = reach.of(stored.draft.answers, stored.practice, caOf(stored));
    if (old === null || credential === null || !place.ok) return 'not-asked';
    const plain = reach.plain(place.value.target.apiBase, stored.practice, stored.plainHttp === placeIn(step, stored));
    if (!plain.ok) return 'not-asked';
    const { stillAccepted } = await import('../../core/bitbucket/still-accepted.ts');
    const answer = await stillAccepted({ ...place.value, caller: callerOf(credential, old), signal });
    base.ports.log.write('info', 'old-token-asked', { id: stored.id, answer });
    return answer;
  }

  /** Notes how it went, asks, and ends the rotation unless the old token is found to live on. */
  async function go(found: Found, by: Gone['by'], signal: AbortSignal): Promise<Result<Rotation>> {
    const id = found.stored.id;
    busy.add(found.rotation.id);
    try {
      const at = now();
      const before = found.rotation.gone;
      if (by === 'left') return await finish(found, { at, by, answer: before?.answer ?? 'not-asked', askedAt: before?.askedAt ?? null });
      const asking = await keep.change(id, (current): StoredRotation | Problem =>
        current.stage === 'places'
          ? { ...current, stage: 'asking', gone: { at, by, answer: 'no-answer', askedAt: at } }
          : notNow('moved-on').problem,
      );
      if (!asking.ok) return asking;
      const answer = await askOnce(asking.value, signal);
      const gone: Gone = { at, by, answer, askedAt: answer === 'not-asked' ? null : at };
      if (answer === 'refused' || answer === 'not-asked') return await finish(asking.value, gone);
      return await step.show(
        await keep.change(id, (current) =>
          current.stage === 'asking' || current.stage === 'places' ? { ...current, stage: 'places', gone } : current,
        ),
      );
    } finally {
      busy.delete(found.rotation.id);
    }
  }

  async function finish(found: Found, gone: Gone): Promise<Result<Rotation>> {
    const done = await keep.change(
      found.stored.id,
      (current): StoredRotation | Problem =>
        current.stage === 'places' || current.stage === 'asking' ? { ...current, stage: 'done', gone } : notNow('moved-on').problem,
      withApplied,
    );
    if (!done.ok) return done;
    const { rotation, members } = done.value;
    for (const { id, name, practice } of members) {
      const connection = { id, name, practice };
      const places = rotation.places.filter((place) => place.connection === id && place.answer === 'applied').length;
      notes.note('rotated', { connection, params: { places } });
      if (gone.by !== 'left') notes.note('revoked', { connection, params: { by: gone.by } });
    }
    // What was done is shown with its entries gone.
    busy.delete(rotation.id);
    return step.show(done);
  }

  return {
    letGo: async (id, how, signal) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      const may = mayGo(found.value, how === 'left');
      if (!may.ok) return may;
      return go(found.value, how === 'left' ? 'left' : how === 'ended' ? 'itself' : 'person', signal);
    },

    revoke: async (id, input, signal) => {
      if (input.password === '') return fail('token-empty', {}, 'password');
      if (input.password.length > longestPassword) return fail('token-too-long', { limit: longestPassword }, 'password');
      const password = new Secret(input.password);
      base.config.knownSecrets.add(password);
      const userName = checkUserName(input.userName, 'userName', false);
      if (!userName.ok) return userName;
      const found = await step.open(id);
      if (!found.ok) return found;
      const may = mayGo(found.value, false);
      if (!may.ok) return may;
      const { rotation, stored } = found.value;
      const shown = await step.show(found);
      if (!shown.ok) return shown;
      const place = reach.of(stored.draft.answers, stored.practice, caOf(stored));
      if (!place.ok) return place;
      const { host } = new URL(place.value.target.apiBase);
      const page = shown.value.page.url ?? '';
      const owner = ownerOf(stored, rotation.kind);
      if (owner === null) return fail('revoke-failed', { host, page, why: 'unsupported' });
      if (host !== input.host) return fail('revoke-failed', { host, page, why: 'host-changed' });

      const { idWithin, revokeHttpToken } = await import('../../core/bitbucket/revoke-token.ts');
      const [old, fresh] = [await secretOf(found.value, 'old'), await secretOf(found.value, 'new')];
      const known = {
        said: input.token,
        oldId: old === null ? null : idWithin(old),
        freshId: fresh === null ? null : idWithin(fresh),
        name: rotation.old.fact.name,
        freshName: rotation.fresh?.name ?? null,
        mayBeGone: rotation.revoking === true,
      };
      busy.add(rotation.id);
      const noted = await keep.change(id, (current) => ({ ...current, revoking: true }));
      if (!noted.ok) {
        busy.delete(rotation.id);
        return noted;
      }
      let revoked;
      try {
        revoked = await revokeHttpToken(
          place.value.http,
          {
            target: place.value.target,
            owner,
            userName: userName.value,
            password,
            page,
            choose: (listed) => whichIsOld(listed, known),
          },
          signal,
        );
      } finally {
        busy.delete(rotation.id);
      }
      // Nothing was revoked, unless it is not known; what an earlier try left open stays open.
      const sent = revoked.ok ? revoked.value.id !== null : revoked.problem.values['why'] === 'unknown-result';
      if (!sent && !known.mayBeGone) await keep.change(id, (current) => ({ ...current, revoking: false }));
      if (!revoked.ok) return revoked;
      const goneBefore = revoked.value.id === null && isGone(revoked.value.listed, known);
      if (revoked.value.id === null && !goneBefore) return ok({ rotation: shown.value, which: withoutNew(revoked.value.listed, known) });
      base.ports.log.write('info', 'old-token-revoked', { id, before: goneBefore });
      const gone = await go(found.value, goneBefore ? 'person' : 'handrail', signal);
      return gone.ok ? ok({ rotation: gone.value, which: null }) : gone;
    },
  };
}
