/** The paste field with its live recognition, the user names where they are asked, and the expiry date. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { CredentialKind, Problem, Recognition, TokenGuide } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { willBeKept } from '../shared/where-kept.ts';
import { withUser } from './answers.ts';
import { kindName } from './kind-choice.tsx';

const words = tokenCopy.paste;
/** The part with the paste field, so that the step's button can lead to it. */
export const pasteId = 'paste-token';
/** Milliseconds after the last change before the shape is looked at. */
const pause = 250;

export interface PasteErrors {
  readonly secret: string | Problem | null;
  readonly user: string | Problem | null;
  readonly gitUser: string | Problem | null;
  readonly expires: string | Problem | null;
}

export interface PasteProps {
  readonly guide: TokenGuide;
  readonly secret: string;
  readonly onSecret: (text: string) => void;
  readonly errors: PasteErrors;
  readonly onKind: (kind: CredentialKind) => void;
}

export function Paste({ guide, secret, onSecret, errors, onKind }: PasteProps): JSX.Element {
  const { draft, edit, state } = useWizard();
  const [expires, setExpires] = useTyped('token.expires');
  const title = useId();
  const credential = draft.answers.credential;
  return (
    <section id={pasteId} className="stack token-paste" aria-labelledby={title}>
      <h2 className="section-title" id={title}>{words.title}</h2>
      <div className="stack" data-gap="small">
        <SecretField label={words.label(guide.kindName)} hint={words.help} value={secret} onChange={onSecret} error={errors.secret} help={tokenCopy.helpPaste} required />
        <Recognised guide={guide} secret={secret} onKind={onKind} />
      </div>
      {(['user', 'gitUser'] as const).map((field) => guide[field].asked ? (
        <TextField
          key={field}
          label={guide[field].label}
          hint={guide[field].help}
          placeholder={guide[field].example}
          value={credential?.[field] ?? ''}
          onChange={(text) => edit((before) => withUser(before, guide.kind, field, text))}
          error={errors[field]}
          mono
          required
        />
      ) : null)}
      <TextField type="date" label={words.expires} hint={words.expiresHelp} value={expires} onChange={setExpires} error={errors.expires} />
      <p className="small muted">{willBeKept(state.app)}</p>
    </section>
  );
}

/** What the host makes of the shape of what stands in the field; nothing is sent to Bitbucket. */
function Recognised({ guide, secret, onKind }: { readonly guide: TokenGuide; readonly secret: string; readonly onKind: (kind: CredentialKind) => void }): JSX.Element {
  const recognition = useRecognition(secret, guide.kind);
  const other = recognition === null || recognition.verdict !== 'wrong' ? undefined
    : recognition.kinds.find((kind) => kind !== guide.kind && guide.kinds.some((use) => use.kind === kind && use.supported));
  return (
    <div role="status" className="token-recognised" data-verdict={recognition?.verdict ?? 'none'}>
      {recognition === null ? null : (
        <>
          {recognition.verdict === 'fits' ? <CircleCheck size={18} aria-hidden="true" /> : recognition.verdict === 'unsure' ? <Info size={18} aria-hidden="true" /> : <CircleAlert size={18} aria-hidden="true" />}
          <div className="stack" data-gap="small">
            <p>{recognition.sentence}</p>
            {recognition.cleaned ? <p className="muted">{words.cleaned}</p> : null}
            {other === undefined ? null : <div><Button size="small" onClick={() => onKind(other)}>{words.switchKind(kindName(other, guide))}</Button></div>}
          </div>
        </>
      )}
    </div>
  );
}

function useRecognition(secret: string, kind: CredentialKind): Recognition | null {
  const { ask } = useWizard();
  const [known, setKnown] = useState<{ readonly length: number; readonly recognition: Recognition } | null>(null);
  const attempt = useRef(0);
  const look = useCallback(async (text: string, mine: number) => {
    const reply = await ask('token.recognise', { secret: text });
    if (attempt.current === mine && reply.ok) setKnown({ length: text.length, recognition: reply.value });
  }, [ask]);
  useEffect(() => {
    attempt.current += 1;
    const mine = attempt.current;
    if (secret.trim() === '') return undefined;
    const timer = setTimeout(() => void look(secret, mine), pause);
    return () => {
      attempt.current += 1;
      clearTimeout(timer);
    };
    // The kind takes part in the verdict, so another kind asks again.
  }, [secret, kind, look]);
  return secret.trim() === '' ? null : known?.recognition ?? null;
}
