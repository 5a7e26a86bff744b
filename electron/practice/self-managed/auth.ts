/** Who calls the self-managed server (docs/bitbucket.md C3, C4, C6). */
import { authorizationOf, cookieOf } from '../http/message.ts';
import { count } from '../world.ts';
import { basicDisabled, captchaRequired, wrongPassword } from './errors.ts';
import { capabilitiesOf } from './version.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Session } from '../sessions.ts';
import type { Token } from '../tokens/store.ts';
import type { PracticeAccount } from '../data/accounts.ts';
import type { World } from '../world.ts';

export const sessionCookie = 'BITBUCKETSESSIONID';

export type Caller =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly account: PracticeAccount;
      readonly via: 'password' | 'session' | 'token' /** The token's permissions; null without one. */;
      readonly grants: readonly string[] | null;
    }
  /** A project or repository token: a SERVICE user of its own. */
  | { readonly kind: 'service'; readonly token: Token; readonly name: string; readonly via: 'token'; readonly grants: readonly string[] };

export type Identity = { readonly caller: Caller } | { readonly refused: Answer };

const anonymous: Identity = { caller: { kind: 'anonymous' } };

/** The caller of a REST resource. A wrong Bearer token is not refused here: its caller is simply nobody. */
export function authenticate(world: World, incoming: Incoming): Identity {
  const given = authorizationOf(incoming);
  switch (given.scheme) {
    case 'none':
    case 'other': {
      const session = sessionOf(world, incoming);
      return session === undefined ? anonymous : { caller: { kind: 'user', account: session.account, via: 'session', grants: null } };
    }
    case 'bearer': {
      const token = liveToken(world, given.secret);
      if (token === undefined) return anonymous;
      return { caller: callerOf(token) };
    }
    case 'basic':
      return basic(world, given.user, given.secret);
  }
}

export function sessionOf(world: World, incoming: Incoming): Session | undefined {
  return world.selfManagedSessions.find(cookieOf(incoming, sessionCookie));
}

function basic(world: World, user: string, secret: string): Identity {
  if (!world.settings.basicAuthentication) return { refused: basicDisabled() };
  const account = accountNamed(world, user);
  if (account !== undefined && isLocked(world, account)) return { refused: captchaRequired() };
  // A project or repository token never goes with a user name, and a personal one only with its owner's.
  const token = world.selfManagedTokens.find(secret);
  if (account !== undefined && token?.account === account && liveToken(world, secret) !== undefined) return { caller: callerOf(token) };
  if (account !== undefined && passwordFits(world, account, secret)) {
    unlock(world, account);
    return { caller: { kind: 'user', account, via: 'password', grants: null } };
  }
  if (account !== undefined) count(world.counters, `failed ${account.name}`);
  return { refused: wrongPassword() };
}

export function accountNamed(world: World, name: string): PracticeAccount | undefined {
  return world.accounts.find((each) => each.name === name.toLowerCase());
}

/** With single sign-on only, the passwords live with the identity provider and the server knows none. */
export function passwordFits(world: World, account: PracticeAccount, secret: string): boolean {
  return world.settings.loginOptions.includes('LOGIN_FORM') && secret === account.password;
}

export function isLocked(world: World, account: PracticeAccount): boolean {
  const failed = world.counters.get(`failed ${account.name}`);
  return (failed ?? 0) >= world.settings.captchaAfter && !(failed === -1);
}

/** Called for each failed sign-in on the login page. */
export function noteFailure(world: World, account: PracticeAccount): void {
  if (!isLocked(world, account)) count(world.counters, `failed ${account.name}`);
}

/** The CAPTCHA is solved, or the password was right: the count starts again. */
export function unlock(world: World, account: PracticeAccount): void {
  // -1 rather than 0, so that a server that locks everybody from the start lets this one in.
  world.counters.set(`failed ${account.name}`, world.settings.captchaAfter === 0 ? -1 : 0);
}

function liveToken(world: World, secret: string): Token | undefined {
  if (!capabilitiesOf(world.settings.version, world.settings.licence).tokens) return undefined;
  const token = world.selfManagedTokens.find(secret);
  return token !== undefined && world.tokenState(token) === 'live' ? token : undefined;
}

function callerOf(token: Token): Caller {
  return token.account === null
    ? { kind: 'service', token, name: serviceName(token), via: 'token', grants: token.grants }
    : { kind: 'user', account: token.account, via: 'token', grants: token.grants };
}

function serviceName(token: Token): string {
  const { resource } = token;
  return `access-token-user/${[resource?.projectKey, resource?.repository, Number(token.id)].filter((part) => part !== undefined).join('/')}`;
}

/** The user name that X-AUSERNAME carries; null when anonymous. */
export function nameOf(caller: Caller): string | null {
  if (caller.kind === 'anonymous') return null;
  return caller.kind === 'user' ? caller.account.name : caller.name;
}

/** The user name that stands in clone links: a person's. */
export function linkName(caller: Caller): string | null {
  return caller.kind === 'user' ? caller.account.name : null;
}

/** How Bitbucket makes a slug of a user name. */
export function slugOf(name: string): string {
  return name.toLowerCase().replace(/[:/?#@!$&'()*+,;=%\\[\]]/g, '_');
}

export function userId(world: World, caller: Caller): number {
  if (caller.kind === 'service') return 1000 + Number(caller.token.id);
  return caller.kind === 'user' ? world.accounts.indexOf(caller.account) + 1 : 0;
}
