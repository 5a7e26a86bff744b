/** “In a secrets manager”: which one, its questions, and the person's word that the token is there. */
import { useState } from 'react';
import type { JSX } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import { chosenDestination, destinationKey } from '../../../electron/contract/destination-ids.ts';
import type { DestinationOffer, ExportPreview, PlatformInput, Problem } from '../../../electron/contract/index.ts';
import { activeInputs } from '../../../electron/contract/when.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Inline } from '../../ui/Inline.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { Opened } from '../../ui/feedback/Opened.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { inputErrors } from '../../wizard/inputs.ts';
import { InputList } from '../shared/PlatformInputs.tsx';
import { useAsked } from '../shared/use-asked.ts';

const words = exportCopy.reference;

export interface Reference {
  /** Null while they are not known. */
  readonly offers: readonly DestinationOffer[] | null;
  readonly chosen: DestinationOffer | null;
  /** The questions that count for the answers so far. */
  readonly inputs: readonly PlatformInput[];
  /** Everything is answered that the page can see, so that a result can be asked for. */
  readonly ready: boolean;
  readonly problem: Problem | null;
  readonly again: () => void;
  /** Errors are shown from now on. */
  readonly say: () => void;
  readonly said: boolean;
}

/** `wanted` false asks nothing. */
export function useReference(platform: string, wanted: boolean): Reference {
  const { ask } = useWizard();
  const { draft } = useConnection();
  const [said, setSaid] = useState(false);
  const { deployment, baseUrl, workspace, projectKey, options } = draft.answers;
  // The usual names follow from these.
  const key = wanted ? JSON.stringify([platform, deployment, baseUrl, workspace, projectKey]) : null;
  const { value, problem, again } = useAsked(key, () => ask('export.destinations', { platform }));
  const to = chosenDestination(options);
  const chosen = value?.find((offer) => offer.to === to && offer.available) ?? null;
  const inputs = chosen === null ? [] : activeInputs(chosen.inputs, options, []);
  const ready = chosen !== null && Object.keys(inputErrors(inputs, options, [])).length === 0;
  return { offers: value, chosen, inputs, ready, problem, again, say: () => setSaid(true), said };
}

/** True for a problem of an answer about a destination: it belongs beside its question. */
export function aboutDestination({ field }: Problem): boolean {
  return field?.includes('.') === true && !field.startsWith('credential.');
}

export function ReferenceChoice({ reference, problem }: { readonly reference: Reference; readonly problem: Problem | null }): JSX.Element {
  const { edit } = useWizard();
  const { draft } = useConnection();
  const { offers, chosen, inputs, said } = reference;
  if (offers === null)
    return reference.problem === null ? (
      <p role="status" className="row muted">
        <Spinner />
        {words.loading}
      </p>
    ) : (
      <ProblemNote
        problem={reference.problem}
        actions={
          <Button size="small" onClick={reference.again}>
            {exportCopy.tryAgain}
          </Button>
        }
      />
    );
  const missing = said ? inputErrors(inputs, draft.answers.options, []) : {};
  const errors = problem?.field == null ? missing : { ...missing, [problem.field]: problem };
  // What fits comes first; the others stay to be read.
  const sorted = [...offers].sort((a, b) => Number(b.available) - Number(a.available));
  return (
    <div className="stack" data-gap="large">
      <Choice
        legend={words.legend}
        compact
        value={chosen?.to ?? null}
        error={said && chosen === null ? words.unanswered : null}
        onChange={(to) =>
          edit((before) => ({
            ...before,
            answers: { ...before.answers, options: { ...before.answers.options, [destinationKey]: to } },
          }))
        }
        options={sorted.map((offer) => ({
          value: offer.to,
          label: offer.name,
          description: offer.help,
          ...(offer.available ? {} : { disabledReason: offer.reason ?? '' }),
        }))}
      />
      <Opened what={chosen?.to ?? null}>{chosen === null ? null : <InputList key={chosen.to} inputs={inputs} errors={errors} />}</Opened>
    </div>
  );
}

/** Where the token lies with this result, and a button for the person who has put it there. */
export function ItIsThere({ preview }: { readonly preview: ExportPreview }): JSX.Element | null {
  const { ask } = useWizard();
  const [state, setState] = useState<'open' | 'working' | 'noted'>('open');
  const [problem, setProblem] = useState<Problem | null>(null);
  const place = preview.referenced?.places.find(({ key }) => key === 'token')?.place;
  if (preview.referenced === undefined || place === undefined) return null;

  async function note(): Promise<void> {
    setState('working');
    const reply = await ask('export.kept', { platform: preview.platform });
    setState(reply.ok ? 'noted' : 'open');
    setProblem(reply.ok ? null : reply.problem);
  }

  return (
    <section className="stack" data-gap="small">
      <p>
        <Inline text={words.kept(`\`${preview.referenced.name}: ${place}\``)} />
      </p>
      <Message what={state === 'noted' ? state : null} live="status" always>
        {state === 'noted' ? <p className="muted">{words.noted}</p> : null}
      </Message>
      {state === 'noted' ? null : (
        <div className="row">
          <Button size="small" busy={state === 'working'} onClick={() => void note()}>
            {words.there}
          </Button>
          <span className="small muted">{words.thereHelp}</span>
        </div>
      )}
      <ProblemNote problem={problem} />
    </section>
  );
}
