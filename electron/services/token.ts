/** The token: what to tick, what was pasted, keeping it, having it made, going on without it. */
import { fail, ok } from '../contract/index.ts';
import type { Connection, CredentialAnswer, CredentialKind, Recognition, Result, TokenFact, TokenGuide } from '../contract/index.ts';
import { cleanSecret, recogniseSecret } from '../core/bitbucket/recognise.ts';
import type { Secret } from '../core/secret.ts';
import { addressOf } from './facts.ts';
import type { PlatformService } from './platforms.ts';
import { failed, problem } from './problems.ts';
import type { ReachService } from './reach.ts';
import { tokenAccount } from './secrets.ts';
import type { SecretShelf } from './secrets.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { StoredConnection } from './store/document.ts';
import { checkExpiry, checkUsers, kindProblem, shapeProblem } from './token-rules.ts';
import type { ServiceBase } from './types.ts';
import { noToken } from './view.ts';
import type { Views } from './view.ts';

export interface TokenService {
  guide(id: string, kind: CredentialKind | null): Promise<Result<TokenGuide>>;
  /** What a pasted text looks like; nothing is sent and nothing kept. */
  recognise(id: string, pasted: string): Promise<Result<Recognition>>;
  /** Puts the secret into the keychain (or memory) and the fact of it into the connection. It replaces an older one: only this does. */
  keep(id: string, pasted: string, credential: CredentialAnswer, expiresOn: string | null): Promise<Result<Connection>>;
  /** "I'll paste the token there myself": Handrail holds none from now on. */
  elsewhere(id: string, credential: CredentialAnswer | null): Promise<Result<Connection>>;
  forget(id: string): Promise<Result<Connection>>;
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

/** How long the guide waits for the keychain to say whether it is there, in milliseconds; a prompt may take longer and is then waited for by `keep`. */
const keychainPatience = 1_500;

/** Keeps a token and its fact; shared with "Create it for me". `refused` says why the keychain did not take it. */
export async function storeToken(
  { base: { ports: { clock } }, store, shelf }: Pick<TokenParts, 'base' | 'store' | 'shelf'>,
  id: string,
  secret: Secret,
  credential: CredentialAnswer,
  facts: Pick<TokenFact, 'name' | 'expiresOn'>,
): Promise<{ readonly saved: Result<StoredConnection>; readonly refused: string | null }> {
  const { where, refused } = await shelf.keep(tokenAccount(id), secret);
  const saved = await store.change(id, (current) => {
    const draft = { ...current.draft, answers: { ...current.draft.answers, credential } };
    const fact: TokenFact = { state: 'kept', where, kind: credential.kind, ...facts, keptAt: clock.now().toISOString() };
    return { ...current, draft, token: { address: addressOf(draft.answers, current.practice), fact } };
  });
  return { saved, refused };
}

/** Opens the service. */
export function createToken(parts: TokenParts): TokenService {
  const { base, store, shelf, views, platforms, reach } = parts;

  async function shown(result: Result<StoredConnection>): Promise<Result<Connection>> {
    return result.ok ? ok(await views.connection(result.value)) : result;
  }

  /** What guide and request are made from. */
  async function guideInput(id: string, kind: CredentialKind | null) {
    const stored = await store.one(id);
    if (!stored.ok) return stored;
    const chosen = await platforms.chosen(stored.value);
    if (!chosen.ok) return chosen;
    const { check, server } = await views.connection(stored.value);
    return ok({
      answers: stored.value.draft.answers,
      platform: chosen.value.platform,
      kind,
      version: server?.version ?? null,
      missing: check?.access.missing ?? [],
      practice: stored.value.practice,
      practiceTokenPage: stored.value.practice && chosen.value.deployment === 'cloud' ? (reach.practice()?.tokenPage ?? null) : null,
    });
  }

  return {
    guide: async (id, kind) => {
      const input = await guideInput(id, kind);
      if (!input.ok) return input;
      const { tokenGuide } = await import('../core/access/guide.ts');
      const guide = tokenGuide(input.value);
      const keychain = await shelf.ask(keychainPatience);
      if (keychain.kind !== 'memory') return ok(guide);
      const warning = `Handrail cannot reach a keychain on this computer, so it keeps the token in memory and forgets it when you close Handrail. ${keychain.reason ?? ''}`.trim();
      return ok({ ...guide, warnings: [...guide.warnings, warning] });
    },

    recognise: async (id, pasted) => {
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const cleaned = cleanSecret(pasted);
      if (!cleaned.ok) return cleaned;
      base.config.knownSecrets.add(cleaned.value.secret);
      return ok(recogniseSecret(cleaned.value.secret, stored.value.draft.answers.deployment, cleaned.value.cleaned));
    },

    keep: async (id, pasted, credential, expiresOn) => {
      const cleaned = cleanSecret(pasted);
      if (!cleaned.ok) return cleaned;
      const { secret } = cleaned.value;
      base.config.knownSecrets.add(secret);
      const stored = await store.one(id);
      if (!stored.ok) return stored;
      const { answers, platform: platformId } = stored.value.draft;
      if (answers.deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
      // A token belongs to one Bitbucket; without an address there is nothing to tie it to.
      if (addressOf(answers, stored.value.practice) === null) return fail('address-empty', {}, 'baseUrl');
      const platform = platformId === null ? null : await platforms.find(platformId);
      const users = checkUsers(credential);
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
      const { saved } = await storeToken(parts, id, secret, users.value, { name: null, expiresOn: expiry.value });
      return shown(saved);
    },

    elsewhere: async (id, credential) => {
      const before = await store.one(id);
      if (!before.ok) return before;
      // Names are checked where they are given: the sheet and the file show them.
      const users = credential === null ? ok(before.value.draft.answers.credential) : checkUsers(credential);
      if (!users.ok) return users;
      const saved = await store.change(id, (current) => ({
        ...current,
        draft: { ...current.draft, answers: { ...current.draft.answers, credential: users.value } },
        token: { address: null, fact: { ...noToken, state: 'elsewhere', kind: users.value?.kind ?? null } },
      }));
      if (saved.ok && before.value.token.fact.state === 'kept') await shelf.remove(tokenAccount(id));
      return shown(saved);
    },

    forget: async (id) => {
      const before = await store.one(id);
      if (!before.ok) return before;
      if (before.value.token.fact.state === 'kept') {
        const removed = await shelf.remove(tokenAccount(id));
        // The fact stays with the entry, so that forgetting can be tried again.
        if (removed === 'failed') return fail('keychain-refused', { reason: shelf.state().reason ?? 'The keychain did not remove the entry.' });
      }
      return shown(await store.change(id, (current) => ({ ...current, token: { address: null, fact: noToken } })));
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
      return shelf.get(tokenAccount(stored.id), fact.where);
    },
  };
}
