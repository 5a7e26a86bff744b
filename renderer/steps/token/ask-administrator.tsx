/** "Ask my administrator": a message with the exact permissions, ready to send. It holds no secret. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useAsked } from '../shared/use-asked.ts';

const words = tokenCopy.ask;
const ignore = (): void => undefined;

export function Ask({ guide }: { readonly guide: GuideInWords }): JSX.Element {
  const { ask } = useWizard();
  const title = useId();
  // The message is made of the same facts as the guide: another guide, another message.
  const request = useAsked(JSON.stringify(guide), () => ask('token.request', {}));
  const { value } = request;
  return (
    <section className="stack" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title}>
          {words.title}
        </h2>
        <p>{words.text}</p>
      </div>
      {value === null && request.loading ? (
        <p role="status" className="row muted">
          <Spinner />
          {words.loading}
        </p>
      ) : null}
      <ProblemNote problem={request.problem} />
      {value === null ? null : (
        <>
          <TextField
            label={words.subject}
            value={value.subject}
            onChange={ignore}
            readOnly
            action={<CopyButton size="medium" label={words.copySubject} onCopy={() => copyPlainText(value.subject)} />}
          />
          <TextField label={words.message} value={value.text} onChange={ignore} readOnly multiline rows={9} />
          <div>
            <CopyButton size="medium" label={words.copy} onCopy={() => copyPlainText(value.text)} />
          </div>
        </>
      )}
    </section>
  );
}
