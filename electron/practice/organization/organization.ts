/** The practice organisation: its API tokens, those made on the pages among them, and what an administrator's key takes away. */
import { accountIdOf, seedTokens } from './seed.ts';
import type { SeedToken } from './seed.ts';
import type { TokenStore } from '../tokens/store.ts';

/** An organisation ID as admin.atlassian.com shows it: a UUID. */
export const organizationId = '5b1f2c3d-9a8e-4d7c-8b6a-0f1e2d3c4b5a';
export const organizationName = 'Acme';

export interface Organization {
  /** Newest activity is not first: Atlassian's order without `sort` is not documented. */
  tokens(): SeedToken[];
  /** False where the account has no such token. */
  revoke(accountId: string, id: string): boolean;
  /** What `DELETE …/api-tokens` does: every API token of every managed account. */
  revokeAll(): void;
}

/** What it needs of the rest. */
export interface OrganizationWorld {
  readonly now: () => Date;
  readonly cloudTokens: TokenStore;
  /** Whether the scenario is about a large company. */
  readonly isLarge: () => boolean;
}

/** Accounts of other organisations are guests: their tokens are not shown to this one's administrators. */
const guests: ReadonlySet<string> = new Set(['noor']);

export function createOrganization(world: OrganizationWorld): Organization {
  const seeds = new Map<boolean, SeedToken[]>();
  const gone = new Set<string>();

  function seeded(): SeedToken[] {
    const large = world.isLarge();
    const known = seeds.get(large) ?? seedTokens(world.now(), large ? 5000 : 240);
    seeds.set(large, known);
    return known.filter(({ id }) => !gone.has(id));
  }

  /** Those that people made on the pages of this run. */
  function made(): SeedToken[] {
    return world.cloudTokens
      .list(({ kind, account }) => kind === 'api-token' && account !== null && !guests.has(account.name))
      .map((token) => ({
        id: `asp_live${token.id}`,
        label: token.name,
        status: 'ALLOWED' as const,
        createdAt: token.createdAt,
        expiresAt: token.expiresAt,
        lastActiveAt: token.lastUsedAt,
        user: {
          id: accountIdOf(token.account?.displayName ?? ''),
          name: token.account?.displayName ?? '',
          email: token.account?.email ?? '',
        },
        scopes: token.grants,
      }));
  }

  function end(token: SeedToken): void {
    if (token.id.startsWith('asp_live')) world.cloudTokens.revoke(token.id.slice('asp_live'.length));
    else gone.add(token.id);
  }

  const tokens = () => [...made(), ...seeded()];
  return {
    tokens,
    revoke(accountId, id) {
      const token = tokens().find((each) => each.id === id && each.user.id === accountId);
      if (token !== undefined) end(token);
      return token !== undefined;
    },
    revokeAll() {
      for (const token of tokens()) end(token);
    },
  };
}
