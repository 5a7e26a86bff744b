/** The services behind the terminal's commands, loaded by those that need them. */
import { composeHost } from '../common/compose.ts';
import type { Host } from '../common/compose.ts';
import { failureOf, report } from './failure.ts';
import { readVersion } from '../common/version.ts';
import type { Exit, TerminalIo } from './io.ts';

/** Runs `work` with the services and lets go of them afterwards, whatever happens. */
export async function withHost(io: TerminalIo, json: boolean, work: (host: Host) => Promise<Exit>): Promise<Exit> {
  const host = await composeHost({ kind: 'terminal', version: readVersion(), env: io.env, practice: false, emit: () => undefined });
  try {
    if (host.startProblem !== null) return report(io, (await failureOf(host.startProblem)).failure, json);
    return await work(host);
  } finally {
    await host.dispose();
  }
}
