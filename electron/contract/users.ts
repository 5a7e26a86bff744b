/** User names and e-mail addresses, held to one rule by the wizard's fields, the terminal's answers file and the services alike. Pure. */
import { because } from './reasons.ts';
import type { CredentialAnswer } from './answers.ts';
import { fail, ok } from './problems.ts';
import type { Result } from './problems.ts';
import { holdsToken } from './secret-shapes.ts';

/** Kinds that Bitbucket takes without any user name (docs/bitbucket.md A4, C3): sending one makes it refuse them. */
const bearerOnly: readonly CredentialAnswer['kind'][] = [
  'repository-token',
  'project-token',
  'workspace-token',
  'http-project-token',
  'http-repository-token',
  'oauth-client',
];

/** True for the kinds that Bitbucket takes together with a user name. */
export function sendsUser(kind: CredentialAnswer['kind']): boolean {
  return !bearerOnly.includes(kind);
}

/** True for what can only be meant as an e-mail address. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(tidied(text));
}

/** The e-mail address of an Atlassian account. Kinds: `user-empty`, `user-not-email`, `token-in-field`. */
export function checkEmail(typed: string): Result<string> {
  const text = tidied(typed);
  if (text === '') return fail('user-empty', {}, 'credential.user');
  if (holdsToken(text)) return fail('token-in-field', {}, 'credential.user');
  return /^[^\s@:"<>]+@[^\s@:"<>]+\.[^\s@:"<>.]+$/.test(text) && text.length <= 254
    ? ok(text)
    : fail('user-not-email', {}, 'credential.user');
}

/**
 * A Bitbucket user name. Kinds: `user-empty`, `user-is-email`, `user-invalid`, `token-in-field`.
 * `allowEmail`: some self-managed servers take their user names from a directory in which they are e-mail addresses.
 */
export function checkUserName(typed: string, field = 'credential.user', allowEmail = false): Result<string> {
  const text = tidied(typed);
  if (text === '') return fail('user-empty', {}, field);
  if (holdsToken(text)) return fail('token-in-field', {}, field);
  if (!allowEmail && looksLikeEmail(text)) return fail('user-is-email', {}, field);
  // A colon would end the name in an HTTP Basic header (RFC 7617 §2).
  if (text.length > 255 || text.includes(':') || /\p{Cc}/u.test(text))
    return fail('user-invalid', { reason: because(text.includes(':') ? 'colon' : 'characters') }, field);
  return ok(text);
}

/**
 * The user name that git takes on Bitbucket Cloud: as {@link checkUserName}, and without white space, which no user name there has; with
 * one it is the name that is shown on the page. Kinds: `user-empty`, `user-is-email`, `user-invalid`.
 */
export function checkGitUser(typed: string): Result<string> {
  const checked = checkUserName(typed, 'credential.gitUser');
  if (!checked.ok) return checked;
  if (checked.value.includes('@')) return fail('user-is-email', {}, 'credential.gitUser');
  if (/\s/u.test(checked.value)) return fail('user-invalid', { reason: because('spaces') }, 'credential.gitUser');
  return checked.value.includes('/') ? fail('user-invalid', { reason: because('slash') }, 'credential.gitUser') : checked;
}

/**
 * True when the person means an e-mail address as user name. It is nearly always a slip, but some companies do have such names:
 * saying it in both fields means it.
 */
export function meansEmailAsName({ user, gitUser }: Pick<CredentialAnswer, 'user' | 'gitUser'>): boolean {
  const said = tidied(user ?? '');
  return said !== '' && said === tidied(gitUser ?? '');
}

/**
 * The user names, tidied. An API token needs the Atlassian e-mail for REST and, where given, the user name for git;
 * a personal HTTP access token takes a user name. The other kinds have none; what is given with them is for a platform whose form
 * insists on one (any text does), and is never sent to Bitbucket: see {@link sendsUser}. The problems are those of the two checks above.
 */
export function checkUsers(credential: CredentialAnswer): Result<CredentialAnswer> {
  const { kind } = credential;
  const said = { user: credential.user?.trim() ?? '', gitUser: credential.gitUser?.trim() ?? '' };
  if (kind === 'api-token') {
    const user = checkEmail(said.user);
    if (!user.ok) return user;
    const gitUser = said.gitUser === '' ? ok(null) : checkGitUser(said.gitUser);
    return gitUser.ok ? ok({ kind, user: user.value, gitUser: gitUser.value }) : gitUser;
  }
  if (said.user === '') return ok({ kind, user: null, gitUser: null });
  const anything = !sendsUser(kind) || meansEmailAsName(credential);
  const user = checkUserName(said.user, 'credential.user', anything);
  if (!user.ok) return user;
  const gitUser = said.gitUser === '' ? user : checkUserName(said.gitUser, 'credential.gitUser', anything);
  return gitUser.ok ? ok({ kind, user: user.value, gitUser: gitUser.value }) : gitUser;
}

/** Without the spaces, quotes and invisible marks that come along when a name is copied. */
function tidied(text: string): string {
  return text.slice(0, 5000).replace(/^[\s\u200b\ufeff"'“”‘’]+|[\s\u200b\ufeff"'“”‘’]+$/gu, '');
}
