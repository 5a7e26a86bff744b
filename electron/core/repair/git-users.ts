/** Which user name Git needs beside a token. https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens */
import { shapeOf } from '../../contract/secret-shapes.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Where } from './values.ts';

const cloudHosts = new Set(['bitbucket.org', 'www.bitbucket.org', 'api.bitbucket.org']);
/** Bitbucket Cloud's REST interface: Git never asks it, other programs that share the file do. */
export const restHost = 'api.bitbucket.org';
/** Hosts of other products, which often share the file. */
const others =
  /(?:^|\.)(?:github\.com|gitlab\.com|dev\.azure\.com|visualstudio\.com|codeberg\.org|sr\.ht|huggingface\.co|heroku\.com|amazonaws\.com)$/;

/** What a host name belongs to: Bitbucket Cloud, perhaps a self-managed Bitbucket, or another product (null). */
export function whereOf(host: string): Where {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (cloudHosts.has(name)) return 'cloud';
  return others.test(name) ? null : 'self-managed';
}

/** Where a user name is, and whether the copy may have another one there. */
export interface GitUserPlace {
  readonly field: string;
  readonly line: number;
  /** The line of another entry for this host under that name; null for none. A second one is never made. */
  readonly taken: (user: string) => number | null;
}

/** The name that the copy should have; notes what is wrong with the one in the file. */
export function checkGitUser(
  notes: Notebook,
  user: string,
  token: string,
  where: Where,
  place: GitUserPlace,
): { readonly user: string; readonly verdict: 'ok' | 'wrong' } {
  const { line, field } = place;
  const wrong = { user, verdict: 'wrong' as const };
  if (user !== '' && isPlaceholder(user)) {
    notes.problem('placeholder-left', { line, field });
    return wrong;
  }
  const shape = shapeOf(token);
  const right =
    where !== 'cloud' ? null : shape === 'api-token' ? 'x-bitbucket-api-token-auth' : shape === 'access-token' ? 'x-token-auth' : null;
  const other = right === null ? null : place.taken(right);
  const refuse = (code: 'user-missing' | 'user-is-email' | 'user-wrong-for-token') => {
    const mended = right !== null && other === null;
    notes.problem(code, { line, right, mended, other });
    return mended ? { user: right, verdict: 'wrong' as const } : wrong;
  };
  if (user === '') return refuse('user-missing');
  if (where !== 'cloud') return { user, verdict: 'ok' };
  if (/^[^\s@]+@[^\s@]+$/.test(user)) return refuse('user-is-email');
  // The two fixed names belong to one kind of token each, and no user name of Bitbucket holds a space.
  const mixed =
    (shape === 'access-token' && user !== 'x-token-auth') || (shape === 'api-token' && (user === 'x-token-auth' || /\s/.test(user)));
  return mixed ? refuse('user-wrong-for-token') : { user, verdict: 'ok' };
}

/**
 * Names an entry for Bitbucket's REST interface, which Git does not read and the copy leaves alone. It takes an API token with the e-mail
 * address only.
 */
export function checkRestUser(notes: Notebook, user: string, token: string, field: string, line: number): 'ok' | 'wrong' {
  if (user !== '' && isPlaceholder(user)) notes.problem('placeholder-left', { line, field });
  else if (shapeOf(token) === 'api-token' && !/^[^\s@]+@[^\s@]+$/.test(user)) notes.problem('rest-user', { line, field });
  else return 'ok';
  return 'wrong';
}
