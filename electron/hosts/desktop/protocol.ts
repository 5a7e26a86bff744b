/** `app://handrail/`: the wizard's files, from a list made at start, with the content security policy on every reply. */
import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import type { Site } from '../common/site.ts';
import { isOwn, scheme } from './origin.ts';
import { browserCopy } from '../../contract/copy/en/browser.ts';

/**
 * Has to be said before the app is ready. `standard` and `secure` make it an origin of its own like https, `codeCache` lets
 * V8 keep what it compiled (https://www.electronjs.org/docs/latest/api/structures/custom-scheme).
 */
export const customScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true, codeCache: true } };

/** The page needs no network at all: everything it knows comes over the bridge. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  // Names in links are not looked up in advance, and the page cannot switch that on again.
  'x-dns-prefetch-control': 'off',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=()',
};

function refusal(status: number): Response {
  return new Response(`${browserCopy.nothing}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Answers one request: only GET, only our own host, only a path that stands in the list as it is. */
export async function answer(site: Site, request: { readonly method: string; readonly url: string }): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  if (!isOwn(request.url)) return refusal(404);
  const file = site.get(new URL(request.url).pathname);
  if (file === undefined) return refusal(404);
  return new Response(file.text ?? (await readFile(file.file)), { status: 200, headers: { ...headers, 'content-type': file.type } });
}

/** Serves the site under our scheme. */
export function serveSite(protocol: Pick<Protocol, 'handle'>, site: Site): void {
  protocol.handle(scheme, (request) => answer(site, request));
}
