/** One row of the Cloud API: its route, who may call it with which scopes, and what it answers. */
import { json, withHeaders } from '../http/message.ts';
import { route } from '../http/router.ts';
import { forbidden, scopeMissing, tokenRefused } from './errors.ts';
import { closure, topScopes } from './scopes.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Params, Route } from '../http/router.ts';
import type { World } from '../world.ts';
import type { CloudCaller } from './auth.ts';

export interface ApiCall {
  readonly world: World;
  readonly incoming: Incoming;
  readonly params: Params;
  readonly caller: CloudCaller;
}

export interface Access {
  /** API-token scopes, all of them needed (docs/bitbucket.md B1). */
  readonly api: readonly string[];
  /** Classic scopes, all of them needed. */
  readonly classic: readonly string[];
  /** `person` excludes access tokens, which have no user behind them. */
  readonly who: 'anybody' | 'signed-in' | 'person';
}

export interface Endpoint {
  readonly access: Access;
  readonly view: string;
  readonly run: (call: ApiCall) => Answer;
}

export function endpoint(pattern: string, access: Access, view: string, run: (call: ApiCall) => Answer): Route<Endpoint> {
  return route('GET', `/2.0${pattern}`, { access, view, run });
}

/** Scopes first, then the endpoint's own work, as Bitbucket does; the credential's headers go on every answer but a 401. */
export function call(target: Endpoint, apiCall: ApiCall): Answer {
  return withHeaders(refusal(target.access, apiCall.caller) ?? target.run(apiCall), {
    'X-View-Name': `bitbucket.apps.bb.api.v20.handlers.${target.view}`,
    ...credentialHeaders(target.access, apiCall.caller),
  });
}

function refusal(access: Access, caller: CloudCaller): Answer | undefined {
  if (caller.kind === 'anonymous') return access.who === 'anybody' ? undefined : tokenRefused();
  const isUser = caller.kind === 'user';
  const granted = isUser ? new Set(caller.scopes) : closure(caller.scopes);
  const required = isUser ? access.api : access.classic;
  if (required.some((scope) => !granted.has(scope))) {
    return scopeMissing(required, isUser ? caller.scopes : topScopes(caller.scopes));
  }
  return access.who === 'person' && !isUser ? forbidden() : undefined;
}

function credentialHeaders(access: Access, caller: CloudCaller): Record<string, string> {
  if (caller.kind === 'anonymous') return {};
  if (caller.kind === 'user') {
    return {
      'X-Credential-Type': 'api_token',
      'X-OAuth-Scopes': caller.scopes.join(', '),
      'X-Accepted-OAuth-Scopes': access.api.join(', '),
    };
  }
  return {
    'X-Credential-Type': caller.credentialType,
    'X-OAuth-Scopes': topScopes(caller.scopes).join(', '),
    'X-Accepted-OAuth-Scopes': access.classic.join(', '),
    'X-RateLimit-Limit': '1000',
    'X-RateLimit-Resource': 'api-repositories',
    'X-RateLimit-NearLimit': 'false',
  };
}

export const ok = (value: unknown): Answer => json(200, value);
