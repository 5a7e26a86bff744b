/** Takes secrets out of text and log fields. The second line of defence: the first is that secrets are wrapped and never put there. */
import { isDataCenterToken } from './bitbucket/secret-shapes.ts';

const mask = '[secret]';
/** Marks a find for a second look; no text that is shown to people holds it. */
const found = '\u{f8ff}';
/** The groups at either end of a find hold a byte or two of the secret as well. */
const aroundFinds = new RegExp(`[A-Za-z0-9+/_=-]{0,4}${found}(?:[A-Za-z0-9+/_-]{0,4}${found})*[A-Za-z0-9+/_-]{0,4}={0,2}`, 'gu');
/** Shortest part of a known secret that is taken out. */
const part = 8;

interface Pattern {
  readonly find: RegExp;
  readonly replace: (match: string, ...groups: string[]) => string;
  /** Also fits innocent sentences (“Token: ask Ada”): good for a log, too eager for what a person wrote. */
  readonly eager?: true;
}

const patterns: readonly Pattern[] = [
  // Atlassian's prefixes: https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481
  // In an address the @ before the host ends the token: the host stays, because it tells which server was meant.
  { find: /(?:AT[AC]T[A-Za-z0-9]|ATBB|BBDC-)(?:[A-Za-z0-9_+/=-]|@(?!(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/:\s'"]|$))|%[0-9A-Fa-f]{2}){8,}/g, replace: () => mask },
  { find: /\b(authorization["']?\s*[:=]\s*["']?(?:basic|bearer|negotiate|digest)\s+)[^\s"',;]+/gi, replace: (_, head = '') => head + mask },
  // A digit or a sign of base64 tells a credential from "Basic Authentication".
  { find: /\b((?:basic|bearer)\s+)(?=[A-Za-z+/=_.~-]*[0-9+/=_]|\S{24})(?=\S{12})[A-Za-z0-9+/=_.~-]+/gi, replace: (_, head = '') => head + mask },
  // user:pass@ in a URL; the user stays, because it tells which account was meant.
  { find: /([a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,255}:)[^\s/@"']+(?=@)/gi, replace: (_, head = '') => head + mask },
  { find: /\b((?:set-)?cookie["']?\s*[:=]\s*["']?)[^\r\n"']+/gi, replace: (_, head = '') => head + mask, eager: true },
  { find: /((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|client[_-]?secret|private[_-]?key)["']?\s*[:=]\s*["']?)(?!\[secret\])[^\s"',;&})\]]{4,}/gi, replace: (_, head = '') => head + mask, eager: true },
  { find: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, replace: () => mask },
];

/**
 * The text without anything that is, or looks like, a secret. `known` are secrets of this run: they are taken out whole and
 * in parts of eight characters, plain, percent-encoded and in base64.
 */
export function redactText(text: string, known: readonly string[] = []): string {
  let out = text;
  for (const secret of known) out = withoutKnown(out, secret);
  return withoutShapes(out, patterns);
}

/** Known secrets from this length on are taken out of the middle of a person's own text; shorter ones may be a word of it. */
const surelyForeign = 16;

/**
 * A person's own text (an address, a name, a description) without what is beyond doubt a secret. Unlike `redactText` it spares
 * whatever only shares a word with one: a password such as `bitbucket2026` must not eat the path of `https://git.acme.io/bitbucket`.
 */
export function scrubText(text: string, known: readonly string[] = []): string {
  if (known.includes(text.trim())) return mask;
  let out = text;
  for (const secret of known) if (secret.length >= surelyForeign) out = out.replaceAll(secret, mask);
  return withoutShapes(out, patterns.filter((pattern) => pattern.eager === undefined));
}

function withoutShapes(text: string, by: readonly Pattern[]): string {
  let out = text;
  for (const { find, replace } of by) out = out.replace(find, replace);
  return out.replace(/[A-Za-z0-9+/]{36,56}={0,2}/g, (match) => (isDataCenterToken(match) ? mask : match));
}

/** Names of log fields whose value is never shown, whatever it is. */
const secretName = /pass(?:word|phrase)?$|secret|^token$|credential|authorization|cookie|private/i;

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Log fields without secrets: texts go through `clean`, and a field named like a secret loses its text altogether. */
export function redactFields(fields: LogFields, clean: (text: string) => string): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value !== 'string' ? value : secretName.test(name) ? mask : clean(value)]),
  );
}

function withoutKnown(text: string, secret: string): string {
  if (secret === '') return text;
  if (secret.length < part) return text.replaceAll(secret, mask);
  let out = withoutParts(text, secret);
  out = withoutParts(out, encodeURIComponent(secret));
  return withoutBase64(out, secret);
}

/** Replaces every run of the text that shares at least `part` characters with the secret. */
function withoutParts(text: string, secret: string, by = mask): string {
  const pieces = new Set<string>();
  for (let at = 0; at + part <= secret.length; at += 1) pieces.add(secret.slice(at, at + part));
  let out = '';
  let kept = 0;
  for (let at = 0; at + part <= text.length; ) {
    if (!pieces.has(text.slice(at, at + part))) {
      at += 1;
      continue;
    }
    let end = at + part;
    while (end < text.length && pieces.has(text.slice(end - part + 1, end + 1))) end += 1;
    out += text.slice(kept, at) + by;
    kept = end;
    at = end;
  }
  return out + text.slice(kept);
}

/** Base64 of the secret alone or of `user:secret`: whatever was in front of it, one of three alignments fits. */
function withoutBase64(text: string, secret: string): string {
  let out = text;
  const bytes = latin1(secret);
  for (const lead of ['', '-', '--']) {
    const encoded = btoa(lead + bytes);
    // The first and last groups also hold bytes that are not the secret's.
    const core = encoded.slice(lead === '' ? 0 : 4, Math.floor((lead.length + bytes.length) / 3) * 4);
    if (core.length < part) continue;
    out = withoutParts(out, core, found);
    out = withoutParts(out, core.replaceAll('+', '-').replaceAll('/', '_'), found);
  }
  return out.replace(aroundFinds, mask);
}

/** UTF-8 bytes as one character each, which is what `btoa` takes. */
function latin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
