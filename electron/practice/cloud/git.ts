/** Git over HTTPS on the practice bitbucket.org: user names of its own, apart from the API's (docs/bitbucket.md A3, A4). */
import { authorizationOf, text, withHeaders } from '../http/message.ts';
import { advertise, gitQuestionOf, nothingToGive } from '../git/smart-http.ts';
import { barrier, findWorkspace, levelIn } from './access.ts';
import { nameOf, resourceCaller, userCaller } from './auth.ts';
import type { CloudCaller } from './auth.ts';
import { closure } from './scopes.ts';
import type { Answer, Handled, Incoming } from '../http/message.ts';
import type { World } from '../world.ts';

const challenge = { 'WWW-Authenticate': 'Basic realm="Bitbucket.org HTTP"' };

/** The words for a wrong pair and for no access alike: https://community.atlassian.com/forums/Bitbucket-questions/qaq-p/3213684 */
const unknownOrHidden =
  'You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you are authenticated.\n';
const refused = (): Answer => text(401, unknownOrHidden, challenge);
const notThere = (): Answer => text(404, unknownOrHidden);
const scopeMissing = (): Answer => text(403, 'Your credentials lack one or more required privilege scopes.\n');

/** Since 2026-07-28: https://github.com/isomorphic-git/isomorphic-git/issues/2364 */
export const appPasswordsGone = (): Answer =>
  text(410, 'CHANGE-3222 - Functionality has been deprecated\nApp passwords are deprecated and must be replaced with API tokens.\n');

/** Undefined when the path is none of git's. */
export function cloudGit(world: World, incoming: Incoming): Handled | undefined {
  const asked = gitQuestionOf(incoming, incoming.path);
  if (asked === undefined) return undefined;
  const fault = world.scenario.fault?.(incoming, world.counters);
  if (fault !== undefined) return { answer: fault, user: null };
  const identity = world.settings.cloudGit === 'app-passwords-gone' ? { refused: appPasswordsGone() } : authenticate(world, incoming);
  if ('refused' in identity) return { answer: identity.refused, user: null };
  const { caller } = identity;
  const user = nameOf(caller);
  const [owner = '', slug = ''] = asked.repository.split('/');
  const workspace = findWorkspace(owner);
  const repository = workspace === undefined ? undefined : world.catalogue('cloud').repository(workspace.slug, slug);
  if (workspace === undefined || repository === undefined) return { answer: caller.kind === 'anonymous' ? refused() : notThere(), user };
  const stop = repository.isPublic ? undefined : barrier(world, caller, workspace.slug);
  // Git prints a refusal's plain text after `remote:`.
  if (stop !== undefined && caller.kind !== 'anonymous')
    return { answer: withHeaders(text(stop.status, `${messageOf(stop)}\n`), {}), user };
  if (levelIn(caller, repository) === 0) return { answer: caller.kind === 'anonymous' ? refused() : notThere(), user };
  if (caller.kind !== 'anonymous' && !mayRead(caller)) return { answer: scopeMissing(), user };
  return { answer: asked.what === 'refs' ? advertise(incoming, asked.repository) : nothingToGive(), user };
}

/**
 * An API token goes with the user name or with the fixed one, never with the e-mail; an access token with `x-token-auth`; neither as
 * Bearer (https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens,
 * https://support.atlassian.com/bitbucket-cloud/docs/using-access-tokens/,
 * https://github.com/epam/cloud-pipeline/issues/4446).
 */
function authenticate(world: World, incoming: Incoming): { caller: CloudCaller } | { refused: Answer } {
  const given = authorizationOf(incoming);
  if (given.scheme === 'none') return { caller: { kind: 'anonymous' } };
  if (given.scheme !== 'basic' || world.settings.cloudGit === 'refused') return { refused: refused() };
  const token = world.cloudTokens.find(given.secret);
  if (token?.kind === 'app-password' || (token === undefined && given.secret.startsWith('ATBB'))) return { refused: appPasswordsGone() };
  if (token === undefined) return { refused: refused() };
  const user = given.user.toLowerCase();
  const fits =
    token.kind === 'api-token'
      ? user === 'x-bitbucket-api-token-auth' || user === token.account?.cloudName.toLowerCase()
      : user === 'x-token-auth';
  return (fits ? (userCaller(world, token) ?? resourceCaller(world, token)) : undefined) ?? { refused: refused() };
}

function mayRead(caller: Exclude<CloudCaller, { kind: 'anonymous' }>): boolean {
  return caller.kind === 'user' ? caller.scopes.includes('read:repository:bitbucket') : closure(caller.scopes).has('repository');
}

function messageOf(answer: Answer): string {
  const body = JSON.parse(answer.body) as { readonly error: { readonly message: string } };
  return body.error.message;
}
