/** The new token comes in: pasted, made over REST, or told of where Handrail holds none. */
import { because, checkUserName, fail, rotationWay } from '../../contract/index.ts';
import type { Problem, Result, Rotation } from '../../contract/index.ts';
import { cleanSecret } from '../../core/bitbucket/recognise.ts';
import { Secret } from '../../core/secret.ts';
import { caOf } from '../ca.ts';
import { atField } from '../problems.ts';
import { newTokenAccount, oldTokenAccount, tokenEntry } from '../secrets.ts';
import { neededNames } from '../set.ts';
import type { StoredRotation } from '../store/rotation.ts';
import { checkExpiry, kindProblem, shapeProblem } from '../token-rules.ts';
import { notNow } from './keep.ts';
import type { Found } from './keep.ts';
import { placesToKeep } from './places.ts';
import { placeIn, stillMissing } from './settle.ts';
import type { RotationService, Step } from './types.ts';

/** Longest name that the dialog takes, and a length that no password has. */
const longestTokenName = 255;
const longestPassword = 1_000;

/** Stages in which a new token may be given. */
const taking = ['new-token', 'taking', 'check'] as const;

function mayTake({ stage }: StoredRotation): boolean {
  return (taking as readonly string[]).includes(stage);
}

/** The old token; null where it cannot be read. */
async function oldOf({ shelf, ...step }: Step, { stored, rotation }: Found): Promise<Secret | null> {
  const entry = rotation.old.where === null ? tokenEntry(stored) : { account: oldTokenAccount(rotation.id), where: rotation.old.where };
  const old = await shelf.get(entry.account, entry.where, placeIn(step, stored));
  return old.ok ? old.value : null;
}

/** Puts a new token beside the old one. First it is written down that it comes, so that a crash finds it in the keychain. */
async function take(
  step: Step,
  found: Found,
  secret: Secret,
  facts: Pick<NonNullable<StoredRotation['fresh']>, 'name' | 'expiresOn' | 'end'>,
): Promise<Result<Found>> {
  const { base, shelf, keep } = step;
  const now = base.ports.clock.now().toISOString();
  // Never the mark of the old one, whatever the clock does.
  const givenAt = now === found.rotation.old.fact.keptAt ? new Date(Date.parse(now) + 1).toISOString() : now;
  const announced = await keep.change(found.stored.id, (current): StoredRotation | Problem =>
    mayTake(current)
      ? {
          ...current,
          stage: 'taking',
          fresh: { ...facts, givenAt, where: 'keychain' },
          check: null,
          // They have the token before this one.
          places: current.places.map((place) => ({ ...place, answer: null, answeredAt: null })),
          pressedAt: current.way === 'rotate' ? (current.pressedAt ?? now) : current.pressedAt,
        }
      : notNow('moved-on').problem,
  );
  if (!announced.ok) return announced;
  const { where } = await shelf.keep(newTokenAccount(found.rotation.id), secret, placeIn(step, found.stored));
  // Another process that looked before the keychain had it has taken the announcement back.
  return keep.change(found.stored.id, (current): StoredRotation | Problem =>
    (current.stage === 'taking' && current.fresh?.givenAt === givenAt) || (current.stage === 'new-token' && current.fresh === null)
      ? {
          ...current,
          stage: 'check',
          making: stillMissing({ making: current.making, fresh: { name: facts.name } }),
          fresh: { ...facts, givenAt, where },
        }
      : notNow('moved-on').problem,
  );
}

/** Opens the steps. `busy`: rotations with something under way in this process. */
export function createGiving(step: Step, busy: Set<string>): Pick<RotationService, 'pressed' | 'keep' | 'create' | 'made'> {
  const { base, keep, platforms, reach, views } = step;

  async function whileBusy<T>(rotation: string, work: () => Promise<T>): Promise<T> {
    busy.add(rotation);
    try {
      return await work();
    } finally {
      busy.delete(rotation);
    }
  }

  return {
    pressed: async (id) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      return step.show(
        await keep.change(id, (now): StoredRotation | Problem =>
          now.way === 'rotate' && mayTake(now) ? { ...now, pressedAt: base.ports.clock.now().toISOString() } : notNow('moved-on').problem,
        ),
      );
    },

    keep: async (id, pasted, expiresOn) => {
      const cleaned = cleanSecret(pasted);
      if (!cleaned.ok) return cleaned;
      const { secret } = cleaned.value;
      // From here on it is kept out of log and settings, unless it is a slip of the hand.
      const seen = await step.token.recognise(id, pasted);
      if (!seen.ok) return seen;
      const found = await step.open(id);
      if (!found.ok) return found;
      const { rotation, stored, members } = found.value;
      if (!rotation.holdsToken || rotation.kind === null) return notNow('holds-none');
      if (!mayTake(rotation)) return notNow('moved-on');
      const { answers } = stored.draft;
      if (answers.deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
      const shape = shapeProblem(seen.value, rotation.kind);
      if (!shape.ok) return { ok: false, problem: atField(shape.problem, 'token') };
      for (const member of members) {
        const platform = member.draft.platform === null ? null : await platforms.find(member.draft.platform);
        const fits = kindProblem(platform?.ok === true ? platform.value : null, answers.deployment, rotation.kind);
        if (!fits.ok) return fits;
      }
      const expiry = checkExpiry(expiresOn);
      if (!expiry.ok) return expiry;
      if ((await oldOf(step, found.value))?.reveal() === secret.reveal()) return fail('rotation-same-token', {}, 'token');
      return step.show(await whileBusy(rotation.id, () => take(step, found.value, secret, { name: null, expiresOn: expiry.value })));
    },

    create: async (id, input, signal) => {
      if (input.password === '') return fail('token-empty', {}, 'password');
      if (input.password.length > longestPassword) return fail('token-too-long', { limit: longestPassword }, 'password');
      const password = new Secret(input.password);
      base.config.knownSecrets.add(password);
      const found = await step.open(id);
      if (!found.ok) return found;
      const { rotation, stored, members } = found.value;
      if (!rotation.holdsToken) return notNow('holds-none');
      if (!mayTake(rotation)) return notNow('moved-on');
      const { answers } = stored.draft;
      if (answers.deployment === 'cloud' || answers.deployment === null || rotation.kind !== 'http-access-token')
        return fail('create-unsupported', { reason: because('cloud-creates-none') });
      const userName = checkUserName(input.userName, 'userName', false);
      if (!userName.ok) return userName;
      const place = reach.of(answers, stored.practice, caOf(stored));
      if (!place.ok) return place;
      const { host } = new URL(place.value.target.apiBase);
      if (host !== input.host) return fail('create-host-changed', { host, shown: input.host });
      const name = input.tokenName.trim().slice(0, longestTokenName) || 'Handrail';
      const { createHttpToken, ownTokensPage } = await import('../../core/bitbucket/create-token.ts');
      const permissions = new Set<string>();
      for (const member of members) {
        for (const each of await neededNames(step, member, answers.deployment, rotation.kind)) permissions.add(each);
        // What the old one was given beyond that may be in use: the new one is made with the same.
        for (const each of (await views.connection(member)).check?.access.granted ?? []) permissions.add(each);
      }
      return whileBusy(rotation.id, async (): Promise<Result<Rotation>> => {
        if (rotation.making !== null) {
          const { findUnreceived } = await import('../../core/bitbucket/find-unreceived.ts');
          const { idWithin } = await import('../../core/bitbucket/revoke-token.ts');
          const old = await oldOf(step, found.value);
          const lost = await findUnreceived(
            place.value.http,
            {
              target: place.value.target,
              userName: userName.value,
              password,
              name: rotation.making,
              since: rotation.startedAt,
              notId: old === null ? null : idWithin(old),
            },
            signal,
          );
          if (!lost.ok) return lost.problem.field === 'user' ? { ok: false, problem: atField(lost.problem, 'userName') } : lost;
          if (lost.value.length > 0)
            return fail('create-found', {
              host,
              name: rotation.making,
              page: ownTokensPage(place.value.target),
              count: lost.value.length,
            });
        }
        const announced = await keep.change(id, (now): StoredRotation | Problem =>
          mayTake(now) ? { ...now, making: name } : notNow('moved-on').problem,
        );
        if (!announced.ok) return announced;
        const made = await createHttpToken(
          place.value.http,
          {
            target: place.value.target,
            userName: userName.value,
            password,
            name,
            permissions: [...permissions],
            expiryDays: input.expiryDays,
          },
          signal,
        );
        if (!made.ok) {
          // Where the answer was lost the token may exist: its name stays, to be looked for.
          if (made.problem.kind !== 'create-reply-lost') await keep.change(id, (now) => ({ ...now, making: null }));
          return made.problem.field === 'user' ? { ok: false, problem: atField(made.problem, 'userName') } : made;
        }
        const { secret, expiresOn } = made.value;
        base.config.knownSecrets.add(secret);
        return step.show(
          await take(step, announced.value, secret, {
            name: made.value.name,
            expiresOn,
            ...(expiresOn === null ? { end: 'never' as const } : {}),
          }),
        );
      });
    },

    made: async (id) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      return step.show(
        await keep.change(id, (now, members): StoredRotation | Problem => {
          if (now.holdsToken) return notNow('holds-token').problem;
          if (now.stage !== 'new-token') return notNow('moved-on').problem;
          return {
            ...now,
            stage: 'places',
            places: placesToKeep(now, members),
            swappedAt: base.ports.clock.now().toISOString(),
          };
        }),
      );
    },
  };
}

/** How this credential is renewed; `oauth`: the platform signs in by itself, and Handrail holds nothing. */
export function wayOf(kind: StoredRotation['kind'], oauth: boolean): StoredRotation['way'] {
  return oauth ? 'client' : rotationWay(kind);
}
