/** Reads whatever a person pastes as an address. Pure: nothing is asked on the network. */
import { addressNote, because, fail, ok } from '../../contract/index.ts';
import type { AddressNote, Reading, Result } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { readCloud } from './address-cloud.ts';
import { otherProduct, searchEngine } from './address-elsewhere.ts';
import { readSelfManaged } from './address-self-managed.ts';
import { decoded } from './address-parts.ts';
import type { Found, LinkForm } from './address-parts.ts';
import { linkIn, tidyPasted } from './address-text.ts';
import { looksLikeToken } from '../../contract/secret-look.ts';
import { holdsForeignToken, isSurelySecret } from '../../contract/secret-shapes.ts';

/** Longest address that is read, in characters after trimming. */
export const longestAddress = 2048;

const field = 'address';

/**
 * Hosts of Bitbucket Cloud, compared whole. `ssh.bitbucket.org` replaces `bitbucket.org` for SSH from 2026-11-12:
 * https://community.atlassian.com/forums/Bitbucket-articles/Upcoming-change-to-Bitbucket-Cloud-SSH-access-move-from/ba-p/3234032 ;
 * `altssh` is the older door for networks without port 22.
 */
const cloudHosts: ReadonlySet<string> = new Set([
  'bitbucket.org',
  'www.bitbucket.org',
  'api.bitbucket.org',
  'ssh.bitbucket.org',
  'altssh.bitbucket.org',
]);

/** True for a host name of Bitbucket Cloud itself; `evilbitbucket.org` and `bitbucket.org.evil.com` are not. */
export function isCloudHost(hostname: string): boolean {
  return cloudHosts.has(hostname.toLowerCase().replace(/\.$/, ''));
}

export interface AddressOptions {
  /** Further origins that are Bitbucket Cloud: the practice one. */
  readonly cloudOrigins?: readonly string[];
}

/**
 * What can be read out of a pasted address: browser page, clone link (HTTPS, SSH, scp-like), bare host.
 * Problems: `address-empty`, `address-too-long` (values length, limit), `address-not-an-address` (value reason: phrase, email,
 * path, secret, characters), `address-unsupported-scheme` (scheme), `address-search-page` (host, engine),
 * `address-other-product` (host, product, sentence), `workspace-is-uuid`.
 */
export function readAddress(pasted: string, options: AddressOptions = {}): Result<Reading> {
  const text = tidyPasted(pasted.length > longestAddress * 8 ? pasted.slice(0, longestAddress * 8) : pasted);
  if (text === '') return fail('address-empty', {}, field);
  if (text.length > longestAddress)
    return fail('address-too-long', { length: Math.max(text.length, pasted.length), limit: longestAddress }, field);
  if (isSurelySecret(text) || holdsForeignToken(text) || isLoneToken(text)) return notAnAddress('secret');

  const link = linkIn(text);
  if (link.kind === 'nothing') return notAnAddress(link.reason);
  if (link.kind === 'uuid') return fail('workspace-is-uuid', {}, 'workspace');
  if (link.kind === 'scheme') return fail('address-unsupported-scheme', { scheme: link.scheme }, field);

  const url = parse(link.url);
  if (url === null) return notAnAddress('no-address-characters');
  const hostname = url.hostname;
  const engine = searchEngine(hostname);
  if (engine !== null) return fail('address-search-page', { host: hostname, engine }, field);
  const other = otherProduct(hostname);
  if (other !== null) return fail('address-other-product', { host: hostname, product: other }, field);

  const credentials = credentialsIn(url);
  const found: Found = { url, link: link.form, credentialsDropped: credentials, notes: notesFor(link, url, credentials) };
  return isCloudHost(hostname) || (options.cloudOrigins ?? []).some((origin) => sameOrigin(origin, url))
    ? readCloud(found)
    : ok(readSelfManaged(found));
}

/**
 * One label that nobody names a server by (32 hexadecimal digits, a long jumble): more likely a key than a host of the own network. It is
 * not even asked for, because the question would carry it to a name server.
 */
function isLoneToken(text: string): boolean {
  const label = text.replace(/^https?:\/\//i, '').replace(/[/?#].*$/s, '');
  return /^[\w+=-]{24,}$/.test(label) && looksLikeToken(label);
}

function notAnAddress(reason: 'phrase' | 'is-email' | 'path' | 'secret' | 'no-address-characters') {
  return fail('address-not-an-address', { reason: because(reason) }, field);
}

function parse(text: string): URL | null {
  if (!isUrl(text)) return null;
  const url = new URL(text);
  const hostname = url.hostname.replace(/\.+$/, '');
  if (hostname === '' || hostname.length > 253) return null;
  const labels = hostname.split('.');
  const plausible =
    /^\[[0-9a-f:.]+\]$/i.test(hostname) || labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label));
  if (!plausible) return null;
  // Setting it drops a trailing dot, so that `bitbucket.org.` is Bitbucket Cloud too.
  if (hostname !== url.hostname) url.hostname = hostname;
  return url;
}

function sameOrigin(origin: string, url: URL): boolean {
  return isUrl(origin) && new URL(origin).origin === url.origin;
}

/** A user name alone is harmless: every clone link of Bitbucket Cloud has one. */
function credentialsIn(url: URL): boolean {
  return url.password !== '' || isSurelySecret(decoded(url.username));
}

function notesFor(link: { readonly form: LinkForm; readonly taken: boolean }, url: URL, credentials: boolean): AddressNote[] {
  return [
    ...(link.taken ? [addressNote('taken-from-text')] : []),
    ...(credentials ? [addressNote('credentials-dropped')] : []),
    ...(url.hostname.split('.').some((label) => label.startsWith('xn--'))
      ? [addressNote('letters-beyond-a-to-z', { host: url.hostname })]
      : []),
  ];
}
