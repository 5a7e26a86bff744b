/** One token for each platform, or one for all of them. */
import { useState } from 'react';
import type { JSX } from 'react';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import type { Deployment, PlatformInfo, Problem, TokensChoice as Tokens } from '../../../electron/contract/index.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { byRoute, commonKind, severalFields } from './several.ts';
import type { Choose } from './use-choose-set.ts';

const words = severalCopy.tokens;

export interface TokensChoiceProps {
  readonly ticked: readonly PlatformInfo[];
  readonly deployment: Deployment;
  readonly onBack: () => void;
  readonly choose: Choose;
}

export function TokensChoice({ ticked, deployment, onBack, choose }: TokensChoiceProps): JSX.Element {
  const { connection } = useWizard();
  const [typed, setTyped] = useTyped(severalFields.tokens, connection?.set?.tokens ?? '');
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { needing, without } = byRoute(ticked, deployment);
  const shareable = commonKind(needing, deployment) !== null;
  const tokens: Tokens | null = typed === 'each' || (typed === 'one' && shareable) ? typed : null;

  async function goOn(): Promise<void> {
    if (tokens === null) {
      setError(words.choose);
      return;
    }
    setBusy(true);
    const failed = await choose(ticked, tokens);
    setProblem(failed);
    if (failed !== null) setBusy(false);
  }

  return (
    <StepFrame
      key="tokens"
      step="platform"
      title={words.title}
      intro={words.intro(needing.map((platform) => platform.name))}
      help={words.help}
      onSubmit={goOn}
      busy={busy ? words.working : null}
      actions={<Button onClick={onBack}>{platformCopy.changeTicked}</Button>}
    >
      <Choice<Tokens>
        legend={words.legend}
        hideLegend
        value={tokens}
        error={error}
        onChange={(value) => {
          setError(null);
          setTyped(value);
        }}
        options={[
          {
            value: 'each',
            label: words.each,
            badges: <Badge tone="good">{words.recommended}</Badge>,
            description: (
              <>
                {words.eachWhy} {words.eachWork(needing.length)}
              </>
            ),
          },
          { value: 'one', label: words.one, description: words.oneWhy, ...(shareable ? {} : { disabledReason: words.notOne }) },
        ]}
      />
      {without.length > 0 && <p className="muted small">{words.without(without.map((platform) => platform.name))}</p>}
      <ProblemNote problem={problem} />
    </StepFrame>
  );
}
