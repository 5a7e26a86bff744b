/** The repositories step: all, or only some, picked from the live list or typed. */
import { useState } from 'react';
import type { JSX } from 'react';
import { repositoriesCopy as words } from '../../../electron/contract/copy/steps.ts';
import { isSelfManaged } from '../../../electron/contract/index.ts';
import type { Answers, Problem } from '../../../electron/contract/index.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Opened } from '../../ui/feedback/Opened.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { StepFrame } from '../shared/StepFrame.tsx';
import { useConnection, useTyped, useWizard } from '../../wizard/context.tsx';
import { chosenKind } from '../../wizard/current-step.ts';
import { boundTo } from '../token/answers.ts';
import { readNames } from './names.ts';
import { Narrowing } from './narrowing.tsx';
import { PickRepositories } from './pick.tsx';
import { checkPlaces, Places } from './places.tsx';
import type { PlaceErrors } from './places.tsx';
import { TypeRepositories } from './typed.tsx';
import './repositories.css';

type Which = 'all' | 'some';

function where(answers: Answers): string {
  const { where: places } = words.choice;
  if (answers.projectKey !== null) return places.project(answers.projectKey);
  if (answers.deployment === 'cloud') return answers.workspace === null ? places.account : places.workspace(answers.workspace);
  return places.everywhere;
}

export function RepositoriesStep(): JSX.Element {
  const { platform, save, next } = useWizard();
  const connection = useConnection();
  const { draft, token } = connection;
  const { answers } = draft;
  const kind = chosenKind(connection, platform);
  const bound = kind === null ? null : boundTo(kind);
  const oneOnly = bound === 'repository';

  const [typedWhich, setWhich] = useTyped(
    'repositories.choice',
    draft.repositoriesAnswered ? (answers.repositories === null ? 'all' : 'some') : '',
  );
  const chosen: Which | null = oneOnly ? 'some' : typedWhich === 'all' || typedWhich === 'some' ? typedWhich : null;
  const [typedHow, setHow] = useTyped('repositories.how', '');
  const canList = token.state === 'kept';
  const how = canList && typedHow !== 'typed' ? 'list' : 'typed';
  const [text, setText] = useTyped('repositories.text', (answers.repositories ?? []).join('\n'));

  const [error, setError] = useState<string | null>(null);
  const [choiceError, setChoiceError] = useState<string | null>(null);
  const [placeErrors, setPlaceErrors] = useState<PlaceErrors>({ workspace: null, projectKey: null });
  const [problem, setProblem] = useState<Problem | null>(null);

  /** `which`: the answer that is given with this. */
  async function submit(which = chosen): Promise<void> {
    setProblem(null);
    const places = checkPlaces(draft, bound === 'project');
    setPlaceErrors(places.errors);
    setChoiceError(which === null ? words.choice.unanswered : null);
    const names = namesOf(which);
    setError(names.ok ? null : names.error);
    if (!places.ok || which === null || !names.ok) return;
    const repositories = names.names === null ? null : [...names.names];
    const saved = await save((before) => ({
      ...before,
      repositoriesAnswered: true,
      answers: { ...before.answers, ...places.values, repositories },
    }));
    if (saved.ok) await next();
    else setProblem(saved.problem);
  }

  /** The names to keep: null for all. */
  function namesOf(
    which: Which | null,
  ): { readonly ok: true; readonly names: readonly string[] | null } | { readonly ok: false; readonly error: string } {
    if (which !== 'some') return { ok: true, names: null };
    if (how === 'typed')
      return readNames(text, {
        selfManaged: answers.deployment !== null && isSelfManaged(answers.deployment),
        projectKey: answers.projectKey,
        oneOnly,
      });
    const picked = answers.repositories ?? [];
    if (picked.length === 0) return { ok: false, error: words.typed.nothingChosen };
    return oneOnly && picked.length > 1 ? { ok: false, error: words.typed.oneOnly } : { ok: true, names: picked };
  }

  const change = (to: Which): void => {
    setChoiceError(null);
    setError(null);
    setWhich(to);
  };

  return (
    <StepFrame
      step="repositories"
      title={oneOnly ? words.titleOne : words.title}
      intro={platform === null ? undefined : words.intro(platform.name)}
      help={words.help}
      onSubmit={() => submit()}
    >
      <ProblemNote problem={problem} />
      <Places errors={placeErrors} projectNeeded={bound === 'project'} />
      {oneOnly ? (
        <p>{words.choice.oneOnly}</p>
      ) : (
        <Choice
          legend={words.choice.legend}
          hideLegend
          columns={2}
          value={chosen}
          onChange={change}
          onPick={(to) => {
            if (to !== 'all') return;
            change(to);
            void submit(to);
          }}
          error={choiceError}
          options={[
            { value: 'all', label: words.choice.all, description: words.choice.allHelp(where(answers)) },
            { value: 'some', label: words.choice.some, description: words.choice.someHelp },
          ]}
        />
      )}
      <Opened what={chosen === 'some' ? how : null}>
        {chosen === 'some' ? (
          <>
            {how === 'list' ? (
              <PickRepositories single={oneOnly} error={error} onType={() => setHow('typed')} onPicked={() => setError(null)} />
            ) : (
              <TypeRepositories
                text={text}
                onText={setText}
                error={error}
                noToken={!canList}
                selfManaged={answers.deployment !== 'cloud'}
                {...(canList ? { onPick: () => setHow('list') } : {})}
              />
            )}
            <Narrowing kind={kind} />
          </>
        ) : null}
      </Opened>
      {!canList && chosen !== 'some' && token.state === 'none' && bound !== null ? (
        <Callout tone="info">
          <p>{words.beforeToken}</p>
        </Callout>
      ) : null}
    </StepFrame>
  );
}
