/** The paste field with its live recognition, the user names where they are asked, and the expiry date. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialKind, Problem, Recognition } from '../../../electron/contract/index.ts';
import { recognisedWords } from '../../../electron/contract/copy/en/recognised.ts';
import { Button } from '../../ui/Button.tsx';
import type { HelpContent } from '../../ui/HelpPanel.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped, useWizard } from '../../wizard/context.tsx';
import { Keeping } from './keeping.tsx';
import { pictureHelp } from './guide.tsx';
import { kindName } from './kind-line.tsx';
import { UserFields } from './user-fields.tsx';
import type { UserErrors } from './user-fields.tsx';

const words = tokenCopy.paste;
/** The part with the paste field, so that the step's button can lead to it. */
export const pasteId = 'paste-token';
/** Milliseconds after the last change before the shape is looked at. */
const pause = 250;
/** In the guide its last picture shows where to copy from; elsewhere there is no picture. */
const pasteHelp = (): HelpContent => ({ ...tokenCopy.helpPaste, figure: pictureHelp.figure });

export interface PasteErrors extends UserErrors {
  readonly secret: string | Problem | null;
  readonly expires: string | Problem | null;
}

export interface PasteProps {
  readonly guide: GuideInWords;
  readonly secret: string;
  readonly onSecret: (text: string) => void;
  readonly errors: PasteErrors;
  readonly onKind: (kind: CredentialKind) => void;
  /** Asked here where no step before asks for it. */
  readonly expiry?: ReactNode;
}

/** The fields that hand the token over. */
export function Paste({ guide, secret, onSecret, errors, onKind, expiry }: PasteProps): JSX.Element {
  const { draft, edit } = useWizard();
  return (
    <div id={pasteId} className="stack token-paste">
      <div className="stack" data-gap="small">
        <SecretField
          label={words.label(guide.kindName)}
          hint={words.help}
          value={secret}
          onChange={onSecret}
          error={errors.secret}
          help={pasteHelp()}
          required
        />
        <Recognised guide={guide} secret={secret} onKind={onKind} />
      </div>
      <UserFields guide={guide} errors={errors} draft={draft} edit={edit} />
      {expiry}
      <Keeping guide={guide} more={words.notKept} />
    </div>
  );
}

/** The day on which it ends, which Bitbucket tells nobody but its maker. */
export function ExpiryDate({ error }: { readonly error: string | Problem | null }): JSX.Element {
  const [expires, setExpires] = useTyped('token.expires');
  return (
    <div className="token-date">
      <TextField type="date" label={words.expires} optional hint={words.expiresHelp} value={expires} onChange={setExpires} error={error} />
    </div>
  );
}

/** What the host makes of the shape of what stands in the field; nothing is sent to Bitbucket. */
function Recognised({
  guide,
  secret,
  onKind,
}: {
  readonly guide: GuideInWords;
  readonly secret: string;
  readonly onKind: (kind: CredentialKind) => void;
}): JSX.Element {
  const recognition = useRecognition(secret, guide.kind);
  const other =
    recognition === null || recognition.verdict !== 'wrong'
      ? undefined
      : recognition.kinds.find((kind) => kind !== guide.kind && guide.kinds.some((use) => use.kind === kind && use.supported));
  return (
    <div role="status" className="token-recognised" data-verdict={recognition?.verdict ?? 'none'}>
      {recognition === null ? null : (
        <>
          {recognition.verdict === 'fits' ? (
            <CircleCheck size={18} aria-hidden="true" />
          ) : recognition.verdict === 'unsure' ? (
            <Info size={18} aria-hidden="true" />
          ) : (
            <CircleAlert size={18} aria-hidden="true" />
          )}
          <div className="stack" data-gap="small">
            <p>{recognisedWords(recognition.said)}</p>
            {recognition.cleaned ? <p className="muted">{words.cleaned}</p> : null}
            {other === undefined ? null : (
              <div>
                <Button size="small" onClick={() => onKind(other)}>
                  {words.switchKind(kindName(other, guide))}
                </Button>
              </div>
            )}
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
  const look = useCallback(
    async (text: string, mine: number) => {
      const reply = await ask('token.recognise', { secret: text });
      if (attempt.current === mine && reply.ok) setKnown({ length: text.length, recognition: reply.value });
    },
    [ask],
  );
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
  return secret.trim() === '' ? null : (known?.recognition ?? null);
}
