/** What the check found: each with its explanation, what to do, who can do it, and the way there. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { JSX } from 'react';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import type { Finding, PlatformInfo } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { evidenceRows, evidenceText, sortedFindings, stepFor, stepLabel } from './rows.ts';

const words = checkCopy.finding;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const tones = { error: 'bad', warning: 'warn', info: 'plain' } as const;

export function CheckFindings({ findings, platform }: { readonly findings: readonly Finding[]; readonly platform: PlatformInfo | null }): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {sortedFindings(findings).map((finding) => <FindingCard key={`${finding.code}:${finding.title}`} finding={finding} platform={platform} />)}
    </ul>
  );
}

function FindingCard({ finding, platform }: { readonly finding: Finding; readonly platform: PlatformInfo | null }): JSX.Element {
  const { goTo, support, readOnly } = useWizard();
  const { draft } = useConnection();
  const title = useId();
  const Icon = icons[finding.severity];
  const wanted = stepFor(finding.code);
  // Where the platform signs in by itself there is no token step to go to.
  const step = wanted === 'token' && support?.route === 'oauth' ? null : wanted;
  const evidence = evidenceText(finding.evidence);
  const message = (): string => words.message({
    title: finding.title,
    explanation: finding.explanation,
    fix: finding.fix,
    address: draft.answers.baseUrl ?? words.cloudAddress(draft.answers.workspace ?? ''),
    platform: platform?.name ?? '',
    evidence,
  });
  return (
    <li className="finding" data-severity={finding.severity} aria-labelledby={title}>
      <Icon size={20} aria-hidden="true" className="finding-icon" />
      <div className="finding-body">
        <div className="finding-head">
          <h3 id={title}>{finding.title}</h3>
          <Badge tone={tones[finding.severity]}>{checkCopy.severities[finding.severity]}</Badge>
        </div>
        <p>{finding.explanation}</p>
        <p><strong>{words.whatToDo}</strong> {finding.fix}</p>
        <p className="small muted">{checkCopy.whos[finding.who]}</p>
        <div className="row">
          {step === null || readOnly ? null : <Button size="small" onClick={() => goTo(step)}>{stepLabel(step, finding.code)}</Button>}
          {finding.who === 'you' ? null : <CopyButton label={words.copyMessage} onCopy={() => copyPlainText(message())} />}
        </div>
        {evidence === '' ? null : (
          <Disclosure summary={words.evidence}>
            <dl className="facts finding-evidence">
              {evidenceRows(finding.evidence).map((row) => (
                <div key={row.name} className="finding-fact">
                  <dt>{row.name}</dt>
                  <dd><code>{row.value}</code></dd>
                </div>
              ))}
            </dl>
            <div><CopyButton variant="quiet" label={words.copyEvidence} onCopy={() => copyPlainText(evidence)} /></div>
          </Disclosure>
        )}
      </div>
    </li>
  );
}
