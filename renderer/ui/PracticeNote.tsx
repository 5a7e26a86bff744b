/** Says on every step of a practice connection that nothing here is real, and who can sign in. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { practiceWords } from '../../electron/contract/copy/wizard.ts';
import { useWizard } from '../wizard/context.tsx';
import { Button } from './Button.tsx';
import { Callout } from './Callout.tsx';
import { CopyButton, copyPlainText } from './CopyButton.tsx';
import { Disclosure } from './Disclosure.tsx';
import { ProblemNote } from './ProblemNote.tsx';

export function PracticeNote(): JSX.Element | null {
  const { connection, state, resumePractice } = useWizard();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!(connection?.practice ?? state.newIsPractice)) return null;
  const practice = state.app?.practice ?? null;

  async function resume(): Promise<void> {
    setBusy(true);
    const resumed = await resumePractice();
    setBusy(false);
    setProblem(resumed.ok ? null : resumed.problem);
  }

  return (
    <Callout tone="practice">
      <p>
        <strong>{practiceWords.bannerTitle}</strong> {practice === null ? practiceWords.notRunning : practiceWords.banner}
      </p>
      {practice === null && (
        <p>
          <Button size="small" busy={busy} onClick={() => void resume()}>
            {practiceWords.startIt}
          </Button>
        </p>
      )}
      <ProblemNote problem={problem} />
      {practice !== null && (
        <Disclosure summary={practiceWords.accounts}>
          <ul className="accounts">
            {practice.accounts.map((account) => (
              <li key={account.userName}>
                <p>
                  <strong>{account.displayName}</strong> <span className="muted">{account.role}</span>
                </p>
                <dl className="facts">
                  <dt>{practiceWords.userName}</dt>
                  <dd>
                    <code>{account.userName}</code>
                  </dd>
                  <dt>{practiceWords.email}</dt>
                  <dd>
                    <code>{account.email}</code>
                  </dd>
                  <dt>{practiceWords.password}</dt>
                  <dd>
                    <code>{account.password}</code> <CopyButton variant="quiet" label={practiceWords.copyPassword} onCopy={() => copyPlainText(account.password)} />
                  </dd>
                </dl>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Callout>
  );
}
