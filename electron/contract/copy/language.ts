/**
 * The language that Handrail speaks. English is written down in `en/`, in tables; another language brings its own words for the same tables
 * and is laid over them once, before anything is shown. What has no words in it stays English.
 */

/** Another language. */
export interface Language {
  /** As in BCP 47 (https://www.rfc-editor.org/info/bcp47): what the page's `lang` and `Intl` are told. */
  readonly code: string;
  /**
   * Its words for a table, in the form of the English ones; what is left out stays English. Who writes a language writes `Words`
   * (`words.ts`), which leave nothing out.
   */
  readonly table: (name: string, english: object) => object | undefined;
}

/** Parts of an entry that are codes, which other code reads: they are the same in every language. */
export const codeKeys = ['who', 'severity', 'power', 'denied', 'code', 'kind', 'id', 'key', 'url', 'href', 'state', 'at'] as const;
export type CodeKey = (typeof codeKeys)[number];

interface Kept {
  /** What the code reads. */
  readonly spoken: object;
  /** The words as they are written down; null until another language was laid over them. */
  english: object | null;
}

const tables = new Map<string, Kept>();
let current: Language | null = null;
/** How often another language was chosen. */
let changes = 0;

/**
 * A table of English words, under a name that every other language uses for it. Read the words when they are shown, not when a module is
 * loaded: the language may be laid over them in between. Throws where two tables have one name.
 */
export function inEnglish<T extends object>(name: string, english: T): T {
  if (tables.has(name)) throw new Error(`Two tables of words are called ${name}`);
  tables.set(name, { spoken: english, english: null });
  if (current !== null) layOver(name, current);
  return english;
}

/** Speaks a language from now on; null for English. */
export function speak(language: Language | null): void {
  current = language;
  changes += 1;
  for (const [name, { spoken, english }] of tables) {
    if (english !== null) lay(spoken, english);
    if (language !== null) layOver(name, language);
  }
}

/**
 * What is made of the English words while another language is spoken: for what is decided by reading a sentence, which holds for every
 * language. `make` may not wait for anything.
 */
export function fromEnglish<T>(make: () => T): T {
  const before = current;
  if (before === null) return make();
  speak(null);
  try {
    return make();
  } finally {
    speak(before);
  }
}

/** The language that is spoken: `en` where no other was asked for. */
export function spokenLanguage(): string {
  return current?.code ?? 'en';
}

/**
 * What is made of the words, kept until another language is spoken: for what is asked for often and would otherwise be made anew each time.
 */
export function inEachLanguage<T>(make: () => T): () => T {
  let kept: { readonly value: T; readonly at: number } | null = null;
  return () => {
    if (kept?.at !== changes) kept = { value: make(), at: changes };
    return kept.value;
  };
}

/** Every table with its English words, by name, for the list of all sentences and for tests. */
export function englishTables(): ReadonlyMap<string, object> {
  return new Map([...tables].map(([name, { spoken, english }]) => [name, english ?? spoken]));
}

function layOver(name: string, language: Language): void {
  const kept = tables.get(name);
  if (kept === undefined) return;
  kept.english ??= copyOf(kept.spoken) as object;
  const words = language.table(name, kept.english);
  if (words !== undefined) lay(kept.spoken, words);
}

/** A part of a table that has words of its own below it. */
function isPart(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function copyOf(value: unknown): unknown {
  return isPart(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)])) : value;
}

function lay(onto: object, words: object): void {
  for (const [key, value] of Object.entries(words as Readonly<Record<string, unknown>>)) {
    const there: unknown = Reflect.get(onto, key);
    if (isPart(value) && isPart(there)) lay(there, value);
    // A part stays a part: a word in its place would not be found by the code, and the next language would be laid into this one.
    else if (there !== undefined && value !== undefined && !isPart(value) && !isPart(there)) Reflect.set(onto, key, value);
  }
}
