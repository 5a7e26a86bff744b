/** The token that is kept: what it is, where it is, until when; replace or remove. */
import { useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { dayText, timeText } from '../../shell/dates.ts';
import { isKept } from '../shared/where-kept.ts';
import { daysUntil } from './answers.ts';

const words = tokenCopy.summary;
/** Days before the end from which the date is said with a warning. */
const soon = 14;

export function Kept({ onReplace }: { readonly onReplace: () => void }): JSX.Element {
  const { state, ask } = useWizard();
  const { token, draft } = useConnection();
  const [removing, setRemoving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const user = draft.answers.credential?.user ?? null;
  return (
    <div className="stack">
      <Callout tone="success">
        <dl className="facts">
          {token.kind === null ? null : <><dt>{words.kind}</dt><dd>{tokenCopy.kindNames[token.kind]}</dd></>}
          {token.name === null ? null : <><dt>{words.name}</dt><dd>{token.name}</dd></>}
          <dt>{words.where}</dt>
          <dd>{isKept(state.app, token.where)}</dd>
          {user === null ? null : <><dt>{words.user}</dt><dd>{user}</dd></>}
          <dt>{words.expires}</dt>
          <dd>{token.expiresOn === null ? words.unknownExpiry : <Expiry date={token.expiresOn} />}</dd>
          {token.keptAt === null ? null : <><dt>{words.keptAt}</dt><dd>{timeText(token.keptAt)}</dd></>}
        </dl>
      </Callout>
      {token.where === 'memory' && state.app !== null ? <Callout tone="warning"><p>{tokenCopy.keep.memory(state.app.keychain.reason ?? '')}</p></Callout> : null}
      <div className="row">
        <Button onClick={onReplace}>{words.replace}</Button>
        <Button variant="quiet" onClick={() => setRemoving(true)}>{words.remove}</Button>
      </div>
      <ProblemNote problem={problem} />
      {removing ? (
        <Dialog
          title={words.removeQuestion}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{words.removeNo}</Button>
              <Button variant="danger" onClick={() => {
                setRemoving(false);
                void ask('token.forget', {}).then((reply) => setProblem(reply.ok ? null : reply.problem));
              }}>{words.removeYes}</Button>
            </>
          }
        >
          <p>{words.removeText}</p>
        </Dialog>
      ) : null}
    </div>
  );
}

function Expiry({ date }: { readonly date: string }): JSX.Element {
  // Read once on showing: a date that turns over at midnight is no reason to render.
  const [today] = useState(() => new Date());
  const days = daysUntil(date, today);
  const when = dayText(date);
  if (days === null || days > soon) return <>{when}</>;
  return <>{when} <strong className="token-soon">({days < 0 ? words.expired : days === 0 ? words.expiresToday : words.expiresSoon(days)})</strong></>;
}
