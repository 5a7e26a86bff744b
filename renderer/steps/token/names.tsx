/** Other names for a token that is kept: a slip in the e-mail address is no reason to paste the token again, which Bitbucket shows once. */
import { useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { Draft } from '../../../electron/contract/index.ts';
import { useConnection, useTyped, useWizard } from '../../wizard/context.tsx';
import { credentialFor, userError, withCredential } from './answers.ts';
import { noPasteErrors, placeKept } from './use-token-form.ts';
import { UserFields } from './user-fields.tsx';
import type { UserErrors } from './user-fields.tsx';

/** The names on their own screen. They are typed beside the draft, so that those in use stay until the new ones are saved. */
export interface NamesForm {
  readonly draft: Draft;
  readonly edit: (change: (before: Draft) => Draft) => void;
  readonly errors: UserErrors;
  readonly busy: boolean;
  /** True once they are saved. */
  readonly save: () => Promise<boolean>;
  readonly drop: () => void;
}

/** What was typed and is not saved, as `typed` keeps it; null where nothing was, or where it cannot be read. */
function typedNames(text: string): { readonly user: string | null; readonly gitUser: string | null } | null {
  const [user, gitUser, ...more] = text.split('\n');
  return user === undefined || gitUser === undefined || more.length > 0 ? null : { user: user || null, gitUser: gitUser || null };
}

/** The form's state, kept above the screen because the step's own button saves it. */
export function useNames(guide: GuideInWords | null): NamesForm {
  const { ask } = useWizard();
  const { draft } = useConnection();
  const [typed, setTyped] = useTyped('token.names');
  const [errors, setErrors] = useState<UserErrors>(noPasteErrors);
  const [busy, setBusy] = useState(false);
  const before = draft.answers.credential;
  const names = typedNames(typed);
  const edited: Draft =
    names === null || before === null ? draft : { ...draft, answers: { ...draft.answers, credential: { ...before, ...names } } };

  async function save(): Promise<boolean> {
    if (guide === null || busy) return false;
    const { answers } = edited;
    const found = {
      user: userError(guide.user, answers.credential?.user ?? null, answers),
      gitUser: userError(guide.gitUser, answers.credential?.gitUser ?? null, answers),
    };
    setErrors(found);
    if (found.user !== null || found.gitUser !== null) return false;
    const credential = credentialFor(guide, edited);
    setBusy(true);
    const reply = await ask('token.users', { credential }, () => withCredential(credential));
    setBusy(false);
    if (!reply.ok) {
      const { user, gitUser, secret } = placeKept(reply.problem);
      setErrors({ user: user ?? secret, gitUser });
      return false;
    }
    setTyped('');
    return true;
  }

  return {
    draft: edited,
    edit: (change) => {
      const { credential } = change(edited).answers;
      const line = (text: string | null | undefined): string => (text ?? '').replace(/\n/gu, ' ');
      setTyped(`${line(credential?.user)}\n${line(credential?.gitUser)}`);
    },
    errors,
    busy,
    save,
    drop: () => {
      setErrors(noPasteErrors);
      setTyped('');
    },
  };
}

/** The fields, with a line that says what stays. */
export function Names({ guide, form }: { readonly guide: GuideInWords; readonly form: NamesForm }): JSX.Element {
  return (
    <div className="stack">
      <UserFields guide={guide} errors={form.errors} draft={form.draft} edit={form.edit} />
      <p className="small muted">{tokenCopy.summary.namesText}</p>
    </div>
  );
}
