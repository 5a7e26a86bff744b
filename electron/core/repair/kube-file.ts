/**
 * A file of Kubernetes objects: documents apart, Lists taken to pieces, and the objects that one product reads found among the others,
 * which are named and left alone. Documents are split as kubectl does, at lines of three hyphens
 * (https://github.com/kubernetes/apimachinery/blob/v0.34.0/pkg/util/yaml/decoder.go). Line ends and byte order mark are nothing to it.
 */
import { readNote } from '../../contract/index.ts';
import type { YamlPath } from '../formats/yaml-document.ts';
import type { Notebook } from './notebook.ts';
import { looksLike } from './yaml-file.ts';
import { tidyYamlLines } from './yaml-lines.ts';
import type { KindOf } from './yaml-lines.ts';
import { openRanges } from './yaml-ranges.ts';
import type { RangeField, YamlRanges } from './yaml-ranges.ts';

export interface KubeObject {
  readonly part: number;
  readonly base: YamlPath;
  readonly kind: string;
  readonly apiVersion: string;
  /** Empty when it has none. */
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  /** SOPS has encrypted its values. */
  readonly encrypted: boolean;
  field(...path: YamlPath): RangeField | null;
  fields(...path: YamlPath): readonly RangeField[];
  /** `Secret/name: path`. */
  label(path: string): string;
}

export interface KubeProduct {
  readonly kinds: readonly string[];
  readonly kindOf: KindOf;
  /** True for an object that the product reads. */
  reads(object: KubeObject, all: readonly KubeObject[]): boolean;
  read(objects: readonly KubeObject[], ranges: YamlRanges, notes: Notebook): void;
}

const longestLine = 10_000;
/** Other objects that are named; a whole installation has thousands. */
const mostOthers = 50;

/** Notes what the product reads and gives the text of the copy; null when there is none. */
export function repairKube(source: string, notes: Notebook, product: KubeProduct): string | null {
  const text = tidied(source, product, notes);
  const ranges = openRanges(text);
  const ours = mentions(product.kinds);
  const objects: KubeObject[] = [];
  let unread = 0;
  for (const [index, part] of ranges.parts.entries()) {
    if (!ours.test(part.source)) {
      nameOther(part.source, part.line, notes, (unread += 1));
      continue;
    }
    const template = isTemplate(part.source);
    if (template) notes.problem('kube-template', { line: part.line });
    else if (part.problem !== null) notes.problem('not-yaml', { ...part.problem });
    else objects.push(...objectsOf(ranges, index, []));
  }
  const wanted = objects.filter((each) => product.kinds.includes(each.kind) && product.reads(each, objects));
  if (wanted.length === 0) {
    notes.giveUp();
    if (ranges.parts.every((each) => !ours.test(each.source) || (each.problem === null && !isTemplate(each.source)))) {
      const [first] = ranges.parts;
      notes.problem('wrong-file', {
        looks:
          objects.length > 0 || ranges.parts.some((each) => /^apiVersion:/m.test(each.source) && /^kind:/m.test(each.source))
            ? 'kubernetes-others'
            : looksLike(first?.kind === 'map' ? first.fields([]).map((each) => each.key) : []),
      });
    }
    return null;
  }
  const reading = new Set(wanted);
  for (const each of objects.filter((one) => !reading.has(one)).slice(0, mostOthers))
    notes.read(`${each.kind}/${each.name}`, null, {
      line: each.line,
      verdict: 'ignored',
      note: each.kind === 'Secret' ? readNote('other-secret') : readNote('other-object'),
    });
  for (const each of wanted.filter((one) => one.encrypted)) {
    notes.problem('kube-encrypted', { line: each.line });
    notes.read(each.label('data'), null, { line: each.line, verdict: 'ignored', note: readNote('encrypted') });
  }
  for (const each of wanted) doubledKeys(each, [], ranges, notes);
  product.read(wanted, ranges, notes);
  return ranges.write();
}

/**
 * Names that stand twice in one map of an object: the API server takes the last, a strict reader refuses the object (sigs.k8s.io/yaml,
 * UnmarshalStrict).
 */
function doubledKeys(object: KubeObject, path: YamlPath, ranges: YamlRanges, notes: Notebook): void {
  const fields = object.fields(...path);
  const isList = fields.length > 0 && object.field(...path)?.kind === 'list';
  const last = new Map(fields.map((field) => [field.key, field]));
  for (const field of fields) {
    const counts = last.get(field.key);
    if (!isList && counts !== undefined && counts !== field) {
      // A merged name that the object has too is no second one.
      if (!field.own || !counts.own) continue;
      if (/secret/i.test(object.kind)) notes.secret(field.text);
      notes.problem('duplicate-key', {
        line: field.line,
        field: object.label([...path, field.key].join('.')),
        mended: ranges.remove(field),
      });
    } else if (field.kind === 'map' || field.kind === 'list')
      doubledKeys(object, [...path, isList ? Number(field.key) : field.key], ranges, notes);
  }
}

/** The object at a place, or those of a List (https://kubernetes.io/docs/reference/using-api/api-concepts/#collections). */
function objectsOf(ranges: YamlRanges, part: number, base: YamlPath): KubeObject[] {
  const at = ranges.parts[part];
  if (at === undefined) return [];
  const text = (...path: YamlPath): string => at.field([...base, ...path])?.text ?? '';
  const [kind, apiVersion, name] = [text('kind'), text('apiVersion'), text('metadata', 'name')];
  if (kind === 'List' && base.length === 0) return at.fields(['items']).flatMap((_, index) => objectsOf(ranges, part, ['items', index]));
  if (kind === '') return [];
  return [
    {
      part,
      base,
      kind,
      apiVersion,
      name,
      namespace: text('metadata', 'namespace'),
      line: at.field([...base, 'kind'])?.line ?? at.line,
      encrypted: at.field([...base, 'sops'])?.kind === 'map',
      field: (...path) => at.field([...base, ...path]),
      fields: (...path) => at.fields([...base, ...path]),
      label: (path) => `${kind}/${name}: ${path}`,
    },
  ];
}

function isTemplate(text: string): boolean {
  return /^\s*(?:-\s+)?(?:[\w./-]+:\s+)?\{\{/m.test(text);
}

/** A document with one of these kinds, or with a List, which may hold one. Brackets of JSON may stand before it. */
function mentions(kinds: readonly string[]): RegExp {
  return new RegExp(`(?:^|[{,])\uFEFF?[ \\t-]*["']?kind["']?[ \\t]*:[ \\t]*["'“]?(?:${kinds.join('|')}|List)\\b`, 'm');
}

/** Another object, by its text alone. */
function nameOther(text: string, line: number, notes: Notebook, count: number): void {
  const kind = /^kind:[ \t]*["']?(\w+)/m.exec(text)?.[1];
  if (kind === undefined || count > mostOthers) return;
  const name = /^metadata:(?:[^\n]*[{ ,]name:|(?:\r?\n[ \t]+[^\n]*)*?\r?\n[ \t]+name:)[ \t]*["']?([\w.-]+)/m.exec(text)?.[1] ?? '';
  notes.read(`${kind}/${name}`, null, { line, verdict: 'ignored', note: readNote('other-object') });
}

/** The text with its spelling fixed in the documents that hold one of the product's kinds. Everything else stays as it is. */
function tidied(source: string, { kinds, kindOf }: KubeProduct, notes: Notebook): string {
  const mark = /^\uFEFF*/.exec(source)?.[0] ?? '';
  const lines = source.slice(mark.length).split('\n');
  const ours = mentions(kinds);
  const bare = lines.map((line) => line.replace(/\r$/, ''));
  const document = (begin: number, end: number): boolean => {
    const text = bare.slice(begin, end);
    return text.every((line) => line.length <= longestLine) && ours.test(text.join('\n')) && !isTemplate(text.join('\n'));
  };
  const begins = [0, ...bare.flatMap((line, index) => (/^---(?:\s|$)/.test(line) && index > 0 ? [index] : [])), bare.length];
  // An escape for a line break in double quotes is one that a program wrote; it is looked at when the value is read.
  const looked = begins.slice(0, -1).flatMap((begin, index) => {
    const end = begins[index + 1] ?? begin;
    const wanted = document(begin, end);
    return bare.slice(begin, end).map((line) => (wanted && !/:[ \t]+"(?:[^"\\]|\\.)*\\[nrt]"/.test(line) ? line : ''));
  });
  const tidy = tidyYamlLines(looked.join('\n'), kindOf, notes).split('\n');
  return (
    mark +
    lines.map((line, index) => (tidy[index] === looked[index] ? line : `${tidy[index] ?? ''}${line.endsWith('\r') ? '\r' : ''}`)).join('\n')
  );
}
