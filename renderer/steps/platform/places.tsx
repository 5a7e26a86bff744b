/** The workspace or project that the platform itself has to be told, where the address step left it open. */
import { useState } from 'react';
import type { JSX } from 'react';
import type { Answers, Problem } from '../../../electron/contract/index.ts';
import { platformCopy, practiceWords } from '../../../electron/contract/copy/wizard.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { missingPlaces } from '../../wizard/current-step.ts';
import type { PlaceAsk } from '../../wizard/current-step.ts';
import { readProjectKey, readWorkspace } from '../address/check-names.ts';

type Field = PlaceAsk['field'];

export interface Places {
  readonly asks: readonly PlaceAsk[];
  readonly errors: Readonly<Partial<Record<Field, string | Problem>>>;
  readonly typed: (field: Field) => string;
  readonly type: (field: Field, text: string) => void;
  /** The answers as typed; null where one is missing or wrong, which is then said beside its field. */
  readonly read: () => Pick<Answers, Field> | null;
}

/** What is asked stays asked until the step is left, so that no field vanishes while somebody types. */
export function usePlaces(): Places {
  const { draft, platform, support, setTyped } = useWizard();
  const { answers } = draft;
  const [asks] = useState(() => missingPlaces(support, answers));
  const [errors, setErrors] = useState<Places['errors']>({});
  const key = (field: Field): string => (field === 'projectKey' ? 'address.project' : 'address.workspace');
  const typed = (field: Field): string => draft.typed[key(field)] ?? answers[field] ?? '';
  return {
    asks,
    errors,
    typed,
    type: (field, text) => {
      // The address step shows the same text.
      setTyped(key(field), text);
      setErrors(({ [field]: _gone, ...rest }) => rest);
    },
    read: () => {
      const found: Pick<Answers, Field> = { workspace: answers.workspace, projectKey: answers.projectKey };
      const wrong: Partial<Record<Field, string | Problem>> = {};
      for (const { field } of asks) {
        const read = field === 'projectKey' ? readProjectKey(typed(field)) : readWorkspace(typed(field));
        if (!read.ok) wrong[field] = read.problem;
        else if (read.value === null) wrong[field] = platformCopy.placeMissing(platform?.name ?? '');
        else found[field] = read.value;
      }
      setErrors(wrong);
      return Object.keys(wrong).length === 0 ? found : null;
    },
  };
}

export function PlaceFields({ places, practice }: { readonly places: Places; readonly practice: boolean }): JSX.Element | null {
  if (places.asks.length === 0) return null;
  return (
    <div className="stack">
      {places.asks.map(({ field, label, help }) => (
        <TextField
          key={field}
          label={label}
          hint={practice ? `${help} ${field === 'projectKey' ? practiceWords.projectKeys : practiceWords.workspaceHint}` : help}
          help={{ title: label, text: [platformCopy.placeWhy, help] }}
          mono
          required
          value={places.typed(field)}
          error={places.errors[field] ?? null}
          onChange={(text) => places.type(field, text)}
        />
      ))}
    </div>
  );
}
