import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../../electron/contract/freshness.ts';
import { factsAsOf, platforms } from '../../../electron/core/platforms/registry.ts';

const of = (...checked: string[]) => ({
  deployments: { cloud: { sources: checked.map((day) => ({ checked: day })) }, server: { sources: [] }, 'data-center': { sources: [] } },
});
const day = (text: string): Date => new Date(`${text}T12:00:00`);

describe('how fresh the facts of a platform are', () => {
  it.each([
    ['2026-11-20', '2026-11-20', false],
    ['2026-11-20', '2027-11-20', false],
    ['2026-11-20', '2027-11-21', true],
    ['2026-11-20', '2030-01-01', true],
    // The month of the border is shorter than the day.
    ['2028-02-29', '2029-02-28', false],
    ['2028-02-29', '2029-03-01', true],
    // A clock that is behind.
    ['2026-11-20', '2020-01-01', false],
  ])('%s is, on %s, stale: %s', (checked, today, stale) => {
    expect(freshnessOf(of(checked), day(today))).toEqual({ checked, stale });
  });

  it('goes by the newest check of all deployments, and by the day on this computer’s own calendar', () => {
    const two = { deployments: { ...of('2025-01-01').deployments, server: { sources: [{ checked: '2026-11-20' }] } } };
    expect(freshnessOf(two, day('2027-11-20'))).toEqual({ checked: '2026-11-20', stale: false });
    expect(freshnessOf(two, new Date(2027, 10, 20, 23, 59, 59)).stale).toBe(false);
    expect(freshnessOf(two, new Date(2027, 10, 21, 0, 0, 0)).stale).toBe(true);
  });

  it('says “check before use” of a platform without any source', () => {
    expect(freshnessOf(of(), day('2026-11-21'))).toEqual({ checked: null, stale: true });
  });

  it.each(platforms())('$id was looked at less than twelve months ago on the day of this version', (platform) => {
    expect(freshnessOf(platform, day(factsAsOf)).stale).toBe(false);
    expect(freshnessOf(platform, day('2027-12-02')).stale).toBe(true);
  });
});
