/** The one writer of YAML from plain objects, read back by readers that are not Handrail's. */
import { describe, expect, it } from 'vitest';
import { bare, block, yamlDocuments, yamlText } from '../../../electron/core/formats/yaml-tree.ts';
import { singleQuoted } from '../../../electron/core/formats/yaml-text.ts';
import { hostileLines } from './hostile.ts';
import { readDocuments, readings } from './readers.ts';

describe('YAML from plain objects', () => {
  it('is in blocks, lists indented below their key, texts quoted and own words bare', () => {
    const tree = {
      kind: bare('Secret'),
      on: true,
      left: undefined,
      metadata: { name: 'a', labels: { app: 'b' } },
      list: [{ first: '1', second: bare('2') }, 'text', ['x', { y: 'z' }]],
      'config.yml': block('a: 1\n\nb: 2\n'),
    };
    expect(yamlText(tree)).toBe(`kind: Secret
on: true
metadata:
  name: "a"
  labels:
    app: "b"
list:
  - first: "1"
    second: 2
  - "text"
  - - "x"
    - y: "z"
config.yml: |
  a: 1

  b: 2
`);
  });
  it.each(hostileLines)('%j is read back as it went in, in either quotes, and within a block', (text) => {
    const tree = { a: text, b: [{ c: text }], d: { e: text } };
    const wanted = { a: text, b: [{ c: text }], d: { e: text } };
    for (const quote of [undefined, singleQuoted])
      for (const { reader, value } of readings(yamlText(tree, quote))) expect(value, reader).toEqual(wanted);
    const inner = yamlText(tree);
    for (const { reader, value } of readings(yamlText({ file: block(inner) }))) expect(value, reader).toEqual({ file: inner });
  });
  it('a block whose first line is indented keeps its indentation', () => {
    for (const { reader, value } of readings(yamlText({ data: { file: block('  a: 1\nb: 2\n') } })))
      expect(value, reader).toEqual({ data: { file: '  a: 1\nb: 2\n' } });
  });
  it('documents are apart by a mark', () => {
    expect(readDocuments(yamlDocuments([{ a: '1' }, { b: '2' }]))).toEqual([{ a: '1' }, { b: '2' }]);
  });
});
