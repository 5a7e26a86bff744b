/** Small real programs on a PATH of their own, which write down what they were given. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Stubs {
  /** The folder that stands first in PATH. */
  readonly bin: string;
  readonly home: string;
  /** Writes a program: lines of sh. `$OUT` is a folder for what it wants to remember. */
  program(name: string, ...lines: readonly string[]): Promise<void>;
  /** What a program remembered; empty where there is nothing. */
  remembered(name: string): Promise<string>;
  remove(): Promise<void>;
}

/** Remembers arguments as the system shows them to everybody, and the environment. */
export const looksAtItself = [
  "tr '\\0' '\\n' < /proc/$$/cmdline > \"$OUT/cmdline\"",
  "tr '\\0' '\\n' < /proc/$$/environ > \"$OUT/environ\"",
];

export async function stubs(): Promise<Stubs> {
  const root = await mkdtemp(join(tmpdir(), 'handrail-run-'));
  const [bin, home, out] = [join(root, 'bin'), join(root, 'home'), join(root, 'out')];
  for (const folder of [bin, home, out]) await mkdir(folder);
  return {
    bin,
    home,
    program: async (name, ...lines) => {
      const path = join(bin, name);
      await writeFile(path, ['#!/bin/sh', `OUT='${out}'`, ...lines, ''].join('\n'));
      await chmod(path, 0o755);
    },
    remembered: (name) => readFile(join(out, name), 'utf8').catch(() => ''),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
