/** Step "platform": first which one, then what it should be able to do. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../../electron/contract/index.ts';
import { platformCopy, words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { StepFrame } from '../../ui/StepFrame.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { ChoosePlatform } from './ChoosePlatform.tsx';
import { ChooseSeveral } from './ChooseSeveral.tsx';
import { severalFields } from './several.ts';
import { SettlePlatform } from './SettlePlatform.tsx';
import './platform.css';

export function PlatformStep(): JSX.Element {
  const { state, draft, platform, support, members, loadPlatforms } = useWizard();
  const [problem, setProblem] = useState<Problem | null>(null);
  // Ticks without a platform: the person was choosing several when this was left.
  const [several, setSeveral] = useState(draft.platform === null && (draft.typed[severalFields.ticked] ?? '') !== '');
  const [choosing, setChoosing] = useState(several || state.intent === 'another-platform');
  const { platforms } = state;

  useEffect(() => {
    if (platforms !== null) return;
    let current = true;
    void loadPlatforms().then((loaded) => {
      if (current) setProblem(loaded.ok ? null : loaded.problem);
    });
    return () => {
      current = false;
    };
  }, [platforms, loadPlatforms]);

  if (platforms === null) {
    return (
      <StepFrame step="platform" title={platformCopy.title} help={platformCopy.help} hideContinue>
        {problem === null && (
          <p className="row muted">
            <Spinner /> {platformCopy.loading}
          </p>
        )}
        <ProblemNote problem={problem} actions={<Button onClick={() => void loadPlatforms()}>{words.tryAgain}</Button>} />
      </StepFrame>
    );
  }
  if (platform === null || support === null || support.support === 'blocked' || choosing) {
    const chosen = (): void => setChoosing(false);
    const severally = (on: boolean) => (): void => {
      setSeveral(on);
      setChoosing(true);
    };
    return several || members.length > 0
      ? <ChooseSeveral platforms={platforms} onChosen={chosen} onOne={severally(false)} />
      : <ChoosePlatform platforms={platforms} onChosen={chosen} onSeveral={severally(true)} />;
  }
  return <SettlePlatform platform={platform} support={support} onChange={() => setChoosing(true)} />;
}
