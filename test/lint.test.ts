import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const settings = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/^\s*\/\/.*$/gmu, '')) as {
  readonly compilerOptions: object;
  readonly references: readonly { readonly path: string }[];
};

/** Where each fixture lies for the linter: the rules depend on the room. */
const wrong = { 'electron/core/wrong.ts': 'wrong.ts.txt', 'renderer/Wrong.tsx': 'Wrong.tsx.txt', 'build/wrong.mjs': 'wrong.mjs.txt' };

/** Lines with what they are wrong in: `line rule`, from the comments at the ends. */
function announced(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, rules = ''] =
      / \/\/ ((?:(?:typescript|react|react-hooks|jsx-a11y)\/)?[a-z-]+(?: [a-z0-9]+(?:-[a-z0-9]+)*\/[a-z-]+)*)$/u.exec(line) ?? [];
    return rules === '' ? [] : rules.split(' ').map((rule) => `${String(index + 1)} ${rule}`);
  });
}

interface Said {
  readonly code?: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** What the linter says with the project's own configuration: per file, `line rule`. */
async function lint(folder: string, places: readonly string[]): Promise<Map<string, Set<string>>> {
  const output = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', ...places],
      { cwd: folder, maxBuffer: 1e8 },
      (_error, stdout) => done(stdout),
    );
  });
  const said = new Map<string, Set<string>>();
  for (const { code = 'directive(unused)', filename, labels } of (JSON.parse(output) as { diagnostics: Said[] }).diagnostics) {
    const [, plugin = '', rule = ''] = /^([\w-]+)\((.*)\)$/u.exec(code) ?? [];
    const name = plugin === 'eslint' ? rule : `${plugin}/${rule}`;
    const lines = said.get(filename) ?? new Set();
    for (const { span } of labels) lines.add(`${String(span.line)} ${name}`);
    said.set(filename.replaceAll('\\', '/'), lines);
  }
  return said;
}

/** The same of a folder of its own with the project's configuration, in which `make` puts the files. It is gone afterwards. */
async function lintOf(places: readonly string[], make: (folder: string) => void): Promise<Map<string, Set<string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-lint-'));
  try {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    make(folder);
    return await lint(folder, places);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('refuses each of the mistakes made on purpose, at its line', async () => {
  const said = await lintOf(['electron', 'renderer', 'build'], (folder) => {
    const { compilerOptions } = settings;
    const options = { ...compilerOptions, lib: ['ES2023', 'DOM'], types: ['node'], jsx: 'react-jsx', outDir: 'out' };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['electron', 'renderer'] }));
    for (const [path, from] of Object.entries(wrong)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      cpSync(join(root, 'test/fixtures/lint', from), join(folder, path));
    }
  });
  const missed = Object.entries(wrong).flatMap(([path, from]) =>
    announced(readFileSync(join(root, 'test/fixtures/lint', from), 'utf8'))
      .filter((each) => !(said.get(path)?.has(each) ?? false))
      .map((each) => `${path}: ${each}`),
  );
  expect(missed).toEqual([]);
  expect([...(said.get('electron/core/wrong.ts') ?? [])].some((each) => each.endsWith('directive/unused'))).toBe(true);
});

/** One file for each room, with what the compiler refuses in it: the rooms' own settings are what decides. */
const refused: Readonly<Record<string, { readonly text: string; readonly codes: readonly string[] }>> = {
  'electron/contract/wrong.ts': { text: 'export const one: string = [1][0] + 1;\n', codes: ['1 typescript/TS2322', '1 typescript/TS2532'] },
  'electron/core/wrong.ts': {
    text: [
      "import { two } from '../services/right.ts';",
      'export const three: number = two;',
      'export const four = document.title;',
      '// @ts-expect-error -- there is nothing to expect',
      'export const five = 1;',
      'export enum Six { Seven }',
      'export function eight(nine: string): number { if (nine === "") return 1; }',
    ].join('\n'),
    codes: ['1 typescript/TS6307', '3 typescript/TS2584', '4 typescript/TS2578', '6 typescript/TS1294', '7 typescript/TS2366'],
  },
  'electron/services/right.ts': { text: 'export const two = 2;\n', codes: [] },
  'renderer/Wrong.tsx': {
    text: 'import { readFile } from \'node:fs\';\nexport const one = readFile;\nexport const Two = () => <div clasName="x" />;\n',
    codes: ['1 typescript/TS2591', '3 typescript/TS2322'],
  },
  'build/wrong.mjs': { text: "/** @type {number} */\nexport const one = 'one';\n", codes: ['2 typescript/TS2322'] },
  'test/wrong.test.ts': { text: "export const one: number = 'one';\n", codes: ['1 typescript/TS2322'] },
};

it('refuses what the types of each room refuse: one program reads the types for lint and compiler', async () => {
  const said = await lintOf(['electron', 'renderer', 'build', 'test'], (folder) => {
    for (const room of ['', ...settings.references.map(({ path }) => path)]) {
      mkdirSync(join(folder, room), { recursive: true });
      cpSync(join(root, room, 'tsconfig.json'), join(folder, room, 'tsconfig.json'));
    }
    for (const [path, { text }] of Object.entries(refused)) writeFileSync(join(folder, path), text);
  });
  for (const [path, { codes }] of Object.entries(refused)) {
    const types = [...(said.get(path) ?? [])].filter((each) => each.includes('typescript/TS'));
    expect(types, path).toEqual(expect.arrayContaining([...codes]));
    if (codes.length === 0) expect(types, path).toEqual([]);
  }
});
