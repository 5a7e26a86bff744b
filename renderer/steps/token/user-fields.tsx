/** The user names that the platform signs in with, where this kind of token needs one. */
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { meansEmailAsName } from '../../../electron/contract/index.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { Draft, Problem } from '../../../electron/contract/index.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { mayBeEmailName, withEmailAsName, withUser } from './answers.ts';

export interface UserErrors {
  readonly user: string | Problem | null;
  readonly gitUser: string | Problem | null;
}

/** What stands in the fields, as the draft would have it, and what a change makes of that. */
interface UserFieldsProps {
  readonly guide: GuideInWords;
  readonly errors: UserErrors;
  readonly draft: Draft;
  readonly edit: (change: (before: Draft) => Draft) => void;
}

export function UserFields({ guide, errors, draft, edit }: UserFieldsProps): JSX.Element {
  const { credential } = draft.answers;
  return (
    <>
      {(['user', 'gitUser'] as const).map((field) =>
        guide[field].asked ? (
          <TextField
            key={field}
            label={guide[field].label}
            hint={guide[field].help}
            placeholder={guide[field].example}
            value={credential?.[field] ?? ''}
            onChange={(text) => edit((before) => withUser(before, guide.kind, field, text, field === 'user' && !guide.gitUser.asked))}
            error={errors[field]}
            mono
            required
          />
        ) : null,
      )}
      {!guide.gitUser.asked && credential !== null && mayBeEmailName(guide.user, credential.user, draft.answers.deployment) ? (
        <EmailIsName
          checked={meansEmailAsName(credential)}
          onChange={(means) => edit((before) => withEmailAsName(before, guide.kind, means))}
        />
      ) : null}
    </>
  );
}

/** Offered only under what looks like an e-mail address: a slip of the hand nearly always, but some directories have such user names. */
export function EmailIsName({
  checked,
  onChange,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): JSX.Element {
  return <Checkbox label={tokenCopy.paste.emailIsName} hint={tokenCopy.paste.emailIsNameHint} checked={checked} onChange={onChange} />;
}
