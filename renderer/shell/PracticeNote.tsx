/** Says on every step of a practice connection that nothing here is real, and who can sign in. */
import { ChevronRight, FlaskConical } from 'lucide-react';
import { useId, useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../electron/contract/index.ts';
import { practiceRole, practiceWords } from '../../electron/contract/copy/wizard.ts';
import { useWizard } from '../wizard/context.tsx';
import { CopyIcon } from '../steps/shared/copy-icon.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';

export function PracticeNote(): JSX.Element | null {
  const { connection, state, resumePractice } = useWizard();
  const id = useId();
  const [open, setOpen] = useState(false);
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
    <section className="practice" aria-label={practiceWords.bannerTitle}>
      <div className="practice-line">
        <FlaskConical size={16} aria-hidden="true" />
        <p>
          <strong>{practiceWords.bannerTitle}</strong> {practice === null ? practiceWords.notRunning : null}
        </p>
        {practice === null ? (
          <Button size="small" busy={busy} onClick={() => void resume()}>
            {practiceWords.startIt}
          </Button>
        ) : (
          <button
            type="button"
            className="practice-toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={16} aria-hidden="true" />
            {practiceWords.accounts}
          </button>
        )}
      </div>
      <ProblemNote problem={problem} />
      {practice !== null && open && (
        <div className="practice-more" id={id}>
          <p>{practiceWords.banner}</p>
          <ul className="accounts">
            {practice.accounts.map((account) => (
              <li key={account.userName}>
                <p>
                  <strong>{account.displayName}</strong>
                  <span className="muted">{practiceRole(account.role)}</span>
                </p>
                <dl>
                  <div>
                    <dt>{practiceWords.userName}</dt>
                    <dd>
                      <code>{account.userName}</code>
                    </dd>
                  </div>
                  <div>
                    <dt>{practiceWords.email}</dt>
                    <dd>
                      <code>{account.email}</code>
                    </dd>
                  </div>
                  <div>
                    <dt>{practiceWords.password}</dt>
                    <dd>
                      <code>{account.password}</code>
                      <CopyIcon label={practiceWords.copyPassword} text={account.password} />
                    </dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
