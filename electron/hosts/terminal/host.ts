/** The services behind the terminal's commands, loaded by those that need them. */
import type { Notice } from '../../contract/index.ts';
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
    await host.services.record.settled();
    await tell(io, host.services.notices());
    // Settings that cannot be read are wrong input; so are settings of which nothing is left.
    return exit === exits.fine && connectionsLost(host) ? exits.usage : exit;
  } finally {
    await host.dispose();
  }
}

async function tell(io: TerminalIo, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const { noticeWords } = await import('../../contract/copy/en/notice.ts');
  for (const { said } of notices) {
    const words = noticeWords(said);
    if (words !== null) io.stderr.write(`handrail: ${shownOnOneLine(`${words.title}. ${words.text}`)}\n`);
  }
}

/** Whether the list is empty because the file with it was damaged: then there are not “none yet”. */
export function connectionsLost({ services }: Pick<Host, 'services'>): boolean {
  return services.notices().some(({ id }) => id.startsWith(lostNotice));
}
