/** The user names that the platform signs in with, where this kind of token needs one. */
import type { JSX } from 'react';
import type { Problem, TokenGuide } from '../../../electron/contract/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { withUser } from './answers.ts';

export interface UserErrors {
  readonly user: string | Problem | null;
  readonly gitUser: string | Problem | null;
}

export function UserFields({ guide, errors }: { readonly guide: TokenGuide; readonly errors: UserErrors }): JSX.Element {
  const { draft, edit } = useWizard();
  const { credential } = draft.answers;
  return (
    <>
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
    </>
  );
}
