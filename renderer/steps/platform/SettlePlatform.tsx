/** The chosen platform: the choices that change access, and what will be needed. */
import { lazy, Suspense, useState } from 'react';
import type { JSX } from 'react';
import type { DeploymentSupport, OptionValue, PlatformInfo } from '../../../electron/contract/index.ts';
import { catalogueWords, deploymentWords, platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { freshnessOf } from '../../../electron/contract/freshness.ts';
import { isThere } from '../../../electron/contract/when.ts';
import { dayText } from '../../shell/dates.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { inputErrors, PlatformInputs } from '../shared/PlatformInputs.tsx';
import type { InputErrors } from '../shared/PlatformInputs.tsx';
import { answerOf, askedInputs } from '../../wizard/inputs.ts';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { Needs } from './Needs.tsx';
import { PlaceFields, usePlaces } from './places.tsx';
import { Sources } from './Sources.tsx';

/** Only where a token is at hand. */
const TokenFit = lazy(async () => ({ default: (await import('./TokenFit.tsx')).TokenFit }));

export interface SettlePlatformProps {
  readonly platform: PlatformInfo;
  readonly support: DeploymentSupport;
  /** The person wants another platform. */
  readonly onChange: () => void;
}

export function SettlePlatform({ platform, support, onChange }: SettlePlatformProps): JSX.Element {
  const { draft, connection, members, save, next, goTo, openCatalogue } = useWizard();
  const [errors, setErrors] = useState<InputErrors>({});
  const [today] = useState(() => new Date());
  const { options } = draft.answers;
  const places = usePlaces();
  const deployment = draft.answers.deployment ?? 'cloud';
  const heldKeys = (connection?.held ?? []).map((held) => held.key);
  const asked = askedInputs(support.inputs, options, heldKeys, 'access');
  const freshness = freshnessOf(platform, today);
  const results = support.artifacts.filter((artifact) =>
    isThere(artifact, { inputs: support.inputs, options, heldKeys, mode: null, repositories: undefined }),
  );

  async function goOn(onward: () => unknown = next): Promise<void> {
    const found = inputErrors(asked, options, heldKeys);
    setErrors(found);
    const where = places.read();
    if (Object.keys(found).length > 0 || where === null) return;
    // What was shown as the default was agreed to: written down, so that a later version's other default changes nothing here.
    const agreed: Record<string, OptionValue> = {};
    for (const input of asked) {
      const answer = input.type === 'secret' || input.type === 'file' ? null : answerOf(input, options);
      if (answer !== null) agreed[input.key] = answer;
    }
    const saved = await save((before) => ({
      ...before,
      platformConfirmed: true,
      answers: { ...before.answers, ...where, options: { ...before.answers.options, ...agreed } },
    }));
    if (saved.ok) await onward();
    else if (saved.problem.field !== null) setErrors({ [saved.problem.field]: saved.problem });
  }

  return (
    <StepFrame
      step="platform"
      title={asked.length > 0 ? platformCopy.settleTitle(platform.name) : platformCopy.settleTitlePlain(platform.name)}
      intro={asked.length > 0 ? platformCopy.settleIntro : platformCopy.settleIntroPlain}
      help={platformCopy.settleHelp}
      onSubmit={() => goOn()}
    >
      <div className="chosen">
        <Tile id={platform.id} name={platform.name} />
        <div>
          <p className="chosen-name">
            {platform.name}
            {platform.status !== 'current' && <Badge tone="warn">{platformCopy.status[platform.status]}</Badge>}
          </p>
          <p className="small muted">{platform.summary}</p>
          <p className="small">
            <LinkButton onClick={() => openCatalogue(platform.id)}>{catalogueWords.about(platform.name)}</LinkButton>
          </p>
        </div>
        <Button size="small" onClick={onChange}>
          {members.length > 0 ? platformCopy.changePlatforms : platformCopy.changePlatform}
        </Button>
      </div>
      {(support.support === 'legacy' || platform.statusNote !== null) && (
        <Callout tone="warning" title={platformCopy.status[platform.status] || platformCopy.support[support.support]}>
          {platform.statusNote !== null && <p>{platform.statusNote}</p>}
          {support.note !== '' && support.note !== platform.statusNote && <p>{support.note}</p>}
        </Callout>
      )}
      {freshness.stale && (
        <Callout tone="warning" title={catalogueWords.stale}>
          <p>{catalogueWords.staleText(dayText(freshness.checked ?? ''))}</p>
        </Callout>
      )}
      {asked.length > 0 && (
        <PlatformInputs
          which="access"
          errors={errors}
          onChange={(key) => {
            setErrors(({ [key]: _cleared, ...rest }) => rest);
          }}
        />
      )}
      <PlaceFields places={places} practice={connection?.practice === true} />
      {connection?.token.state === 'kept' && (
        <Suspense>
          <TokenFit
            connection={{ ...connection, draft }}
            platform={platform}
            support={support}
            onMake={() => void goOn(() => goTo('token', 'new-token'))}
          />
        </Suspense>
      )}
      <Needs support={support} options={options} heldKeys={heldKeys} version={connection?.server?.version ?? null} />
      {results.length > 0 && (
        <section className="stack" data-gap="small">
          <h2 className="section-title">{platformCopy.resultTitle}</h2>
          <ul className="result-list">
            {results.map((artifact) => (
              <li key={artifact.name}>
                <Badge>{platformCopy.artifact[artifact.kind]}</Badge>
                <span>{artifact.label}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Sources sources={support.sources} label={deploymentWords[deployment]} />
    </StepFrame>
  );
}
