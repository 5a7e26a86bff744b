/** Makes tokens without the pages. Tests and the app's own start-up use it; the pages go through the store directly. */
import { accounts } from '../data/accounts.ts';
import { rotateToken } from './rotate.ts';
import { accessTokenSecret, apiTokenSecret, appPasswordSecret, httpAccessTokenSecret } from './secrets.ts';
import type { TokenDraft, TokenStore } from './store.ts';

interface Common {
  readonly name?: string;
  /** null: never. A date in the past makes an expired token. Left out: in one year. */
  readonly expiresAt?: Date | null;
}

/** `account` is an account's `name`. Cloud scopes are API-token scopes or classic ones by kind; permissions are PROJECT_… and REPO_…. */
export type TokenSpec =
  | (Common & {
      readonly kind: 'api-token';
      readonly account: string;
      readonly scopes: readonly string[] /** Limits the token to one workspace. */;
      readonly workspace?: string;
    })
  | (Common & { readonly kind: 'app-password'; readonly account: string })
  /** Without scopes: the key may do everything. */
  | (Common & { readonly kind: 'organization-api-key'; readonly scopes?: readonly string[] })
  | (Common & { readonly kind: 'workspace-token'; readonly workspace: string; readonly scopes: readonly string[] })
  | (Common & { readonly kind: 'project-token'; readonly workspace: string; readonly project: string; readonly scopes: readonly string[] })
  | (Common & {
      readonly kind: 'repository-token';
      readonly workspace: string;
      readonly repository: string;
      readonly scopes: readonly string[];
    })
  | (Common & { readonly kind: 'http-access-token'; readonly account: string; readonly permissions: readonly string[] })
  | (Common & { readonly kind: 'http-project-token'; readonly project: string; readonly permissions: readonly string[] })
  | (Common & {
      readonly kind: 'http-repository-token';
      readonly project: string;
      readonly repository: string;
      readonly permissions: readonly string[];
    });

export interface TokenIssuer {
  /** A fresh random secret for this token. Throws when the account does not exist: a mistake in the caller. */
  issue(spec: TokenSpec): string;
  /** Makes the server forget a token, as if its owner had revoked it. False when it was not known. */
  revoke(secret: string): boolean;
  /** "Rotate" of a Cloud access token: its new secret; null where the token is unknown or of a kind that cannot be rotated. */
  rotate(secret: string, expiresAt?: Date | null): string | null;
}

export function createIssuer(stores: { cloud: TokenStore; selfManaged: TokenStore }, now: () => Date): TokenIssuer {
  return {
    issue(spec) {
      const secret = secretFor(spec.kind);
      const store = isSelfManaged(spec.kind) ? stores.selfManaged : stores.cloud;
      store.add(draftOf(spec, now()), secret, now());
      return secret;
    },
    revoke(secret) {
      for (const store of [stores.cloud, stores.selfManaged]) {
        const token = store.find(secret);
        if (token !== undefined) return store.revoke(token.id);
      }
      return false;
    },
    rotate(secret, expiresAt) {
      const token = stores.cloud.find(secret);
      if (token === undefined) return null;
      const end = expiresAt === undefined ? new Date(now().getTime() + 365 * 86_400_000) : expiresAt;
      return rotateToken(stores.cloud, token.id, end, now())?.secret ?? null;
    },
  };
}

function isSelfManaged(kind: TokenSpec['kind']): boolean {
  return kind.startsWith('http-');
}

function secretFor(kind: TokenSpec['kind']): string {
  if (isSelfManaged(kind)) return httpAccessTokenSecret();
  if (kind === 'api-token') return apiTokenSecret();
  if (kind === 'app-password') return appPasswordSecret();
  return accessTokenSecret();
}

function draftOf(spec: TokenSpec, now: Date): TokenDraft {
  const shared = {
    kind: spec.kind,
    name: spec.name ?? 'Issued for practice',
    expiresAt: spec.expiresAt === undefined ? new Date(now.getTime() + 365 * 86_400_000) : spec.expiresAt,
    account: 'account' in spec ? accountNamed(spec.account) : null,
  };
  switch (spec.kind) {
    case 'api-token':
      return { ...shared, grants: spec.scopes, resource: spec.workspace === undefined ? null : { container: spec.workspace } };
    case 'app-password':
      return { ...shared, grants: [], resource: null };
    case 'organization-api-key':
      return { ...shared, grants: spec.scopes ?? [], resource: null };
    case 'workspace-token':
      return { ...shared, grants: spec.scopes, resource: { container: spec.workspace } };
    case 'project-token':
      return { ...shared, grants: spec.scopes, resource: { container: spec.workspace, projectKey: spec.project } };
    case 'repository-token':
      return { ...shared, grants: spec.scopes, resource: { container: spec.workspace, repository: spec.repository } };
    case 'http-access-token':
      return { ...shared, grants: spec.permissions, resource: null };
    case 'http-project-token':
      return { ...shared, grants: spec.permissions, resource: { container: spec.project, projectKey: spec.project } };
    case 'http-repository-token':
      return {
        ...shared,
        grants: spec.permissions,
        resource: { container: spec.project, projectKey: spec.project, repository: spec.repository },
      };
  }
}

function accountNamed(name: string) {
  const account = accounts.find((each) => each.name === name);
  if (account === undefined) throw new Error(`There is no practice account "${name}".`);
  return account;
}
