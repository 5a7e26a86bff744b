/** The computer's own clock. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ClockPort } from '../core/ports.ts';

/**
 * A clock that tells the wall time, counts monotonic milliseconds, and sleeps until the time is over or the signal aborts (never rejects).
 */
export function createClock(): ClockPort {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      await wait(ms, undefined, { signal }).catch(() => undefined);
    },
  };
}
