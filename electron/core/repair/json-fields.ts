/** Reads single fields of a JSON configuration as a strict reader does, and notes what is wrong with them. */
import type { RepairNote, RepairVerdict } from '../../contract/index.ts';
import { isSurelySecret } from '../../contract/secret-shapes.ts';
import { setValue } from './json-edit.ts';
import type { JsonMember, JsonNode } from './json-ranges.ts';
import type { JsonSheet } from './json-sheet.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import type { Checked } from './values.ts';

export interface JsonPlace {
  readonly sheet: JsonSheet;
  readonly notes: Notebook;
}
export interface JsonTextRules {
  readonly path: string;
  readonly secret?: boolean;
  readonly note?: RepairNote | null;
  /** A further check; it gives the value for the copy. It is not asked about placeholders. */
  readonly check?: (value: string, line: number) => Checked;
  /** The value may be a placeholder: the check decides. */
  readonly own?: boolean;
}

/** One text. Gives its value, null when there is none. A number is put in quotes; spaces around the text go. */
export function jsonText({ sheet, notes }: JsonPlace, member: JsonMember | undefined, rules: JsonTextRules): string | null {
  if (member === undefined) return null;
  const { path, secret = false, note = null } = rules;
  const { value: node } = member;
  const line = sheet.line(member.name.from);
  let verdict: RepairVerdict = 'ok';
  const worse = (found: RepairVerdict): void => {
    if (found === 'wrong' || verdict === 'ok') verdict = found;
  };
  // A list of one is the text that was meant.
  const inner = node.kind === 'array' && node.items.length === 1 ? (node.items[0] ?? node) : node;
  if (inner.kind !== 'text' && inner.kind !== 'number') {
    notes.problem('type-expected', { line, field: path, want: 'text', is: node.kind });
    notes.read(path, null, { line, verdict: 'wrong' });
    return null;
  }
  const before = inner.kind === 'text' ? inner.value : sheet.text.slice(inner.from, inner.to);
  if (secret || isSurelySecret(before)) notes.secret(before);
  let value = before;
  if (inner !== node || inner.kind === 'number') {
    worse('wrong');
    notes.problem('type-expected', { line, field: path, want: 'text', is: node.kind, mended: true });
  }
  if (!secret && value.trim() !== value) {
    worse('wrong');
    notes.problem('space-around-value', { line, field: path, mended: true });
    value = value.trim();
  }
  if (value === '') {
    worse('wrong');
    notes.problem('required-missing', { line, field: path, how: 'between-the-quotes' });
  } else if (!secret && rules.own !== true && isPlaceholder(value)) {
    worse('wrong');
    notes.problem('placeholder-left', { line, field: path });
  } else if (rules.check !== undefined) {
    const checked = rules.check(value, line);
    worse(checked.verdict);
    value = checked.value;
  }
  if (value !== before || inner !== node || inner.kind === 'number') sheet.edit(setValue(node, value));
  notes.read(path, before, { line, secret, verdict, note });
  return value;
}

/** One switch; a text that says true or false loses its quotes. Null when there is none or it says neither. */
export function jsonFlag({ sheet, notes }: JsonPlace, member: JsonMember | undefined, path: string): boolean | null {
  if (member === undefined) return null;
  const { value: node } = member;
  const line = sheet.line(member.name.from);
  if (node.kind === 'flag') {
    notes.read(path, String(node.value), { line });
    return node.value;
  }
  const said = node.kind === 'text' && /^(?:true|false)$/i.test(node.value.trim()) ? node.value.trim().toLowerCase() === 'true' : null;
  notes.problem('type-expected', { line, field: path, want: 'flag', is: node.kind, mended: said !== null });
  notes.read(path, null, { line, verdict: 'wrong' });
  if (said !== null) sheet.edit(setValue(node, said));
  return said;
}

/** A list of texts; a single text is put into a list, each entry is checked. Null when there is none. */
export function jsonList(
  { sheet, notes }: JsonPlace,
  member: JsonMember | undefined,
  path: string,
  check: (value: string, line: number) => Checked,
): readonly string[] | null {
  if (member === undefined) return null;
  const { value: node } = member;
  const line = sheet.line(member.name.from);
  if (node.kind !== 'array' && node.kind !== 'text') {
    notes.problem('type-expected', { line, field: path, want: 'list-of-texts', is: node.kind });
    notes.read(path, null, { line, verdict: 'wrong' });
    return null;
  }
  let verdict: RepairVerdict = 'ok';
  const one = (entry: JsonNode): string | null => {
    const at = sheet.line(entry.from);
    if (entry.kind !== 'text') {
      verdict = 'wrong';
      notes.problem('type-expected', { line: at, field: path, want: 'list-of-texts', is: entry.kind, inside: true });
      return null;
    }
    if (isSurelySecret(entry.value)) notes.secret(entry.value);
    if (isPlaceholder(entry.value)) {
      verdict = 'wrong';
      notes.problem('placeholder-left', { line: at, field: path });
      return entry.value;
    }
    const checked = check(entry.value, at);
    if (checked.verdict === 'wrong' || verdict === 'ok') verdict = checked.verdict;
    if (checked.value !== entry.value && node.kind === 'array') sheet.edit(setValue(entry, checked.value));
    return checked.value;
  };
  const values = (node.kind === 'array' ? node.items : [node]).map(one).filter((each) => each !== null);
  if (node.kind === 'text') {
    verdict = 'wrong';
    notes.problem('type-expected', { line, field: path, want: 'list-of-texts', is: 'text', mended: true });
    sheet.edit(setValue(node, values));
  }
  const shown = (node.kind === 'array' ? node.items.map((each) => (each.kind === 'text' ? each.value : '?')) : [node.value]).join(', ');
  notes.read(path, shown, { line, verdict });
  return values;
}

/** An object; anything else is noted. */
export function jsonObject({ sheet, notes }: JsonPlace, member: JsonMember | undefined, path: string): JsonNode | null {
  if (member === undefined || member.value.kind === 'object') return member?.value ?? null;
  notes.problem('type-expected', {
    line: sheet.line(member.name.from),
    field: path,
    want: 'object',
    is: member.value.kind,
  });
  notes.read(path, null, { line: sheet.line(member.name.from), verdict: 'wrong' });
  return null;
}
