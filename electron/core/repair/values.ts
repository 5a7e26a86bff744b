/** Checks of single values that every format shares: addresses and tokens. Each gives the value that the copy should have. */
import { valuesOf } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { cleanSecret, recogniseSecret } from '../bitbucket/recognise.ts';
import { readAddress } from '../bitbucket/address.ts';
import { isLoopback } from '../diagnosis/reachability.ts';
import { isSurelySecret, shapeOf } from '../../contract/secret-shapes.ts';
import { Secret } from '../secret.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';

export type Where = 'cloud' | 'self-managed' | null;

interface Place {
  readonly field: string;
  readonly line: number | null;
}

export interface Checked {
  /** What the copy should have; the same text when nothing was mended. */
  readonly value: string;
  readonly verdict: 'ok' | 'warning' | 'wrong';
}

/** True when the address is Bitbucket Cloud's, false when it is another one, null when it is none. */
export function isCloudAddress(text: string): boolean | null {
  const read = readAddress(text);
  return read.ok ? read.value.family === 'cloud' : ofCloud.test(text) ? true : null;
}

/** Also a sample's `https://bitbucket.org/<TEAM>/<REPO>/src`, which is no address by the standard. */
const ofCloud = /^https?:\/\/(?:www\.|api\.)?bitbucket\.org(?:[/:?#]|$)/i;

/** A base URL of a self-managed Bitbucket. `sample`: the platform's own sample shows an address of Cloud there. */
export function checkBaseUrl(notes: Notebook, text: string, place: Place, sample = false): Checked {
  const wrong: Checked = { value: text, verdict: 'wrong' };
  const credentials = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\s]*)@/i.exec(text)?.[1];
  if (credentials !== undefined) {
    const [user = '', password] = credentials.split(/:(.*)/s);
    if (password !== undefined) notes.secret(password);
    else if (isSurelySecret(user)) notes.secret(user);
  }
  if (/^(?:ssh|git\+ssh):|^[^/@\s]+@[^/:\s]+:/i.test(text)) {
    notes.problem('address-unreadable', { ...place });
    return wrong;
  }
  const read = readAddress(text);
  if (!read.ok && !ofCloud.test(text)) {
    notes.problem('address-unreadable', { ...place });
    return wrong;
  }
  const { family, baseUrl } = read.ok ? read.value : { family: 'cloud', baseUrl: null };
  if (family === 'cloud') {
    notes.problem('address-cloud-in-self-managed', { ...place, sample });
    return sample ? { value: text, verdict: 'warning' } : wrong;
  }
  if (baseUrl === null) return wrong;
  const bare = !/^https?:\/\//i.test(text);
  if (bare) notes.problem('address-without-scheme', { ...place, right: baseUrl, mended: true });
  else if (credentials !== undefined) notes.problem('address-holds-credentials', { ...place, mended: true });
  const rest = bare ? `https://${text}` : text.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');
  const spelled = plainUrl(rest);
  if (spelled !== plainUrl(baseUrl)) notes.problem('address-not-base', { ...place, right: baseUrl, mended: true });
  else if (/\/$/.test(rest)) notes.problem('address-trailing-slash', { ...place, mended: true });
  if (/^http:/i.test(baseUrl) && !isLoopback(baseUrl)) notes.problem('address-plain-http', { ...place });
  if (spelled === plainUrl(baseUrl) && !bare && credentials === undefined) {
    const cut = text.replace(/\/+$/, '');
    return { value: cut, verdict: cut === text ? 'ok' : 'warning' };
  }
  return { value: baseUrl, verdict: 'wrong' };
}

/** A base URL to which many people add the path of the interface for programs; the copy has the base URL alone. */
export function checkWithoutRest(notes: Notebook, text: string, place: Place): Checked {
  const bare = text.replace(/\/+$/, '');
  const base = bare.replace(/\/rest(?:\/api(?:\/[\w.]+)?)?$/i, '');
  const read = base === bare || base.includes('@') ? null : readAddress(base);
  if (read?.ok !== true || read.value.family === 'cloud' || read.value.baseUrl === null) return checkBaseUrl(notes, text, place);
  notes.problem('address-not-base', { ...place, right: read.value.baseUrl, mended: true });
  return { value: read.value.baseUrl, verdict: 'wrong' };
}

/** Scheme and host in the standard's spelling, without slashes at the end. */
function plainUrl(text: string): string {
  return (isUrl(text) ? new URL(text).href : text).replace(/\/+$/, '');
}

/** A token as a platform would send it. Registers it as a secret first. `user` is what stands beside it, for a pair joined by a colon. */
export function checkToken(notes: Notebook, text: string, place: Place, where: Where): Checked & { readonly user: string | null } {
  notes.secret(text);
  const none = { user: null };
  if (isPlaceholder(text)) {
    notes.problem('placeholder-left', { ...place });
    return { value: text, verdict: 'wrong', ...none };
  }
  const cleaned = cleanSecret(text);
  if (!cleaned.ok) {
    notes.problem('token-not-printable', { ...place, what: valuesOf(cleaned.problem, 'token-not-printable')?.what ?? 'other' });
    return { value: text, verdict: 'wrong', ...none };
  }
  let value = cleaned.value.secret.reveal();
  notes.secret(value);
  let user: string | null = null;
  let verdict: Checked['verdict'] = 'ok';
  if (value !== text) {
    notes.problem('token-wrapped', { ...place, mended: true });
    verdict = 'wrong';
  }
  if (recogniseSecret(new Secret(value), null).looksLike === 'user-and-token') {
    const pair = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/@\s:]*(?:@[^/@\s:]+)?):([^@\s]+)/i.exec(value);
    if (pair?.[2] !== undefined) {
      [user, value] = [pair[1] ?? null, pair[2]];
      notes.secret(value);
      notes.problem('token-with-user', { ...place, mended: true });
      verdict = 'wrong';
    }
  }
  const shape = shapeOf(value);
  const worse = (found: Checked['verdict']): void => {
    if (found === 'wrong' || verdict === 'ok') verdict = found;
  };
  if (shape === 'app-password') {
    notes.problem('token-app-password', { ...place, cloud: where === 'cloud' });
    worse('wrong');
  }
  if (where === 'self-managed' && (shape === 'api-token' || shape === 'access-token')) {
    notes.problem('token-for-cloud', { ...place, organization: shape === 'access-token' });
    worse('wrong');
  }
  if (where === 'cloud' && shape === 'http-access-token') {
    notes.problem('token-for-self-managed', { ...place });
    worse('wrong');
  }
  if (where === 'cloud' && shape === 'access-token') notes.problem('token-organization-key', { ...place });
  if (where === 'cloud' && shape === 'legacy-api-token') {
    notes.problem('token-legacy', { ...place });
    worse('warning');
  }
  return { value, verdict, user };
}
