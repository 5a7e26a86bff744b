/** For who cannot or will not give Handrail a token: ask the administrator, or paste it there oneself. */
import { useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton, copyPlainText } from '../../ui/CopyButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useAsked } from '../shared/use-asked.ts';

const words = tokenCopy.other;

export function OtherWays(props: { readonly onElsewhere: () => void; readonly busy: boolean; readonly problem: Problem | null }): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <section className="stack token-other" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <div className="token-ways">
        <div className="stack" data-gap="small">
          <div><Button onClick={() => setAsking(true)}>{words.request}</Button></div>
          <p className="small muted">{words.requestHelp}</p>
        </div>
        <div className="stack" data-gap="small">
          <div><Button onClick={props.onElsewhere} busy={props.busy}>{words.elsewhere}</Button></div>
          <p className="small muted">{words.elsewhereHelp}</p>
        </div>
      </div>
      <ProblemNote problem={props.problem} />
      {asking ? <RequestDialog onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function RequestDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { ask } = useWizard();
  const request = useAsked('request', () => ask('token.request', {}));
  const { value } = request;
  const ignore = (): void => undefined;
  return (
    <Dialog
      title={words.requestTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {value === null ? null : <CopyButton variant="primary" size="medium" label={words.requestCopy} onCopy={() => copyPlainText(value.text)} />}
        </>
      }
    >
      <p className="muted">{words.requestText}</p>
      {request.loading ? <p role="status">{words.requestLoading}</p> : null}
      <ProblemNote problem={request.problem} />
      {value === null ? null : (
        <>
          <TextField label={words.requestSubject} value={value.subject} onChange={ignore} readOnly action={<CopyButton label={words.requestCopySubject} onCopy={() => copyPlainText(value.subject)} />} />
          <TextField label={words.requestMessage} value={value.text} onChange={ignore} readOnly multiline rows={10} />
        </>
      )}
    </Dialog>
  );
}
