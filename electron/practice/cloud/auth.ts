/** Who calls the Cloud API (docs/bitbucket.md A2–A4). */
import { authorizationOf } from '../http/message.ts';
import { passwordRefused, tokenRefused } from './errors.ts';
import { isBitbucketScope } from './scopes.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Token, TokenResource } from '../tokens/store.ts';
import type { PracticeAccount } from '../data/accounts.ts';
import type { World } from '../world.ts';

export type CloudCaller =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly account: PracticeAccount;
      readonly scopes: readonly string[] /** The one workspace the token may enter; null: all. */;
      readonly workspace: string | null;
    }
  | {
      readonly kind: 'resource';
      readonly credentialType: ResourceCredential;
      readonly scopes: readonly string[];
      readonly resource: TokenResource;
      readonly bot: string;
    };

export type ResourceCredential = 'repo_access_token' | 'project_access_token' | 'workspace_access_token';

const resourceCredentials: Readonly<Partial<Record<Token['kind'], ResourceCredential>>> = {
  'repository-token': 'repo_access_token',
  'project-token': 'project_access_token',
  'workspace-token': 'workspace_access_token',
};

/** The caller, or the 401 that a wrong credential earns. No credential is an anonymous caller. */
export function authenticate(world: World, incoming: Incoming): { caller: CloudCaller } | { refused: Answer } {
  const given = authorizationOf(incoming);
  switch (given.scheme) {
    case 'none':
      return { caller: { kind: 'anonymous' } };
    case 'other':
      return { refused: passwordRefused() };
    case 'basic': {
      const token = world.cloudTokens.find(given.secret);
      if (token === undefined) return { refused: /^AT[AC]T/.test(given.secret) ? tokenRefused() : passwordRefused() };
      if (token.kind === 'app-password') return { refused: passwordRefused() };
      const isOwner = token.account?.email.toLowerCase() === given.user.toLowerCase();
      return (isOwner ? userCaller(world, token) : undefined) ?? { refused: tokenRefused() };
    }
    case 'bearer': {
      const token = world.cloudTokens.find(given.secret);
      if (token === undefined) return { refused: tokenRefused() };
      if (token.kind === 'api-token' && world.settings.bearerApiTokens) {
        return userCaller(world, token) ?? { refused: tokenRefused() };
      }
      return resourceCaller(world, token) ?? { refused: tokenRefused() };
    }
  }
}

export function userCaller(world: World, token: Token): { caller: CloudCaller } | undefined {
  if (token.kind !== 'api-token' || token.account === null || !token.grants.some(isBitbucketScope)) return undefined;
  if (world.tokenState(token) !== 'live') return undefined;
  return { caller: { kind: 'user', account: token.account, scopes: token.grants, workspace: token.resource?.container ?? null } };
}

export function resourceCaller(world: World, token: Token): { caller: CloudCaller } | undefined {
  const credentialType = resourceCredentials[token.kind];
  if (credentialType === undefined || token.resource === null || world.tokenState(token) !== 'live') return undefined;
  return {
    caller: { kind: 'resource', credentialType, scopes: token.grants, resource: token.resource, bot: `${token.id}@bots.bitbucket.org` },
  };
}

/** The user name that stands in clone links; null for nobody and for access tokens, of which no recording was found. */
export function linkName(caller: CloudCaller): string | null {
  return caller.kind === 'user' ? caller.account.cloudName : null;
}

/** The name for the request list. */
export function nameOf(caller: CloudCaller): string | null {
  if (caller.kind === 'anonymous') return null;
  return caller.kind === 'user' ? caller.account.name : caller.bot;
}
