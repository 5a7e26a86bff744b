import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { openYaml } from '../../../electron/core/formats/yaml-open.ts';
import type { YamlDocument } from '../../../electron/core/formats/yaml-document.ts';
import { runs } from '../../runs.ts';

function open(text: string): YamlDocument {
  const opened = openYaml(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

function written(yaml: YamlDocument): string {
  const result = yaml.write();
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('opening a YAML text', () => {
  it('refuses at once what would hold the host up', { timeout: 5_000 }, () => {
    const many = Array.from({ length: 60_000 }, (_, index) => index);
    for (const text of [
      many.map((n) => `k${n}: v`).join('\n'),
      `{${many.map((n) => `k${n}: v`).join(', ')}}`,
      `{${many.map((n) => `k${n}`).join(', ')}}`,
      `a: ${'['.repeat(400_000)}`.replaceAll('[', '[,'),
    ]) {
      expect(openYaml(text)).toMatchObject({ ok: false, problem: { kind: 'yaml-wrong-shape' } });
    }
  });
});

describe('editing a YAML text', () => {
  it('changes nothing when nothing is set', () => {
    const text = '# head\na:   1   # one\n\nb: [ x,y ,  "z" ]\nc: >\n   folded\n   text\n\nd: 0x1F\ne: ~\n"f g": &a !tag yes\nh: *a\n';
    expect(written(open(text))).toBe(text);
  });
  it('gives values as they are written', () => {
    const yaml = open("n: 007\ny: yes\nt: 'it''s'\nl: [1e5]\n");
    expect(yaml.text(['n'])).toBe('007');
    expect(yaml.text(['y'])).toBe('yes');
    expect(yaml.text(['t'])).toBe("it's");
    expect(yaml.text(['l', 0])).toBe('1e5');
    expect(yaml.text(['l'])).toBeNull();
    expect(yaml.kind(['l'])).toBe('list');
    expect(yaml.kind(['z'])).toBeNull();
    expect(yaml.size(['l'])).toBe(1);
  });
  it('adds a key above the comments of the last one', () => {
    const yaml = open('m:\n  a: 1\n  # about b\n  b: 2\n');
    yaml.set(['m', 'c'], 'new');
    expect(written(yaml)).toBe("m:\n  a: 1\n  c: 'new'\n  # about b\n  b: 2\n");
  });
  it('adds to a map of one key, to a flow map and to an empty one', () => {
    const one = open('l:\n  - a: 1\n');
    one.set(['l', 0, 'b'], true);
    expect(written(one)).toBe('l:\n  - b: true\n    a: 1\n');
    const flow = open('m: { a: 1 }\nn: {}\n');
    flow.set(['m', 'b'], 'x');
    flow.set(['n', 'c'], 'y');
    expect(parse(written(flow))).toEqual({ m: { a: 1, b: 'x' }, n: { c: 'y' } });
  });
  it('the last value set wins', () => {
    const yaml = open('a: 1\nm:\n  b: 1\n');
    yaml.set(['a'], 'first');
    yaml.set(['a'], 'second');
    yaml.set(['m', 'new'], 'first');
    yaml.set(['m', 'new'], 'second');
    expect(parse(written(yaml))).toEqual({ a: 'second', m: { new: 'second', b: 1 } });
  });
  it('rewrites comments and keeps them comments', () => {
    const yaml = open('a: "# not one" # secret\n# secret\nb: |\n  # not one\n');
    yaml.mapComments((comment) => comment.replace('# secret', 'gone\nreally'));
    expect(written(yaml)).toBe('a: "# not one" #gone really\n#gone really\nb: |\n  # not one\n');
  });
  it('refuses to set a list or map, and a parent that is not there', () => {
    for (const path of [['l'], ['m'], ['x', 'y'], ['l', 'k']]) {
      const yaml = open('l: [1]\nm: { a: 1 }\n');
      yaml.set(path, 'v');
      expect(yaml.write()).toMatchObject({ ok: false, problem: { kind: 'yaml-wrong-shape' } });
    }
  });
  it('never quotes the text in a problem', () => {
    const result = openYaml('token: "SECRET\nx: [');
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('SECRET');
  });

  const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/);
  const leaf = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('yes', '007', '1e5', '# x', 'a: b', "it's"),
  );
  const tree = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(key, leaf, { minKeys: 1, maxKeys: 4 })), {
    minKeys: 1,
    maxKeys: 5,
  });
  const line = fc.string({ maxLength: 30 }).filter((text) => !/[\p{Cc}\p{Surrogate}\u2028\u2029\uFEFF]/u.test(text));

  it('any value of any tree can be set, and everything else reads as before', () => {
    fc.assert(
      fc.property(tree, line, fc.nat(), (value, text, pick) => {
        const source = stringify(value);
        const yaml = open(source);
        const scalars = yaml.scalars();
        const target = scalars[pick % Math.max(1, scalars.length)];
        if (target === undefined) return;
        yaml.set(target.path, text);
        const before = open(source).scalars();
        const after = open(written(yaml)).scalars();
        expect(after).toEqual(
          before.map((each) => (JSON.stringify(each.path) === JSON.stringify(target.path) ? { path: each.path, text } : each)),
        );
      }),
      { numRuns: runs(150) },
    );
  });
});
