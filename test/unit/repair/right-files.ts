/** What the tests of every kind of file share: files that are right come back with nothing to fix, however they are saved. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { RepairPlatform } from '../../../electron/contract/index.ts';
import { repair } from './run.ts';

const golden = new URL('../../fixtures/golden/', import.meta.url);

/** Handrail's own exports for a platform: name, secrets mode and text of each file that `wanted` takes. */
export function goldenFiles(
  platform: string,
  wanted: RegExp,
): readonly { readonly where: string; readonly mode: string; readonly name: string; readonly text: string }[] {
  return readdirSync(new URL(`${platform}/`, golden), { recursive: true })
    .map(String)
    .filter((path) => wanted.test(path))
    .map((path) => {
      const parts = path.replaceAll('\\', '/').split('/');
      return {
        where: path,
        mode: parts.at(-2) ?? '',
        name: parts.at(-1) ?? '',
        text: readFileSync(new URL(`${platform}/${path}`, golden), 'utf8'),
      };
    });
}

/** A file that is right: nothing is fixed and nothing is left, with line ends of either kind. Gives what is good to know. */
export function expectRight(platform: RepairPlatform, name: string, text: string): readonly string[] {
  const windows = text.replaceAll(/\r?\n/g, '\r\n');
  for (const each of [text, windows]) {
    const { report, text: mended } = repair(platform, name, each);
    expect(
      report.problems.filter((problem) => problem.severity !== 'info'),
      text,
    ).toEqual([]);
    expect(mended, text).toBeNull();
    expect(
      report.reads.filter((read) => read.verdict === 'wrong' || read.verdict === 'missing'),
      text,
    ).toEqual([]);
  }
  return repair(platform, name, text).codes;
}
