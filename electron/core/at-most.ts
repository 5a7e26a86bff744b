import type { ClockPort } from './ports.ts';

/**
 * Waits for the work, but not longer than this, in milliseconds: null then. It goes on all the same, and nobody hears of it; what it
 * rejects with in time is passed on. No timer is left behind that would keep a process from ending.
 */
export async function atMost<T>({ sleep }: Pick<ClockPort, 'sleep'>, ms: number, work: Promise<T>): Promise<T | null> {
  const inTime = new AbortController();
  try {
    return await Promise.race([work, sleep(ms, inTime.signal).then(() => null)]);
  } finally {
    inTime.abort();
  }
}
