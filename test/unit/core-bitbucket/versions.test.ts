import { describe, expect, it } from 'vitest';
import {
  hasProjectTokens,
  hasTokens,
  isAtLeast,
  isBelow,
  isDataCenterOnly,
  parseVersion,
  supportOf,
  tokenWords,
} from '../../../electron/core/bitbucket/versions.ts';

const today = new Date('2026-11-21T12:00:00Z');

describe('versions', () => {
  it.each([
    ['10.2.6', [10, 2, 6]],
    ['7.21', [7, 21, 0]],
    ['8.19.0-rc1', [8, 19, 0]],
    ['', null],
    ['latest', null],
    [null, null],
  ])('%s', (text, expected) => expect(parseVersion(text)).toEqual(expected));

  it('compares by number, not by letter', () => {
    expect(isAtLeast('10.2.6', 9, 4)).toBe(true);
    expect(isAtLeast('8.9.22', 8, 9, 22)).toBe(true);
    expect(isBelow('8.9.21', 8, 9, 22)).toBe(true);
    expect([isAtLeast(null, 1, 0), isBelow(null, 99, 0)]).toEqual([false, false]);
  });

  it.each([
    ['data-center', '10.2.6', 'supported', '2028-03-03'],
    ['data-center', '9.4.23', 'ending', '2026-12-03'],
    ['data-center', '9.5.2', 'ending', '2027-01-07'],
    ['data-center', '8.19.20', 'ended', '2026-03-12'],
    ['server', '8.9.10', 'ended', '2024-02-15'],
    ['data-center', '7.17.21', 'ended', null],
    ['data-center', '10.9.0', 'unknown', null],
    ['data-center', null, 'unknown', null],
    ['cloud', null, 'supported', null],
    [null, '10.2.6', 'supported', '2028-03-03'],
  ] as const)('%s %s is %s', (deployment, version, support, supportEnds) =>
    expect(supportOf(deployment, version, today)).toEqual({ support, supportEnds }),
  );

  it('counts the last day itself', () => {
    expect(supportOf('data-center', '9.4.0', new Date('2026-12-03T23:00:00Z')).support).toBe('ending');
    expect(supportOf('data-center', '9.4.0', new Date('2026-12-04T00:00:00Z')).support).toBe('ended');
  });

  it('knows names and abilities', () => {
    expect(tokenWords('7.17.21').singular).toBe('Personal access token');
    expect(tokenWords('7.21.0').singular).toBe('HTTP access token');
    expect(tokenWords(null).plural).toBe('HTTP access tokens');
    expect([hasTokens('5.4.1'), hasTokens('5.5.0'), hasTokens(null)]).toEqual([false, true, true]);
    expect([hasProjectTokens('7.17.0'), hasProjectTokens('7.18.0')]).toEqual([false, true]);
    expect([isDataCenterOnly('8.14.6'), isDataCenterOnly('8.15.0'), isDataCenterOnly(null)]).toEqual([false, true, false]);
  });
});
