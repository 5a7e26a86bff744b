/** Saved connections: list, open, save, rename, duplicate, remove. */
import { emptyAnswers, fail, mergeDrafts, ok } from '../contract/index.ts';
import type { Connection, ConnectionSummary, Draft, Result } from '../contract/index.ts';
import { holdsToken } from '../contract/secret-shapes.ts';
import { createRedactor } from '../core/redact.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { describeConnection, distinctName, longestName, nameAfter, sameName } from './names.ts';
import type { PlatformService } from './platforms.ts';
import { failed, problem } from './problems.ts';
import { accountsOf, heldAccount, tokenAccount } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import { placeOf } from './token-place.ts';
import type { ServiceBase } from './types.ts';
import { noToken } from './view.ts';
import type { Views } from './view.ts';

export interface ConnectionService {
  list(): Promise<Result<ConnectionSummary[]>>;
  /** With an `id` that is there already, saves the draft into that one; without, the id is made here. */
  create(practice: boolean, draft?: Draft, id?: string): Promise<Result<Connection>>;
  open(id: string): Promise<Result<Connection>>;
  /**
   * `base`: the draft that this one was made from, so that only what was changed in it is saved; `over`: also where somebody else changed
   * the same field.
   */
  save(id: string, draft: Draft, base?: Draft, over?: boolean): Promise<Result<Connection>>;
  rename(id: string, name: string): Promise<Result<Connection>>;
  /** A copy with the same token ("Add another workspace or project"); what was found out about the first is not taken over. */
  duplicate(id: string): Promise<Result<Connection>>;
  remove(id: string): Promise<Result<{ keychain: 'removed' | 'none' | 'failed' }>>;
  /** By id or by name as a person writes it; for the terminal. */
  find(nameOrId: string): Promise<Result<Connection>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly shelf: SecretShelf;
  readonly views: Views;
  readonly platforms: PlatformService;
}

/** A draft before anything was answered. */
export function emptyDraft(): Draft {
  return { answers: emptyAnswers(), platform: null, platformConfirmed: false, repositoriesAnswered: false, typed: {} };
}

/** Opens the service. */
export function createConnections({
  base: {
    ports: { clock, random },
    config: { cloudApi, knownSecrets },
  },
  store,
  shelf,
  views,
  platforms,
}: Parts): ConnectionService {
  async function shown(result: Result<StoredConnection>): Promise<Result<Connection>> {
    return result.ok ? ok(await views.connection(result.value)) : result;
  }

  /**
   * Text is saved as it is typed, and a secret pasted into the wrong field must not reach the disk: whatever surely is one, or is one
   * of this run, is blanked, and an answer under the key of a platform's secret or file is left out (`held` is the place for those).
   */
  async function scrubbed(draft: Draft): Promise<Draft> {
    const secrets = knownSecrets.texts();
    const { typed: clean } = createRedactor({ tokens: [], others: secrets });
    const orNull = (text: string | null): string | null => (text === null ? null : clean(text));
    const hidden = await platforms.hiddenKeys();
    const { answers } = draft;
    const { credential, repositories } = answers;
    // Thousands of names are looked at one by one only where there is something to find.
    const named = repositories?.join('\n') ?? '';
    return {
      ...draft,
      platform: orNull(draft.platform),
      typed: Object.fromEntries(Object.entries(draft.typed).map(([field, text]) => [clean(field), clean(text)])),
      answers: {
        ...answers,
        baseUrl: orNull(answers.baseUrl),
        workspace: orNull(answers.workspace),
        projectKey: orNull(answers.projectKey),
        repositories: clean(named) === named ? repositories : (repositories?.map(clean) ?? null),
        credential: credential === null ? null : { ...credential, user: orNull(credential.user), gitUser: orNull(credential.gitUser) },
        options: Object.fromEntries(
          Object.entries(answers.options)
            .filter(([key]) => !hidden.has(key))
            .map(([key, said]) => [clean(key), typeof said === 'string' ? clean(said) : Array.isArray(said) ? said.map(clean) : said]),
        ),
      },
    };
  }

  function fresh(draft: Draft, practice: boolean, name: string, id = random.id(12)): StoredConnection {
    const now = clock.now().toISOString();
    return {
      id,
      name,
      autoName: true,
      practice,
      draft,
      server: null,
      token: { address: null, fact: noToken },
      held: [],
      ca: null,
      check: null,
      exports: [],
      together: null,
      plainHttp: null,
      plainHttpKeys: [],
      createdAt: now,
      updatedAt: now,
    };
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

  async function copySecrets(from: StoredConnection, to: StoredConnection): Promise<Pick<StoredConnection, 'token' | 'held'>> {
    const { address, fact } = from.token;
    let token: StoredConnection['token'] = { address, fact: fact.state === 'elsewhere' ? fact : noToken };
    if (fact.state === 'kept') {
      const place = placeOf(from.draft.answers, from.practice, cloudApi);
      const secret = await shelf.get(tokenAccount(from.id), fact.where, place);
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
      return ok(await Promise.all(newestFirst.map((stored) => views.summary(stored))));
    },

    create: (practice, draft = emptyDraft(), id) =>
      asSave(async () => {
        const clean = await scrubbed(draft);
        const platformName = await platforms.nameOf(clean.platform);
        const name = describeConnection(clean.answers, platformName, practice);
        return shown(
          await store.add((existing) => {
            const same = existing.find((other) => other.id === id);
            if (same !== undefined)
              return {
                ...same,
                draft: clean,
                name: nameAfter(
                  same,
                  clean,
                  platformName,
                  existing.filter((other) => other !== same),
                ),
              };
            return fresh(
              clean,
              practice,
              distinctName(
                name,
                existing.map((other) => other.name),
              ),
              id,
            );
          }),
        );
      }),

    open: async (id) => {
      await Promise.allSettled(saving);
      return shown(await store.one(id));
    },

    save: (id, draft, base, over = false) =>
      asSave(async () => {
        const clean = await scrubbed(draft);
        const platformName = await platforms.nameOf(clean.platform);
        // Another page may have chosen another platform: its name is known before the settings are locked.
        const now = base === undefined ? null : await store.one(id);
        const nameThere = now?.ok === true ? await platforms.nameOf(now.value.draft.platform) : null;
        return shown(
          await store.change(id, (current, others) => {
            if (base === undefined) return { ...current, draft: clean, name: nameAfter(current, clean, platformName, others) };
            const { draft: merged, both } = mergeDrafts(base, clean, current.draft);
            if (both.length > 0 && !over) return problem('connection-changed', { fields: both.join(', ') });
            return {
              ...current,
              draft: merged,
              name: nameAfter(current, merged, merged.platform === clean.platform ? platformName : nameThere, others),
            };
          }),
        );
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

    duplicate: async (id) => {
      const original = await store.one(id);
      if (!original.ok) return original;
      const copy = fresh(original.value.draft, original.value.practice, '');
      // Secrets first: a connection that says "kept" must never be on disk before its token is in the keychain.
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
          original.value.name,
          existing.map((other) => other.name),
        ),
      }));
      if (!added.ok) await Promise.all(accountsOf({ ...copy, held: secrets.held }).map((account) => shelf.remove(account)));
      return shown(added);
    },

    remove: async (id) => {
      const removed = await store.remove(id);
      if (!removed.ok) return failed(removed);
      for (const account of shelf.files.keys()) if (account.startsWith(heldAccount(id, ''))) shelf.files.delete(account);
      const stored = removed.value;
      // A connection that never had a secret is no reason to wake the keychain.
      const had = stored.token.fact.where !== null || stored.held.length > 0;
      if (!had) return ok({ keychain: 'none' });
      const outcomes = await Promise.all(accountsOf(stored).map((account) => shelf.remove(account)));
      return ok({ keychain: outcomes.includes('failed') ? 'failed' : outcomes.includes('removed') ? 'removed' : 'none' });
    },

    find: async (nameOrId) => {
      const all = await store.all();
      if (!all.ok) return all;
      const found = all.value.find((stored) => stored.id === nameOrId) ?? all.value.find((stored) => sameName(stored.name, nameOrId));
      return found === undefined ? fail('connection-not-found', { name: nameOrId }) : ok(await views.connection(found));
    },
  };
}
