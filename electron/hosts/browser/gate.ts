/** Who may ask what: the checks that stand before every reply of the browser host. Pure, so that each can be tested alone. */

import { browserCopy } from '../../contract/copy/en/browser.ts';

/** A request that goes no further, with the short plain reply it gets. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 421;
  readonly text: string;
  readonly allow?: string;
}

export interface Asked {
  readonly method: string;
  /** The request target exactly as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type Route =
  | { readonly kind: 'session' }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'events' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'file'; readonly path: string };

export const keyHeader = 'x-handrail-key';

function header(asked: Asked, name: string): string {
  const value = asked.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Only the loopback names, on any port (SSH forwarding picks its own): everything else may be DNS rebinding. */
export function refuseHost(asked: Asked): Refusal | null {
  return /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(header(asked, 'host')) ? null : { status: 421, text: browserCopy.elsewhere };
}

/** Which route a request means. Paths are compared as they stand: nothing is decoded, joined or normalised. */
export function routeOf(asked: Asked, isFile: (path: string) => boolean): Route | Refusal {
  const path = asked.url.split('?', 1)[0] ?? '';
  const route = postRoute(path);
  if (route !== null) {
    if (asked.method !== 'POST') return { status: 405, text: browserCopy.only('POST'), allow: 'POST' };
    return route;
  }
  if (!isFile(path)) return { status: 404, text: browserCopy.nothing };
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return { status: 405, text: browserCopy.onlyGet, allow: 'GET, HEAD' };
  return { kind: 'file', path };
}

function postRoute(path: string): Exclude<Route, { kind: 'file' }> | null {
  if (path === '/session') return { kind: 'session' };
  if (path === '/events') return { kind: 'events' };
  if (path === '/copy') return { kind: 'copy' };
  const call = /^\/call\/([A-Za-z.-]{1,60})$/.exec(path);
  return call?.[1] === undefined ? null : { kind: 'call', name: call[1] };
}

/**
 * What a POST must bring besides its key. A page elsewhere can make a browser send a request here, but neither with our
 * Origin nor with a JSON type (that needs a preflight, which is never answered).
 */
export function refusePost(asked: Asked): Refusal | null {
  const site = header(asked, 'sec-fetch-site');
  if (header(asked, 'origin') !== `http://${header(asked, 'host')}` || (site !== '' && site !== 'same-origin')) {
    return { status: 403, text: browserCopy.ownPage };
  }
  if (!/^application\/json(?:\s*;|$)/i.test(header(asked, 'content-type'))) {
    return { status: 415, text: browserCopy.only('JSON') };
  }
  return null;
}

/** Whether the request brings a session key that `knows` accepts. */
export function refuseKey(asked: Asked, knows: (key: string) => boolean): Refusal | null {
  const key = header(asked, keyHeader);
  return key !== '' && knows(key) ? null : { status: 403, text: browserCopy.noKey };
}

export function isRefusal(value: Route | Refusal): value is Refusal {
  return 'status' in value;
}
