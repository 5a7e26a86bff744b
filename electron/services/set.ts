/** Several platforms in one go: a connection each, with what is known of the Bitbucket already, and a token each or one for all. */
import { fail, ok, said } from '../contract/index.ts';
import type { Connection, CredentialKind, Deployment, Result, TokensChoice } from '../contract/index.ts';
import type { Wish } from '../core/access/set.ts';
import { emptyDraft } from './connections.ts';
import { describeConnection, distinctName } from './names.ts';
import type { PlatformService } from './platforms.ts';
import { tokenAccount, tokenEntry } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import { sharedParts } from './store/alongside.ts';
import type { ConnectionNotes } from './store/batch.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { placeOf } from './token-place.ts';
import type { ServiceBase } from './types.ts';
import { noToken } from './view.ts';
import type { Views } from './view.ts';

export interface SetChoice {
  readonly platforms: readonly string[];
  readonly tokens: TokensChoice;
}

export interface SetService {
  /** See the contract's `set.choose`. The first connection of the set is given back, or the same one where it stays in it. */
  choose(id: string, choice: SetChoice): Promise<Result<Connection>>;
  /** Every connection of the set in their order; one alone is its own. */
  members(id: string): Promise<Result<Connection[]>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly shelf: SecretShelf;
  readonly views: Views;
  readonly platforms: PlatformService;
}

/** The stored connections of a set, this one included. */
export async function membersOf(store: Pick<ConnectionNotes, 'all'>, stored: StoredConnection): Promise<Result<StoredConnection[]>> {
  if (stored.set === null) return ok([stored]);
  const all = await store.all();
  if (!all.ok) return all;
  return ok(all.value.filter((other) => other.set?.id === stored.set?.id).sort((a, b) => (a.set?.place ?? 0) - (b.set?.place ?? 0)));
}

/** The others of a set that hold the same token; empty where each platform has its own. */
export async function sharersOf(store: Pick<ConnectionNotes, 'all'>, stored: StoredConnection): Promise<StoredConnection[]> {
  if (stored.set?.tokens !== 'one') return [];
  const members = await membersOf(store, stored);
  return members.ok ? members.value.filter((other) => other.id !== stored.id) : [];
}

/** What the others of a set want of the token that they share with this one. */
export async function sharedWishes(
  { store, views, platforms }: Pick<Parts, 'views' | 'platforms'> & { readonly store: Pick<ConnectionNotes, 'all'> },
  stored: StoredConnection,
): Promise<Wish[]> {
  const wishes: Wish[] = [];
  for (const other of await sharersOf(store, stored)) {
    const chosen = await platforms.chosen(other);
    if (chosen.ok && chosen.value.platform.deployments[chosen.value.deployment].route === 'token') {
      wishes.push({
        platform: chosen.value.platform,
        options: other.draft.answers.options,
        heldKeys: views.held(other).map(({ key }) => key),
      });
    }
  }
  return wishes;
}

/** Names of the permissions that this connection's platform needs, with those of the platforms that share its token. */
export async function neededNames(
  parts: Pick<Parts, 'store' | 'views' | 'platforms'>,
  stored: StoredConnection,
  deployment: Deployment,
  kind: CredentialKind,
): Promise<string[]> {
  const { grantsFor } = await import('../core/platforms/registry.ts');
  const chosen = await parts.platforms.chosen(stored);
  const own: Wish[] = chosen.ok
    ? [{ platform: chosen.value.platform, options: stored.draft.answers.options, heldKeys: parts.views.held(stored).map(({ key }) => key) }]
    : [];
  const wishes = [...own, ...(await sharedWishes(parts, stored))];
  return [
    ...new Set(
      wishes.flatMap(({ platform, options, heldKeys }) =>
        grantsFor(platform, deployment, kind, options, heldKeys).map((grant) => grant.name),
      ),
    ),
  ];
}

/** Nothing that belongs to this platform alone was answered or handed over yet. */
function isUntouched({ draft, token, held, check, exports }: StoredConnection): boolean {
  return (
    token.fact.state === 'none' &&
    held.length === 0 &&
    check === null &&
    exports.length === 0 &&
    Object.keys(draft.answers.options).length === 0
  );
}

/** Opens the service. */
export function createSetService({
  base: {
    config,
    ports: { clock, random },
  },
  store,
  shelf,
  views,
  platforms,
}: Parts): SetService {
  async function add(
    from: StoredConnection,
    platform: string,
    set: NonNullable<StoredConnection['set']>,
  ): Promise<Result<StoredConnection>> {
    const platformName = await platforms.nameOf(platform);
    const now = clock.now().toISOString();
    const id = random.id(12);
    const token = await sharedToken(from, id, set.tokens);
    const made = await store.add((existing) => {
      // From the newest: the page goes on saving meanwhile, and what it saves from here on reaches this one as a member of the set.
      const newest = existing.find((other) => other.id === from.id) ?? from;
      const { answers, repositoriesAnswered, typed, server, ca, plainHttp } = sharedParts(newest);
      const empty = emptyDraft();
      const credential = token === null ? null : newest.draft.answers.credential;
      const draft = { ...empty, platform, repositoriesAnswered, typed, answers: { ...empty.answers, ...answers, credential } };
      return {
        id,
        name: distinctName(
          describeConnection(draft.answers, platformName, from.practice),
          existing.map((other) => other.name),
        ),
        autoName: true,
        practice: from.practice,
        draft,
        server,
        ca,
        token: token ?? { address: null, fact: noToken },
        held: [],
        check: null,
        exports: [],
        holders: [],
        set,
        plainHttp,
        plainHttpKeys: [],
        createdAt: now,
        updatedAt: now,
      };
    });
    if (!made.ok && token?.fact.state === 'kept') await shelf.remove(tokenAccount(id));
    return made;
  }

  /** The token that is there already, for a platform that joins those who share it. */
  async function sharedToken(from: StoredConnection, id: string, tokens: TokensChoice): Promise<StoredConnection['token'] | null> {
    const { address, fact } = from.token;
    if (tokens !== 'one') return null;
    if (fact.state === 'elsewhere') return { address, fact };
    if (views.token(from).state !== 'kept') return null;
    const place = placeOf(from.draft.answers, from.practice, config.cloudApi);
    const entry = tokenEntry(from);
    const secret = await shelf.get(entry.account, entry.where, place);
    if (!secret.ok) return null;
    const { where } = await shelf.keep(tokenAccount(id), secret.value, place);
    return { address, fact: { ...fact, where } };
  }

  async function check(stored: StoredConnection, ids: readonly string[]): Promise<Result<null>> {
    for (const id of ids) {
      const chosen = await platforms.chosen(stored, id);
      if (!chosen.ok) return chosen;
      const { platform, deployment } = chosen.value;
      if (platform.deployments[deployment].support === 'blocked')
        return fail('platform-blocked', { platform: platform.name, reason: said(platform.deployments[deployment].note) });
    }
    return ok(null);
  }

  return {
    choose: async (id, { platforms: wanted, tokens }) => {
      const ids = [...new Set(wanted)];
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const fine = await check(stored.value, ids);
      if (!fine.ok) return fine;
      const members = await membersOf(store, stored.value);
      if (!members.ok) return members;
      const setId = stored.value.set?.id ?? random.id(12);
      const alone = ids.length === 1;
      const wishes = ids.map((platform, place) => ({
        platform,
        there: members.value.find((member) => member.draft.platform === platform),
        place: { id: setId, tokens, place },
      }));
      const shown: string[] = [];
      // Those that are there first: from then on whatever is saved in one of them reaches every other, the new ones too.
      for (const { platform, there, place } of [...wishes].sort((a, b) => Number(!a.there) - Number(!b.there))) {
        const made =
          there === undefined
            ? await add(stored.value, platform, place)
            : await store.change(there.id, (current) => ({ ...current, set: alone ? null : place }));
        if (!made.ok) return made;
        shown[place.place] = made.value.id;
      }
      for (const left of members.value.filter((member) => !ids.includes(member.draft.platform ?? ''))) {
        const gone =
          left.id !== id && isUntouched(left)
            ? await store.remove(left.id)
            : await store.change(left.id, (current) => ({ ...current, set: null }));
        if (!gone.ok) return gone;
      }
      const show = shown.includes(id) ? id : shown[0];
      if (show === undefined) return fail('platform-not-chosen', {}, 'platform');
      const now = await store.one(show);
      return now.ok ? ok(await views.connection(now.value)) : now;
    },

    members: async (id) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const members = await membersOf(store, stored.value);
      return members.ok ? ok(await Promise.all(members.value.map((member) => views.connection(member)))) : members;
    },
  };
}
