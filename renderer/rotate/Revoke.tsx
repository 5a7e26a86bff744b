/** "Revoke it for me": user name and password once, to the exact host that is shown, and which token where Bitbucket lists several. */
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import type { ListedToken, Problem, Rotation } from '../../electron/contract/index.ts';
import { dayText } from '../shell/dates.ts';
import { Choice } from '../ui/Choice.tsx';
import { Message } from '../ui/feedback/Message.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useTyped } from '../wizard/context.tsx';
import type { Act } from './use-rotation.ts';

const copy = rotateCopy.letGo;

interface Errors {
  readonly userName: string | null;
  readonly password: string | Problem | null;
  readonly which: string | null;
}
const none: Errors = { userName: null, password: null, which: null };

export interface Revoke {
  readonly userName: string;
  readonly setUserName: (text: string) => void;
  readonly password: string;
  readonly setPassword: (text: string) => void;
  readonly which: readonly ListedToken[] | null;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly errors: Errors;
  readonly submit: () => Promise<void>;
}

/** The password lives here alone, and only until it is sent. */
export function useRevoke(act: Act, rotation: Rotation, onProblem: (problem: Problem | null) => void): Revoke {
  const { byPassword } = rotation;
  const [userName, setUserName] = useTyped(`renew.${rotation.rotation.slice(0, 8)}.user`, byPassword.user ?? '');
  const [password, setPassword] = useState('');
  const [which, setWhich] = useState<readonly ListedToken[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [errors, setErrors] = useState(none);

  async function submit(): Promise<void> {
    const found: Errors = {
      userName: userName.trim() === '' ? copy.userEmpty : null,
      password: password === '' ? copy.passwordEmpty : null,
      which: which !== null && chosen === null ? copy.choose : null,
    };
    setErrors(found);
    onProblem(null);
    if (found.userName !== null || found.password !== null || found.which !== null) return;
    const used = password;
    setPassword('');
    const reply = await act('rotation.revoke', { host: byPassword.host ?? '', userName: userName.trim(), password: used, token: chosen });
    if (!reply.ok) {
      if (reply.problem.kind === 'revoke-failed' && reply.problem.values['why'] === 'password')
        setErrors({ ...none, password: reply.problem });
      else onProblem(reply.problem);
    } else if (reply.value.which !== null) {
      setWhich(reply.value.which);
      setChosen(null);
    }
  }

  return { userName, setUserName, password, setPassword, which, chosen, choose: setChosen, errors, submit };
}

export function RevokeFields({ rotation, revoke }: { readonly rotation: Rotation; readonly revoke: Revoke }): JSX.Element {
  return (
    <section className="stack" aria-labelledby="rotate-revoke">
      <div className="stack" data-gap="small">
        <h2 className="section-title" id="rotate-revoke">
          {copy.forMe}
        </h2>
        <p>{copy.forMeText}</p>
      </div>
      <div className="token-host">
        <LockKeyhole size={18} aria-hidden="true" />
        <p>
          {copy.host} <code>{rotation.byPassword.host}</code>
        </p>
      </div>
      <Message what={revoke.which} live="status" always>
        {revoke.which !== null && (
          <Choice
            legend={copy.which}
            hint={copy.whichText}
            value={revoke.chosen}
            onChange={revoke.choose}
            error={revoke.errors.which}
            options={revoke.which.map(({ id, name, createdOn, lastUsedOn, expiresOn }) => ({
              value: id,
              label: name,
              description: [
                createdOn === null ? null : copy.created(dayText(createdOn)),
                lastUsedOn === null ? null : copy.used(dayText(lastUsedOn)),
                expiresOn === null ? null : copy.ends(dayText(expiresOn)),
              ]
                .filter((each) => each !== null)
                .join(', '),
            }))}
          />
        )}
      </Message>
      <div className="token-pair">
        <TextField
          label={copy.userName}
          value={revoke.userName}
          onChange={revoke.setUserName}
          error={revoke.errors.userName}
          autoComplete="username"
          mono
          required
        />
        <SecretField
          label={copy.password}
          value={revoke.password}
          onChange={revoke.setPassword}
          error={revoke.errors.password}
          autoComplete="current-password"
          required
        />
      </div>
    </section>
  );
}
