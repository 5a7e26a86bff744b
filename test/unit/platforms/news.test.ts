/** What is new in the catalogue since an older Handrail. */
import { expect, test } from 'vitest';
import { keptNow, knownOf, newsDays, withNews } from '../../../electron/core/platforms/news.ts';
import type { KeptNews } from '../../../electron/core/platforms/news.ts';
import { platforms as catalogue, toInfo } from '../../../electron/core/platforms/registry.ts';
import type { PlatformInfo } from '../../../electron/contract/index.ts';

const platforms = catalogue().map(toInfo);
const known = knownOf(platforms);
const today = '2026-12-01';
const news = (list: readonly PlatformInfo[]): Record<string, string> =>
  Object.fromEntries(list.flatMap(({ id, news: what }) => (what === undefined ? [] : [[id, what]])));

/** What a Handrail kept that did not know one platform and knew another one otherwise. */
function older(): KeptNews {
  const { jenkins: _new, ...rest } = known;
  const then = { ...rest, cds: 'current full full full' };
  return { known: then, before: then, since: '2026-01-01' };
}

test('a first run has seen nothing before, so nothing is new', () => {
  const kept = keptNow(null, known, today);
  expect(kept).toEqual({ known, before: known, since: today });
  expect(news(withNews(platforms, kept, today))).toEqual({});
});

test('after an update it says what is new and what works elsewhere than before, and keeps saying it for some weeks', () => {
  const kept = keptNow(older(), known, today);
  expect(news(withNews(platforms, kept, today))).toEqual({ jenkins: 'added', cds: 'changed' });
  // The next start of the same version: nothing more to keep, and still news.
  expect(keptNow(kept, known, '2026-12-02')).toBe(kept);
  const day = (after: number): string => new Date(Date.parse(today) + after * 86_400_000).toISOString().slice(0, 10);
  expect(news(withNews(platforms, kept, day(newsDays)))).toEqual({ jenkins: 'added', cds: 'changed' });
  expect(news(withNews(platforms, kept, day(newsDays + 1)))).toEqual({});
});

test('an older Handrail that is started again says nothing of platforms that it does not know', () => {
  const newer = { known: { ...known, 'from-the-future': 'current full full full' }, before: known, since: today };
  const kept = keptNow(newer, known, today);
  expect(news(withNews(platforms, kept, today))).toEqual({});
});
