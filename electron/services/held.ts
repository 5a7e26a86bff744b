/** A platform's own secrets and files: keys are handled like the token, dropped files live in memory alone. */
import { nameWords } from '../contract/copy/en/names.ts';
import { because, fail, ok } from '../contract/index.ts';
import type { Connection, Result } from '../contract/index.ts';
import type { Platform, PlatformDeployment } from '../core/platforms/types.ts';
import { createRedactor } from '../core/redact.ts';
import { Secret } from '../core/secret.ts';
import { sentKeys } from './key-place.ts';
import type { SentKey } from './key-place.ts';
import type { PlatformService } from './platforms.ts';
import { failed } from './problems.ts';
import { heldAccount } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { membersOf } from './set.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';

export interface HeldService {
  keep(id: string, key: string, pasted: string): Promise<Result<Connection>>;
  file(id: string, key: string, name: string, text: string): Promise<Result<Connection>>;
  forget(id: string, key: string): Promise<Result<Connection>>;
  /** What an export for this platform needs: every held secret of it that can be reached, and the dropped files. */
  all(stored: StoredConnection, platform: Platform): Promise<Result<{ held: Record<string, Secret>; dropped: Record<string, string> }>>;
  /** The same without secrets, for a preview: dropped files, and the keys that are held. */
  names(stored: StoredConnection): { readonly heldKeys: readonly string[]; readonly dropped: Record<string, string> };
  /**
   * A held secret, for the address that the answers name now. Problems: `input-required`, `key-other-address` and those of the keychain.
   */
  secret(stored: StoredConnection, key: string, platform?: string): Promise<Result<Secret>>;
  /**
   * The person lets the keys of this platform (of every one of the set, where none is named) go unencrypted to the http:// addresses that
   * the answers name now.
   */
  allowPlainHttp(id: string, platform?: string): Promise<Result<Connection>>;
  /** True where that was said of every address that this platform's keys go to. */
  plainHttpAllowed(id: string, platform: string): Promise<Result<boolean>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly shelf: SecretShelf;
  readonly views: Views;
  readonly platforms: PlatformService;
}

/** Longest platform key that is taken, in characters. */
const longestKey = 8_192;
/** Largest dropped file, in characters; the contract lets a little more through so that the answer is a sentence. */
const longestFile = 1_000_000;
/** http:// addresses of which the person said yes; older ones are asked about again. */
const rememberedPlaces = 10;

/** Opens the service. */
export function createHeld({
  base: {
    config: { knownSecrets },
    ports: { log },
  },
  store,
  shelf,
  views,
  platforms,
}: Parts): HeldService {
  async function inputOf(
    stored: StoredConnection,
    key: string,
    type: 'secret' | 'file',
    platformId?: string,
  ): Promise<Result<{ label: string; found: PlatformDeployment['found']; sent: SentKey | null }>> {
    const chosen = await platforms.chosen(stored, platformId);
    if (!chosen.ok) return chosen;
    const { platform, deployment } = chosen.value;
    const input = platform.deployments[deployment].inputs.find((each) => each.key === key && each.type === type);
    return input === undefined
      ? fail('input-unknown', { key, platform: platform.name }, key)
      : ok({
          label: input.label,
          found: platform.deployments[deployment].found,
          sent: sentKeys(platform, deployment, stored.draft.answers.options, key)[0] ?? null,
        });
  }

  async function shown(result: Result<StoredConnection>): Promise<Result<Connection>> {
    return result.ok ? ok(await views.connection(result.value)) : result;
  }

  /**
   * A dropped file is in memory alone, and the connection moves on with it all the same: of two pictures of it a page keeps the later one,
   * and one that a save made meanwhile may not know of the file.
   */
  function touch(id: string): Promise<Result<StoredConnection>> {
    return store.change(id, (current) => ({ ...current }));
  }

  function filesOf(stored: StoredConnection): [string, string][] {
    const prefix = heldAccount(stored.id, '');
    return [...shelf.files]
      .filter(([account]) => account.startsWith(prefix))
      .map(([account, file]) => [account.slice(prefix.length), file.text.reveal()]);
  }

  async function secret(stored: StoredConnection, key: string, platformId?: string): Promise<Result<Secret>> {
    const fact = stored.held.find((held) => held.key === key);
    if (fact === undefined) return fail('input-required', { key, label: key }, key);
    // By the catalogue, never by what the settings say: the key of another platform than the chosen one is tied to a place that nobody
    // names, and is not given.
    const input = await inputOf(stored, key, 'secret', platformId);
    const sent = input.ok ? input.value.sent : null;
    // Without an address there is nothing to compare with, and nothing it could be written for.
    if (sent !== null && sent.place === null)
      return fail('input-required', { key: sent.address.key, label: sent.address.label }, sent.address.key);
    const found = await shelf.get(heldAccount(stored.id, key), fact.where, sent?.place ?? null);
    if (found.ok) return found;
    const { problem } = found;
    const elsewhere =
      problem.kind === 'token-other-address'
        ? ({ kind: 'key-other-address', values: { ...problem.values, label: input.ok ? input.value.label : key } } as const)
        : {};
    return { ok: false, problem: { ...problem, ...elsewhere, field: key } };
  }

  /** The addresses that its platform's keys go to. */
  async function placesOf(stored: StoredConnection, platformId?: string): Promise<string[]> {
    const chosen = await platforms.chosen(stored, platformId);
    return chosen.ok
      ? sentKeys(chosen.value.platform, chosen.value.deployment, stored.draft.answers.options).flatMap(({ place }) =>
          place === null ? [] : [place],
        )
      : [];
  }

  return {
    secret,

    keep: async (id, key, pasted) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const input = await inputOf(stored.value, key, 'secret');
      if (!input.ok) return input;
      const text = pasted.trim();
      if (text === '') return fail('input-required', { key, label: input.value.label }, key);
      const reason =
        text.length > longestKey
          ? because('key-too-long', { length: text.length, limit: longestKey })
          : /\p{Cc}/u.test(text)
            ? because('key-line-break')
            : null;
      if (reason !== null) return fail('input-invalid', { key, label: input.value.label, reason }, key);
      const { sent } = input.value;
      // The key belongs to the address: asked for first, because later nothing would say for whom the key was meant.
      if (sent !== null && sent.place === null)
        return fail(
          'input-required',
          { key: sent.address.key, label: sent.address.label, reason: because('kept-for-address', { label: input.value.label }) },
          key,
        );
      const wrapped = new Secret(text);
      knownSecrets.add(wrapped);
      const { where } = await shelf.keep(heldAccount(id, key), wrapped, sent?.place ?? null);
      const sentTo = sent === null || sent.place === null ? null : { option: sent.address.key, place: sent.place };
      return shown(
        await store.change(id, (current) => ({
          ...current,
          held: [...current.held.filter((held) => held.key !== key), { key, where, summary: null, sentTo }],
        })),
      );
    },

    file: async (id, key, typedName, text) => {
      const name = createRedactor({ tokens: [], others: knownSecrets.texts() }).typed(typedName);
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const input = await inputOf(stored.value, key, 'file');
      if (!input.ok) return input;
      if (text.length > longestFile) return fail('file-too-large', { name, megabytes: 1 }, key);
      if (text.trim() === '' || text.includes('\0'))
        return fail('file-unreadable', { name, reason: because(text.trim() === '' ? 'file-empty' : 'file-not-text') }, key);
      const summary = await summaryOf(name, text);
      if (!summary.ok) return { ok: false, problem: { ...summary.problem, field: key, values: { ...summary.problem.values, name } } };
      const { openYaml } = await import('../core/formats/yaml-edit.ts');
      const found = input.value.found?.(key, text, openYaml) ?? ok({});
      if (!found.ok) return { ok: false, problem: { ...found.problem, field: key, values: { ...found.problem.values, name } } };
      shelf.files.set(heldAccount(id, key), { name, text: new Secret(text), summary: summary.value, found: found.value });
      return shown(await touch(id));
    },

    forget: async (id, key) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      shelf.files.delete(heldAccount(id, key));
      if (!stored.value.held.some((held) => held.key === key)) return shown(await touch(id));
      if ((await shelf.remove(heldAccount(id, key))) === 'failed')
        return fail('keychain-refused', { reason: shelf.state().reason ?? because('entry-not-removed') }, key);
      return shown(await store.change(id, (current) => ({ ...current, held: current.held.filter((held) => held.key !== key) })));
    },

    all: async (stored, platform) => {
      const held: Record<string, Secret> = {};
      const {
        answers: { deployment, options },
      } = stored.draft;
      const inputs = deployment === null ? [] : platform.deployments[deployment].inputs;
      const counting = deployment === null ? [] : sentKeys(platform, deployment, options);
      for (const { key } of stored.held) {
        const input = inputs.find((each) => each.key === key);
        // Of another platform, or for a call that these answers do not ask for.
        if (input === undefined || (input.sentTo !== undefined && !counting.some((sent) => sent.input.key === key))) continue;
        const found = await secret(stored, key, platform.id);
        // One that is gone is asked for by the exporter, if it needs it at all; a keychain that refuses has to be heard now.
        if (found.ok) held[key] = found.value;
        else if (found.problem.kind !== 'keychain-entry-gone') return failed(found);
      }
      return ok({ held, dropped: Object.fromEntries(filesOf(stored)) });
    },

    allowPlainHttp: async (id, platformId) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const members = platformId === undefined ? await membersOf(store, stored.value) : ok([stored.value]);
      if (!members.ok) return members;
      for (const member of members.value) {
        const places = await placesOf(member, platformId);
        if (places.length === 0) continue;
        log.write('info', 'plain-http-allowed', { id: member.id, places: places.join(' ') });
        const changed = await store.change(member.id, (current) => ({
          ...current,
          plainHttpKeys: [...new Set([...current.plainHttpKeys, ...places])].slice(-rememberedPlaces),
        }));
        if (!changed.ok) return changed;
      }
      return shown(await store.one(id));
    },

    plainHttpAllowed: async (id, platformId) => {
      const stored = await store.one(id);
      return stored.ok
        ? ok((await placesOf(stored.value, platformId)).every((place) => stored.value.plainHttpKeys.includes(place)))
        : stored;
    },

    names: (stored) => ({ heldKeys: views.held(stored).map((held) => held.key), dropped: Object.fromEntries(filesOf(stored)) }),
  };
}

/**
 * `satellite.yml, 2 integrations`: enough to know the file again, and nothing out of it that could be a secret. Problem: `yaml-unreadable`.
 */
async function summaryOf(name: string, text: string): Promise<Result<string>> {
  const short = name.length > 80 ? `${name.slice(0, 77)}…` : name;
  const lines = text.split('\n').length;
  if (!/\.ya?ml$/iu.test(name)) return ok(nameWords.lines(short, lines));
  const { openYaml } = await import('../core/formats/yaml-edit.ts');
  const opened = openYaml(text);
  if (!opened.ok) return failed(opened);
  const count = opened.value.size(['integrations']);
  return ok(opened.value.kind(['integrations']) === 'list' ? nameWords.integrations(short, count) : nameWords.lines(short, lines));
}
