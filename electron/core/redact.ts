/**
 * The one door through which secrets are taken out of text: report, explain, repair, log and create all come here.
 * It is the second line of defence; the first is that secrets are wrapped (`secret.ts`) and never put into a text.
 *
 * Level one: secrets that are known are cut out whole and in parts of eight characters, plain, in base64 and however JSON, HTML,
 * addresses, YAML, shells and each of them inside another spell them (`redaction/`). Level two: whatever looks like a secret.
 */
import { createSecretBook, piecesOf, wholeOf } from './redaction/pieces.ts';
import type { SecretBook } from './redaction/pieces.ts';
import { findKnown } from './redaction/find.ts';
import { withoutSecrets } from './redaction/shapes.ts';

export { createSecretBook };
export type { SecretBook };

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
  /**
   * Text that the person typed and that is saved: an address, a name. Loses whole secrets only, so that nothing typed is lost that merely
   * shares a word with one.
   */
  readonly typed: (text: string) => string;
}

const mask = '[secret]';
/**
 * From this length on a secret is surely no word: a password such as `bitbucket2026` must not eat the path of
 * `https://git.acme.io/bitbucket`.
 */
const surelyForeign = 16;

/** Makes the redactor for these secrets. `book` keeps what `others` were taken to pieces for, where the same ones come again and again. */
export function createRedactor({ tokens, users = [], others = [] }: KnownSecrets, book: SecretBook = createSecretBook()): Redactor {
  // Taken to pieces when a text comes that needs it: a draft is saved with every key pressed, and needs whole secrets alone.
  const everywhere = once(() => [piecesOf(tokens, users), book.of(others.filter((secret) => secret.length >= surelyForeign))]);
  const short = others.filter((secret) => secret.length < surelyForeign && secret !== '');
  const onTheWire = once(() => (short.length === 0 ? everywhere() : [...everywhere(), piecesOf(short, users)]));
  const longest = once(() => wholeOf([...tokens, ...others].filter((secret) => secret.length >= surelyForeign)));
  return {
    wire: (text) => withoutSecrets(text, findKnown(text, onTheWire()), false),
    own: (text) => (others.includes(text.trim()) ? mask : withoutSecrets(text, findKnown(text, everywhere()), true)),
    typed: (text) => ([...tokens, ...others].includes(text.trim()) ? mask : withoutSecrets(text, findKnown(text, [longest()]), true)),
  };
}

/** A text without these, however short they are: for a file that is handed on, where a lost word is better than a known secret. */
export function without(secrets: readonly string[], text: string): string {
  return secrets.reduce((left, secret) => (secret === '' ? left : left.replaceAll(secret, mask)), text);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
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
