/** The token: what to tick, what was pasted, keeping it, having it made, going on without it. */
import { addressOf, because, checkUsers, fail, guideSays, ok } from '../contract/index.ts';
import type {
  Connection,
  CredentialAnswer,
  CredentialKind,
  Reason,
  Recognition,
  Result,
  TokenFact,
  TokenGuide,
} from '../contract/index.ts';
import { fitOf } from '../contract/token-fit.ts';
import { cleanSecret, recogniseSecret } from '../core/bitbucket/recognise.ts';
import { createRedactor } from '../core/redact.ts';
import type { Secret } from '../core/secret.ts';
import type { PlatformService } from './platforms.ts';
import { membersOf, sharedWishes, sharersOf } from './set.ts';
import { failed, problem } from './problems.ts';
import { practiceTokenEnded } from './reach.ts';
import type { ReachService } from './reach.ts';
import { tokenAccount, tokenEntry } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { placeOf } from './token-place.ts';
import { checkExpiry, kindProblem, shapeProblem } from './token-rules.ts';
import type { ServiceBase } from './types.ts';
import { noToken } from './view.ts';
import type { Views } from './view.ts';

export interface TokenService {
  guide(id: string, kind: CredentialKind | null): Promise<Result<TokenGuide>>;
  /** What a pasted text looks like; nothing is sent and nothing kept. */
  recognise(id: string, pasted: string): Promise<Result<Recognition>>;
  /**
   * Puts the secret into the keychain (or memory) and the fact of it beside the draft. It replaces an older one: only this does.
   * `credential` says whose it is, as the page has written it into the draft; the others of a set that share the token get it from here.
   */
  keep(id: string, pasted: string, credential: CredentialAnswer, expiresOn: string | null): Promise<Result<Connection>>;
  /**
   * Other names for the token that is kept, which stays where it is. They are checked and handed to the others of a set that have the old
   * ones; this connection's own draft is the page's to write. Problems: `token-needed`, those of the names.
   */
  users(id: string, credential: CredentialAnswer): Promise<Result<Connection>>;
  /** "I'll paste the token there myself": Handrail holds none from now on. `credential` as with `keep`. */
  elsewhere(id: string, credential: CredentialAnswer | null): Promise<Result<Connection>>;
  forget(id: string): Promise<Result<Connection>>;
  /** The person lets the token go unencrypted to the http:// address that the connection has now. Problem: `address-empty`. */
  allowPlainHttp(id: string): Promise<Result<Connection>>;
  /** True once that was said of the address that it has now. */
  plainHttpAllowed(id: string): Promise<Result<boolean>>;
  request(id: string): Promise<Result<{ subject: string; text: string }>>;
  /** The token itself, for Bitbucket or a deliberate export. */
  secret(stored: StoredConnection): Promise<Result<Secret>>;
}

export interface TokenParts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly shelf: SecretShelf;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly reach: ReachService;
}

/**
 * How long the guide waits for the keychain to say whether it is there, in milliseconds; a prompt may take longer and is then waited for by
 * `keep`.
 */
const keychainPatience = 1_500;

/** No token of Bitbucket is shorter; what is kept as one all the same is known from then on. */
const shortestToken = 16;

/**
 * Keeps a token and its fact; shared with "Create it for me". `refused` says why the keychain did not take it.
 * `before` is the connection as it was when the token was given: the token belongs to that address, whatever is answered meanwhile.
 */
export async function storeToken(
  {
    base: {
      ports: { clock },
      config,
    },
    store,
    shelf,
  }: Pick<TokenParts, 'base' | 'store' | 'shelf'>,
  before: StoredConnection,
  secret: Secret,
  credential: CredentialAnswer,
  facts: Pick<TokenFact, 'name' | 'expiresOn' | 'end'>,
): Promise<{ readonly saved: Result<StoredConnection>; readonly refused: Reason | null }> {
  const { id } = before;
  const address = addressOf(before.draft.answers, before.practice);
  const had = before.token.fact.state === 'kept';
  // The entry is about to change owners. Should the settings fail in between, no fact may say that it still is the other address's.
  if (had && before.token.address !== address) {
    const cleared = await store.change(id, (current) => ({ ...current, token: { address: null, fact: noToken } }));
    if (!cleared.ok) return { saved: cleared, refused: null };
  }
  const place = placeOf(before.draft.answers, before.practice, config.cloudApi);
  const { where, refused } = await shelf.keep(tokenAccount(id), secret, place);
  const fact: TokenFact = { state: 'kept', where, kind: credential.kind, ...facts, keptAt: clock.now().toISOString() };
  const saved = await store.change(id, (current) => ({ ...current, token: { address, fact } }));
  const handed = saved.ok ? await handOn({ store, shelf }, saved.value, secret, credential, place) : ok(null);
  if (!handed.ok) return { saved: handed, refused };
  // An entry that no saved connection tells of would never be removed again.
  if (!saved.ok && (!had || before.token.address !== address)) await shelf.remove(tokenAccount(id));
  return { saved, refused };
}

/**
 * What the others of the set have of it: the token itself where they share it, else the user names, which are asked for once. (They are
 * taken over where the platform's own token is of the same kind; another kind wants other names.) These are drafts that no page is writing:
 * a page has one connection open, and this is not it. Another window that has is told by `mergeDrafts`.
 */
async function handOn(
  { store, shelf }: Pick<TokenParts, 'store' | 'shelf'>,
  from: StoredConnection,
  secret: Secret,
  credential: CredentialAnswer,
  place: string | null,
): Promise<Result<null>> {
  const { set, token } = from;
  if (set === null) return ok(null);
  const members = await membersOf(store, from);
  if (!members.ok) return members;
  for (const other of members.value) {
    if (other.id === from.id) continue;
    if (set.tokens === 'one') {
      const { where } = await shelf.keep(tokenAccount(other.id), secret, place);
      const kept = await store.change(other.id, (current) => ({
        ...current,
        draft: withCredential(current.draft, credential),
        token: { ...token, fact: { ...token.fact, where } },
      }));
      if (!kept.ok) return kept;
    } else {
      const names = await namesFor(other, credential);
      const kept =
        names === null
          ? ok(null)
          : await store.change(other.id, (current) => ({ ...current, draft: withCredential(current.draft, names) }));
      if (!kept.ok) return kept;
    }
  }
  return ok(null);
}

/**
 * The others of a set sign in with the new names too: all that share the token, else those that got the old ones from here (see `handOn`).
 */
async function renameIn(store: ConnectionStore, from: StoredConnection, credential: CredentialAnswer): Promise<Result<null>> {
  const members = from.set === null ? ok([]) : await membersOf(store, from);
  if (!members.ok) return members;
  const old = from.draft.answers.credential;
  for (const other of members.value) {
    const has = other.draft.answers.credential;
    const same = has !== null && has.kind === credential.kind && has.user === old?.user && has.gitUser === old.gitUser;
    if (other.id === from.id || !same) continue;
    const kept = await store.change(other.id, (current) => ({ ...current, draft: withCredential(current.draft, credential) }));
    if (!kept.ok) return kept;
  }
  return ok(null);
}

/** The connection when Handrail holds no token for it any more; `left`: where one still is that could not be removed. */
function elsewhereNow(current: StoredConnection, credential: CredentialAnswer | null, left: TokenFact['where']): StoredConnection {
  return { ...current, token: { address: null, fact: { ...noToken, state: 'elsewhere', where: left, kind: credential?.kind ?? null } } };
}

function withCredential(draft: StoredConnection['draft'], credential: CredentialAnswer | null): StoredConnection['draft'] {
  return { ...draft, answers: { ...draft.answers, credential } };
}

/** The user names for another platform's own token; null where it has names already, or is of another kind. */
async function namesFor(
  { draft: { answers, platform: id } }: StoredConnection,
  { kind, user, gitUser }: CredentialAnswer,
): Promise<CredentialAnswer | null> {
  const [{ findPlatform }, { kindFor }] = await Promise.all([import('../core/platforms/registry.ts'), import('../core/access/set.ts')]);
  const platform = id === null ? null : findPlatform(id);
  if (platform === null || answers.deployment === null) return null;
  const before = answers.credential;
  const own = before?.kind ?? kindFor(platform, answers.deployment, answers.options, null);
  const names = { kind: own, user: before?.user ?? user, gitUser: before?.gitUser ?? gitUser };
  return own !== kind || (before?.user === names.user && before.gitUser === names.gitUser) ? null : names;
}

/** Opens the service. */
export function createToken(parts: TokenParts): TokenService {
  const { base, store, shelf, views, platforms, reach } = parts;

  async function shown(result: Result<StoredConnection>): Promise<Result<Connection>> {
    return result.ok ? ok(await views.connection(result.value)) : result;
  }

  /**
   * Keeps a pasted text out of log and settings before anybody knows what it is. An e-mail address, a link or a short name is a slip
   * of the hand and no secret: it may be the right text of another field, which would then be blanked.
   */
  function remember(secret: Secret): void {
    const text = secret.reveal();
    const slip = text.length < shortestToken || /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u.test(text) || /^(?:https?|ssh):\/\/[^@]*$/u.test(text);
    if (!slip) base.config.knownSecrets.add(secret);
  }

  /** Takes a kept token out of the keychain. When it refuses, the fact has to stay with the entry, so that it can be tried again. */
  async function withdraw(stored: StoredConnection): Promise<Result<null>> {
    if (stored.token.fact.state !== 'kept') return ok(null);
    const removed = await shelf.remove(tokenAccount(stored.id));
    return removed === 'failed' ? fail('keychain-refused', { reason: shelf.state().reason ?? because('entry-not-removed') }) : ok(null);
  }

  /** What guide and request are made from. */
  async function guideInput(id: string, kind: CredentialKind | null) {
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    const chosen = await platforms.chosen(stored.value);
    if (!chosen.ok) return chosen;
    const whole = await views.connection(stored.value);
    const { check, server } = whole;
    // Before it was checked for this platform: what it could do at its last check, for another one.
    const lacking = fitOf(whole, chosen.value.platform.deployments[chosen.value.deployment])?.lacking.map(({ name }) => name) ?? [];
    return ok({
      answers: stored.value.draft.answers,
      platform: chosen.value.platform,
      kind,
      version: server?.version ?? null,
      also: await sharedWishes({ store, views, platforms }, stored.value),
      at: stored.value.set?.place ?? 0,
      missing: check?.access.missing ?? lacking,
      practice: stored.value.practice,
      practiceTokenPage: stored.value.practice && chosen.value.deployment === 'cloud' ? (reach.practice()?.tokenPage ?? null) : null,
    });
  }

  /** The names, as they may be kept: one of them may be a token that was pasted into the wrong field. */
  function namesIn(given: CredentialAnswer): ReturnType<typeof checkUsers> {
    const { typed } = createRedactor({ tokens: [], others: base.config.knownSecrets.texts() });
    const misplaced = (['user', 'gitUser'] as const).find((field) => given[field] !== null && typed(given[field]) !== given[field]);
    return misplaced === undefined ? checkUsers(given) : fail('token-in-field', {}, `credential.${misplaced}`);
  }

  return {
    guide: async (id, kind) => {
      const input = await guideInput(id, kind);
      if (!input.ok) return input;
      const { tokenGuide } = await import('../core/access/guide.ts');
      const guide = tokenGuide(input.value);
      const keychain = await shelf.ask(keychainPatience);
      if (keychain.kind !== 'memory') return ok(guide);
      return ok({ ...guide, warnings: [...guide.warnings, guideSays('kept-in-memory', { reason: keychain.reason })] });
    },

    recognise: async (id, pasted) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const cleaned = cleanSecret(pasted);
      if (!cleaned.ok) return cleaned;
      remember(cleaned.value.secret);
      return ok(recogniseSecret(cleaned.value.secret, stored.value.draft.answers.deployment, cleaned.value.cleaned));
    },

    keep: async (id, pasted, credential, expiresOn) => {
      const cleaned = cleanSecret(pasted);
      if (!cleaned.ok) return cleaned;
      const { secret } = cleaned.value;
      remember(secret);
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const { answers, platform: platformId } = stored.value.draft;
      if (answers.deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
      // A token belongs to one Bitbucket; without an address there is nothing to tie it to.
      if (addressOf(answers, stored.value.practice) === null) return fail('address-empty', {}, 'baseUrl');
      const platform = platformId === null ? null : await platforms.find(platformId);
      const users = namesIn(credential);
      const rules = [
        shapeProblem(recogniseSecret(secret, answers.deployment), credential.kind),
        kindProblem(platform?.ok === true ? platform.value : null, answers.deployment, credential.kind),
        users,
        checkExpiry(expiresOn),
      ];
      const broken = rules.find((rule) => !rule.ok);
      if (broken?.ok === false) return failed(broken);
      const expiry = checkExpiry(expiresOn);
      if (!users.ok || !expiry.ok) return fail('internal');
      const { saved } = await storeToken(parts, stored.value, secret, users.value, { name: null, expiresOn: expiry.value });
      return shown(saved);
    },

    users: async (id, given) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const { fact } = stored.value.token;
      if (fact.state !== 'kept' || fact.kind === null) return fail('token-needed', {}, 'token');
      const users = namesIn({ ...given, kind: fact.kind });
      if (!users.ok) return users;
      const handed = await renameIn(store, stored.value, users.value);
      return handed.ok ? shown(await store.one(id)) : handed;
    },

    elsewhere: async (id, credential) => {
      const before = await store.one(id);
      if (!before.ok) return before;
      // Names are checked where they are given: the sheet and the file show them.
      const users = credential === null ? ok(before.value.draft.answers.credential) : namesIn(credential);
      if (!users.ok) return users;
      // First, because "Handrail holds none" must be true when it is said.
      const removed = await withdraw(before.value);
      // Without any keychain at hand the entry can only stay where it is; `where` remembers it for when the connection is removed.
      const left = !removed.ok && shelf.state().kind === 'memory' ? before.value.token.fact.where : null;
      if (!removed.ok && left === null) return removed;
      for (const other of await sharersOf(store, before.value)) {
        const gone = await withdraw(other);
        const kept = await store.change(other.id, (current) => ({
          ...elsewhereNow(current, users.value, gone.ok ? null : other.token.fact.where),
          draft: withCredential(current.draft, users.value),
        }));
        if (!kept.ok) return kept;
      }
      return shown(await store.change(id, (current) => elsewhereNow(current, users.value, left)));
    },

    forget: async (id) => {
      const before = await store.one(id);
      if (!before.ok) return before;
      const removed = await withdraw(before.value);
      if (!removed.ok) return removed;
      for (const other of await sharersOf(store, before.value)) {
        // One whose entry the keychain will not give up still has it, and says so.
        const kept = (await withdraw(other)).ok
          ? await store.change(other.id, (current) => ({ ...current, token: { address: null, fact: noToken } }))
          : ok(null);
        if (!kept.ok) return kept;
      }
      return shown(await store.change(id, (current) => ({ ...current, token: { address: null, fact: noToken } })));
    },

    allowPlainHttp: async (id) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const place = placeOf(stored.value.draft.answers, stored.value.practice, base.config.cloudApi);
      if (place === null) return fail('address-empty', {}, 'baseUrl');
      base.ports.log.write('info', 'plain-http-allowed', { id, place });
      return shown(await store.change(id, (current) => ({ ...current, plainHttp: place })));
    },

    plainHttpAllowed: async (id) => {
      const stored = await store.one(id);
      return stored.ok
        ? ok(
            stored.value.plainHttp !== null &&
              stored.value.plainHttp === placeOf(stored.value.draft.answers, stored.value.practice, base.config.cloudApi),
          )
        : stored;
    },

    request: async (id) => {
      const input = await guideInput(id, null);
      if (!input.ok) return input;
      const { administratorRequest } = await import('../core/access/request.ts');
      return ok(administratorRequest(input.value));
    },

    secret: async (stored) => {
      const fact = views.token(stored);
      if (fact.state === 'none' || fact.state === 'elsewhere') return { ok: false, problem: problem('token-needed', {}, 'token') };
      if (views.ended(stored)) return practiceTokenEnded();
      const { account, where } = tokenEntry(stored);
      return shelf.get(account, where, placeOf(stored.draft.answers, stored.practice, base.config.cloudApi));
    },
  };
}
