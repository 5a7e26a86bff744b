/** Every text of a room's copy, with the sentences that are made from values. */

export interface CopyText {
  /** Where it stands: `exchanges.privateCa`. */
  readonly path: string;
  readonly text: string;
}

/** What sentences are made from: numbers, names, and the objects that some take. */
const names = ['Example', 'Example', 'Example', 'Example'];
const numbers = [2, 3, 4, 5];
const objects = [
  {
    fine: 1,
    attention: 2,
    unchecked: 3,
    changed: 1,
    days: 3,
    level: 'week',
    kind: 'severity',
    title: 'Example',
    said: 'info',
    counts: 'error',
  },
  'Example',
];

const lists = [['Example', 'Example'], ['Example']];

/**
 * The texts of a copy object, depth first; the parts of a list are one text. Throws where a sentence can be made from none of the samples.
 */
export function copyTexts(copy: unknown, path = ''): CopyText[] {
  if (typeof copy === 'string') return copy === '' ? [] : [{ path, text: copy }];
  if (Array.isArray(copy))
    return [
      {
        path,
        text: copy
          .flatMap((each) => copyTexts(each, path))
          .map(({ text }) => text)
          .join(' '),
      },
    ];
  if (typeof copy === 'function') return copyTexts(made(copy as (...args: unknown[]) => unknown, path), path);
  if (typeof copy !== 'object' || copy === null) return [];
  return Object.entries(copy).flatMap(([key, value]) => copyTexts(value, path === '' ? key : `${path}.${key}`));
}

function made(sentence: (...args: unknown[]) => unknown, path: string): unknown {
  for (const sample of [numbers, names, objects, lists]) {
    try {
      const text = sentence(...sample);
      if (text !== undefined && !/undefined|NaN|\[object/u.test(JSON.stringify(text))) return text;
    } catch {
      // Another kind of value, then.
    }
  }
  throw new Error(`no sample makes a sentence of ${path}`);
}
