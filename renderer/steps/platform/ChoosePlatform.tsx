/** The catalogue: search and cards. What cannot work here stays in sight, with the reason and a way on. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { Deployment, PlatformInfo } from '../../../electron/contract/index.ts';
import { catalogueWords, deploymentWords, platformCopy, severalCopy } from '../../../electron/contract/copy/wizard.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { GroupedChoice } from '../../ui/GroupedChoice.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { withPlatform } from '../answers.ts';
import { platformOption } from './platform-option.tsx';
import { NothingFound, showAll } from './NothingFound.tsx';
import { PlatformFilter } from './PlatformFilter.tsx';
import { settlesItself } from './settled.ts';
import { usePlatformChoice } from './use-platform-choice.ts';

export function ChoosePlatform({
  platforms,
  onChosen,
  onSeveral,
}: {
  readonly platforms: readonly PlatformInfo[];
  readonly onChosen: () => void;
  readonly onSeveral: () => void;
}): JSX.Element {
  const { draft, connection, save, next, openCatalogue } = useWizard();
  const [picked, setPicked] = useTyped('platform.pick', draft.platform ?? '');
  const [error, setError] = useState<string | null>(null);
  const deployment = draft.answers.deployment ?? 'cloud';
  const looking = usePlatformChoice(platforms, deployment);
  const { groups, found } = looking;
  const choice = found.find((platform) => platform.id === picked && platform.deployments[deployment].support !== 'blocked') ?? null;

  function pick(id: string): void {
    setPicked(id);
    setError(null);
  }

  async function goOn(chosen = choice): Promise<void> {
    if (chosen === null) {
      setError(platformCopy.choose);
      return;
    }
    const withIt = withPlatform(chosen);
    const heldKeys = (connection?.held ?? []).map((held) => held.key);
    // Where its page would ask nothing it is answered with the choice; what the platform needs shows on the token step. Of a token that was
    // made for another platform it says what is missing.
    const settled = connection?.token.state !== 'kept' && settlesItself(chosen, withIt(draft), heldKeys, new Date());
    const saved = await save((before) => (settled ? { ...withIt(before), platformConfirmed: true } : withIt(before)));
    if (!saved.ok) return;
    if (settled) await next();
    else onChosen();
  }

  return (
    <StepFrame
      step="platform"
      title={platformCopy.title}
      intro={platformCopy.intro(deploymentWords[deployment])}
      help={platformCopy.help}
      onSubmit={() => goOn()}
    >
      <PlatformFilter platforms={platforms} choice={looking} />
      <div className="platform-several">
        <LinkButton onClick={onSeveral}>{severalCopy.start}</LinkButton>
      </div>
      <LiveRegion message={looking.result} />
      {found.length === 0 ? (
        <NothingFound
          platforms={platforms}
          choice={looking}
          onOther={(other) => {
            setPicked(other.id);
            void goOn(other);
          }}
        />
      ) : (
        <GroupedChoice
          type="radio"
          legend={platformCopy.legend}
          values={choice === null ? [] : [choice.id]}
          error={error}
          onChange={pick}
          onPick={(id) => {
            pick(id);
            void goOn(found.find((platform) => platform.id === id) ?? null);
          }}
          groups={groups.map((group) => ({
            title: group.title,
            options: group.platforms.map((platform) => ({
              ...platformOption(platform, deployment),
              extra: (
                <>
                  <Successor
                    platform={platform}
                    deployment={deployment}
                    platforms={platforms}
                    onPick={(id) => {
                      showAll(looking);
                      pick(id);
                    }}
                  />
                  {choice?.id === platform.id && <Picked platform={platform} deployment={deployment} onAbout={openCatalogue} />}
                </>
              ),
            })),
          }))}
        />
      )}
    </StepFrame>
  );
}

/** On the picked card only: a link on each would put sixty stops between the list and Continue. */
function Picked(props: {
  readonly platform: PlatformInfo;
  readonly deployment: Deployment;
  readonly onAbout: (id: string) => void;
}): JSX.Element {
  const { platform, deployment, onAbout } = props;
  const kinds = [...new Set(platform.deployments[deployment].artifacts.map(({ kind }) => kind))];
  return (
    <p className="small row">
      {kinds.map((kind) => (
        <Badge key={kind}>{platformCopy.artifact[kind]}</Badge>
      ))}
      <LinkButton onClick={() => onAbout(platform.id)}>{catalogueWords.about(platform.name)}</LinkButton>
    </p>
  );
}

/** What to use instead of a platform that has ended or cannot work here. */
function Successor(props: {
  readonly platform: PlatformInfo;
  readonly deployment: Deployment;
  readonly platforms: readonly PlatformInfo[];
  readonly onPick: (id: string) => void;
}): JSX.Element | null {
  const { successor } = props.platform;
  if (successor === null) return null;
  const here = props.platforms.find((platform) => platform.id === successor.id);
  if (here !== undefined && here.deployments[props.deployment].support !== 'blocked') {
    return (
      <p>
        <Button size="small" variant={props.platform.status === 'ended' ? 'primary' : 'secondary'} onClick={() => props.onPick(here.id)}>
          {platformCopy.successor(successor.name)}
        </Button>
      </p>
    );
  }
  return successor.url === null ? null : (
    <p className="small">
      <ExternalLink href={successor.url}>{platformCopy.successorPage(successor.name)}</ExternalLink>
    </p>
  );
}
