/** What a run says and how it ended, from the program's terms into those of the contract. */
import { runEnd } from '../contract/index.ts';
import type { RunEnd, RunLine, Runnable } from '../contract/index.ts';
import type { ProgramEnd } from '../core/ports.ts';
import { createLines } from '../core/run/lines.ts';

/** Hears chunks of both streams and tells whole lines, those of one chunk together. */
export function teller(clean: (text: string) => string, tell: (lines: RunLine[]) => void) {
  let waiting: RunLine[] = [];
  const flush = (): void => {
    if (waiting.length > 0) tell(waiting);
    waiting = [];
  };
  const streams = {
    out: createLines(clean, (text) => waiting.push({ from: 'out', text })),
    err: createLines(clean, (text) => waiting.push({ from: 'err', text })),
  };
  return {
    hear: (from: 'out' | 'err', text: string): void => {
      streams[from].add(text);
      flush();
    },
    end: (): void => {
      streams.out.end();
      streams.err.end();
      flush();
    },
  };
}

/** The end of a run; `exited` is one that failed. */
export function endOf(end: ProgramEnd, { program, seconds }: Pick<Runnable, 'program' | 'seconds'>): RunEnd {
  switch (end.kind) {
    case 'exited':
      return runEnd('failed', { status: end.status });
    case 'killed':
      return runEnd('killed', { signal: end.signal });
    case 'not-found':
      return runEnd('not-found', { program });
    case 'not-started':
      return runEnd('not-started', { program, detail: end.code });
    case 'cancelled':
      return runEnd('cancelled');
    case 'timed-out':
      return runEnd('timed-out', { seconds });
  }
}
