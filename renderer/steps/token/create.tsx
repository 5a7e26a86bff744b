/** "Create it for me": user name and password once, the exact host, and what the token will be able to do. */
import { LockKeyhole } from 'lucide-react';
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { looksLikeEmail } from '../../../electron/contract/index.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SecretField } from '../../ui/SecretField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTyped } from '../../wizard/context.tsx';
import { AccessList } from './access.tsx';
import { Keeping } from './keeping.tsx';
import { EmailIsName } from './user-fields.tsx';

const words = tokenCopy.create;
const never = 'never';
const offered = [30, 90, 180, 365] as const;

export interface CreateErrors {
  readonly userName: string | Problem | null;
  readonly password: string | Problem | null;
  readonly tokenName: string | Problem | null;
  readonly expiry: string | Problem | null;
}

/**
 * The fields that live in the draft, so that only the password is lost on leaving. `scope`: a renewal has fields of its own; `user`: whose
 * token it is, where that is known.
 */
export function useCreateFields(
  guide: GuideInWords | null,
  scope = 'token.create',
  user = '',
): {
  readonly userName: string;
  readonly tokenName: string;
  readonly expiry: string;
  readonly expiryDays: number | null /** The person says that this e-mail address is the user name. */;
  readonly emailIsName: boolean;
  readonly set: {
    readonly userName: (t: string) => void;
    readonly tokenName: (t: string) => void;
    readonly expiry: (t: string) => void;
    readonly emailIsName: (is: boolean) => void;
  };
} {
  const [userName, setUserName] = useTyped(`${scope}.user`, user);
  // The text itself is remembered, so that another one is asked about again.
  const [meant, setMeant] = useTyped(`${scope}.email-name`);
  const [tokenName, setTokenName] = useTyped(`${scope}.name`, guide?.suggestedName ?? '');
  const days = guide?.expiry.defaultDays ?? 90;
  const [expiry, setExpiry] = useTyped(`${scope}.expiry`, String(days));
  return {
    userName,
    tokenName,
    expiry,
    expiryDays: expiry === never ? null : Number(expiry),
    emailIsName: meant !== '' && meant === userName,
    set: { userName: setUserName, tokenName: setTokenName, expiry: setExpiry, emailIsName: (is) => setMeant(is ? userName : '') },
  };
}

function expiryOptions(guide: GuideInWords): readonly { readonly value: string; readonly label: string }[] {
  const { maxDays, defaultDays } = guide.expiry;
  const days = [...new Set([...offered, ...(defaultDays === null ? [] : [defaultDays])])]
    .filter((n) => maxDays === null || n <= maxDays)
    .sort((a, b) => a - b);
  return [
    ...days.map((n) => ({ value: String(n), label: words.expiryDays(n) })),
    ...(maxDays === null ? [{ value: never, label: words.expiryNever }] : []),
  ];
}

export interface CreateProps {
  readonly guide: GuideInWords;
  readonly password: string;
  readonly onPassword: (text: string) => void;
  readonly errors: CreateErrors;
  /** What the fields are kept under; left out: those of the first token. */
  readonly scope?: string;
  readonly user?: string;
}

export function Create({ guide, password, onPassword, errors, scope, user }: CreateProps): JSX.Element {
  const fields = useCreateFields(guide, scope, user);
  const title = useId();
  return (
    <section className="stack" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title}>
          {words.title}
        </h2>
        <p>{words.intro}</p>
      </div>
      <div className="token-host">
        <LockKeyhole size={18} aria-hidden="true" />
        <p>
          {words.host} <code>{guide.create.host}</code>
        </p>
      </div>
      <div className="token-pair">
        <TextField
          label={words.userName}
          hint={words.userNameHelp}
          value={fields.userName}
          onChange={fields.set.userName}
          error={errors.userName}
          autoComplete="username"
          mono
          required
          help={tokenCopy.helpCreate}
        />
        <SecretField
          label={words.password}
          hint={words.passwordHelp}
          value={password}
          onChange={onPassword}
          error={errors.password}
          autoComplete="current-password"
          required
          help={tokenCopy.helpCreate}
        />
      </div>
      {looksLikeEmail(fields.userName) ? <EmailIsName checked={fields.emailIsName} onChange={fields.set.emailIsName} /> : null}
      <div className="token-pair">
        <TextField
          label={words.tokenName}
          hint={words.tokenNameHelp}
          value={fields.tokenName}
          onChange={fields.set.tokenName}
          error={errors.tokenName}
          maxLength={255}
          required
          help={tokenCopy.helpCreate}
        />
        <Select
          label={words.expiry}
          value={fields.expiry}
          onChange={fields.set.expiry}
          options={expiryOptions(guide)}
          hint={words.expiryHelp}
          error={errors.expiry}
          help={{ title: words.expiry, text: [guide.expiry.note] }}
        />
      </div>
      {guide.ticks.length === 0 ? null : (
        <Disclosure summary={words.exact}>
          <AccessList guide={guide} />
        </Disclosure>
      )}
      <Keeping guide={guide} />
    </section>
  );
}
