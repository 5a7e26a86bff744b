/** The services behind the terminal's commands, loaded by those that need them. */
import { composeHost } from '../common/compose.ts';
import type { Host } from '../common/compose.ts';
import { failureOf, report } from './failure.ts';
import { readVersion } from '../common/version.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { lostNotice } from '../../services/index.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';

/** Runs `work` with the services and lets go of them afterwards, whatever happens. */
export async function withHost(io: TerminalIo, json: boolean, work: (host: Host) => Promise<Exit>): Promise<Exit> {
  const host = await composeHost({ kind: 'terminal', version: readVersion(), env: io.env, practice: false, emit: () => undefined });
  try {
    if (host.startProblem !== null) return report(io, (await failureOf(host.startProblem)).failure, json);
    const exit = await work(host);
    for (const { title, text } of host.services.notices()) io.stderr.write(`handrail: ${shownOnOneLine(`${title}. ${text}`)}\n`);
    // Settings that cannot be read are wrong input; so are settings of which nothing is left.
    return exit === exits.fine && connectionsLost(host) ? exits.usage : exit;
  } finally {
    await host.dispose();
  }
}

/** Whether the list is empty because the file with it was damaged: then there are not “none yet”. */
export function connectionsLost({ services }: Pick<Host, 'services'>): boolean {
  return services.notices().some(({ id }) => id.startsWith(lostNotice));
}
