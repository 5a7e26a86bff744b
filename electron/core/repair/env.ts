/**
 * What a platform gets from an environment file, by a table of the variables that it reads. How the file itself is read: `env-sheet.ts`.
 */
import { readNote } from '../../contract/index.ts';
import type { RepairHow, RepairNote, RepairVerdict } from '../../contract/index.ts';
import { holdsVariables, openEnv } from './env-sheet.ts';
import type { EnvEntry, EnvRules, EnvSheet } from './env-sheet.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';

/** One platform's environment. */
export interface EnvProduct extends EnvRules {
  /** Names that tell that the file is for it. */
  readonly own: RegExp;
  /** Variables whose values may be shown. */
  readonly plain: readonly string[];
  /** Reads and checks the variables that concern Bitbucket. */
  read(file: EnvReading): void;
  /** What is said of any other variable. */
  readonly rest?: (entry: EnvEntry, file: EnvReading) => { readonly verdict: RepairVerdict; readonly note: RepairNote | null };
}

export interface EnvValueRules {
  /** What to do when it is missing; left out, it need not be there. */
  readonly required?: RepairHow;
  /** A further check of a value that is no placeholder; gives the value for the copy. */
  readonly check?: (value: string, line: number) => Checked;
  /** Sees to placeholders itself, as `checkToken` does. */
  readonly seesPlaceholders?: boolean;
  /** True for a text that the platform itself replaces by another variable. */
  readonly isReference?: (value: string) => boolean;
  readonly note?: RepairNote;
}

export interface EnvReading {
  readonly sheet: EnvSheet;
  readonly notes: Notebook;
  /** The value as it is meant, before any check; empty for none. */
  text(name: string): string;
  /** True when the variable is there, with a value or filled in from outside. */
  has(name: string): boolean;
  /** Reads, notes and fixes one variable. Gives the value that the copy has; null for none, a placeholder, or one that is filled in. */
  value(name: string, rules?: EnvValueRules): string | null;
  /** The line of a variable; null when it is not there. */
  line(name: string): number | null;
  /** Makes what is said of a variable worse. */
  worsen(name: string, verdict: 'warning' | 'wrong'): void;
}

interface Told {
  readonly name: string;
  readonly value: string | null;
  readonly line: number | null;
  readonly secret: boolean;
  verdict: RepairVerdict;
  readonly note: RepairNote | null;
}

/** Makes the reader of one platform: it notes what is read and gives the text of the copy; null when the file is for something else. */
export function envReader(product: EnvProduct): (source: string, notes: Notebook) => string | null {
  return (source, notes) => readEnvironment(source, notes, product);
}

function readEnvironment(source: string, notes: Notebook, product: EnvProduct): string | null {
  const isPlain = (name: string): boolean => product.plain.includes(name);
  if (!holdsVariables(source) || !source.split('\n').some((line) => product.own.test(line))) {
    notes.giveUp();
    notes.problem('wrong-file', { looks: holdsVariables(source) ? 'environment' : null });
    return null;
  }
  const sheet = openEnv(source, product, notes, isPlain);
  const told = new Map<string, Told>();
  const find = (name: string): EnvEntry | null => sheet.find(name);
  const reading: EnvReading = {
    sheet,
    notes,
    text: (name) => (find(name)?.filled === true ? '' : (find(name)?.value ?? '').trim()),
    has: (name) => {
      const entry = find(name);
      return entry !== null && (entry.value !== '' || entry.raw === null);
    },
    line: (name) => find(name)?.line ?? null,
    worsen: (name, verdict) => {
      const each = told.get(name);
      if (each !== undefined && each.verdict !== 'wrong' && each.verdict !== 'missing') each.verdict = verdict;
    },
    value: (name, rules = {}) => {
      const entry = find(name);
      const secret = !isPlain(name);
      if (entry === null || entry.value === '') {
        if (rules.required === undefined) return null;
        told.set(name, {
          name,
          value: null,
          line: entry?.line ?? null,
          secret,
          verdict: 'missing',
          note: entry === null ? readNote('missing') : readNote('empty'),
        });
        notes.problem('required-missing', { line: entry?.line ?? null, field: name, how: rules.required });
        return null;
      }
      const { line, raw, wrong, filled } = entry;
      const tell = (verdict: RepairVerdict, note: RepairNote | null): void =>
        void told.set(name, { name, value: raw, line, secret, verdict, note });
      if (entry.value === null) {
        tell(wrong ? 'wrong' : 'ok', sheet.shell ? readNote('unread') : readNote('outside'));
        return null;
      }
      if (filled || rules.isReference?.(entry.value) === true) {
        tell(wrong ? 'wrong' : 'ok', readNote('filled'));
        return null;
      }
      if (rules.seesPlaceholders !== true && isPlaceholder(entry.value)) {
        notes.problem('placeholder-left', { line, field: name });
        tell('wrong', rules.note ?? null);
        return null;
      }
      const checked = rules.check?.(entry.value, line) ?? { value: entry.value, verdict: 'ok' as const };
      if (checked.value !== entry.value) sheet.set(entry, checked.value);
      tell(wrong ? 'wrong' : checked.verdict, rules.note ?? null);
      return isPlaceholder(checked.value) ? null : checked.value;
    },
  };
  product.read(reading);
  for (const entry of sheet.entries) {
    const { name, line, raw, wrong, lost } = entry;
    if (!lost && told.has(name)) continue;
    const { verdict, note } = lost
      ? { verdict: 'ignored' as const, note: readNote('not-read') }
      : (product.rest?.(entry, reading) ?? { verdict: 'ok' as const, note: readNote('passed') });
    told.set(`${name} ${line}`, {
      name,
      value: raw,
      line,
      secret: !isPlain(name) || lost,
      verdict: wrong && verdict === 'ok' ? 'wrong' : verdict,
      note,
    });
  }
  const inOrder = [...told.values()].toSorted((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity));
  for (const { name, value, ...details } of inOrder) notes.read(name, value, details);
  return sheet.write();
}

/** The reader of a list with commas: checks each entry by itself and keeps what is between them. */
export function eachOf(value: string, check: (entry: string) => Checked): Checked {
  let verdict: Checked['verdict'] = 'ok';
  const one = (entry: string): string => {
    const checked = check(entry);
    if (checked.verdict === 'wrong' || verdict === 'ok') verdict = checked.verdict;
    return checked.value;
  };
  const text = value
    .split(',')
    .map((each) => {
      const bare = each.trim();
      return bare === '' ? each : each.replace(bare, () => one(bare));
    })
    .join(',');
  return { value: text, verdict };
}
