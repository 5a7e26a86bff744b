/** What the tests of files for Kubernetes share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { RepairPlatform } from '../../../electron/contract/index.ts';
import { repair } from './run.ts';

const golden = join(import.meta.dirname, '../../fixtures/golden');

/** Every YAML file that Handrail exports for a platform: its path and text. */
export function exported(platform: RepairPlatform): (readonly [string, string])[] {
  return readdirSync(join(golden, platform), { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.yml'))
    .toSorted()
    .map((each) => [each, readFileSync(join(golden, platform, each), 'utf8')] as const);
}

/** Holds a text to: nothing to fix and nothing wrong, as it stands, with Windows line ends, and with a byte order mark. */
export function expectRight(platform: RepairPlatform, text: string, secrets: readonly string[] = []): void {
  for (const each of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
    const out = repair(platform, 'x.yml', each, secrets);
    // Said of every access token, right or not.
    expect([out.codes.filter((code) => code !== 'token-organization-key'), out.text], each).toEqual([[], null]);
  }
}

/** Holds a change to: the copy of `text` with `wrong` in the place of `right` is `text` again, however its lines end. */
export function expectFixed(
  platform: RepairPlatform,
  text: string,
  right: string,
  wrong: string,
  secrets: readonly string[] = [],
): ReturnType<typeof repair> {
  expect(text).toContain(right);
  const given = text.replace(right, () => wrong);
  for (const change of [(each: string) => each.replaceAll('\n', '\r\n'), (each: string) => `\uFEFF${each}`])
    expect(repair(platform, 'x.yml', change(given), secrets).text).toBe(change(text));
  const out = repair(platform, 'x.yml', given, secrets);
  expect(out.text, given).toBe(text);
  expect(out.left).toEqual([]);
  return out;
}
