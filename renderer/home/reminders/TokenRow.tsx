/** One token: what uses it, when it ends, and the question where nobody knows. */
import { useState } from 'react';
import type { JSX } from 'react';
import { expiryOf } from '../../../electron/contract/expiry.ts';
import type { EndAnswer, Problem, TokenEnding } from '../../../electron/contract/index.ts';
import { remindersCopy as copy } from '../../../electron/contract/copy/en/reminders.ts';
import { expiryCopy } from '../../../electron/contract/copy/en/watch.ts';
import { dayText } from '../../shell/dates.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useWizard } from '../../wizard/context.tsx';

export interface TokenRowProps {
  readonly token: TokenEnding;
  readonly now: Date;
  /** What was noted, in a sentence. */
  readonly onSaid: (text: string) => void;
}

/** The name that stands for all that hold the token. */
function nameOf({ names }: TokenEnding): string {
  return names[0] ?? '';
}

export function TokenRow({ token, now, onSaid }: TokenRowProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const name = nameOf(token);
  const open = token.end === 'unknown' || token.end === 'skipped';
  return (
    <li className="reminders-row">
      <div className="reminders-what">
        <p className="reminders-names">{token.names.join(', ')}</p>
        {token.names.length > 1 && <p className="small muted">{copy.shared(token.names.length)}</p>}
      </div>
      <End token={token} now={now} />
      {asking ? (
        <AskEnd token={token} onClose={() => setAsking(false)} onSaid={onSaid} />
      ) : (
        <span className="row">
          <Renew token={token} now={now} name={name} />
          <Button
            size="small"
            variant={token.end === 'unknown' ? 'secondary' : 'quiet'}
            aria-label={open ? copy.sayOf(name) : copy.changeOf(name)}
            onClick={() => setAsking(true)}
          >
            {open ? copy.say : copy.change}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Offered where the end is near. */
function Renew({ token: { ids, on }, now, name }: Pick<TokenRowProps, 'token' | 'now'> & { readonly name: string }): JSX.Element | null {
  const { openConnection } = useWizard();
  const expiry = expiryOf(on, now);
  const [id] = ids;
  if (id === undefined || expiry === null || expiry.level === 'later') return null;
  return (
    <Button size="small" aria-label={expiryCopy.renewNamed(name)} onClick={() => void openConnection(id, 'token', 'renew')}>
      {expiryCopy.renew}
    </Button>
  );
}

const tones = { later: 'plain', month: 'plain', week: 'warn', last: 'bad', ended: 'bad' } as const;

function End({ token: { end, on }, now }: Pick<TokenRowProps, 'token' | 'now'>): JSX.Element {
  const expiry = expiryOf(on, now);
  if (expiry === null) return <p className="reminders-end muted">{end === 'never' ? copy.never : copy.unknown}</p>;
  return (
    <p className="reminders-end">
      {expiry.days < 0 ? copy.ended(dayText(expiry.on)) : copy.ends(dayText(expiry.on))}{' '}
      <Badge tone={tones[expiry.level]}>{expiryCopy.beside(expiry)}</Badge>
    </p>
  );
}

interface AskEndProps extends Pick<TokenRowProps, 'token' | 'onSaid'> {
  readonly onClose: () => void;
}

function AskEnd({ token, onClose, onSaid }: AskEndProps): JSX.Element {
  const { bridge, refresh } = useWizard();
  const [day, setDay] = useState(token.on ?? '');
  const [busy, setBusy] = useState<EndAnswer['end'] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const name = nameOf(token);

  async function answer(given: EndAnswer, sentence: string): Promise<void> {
    const [id] = token.ids;
    if (busy !== null || id === undefined) return;
    setBusy(given.end);
    setProblem(null);
    const reply = await bridge.call('reminders.end', { id, answer: given });
    if (!reply.ok) {
      setBusy(null);
      setProblem(reply.problem);
      return;
    }
    await refresh();
    onClose();
    onSaid(sentence);
  }

  const beside = problem?.kind === 'date-invalid';
  return (
    <form
      className="reminders-ask stack"
      data-gap="small"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void answer({ end: 'on', on: day }, copy.saved.on(name, dayText(day)));
      }}
    >
      <div>
        <TextField
          type="date"
          label={copy.ask}
          hint={copy.askHint}
          value={day}
          onChange={setDay}
          error={beside ? problem : null}
          required
        />
      </div>
      <div className="row">
        <Button type="submit" size="small" variant="primary" busy={busy === 'on'}>
          {copy.save}
        </Button>
        {token.mayNeverEnd && (
          <Button size="small" busy={busy === 'never'} onClick={() => void answer({ end: 'never' }, copy.saved.never(name))}>
            {copy.neverEnds}
          </Button>
        )}
        {token.end === 'unknown' && (
          <Button
            size="small"
            variant="quiet"
            busy={busy === 'skip'}
            onClick={() => void answer({ end: 'skip' }, copy.saved.skipped(name))}
          >
            {copy.skip}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onClose}>
          {copy.cancel}
        </Button>
      </div>
      <ProblemNote problem={beside ? null : problem} always />
    </form>
  );
}
