/** Random secrets in the shapes that Bitbucket's real ones have (docs/bitbucket.md A6). */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function pick(alphabet: string, length: number): string {
  let out = '';
  for (let index = 0; index < length; index += 1) out += alphabet.charAt(randomInt(alphabet.length));
  return out;
}

/** 192 characters: a 12-character header, 171 of base64url, `=`, and the CRC32 of what precedes in upper-case hex. */
function atlassian(header: string): string {
  const front = header + pick(`${letters}_-`, 171);
  return `${front}=${crc32(front).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** An Atlassian API token, with or without scopes: the two look alike. */
export function apiTokenSecret(): string {
  return atlassian('ATATT3xFfGF0');
}

/** A repository, project or workspace access token; an organisation API key looks the same. */
export function accessTokenSecret(): string {
  return atlassian('ATCTT3xFfGN0');
}

/** A dead app password. */
export function appPasswordSecret(): string {
  return `ATBB${pick(letters, 24)}${pick('0123456789ABCDEF', 8)}`;
}

/** An HTTP access token: 44 base64 characters that decode to twelve digits, a colon and twenty bytes. */
export function httpAccessTokenSecret(): string {
  const digits = String(randomInt(1, 10)) + pick('0123456789', 11);
  return Buffer.concat([Buffer.from(`${digits}:`, 'ascii'), randomBytes(20)]).toString('base64');
}

/** Key and secret of an OAuth consumer or incoming link. */
export function oauthClient(): { id: string; secret: string } {
  return { id: pick(letters, 18), secret: pick(letters, 32) };
}

export function randomId(bytes = 16): string {
  return randomBytes(bytes).toString('hex');
}

/** Secrets are kept as digests only, so that nothing in memory can be printed by mistake. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
