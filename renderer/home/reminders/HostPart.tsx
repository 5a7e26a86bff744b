/** What this host can do by itself: notifications and the start at login, or an honest sentence that it cannot. */
import { useId, useState } from 'react';
import type { JSX } from 'react';
import type { HostReminders, Problem, ReminderChoice } from '../../../electron/contract/index.ts';
import { remindersCopy } from '../../../electron/contract/copy/en/reminders.ts';
import { CopyIcon } from '../../steps/shared/copy-icon.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';

export interface HostPartProps {
  readonly host: HostReminders;
  readonly onHost: (host: HostReminders) => void;
}

export function HostPart({ host, onHost }: HostPartProps): JSX.Element {
  const copy = remindersCopy.host;
  const { bridge, state } = useWizard();
  const [problem, setProblem] = useState<Problem | null>(null);
  const title = useId();
  const browser = state.app?.host === 'browser';

  async function choose(choice: ReminderChoice): Promise<void> {
    setProblem(null);
    // As it will be, until the host says how it is.
    const { notifications, atLogin } = choice;
    onHost({
      notifications: notifications === undefined ? host.notifications : notifications ? 'on' : 'off',
      atLogin: atLogin === undefined ? host.atLogin : atLogin ? 'on' : 'off',
    });
    const reply = await bridge.call('reminders.host', { choice });
    if (!reply.ok) setProblem(reply.problem);
    onHost(reply.ok ? reply.value : host);
  }

  return (
    <section className="stack" data-gap="small" aria-labelledby={title}>
      <h3 className="section-title" id={title}>
        {copy.title}
      </h3>
      <p className="small muted">{copy.only}</p>
      {host.notifications !== 'none' && (
        <Checkbox
          label={copy.notify}
          hint={copy.notifyHint}
          checked={host.notifications === 'on'}
          onChange={(notifications) => void choose({ notifications })}
        />
      )}
      {host.atLogin !== 'none' && (
        <Checkbox
          label={copy.atLogin}
          hint={host.atLogin === 'needs-approval' ? copy.needsApproval : copy.atLoginHint}
          checked={host.atLogin !== 'off'}
          onChange={(atLogin) => void choose({ atLogin })}
        />
      )}
      {host.atLogin === 'none' && (
        <>
          <p className="small muted">{browser ? copy.browser : copy.noLogin}</p>
          <div className="saved-path">
            <code>{copy.cron}</code>
            <CopyIcon label={copy.copyCommand} text={copy.cron} />
          </div>
        </>
      )}
      <ProblemNote problem={problem} always />
    </section>
  );
}
