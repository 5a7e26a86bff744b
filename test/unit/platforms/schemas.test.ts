/**
 * Every golden file against the strict schema of its consumer (test/fixtures/golden/<id>/schema.ts), by three YAML readers, and each trap
 * of docs/platforms.md refused by that schema.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Files, Trap } from '../../fixtures/golden/shared.ts';
import { readFile } from './file-readers.ts';
import type { Tree } from './file-readers.ts';
import { goldenCases } from './golden.ts';
import { hasPython, readings, readWithPython } from './readers.ts';

/** A platform may also export schemas for a test of its own alone, without these two. */
interface Module {
  readonly files?: Files;
  readonly traps?: readonly Trap[];
}
const modules = Object.entries(import.meta.glob<Module>('../../fixtures/golden/*/schema.ts', { eager: true })).map(
  ([path, module]) => [path.split('/').at(-2) ?? '', module] as const,
);

function schemaOf(platform: string, file: string, cloud: boolean): { readonly schema: v.GenericSchema; readonly language: string } | null {
  const known = modules.find(([id]) => id === platform)?.[1].files?.[file];
  if (known === undefined) return null;
  return { language: known.language, schema: 'schema' in known ? known.schema : cloud ? known.cloud : known.selfManaged };
}

const files = goldenCases.flatMap((golden) =>
  golden.modes.flatMap(({ mode, files: named }) =>
    [...named].flatMap(([name, text]) => {
      const known = schemaOf(golden.platform.id, name, golden.answers.deployment === 'cloud');
      return known === null ? [] : [{ ...known, text, title: `${golden.name}, ${mode}: ${name}` }];
    }),
  ),
);

function fits(schema: v.GenericSchema, tree: unknown): boolean {
  return v.safeParse(schema, tree).success;
}

describe('golden files against the strict schema of their consumer', () => {
  it('finds a file for every schema', () => {
    const schemas = modules.flatMap(([, module]) =>
      Object.values(module.files ?? {}).flatMap((known) => ('schema' in known ? [known.schema] : [known.cloud, known.selfManaged])),
    );
    expect(schemas.length).toBeGreaterThanOrEqual(12);
    expect(new Set(files.map((file) => file.schema))).toEqual(new Set(schemas));
  });
  it.each(files)('$title', ({ schema, language, text }) => {
    if (language !== 'yaml') expect(v.safeParse(schema, readFile('', language, text)).issues).toBeUndefined();
    else for (const { reader, value } of readings(text)) expect(v.safeParse(schema, value).issues, reader).toBeUndefined();
  });
  it.runIf(hasPython)('the YAML files by PyYAML as well', () => {
    const yaml = files.filter((file) => file.language === 'yaml');
    for (const [index, value] of readWithPython(yaml.map((file) => file.text)).entries())
      expect(fits(yaml[index]!.schema, value), yaml[index]!.title).toBe(true);
  });
});

/** A golden file's tree, to be spoiled, with its schema. */
function good(name: string, mode: string, file: string): { readonly tree: Tree; readonly schema: v.GenericSchema } {
  const golden = goldenCases.find((each) => each.name === name);
  const text = golden?.modes.find((each) => each.mode === mode)?.files.get(file);
  const known = golden === undefined ? null : schemaOf(golden.platform.id, file, golden.answers.deployment === 'cloud');
  if (text === undefined || known === null) throw new Error(`no ${name} ${file}`);
  const tree = known.language === 'yaml' ? (readings(text)[0]?.value as Tree) : readFile('', known.language, text);
  return { tree, schema: known.schema };
}

const traps = modules.flatMap(([id, module]) =>
  (module.traps ?? []).map(([trap, name, file, spoil]) => [trap, `${id}/${name}`, file, spoil] as const),
);

describe('the schemas refuse each trap', () => {
  it.each(traps)('%s', (_, name, file, spoil) => {
    const { tree, schema } = good(name, 'inline', file);
    const text = JSON.stringify(tree);
    const spoiled = spoil(text);
    expect(fits(schema, tree)).toBe(true);
    expect(spoiled).not.toBe(text);
    expect(fits(schema, JSON.parse(spoiled))).toBe(false);
  });
});
