/** What can be done about a finding from where it stands: the way to the step that puts it right, and a message for who can. */
import type { JSX } from 'react';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import type { PermissionLabels } from '../../../electron/contract/copy/en/evidence.ts';
import { messageFor } from '../../../electron/contract/copy/en/message.ts';
import { remedyCopy } from '../../../electron/contract/copy/en/remedies.ts';
import { remediesFor } from '../../../electron/contract/remedies.ts';
import type { Remedy } from '../../../electron/contract/remedies.ts';
import type { Draft, Finding, PlatformInfo } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { useWizard } from '../../wizard/context.tsx';

const words = checkCopy.finding;

export interface FindingActionsProps {
  readonly finding: Finding;
  /** Puts it right on the spot instead of going to the step; null leaves its button out. */
  readonly onRemedy?: (remedy: Remedy) => (() => void) | null;
}

/** The address as an administrator knows it. */
function addressOf({ answers }: Draft): string {
  return answers.baseUrl ?? (answers.workspace === null ? 'bitbucket.org' : words.cloudAddress(answers.workspace));
}

/** A message for the administrator, ready to be sent; null where the person can do it. */
export function messageText(finding: Finding, draft: Draft, platform: PlatformInfo | null, labels: PermissionLabels = {}): string | null {
  // Before an address was accepted, the finding knows better which server was asked.
  const host = finding.evidence['host'];
  const address =
    draft.answers.baseUrl === null && draft.answers.deployment !== 'cloud' && typeof host === 'string' ? host : addressOf(draft);
  return messageFor(finding, { address, platform: platform?.name ?? '', labels })?.text ?? null;
}

export function FindingActions({ finding, onRemedy }: FindingActionsProps): JSX.Element | null {
  const { goTo, support, draft, platform, readOnly, connection } = useWizard();
  // A report of somebody else's is only read; where the platform signs in by itself there is no token step to go to.
  const wanted = readOnly ? [] : remediesFor(finding.code, finding.evidence);
  const remedies = wanted.flatMap((remedy) => {
    if (remedy.step === 'token' && support?.route === 'oauth') return [];
    const act = onRemedy === undefined ? () => goTo(remedy.step, remedy.intent ?? undefined) : onRemedy(remedy);
    return act === null ? [] : [{ ...remedy, act }];
  });
  const message = messageText(finding, draft, platform, connection?.check?.access.labels);
  if (remedies.length === 0 && message === null) return null;
  return (
    <div className="row">
      {remedies.map(({ label, act }) => (
        <Button key={label} size="small" onClick={act}>
          {remedyCopy.buttons[label]}
        </Button>
      ))}
      {message === null ? null : <CopyButton label={words.copyMessage} onCopy={() => copyPlainText(message)} />}
    </div>
  );
}
