/**
 * The two dates of every source. A fixed day is compared, so that a test never fails because time has passed: it fails when somebody
 * changes a source.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceDates } from '../../../electron/contract/copy/sources.ts';
import { deployments } from '../../../electron/contract/index.ts';
import { factsAsOf, platforms } from '../../../electron/core/platforms/registry.ts';

const listed = new URL('../../fixtures/old-sources.txt', import.meta.url);
const uses = platforms().flatMap((platform) =>
  deployments.flatMap((where) => platform.deployments[where].sources.map((source) => ({ id: platform.id, source }))),
);
const sources = [...new Map(uses.map(({ source }) => [source.url, source])).values()];

/** Six months before the day on which the facts were last compared. */
function border(): string {
  const [year = 0, month = 0, day = 0] = factsAsOf.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - 6, day)).toISOString().slice(0, 10);
}

describe('the sources of the catalogue', () => {
  it('carry real days, and none was checked before it existed', () => {
    for (const { title, checked, dated } of sources) {
      for (const day of [checked, ...(dated === null ? [] : [dated])])
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), title).toBe(day);
      expect(dated === null || dated <= checked, title).toBe(true);
    }
  });
  it('are as of the newest day on which one was checked', () => {
    const git = platforms().flatMap((platform) => platform.git?.sources ?? []);
    expect(
      [...sources, ...git]
        .map(({ checked }) => checked)
        .sort()
        .at(-1),
    ).toBe(factsAsOf);
  });
  it('are one description for each address', () => {
    for (const { source } of uses) expect(source).toEqual(sources.find((each) => each.url === source.url));
  });
  /**
   * Older than six months, or without a date: nobody can say that such a page still describes today's product. The list is kept by hand.
   * It differs after a source was added, replaced or compared again: look whether a newer one exists, then write the line.
   */
  it('that are older than six months, or carry no date, are the listed ones', () => {
    const old = sources
      .filter(({ dated }) => dated === null || dated < border())
      .map(({ dated, edition, url }) => `${dated ?? 'no date'}  ${edition ?? '-'}  ${url}`)
      .sort();
    expect(old).toEqual(
      readFileSync(listed, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#')),
    );
  });
  it.each([
    [{ checked: '2026-11-29', dated: '2026-08-22', edition: 'v5.1.9' }, 'checked 2026-11-29 against v5.1.9 of 2026-08-22'],
    [{ checked: '2026-11-29', dated: null, edition: '@128fd153' }, 'checked 2026-11-29 against @128fd153'],
    [{ checked: '2026-11-29', dated: '2026-08-25', edition: null }, 'checked 2026-11-29; the source is of 2026-08-25'],
    [{ checked: '2026-11-20', dated: null, edition: null }, 'checked 2026-11-20; the page carries no date'],
  ])('%j is said as %j', (source, words) => {
    expect(sourceDates(source, (day) => day)).toBe(words);
  });
});
