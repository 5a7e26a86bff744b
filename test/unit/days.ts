/** Days of facts, in whatever year. */
import { expect } from 'vitest';
import { factsAsOf } from '../../electron/core/platforms/common.ts';

/** Expects a day of the calendar as `2026-11-30`, not after the day of all the facts. */
export function expectDayOfFacts(day: string): void {
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(new Date(day).toISOString().slice(0, 10), 'a day of the calendar').toBe(day);
  expect(day <= factsAsOf, `${day} is not after ${factsAsOf}`).toBe(true);
}
