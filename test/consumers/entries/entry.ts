/** What a consumer says of an export: the real program, or the model made of the vendor's published definition. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Row {
  readonly platform: string;
  /** Golden case, such as `data-center`. */
  readonly case: string;
  readonly mode: string;
  /** `not checked` is named with its reason, and is never a pass. */
  readonly verdict: 'accepted' | 'refused' | 'not checked';
  readonly why: string;
}

/** Something that is wrong on purpose: a consumer that takes it proves nothing. */
export interface Negative {
  readonly what: string;
  readonly refused: boolean;
}

export interface Consumer {
  readonly name: string;
  /** npm packages of the suite that it needs; empty for a program of the system. */
  readonly packages: readonly string[];
  /** Why it cannot run here, or null. */
  readonly missing: () => string | null;
  readonly rows: () => Promise<readonly Row[]>;
  readonly negatives: () => Promise<readonly Negative[]>;
}

/** Where the suite's own packages are: beside its package.json, or where HANDRAIL_CONSUMERS says. */
export const modules = join(process.env['HANDRAIL_CONSUMERS'] ?? join(import.meta.dirname, '..'), 'node_modules');

/** The first package that is not installed, as the reason; null when all are there. */
export function missingPackage(names: readonly string[]): string | null {
  const absent = names.find((name) => !existsSync(join(modules, name, 'package.json')));
  return absent === undefined ? null : `${absent} is not installed (npm install in test/consumers)`;
}
