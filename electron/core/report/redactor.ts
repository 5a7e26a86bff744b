/**
 * The report's redactor. Level one: secrets that are known are cut out wherever they enter, whole or in part. Level two: whatever
 * looks like a secret is cut out by its shape (`redactText`).
 *
 * `redactText` alone would do both, but it walks the text once for every secret and form; a report has many long texts.
 */
import { redactText, scrubText } from '../redact.ts';
import { createSecretBook, piecesOf, without } from './pieces.ts';
import type { SecretBook } from './pieces.ts';

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
/** From this length on a secret is surely no word. */
const surelyForeign = 16;

/** Makes the redactor for these secrets. `book` keeps what `others` were taken to pieces for, where the same ones come again and again. */
export function createRedactor({ tokens, users = [], others = [] }: KnownSecrets, book: SecretBook = createSecretBook()): Redactor {
  const everywhere = [piecesOf(tokens, users), book.of(others.filter((secret) => secret.length >= surelyForeign))];
  const short = others.filter((secret) => secret.length < surelyForeign && secret !== '');
  const onTheWire = short.length === 0 ? everywhere : [...everywhere, piecesOf(short, users)];
  return {
    wire: (text) => redactText(without(text, onTheWire)),
    own: (text) => (others.includes(text.trim()) ? mask : scrubText(without(text, everywhere))),
  };
}
