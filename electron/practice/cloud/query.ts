/**
 * The part of Bitbucket's query language that lists of repositories use: `name ~ "x"`, `=`, `!=`, `!~`, AND, OR and
 * brackets; `sort=name` or `sort=-updated_on`; `fields=values.slug,next`.
 * Source: https://developer.atlassian.com/cloud/bitbucket/rest/intro/#filtering
 */

/** The text of a field for filtering and sorting; undefined: there is no such field. */
export type FieldReader<Item> = (item: Item, field: string) => string | undefined;
type Test<Item> = (item: Item) => boolean;

/** A filter for a `q`, or undefined when it can not be read. */
export function filterOf<Item>(q: string, read: FieldReader<Item>): Test<Item> | undefined {
  const token = /"(?:[^"\\]|\\.)*"|!=|!~|[~=()]|[^\s()"=~!]+/g;
  const tokens = q.match(token) ?? [];
  // Only white space may be left over; an escaped quote does not end a string.
  if (q.replace(token, '').trim() !== '') return undefined;
  let at = 0;
  const peek = () => tokens[at]?.toUpperCase();

  const either = (): Test<Item> | undefined => {
    let left = both();
    while (left !== undefined && peek() === 'OR') {
      at += 1;
      const before = left;
      const right = both();
      left = right === undefined ? undefined : (item) => before(item) || right(item);
    }
    return left;
  };
  const both = (): Test<Item> | undefined => {
    let left = single();
    while (left !== undefined && peek() === 'AND') {
      at += 1;
      const before = left;
      const right = single();
      left = right === undefined ? undefined : (item) => before(item) && right(item);
    }
    return left;
  };
  const single = (): Test<Item> | undefined => {
    if (peek() === '(') {
      at += 1;
      const inner = either();
      if (peek() !== ')') return undefined;
      at += 1;
      return inner;
    }
    const [field, operator, value] = tokens.slice(at, at + 3);
    if (field === undefined || operator === undefined || value === undefined) return undefined;
    at += 3;
    return comparison(field, operator, unquote(value), read);
  };

  const test = either();
  return at === tokens.length ? test : undefined;
}

function comparison<Item>(field: string, operator: string, value: string, read: FieldReader<Item>): Test<Item> | undefined {
  const wanted = value.toLowerCase();
  const textOf = (item: Item) => (read(item, field) ?? '').toLowerCase();
  switch (operator) {
    case '=':
      return (item) => textOf(item) === wanted;
    case '!=':
      return (item) => textOf(item) !== wanted;
    case '~':
      return (item) => textOf(item).includes(wanted);
    case '!~':
      return (item) => !textOf(item).includes(wanted);
    default:
      return undefined;
  }
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}

/** A sorted copy; undefined when there is no such field. */
export function sorted<Item>(items: readonly Item[], sort: string, read: FieldReader<Item>): Item[] | undefined {
  const field = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  const keyed = items.map((item) => ({ item, key: read(item, field)?.toLowerCase() }));
  if (keyed.some((each) => each.key === undefined)) return undefined;
  keyed.sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -sign : (a.key ?? '') > (b.key ?? '') ? sign : 0));
  return keyed.map((each) => each.item);
}

/** Keeps only the fields asked for: `values.slug,next`. `+x` adds nothing (we send all), `-x` takes away. */
export function partial(body: unknown, fields: string): unknown {
  const wanted = fields
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const kept = wanted.filter((each) => !/^[+-]/.test(each));
  let result = structuredClone(body);
  if (kept.length > 0 && !kept.includes('*'))
    result = keep(
      result,
      kept.map((each) => each.split('.')),
    );
  for (const each of wanted) if (each.startsWith('-')) drop(result, each.slice(1).split('.'));
  return result;
}

function keep(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0 || path[0] === '*')) return value;
  if (Array.isArray(value)) return value.map((each) => keep(each, paths));
  if (typeof value !== 'object' || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const below = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
    if (below.length > 0) result[key] = keep(inner, below);
  }
  return result;
}

function drop(value: unknown, path: readonly string[]): void {
  if (Array.isArray(value)) {
    for (const each of value) drop(each, path);
    return;
  }
  const [key, ...rest] = path;
  if (typeof value !== 'object' || value === null || key === undefined || !(key in value)) return;
  const record = value as Record<string, unknown>;
  if (rest.length === 0) Reflect.deleteProperty(record, key);
  else drop(record[key], rest);
}
