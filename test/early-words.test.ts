// @vitest-environment jsdom
/**
 * Words are read when they are shown: another language is laid over the tables after the modules were loaded. Every table is given out
 * behind a watch here, all modules are loaded, and whatever was read meanwhile would stay English for good.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it, vi } from 'vitest';
import type * as language from '../electron/contract/copy/language.ts';

const watch = vi.hoisted(() => ({ on: true, read: [] as string[] }));

vi.mock('../electron/contract/copy/language.ts', async (original) => {
  const real = await original<typeof language>();
  /** The same table, whose words say where they were read too early. A part of it may be read: a language is laid into it. */
  function watched<T extends object>(table: T, path: string): T {
    return new Proxy(table, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol') return value;
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) return watched(value, `${path}.${key}`);
        if (watch.on) watch.read.push(`${path}.${key} by ${reader()}`);
        return value;
      },
    });
  }
  return { ...real, inEnglish: <T extends object>(name: string, english: T): T => watched(real.inEnglish(name, english), name) };
});

/** The file whose loading read it. */
function reader(): string {
  const lines = (new Error().stack ?? '').split('\n').filter((line) => /\/(?:electron|renderer)\//.test(line));
  const other = lines.find((line) => !line.includes('early-words'));
  return other?.replace(/^.*\/((?:electron|renderer)\/[^:]+).*$/, '$1') ?? 'nobody';
}

const root = join(import.meta.dirname, '..');

/** Programs: they run when they are loaded. */
const programs = [
  'renderer/main.tsx',
  'electron/hosts/terminal/handrail.ts',
  'electron/hosts/desktop/main.ts',
  'electron/hosts/desktop/preload.ts',
];

const modules = ['electron/contract', 'electron/core', 'electron/services', 'electron/hosts', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !programs.includes(path)),
);

// Milliseconds: all of Handrail is transformed and loaded.
it('no module reads a word while it is loaded', { timeout: 600_000 }, async () => {
  for (const path of modules) await import(/* @vite-ignore */ join(root, path));
  expect([...new Set(watch.read)].sort()).toEqual([]);
  watch.on = true;
  const { homeCopy } = await import('../electron/contract/copy/wizard.ts');
  const { title } = homeCopy;
  expect([title.length > 0, watch.read]).toEqual([true, [expect.stringMatching(/^wizard\/home\.title by /)]]);
});
