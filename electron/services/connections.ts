/** Saved connections: list, open, save, rename, duplicate, remove. */
import { emptyAnswers, fail, longestNotes, mergeDrafts, ok } from '../contract/index.ts';
import type { CallOutput, Connection, ConnectionSummary, Draft, FieldValues, Result } from '../contract/index.ts';
import { holdsToken } from '../contract/secret-shapes.ts';
import { createRedactor } from '../core/redact.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { movedTo } from './duplicate.ts';
import { freshConnection } from './fresh.ts';
import { describeConnection, distinctName, longestName, nameAfter, sameName } from './names.ts';
import type { PlatformService } from './platforms.ts';
import { placesByToken, tokenKey } from './holders.ts';
import { problem } from './problems.ts';
import { createRemoval } from './removal.ts';
import type { Removal } from './removal.ts';
import { summaryOf } from './rotation/summary.ts';
import { accountsOf, heldAccount, tokenAccount, tokenEntry } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import { createScrub } from './scrub.ts';
import type { Scrub } from './scrub.ts';
import { placeOf } from './token-place.ts';
import type { ServiceBase } from './types.ts';
import { noToken } from './view.ts';
import type { Views } from './view.ts';

type SavedConnection = CallOutput<'connections.save'>;

/** What a merge found of somebody else's; see `MergedDraft`. Filled under the lock: only the last run counts. */
interface Told {
  both: readonly string[];
  taken: readonly string[];
}

export interface ConnectionService extends Removal {
  list(): Promise<Result<ConnectionSummary[]>>;
  /** Without an `id`, one is made here; see the contract for one that is there already. Problem then: `connection-changed`. */
  create(practice: boolean, draft?: Draft, id?: string, own?: readonly FieldValues[]): Promise<Result<SavedConnection>>;
  open(id: string): Promise<Result<Connection>>;
  /**
   * `base`: the draft that this one was made from, so that only what was changed in it is saved; `own`: what was sent before without an
   * answer. Problems: `connection-not-found`, `connection-changed` where somebody else changed the same field.
   */
  save(id: string, draft: Draft, base?: Draft, own?: readonly FieldValues[]): Promise<Result<SavedConnection>>;
  rename(id: string, name: string): Promise<Result<Connection>>;
  /**
   * A copy with the same token ("Add another workspace or project"); what was found out about the first is not taken over. `place`: another
   * workspace or project of the same Bitbucket. Problems then: those of the name.
   */
  duplicate(id: string, place?: string): Promise<Result<Connection>>;
  /** Notes for support; empty for none. */
  note(id: string, notes: string): Promise<Result<Connection>>;
  /** By id or by name as a person writes it; for the terminal. */
  find(nameOrId: string): Promise<Result<Connection>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly shelf: SecretShelf;
  readonly views: Views;
  readonly platforms: PlatformService;
  /** Aborted when the host goes. */
  readonly stop: AbortSignal;
}

/** A draft before anything was answered. */
export function emptyDraft(): Draft {
  return { answers: emptyAnswers(), platform: null, platformConfirmed: false, repositoriesAnswered: false, typed: {} };
}

/** Opens the service. */
export function createConnections({ base, store, shelf, views, platforms, stop }: Parts): ConnectionService {
  const {
    ports: { clock, random },
    config: { cloudApi, knownSecrets },
  } = base;
  const removal = createRemoval({ base, store, shelf, views, stop });

  async function shown(result: Result<StoredConnection>): Promise<Result<Connection>> {
    return result.ok ? ok(await views.connection(result.value)) : result;
  }

  async function scrubber(): Promise<Scrub> {
    return createScrub(knownSecrets.texts(), await platforms.hiddenKeys());
  }

  function fresh(draft: Draft, practice: boolean, name: string, id = random.id(12)): StoredConnection {
    return freshConnection(id, draft, practice, name, clock.now().toISOString());
  }

  /** Saves that are under way: a page that is loaded again reads the last word of the one before it. */
  const saving = new Set<Promise<unknown>>();
  async function asSave<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    saving.add(running);
    try {
      return await running;
    } finally {
      saving.delete(running);
    }
  }

  /** Another page may have chosen another platform: its name is known before the settings are locked. */
  async function nameThereOf(id: string | undefined): Promise<string | null> {
    const now = id === undefined ? null : await store.one(id);
    return now?.ok === true ? platforms.nameOf(now.value.draft.platform) : null;
  }

  /** The draft that is there with what a page changed in it, but for fields that somebody else changed too. `told` hears of those. */
  function merge(
    scrub: Scrub,
    page: { readonly base: Draft; readonly draft: Draft; readonly own: readonly FieldValues[] | undefined },
    current: StoredConnection,
    told: Told,
  ): Draft {
    // All of them as they may be on disk: what was blanked here is no change that somebody made.
    const { draft, both, taken } = mergeDrafts(scrub.draft(page.base), page.draft, scrub.draft(current.draft), page.own?.map(scrub.fields));
    told.both = both;
    told.taken = taken;
    // Also where there is a dispute: the page may be gone before it hears of it, and what nobody disputes is saved all the same.
    return draft;
  }

  function renamed(
    current: StoredConnection,
    draft: Draft,
    platformName: string | null,
    others: readonly StoredConnection[],
  ): StoredConnection {
    return { ...current, draft, name: nameAfter(current, draft, platformName, others) };
  }

  async function saidSaved(saved: Result<StoredConnection>, { both, taken }: Told): Promise<Result<SavedConnection>> {
    const connection = await shown(saved);
    if (connection.ok && both.length > 0) return fail('connection-changed', { fields: both.join(', ') });
    return connection.ok && taken.length > 0 ? ok({ ...connection.value, changedElsewhere: true }) : connection;
  }

  async function copySecrets(from: StoredConnection, to: StoredConnection): Promise<Pick<StoredConnection, 'token' | 'held'>> {
    const { address, fact } = from.token;
    let token: StoredConnection['token'] = { address, fact: fact.state === 'elsewhere' ? fact : noToken };
    if (fact.state === 'kept') {
      const place = placeOf(from.draft.answers, from.practice, cloudApi);
      const entry = tokenEntry(from);
      const secret = await shelf.get(entry.account, entry.where, place);
      if (secret.ok) {
        const { where } = await shelf.keep(tokenAccount(to.id), secret.value, place);
        token = { address, fact: { ...fact, where } };
      }
    }
    const held: StoredConnection['held'] = [];
    for (const each of from.held) {
      const where = await shelf.copy(heldAccount(from.id, each.key), heldAccount(to.id, each.key), each.where);
      if (where.ok) held.push({ ...each, where: where.value });
    }
    return { token, held };
  }

  return {
    list: async () => {
      const all = await store.all();
      if (!all.ok) return all;
      const newestFirst = [...all.value].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
      const places = placesByToken(all.value);
      return ok(
        await Promise.all(
          newestFirst.map(async (stored) => {
            const summary = await views.summary(stored);
            const rotation = summaryOf(all.value, stored);
            return {
              ...summary,
              places: places(stored),
              tokenKey: summary.token.state === 'none' ? null : tokenKey(stored),
              ...(rotation === undefined ? {} : { rotation }),
              ...(stored.rotation?.stage === 'done' ? { renewedAt: stored.rotation.updatedAt } : {}),
            };
          }),
        ),
      );
    },

    create: (practice, draft = emptyDraft(), id, own) =>
      asSave(async () => {
        const scrub = await scrubber();
        const clean = scrub.draft(draft);
        const platformName = await platforms.nameOf(clean.platform);
        const nameThere = await nameThereOf(id);
        const told: Told = { both: [], taken: [] };
        const saved = await store.add((existing) => {
          const same = existing.find((other) => other.id === id);
          const others = existing.filter((other) => other !== same);
          if (same !== undefined) {
            const merged = merge(scrub, { base: emptyDraft(), draft: clean, own }, same, told);
            return renamed(same, merged, merged.platform === clean.platform ? platformName : nameThere, others);
          }
          const name = describeConnection(clean.answers, platformName, practice);
          return fresh(
            clean,
            practice,
            distinctName(
              name,
              others.map((other) => other.name),
            ),
            id,
          );
        });
        return saidSaved(saved, told);
      }),

    open: async (id) => {
      await Promise.allSettled(saving);
      return shown(await store.one(id));
    },

    save: (id, draft, base, own) =>
      asSave(async () => {
        const scrub = await scrubber();
        const clean = scrub.draft(draft);
        const platformName = await platforms.nameOf(clean.platform);
        const nameThere = base === undefined ? null : await nameThereOf(id);
        const told: Told = { both: [], taken: [] };
        const saved = await store.change(id, (current, others) => {
          const merged = base === undefined ? clean : merge(scrub, { base, draft: clean, own }, current, told);
          return renamed(current, merged, merged.platform === clean.platform ? platformName : nameThere, others);
        });
        return saidSaved(saved, told);
      }),

    rename: async (id, name) => {
      const wanted = createRedactor({ tokens: [], others: knownSecrets.texts() })
        .typed(name)
        .trim()
        .replace(/\s+/gu, ' ')
        .slice(0, longestName);
      if (holdsToken(name)) return fail('token-in-field', {}, 'name');
      if (wanted === '') return fail('connection-name-empty', {}, 'name');
      return shown(
        await store.change(id, (current, others) =>
          others.some((other) => sameName(other.name, wanted))
            ? problem('connection-name-taken', { name: wanted }, 'name')
            : { ...current, name: wanted, autoName: false },
        ),
      );
    },

    note: async (id, notes) => {
      const kept = createRedactor({ tokens: [], others: knownSecrets.texts() }).typed(notes).trim().slice(0, longestNotes);
      return shown(
        await store.change(id, (current) => {
          const { notes: _, ...others } = current;
          return kept === '' ? others : { ...others, notes: kept };
        }),
      );
    },

    duplicate: async (id, place) => {
      const first = await store.one(id);
      if (!first.ok) return first;
      const moved = place === undefined ? first : movedTo(first.value, place);
      if (!moved.ok) return moved;
      const original = moved;
      const copy = fresh(original.value.draft, original.value.practice, '');
      // Secrets first: a connection that says "kept" must never be on disk before its token is in the keychain.
      const platformName = await platforms.nameOf(original.value.draft.platform);
      const secrets = await copySecrets(original.value, copy);
      const added = await store.add((existing) => ({
        ...copy,
        ...secrets,
        server: original.value.server,
        ca: original.value.ca,
        plainHttp: original.value.plainHttp,
        plainHttpKeys: original.value.plainHttpKeys,
        autoName: original.value.autoName,
        name: distinctName(
          original.value.autoName && original.value !== first.value
            ? describeConnection(original.value.draft.answers, platformName, original.value.practice)
            : original.value.name,
          existing.map((other) => other.name),
        ),
      }));
      if (!added.ok) await Promise.all(accountsOf({ ...copy, held: secrets.held }).map((account) => shelf.remove(account)));
      return shown(added);
    },

    ...removal,

    find: async (nameOrId) => {
      const all = await store.all();
      if (!all.ok) return all;
      const found = all.value.find((stored) => stored.id === nameOrId) ?? all.value.find((stored) => sameName(stored.name, nameOrId));
      return found === undefined ? fail('connection-not-found', { name: nameOrId }) : ok(await views.connection(found));
    },
  };
}
