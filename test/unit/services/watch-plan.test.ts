/** Which connection of a "Check all" may begin beside which. */
import { expect, it } from 'vitest';
import { nextJob } from '../../../electron/services/watch-plan.ts';
import type { Job, Running } from '../../../electron/services/watch-plan.ts';

const job = (host: string, account: string | null): Job => ({ stored: {} as Job['stored'], host, account, wasFine: false });
const running = (of: Job, accepted: boolean): Running => ({ job: of, runId: 'r', accepted });

it('one unproven token of an account at a time', () => {
  const [first, second, other] = [job('a', 'a ada'), job('a', 'a ada'), job('a', 'a dan')];
  expect(nextJob([second], [running(first, false)])).toBeNull();
  expect(nextJob([second, other], [running(first, false)])).toBe(other);
  expect(nextJob([second], [running(first, true)])).toBe(second);
  expect(nextJob([job('a', 'a ada')], [running(first, true), running(second, false)])).toBeNull();
});

it('connections that sign nobody in wait for nobody', () => {
  const anonymous = job('a', null);
  expect(nextJob([anonymous], [running(job('a', null), false)])).toBe(anonymous);
});
