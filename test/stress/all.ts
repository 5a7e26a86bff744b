/** Every sort of run, again and again, until there were enough. */
import { emptyTally, fullDisk, killedAmongOthers, killedAt, startings, stoppedAt } from './storage.ts';
import type { Bench } from './storage.ts';

const clocks = [0, 3_600_000, -3_600_000];

/** Runs at least `wanted` runs and prints the figures; the exit status. */
export async function all(worker: string, wanted: number): Promise<number> {
  const bench: Bench = { worker, tally: emptyTally() };
  const { tally } = bench;
  const begun = performance.now();
  for (let round = 0; tally.runs < wanted; round += 1) {
    for (const starting of startings) for (let at = 0; await killedAt(bench, starting, at, clocks[(at + round) % clocks.length]); at += 1);
    for (const ageless of process.platform === 'linux' ? [true, false] : []) for (let at = 0; await stoppedAt(bench, at, ageless); at += 1);
    await fullDisk(
      bench,
      Array.from({ length: 24 }, (_, pages) => pages),
    );
    for (let ms = 40; ms < 400; ms += 24) await killedAmongOthers(bench, ms + round);
    process.stdout.write(`${tally.runs} runs, ${Math.round((performance.now() - begun) / 1000)} s, ${tally.faults.length} faults\n`);
  }
  const kinds = [...tally.kinds].map(([kind, runs]) => `  ${String(runs).padStart(5)}  ${kind}`).join('\n');
  process.stdout.write(
    `\n${kinds}\n\n${tally.runs} runs: ${tally.acknowledged} saves acknowledged, ${tally.refused} refused with a reason. Longest wait after a crash: ${Math.round(tally.longestWait)} ms.\n`,
  );
  for (const skipped of tally.skipped) process.stdout.write(`NOT RUN: ${skipped}\n`);
  process.stdout.write(tally.faults.length === 0 ? 'Nothing was lost.\n' : `${tally.faults.length} FAULTS:\n${tally.faults.join('\n')}\n`);
  return tally.faults.length === 0 ? 0 : 1;
}
