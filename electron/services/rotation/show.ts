/** A rotation as it may be shown: no secret, and what can be done now. */
import { afterTokenOf } from '../../contract/after-token.ts';
import { isSelfManaged, ok, secretsModes } from '../../contract/index.ts';
import type { CredentialKind, Result, Rotation } from '../../contract/index.ts';
import { newTokenAccount, oldTokenAccount } from '../secrets.ts';
import { oldEndsAt, phaseOf } from './keep.ts';
import type { Found } from './keep.ts';
import { isOpenPlace, knownPlaces, shownPlaces } from './places.ts';
import type { KnownPlace, PlaceWords } from './places.ts';
import type { RotationParts } from './types.ts';

/** Kinds of a self-managed Bitbucket, which lists and deletes its tokens over REST. */
const listedKinds: readonly (CredentialKind | null)[] = ['http-access-token', 'http-project-token', 'http-repository-token'];

/** Opens it. `making`: rotations for which a token is being made in this process. */
export function createShow(
  { base, shelf, platforms, token, exporting }: RotationParts,
  making: ReadonlySet<string>,
): (found: Found) => Promise<Result<Rotation>> {
  async function words({ stored, platform, mode, kind }: KnownPlace): Promise<PlaceWords> {
    const known = secretsModes.find((each) => each === mode);
    const nothing: PlaceWords = { next: [], nudge: null, command: null, sign: null };
    if (stored === null || platform === null || kind === 'clipboard') return nothing;
    const chosen = await platforms.chosen(stored, platform);
    const after = chosen.ok
      ? afterTokenOf(
          chosen.value.platform.deployments[chosen.value.deployment],
          stored.draft.answers.options,
          stored.held.map(({ key }) => key),
        )
      : null;
    const preview = known === undefined ? null : await exporting.preview(stored.id, platform, known);
    return {
      next: preview?.ok === true ? preview.value.next : [],
      nudge: after?.nudge ?? null,
      command: after?.command ?? null,
      sign: after?.sign ?? null,
    };
  }

  return async ({ stored, rotation, members }) => {
    const { answers } = stored.draft;
    const { stage, way, kind, fresh, old, check, gone, holdsToken } = rotation;
    const places = knownPlaces(rotation, members);
    const open = places.filter(isOpenPlace).length;
    const phase = phaseOf(rotation, open);
    const endsAt = oldEndsAt(rotation);
    const now = base.ports.clock.now().toISOString();
    const isHeld = (account: string, where: 'keychain' | 'memory' | null): boolean => where !== null && shelf.reachable(account, where);
    const freshHeld = fresh !== null && !rotation.tidy && isHeld(newTokenAccount(rotation.id), fresh.where);
    const oldHeld =
      holdsToken &&
      !rotation.tidy &&
      (old.where === null ? old.fact.state === 'kept' && rotation.swappedAt === null : isHeld(oldTokenAccount(rotation.id), old.where));
    const guide = kind === null ? null : await token.guide(stored.id, kind);
    const page = guide?.ok === true ? guide.value.page : { url: null, path: [] };
    const create = guide?.ok === true ? guide.value.create : { available: false, host: null };
    const self = answers.deployment !== null && isSelfManaged(answers.deployment);
    const given = stage === 'new-token' || stage === 'taking' || stage === 'check';
    const shownMembers = members.length > 0 ? members : [stored];
    return ok({
      rotation: rotation.id,
      phase,
      ended: rotation.ended,
      way,
      kind,
      deployment: answers.deployment,
      practice: stored.practice,
      startedAt: rotation.startedAt,
      connections: await Promise.all(
        shownMembers.map(async ({ id, name, draft: { platform } }) => ({
          id,
          name,
          platform,
          platformName: await platforms.nameOf(platform),
        })),
      ),
      holdsToken,
      page: { url: page.url, path: [...page.path] },
      byPassword: {
        create: holdsToken && kind === 'http-access-token' && create.available,
        revoke: self && listedKinds.includes(kind),
        host: self ? create.host : null,
        user: answers.credential?.user ?? null,
      },
      old: { name: old.fact.name, keptAt: old.fact.keptAt, expiresOn: old.fact.expiresOn, endsAt, held: oldHeld },
      fresh:
        fresh === null
          ? null
          : { name: fresh.name, expiresOn: fresh.expiresOn, givenAt: fresh.givenAt, where: fresh.where, held: freshHeld },
      lostName: making.has(rotation.id) ? null : rotation.making,
      check,
      places: await shownPlaces(places, { files: base.ports.files, platforms, words }),
      can: {
        keep: holdsToken && given,
        check: stage === 'check' && freshHeld,
        swap: stage === 'check' && freshHeld && check !== null,
        back: stage === 'places' && holdsToken && oldHeld && (gone === null || gone.answer === 'accepted'),
        abandon: given || (stage === 'places' && !holdsToken),
        letGo: stage === 'places' && open === 0 && (endsAt === null || endsAt <= now),
      },
      gone,
      updatedAt: rotation.updatedAt,
    });
  };
}
