/**
 * The values of a Kubernetes Secret as a program gets them: `data` is base64 and `stringData` is text, which wins where both have a key
 * (https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.34/#secret-v1-core). Values are bytes: nothing is trimmed.
 */
import { shapeOf } from '../../contract/secret-shapes.ts';
import type { KubeObject } from './kube-file.ts';
import { nearName } from './near-name.ts';
import { isPlaceholder } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { readPlain } from '../formats/yaml-plain.ts';
import type { RangeField, YamlRanges } from './yaml-ranges.ts';

export interface SecretValue {
  readonly key: string;
  /** `Secret/name: stringData.key`. */
  readonly label: string;
  readonly line: number;
  readonly field: RangeField;
  /** What the program gets once the copy is applied. */
  readonly value: string;
  /** Something about the way it is written was wrong. */
  readonly wrong: boolean;
  /** Gives it another value in the copy, encoded as its place needs. */
  set(value: string): boolean;
  rename(key: string): boolean;
}

export interface SecretRules {
  /** Values that are secret; they are never shown. */
  readonly isSecret: (key: string) => boolean;
  /** Values of one line, in which a space or line break at an end is a mistake. */
  readonly isSingle: (key: string) => boolean;
}

/** Reads every value of a Secret, and notes and fixes the way each is written. */
export function secretValues(object: KubeObject, ranges: YamlRanges, notes: Notebook, rules: SecretRules): SecretValue[] {
  const all = ['data', 'stringData'].flatMap((place) => {
    const fields = object.fields(place);
    const last = new Map(fields.map((field) => [field.key, field]));
    return fields.map((field) => {
      // Of a doubled key the last counts, which `repairKube` has noted.
      if (last.get(field.key) === field) return valueOf(object, ranges, notes, rules, place, field);
      if (rules.isSecret(field.key)) for (const text of [field.text, fromBase64(field.text) ?? '']) notes.secret(text);
      return null;
    });
  });
  const [inData, inText] = ['data', 'stringData'].map((place) => new Set(object.fields(place).map(({ key }) => key)));
  const twice = all.filter((each) => each !== null && inData?.has(each.key) === true && inText?.has(each.key) === true);
  for (const each of twice)
    if (each?.label.includes(': data.') === true) notes.problem('kube-in-both', { line: each.line, field: each.key });
  return all.filter((each) => each !== null && !(twice.includes(each) && each.label.includes(': data.'))).filter((each) => each !== null);
}

function valueOf(
  object: KubeObject,
  ranges: YamlRanges,
  notes: Notebook,
  rules: SecretRules,
  place: string,
  field: RangeField,
): SecretValue | null {
  const { key, line } = field;
  const label = object.label(`${place}.${key}`);
  const encoded = place === 'data';
  const secret = rules.isSecret(key);
  if (secret) notes.secret(field.text);
  if (field.kind === 'map' || field.kind === 'list') {
    notes.problem('text-expected', { line, field: label });
    return null;
  }
  const put = (value: string): boolean => ranges.set(field, encoded ? toBase64(value) : value);
  let wrong = false;
  const fix = (code: Parameters<Notebook['problem']>[0], mended: boolean, words: Record<string, string> = {}): void => {
    wrong = true;
    notes.problem(code, { line, field: label, mended, ...words });
  };
  let value = field.text;
  const plain = field.style === 'plain' ? readPlain(value).kind : 'text';
  if (plain === 'number' || plain === 'truth') fix('kube-not-text', ranges.set(field, value), { kind: plain });
  if (field.kind !== 'empty' && encoded) {
    const inner = fromBase64(value);
    if (inner === null || (isOdd(inner) && rules.isSingle(key) && !isOdd(value)) || shapeOf(value) === 'http-access-token') {
      if (!isPlaceholder(value)) fix('kube-plain-in-data', put(value.trim()));
      value = value.trim();
    } else {
      value = inner;
      const again = doublyEncoded(key, value.trim());
      if (again !== null) {
        fix('kube-encoded-twice', put(again));
        value = again;
      }
    }
  } else if (field.kind !== 'empty') {
    const inner = doublyEncoded(key, value.trim());
    if (inner !== null) {
      fix('kube-encoded-text', put(inner));
      value = inner;
    }
  }
  if (secret) notes.secret(value);
  const bare = value.trim();
  if (rules.isSingle(key) && bare !== value && bare !== '') {
    fix('kube-line-break', put(bare), { end: value.trimEnd() === value ? 'beginning' : 'end' });
    value = bare;
  }
  return { key, label, line, field, value: field.kind === 'empty' ? '' : value, wrong, set: put, rename: (to) => ranges.rename(field, to) };
}

/** The value inside, when what stands there is surely base64 of something that makes sense; null otherwise. */
function doublyEncoded(key: string, text: string): string | null {
  if (shapeOf(text) === 'http-access-token' || shapeOf(text) === 'api-token' || shapeOf(text) === 'access-token') return null;
  const inner = text.length < 4 ? null : (fromBase64(text)?.trim() ?? null);
  if (inner === null || isOdd(inner)) return null;
  const shape = shapeOf(inner);
  const sense =
    shape === 'api-token' ||
    shape === 'access-token' ||
    shape === 'app-password' ||
    shape === 'http-access-token' ||
    /^https?:\/\/[\w.-]+/.test(inner) ||
    (key === 'username' && (/^x-[a-z-]+-auth$/.test(inner) || /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(inner))) ||
    (key === 'type' && inner === 'git');
  return sense ? inner : null;
}

/** True for a text with characters that no name or token has. */
function isOdd(text: string): boolean {
  return !/^[\x20-\x7e\s]*$/.test(text);
}

/** Undoes base64 as Go does: line breaks are passed over, anything else is refused. Null when it is none. */
export function fromBase64(text: string): string | null {
  const packed = text.replaceAll(/[\r\n]/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return null;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** Base64 of a text in UTF-8. */
export function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

/** Gives names that people write for the ones that are read their right name. `others`: wrong names by right name. */
export function renameKeys(
  values: readonly SecretValue[],
  notes: Notebook,
  known: readonly string[],
  others: Readonly<Record<string, readonly string[]>>,
): SecretValue[] {
  const taken = new Set(values.map((each) => each.key));
  return values.map((each) => {
    if (known.includes(each.key)) return each;
    const key = each.key.toLowerCase().replaceAll(/[-_. ]/g, '');
    const right =
      Object.entries(others).find(([name, list]) => name.toLowerCase() === key || list.includes(key))?.[0] ??
      nearName(each.key, Object.keys(others));
    if (right === null) return each;
    const mended = !taken.has(right) && each.rename(right);
    notes.problem('wrong-key', { line: each.line, found: each.key, right, mended });
    if (!mended) return each;
    taken.add(right);
    return { ...each, key: right, wrong: true };
  });
}
