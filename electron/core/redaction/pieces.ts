/** Secrets taken to pieces, once, so that any number of texts can be searched for all of them in one walk. */

import { escapeSigns } from './escapes.ts';

/** Shortest part of a secret that is cut out. */
export const part = 8;

export interface Pieces {
  /** Every run of `part` characters of a secret, in each of its spellings. */
  readonly runs: ReadonlySet<string>;
  /** The same for base64, where the characters next to a find hold a byte or two of the secret as well. */
  readonly encoded: ReadonlySet<string>;
  /** Says quickly, by three characters, that no piece begins like the text at this place; nearly everywhere that is so. */
  readonly sieve: Uint8Array;
  /** Secrets too short to have parts. */
  readonly whole: readonly string[];
  /** Characters of the secrets that begin escapes elsewhere: where one of them stands, it may mean itself. */
  readonly signs: ReadonlySet<string>;
}

/** Holes of a sieve, a power of two: for the few secrets of one run, and for all that are known. */
const fewHoles = 1 << 16;
const manyHoles = 1 << 20;
/** More secrets than this stop up the small one. */
const few = 10;

/** Where the piece that begins at `at` falls. */
export function hashOf(text: string, at: number): number {
  return text.charCodeAt(at) * 16_411 + text.charCodeAt(at + 3) * 131 + text.charCodeAt(at + part - 1);
}

/** Takes secrets to pieces. `users`: who they are sent with. */
export function piecesOf(secrets: readonly string[], users: readonly string[]): Pieces {
  const pieces = noPieces(secrets.length === 0 ? 1 : fewHoles);
  addTo(pieces, secrets, users);
  return pieces;
}

/** Secrets that are looked for as a whole only. */
export function wholeOf(secrets: readonly string[]): Pieces {
  const pieces = noPieces(1);
  pieces.whole.push(...secrets.filter((secret) => secret !== ''));
  for (const secret of secrets) addSigns(pieces.signs, secret);
  return pieces;
}

/** Pieces of secrets that come again and again, each taken apart once. */
export interface SecretBook {
  /** The pieces of all these secrets. */
  of(secrets: readonly string[]): Pieces;
}

/** Makes an empty book. It lives in memory as long as the secrets themselves. */
export function createSecretBook(): SecretBook {
  let pieces = noPieces(1);
  let known = new Set<string>();
  return {
    of: (secrets) => {
      // Most of what is in it is not asked for any more.
      if (known.size > 2 * secrets.length) {
        pieces = noPieces(1);
        known = new Set();
      }
      if (secrets.length > (pieces.sieve.length === 1 ? 0 : pieces.sieve.length === fewHoles ? few : Number.POSITIVE_INFINITY)) {
        pieces = noPieces(secrets.length > few ? manyHoles : fewHoles);
        known = new Set();
      }
      const added = secrets.filter((secret) => !known.has(secret));
      for (const secret of added) known.add(secret);
      addTo(pieces, added, []);
      return pieces;
    },
  };
}

type OpenPieces = {
  readonly runs: Set<string>;
  readonly encoded: Set<string>;
  readonly sieve: Uint8Array;
  readonly whole: string[];
  readonly signs: Set<string>;
};

function noPieces(holes: number): OpenPieces {
  return { runs: new Set(), encoded: new Set(), sieve: new Uint8Array(holes), whole: [], signs: new Set() };
}

function addTo({ runs, encoded, sieve, whole, signs }: OpenPieces, secrets: readonly string[], users: readonly string[]): void {
  const add = (to: Set<string>, text: string) => {
    for (let at = 0; at + part <= text.length; at += 1) {
      to.add(text.slice(at, at + part));
      sieve[hashOf(text, at) & (sieve.length - 1)] = 1;
    }
  };
  for (const secret of new Set(secrets)) {
    // Escaped spellings are undone in the text (`escapes.ts`), so plain and base64 are all that has to be known.
    add(runs, secret);
    addSigns(signs, secret);
    for (const form of base64Forms(secret, users)) {
      for (const spelt of new Set([form, form.replaceAll('+', '-').replaceAll('/', '_')])) add(encoded, spelt);
    }
  }
  whole.push(...secrets.filter((secret) => secret !== '' && secret.length < part));
}

function addSigns(signs: Set<string>, secret: string): void {
  for (const sign of escapeSigns) if (secret.includes(sign)) signs.add(sign);
}

/** Base64 of the secret and of `user:secret`; whatever stands in front of it, one of three alignments fits. */
function base64Forms(secret: string, users: readonly string[]): string[] {
  const bytes = latin1(secret);
  const aligned = ['', '-', '--'].map((lead) =>
    btoa(lead + bytes).slice(lead === '' ? 0 : 4, Math.floor((lead.length + bytes.length) / 3) * 4),
  );
  return [...aligned, btoa(bytes), ...users.map((user) => btoa(`${latin1(user)}:${bytes}`))];
}

/** UTF-8 bytes as one character each, which is what `btoa` takes. */
function latin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
