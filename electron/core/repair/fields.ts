/** Reads single fields of a YAML file as the platform's reader does, and notes what is wrong with the way they are written. */
import { readNote } from '../../contract/index.ts';
import type { RepairNote, RepairVerdict } from '../../contract/index.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { readPlain } from '../formats/yaml-plain.ts';
import type { Checked } from './values.ts';
import type { SheetEntry, YamlSheet } from './yaml-sheet.ts';

export interface TextRules {
  /** The field in the platform's own words. */
  readonly path: string;
  readonly required?: boolean;
  readonly limit?: number;
  readonly secret?: boolean;
  readonly prose?: boolean;
  readonly note?: RepairNote | null;
  /** The platform does not read it from here; it is checked all the same, because the copy moves it. */
  readonly ignored?: boolean;
  /** Puts the value where it belongs; without it the value is set where it stands, when it changed. */
  readonly place?: (value: string) => void;
  /** A further check; it gives the value for the copy. */
  readonly check?: (value: string) => Checked;
}

/** One text field: reads it, notes it in the table and sets what is to be mended. Gives its value, null when there is none. */
export function textField(notes: Notebook, sheet: YamlSheet, entry: SheetEntry | undefined, rules: TextRules): string | null {
  const { path, required = false, secret = false, note = null } = rules;
  if (entry === undefined || entry.kind === 'empty' || (entry.kind === 'scalar' && entry.text.trim() === '')) {
    if (!required) return null;
    notes.read(path, null, {
      line: entry?.line ?? null,
      verdict: 'missing',
      note: entry === undefined ? readNote('missing') : readNote('empty'),
    });
    notes.problem('required-missing', { line: entry?.line ?? null, field: path });
    return null;
  }
  const { line } = entry;
  if (entry.kind !== 'scalar') {
    notes.read(path, null, { line, verdict: 'wrong' });
    notes.problem('text-expected', { line, field: path });
    return null;
  }
  const before = entry.text;
  let value = before;
  let verdict: RepairVerdict = 'ok';
  let shown = before;
  if (secret) notes.secret(before);
  const worse = (found: RepairVerdict): void => {
    if (found === 'wrong' || verdict === 'ok') verdict = found;
  };
  let quoted = false;
  if (entry.style === 'plain') {
    const plain = readPlain(before);
    if (plain.kind !== 'text') {
      quoted = true;
      if (plain.mangled) {
        worse('wrong');
        shown = plain.as ?? '?';
        if (secret && plain.as !== null) notes.secret(plain.as);
      }
      notes.problem('number-unquoted', {
        line,
        field: path,
        kind: plain.kind,
        mangled: plain.mangled,
        instead: secret ? null : plain.as,
        mended: true,
      });
    }
  }
  if (rules.prose !== true) {
    const whole = value.replaceAll(/\s*[\r\n]+\s*/g, secret ? '' : ' ').trim();
    if (/[\r\n]/.test(value)) {
      worse('wrong');
      // A key over several lines is one on purpose.
      const key = /-----BEGIN/.test(value);
      if (!key) notes.problem('line-break-in-value', { line, field: path, mended: true });
      if (!key) value = whole;
    } else if (whole !== value) {
      worse('wrong');
      notes.problem('space-around-value', { line, field: path, mended: true });
      value = whole;
    }
  }
  const length = Array.from(value).length;
  if (rules.limit !== undefined && length > rules.limit) {
    worse('wrong');
    notes.problem('value-too-long', { line, field: path, limit: rules.limit, length });
  }
  if (!secret && isPlaceholder(value)) {
    worse('wrong');
    notes.problem('placeholder-left', { line, field: path });
  } else if (rules.check !== undefined) {
    const checked = rules.check(value);
    worse(checked.verdict);
    value = checked.value;
  }
  if (rules.place !== undefined) rules.place(value);
  else if (value !== before || quoted) sheet.set(entry.path, value);
  notes.read(path, shown, { line, secret, verdict: rules.ignored === true ? 'ignored' : verdict, note });
  return value;
}

/** One switch: true and false without quotes; what says so in another way is mended. Gives null when there is none or it is unreadable. */
export function flagField(
  notes: Notebook,
  sheet: YamlSheet,
  entry: SheetEntry | undefined,
  path: string,
  note: RepairNote | null = null,
): boolean | null {
  if (entry === undefined || entry.kind === 'empty') return null;
  const { line } = entry;
  const said = entry.kind === 'scalar' ? entry.text.trim().toLowerCase() : '';
  const value = /^(?:true|yes|on)$/.test(said) ? true : /^(?:false|no|off)$/.test(said) ? false : null;
  const plain = entry.style === 'plain';
  const bare = plain && /^(?:true|false)$/i.test(entry.text);
  if (value === null) notes.problem('boolean-unreadable', { line, field: path });
  else if (!bare) {
    // Said as it stands there: in quotes, as a word of YAML 1.1 (yes, on), or as a text in yet another way.
    if (entry.style === 'single' || entry.style === 'double') notes.problem('boolean-in-quotes', { line, field: path, mended: true });
    else notes.problem('boolean-other-word', { line, field: path, word: plain ? said : null, instead: String(value), mended: true });
    sheet.set(entry.path, value);
  }
  notes.read(path, entry.text, { line, verdict: bare ? 'ok' : plain && value !== null ? 'warning' : 'wrong', note });
  return value;
}

/** A field that the platform passes over; its value is not shown. `known`: names that could have been meant there. */
export function unknownField(notes: Notebook, entry: SheetEntry, path: string, known: readonly string[] = []): void {
  const named = /^[\w.[\]-]{1,60}$/.test(path) ? path : '…';
  notes.read(named, null, { line: entry.line, verdict: 'ignored', note: readNote('not-shown') });
  notes.problem('unknown-key', { line: entry.line, field: named, near: nearName(entry.key, known) });
}
