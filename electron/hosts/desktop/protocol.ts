/** `app://handrail/`: the wizard's files, from a list made at start, with the content security policy on every reply. */
import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import type { PageWatch } from '../common/page-watch.ts';
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
export async function answer(
  site: Site,
  request: { readonly method: string; readonly url: string },
  pages?: Pick<PageWatch, 'sent' | 'missing'>,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  if (!isOwn(request.url)) return refusal(404);
  const { pathname } = new URL(request.url);
  const file = site.get(pathname);
  const body = file?.text ?? (file === undefined ? null : await readFile(file.file).catch(() => null));
  if (file === undefined || body === null) {
    pages?.missing(pathname);
    return refusal(404);
  }
  if (pathname === '/') pages?.sent();
  return new Response(body, { status: 200, headers: { ...headers, 'content-type': file.type } });
}

/** Serves the site under our scheme. */
export function serveSite(protocol: Pick<Protocol, 'handle'>, site: Site, pages: Pick<PageWatch, 'sent' | 'missing'>): void {
  protocol.handle(scheme, (request) => answer(site, request, pages));
}
