import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMember, applyEdits, lineAt, memberOf, removeMember, setKey, setValue } from '../../../electron/core/repair/json-edit.ts';
import { readJson } from '../../../electron/core/repair/json-ranges.ts';
import type { JsonNode, JsonSlipKind } from '../../../electron/core/repair/json-ranges.ts';
import { runs } from '../../runs.ts';

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map((each) => [each.key, plain(each.value)]));
    case 'array':
      return node.items.map(plain);
    case 'null':
      return null;
    default:
      return node.value;
  }
}
function read(text: string) {
  const reading = readJson(text);
  if (!reading.ok) throw new Error(`${reading.fault} at ${String(reading.at)}`);
  return reading;
}

describe('JSON with places', () => {
  it('is read as JSON.parse reads it, whatever the white space', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), fc.boolean(), (value, indent, windows) => {
        const written = JSON.stringify(value, null, indent);
        const text = windows ? written.replaceAll('\n', '\r\n') : written;
        const { root, slips } = read(text);
        expect([plain(root), slips, text.slice(root.from, root.to)]).toEqual([JSON.parse(text), [], text]);
      }),
      { numRuns: runs(200) },
    );
  });
  it.each<[string, JsonSlipKind[], string]>([
    ['{"a": 1, // one\n "b": 2}', ['comment'], '{"a": 1,\n "b": 2}'],
    ['/* head */ {"a": 1}', ['comment'], ' {"a": 1}'],
    ['{"a": [1, 2,],}', ['trailing-comma', 'trailing-comma'], '{"a": [1, 2]}'],
    ["{'a': 'it\\'s \"x\"'}", ['single-quotes', 'single-quotes'], '{"a": "it\'s \\"x\\""}'],
    ['{“a”: ‘b’}', ['curly-quotes', 'curly-quotes'], '{"a": "b"}'],
    ['{a: True, b: None}', ['bare-key', 'other-word', 'bare-key', 'other-word'], '{"a": true, "b": null}'],
    ['{"a": 1\n "b": [1 2]}', ['comma-missing', 'comma-missing'], '{"a": 1,\n "b": [1, 2]}'],
    ['[,1,,2]', ['comma-extra', 'comma-extra'], '[1,2]'],
    ['{"a":\u00a01}', ['odd-space'], '{"a": 1}'],
    ['{"a": "x\ny"}', ['line-break-in-text'], '{"a": "x\\ny"}'],
    ['[0x10, +1, .5]', ['number-form', 'number-form', 'number-form'], '[16, 1, 0.5]'],
  ])('says where %j is not JSON, and makes JSON of it', (text, kinds, want) => {
    const { slips } = read(text);
    expect(slips.map((each) => each.kind).sort()).toEqual([...kinds].sort());
    const mended = applyEdits(
      text,
      slips.flatMap((each) => each.edits),
    );
    expect(mended).toBe(want);
    expect(read(mended).slips).toEqual([]);
    JSON.parse(mended);
  });
  it.each<[string, string, number]>([
    ['{"a": 1', 'not-closed', 0],
    ['', 'ends-early', 0],
    ['{"a" 1}', 'unexpected', 5],
    ['{} x', 'more-behind', 3],
    ['{"a": "b,\n "c": 1}', 'not-closed', 6],
    ['{"a": }', 'unexpected', 6],
    ['/* {}', 'not-closed', 0],
  ])('stops at %j', (text, fault, at) => {
    expect(readJson(text)).toEqual({ ok: false, fault, at });
  });
  it('stops at what is nested without end', () => {
    expect(readJson('['.repeat(5000))).toEqual({ ok: false, fault: 'too-deep', at: 101 });
  });
  it('never throws, and answers a megabyte', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ':',
      ',',
      '//',
      '/*',
      '*/',
      '\\',
      '\n',
      'a',
      '“',
      '1',
      ' ',
      '#',
      '\\u12',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void readJson(pieces.join(''))),
      { numRuns: runs(300) },
    );
    for (const text of [
      '[1,'.repeat(300_000),
      `["${'x'.repeat(1_000_000)}"]`,
      `[${'1,'.repeat(500_000)}1]`,
      `{"a": "${'\\'.repeat(1_000_000)}`,
      ' '.repeat(1_000_000),
      '/'.repeat(1_000_000),
      `[${'"\n",'.repeat(200_000)}1]`,
    ])
      readJson(text);
  });
});

describe('edits of JSON', () => {
  const file = '{\r\n  // ours\r\n  "a": 1, // one\r\n  "b": {"x": 1, "y": 2},\r\n  "c": 3\r\n}\r\n';
  const root = read(file).root;
  const get = (key: string, of: JsonNode = root) => memberOf(of, key) ?? expect.fail(key);
  it('change what is meant alone', () => {
    expect(applyEdits(file, [setValue(get('a').value, ['q', { z: true }]), setKey(get('c'), 'd')])).toBe(
      file.replace('1, // one', '["q", { "z": true }], // one').replace('"c"', '"d"'),
    );
    expect(applyEdits(file, removeMember(file, root, get('c')))).toBe(file.replace(',\r\n  "c": 3', ''));
    expect(applyEdits(file, removeMember(file, root, get('a')))).toBe(file.replace('"a": 1, // one', '// one'));
    expect(applyEdits(file, removeMember(file, root, get('b')))).toBe(file.replace('  "b": {"x": 1, "y": 2},\r\n', ''));
    const { value } = get('b');
    expect(applyEdits(file, removeMember(file, value, get('x', value)))).toBe(file.replace('"x": 1, ', ''));
    expect(applyEdits(file, removeMember(file, value, get('y', value)))).toBe(file.replace(', "y": 2', ''));
    expect(applyEdits(file, [addMember(file, root, 'n', 'v', get('b'))])).toBe(file.replace('2},', '2},\r\n  "n": "v",'));
    expect(applyEdits(file, [addMember(file, root, 'n', 0)])).toBe(file.replace('"a"', '"n": 0,\r\n  "a"'));
    expect(applyEdits('{}', [addMember('{}', read('{}').root, 'n', 0)])).toBe('{ "n": 0 }');
    expect(lineAt(file, get('c').name.from)).toBe(5);
  });
  it('of any member that is taken out or put in leave JSON that has the rest', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 1 }), { minKeys: 1, maxKeys: 6 }),
        fc.constantFrom(undefined, 2, '\t'),
        fc.nat(),
        (value, indent, pick) => {
          const text = JSON.stringify(value, null, indent);
          const whole: Record<string, unknown> = Object.fromEntries(Object.entries(JSON.parse(text) as object));
          const { root: object } = read(text);
          if (object.kind !== 'object') return;
          const member = object.members[pick % object.members.length];
          if (member === undefined) return;
          const { [member.key]: _gone, ...rest } = whole;
          expect(JSON.parse(applyEdits(text, removeMember(text, object, member)))).toEqual(rest);
          expect(JSON.parse(applyEdits(text, [addMember(text, object, 'NEW', [1], member)]))).toEqual({ ...whole, NEW: [1] });
          expect(JSON.parse(applyEdits(text, [addMember(text, object, 'NEW', [1])]))).toEqual({ ...whole, NEW: [1] });
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
