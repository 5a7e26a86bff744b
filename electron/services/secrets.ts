/**
 * The secrets of connections: where they stand in the keychain, and which of them this run can still reach. Here alone is decided that one
 * that no keychain takes is kept in memory until Handrail closes: nothing that the person gave is lost before that.
 */
import { fail, ok, whyOf } from '../contract/index.ts';
import type { OptionValue, Reason, Result, TokenFact } from '../contract/index.ts';
import { atMost } from '../core/at-most.ts';
import type { KeychainOutcome } from '../core/ports.ts';
import type { Secret } from '../core/secret.ts';
import type { StoredConnection } from './store/document.ts';
import { placeName, tied, untied } from './token-place.ts';
import type { ServiceBase } from './types.ts';

/** What the person is told about the keychain; `unknown` until it was asked, which is never before it is needed. */
export interface KeychainState {
  readonly kind: 'os' | 'memory' | 'unknown';
  readonly name: string;
  /** Why there is none but memory. */
  readonly reason: Reason | null;
}

/** A platform file that the person dropped. It may hold secrets, so it lives in memory alone. */
export interface DroppedFile {
  readonly name: string;
  readonly text: Secret;
  readonly summary: string;
  /** Answers that stand in the file; no secret. */
  readonly found: Readonly<Record<string, OptionValue>>;
}

export interface SecretShelf {
  /** What is known already; asks nobody. */
  state(): KeychainState;
  /** Asks the keychain (it may prompt), waiting at most `limitMs` for it. */
  ask(limitMs: number): Promise<KeychainState>;
  /**
   * Stores a secret in the keychain with the place that it may go to (null: a secret that Handrail sends nowhere); `refused` says why it
   * had to stay in memory although there is one.
   */
  keep(
    account: string,
    secret: Secret,
    place: string | null,
  ): Promise<{ readonly where: 'keychain' | 'memory'; readonly refused: Reason | null }>;
  /**
   * Gives a secret back for one place. `where` is what the saved connection says of it. Problems: `token-other-address` where it was kept
   * for
   * another place, `keychain-entry-gone`, `keychain-unavailable`, `keychain-refused`.
   */
  get(account: string, where: 'keychain' | 'memory' | null, place: string | null): Promise<Result<Secret>>;
  /** Keeps a secret under another account too, for the place that it was given for; its new place of storage. Problems as for `get`. */
  copy(from: string, to: string, where: 'keychain' | 'memory' | null): Promise<Result<'keychain' | 'memory'>>;
  /** What lies there, whatever place it is for: to be looked for in a text that leaves, and for nothing else. Null where there is none. */
  toRedact(account: string, where: 'keychain' | 'memory' | null): Promise<Secret | null>;
  remove(account: string): Promise<'removed' | 'none' | 'failed'>;
  /** True while a secret that the saved connection says is kept can be expected to be there. */
  reachable(account: string, where: 'keychain' | 'memory' | null): boolean;
  readonly files: Map<string, DroppedFile>;
}

/** Keychain account of a connection's token. */
export const tokenAccount = (id: string): string => `token:${id}`;
/** Keychain accounts of a rotation, by its id: the new token until it is over, and the old one from the swap until it is let go. */
export const newTokenAccount = (rotation: string): string => `new-token:${rotation}`;
export const oldTokenAccount = (rotation: string): string => `old-token:${rotation}`;

/** The entries that a connection's rotation may have. */
export function rotationEntries({
  rotation,
}: Pick<StoredConnection, 'rotation'>): { readonly account: string; readonly where: 'keychain' }[] {
  if (rotation === undefined || rotation.tidy) return [];
  return [newTokenAccount(rotation.id), oldTokenAccount(rotation.id)].map((account) => ({ account, where: 'keychain' }));
}

/** Where a connection's token lies and how: with its rotation while the keychain does not yet follow what the settings say of a swap. */
export function tokenEntry({ id, token: { fact }, rotation }: StoredConnection): {
  readonly account: string;
  readonly where: TokenFact['where'];
} {
  const mine = rotation !== undefined && fact.state === 'kept' ? rotation : null;
  if (mine?.stage === 'swapping' && mine.fresh?.givenAt === fact.keptAt)
    return { account: newTokenAccount(mine.id), where: mine.fresh.where };
  if (mine?.stage === 'backing' && mine.old.fact.keptAt === fact.keptAt)
    return { account: oldTokenAccount(mine.id), where: mine.old.where };
  return { account: tokenAccount(id), where: fact.where };
}

/** Keychain account of a platform's own key, and key of a dropped file in memory. */
export const heldAccount = (id: string, key: string): string => `held:${id}:${key}`;

/** Every account that a connection may have, whatever its facts say. */
export function accountsOf(stored: StoredConnection): string[] {
  return [tokenAccount(stored.id), ...stored.held.map((held) => heldAccount(stored.id, held.key))];
}

/** Opens the shelf. */
export function createSecretShelf({ ports: { keychain, clock, log }, config: { knownSecrets } }: ServiceBase): SecretShelf {
  let known: KeychainState = { kind: 'unknown', name: '', reason: null };
  /** Kept here because there is no keychain, or because it refused. */
  const memory = new Map<string, { readonly secret: Secret; readonly place: string | null }>();
  /** Said to be in the keychain and not found there in this run. */
  const gone = new Set<string>();

  async function status(): Promise<KeychainState> {
    const { kind, name, reason } = await keychain.status();
    known = kind === 'os' ? { kind, name, reason } : { kind: 'memory', name: 'memory', reason };
    return known;
  }

  function fault(outcome: Extract<KeychainOutcome<never>, { ok: false }>): Result<never> {
    return fail(outcome.fault === 'unavailable' ? 'keychain-unavailable' : 'keychain-refused', { reason: whyOf(outcome) });
  }

  /** The secret, where it was kept for this place. */
  function givenFor(secret: Secret, kept: string | null, place: string | null): Result<Secret> {
    if (kept === place) return ok(secret);
    log.write('warn', 'token-other-address', { kept, now: place });
    return fail(
      'token-other-address',
      { kept: kept === null ? '' : placeName(kept), now: place === null ? '' : placeName(place) },
      'token',
    );
  }

  async function keep(
    account: string,
    secret: Secret,
    place: string | null,
  ): Promise<{ readonly where: 'keychain' | 'memory'; readonly refused: Reason | null }> {
    knownSecrets.add(secret);
    gone.delete(account);
    const outcome = await keychain.write(account, tied(secret, place));
    await status();
    if (outcome.ok) {
      memory.delete(account);
      return { where: 'keychain', refused: null };
    }
    memory.set(account, { secret, place });
    if (outcome.fault === 'unavailable') return { where: 'memory', refused: null };
    log.write('warn', 'keychain-write-failed', { fault: outcome.fault, reason: outcome.why?.code ?? outcome.detail });
    return { where: 'memory', refused: whyOf(outcome) ?? null };
  }

  /** The entry as it lies there, whatever place it is for. */
  async function entryOf(
    account: string,
    where: 'keychain' | 'memory' | null,
  ): Promise<Result<{ readonly secret: Secret; readonly place: string | null; readonly from: 'keychain' | 'memory' }>> {
    const held = memory.get(account);
    if (held !== undefined) return ok({ ...held, from: 'memory' });
    if (where !== 'keychain') return fail('keychain-entry-gone');
    const outcome = await keychain.read(account);
    await status();
    if (!outcome.ok) {
      log.write('warn', 'keychain-read-failed', { fault: outcome.fault, reason: outcome.why?.code ?? outcome.detail });
      return fault(outcome);
    }
    if (outcome.value === null) {
      gone.add(account);
      return fail('keychain-entry-gone');
    }
    gone.delete(account);
    const entry = untied(outcome.value);
    knownSecrets.add(entry.secret);
    return ok({ ...entry, from: 'keychain' });
  }

  return {
    state: () => known,
    ask: async (limitMs) => {
      const answer = await atMost(clock, limitMs, status());
      return answer ?? known;
    },
    keep,
    get: async (account, where, place) => {
      const entry = await entryOf(account, where);
      if (!entry.ok) return entry;
      const { secret, place: kept, from } = entry.value;
      if (from === 'keychain' && kept === null && place !== null) {
        // One of before; see token-place.ts. A keychain that does not take it now is asked again next time.
        const rewritten = await keychain.write(account, tied(secret, place));
        log.write('info', 'token-tied', { account, place, kept: rewritten.ok });
        return ok(secret);
      }
      return givenFor(secret, kept, place);
    },
    copy: async (from, to, where) => {
      const entry = await entryOf(from, where);
      return entry.ok ? ok((await keep(to, entry.value.secret, entry.value.place)).where) : entry;
    },
    toRedact: async (account, where) => {
      const entry = await entryOf(account, where);
      return entry.ok ? entry.value.secret : null;
    },
    remove: async (account) => {
      const inMemory = memory.delete(account);
      gone.delete(account);
      const outcome = await keychain.remove(account);
      await status();
      if (outcome.ok) return outcome.value || inMemory ? 'removed' : 'none';
      if (inMemory) return 'removed';
      log.write('warn', 'keychain-remove-failed', { fault: outcome.fault, reason: outcome.why?.code ?? outcome.detail });
      return 'failed';
    },
    reachable: (account, where) => memory.has(account) || (where === 'keychain' && !gone.has(account)),
    files: new Map(),
  };
}
