/** Which user name Git needs beside a token. https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens */
import { shapeOf } from '../bitbucket/secret-shapes.ts';
import type { Notebook } from './notebook.ts';
import type { Where } from './values.ts';

const cloudHosts = new Set(['bitbucket.org', 'www.bitbucket.org', 'api.bitbucket.org']);
/** Hosts of other products, which often stand in the same file. */
const others = /(?:^|\.)(?:github\.com|gitlab\.com|dev\.azure\.com|visualstudio\.com|codeberg\.org|sr\.ht|huggingface\.co|heroku\.com|amazonaws\.com)$/;

/** What stands behind a host name: Bitbucket Cloud, perhaps a self-managed Bitbucket, or another product (null). */
export function whereOf(host: string): Where {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  if (cloudHosts.has(name)) return 'cloud';
  return others.test(name) ? null : 'self-managed';
}

/** The name that the copy should have; notes what is wrong with the one that stands there. */
export function checkGitUser(notes: Notebook, user: string, token: string, where: Where, line: number): { readonly user: string; readonly verdict: 'ok' | 'wrong' } {
  const shape = shapeOf(token);
  const right = where !== 'cloud' ? null : shape === 'api-token' ? 'x-bitbucket-api-token-auth' : shape === 'access-token' ? 'x-token-auth' : null;
  const mended = right !== null;
  const settled = { user: right ?? user, verdict: 'wrong' as const };
  if (user === '') {
    notes.problem('user-missing', { line, right, mended });
    return settled;
  }
  if (where !== 'cloud') return { user, verdict: 'ok' };
  if (/^[^\s@]+@[^\s@]+$/.test(user)) {
    notes.problem('user-is-email', { line, right, mended });
    return settled;
  }
  if (shape === 'access-token' && user !== 'x-token-auth') {
    notes.problem('user-wrong-for-token', { line, right, mended });
    return settled;
  }
  return { user, verdict: 'ok' };
}
