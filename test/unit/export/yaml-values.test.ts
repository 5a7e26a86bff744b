/** Any text in any position of a YAML text, read back by readers that are not Handrail's. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openYaml } from '../../../electron/core/formats/yaml-open.ts';
import { entryText, flowText, scalarText } from '../../../electron/core/formats/yaml-text.ts';
import { yamlText } from '../../../electron/core/formats/yaml-tree.ts';
import { openRanges } from '../../../electron/core/repair/yaml-ranges.ts';
import { readings } from '../platforms/readers.ts';
import { runs } from '../../runs.ts';

/** What readers take for something else than text, or for two things. */
const odd = fc.constantFrom(
  ...[
    '',
    ' ',
    '#',
    ' #',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '"',
    "'",
    '\\',
    '\n',
    '\r\n',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&a',
    '*a',
    '!x',
    '|',
    '>',
  ],
  ...[
    '%',
    '@',
    '`',
    '---',
    '...',
    '<<',
    '=',
    '~',
    'null',
    'yes',
    'No',
    'on',
    'true',
    'False',
    '007',
    '0x1F',
    '0o7',
    '1_000',
    '1e5',
    '.5',
    'e0',
  ],
  ...['._1', '-.inf', '.NaN', '1:30', '2001-01-01', '2001-01-01T00:00:00Z', '\u00a0', '\u2028', '\u2029', '\u0085', '\ufeff', '\ufffe'],
  ...['\ud800', '\udc00', '\u0000', '\u0007', '\u007f', '😀', 'a', 'E0', 'b c', 'https://x.y/z'],
);
const text = fc.oneof(
  odd,
  fc.array(odd, { maxLength: 4 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
);
const eols = fc.constantFrom('\n', '\r\n');

/** Holds every reader to one value at a path of the text. */
function expectAt(written: string | null | undefined, path: readonly (string | number)[], value: unknown): void {
  for (const { reader, value: read } of readings(written ?? '')) {
    const found = path.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | null)?.[step], read);
    expect([reader, found], written ?? '').toEqual([reader, value]);
  }
}

describe('any text', () => {
  it('in any quotes is read as it was given', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('plain', 'single', 'double', 'block', 'other'), (value, style) => {
        expectAt(`a: ${scalarText(value, style, false)}\n`, ['a'], value);
        expectAt(`[x, ${scalarText(value, style, true)}, y]\n`, [1], value);
        expectAt(`- ${scalarText(value, style, false)}\n- b\n`, [0], value);
        expectAt(`a: ${flowText({ b: value, c: 'd' }, style)}\n`, ['a', 'b'], value);
        expectAt(`${entryText('a', { b: { c: value } }, style, { eol: '\r\n' })}\r\n`, ['a', 'b', 'c'], value);
        expectAt(`${entryText(value, 'b', style)}\n`, [value], 'b');
        expectAt(yamlText({ a: [value] }), ['a', 0], value);
      }),
      { numRuns: runs(150) },
    );
  });

  const frames: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['a: old # note', ['a']],
    ['a: # note', ['a']],
    ['a:   #note', ['a']],
    ["a: 'old'", ['a']],
    ['a: "old" #note', ['a']],
    ['a: |\n  old\n  lines\n\nb: c', ['a']],
    ['a: >-\n  old', ['a']],
    ['a: two\n  lines\nb: c', ['a']],
    ['a: &x old', ['a']],
    ['a: [x, old, y]', ['a', 1]],
    ['a: { b: old, c: d }', ['a', 'b']],
    ['a: { b: , c: d }', ['a', 'b']],
    ['a: [{ b: [old] }]', ['a', 0, 'b', 0]],
    ['a:\n  - old\n  - x', ['a', 0]],
    ['a:\n  -\n  - x', ['a', 0]],
    ['a:\n  - b: old\n    c: d', ['a', 0, 'b']],
    ['? a\n: old', ['a']],
    ['"a": old', ['a']],
  ];
  it('takes the place of a value, and everything around it is the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frames), text, eols, fc.constantFrom('', '\uFEFF'), ([frame, path], value, eol, mark) => {
        const [head, tail] = [`${mark}# before${eol}first: 1 # one${eol}`, `${eol}# after${eol}last: "2"`];
        const source = head + frame.replaceAll('\n', eol) + tail;
        const ranges = openRanges(source);
        expect(ranges.set(ranges.parts[0]!.field(path)!, value)).toBe(true);
        const after = ranges.write();
        expect([after?.startsWith(head), after?.endsWith(tail)], after ?? source).toEqual([true, true]);
        expectAt(after?.replace(mark, ''), path, value);
        const opened = openYaml(source);
        if (!opened.ok) throw new Error(source);
        opened.value.set(path, value);
        const written = opened.value.write();
        expect(written.ok, source).toBe(true);
        if (written.ok) expectAt(written.value, path, value);
      }),
      { numRuns: runs(250) },
    );
  });
  const maps: readonly (readonly [string, readonly (string | number)[]])[] = [
    ['a: b', []],
    ['a: b # note\n# more\nc: d', []],
    ['m:\n  a: b\nc: d', ['m']],
    ['m:\n  a: b\n  # about c\n  c: d', ['m']],
    ['m: { a: b }', ['m']],
    ['m: {}', ['m']],
    ['m: { }', ['m']],
    ['l:\n  - a: b\n  - x', ['l', 0]],
    ['l: [{ a: b }]', ['l', 0]],
  ];
  it('is added to any map, under any name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...maps), text, text, eols, ([frame, path], key, value, eol) => {
        fc.pre(!['a', 'c', 'm', 'l', '<<'].includes(key));
        const source = frame.replaceAll('\n', eol) + eol;
        const ranges = openRanges(source);
        expect(ranges.add(0, path, key, { deep: value })).toBe(true);
        expectAt(ranges.write(), [...path, key, 'deep'], value);
        const opened = openYaml(source);
        if (!opened.ok) throw new Error(source);
        opened.value.set([...path, key], value);
        opened.value.addMap([...path, 'more'], [['deep', value]]);
        const written = opened.value.write();
        expect(written.ok, source).toBe(true);
        if (written.ok) expectAt(written.value, [...path, key], value);
        if (written.ok) expectAt(written.value, [...path, 'more', 'deep'], value);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('a tag', () => {
  it('goes with the value that it was for, and an anchor behind it stays', () => {
    const opened = openYaml('a: !!int 1\nb: !x &y z\nc: !!str d\ne: !x\nf: *y\n');
    if (!opened.ok) throw new Error('unread');
    for (const key of ['a', 'b', 'c', 'e']) opened.value.set([key], key === 'e' ? true : 'new');
    expect(opened.value.write()).toEqual({ ok: true, value: "a: 'new'\nb: &y 'new'\nc: !!str 'new'\ne: true\nf: *y\n" });
  });
});
