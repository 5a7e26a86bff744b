/** Workspace and project, where they were left open: picked from the live list, typed where the token does not reach it. */
import type { JSX } from 'react';
import { repositoriesCopy as words } from '../../../electron/contract/copy/steps.ts';
import type { Draft, Problem } from '../../../electron/contract/index.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useConnection, useTyped, useWizard } from '../../wizard/context.tsx';
import { readProjectKey, readWorkspace } from '../address/check-names.ts';
import { SendUnencrypted } from '../shared/PlainHttp.tsx';
import { useAsked } from '../shared/use-asked.ts';

type FieldError = string | Problem | null;
export interface PlaceErrors {
  readonly workspace: FieldError;
  readonly projectKey: FieldError;
}

type Places = Pick<Draft['answers'], 'workspace' | 'projectKey'>;

/** Reads what stands in the two fields: the draft's own answer, else what was typed here. */
export function checkPlaces(
  draft: Draft,
  projectNeeded: boolean,
): { readonly ok: boolean; readonly errors: PlaceErrors; readonly values: Places } {
  const { answers, typed } = draft;
  const workspace = answers.deployment === 'cloud' ? readWorkspace(answers.workspace ?? typed['repositories.workspace'] ?? '') : null;
  const project = readProjectKey(answers.projectKey ?? typed['repositories.project'] ?? '');
  const projectKey = project.ok ? project.value : null;
  const errors: PlaceErrors = {
    workspace: workspace === null || workspace.ok ? null : workspace.problem,
    projectKey: !project.ok ? project.problem : projectKey === null && projectNeeded ? words.projectNeeded : null,
  };
  return {
    ok: errors.workspace === null && errors.projectKey === null,
    errors,
    values: { workspace: workspace?.ok === true ? workspace.value : null, projectKey },
  };
}

export function Places({ errors, projectNeeded }: { readonly errors: PlaceErrors; readonly projectNeeded: boolean }): JSX.Element | null {
  const { draft } = useConnection();
  const cloud = draft.answers.deployment === 'cloud';
  return (
    <>
      {cloud && draft.answers.workspace === null ? <WorkspacePlace error={errors.workspace} /> : null}
      {!cloud || projectNeeded ? <ProjectPlace error={errors.projectKey} needed={projectNeeded} /> : null}
    </>
  );
}

/** Why nothing can be picked, where the person can put it right here; whatever else it is, the field below is the way on. */
function PlainHttpNote({ list }: { readonly list: { readonly problem: Problem | null; readonly again: () => void } }): JSX.Element | null {
  return list.problem?.kind === 'token-plain-http' ? (
    <ProblemNote problem={list.problem} actions={<SendUnencrypted again={list.again} />} />
  ) : null;
}

function WorkspacePlace({ error }: { readonly error: FieldError }): JSX.Element {
  const { ask } = useWizard();
  const { token } = useConnection();
  const [typed, setTyped] = useTyped('repositories.workspace');
  const list = useAsked(token.state === 'kept' ? `workspaces:${token.keptAt}` : null, () =>
    ask('list.workspaces', { search: '', cursor: null }),
  );
  // While the list is read its place is kept, so that nothing below moves when it comes.
  const items = list.value?.items ?? [];
  if (items.length === 0 && !list.loading) {
    return (
      <>
        <PlainHttpNote list={list} />
        <TextField
          label={words.workspace.typed}
          hint={list.problem === null ? words.workspace.typedHelp : words.workspace.unreachable}
          value={typed}
          onChange={setTyped}
          error={error}
          mono
          required
        />
      </>
    );
  }
  return (
    <Select
      label={words.workspace.label}
      hint={words.workspace.help}
      value={typed}
      onChange={setTyped}
      error={error}
      required
      options={[
        { value: '', label: words.workspace.pick },
        ...(typed === '' || items.some((item) => item.slug === typed) ? [] : [{ value: typed, label: typed }]),
        ...items.map((item) => ({ value: item.slug, label: item.name ?? item.slug })),
      ]}
    />
  );
}

function ProjectPlace({ error, needed }: { readonly error: FieldError; readonly needed: boolean }): JSX.Element | null {
  const { ask, edit } = useWizard();
  const { token, draft } = useConnection();
  const [typed, setTyped] = useTyped('repositories.project');
  const value = draft.answers.projectKey ?? '';
  const list = useAsked(token.state === 'kept' ? `projects:${token.keptAt}:${draft.answers.workspace}` : null, () =>
    ask('list.projects', { search: '', cursor: null }),
  );
  const found = list.value?.items ?? [];
  if (found.length === 0 && !list.loading) {
    // Nothing to pick from: a key that was given with the address stands, an open one can be typed.
    if (value !== '' || (!needed && token.state === 'kept')) return <PlainHttpNote list={list} />;
    return (
      <>
        <PlainHttpNote list={list} />
        <TextField
          label={words.project.typed}
          hint={needed ? words.project.typedHelp : words.project.typedOptional}
          value={typed}
          onChange={setTyped}
          error={error}
          mono
          required={needed}
          optional={!needed}
        />
      </>
    );
  }
  const items = found.some((item) => item.key === value) || value === '' ? found : [{ key: value, name: value }, ...found];
  return (
    <Select
      label={words.project.label}
      hint={words.project.help}
      value={value}
      onChange={(key) => edit((before) => ({ ...before, answers: { ...before.answers, projectKey: key === '' ? null : key } }))}
      error={error}
      options={[
        ...(needed ? [] : [{ value: '', label: words.project.any }]),
        ...items.map((item) => ({ value: item.key, label: item.name === item.key ? item.key : `${item.name} (${item.key})` })),
      ]}
    />
  );
}
