/** A few of the runs of `npm run stress`: every sort, and a kill at every step of a save. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker, emptyTally, fullDisk, killedAmongOthers, killedAt, startings, stoppedAt } from '../../stress/storage.ts';
import type { Bench } from '../../stress/storage.ts';

let folder: string;
let bench: Bench;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-stress-build-'));
  bench = { worker: await buildWorker(folder), tally: emptyTally() };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const long = 300_000;
const sideBySide = [0, 1, 2, 3] as const;

describe('the storage, with its plug pulled', () => {
  it(
    'loses nothing when the process is killed at any step of a save',
    async () => {
      let at = 0;
      // Five kinds of beginnings, taken in turn: the whole product is in the long run.
      const kill = (step: number): Promise<boolean> =>
        killedAt(bench, startings[step % startings.length] ?? 'ten', step, step % 3 === 0 ? 3_600_000 : 0);
      // Each in a folder and a process of its own, so several may run side by side; the last ones find no such step any more.
      while ((await Promise.all(sideBySide.map((more) => kill(at + more)))).every(Boolean)) at += sideBySide.length;
      expect(at).toBeGreaterThan(20);
      expect(bench.tally.faults).toEqual([]);
    },
    long,
  );

  it.runIf(process.platform === 'linux')(
    'loses nothing when a process is stopped for longer than its lock counts',
    async () => {
      for (const some of [
        [3, 6, 10, 13],
        [14, 16, 17],
      ])
        await Promise.all(some.map((at) => stoppedAt(bench, at, true)));
      await stoppedAt(bench, 10, false);
      expect(bench.tally.faults).toEqual([]);
    },
    long,
  );

  it(
    'loses nothing among three that save at once, one of them killed',
    async () => {
      await killedAmongOthers(bench, 250);
      expect(bench.tally.faults).toEqual([]);
    },
    long,
  );

  it(
    'says so when the disk is full or read-only, and changes nothing',
    async (context) => {
      await fullDisk(bench, [0, 1, 2, 3, 4, 6]);
      if (bench.tally.skipped.size > 0) context.skip([...bench.tally.skipped].join(', '));
      expect(bench.tally.faults).toEqual([]);
      expect(bench.tally.refused).toBeGreaterThan(0);
    },
    long,
  );
});
