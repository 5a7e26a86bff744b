/** Every file that Handrail exports and repair knows is right to repair; what is to be filled in is named as such, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repairPlatforms } from '../../../electron/contract/index.ts';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { repair } from './run.ts';

const golden = join(import.meta.dirname, '../../fixtures/golden');
/**
 * What the exports have beside the files that a program reads: sheets, commands, the test's own answers and schemas, and a manifest around
 * satellite.yml, settings of Git.
 */
const others = /\.(?:md|sh|ts)$|(?:^|\/)(?:answers|secrets)\.json$|satellite-(?:kubernetes|downloaded)\.yml$|gitconfig-bitbucket$/;
const files = repairPlatforms.flatMap((platform) =>
  readdirSync(join(golden, platform), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !others.test(path))
    .toSorted()
    .map((path) => ({
      platform,
      path,
      where: path.slice(golden.length + 1),
      name: path.split('/').at(-1) ?? '',
      text: readFileSync(path, 'utf8'),
    })),
);

describe('what Handrail exports', () => {
  it('is there for every platform whose files repair knows', () => {
    for (const platform of repairPlatforms) expect(files.filter((each) => each.platform === platform).length, platform).toBeGreaterThan(0);
  });
  it.each(files)('$where is right', ({ platform, where, name, text }) => {
    const { report, text: mended, codes } = repair(platform, name, text);
    const wrong = report.problems.filter((each) => each.severity !== 'info' && each.code !== 'placeholder-left');
    expect([wrong, mended], where).toEqual([[], null]);
    expect(report.reads.length).toBeGreaterThan(0);
    // A file that is filled in holds no placeholder, and one with placeholders says so.
    if (where.includes('/inline/')) expect(codes).not.toContain('placeholder-left');
    if (text.includes('PASTE-')) expect(codes).toContain('placeholder-left');
  });
  it.each(files)('$where is known by its name and text', ({ platform, name, text }) => {
    expect(guessPlatform(name, text)).toBe(platform);
  });
});
