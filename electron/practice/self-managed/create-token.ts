/** Creates HTTP access tokens; the REST resource and the pages share these rules (docs/bitbucket.md C3). */
import { httpAccessTokenSecret } from '../tokens/secrets.ts';
import { levelAmong, tokenPermissions } from './access.ts';
import type { Token, TokenResource } from '../tokens/store.ts';
import type { PracticeAccount } from '../data/accounts.ts';
import type { World } from '../world.ts';

export interface TokenOwner {
  /** A person, or null for a token of a project or repository. */
  readonly account: PracticeAccount | null;
  readonly resource: TokenResource | null;
}

export interface TokenWish {
  readonly name: unknown;
  readonly permissions: unknown;
  readonly expiryDays: unknown;
}

export type Created =
  | { readonly ok: true; readonly token: Token; readonly secret: string }
  | { readonly ok: false; readonly message: string; readonly field: 'name' | 'permissions' | 'expiryDays' | null };

const globalPermissions = new Set(['LICENSED_USER', 'PROJECT_CREATE', 'ADMIN', 'SYS_ADMIN']);

export function createToken(world: World, owner: TokenOwner, wish: TokenWish): Created {
  const name = typeof wish.name === 'string' ? wish.name.trim() : '';
  if (name === '') return no('name', 'A token name is required.');
  if (name.length > 255) return no('name', 'The token name is too long.');
  const permissions = readPermissions(wish.permissions, owner);
  if (typeof permissions === 'string') return no('permissions', permissions);
  const expiry = readExpiry(world, wish.expiryDays);
  if (typeof expiry === 'string') return no('expiryDays', expiry);
  if (tokensOf(world, owner).length >= world.settings.maxTokens) return no(null, 'The maximum number of access tokens has been reached.');

  const now = world.now();
  const secret = httpAccessTokenSecret();
  const kind =
    owner.resource === null
      ? 'http-access-token'
      : owner.resource.repository === undefined
        ? 'http-project-token'
        : 'http-repository-token';
  const token = world.selfManagedTokens.add(
    {
      kind,
      name,
      account: owner.account,
      resource: owner.resource,
      grants: permissions,
      expiresAt: expiry === null ? null : new Date(now.getTime() + expiry * 86_400_000),
    },
    secret,
    now,
  );
  return { ok: true, token, secret };
}

/** The tokens of one owner, newest last. */
export function tokensOf(world: World, owner: TokenOwner): Token[] {
  return world.selfManagedTokens.list(
    (token) =>
      token.account === owner.account &&
      token.resource?.projectKey === owner.resource?.projectKey &&
      token.resource?.repository === owner.resource?.repository,
  );
}

/** The permissions, or the sentence that says what is wrong with them. */
export function readPermissions(value: unknown, owner: TokenOwner): readonly string[] | string {
  if (!Array.isArray(value) || value.length === 0) return 'At least one permission is required.';
  const known = owner.resource?.repository === undefined ? tokenPermissions : tokenPermissions.filter((each) => each.startsWith('REPO_'));
  const permissions: string[] = [];
  for (const each of value as unknown[]) {
    if (typeof each !== 'string' || (!tokenPermissions.includes(each) && !globalPermissions.has(each)))
      return `${String(each)} is not a valid permission`;
    if (!known.includes(each)) return `Tokens may not have the following permission: ${each}`;
    permissions.push(each);
  }
  const repository = levelAmong(permissions, 'REPO');
  if (repository > 0 && repository < levelAmong(permissions, 'PROJECT')) {
    return 'The repository permission must be the same as or higher than the project permission.';
  }
  return permissions;
}

function readExpiry(world: World, value: unknown): number | null | string {
  const longest = world.settings.maxExpiryDays;
  if (value === undefined || value === null) {
    return longest === null ? null : `The token must have an expiry of at most ${longest} days.`;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) return 'The expiry must be a number of days.';
  return longest !== null && value > longest ? `The token must have an expiry of at most ${longest} days.` : value;
}

function no(field: 'name' | 'permissions' | 'expiryDays' | null, message: string): Created {
  return { ok: false, field, message };
}
