/** The export step: the platform's last questions, with or without the token, the preview, saving, and what comes next. */
import { useState } from 'react';
import type { JSX } from 'react';
import { exportCopy as words } from '../../../electron/contract/copy/steps.ts';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import type { DeploymentSupport, PlatformInfo, Problem } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { askedInputs, inputErrors as errorsOf } from '../../wizard/inputs.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useConnection, useTyped, useWizard } from '../../wizard/context.tsx';
import { useHere } from '../../palette/here.ts';
import { useAsked } from '../shared/use-asked.ts';
import { AndThen, Fold, Next, Notes } from './after.tsx';
import { Artifacts, resultId } from './artifacts.tsx';
import { Blocked, Ended, useSuccessor } from './blocked.tsx';
import { Details } from './details.tsx';
import { Finish } from './finish.tsx';
import { modeChoice, modeFor } from './mode.ts';
import type { Use } from './mode.ts';
import { fileCount, SaveIn, saveLabel } from './save.tsx';
import { aboutDestination, ItIsThere, ReferenceChoice, useReference } from './reference.tsx';
import { SetHead, useSetExport } from './set.tsx';
import { allTicked, openKeys, StillOpen, stepKeys } from './still-open.tsx';
import { UseChoice } from './use-choice.tsx';
import { useSaving } from './use-saving.ts';
import './export.css';

export function ExportStep(): JSX.Element {
  const { platform, support, goTo } = useWizard();
  if (platform === null || support === null) {
    return (
      <StepFrame
        step="export"
        title={words.titleNone}
        help={words.help}
        onSubmit={() => goTo('platform')}
        continueLabel={words.blocked.other}
      >
        <p>{words.noPlatform}</p>
      </StepFrame>
    );
  }
  if (support.support === 'blocked') {
    return (
      <StepFrame step="export" title={words.title(platform.name)} help={words.help} hideContinue>
        <Blocked platform={platform} reason={support.note} />
      </StepFrame>
    );
  }
  return <Export platform={platform} support={support} />;
}

/** Reading goes on at the result. */
function goToResult(): void {
  const title = document.getElementById(resultId);
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'start' });
}

const inputProblems = ['input-required', 'input-invalid', 'input-unknown'];

function Export({ platform, support }: { readonly platform: PlatformInfo; readonly support: DeploymentSupport }): JSX.Element {
  const { ask, edit, goHome, goTo, next, openConnection, state } = useWizard();
  const connection = useConnection();
  const { draft, token, held, check } = connection;
  const heldKeys = held.map((each) => each.key);

  // Details come first while any is missing; once shown they stay open until the person asks for the result.
  const details = askedInputs(support.inputs, draft.answers.options, heldKeys, 'details');
  const wrong = errorsOf(details, draft.answers.options, heldKeys);
  const [lacking, setLacking] = useState(Object.keys(wrong).length > 0);
  const again = state.intent === 'details' && details.length > 0;
  const asking = lacking || again;
  const setAsking = (on: boolean): void => {
    setLacking(false);
    if (on !== again) goTo('export', on ? 'details' : undefined);
  };
  const [inputErrors, setInputErrors] = useState<Record<string, string | Problem>>({});

  const choice = modeChoice({ support, token, heldKeys });
  const [typedUse, setUse] = useTyped('export.use');
  const [wish, setWish] = useTyped('export.mode', 'placeholder');
  const wanted: Use | null = typedUse === 'now' || typedUse === 'share' ? typedUse : null;
  // Without a token there is only one answer, and it gives nothing away.
  const use: Use | null = choice.nowRefused === null ? wanted : 'share';
  const mode = modeFor(choice, use, wish);
  const set = useSetExport(wanted, wish);
  // In a set the choice is asked once for all, also where this platform alone would not ask.
  const asked = set === null ? (choice.asks ? choice : null) : set.asks;
  const shareOnly = asked !== null && asked.nowRefused !== null;
  const count = set?.modes == null ? undefined : Object.keys(set.modes).length;
  const [useError, setUseError] = useState<string | null>(null);

  const reference = useReference(platform.id, mode === 'reference' && !asking);
  const key =
    asking || mode === null || (mode === 'reference' && !reference.ready)
      ? null
      : JSON.stringify([platform.id, mode, draft.answers, token.state, token.keptAt, held, check?.at]);
  const preview = useAsked(key, () => ask('export.preview', { platform: platform.id, mode: mode ?? 'placeholder' }));
  const shown = key !== null && preview.value?.mode === mode && preview.value.platform === platform.id ? preview.value : null;

  const saving = useSaving({ shown, mode, set, onUnanswered: () => setUseError(words.use.unanswered) });
  const { outcome: result, save } = saving;
  // Stays while something else is looked at behind it; another platform of the set has its own.
  const finished = saving.last?.preview.platform === platform.id && !asking ? saving.last : null;
  const native = state.app?.nativeSave === true;
  const files = shown !== null && (set !== null || shown.artifacts.some((artifact) => artifact.kind !== 'sheet'));
  // Before everything is ready the next platform is the way on, and saving waits beside it.
  const waiting = set?.waiting ?? null;
  const saveIsMain = files && finished === null && result?.kind !== 'saved' && waiting === null;
  const sheetOnly = shown !== null && shown.artifacts.every((artifact) => artifact.kind === 'sheet');
  // A platform that takes a sheet only has nothing to save: the person says when everything is entered.
  const toEnter = sheetOnly && set === null && !connection.exports.some((record) => record.platform === platform.id);
  const [finishProblem, setFinishProblem] = useState<Problem | null>(null);
  const [finishing, setFinishing] = useState(false);

  const steps = toEnter ? stepKeys(shown) : [];
  const open = openKeys(steps, draft);
  const [askedOpen, setAskedOpen] = useState(0);

  async function leave(everything = open.length === 0): Promise<void> {
    if (toEnter && !everything) {
      setAskedOpen((times) => times + 1);
      return;
    }
    if (shown !== null && toEnter) {
      setFinishing(true);
      const reply = await ask('export.finish', { platform: platform.id, mode: shown.mode });
      setFinishing(false);
      setFinishProblem(reply.ok ? null : reply.problem);
      if (!reply.ok) return;
    }
    await goHome();
  }

  // Of a platform that has ended the successor is the way on; its own form is only for the record.
  const successor = useSuccessor(platform);
  const onward = platform.status === 'ended' && !asking ? (successor?.go ?? null) : null;

  function submit(): Promise<void> | void {
    if (onward !== null) {
      onward();
      return undefined;
    }
    if (asking) {
      setInputErrors(wrong);
      if (Object.keys(wrong).length > 0) return undefined;
      setAsking(false);
      // The next platform has something to answer: this one's result waits at the end.
      return waiting === null ? undefined : next();
    }
    if (waiting !== null) return openConnection(waiting.connection.id).then(() => undefined);
    if (finished !== null) return leave();
    if (mode === null) {
      setUseError(words.use.unanswered);
      return undefined;
    }
    if (mode === 'reference' && !reference.ready) {
      reference.say();
      return undefined;
    }
    return saveIsMain ? save() : leave();
  }

  function enteredAll(): void {
    edit((before) => allTicked(before, steps));
    void leave(true);
  }

  const problem = key === null ? null : preview.problem;
  const aboutInput = problem !== null && inputProblems.includes(problem.kind);
  const leaving = toEnter ? words.after.entered : words.after.done;
  const toSave = saveLabel(shown === null ? 1 : fileCount(shown.artifacts), count, native);
  const label =
    onward !== null
      ? (successor?.label ?? '')
      : asking
        ? words.inputs.show
        : waiting !== null
          ? severalCopy.export.goOn(waiting.platform.name)
          : finished !== null
            ? leaving
            : mode === null || (mode === 'reference' && !reference.ready)
              ? words.inputs.show
              : saveIsMain
                ? toSave
                : leaving;
  useHere(saveIsMain && onward === null && !saving.busy ? [{ id: 'save', label: toSave, run: () => void save() }] : []);
  return (
    // The questions and the result are two screens: each begins at its title, with its own help.
    <StepFrame
      key={asking ? 'asking' : 'result'}
      step="export"
      title={words.title(platform.name)}
      intro={
        asking || finished !== null
          ? undefined
          : set !== null
            ? severalCopy.export.intro(platform.name)
            : sheetOnly
              ? words.introSheet(platform.name)
              : words.intro(platform.name)
      }
      help={asking ? words.helpDetails : choice.asks ? words.help : words.helpSheet}
      onSubmit={submit}
      continueLabel={label}
      busy={saving.busy ? words.save.working : finishing ? words.after.finishing : null}
      hideContinue={
        onward === null &&
        waiting === null &&
        finished === null &&
        mode !== null &&
        !asking &&
        shown === null &&
        (mode !== 'reference' || reference.ready)
      }
      {...(saveIsMain || onward !== null
        ? {
            actions: (
              <Button variant="quiet" onClick={() => void (onward === null ? goHome() : leave())}>
                {onward === null ? words.after.done : leaving}
              </Button>
            ),
          }
        : open.length > 0 && waiting === null && !asking
          ? {
              actions: (
                <Button variant="quiet" onClick={() => void goHome()}>
                  {words.sheet.later}
                </Button>
              ),
            }
          : {})}
    >
      {set === null || asking ? null : <SetHead set={set} />}
      {platform.status === 'ended' ? <Ended platform={platform} /> : null}
      {asking ? (
        <Details platform={platform} errors={inputErrors} onChange={(changed) => setInputErrors(({ [changed]: _gone, ...rest }) => rest)} />
      ) : (
        <>
          {finished === null ? null : <Finish finished={finished} />}
          {shown === null || finished === null ? null : <Notes preview={shown} onCheck={() => goTo('check')} />}
          <Fold times={finished?.times ?? 0}>
            {asked !== null ? (
              <UseChoice
                choice={asked}
                use={shareOnly ? 'share' : wanted}
                mode={mode}
                error={useError}
                onUse={(to) => {
                  setUseError(null);
                  setUse(to);
                }}
                // The answer shows the result at once, and the button below has become the one that saves: nobody saves unseen with Enter.
                onLook={shown === null ? undefined : goToResult}
                onMode={setWish}
              />
            ) : null}
            {mode === 'reference' ? (
              <ReferenceChoice reference={reference} problem={problem !== null && aboutDestination(problem) ? problem : null} />
            ) : null}
            <ProblemNote
              problem={problem !== null && aboutDestination(problem) ? null : problem}
              actions={
                aboutInput ? (
                  <Button
                    size="small"
                    onClick={() => {
                      setInputErrors(problem.field === null ? {} : { [problem.field]: problem });
                      setAsking(true);
                    }}
                  >
                    {words.inputs.changeAll}
                  </Button>
                ) : (
                  <Button size="small" onClick={preview.again}>
                    {words.tryAgain}
                  </Button>
                )
              }
            />
            {set === null || set.without.length === 0 ? null : <p className="small muted">{severalCopy.export.without(set.without)}</p>}
            {key !== null && shown === null && preview.loading ? (
              <p role="status" className="row muted">
                <Spinner />
                {words.loading}
              </p>
            ) : null}
            {shown === null ? null : (
              <>
                {finished === null ? <Notes preview={shown} onCheck={() => goTo('check')} /> : null}
                <Artifacts
                  preview={shown}
                  filesOnly={finished !== null}
                  {...(details.length > 0 ? { onDetails: () => setAsking(true) } : {})}
                />
                <SaveIn
                  folded={!files}
                  preview={shown}
                  outcome={result}
                  busy={saving.busy}
                  main={saveIsMain && onward === null}
                  {...(count === undefined ? {} : { platforms: count })}
                  onSave={() => void save()}
                  onReplace={(there) => void save(true, there)}
                />
              </>
            )}
          </Fold>
          {shown === null ? null : (
            <>
              {shown.referenced === undefined ? null : <ItIsThere preview={shown} />}
              <ProblemNote problem={finishProblem} />
              <StillOpen asked={askedOpen} open={open.length} all={steps.length} onAll={enteredAll} />
              {finished === null ? <Next preview={shown} /> : null}
              {set === null ? <AndThen /> : null}
            </>
          )}
        </>
      )}
    </StepFrame>
  );
}
