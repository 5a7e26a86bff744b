/** Explain an error message: paste it, say where it appeared, and see what it points to. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { JSX } from 'react';
import { deployments } from '../../../electron/contract/index.ts';
import { explainRoomCopy as copy } from '../../../electron/contract/copy/support.ts';
import { deploymentWords } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { showResult } from '../../ui/feedback/show-result.ts';
import { showFirstWrong } from '../../ui/feedback/wrong.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useUnkept } from '../../ui/unkept.ts';
import { Room } from '../Frame.tsx';
import { Explained } from './explained.tsx';
import { Unknown } from './unknown.tsx';
import { useExplain } from './use-explain.ts';

export function ExplainRoom(): JSX.Element {
  const { state, loadPlatforms } = useWizard();
  const { memory, change, explain } = useExplain();
  const { message, platform, deployment, answer, problem, busy } = memory;
  useUnkept(message !== '');
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void loadPlatforms();
  }, [loadPlatforms]);
  useLayoutEffect(() => {
    if (problem !== null) showFirstWrong(form.current);
  }, [problem]);
  const shown = useRef(answer);
  useLayoutEffect(() => {
    if (shown.current === answer) return;
    shown.current = answer;
    if (answer !== null) showResult(result.current);
  }, [answer]);

  const stale =
    answer !== null && (answer.asked.message !== message || answer.asked.platform !== platform || answer.asked.deployment !== deployment);
  const besideMessage = problem !== null && (typeof problem === 'string' || problem.field === 'text');
  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help} wide={answer !== null}>
      <form
        ref={form}
        className="stack"
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void explain();
        }}
      >
        <TextField
          label={copy.message.label}
          hint={copy.message.hint}
          value={message}
          onChange={(text) => change({ message: text, problem: null })}
          error={besideMessage ? problem : null}
          multiline
          rows={answer === null ? 9 : 5}
          mono
          required
        />
        <div className="explain-where">
          <Select
            label={copy.platform.label}
            value={platform}
            onChange={(next) => change({ platform: next })}
            options={[
              { value: '', label: copy.platform.none },
              ...(state.platforms ?? []).map((each) => ({ value: each.id, label: each.name })),
            ]}
          />
          <Select
            label={copy.deployment.label}
            value={deployment}
            onChange={(next) => change({ deployment: deployments.find((each) => each === next) ?? '' })}
            options={[
              { value: '', label: copy.deployment.none },
              ...deployments.map((each) => ({ value: each, label: deploymentWords[each] })),
            ]}
          />
        </div>
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {copy.explain}
          </Button>
        </div>
        <ProblemNote problem={problem === null || typeof problem === 'string' || besideMessage ? null : problem} always />
        <LiveRegion message={busy ? copy.working : ''} />
      </form>
      {answer === null ? null : (
        <div ref={result} className="stack" data-gap="large">
          {stale ? (
            <Callout tone="plain">
              <p>{copy.stale}</p>
            </Callout>
          ) : null}
          {answer.explanation.likely.length === 0 ? (
            <Unknown explanation={answer.explanation} />
          ) : (
            <Explained
              explanation={answer.explanation}
              context={{
                platform: state.platforms?.find((each) => each.id === answer.asked.platform)?.name ?? null,
                deployment: answer.asked.deployment === '' ? null : answer.asked.deployment,
              }}
            />
          )}
        </div>
      )}
    </Room>
  );
}
