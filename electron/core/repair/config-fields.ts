/** Single fields of a YAML configuration whose reader fills in variables: read as that reader does, with what is wrong noted. */
import { readNote } from '../../contract/index.ts';
import type { RepairNote, RepairVerdict } from '../../contract/index.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';
import type { SheetEntry, YamlSheet } from './yaml-sheet.ts';

export interface Dialect {
  /** Finds a variable that is filled in; it takes its escape into account. */
  readonly variable: RegExp;
  /**
   * `text`: every scalar arrives as it is written. `typed`: a number or truth value without quotes arrives as one, and is refused where a
   * text is wanted.
   */
  readonly plain: 'text' | 'typed';
}

export interface ValueRules {
  /** The field in the platform's own words. */
  readonly path: string;
  readonly required?: boolean;
  readonly secret?: boolean;
  readonly note?: RepairNote | null;
  /** The reader cuts spaces off at both ends. */
  readonly trims?: boolean;
  /** A key over several lines. */
  readonly lines?: boolean;
  readonly verdict?: RepairVerdict;
  /** A further check of a value without variables; it gives the value for the copy. */
  readonly check?: (value: string) => Checked;
}

export interface ReadValue {
  readonly text: string;
  readonly variable: boolean;
}

/** What YAML 1.2 takes for a number or truth value (https://yaml.org/spec/1.2.2/#103-core-schema). */
const aNumber = /^[-+]?(?:\d+|0o[0-7]+|0x[\da-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/;
const aTruth = /^(?:true|True|TRUE|false|False|FALSE)$/;

/** One text: reads it, notes it, and sets what is to be mended. Null when there is none. */
export function valueField(
  notes: Notebook,
  sheet: YamlSheet,
  entry: SheetEntry | undefined,
  dialect: Dialect,
  rules: ValueRules,
): ReadValue | null {
  const { path, required = false, secret = false, note = null } = rules;
  if (entry === undefined || entry.kind === 'empty' || (entry.kind === 'scalar' && entry.style !== 'other' && entry.text.trim() === '')) {
    if (!required) return null;
    notes.read(path, null, {
      line: entry?.line ?? null,
      verdict: 'missing',
      note: entry === undefined ? readNote('missing') : readNote('empty'),
    });
    notes.problem('required-missing', { line: entry?.line ?? null, field: path });
    return null;
  }
  const { line, text: before } = entry;
  if (entry.kind !== 'scalar') {
    if (isInclude(sheet, entry)) {
      notes.read(path, null, { line, note: readNote('included') });
      return { text: '', variable: true };
    }
    notes.read(path, null, { line, verdict: 'wrong' });
    notes.problem('text-expected', { line, field: path });
    return null;
  }
  const variable = dialect.variable.test(before);
  const named = /^\$\{[A-Za-z_][\w./-]*\}$/.test(before.trim());
  if (secret && !named) notes.secret(before);
  let value = before;
  let verdict: RepairVerdict = rules.verdict ?? 'ok';
  let quoted = false;
  const worse = (found: RepairVerdict): void => {
    if (found === 'wrong' || verdict === 'ok') verdict = found;
  };
  if (dialect.plain === 'typed' && entry.style === 'plain' && (aNumber.test(before) || aTruth.test(before))) {
    worse('wrong');
    quoted = true;
    notes.problem('config-text-wanted', { line, field: path, kind: aTruth.test(before) ? 'truth' : 'number', mended: true });
  }
  if (rules.lines !== true && !/-----BEGIN/.test(value)) {
    const whole = value.replaceAll(/\s*[\r\n]+\s*/g, secret ? '' : ' ').trim();
    const inside = /\S[^]*[\r\n][^]*\S/.test(value);
    if (whole !== value && !(rules.trims === true && !inside)) {
      worse('wrong');
      notes.problem(/[\r\n]/.test(value) ? 'line-break-in-value' : 'space-around-value', { line, field: path, mended: true });
      value = whole;
    }
  }
  if (!variable && !secret && isPlaceholder(value)) {
    worse('wrong');
    notes.problem('placeholder-left', { line, field: path });
  } else if (!variable && rules.check !== undefined) {
    // What a reader trims is no fault of the value.
    const core = rules.trims === true ? value.trim() : value;
    const checked = rules.check(core);
    worse(checked.verdict);
    if (checked.value !== core) value = checked.value;
  }
  if (value !== before || quoted) sheet.set(entry.path, value);
  notes.read(path, before, { line, secret: secret && !named, verdict, note: note ?? (variable ? readNote('variable') : null) });
  return { text: value.trim(), variable };
}

/**
 * Backstage's `$env`, `$file` and `$include` stand for a value of their own
 * (https://backstage.io/docs/conf/writing/#includes-and-dynamic-data).
 */
function isInclude(sheet: YamlSheet, entry: SheetEntry): boolean {
  return entry.kind === 'map' && sheet.entries(entry.path).some((each) => /^\$(?:env|file|include)$/.test(each.key));
}

/**
 * One switch of a reader that takes every usual word for true and false, in quotes or without. Null when there is none or a variable says
 * it.
 */
export function switchField(
  notes: Notebook,
  sheet: YamlSheet,
  entry: SheetEntry | undefined,
  dialect: Dialect,
  path: string,
): boolean | null {
  const read = valueField(
    notes,
    sheet,
    entry,
    { ...dialect, plain: 'text' },
    {
      path,
      trims: true,
      check: (value) => {
        const known = /^(?:true|yes|y|on|1|false|no|n|off|0)$/i.test(value);
        if (!known) notes.problem('boolean-unreadable', { line: entry?.line ?? null, field: path });
        return { value, verdict: known ? 'ok' : 'wrong' };
      },
    },
  );
  return read === null || read.variable
    ? null
    : /^(?:true|yes|y|on|1)$/i.test(read.text)
      ? true
      : /^(?:false|no|n|off|0)$/i.test(read.text)
        ? false
        : null;
}

export interface NameRules {
  /** Names that the platform reads here, as it spells them. */
  readonly known: readonly string[];
  /** Names that people write for one of them, in small letters. */
  readonly others?: Readonly<Record<string, string>>;
  /** Capital letters make no difference. */
  readonly fold?: boolean;
  /** Unknown names are passed over; else the file is refused. */
  readonly lax?: boolean;
  readonly prefix: string;
}

/** The entries of a map by the names that the platform reads; misspelt names are renamed in the copy, unknown ones noted. */
export function namedFields(
  notes: Notebook,
  sheet: YamlSheet,
  entries: readonly SheetEntry[],
  rules: NameRules,
): ReadonlyMap<string, SheetEntry> {
  const { known, others = {}, fold = false, lax = false, prefix } = rules;
  // Two spellings of one name are one name here.
  const apart = known.filter((each, index) => known.findIndex((other) => other.toLowerCase() === each.toLowerCase()) === index);
  const found = new Map<string, SheetEntry>();
  const rest: SheetEntry[] = [];
  for (const entry of entries) {
    const right =
      known.find((each) => each === entry.key) ?? (fold ? known.find((each) => each.toLowerCase() === entry.key.toLowerCase()) : undefined);
    if (right === undefined || found.has(right)) rest.push(entry);
    else found.set(right, entry);
  }
  for (const entry of rest) {
    if (entry.key === '<<') continue;
    const name = entry.key.toLowerCase();
    const right = known.find((each) => each.toLowerCase() === name) ?? others[name] ?? nearName(entry.key, apart) ?? '';
    const mended = right !== '' && !found.has(right);
    // A name may be somebody's token in the wrong column.
    const shown = /^[\w.[\]-]{1,60}$/.test(entry.key) ? entry.key : '…';
    const first = found.get(right)?.key;
    if (first === entry.key || (fold && first?.toLowerCase() === name)) {
      // The same name once more: to call it unknown would say that it is right to be "host", not "host".
      notes.read(`${prefix}${shown}`, null, { line: entry.line, verdict: 'ignored', note: readNote('not-shown') });
      notes.problem('duplicate-key', { line: entry.line, field: shown });
      continue;
    }
    if (lax && right === '') {
      notes.read(`${prefix}${shown}`, null, { line: entry.line, verdict: 'ignored', note: readNote('not-shown') });
      notes.problem('unknown-key', { line: entry.line, field: shown });
      continue;
    }
    notes.problem('config-key-refused', {
      line: entry.line,
      field: shown,
      found: shown,
      right,
      mended,
      lost: lax,
      asRead: null,
    });
    if (mended) {
      sheet.rename(entry, right);
      found.set(right, entry);
    } else notes.read(`${prefix}${shown}`, null, { line: entry.line, verdict: 'ignored', note: readNote('not-shown') });
  }
  return found;
}

/**
 * The settings in a section; none where it is missing or empty. A list or a text in its place is refused by the reader (Backstage:
 * “Invalid type in config for key 'integrations', got array, wanted object”, @backstage/config 1.3; Jenkins: “Item isn't a Mapping”).
 */
export function sectionEntries(notes: Notebook, sheet: YamlSheet, entry: SheetEntry | undefined, field: string): readonly SheetEntry[] {
  if (entry === undefined || entry.kind === 'empty') return [];
  if (entry.kind === 'map') return sheet.entries(entry.path);
  // What stands for something elsewhere in the file (`*name`) may be a section.
  if (entry.kind === 'list' || entry.style !== 'other') notes.problem('config-section-wanted', { line: entry.line, field });
  return [];
}
