/** Step "platform": first which one, then what it should be able to do. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { Problem } from '../../../electron/contract/index.ts';
import { platformCopy, words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { platformScreen } from '../../wizard/route.ts';
import { ChoosePlatform } from './ChoosePlatform.tsx';
import { ChooseSeveral } from './ChooseSeveral.tsx';
import { SettlePlatform } from './SettlePlatform.tsx';
import './platform.css';

export function PlatformStep(): JSX.Element {
  const { state, platform, support, members, loadPlatforms, goTo } = useWizard();
  const [problem, setProblem] = useState<Problem | null>(null);
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
  const screen = platformScreen(state);
  if (platform === null || support === null || support.support === 'blocked' || screen !== null) {
    const chosen = (): void => goTo('platform');
    return screen === 'several' || screen === 'several-tokens' || members.length > 0 ? (
      <ChooseSeveral platforms={platforms} onChosen={chosen} onOne={() => goTo('platform', 'another-platform')} />
    ) : (
      <ChoosePlatform platforms={platforms} onChosen={chosen} onSeveral={() => goTo('platform', 'several')} />
    );
  }
  return <SettlePlatform platform={platform} support={support} onChange={() => goTo('platform', 'another-platform')} />;
}
