/** The module under every kind of YAML file that is repaired: it says where everything stands, and changes that place only. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openRanges } from '../../../electron/core/repair/yaml-ranges.ts';
import { runs } from '../../runs.ts';

const several =
  '\uFEFF# head\r\n---\r\nkind: A # what\r\ndata:\r\n  "x": \'one\'\r\n\r\n  y: |\r\n    two\r\n    three\r\n\r\n  z:\r\n---\r\n# nothing here\r\n---\r\n- a\r\n- b: [1, "2", {c: d}]\r\n...\r\n';

describe('a text of several documents', () => {
  const at = (edit: (ranges: ReturnType<typeof openRanges>) => unknown, source = several) => {
    const ranges = openRanges(source);
    expect(edit(ranges)).toBe(true);
    return ranges.write();
  };
  it('is read with the place of everything', () => {
    const { parts } = openRanges(several);
    expect(parts.map(({ line, kind, problem }) => [line, kind, problem])).toEqual([
      [3, 'map', null],
      [15, 'list', null],
    ]);
    expect(parts[0]?.fields(['data']).map(({ key, line, kind, style, text }) => [key, line, kind, style, text])).toEqual([
      ['x', 5, 'text', 'single', 'one'],
      ['y', 7, 'text', 'block', 'two\nthree\n'],
      ['z', 11, 'empty', 'plain', ''],
    ]);
    expect(parts[1]?.field([1, 'b', 2, 'c'])).toMatchObject({ text: 'd', line: 16, editable: true });
    expect(parts[0]?.field(['none', 'such'])).toBeNull();
  });
  it.each([
    ['a value in its quotes', (r) => r.set(r.parts[0]!.field(['data', 'x'])!, "it's"), several.replace("'one'", "'it''s'")],
    ['an empty value', (r) => r.set(r.parts[0]!.field(['data', 'z'])!, '007'), several.replace('z:\r\n', "z: '007'\r\n")],
    [
      'a block text',
      (r) => r.set(r.parts[0]!.field(['data', 'y'])!, 'plain'),
      several.replace('|\r\n    two\r\n    three\r\n', "'plain'\r\n"),
    ],
    ['a value between brackets', (r) => r.set(r.parts[1]!.field([1, 'b', 0])!, 'a,b'), several.replace('[1,', "['a,b',")],
    ['a switch', (r) => r.set(r.parts[1]!.field([0])!, true), several.replace('- a', '- true')],
    ['a name', (r) => r.rename(r.parts[0]!.field(['data', 'x'])!, 'username'), several.replace('"x"', '"username"')],
    ['a name of a map', (r) => r.rename(r.parts[0]!.field(['data'])!, 'stringData'), several.replace('data:', 'stringData:')],
    ['an entry that goes', (r) => r.remove(r.parts[0]!.field(['data', 'x'])!), several.replace('  "x": \'one\'\r\n', '')],
    ['an entry that goes, but not its comment', (r) => r.remove(r.parts[0]!.field(['kind'])!), several.replace('kind: A # what', '# what')],
    [
      'an entry behind another',
      (r) => r.add(0, ['data'], 'w', 'new', r.parts[0]!.field(['data', 'x'])!),
      several.replace("'one'\r\n", "'one'\r\n  w: new\r\n"),
    ],
    [
      'an entry behind the last',
      (r) => r.add(0, ['data'], 'w', { deep: 'x: y' }),
      several.replace('z:\r\n', "z:\r\n  w:\r\n    deep: 'x: y'\r\n"),
    ],
    ['an entry under an empty name', (r) => r.add(0, ['data', 'z'], 'w', false), several.replace('z:\r\n', 'z:\r\n    w: false\r\n')],
    ['an entry between braces', (r) => r.add(1, [1, 'b', 2], 'e', 'f'), several.replace('c: d', 'c: d, e: f')],
  ] satisfies [string, (ranges: ReturnType<typeof openRanges>) => unknown, string][])('changes %s, and nothing else', (_, edit, after) =>
    expect(at(edit)).toBe(after),
  );
  it('adds to a file without a last line end', () => expect(at((r) => r.add(0, [], 'b', 'c'), 'a: b')).toBe('a: b\nb: c'));
  it('takes several edits at once', () => {
    expect(
      at(
        (r) =>
          r.set(r.parts[0]!.field(['data', 'x'])!, '1') &&
          r.set(r.parts[1]!.field([0])!, 'z') &&
          r.add(0, ['data'], 'v', 'v', r.parts[0]!.field(['data', 'x'])!) &&
          r.add(0, ['data'], 'w', 'w', r.parts[0]!.field(['data', 'x'])!),
      ),
    ).toBe(several.replace("'one'", "'1'\r\n  v: v\r\n  w: w").replace('- a', '- z'));
  });
});

describe('what another place of the text needs too', () => {
  const source = 'one: &one\n  a: &a text\n  b: c\ntwo:\n  <<: *one\n  d: *a\nthree: *one\n';
  const { parts } = openRanges(source);
  const field = (...path: (string | number)[]) => parts[0]?.field(path);
  it('is read', () => {
    expect(field('two', 'b')).toMatchObject({ text: 'c', line: 3 });
    expect(field('three', 'a')).toMatchObject({ text: 'text' });
    expect(parts[0]?.fields(['two']).map((each) => each.key)).toEqual(['a', 'b', 'd']);
  });
  it('is left alone, but an alias can be replaced', () => {
    expect(
      [field('one', 'a'), field('two', 'b'), field('three', 'a'), field('two', 'd'), field('one', 'b')].map((each) => each?.editable),
    ).toEqual([false, false, false, true, true]);
    const ranges = openRanges(source);
    expect(ranges.set(ranges.parts[0]!.field(['one', 'a'])!, 'x')).toBe(false);
    expect(ranges.add(0, ['three'], 'x', 'y')).toBe(false);
    expect(ranges.set(ranges.parts[0]!.field(['two', 'd'])!, 'own')).toBe(true);
    expect(ranges.write()).toBe(source.replace('d: *a', "d: 'own'"));
  });
  it('does not grow with aliases of aliases', () => {
    const bomb = `a: &a [x, x]\n${'bcdefghijklmnopqrstuvwxyz'
      .split('')
      .map((name, index) => `${name}: &${name} [*${'abcdefghijklmnopqrstuvwxyz'[index]}, *${'abcdefghijklmnopqrstuvwxyz'[index]}]\n`)
      .join('')}last: 1\n`;
    const ranges = openRanges(bomb);
    expect(ranges.set(ranges.parts[0]!.field(['last'])!, '2')).toBe(true);
    expect(ranges.write()).toBe(bomb.replace('last: 1', "last: '2'"));
  });
});

describe('what cannot be read', () => {
  it('is one document’s own trouble', () => {
    const source = 'a: b\n---\n\tc: d\n---\ne: f\n';
    const ranges = openRanges(source);
    expect(ranges.parts.map((each) => each.problem)).toEqual([null, { line: 3, reason: 'yaml-tab' }, null]);
    expect(ranges.set(ranges.parts[2]!.field(['e'])!, 'g')).toBe(true);
    expect(ranges.write()).toBe(source.replace('f', 'g'));
  });
  it('has a doubled name, of which the last counts', () => {
    const ranges = openRanges('a: b\na: c\n');
    expect(ranges.set(ranges.parts[0]!.field(['a'])!, 'd')).toBe(true);
    expect(ranges.write()).toBe('a: b\na: d\n');
  });
  it('or is too much', () => expect(openRanges('a: b\n'.repeat(30_000)).parts[0]?.problem?.reason).toBe('yaml-too-many'));
});

describe('any value in any place', () => {
  it('reads back as it was given, with everything around it the same', () => {
    const frames = ['a: ', "a: '", 'a: "', '[', '{ a: ', 'a:\n  - b: ', 'a: |\n  '] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        (frame, value, eol) => {
          const close = frame.startsWith('[')
            ? ']'
            : frame.startsWith('{')
              ? ' }'
              : frame.endsWith("'")
                ? "'"
                : frame.endsWith('"')
                  ? '"'
                  : '';
          const head = `# before${eol}`;
          const tail = `${eol}# after${eol}---${eol}x: y${eol}`;
          const source = head + frame.replaceAll('\n', eol) + 'old' + close + tail;
          const ranges = openRanges(source);
          const path = frame.startsWith('[') ? [0] : frame.includes('- b') ? ['a', 0, 'b'] : ['a'];
          expect(ranges.set(ranges.parts[0]!.field(path)!, value)).toBe(true);
          const after = ranges.write();
          expect(after?.startsWith(head) && after.endsWith(tail)).toBe(true);
          expect(parseAllDocuments(after ?? '').map((doc) => (doc as { getIn(path: unknown): unknown }).getIn(path))).toEqual([
            value,
            undefined,
          ]);
        },
      ),
      { numRuns: runs(200) },
    );
  });
  it('and without an edit any text comes back', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('---', 'a: b', '- c', '  d: e', '\tx', '"', '{', '%YAML 1.2', '...', '&a b', '*a', '? x', '\uFEFF', 'a: |'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const source = lines.join('\n');
        const ranges = openRanges(source);
        for (const part of ranges.parts) for (const field of part.fields([])) expect(field.line).toBeLessThanOrEqual(lines.length);
        expect(ranges.write()).toBe(source);
      }),
      { numRuns: runs(200) },
    );
  });
});
