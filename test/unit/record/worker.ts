/** One process that adds to a record, as the desktop app and a command in a terminal do at the same time. */
import { writeSync } from 'node:fs';
import { createRecordFiles } from '../../../electron/adapters/record.ts';

const {
  settings,
  name,
  count,
  at = -1,
} = JSON.parse(process.argv[2] ?? '') as {
  readonly settings: string;
  readonly name: string;
  readonly count: number;
  /** At this step (counted from 0) it ends itself as a crash would. */
  readonly at?: number;
};
let steps = 0;
const atStep = (): void => {
  if (steps === at) process.kill(process.pid, 'SIGKILL');
  steps += 1;
};
const record = createRecordFiles({ settings, atStep, lock: { waitMs: 120_000 } });
for (let each = 0; each < count; each += 1) {
  const outcome = await record.append(
    [{ at: '2026-11-30T10:00:00.000Z', host: name, said: { code: 'made', params: {} }, connection: null, files: [] }],
    null,
  );
  writeSync(1, outcome.ok ? `noted ${name}-${each}\n` : `failed ${outcome.fault} ${outcome.detail}\n`);
}
