/** What the check found: each with its explanation, what to do, who can do it, and the way there. */
import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { JSX } from 'react';
import { evidenceRows } from '../../../electron/contract/copy/en/evidence.ts';
import type { EvidenceRow, EvidenceValue, PermissionLabels } from '../../../electron/contract/copy/en/evidence.ts';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import type { Finding } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FindingActions } from '../shared/FindingActions.tsx';
import { evidenceText, sortedFindings } from './result-rows.ts';
import '../../styles/finding.css';

const words = checkCopy.finding;
const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const tones = { error: 'bad', warning: 'warn', info: 'plain' } as const;

/** `labels`: Bitbucket's own words for permissions, from the check. */
export function CheckFindings({
  findings,
  labels,
}: {
  readonly findings: readonly Finding[];
  readonly labels: PermissionLabels | undefined;
}): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {sortedFindings(findings).map((finding) => (
        <FindingCard key={`${finding.code}:${findingWords(finding).title}`} finding={finding} labels={labels} />
      ))}
    </ul>
  );
}

function FindingCard({ finding, labels }: { readonly finding: Finding; readonly labels: PermissionLabels | undefined }): JSX.Element {
  const titleId = useId();
  const { title, explanation, fix } = findingWords(finding);
  const Icon = icons[finding.severity];
  const evidence = evidenceText(finding.evidence, labels);
  return (
    <li className="finding" data-severity={finding.severity} aria-labelledby={titleId}>
      <Icon size={20} aria-hidden="true" className="finding-icon" />
      <div className="finding-body">
        <div className="finding-head">
          <h3 id={titleId}>{title}</h3>
          <Badge tone={tones[finding.severity]}>{checkCopy.severities[finding.severity]}</Badge>
        </div>
        <p>{explanation}</p>
        <p>
          <strong>{words.whatToDo}</strong> {fix}
        </p>
        <p className="small muted">{checkCopy.whos[finding.who]}</p>
        <FindingActions finding={finding} />
        {evidence === '' ? null : (
          <Disclosure summary={words.evidence}>
            <dl className="facts finding-evidence">
              {evidenceRows(finding.evidence, labels).map((row) => (
                <div key={row.key} className="finding-fact" data-lines={row.inLines}>
                  <dt>{row.name}</dt>
                  <dd>
                    <Values row={row} />
                  </dd>
                </div>
              ))}
            </dl>
            <div>
              <CopyButton variant="quiet" label={words.copyEvidence} onCopy={() => copyPlainText(evidence)} />
            </div>
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** A chain of certificates has a line for each; the rest stands in one. */
function Values({ row }: { readonly row: EvidenceRow }): JSX.Element {
  if (row.inLines)
    return (
      <ol className="finding-lines">
        {row.values.map((each) => (
          <li key={each.text}>
            <Value {...each} />
          </li>
        ))}
      </ol>
    );
  return (
    <>
      {row.values.map((each, at) => (
        <span key={each.text}>
          {at === 0 ? null : ', '}
          <Value {...each} />
        </span>
      ))}
    </>
  );
}

/** Bitbucket's own word first, the name that programs use beside it. */
function Value({ label, text }: EvidenceValue): JSX.Element {
  return label === null ? (
    <code>{text}</code>
  ) : (
    <>
      {label} <code className="muted">{text}</code>
    </>
  );
}
