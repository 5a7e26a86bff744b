/** A message that Handrail does not know: said plainly, with what to do instead. */
import type { JSX } from 'react';
import type { ToldExplanation } from '../../../electron/contract/index.ts';
import { explainRoomCopy } from '../../../electron/contract/copy/support.ts';
import { Button } from '../../ui/Button.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { SecretRemoved } from './explained.tsx';

const copy = explainRoomCopy.unknown;

export function Unknown({ explanation }: { readonly explanation: ToldExplanation }): JSX.Element {
  const { state, steps, goTo, closeSupport } = useWizard();
  const canCheck = state.place === 'connection' && steps.some((fact) => fact.step === 'check' && fact.open);
  return (
    <>
      {explanation.secretRemoved ? <SecretRemoved /> : null}
      <section className="card stack" data-gap="small">
        <h2 className="section-title" tabIndex={-1} data-result-headline>
          {copy.title}
        </h2>
        <p>{copy.text}</p>
        <ul className="bullets">
          {copy.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <div>
          {canCheck ? (
            <Button onClick={() => goTo('check')}>{copy.check}</Button>
          ) : state.place === 'home' ? (
            <Button onClick={closeSupport}>{copy.connections}</Button>
          ) : null}
        </div>
      </section>
    </>
  );
}
