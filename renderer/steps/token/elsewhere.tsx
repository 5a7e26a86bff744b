/** "I'll paste the token there myself": what that means, the names that the result still needs, and what the token must be able to do. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { AccessList } from './access.tsx';
import { UserFields } from './user-fields.tsx';
import type { UserErrors } from './user-fields.tsx';

const words = tokenCopy.elsewhere;

export function Elsewhere(props: {
  readonly guide: GuideInWords;
  readonly errors: UserErrors;
  readonly problem: Problem | null;
}): JSX.Element {
  const title = useId();
  const { draft, edit } = useWizard();
  return (
    <section className="stack" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title}>
          {words.title}
        </h2>
        <p>{words.text}</p>
      </div>
      <UserFields guide={props.guide} errors={props.errors} draft={draft} edit={edit} />
      {props.guide.ticks.length === 0 ? null : (
        <Disclosure summary={words.access}>
          <AccessList guide={props.guide} />
        </Disclosure>
      )}
      <ProblemNote problem={props.problem} />
    </section>
  );
}
