import { describe, expect, it } from 'vitest';
import { expiryOf, expirySeverity, needsRenewal } from '../../../electron/contract/index.ts';
import { expiryCopy } from '../../../electron/contract/copy/en/watch.ts';

const now = new Date('2026-11-21T23:30:00Z');

describe('a token’s end', () => {
  it.each([
    ['2026-12-22', 31, 'later', null, false, ''],
    ['2026-12-21', 30, 'month', 'info', false, 'Token ends in 30 days'],
    ['2026-11-29', 8, 'month', 'info', false, 'Token ends in 8 days'],
    ['2026-11-28', 7, 'week', 'warning', true, 'Token ends in 7 days'],
    ['2026-11-23', 2, 'week', 'warning', true, 'Token ends in 2 days'],
    ['2026-11-22', 1, 'last', 'error', true, 'Token ends tomorrow'],
    ['2026-11-21', 0, 'last', 'error', true, 'Token ends today'],
    ['2026-11-20', -1, 'ended', 'error', true, 'Token has ended'],
  ])('on %s', (on, days, level, severity, renewal, words) => {
    const expiry = expiryOf(on, now);
    expect(expiry).toEqual({ on, days, level });
    if (expiry === null) return;
    expect(expirySeverity(expiry.level)).toBe(severity);
    expect(needsRenewal(expiry)).toBe(renewal);
    expect(expiryCopy.short(expiry)).toBe(words);
  });

  it('takes a time behind the date, and nothing that is no date', () => {
    expect(expiryOf('2026-11-28T10:00:00.000Z', now)?.days).toBe(7);
    for (const text of [null, '', 'soon', '2026-13-40', '28.11.2026']) expect(expiryOf(text, now)).toBeNull();
  });
});
