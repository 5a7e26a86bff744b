/** Which connection of a "Check all" may begin beside which. */
import { expect, it } from 'vitest';
import { mostUnproven, nextJob } from '../../../electron/services/watch-plan.ts';
import type { Job, Running } from '../../../electron/services/watch-plan.ts';

const job = (host: string, account: string | null): Job => ({ stored: {} as Job['stored'], host, account, wasFine: false });
const running = (of: Job, accepted: boolean): Running => ({ job: of, runId: 'r', accepted });

const none = new Map<string, number>();

it('of an account the first token goes alone, and each that is accepted lets one more go beside it, four at most', () => {
  const [first, second, other] = [job('a', 'a ada'), job('a', 'a ada'), job('a', 'a dan')];
  expect(nextJob([second], [running(first, false)], none)).toBeNull();
  expect(nextJob([second, other], [running(first, false)], none)).toBe(other);
  const one = new Map([['a ada', 1]]);
  expect(nextJob([second], [running(first, true)], one)).toBe(second);
  expect(nextJob([second], [running(first, false)], one)).toBe(second);
  expect(nextJob([job('a', 'a ada')], [running(first, false), running(second, false)], one)).toBeNull();
  const waiting = (count: number): Running[] => Array.from({ length: count }, () => running(job('a', 'a ada'), false));
  const many = new Map([['a ada', 50]]);
  expect(nextJob([first], waiting(mostUnproven - 1), many)).toBe(first);
  expect(nextJob([first], waiting(mostUnproven), many)).toBeNull();
});

it('connections that sign nobody in wait for nobody', () => {
  const anonymous = job('a', null);
  expect(nextJob([anonymous], [running(job('a', null), false)], none)).toBe(anonymous);
});
