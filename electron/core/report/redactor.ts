/**
 * The report's redactor. Level one: secrets that are known are cut out wherever they enter, whole or in part. Level two: whatever
 * looks like a secret is cut out by its shape (`redactText`).
 *
 * `redactText` alone would do both, but it walks the text once for every secret and form; a report has many long texts.
 */
import { redactText, scrubText } from '../redact.ts';

export interface KnownSecrets {
  /** Tokens of this connection: no text at all may hold a part of them. */
  readonly tokens: readonly string[];
  /** Who they are sent with, for `user:token` in base64. */
  readonly users?: readonly string[];
  /** Other secrets of this run. Short ones may be a word of an honest sentence, so there only whole texts are cut out. */
  readonly others?: readonly string[];
}

export interface Redactor {
  /** Text that came from outside: a header, a body, an address, evidence. */
  readonly wire: (text: string) => string;
  /** Text that Handrail or the person wrote: a sentence, a name. Spares words that only look like the start of a secret. */
  readonly own: (text: string) => string;
}

const mask = '[secret]';
/** Shortest part of a secret that is cut out. */
const part = 8;
/** From this length on a secret is surely no word. */
const surelyForeign = 16;

/** Makes the redactor for these secrets. */
export function createRedactor({ tokens, users = [], others = [] }: KnownSecrets): Redactor {
  const foreign = others.filter((secret) => secret.length >= surelyForeign);
  const short = others.filter((secret) => secret.length < surelyForeign && secret !== '');
  const everywhere = piecesOf([...tokens, ...foreign], users);
  const onTheWire = short.length === 0 ? everywhere : piecesOf([...tokens, ...others], users);
  const wire = (text: string): string => redactText(without(text, onTheWire));
  return {
    wire,
    own: (text) => (others.includes(text.trim()) ? mask : scrubText(without(text, everywhere))),
  };
}

interface Pieces {
  /** Every run of `part` characters of a secret, in each of its spellings. */
  readonly runs: ReadonlySet<string>;
  /** The same for base64, where the characters next to a find hold a byte or two of the secret as well. */
  readonly encoded: ReadonlySet<string>;
  /** Says quickly, by three characters, that no piece begins like the text at this place; nearly everywhere that is so. */
  readonly sieve: Uint8Array;
  /** Secrets too short to have parts. */
  readonly whole: readonly string[];
}

/** Where the piece that begins at `at` falls in the sieve. */
function holeOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 961 + text.charCodeAt(at + 3) * 31 + text.charCodeAt(at + part - 1)) & 0xffff;
}

function piecesOf(secrets: readonly string[], users: readonly string[]): Pieces {
  const runs = new Set<string>();
  const encoded = new Set<string>();
  const add = (to: Set<string>, text: string) => {
    for (let at = 0; at + part <= text.length; at += 1) to.add(text.slice(at, at + part));
  };
  for (const secret of new Set(secrets)) {
    const percent = encodeURIComponent(secret);
    const lower = percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    // As a JSON body spells it: with escaped slashes, quotes and backslashes.
    const json = JSON.stringify(secret).slice(1, -1);
    for (const form of [secret, percent, lower, encodeURI(secret), secret.replaceAll('/', '\\/'), json, escaped(secret)]) add(runs, form);
    for (const form of base64Forms(secret, users)) {
      add(encoded, form);
      add(encoded, form.replaceAll('+', '-').replaceAll('/', '_'));
      add(runs, encodeURIComponent(form));
    }
  }
  const sieve = new Uint8Array(0x10000);
  for (const pieces of [runs, encoded]) for (const piece of pieces) sieve[holeOf(piece, 0)] = 1;
  return { runs, encoded, sieve, whole: secrets.filter((secret) => secret !== '' && secret.length < part) };
}

/** As a web page spells it. */
function escaped(secret: string): string {
  return secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Base64 of the secret and of `user:secret`; whatever stands in front of it, one of three alignments fits. */
function base64Forms(secret: string, users: readonly string[]): string[] {
  const bytes = latin1(secret);
  const aligned = ['', '-', '--'].map((lead) => btoa(lead + bytes).slice(lead === '' ? 0 : 4, Math.floor((lead.length + bytes.length) / 3) * 4));
  return [...aligned, btoa(bytes), ...users.map((user) => btoa(`${latin1(user)}:${bytes}`))];
}

/** UTF-8 bytes as one character each, which is what `btoa` takes. */
function latin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** The text without any run that it shares with the pieces. One walk, whatever the number of secrets. */
function without(text: string, { runs, encoded, sieve, whole }: Pieces): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at + part <= text.length; ) {
    if (sieve[holeOf(text, at)] === 0) {
      at += 1;
      continue;
    }
    const here = text.slice(at, at + part);
    const inBase64 = encoded.has(here);
    if (!inBase64 && !runs.has(here)) {
      at += 1;
      continue;
    }
    let wide = inBase64;
    let end = at + part;
    for (; end < text.length; end += 1) {
      const next = text.slice(end - part + 1, end + 1);
      if (encoded.has(next)) wide = true;
      else if (!runs.has(next)) break;
    }
    let begin = at;
    if (wide) {
      for (let left = 0; left < 4 && begin > kept && isBase64(text.charAt(begin - 1)); left += 1) begin -= 1;
      for (let right = 0; right < 4 && end < text.length && isBase64(text.charAt(end)); right += 1) end += 1;
    }
    out += text.slice(kept, begin) + mask;
    kept = end;
    at = end;
  }
  out += text.slice(kept);
  for (const secret of whole) out = out.replaceAll(secret, mask);
  return out;
}

function isBase64(char: string): boolean {
  return /[A-Za-z0-9+/_=-]/.test(char);
}
