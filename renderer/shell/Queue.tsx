/** The platforms that are connected in one go: how far each is, and the way to it. */
import { Check, TriangleAlert } from 'lucide-react';
import type { JSX } from 'react';
import { severalCopy } from '../../electron/contract/copy/wizard.ts';
import type { WizardStep } from '../../electron/contract/index.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useWizard } from '../wizard/context.tsx';
import type { Member } from '../wizard/set.ts';
import './queue.css';

/** What is next for it, in words. */
export function stageWords({ stage, connection }: Member): string {
  const { stages } = severalCopy;
  return stage === 'check' && connection.check !== null ? stages.failed : stages[stage];
}

function isTrouble({ stage, connection }: Member): boolean {
  return (stage === 'check' && connection.check !== null) || connection.token.state === 'lost';
}

/** `step`: the step to open of another platform; left out: the first that is still to do. */
export function Queue({
  label,
  step,
  row = false,
}: {
  readonly label: string;
  readonly step?: WizardStep /** Side by side, in the step itself. */;
  readonly row?: boolean;
}): JSX.Element | null {
  const { members, openConnection } = useWizard();
  if (members.length === 0) return null;
  return (
    <nav className="queue" data-row={row} aria-label={label}>
      {!row && (
        <p className="queue-label" aria-hidden="true">
          {label}
        </p>
      )}
      <ol>
        {members.map((member, index) => {
          const words = stageWords(member);
          return (
            <li key={member.connection.id}>
              <button
                type="button"
                className="queue-item"
                data-open={member.open}
                data-ready={member.stage === 'ready'}
                data-trouble={isTrouble(member)}
                aria-current={member.open ? 'true' : undefined}
                onClick={() => {
                  if (!member.open) void openConnection(member.connection.id, step);
                }}
              >
                <span className="queue-dot" aria-hidden="true">
                  {isTrouble(member) ? (
                    <TriangleAlert size={12} />
                  ) : member.stage === 'ready' ? (
                    <Check size={12} strokeWidth={3} />
                  ) : (
                    index + 1
                  )}
                </span>
                <span className="queue-name">{member.platform.name}</span>
                <VisuallyHidden>{member.stage === 'ready' ? ', ' : `, ${severalCopy.next} `}</VisuallyHidden>
                {row ? <VisuallyHidden>{words}</VisuallyHidden> : <span className="queue-state">{words}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
