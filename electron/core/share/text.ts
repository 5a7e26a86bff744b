/** Whether a text may be in a file that is handed on: it is no secret, and a person can read all of it. */
import type { OptionValue } from '../../contract/index.ts';
import { looksLikeToken } from '../../contract/secret-look.ts';
import { createRedactor, without } from '../redact.ts';
import type { Redactor } from '../redact.ts';
import { hides } from '../shown.ts';
import { isUrl } from '../urls.ts';
import type { DescribedInput } from '../platforms/types.ts';

/** Why a text stays out. */
export type Fault = 'secret' | 'hidden' | 'address-password';

export interface Sieve {
  /** Null where the text is fine. `lines`: line breaks and tabs belong to it. */
  readonly fault: (text: string, lines?: boolean) => Fault | null;
  /** A line of a document without what is or looks like a secret. */
  readonly clean: (line: string) => string;
}

/** Shorter secrets are looked for as the whole text alone; else they would be found in every word. */
const shortestPart = 4;

/** Makes the sieve for these secrets: those of the connection and of this run. */
export function createSieve(secrets: readonly string[]): Sieve {
  const known = secrets.filter((secret) => secret !== '');
  const redactor = createRedactor({ tokens: known.filter((secret) => secret.length >= 8), others: known });
  const certain = known.filter((secret) => secret.length >= shortestPart);
  return {
    clean: (line) => without(certain, redactor.own(line)),
    fault: (text, lines = false) => {
      if (hides(text, lines)) return 'hidden';
      if (isKnown(text, known) || looksSecret(text, redactor)) return 'secret';
      return text.split(/\s+/u).some(hasPassword) ? 'address-password' : null;
    },
  };
}

function isKnown(text: string, known: readonly string[]): boolean {
  const trimmed = text.trim();
  return known.some((secret) => secret.trim() === trimmed || (secret.length >= shortestPart && text.includes(secret)));
}

function looksSecret(text: string, { wire }: Redactor): boolean {
  return (
    wire(text) !== text ||
    text.split(/[\s,;]+/u).some((word) => (isPath(word) ? word.split('/').some(looksLikeToken) : looksLikeToken(word)))
  );
}

/** An address or a place on a disk: long, with capitals and digits, and no token for that. Each of its parts may still be one. */
function isPath(word: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|\.{0,2}\/|~\/|[A-Z]:[\\/])/iu.test(word);
}

/** `https://user:password@host`, or an address with a token for a user. A user name alone is in every clone link. */
function hasPassword(word: string): boolean {
  if (!/:\/\/[^/?#]*@/u.test(word)) return false;
  return !isUrl(word) || new URL(word).password !== '' || looksLikeToken(new URL(word).username);
}

/** What an answer holds, as texts. */
export function textsOf(value: OptionValue): readonly string[] {
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
}

/** True for answers that cannot be a secret, whatever they look like: one of the platform's own words, yes or no, a number. */
export function isPlainly(input: DescribedInput, value: OptionValue): boolean {
  if (typeof value === 'boolean') return input.type === 'boolean';
  if (typeof value !== 'string') return false;
  if (input.type === 'choice') return (input.choices ?? []).some((choice) => choice.value === value);
  return input.type === 'number' && /^-?\d{1,9}$/u.test(value);
}

/** True where the answer has the form that its question asks for. */
export function hasForm(input: DescribedInput, value: OptionValue): boolean {
  switch (input.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'choice':
      return value === '' || isPlainly(input, value);
    case 'secret':
    case 'file':
      return false;
    default:
      return typeof value === 'string';
  }
}
