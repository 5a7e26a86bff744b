/** Secrets taken to pieces, and a text without any of them. */
const mask = '[secret]';
/** Shortest part of a secret that is cut out. */
const part = 8;

export interface Pieces {
  /** Every run of `part` characters of a secret, in each of its spellings. */
  readonly runs: ReadonlySet<string>;
  /** The same for base64, where the characters next to a find hold a byte or two of the secret as well. */
  readonly encoded: ReadonlySet<string>;
  /** Says quickly, by three characters, that no piece begins like the text at this place; nearly everywhere that is so. */
  readonly sieve: Uint8Array;
  /** Secrets too short to have parts. */
  readonly whole: readonly string[];
}

/** Holes of a sieve, a power of two: for the few secrets of one run, and for all that are known. */
const fewHoles = 1 << 16;
const manyHoles = 1 << 20;
/** More secrets than this stop up the small one. */
const few = 10;

/** Where the piece that begins at `at` falls. */
function hashOf(text: string, at: number): number {
  return text.charCodeAt(at) * 16_411 + text.charCodeAt(at + 3) * 131 + text.charCodeAt(at + part - 1);
}

/** Takes secrets to pieces. `users`: who they are sent with. */
export function piecesOf(secrets: readonly string[], users: readonly string[]): Pieces {
  const pieces = noPieces(fewHoles);
  addTo(pieces, secrets, users);
  return pieces;
}

/** Pieces of secrets that come again and again, each taken apart once. */
export interface SecretBook {
  /** The pieces of all these secrets. */
  of(secrets: readonly string[]): Pieces;
}

/** Makes an empty book. It lives in memory as long as the secrets themselves. */
export function createSecretBook(): SecretBook {
  let pieces = noPieces(fewHoles);
  let known = new Set<string>();
  return {
    of: (secrets) => {
      // Most of what is in it is not asked for any more.
      if (known.size > 2 * secrets.length) {
        pieces = noPieces(fewHoles);
        known = new Set();
      }
      if (secrets.length > few && pieces.sieve.length === fewHoles) {
        pieces = noPieces(manyHoles);
        known = new Set();
      }
      const added = secrets.filter((secret) => !known.has(secret));
      for (const secret of added) known.add(secret);
      addTo(pieces, added, []);
      return pieces;
    },
  };
}

type OpenPieces = { readonly runs: Set<string>; readonly encoded: Set<string>; readonly sieve: Uint8Array; readonly whole: string[] };

function noPieces(holes: number): OpenPieces {
  return { runs: new Set(), encoded: new Set(), sieve: new Uint8Array(holes), whole: [] };
}

function addTo({ runs, encoded, sieve, whole }: OpenPieces, secrets: readonly string[], users: readonly string[]): void {
  const add = (to: Set<string>, text: string) => {
    for (let at = 0; at + part <= text.length; at += 1) {
      to.add(text.slice(at, at + part));
      sieve[hashOf(text, at) & (sieve.length - 1)] = 1;
    }
  };
  for (const secret of new Set(secrets)) {
    const percent = encodeURIComponent(secret);
    const lower = percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    // As a JSON body spells it: with escaped slashes, quotes and backslashes.
    const json = JSON.stringify(secret).slice(1, -1);
    for (const form of new Set([secret, percent, lower, encodeURI(secret), secret.replaceAll('/', '\\/'), json, escaped(secret)])) add(runs, form);
    for (const form of base64Forms(secret, users)) {
      for (const spelt of new Set([form, form.replaceAll('+', '-').replaceAll('/', '_')])) add(encoded, spelt);
      const inAddress = encodeURIComponent(form);
      if (inAddress !== form) add(runs, inAddress);
    }
  }
  whole.push(...secrets.filter((secret) => secret !== '' && secret.length < part));
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
export function without(text: string, from: readonly Pieces[]): string {
  const isRun = (piece: string): boolean => from.some(({ runs }) => runs.has(piece));
  const isEncoded = (piece: string): boolean => from.some(({ encoded }) => encoded.has(piece));
  const sieves = from.map(({ sieve }) => sieve);
  let out = '';
  let kept = 0;
  for (let at = 0; at + part <= text.length; ) {
    const hash = hashOf(text, at);
    let caught = 0;
    // The innermost loop of every report: no function is called in it.
    for (const sieve of sieves) caught |= sieve[hash & (sieve.length - 1)] ?? 0;
    const here = caught === 1 ? text.slice(at, at + part) : null;
    const inBase64 = here !== null && isEncoded(here);
    if (here === null || (!inBase64 && !isRun(here))) {
      at += 1;
      continue;
    }
    let wide = inBase64;
    let end = at + part;
    for (; end < text.length; end += 1) {
      const next = text.slice(end - part + 1, end + 1);
      if (isEncoded(next)) wide = true;
      else if (!isRun(next)) break;
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
  for (const secret of from.flatMap(({ whole }) => whole)) out = out.replaceAll(secret, mask);
  return out;
}

function isBase64(char: string): boolean {
  return /[A-Za-z0-9+/_=-]/.test(char);
}
