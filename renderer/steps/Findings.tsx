/** What a look at the address concluded: cause, remedy, and who can do it. */
import { findingWords } from '../../electron/contract/copy/findings.ts';
import type { JSX } from 'react';
import type { Finding, Severity } from '../../electron/contract/index.ts';
import type { Remedy } from '../../electron/contract/remedies.ts';
import { whoWords, words } from '../../electron/contract/copy/wizard.ts';
import { Callout } from '../ui/Callout.tsx';
import type { Tone } from '../ui/Callout.tsx';
import { FindingActions } from './shared/FindingActions.tsx';

const tones: Record<Severity, Tone> = { error: 'danger', warning: 'warning', info: 'info' };

export interface FindingsProps {
  readonly findings: readonly Finding[];
  /** What the button of a remedy does here; null leaves it out. */
  readonly onRemedy: (remedy: Remedy) => (() => void) | null;
}

export function Findings({ findings, onRemedy }: FindingsProps): JSX.Element {
  return (
    <>
      {findings.map((finding) => {
        const { title, explanation, fix } = findingWords(finding);
        return (
          <Callout
            key={finding.code}
            tone={tones[finding.severity]}
            title={title}
            actions={<FindingActions finding={finding} onRemedy={onRemedy} />}
          >
            <p>{explanation}</p>
            <p>{fix}</p>
            {finding.who !== 'you' && <p className="muted">{words.whoCanDoIt(whoWords[finding.who])}</p>}
          </Callout>
        );
      })}
    </>
  );
}
