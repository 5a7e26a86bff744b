/**
 * One process that saves: adds entries to the document, and tells on standard output which were acknowledged. Ends or stops itself where it
 * is told.
 */
import { writeSync } from 'node:fs';
import { ownIdentity } from '../../electron/adapters/settings/process-identity.ts';
import { createSettings } from '../../electron/adapters/settings/settings.ts';
import { addTo } from './entries.ts';

interface Orders {
  readonly folder: string;
  readonly name: string;
  readonly saves: number;
  /** At this step (counted from 0 over all saves) it sends itself this signal. */
  readonly at?: number;
  readonly signal?: 'SIGKILL' | 'SIGSTOP';
  /** As on a system that tells no start times, so that its lock is judged by age. */
  readonly ageless?: boolean;
}

const { folder, name, saves, at = -1, signal = 'SIGKILL', ageless = false } = JSON.parse(process.argv[2] ?? '') as Orders;
let steps = 0;
const atStep = (): void => {
  if (steps === at) process.kill(process.pid, signal);
  steps += 1;
};
const identity = { ...(await ownIdentity()), ...(ageless ? { started: null } : {}) };
const settings = createSettings({ folder, version: 1, migrations: {}, atStep, lock: { waitMs: 20_000, identity } });
for (let save = 0; save < saves; save += 1) {
  const entry = `${name}-${save}`;
  const outcome = await settings.update((current) => addTo(current, entry));
  writeSync(1, outcome.ok ? `saved ${entry}\n` : `failed ${entry} ${outcome.fault} ${outcome.detail}\n`);
}
writeSync(1, `steps ${steps}\n`);
