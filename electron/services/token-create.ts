/** "Create it for me": an HTTP access token over REST, with a password that is used once and never kept. */
import { because, checkUserName, fail, meansEmailAsName, ok, reasonOf, said } from '../contract/index.ts';
import type { Connection, Result } from '../contract/index.ts';
import { Secret } from '../core/secret.ts';
import { caOf } from './ca.ts';
import { atField } from './problems.ts';
import { neededNames } from './set.ts';
import { storeToken } from './token.ts';
import type { TokenParts } from './token.ts';

export interface CreateTokenInput {
  /** The host that the person was shown beside the password. */
  readonly host: string;
  readonly userName: string;
  readonly password: string;
  readonly tokenName: string;
  readonly expiryDays: number | null;
}

export type CreateToken = (id: string, input: CreateTokenInput, signal: AbortSignal) => Promise<Result<CreatedToken>>;

export interface CreatedToken {
  /** The owner's user name as the server spells it. */
  readonly user: string;
  readonly connection: Connection;
}

/** Longest name that the dialog takes. */
const longestTokenName = 255;
/** Longer than any password that a form would take; a mis-pasted page is not one. */
const longestPassword = 1_000;

/** Opens the use case. */
export function createTokenCreation(parts: TokenParts): CreateToken {
  const {
    base: { config, ports },
    store,
    views,
    platforms,
    reach,
  } = parts;

  return async (id, input, signal) => {
    if (input.password === '') return fail('token-empty', {}, 'password');
    if (input.password.length > longestPassword) return fail('token-too-long', { limit: longestPassword }, 'password');
    const password = new Secret(input.password);
    config.knownSecrets.add(password);

    const stored = await store.one(id);
    if (!stored.ok) return stored;
    const { answers } = stored.value.draft;
    const meansEmail = meansEmailAsName({ user: input.userName, gitUser: answers.credential?.gitUser ?? null });
    const userName = checkUserName(input.userName, 'userName', meansEmail);
    if (!userName.ok) return userName;
    if (answers.deployment === 'cloud') return fail('create-unsupported', { reason: because('cloud-creates-none') });
    const chosen = await platforms.chosen(stored.value);
    if (!chosen.ok) return chosen;
    const kind = 'http-access-token';
    const use = chosen.value.platform.deployments[chosen.value.deployment].credentialKinds.find((each) => each.kind === kind);
    if (use?.supported !== true)
      return fail('platform-cannot-use-credential', { platform: chosen.value.platform.name, kind, reason: said(use?.reason) });
    const place = reach.of(answers, stored.value.practice, caOf(stored.value));
    if (!place.ok) return place;
    // Two windows may be open: a password goes to no host but the one that its owner has seen.
    const { host } = new URL(place.value.target.apiBase);
    if (host !== input.host) return fail('create-host-changed', { host, shown: input.host });

    const permissions = await neededNames(parts, stored.value, chosen.value.deployment, kind);
    const { createHttpToken } = await import('../core/bitbucket/create-token.ts');
    const name = input.tokenName.trim().slice(0, longestTokenName) || `Handrail ${chosen.value.platform.name}`;
    const made = await createHttpToken(
      place.value.http,
      {
        target: place.value.target,
        userName: userName.value,
        password,
        name,
        permissions,
        expiryDays: input.expiryDays,
      },
      signal,
    );
    if (!made.ok) return made.problem.field === 'user' ? { ok: false, problem: atField(made.problem, 'userName') } : made;

    // From here on the token exists in Bitbucket: whatever goes wrong, the person hears its name and how to revoke it.
    const { secret, expiresOn } = made.value;
    // The server knows how the name is spelt; what was typed may differ in case, or be an alias.
    const user = made.value.userName ?? userName.value;
    config.knownSecrets.add(secret);
    const credential = { kind, user, gitUser: user } as const;
    const { saved, refused } = await storeToken(parts, stored.value, secret, credential, {
      name: made.value.name,
      expiresOn,
      // The server has just said so.
      ...(expiresOn === null ? { end: 'never' } : {}),
    });
    const trouble = saved.ok ? refused : (reasonOf(saved.problem) ?? because('said', { words: saved.problem.kind }));
    if (!saved.ok || trouble !== null) {
      ports.log.write('warn', 'created-token-not-kept', { id, reason: trouble?.code ?? saved.ok });
      return fail('create-not-kept', {
        name: made.value.name,
        host,
        page: `${place.value.target.apiBase}/plugins/servlet/access-tokens/manage`,
        reason: trouble ?? undefined,
        // Kept in memory for this run, unless not even the connection could be saved.
        kept: saved.ok ? 'memory' : 'no',
      });
    }
    return ok({ user, connection: await views.connection(saved.value) });
  };
}
