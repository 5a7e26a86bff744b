/** How a finding's sentences are written: short, plain, second person, no blame; a technical word is explained where it stands. */
import { listWords } from '../en/lists.ts';
import { listed as all } from '../intl.ts';
import { dayWords } from '../dates.ts';
import type { Evidence } from '../../evidence.ts';
import { evidenceInWords } from '../evidence-words.ts';

export interface FindingCopy {
  /** One line: what is the matter. */
  readonly title: string;
  /** Why, in a few short sentences. */
  readonly explanation: string;
  /** What to do next. */
  readonly fix: string;
}

/** Evidence with words to fall back on; a day reads `20 Nov 2026`. */
export interface Facts {
  /** The value as text, or the words given where there is none. */
  say(key: string, otherwise: string): string;
  /** A sentence built from the value, with a space before it; nothing where there is no value. */
  also(key: string, sentence: (value: string) => string): string;
  /** The values of a list; a single text counts as a list of one. */
  all(key: string): readonly string[];
  has(key: string): boolean;
  /** True for Bitbucket Cloud, false for a server that a company runs itself. */
  readonly cloud: boolean;
}

export type Copy = (facts: Facts) => FindingCopy;

/** Reads evidence for the sentences. Unknown keys do no harm; missing ones have words to fall back on. */
export function factsOf(given: Evidence): Facts {
  const evidence = evidenceInWords(given);
  const value = (key: string): string | null => {
    if (!Object.hasOwn(evidence, key)) return null;
    const found = evidence[key];
    if (found === undefined || found === '') return null;
    if (Array.isArray(found)) return found.length === 0 ? null : listed(found);
    return dayWords(String(found));
  };
  return {
    say: (key, otherwise) => value(key) ?? otherwise,
    also: (key, sentence) => {
      const found = value(key);
      return found === null ? '' : ` ${sentence(found)}`;
    },
    all: (key) => {
      const found = Object.hasOwn(evidence, key) ? evidence[key] : undefined;
      return found === undefined ? [] : Array.isArray(found) ? found : [String(found)];
    },
    has: (key) => value(key) !== null,
    cloud: evidence['deployment'] === 'cloud',
  };
}

/** Somebody else's words as a sentence: with one full stop at the end. */
export function ended(words: string): string {
  return /[.!?]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}

/** `a`, `a and b`, `a, b and c`; long lists are cut and counted. */
export function listed(items: readonly string[], most = 12): string {
  const rest = items.length - most;
  return all(rest > 0 ? [...items.slice(0, most), listWords.more(rest)] : items);
}
