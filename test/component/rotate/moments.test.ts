/** Which page of a renewal is shown, and how much time is left. */
import { expect, it } from 'vitest';
import { minutesLeft, momentOf, openPlaces } from '../../../renderer/rotate/moments.ts';
import { rotationPlace, rotationSample } from '../../fakes/rotation-samples.ts';

const now = new Date('2026-11-30T22:00:00.000Z');
const none = { renewAgain: false, token: false, places: null } as const;

it.each(['new-token', 'check', 'places', 'let-go'] as const)('shows %s as the host says', (phase) => {
  expect(momentOf(rotationSample({ phase }), now, none)).toBe(phase);
});

it('a finished renewal is shown for a day, and begins anew afterwards or when asked', () => {
  const done = rotationSample({ phase: 'done', updatedAt: '2026-11-30T21:00:00.000Z' });
  expect(momentOf(done, now, none)).toBe('done');
  expect(momentOf(done, now, { ...none, renewAgain: true })).toBe('begin');
  expect(momentOf(done, new Date('2026-12-02T22:00:00.000Z'), none)).toBe('begin');
  expect(momentOf(null, now, none)).toBe('begin');
  expect(momentOf(rotationSample({ phase: 'ended' }), now, none)).toBe('begin');
});

it('without a known place, the places are spoken of once all the same', () => {
  const empty = rotationSample({ phase: 'let-go', places: [] });
  expect(momentOf(empty, now, none)).toBe('places');
  expect(momentOf(empty, now, { ...none, places: 'passed' })).toBe('let-go');
});

it('counts what is open, and rounds a minute up', () => {
  const places = (['open', 'renewed', 'applied', 'left'] as const).map((state) => rotationPlace({ state }));
  expect(openPlaces({ places })).toBe(2);
  expect(minutesLeft('2026-11-30T22:00:01.000Z', now)).toBe(1);
  expect(minutesLeft('2026-11-30T21:59:00.000Z', now)).toBe(0);
});
