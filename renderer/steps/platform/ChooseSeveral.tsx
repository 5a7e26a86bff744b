/** The catalogue with boxes to tick, for several platforms in one go. */
import { useState } from 'react';
import type { JSX } from 'react';
import { deploymentWords, severalCopy as words } from '../../../electron/contract/copy/wizard.ts';
import type { PlatformInfo, Problem } from '../../../electron/contract/index.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { GroupedChoice } from '../../ui/GroupedChoice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { platformOption } from './platform-option.tsx';
import { NothingFound, showAll } from './NothingFound.tsx';
import { PlatformFilter } from './PlatformFilter.tsx';
import { usePlatformChoice } from './use-platform-choice.ts';
import { byRoute, severalFields, tickedPlatforms, withTicked } from './several.ts';
import { TokensChoice } from './TokensChoice.tsx';
import { useChooseSet } from './use-choose-set.ts';
import './several.css';

export interface ChooseSeveralProps {
  readonly platforms: readonly PlatformInfo[];
  readonly onChosen: () => void;
  /** Back to choosing one. */
  readonly onOne: () => void;
}

export function ChooseSeveral({ platforms, onChosen, onOne }: ChooseSeveralProps): JSX.Element {
  const { state, draft, members, setTyped, goTo } = useWizard();
  const deployment = draft.answers.deployment ?? 'cloud';
  // A set that is there already is what is ticked; otherwise what was ticked last, or the one platform that was chosen.
  const [text, setText] = useState(() =>
    members.length > 0 ? members.map((each) => each.platform.id).join(' ') : (draft.typed[severalFields.ticked] ?? draft.platform ?? ''),
  );
  const ticked = tickedPlatforms(text, platforms, deployment);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choose = useChooseSet(onChosen);
  const looking = usePlatformChoice(platforms, deployment);
  const { groups, found } = looking;
  const names = ticked.map((platform) => platform.name);

  if (state.intent === 'several-tokens' && ticked.length > 1)
    return <TokensChoice ticked={ticked} deployment={deployment} onBack={() => goTo('platform', 'several')} choose={choose} />;

  function tick(id: string, on: boolean): void {
    setError(null);
    const next = withTicked(text, id, on);
    setText(next);
    setTyped(severalFields.ticked, next);
  }

  async function goOn(): Promise<void> {
    if (ticked.length === 0) {
      setError(words.chooseOne);
      return;
    }
    // One token is a question only where at least two are needed.
    if (byRoute(ticked, deployment).needing.length > 1) {
      goTo('platform', 'several-tokens');
      return;
    }
    // Until they are connected this stays the screen, though one of them becomes the open connection's platform before.
    goTo('platform', 'several');
    setProblem(await choose(ticked, 'each'));
  }

  return (
    <StepFrame
      step="platform"
      title={words.title}
      intro={words.intro(deploymentWords[deployment])}
      help={words.help}
      onSubmit={goOn}
      continueLabel={words.goOn(ticked.length)}
    >
      <div className="stack" data-gap="small">
        <PlatformFilter platforms={platforms} choice={looking} />
        <div className="several-bar">
          <p role="status">{words.chosen(names)}</p>
          {members.length === 0 && <LinkButton onClick={onOne}>{words.justOne}</LinkButton>}
        </div>
      </div>
      <LiveRegion message={looking.result} />
      <ProblemNote problem={problem} />
      {found.length === 0 ? (
        <NothingFound
          platforms={platforms}
          choice={looking}
          onOther={({ id }) => {
            tick(id, true);
            // Its card is at the end of the whole list, and the line above names it.
            showAll(looking);
          }}
        />
      ) : (
        <GroupedChoice
          type="checkbox"
          legend={words.legend}
          values={ticked.map((platform) => platform.id)}
          error={error}
          onChange={tick}
          groups={groups.map((group) => ({
            title: group.title,
            options: group.platforms.map((platform) => platformOption(platform, deployment)),
          }))}
        />
      )}
    </StepFrame>
  );
}
