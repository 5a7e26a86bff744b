/** The token that is kept: what it is, where it is, until when; replace or remove. */
import { reasonWords } from '../../../electron/contract/copy/en/reasons.ts';
import { useState } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { expiryCopy } from '../../../electron/contract/copy/en/watch.ts';
import { expiryOf, needsRenewal } from '../../../electron/contract/expiry.ts';
import type { Expiry as TokenEnd } from '../../../electron/contract/expiry.ts';
import type { Problem } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { dayText, timeText } from '../../shell/dates.ts';
import { isKept } from '../shared/where-kept.ts';

const words = tokenCopy.summary;

interface KeptProps {
  readonly onReplace: () => void;
  readonly onRenew: () => void;
  readonly onNames: () => void;
}

export function Kept({ onReplace, onRenew, onNames }: KeptProps): JSX.Element {
  const { state, ask } = useWizard();
  const { token, draft } = useConnection();
  // Read once on showing: a date that turns over at midnight is no reason to render.
  const [now] = useState(() => new Date());
  const expiry = expiryOf(token.expiresOn, now);
  const [removing, setRemoving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const user = draft.answers.credential?.user ?? null;
  return (
    <div className="stack">
      <Callout tone="success">
        <dl className="facts">
          {token.kind === null ? null : (
            <>
              <dt>{words.kind}</dt>
              <dd>{tokenCopy.kindNames[token.kind]}</dd>
            </>
          )}
          {token.name === null ? null : (
            <>
              <dt>{words.name}</dt>
              <dd>{token.name}</dd>
            </>
          )}
          <dt>{words.where}</dt>
          <dd>{isKept(token.where)}</dd>
          {user === null ? null : (
            <>
              <dt>{words.user}</dt>
              <dd className="token-user">
                {user}
                <Button size="small" variant="quiet" aria-label={words.changeNamesLong} onClick={onNames}>
                  {words.changeNames}
                </Button>
              </dd>
            </>
          )}
          <dt>{words.expires}</dt>
          <dd>{token.expiresOn === null ? words.unknownExpiry : <Expiry date={token.expiresOn} expiry={expiry} />}</dd>
          {token.keptAt === null ? null : (
            <>
              <dt>{words.keptAt}</dt>
              <dd>{timeText(token.keptAt)}</dd>
            </>
          )}
        </dl>
      </Callout>
      {token.where === 'memory' && state.app !== null ? (
        <Callout tone="warning">
          <p>{tokenCopy.keep.memory(reasonWords(state.app.keychain.reason ?? undefined))}</p>
        </Callout>
      ) : null}
      <div className="row">
        <Button onClick={onRenew}>{expiryCopy.renew}</Button>
        <Button variant="quiet" onClick={onReplace}>
          {words.replace}
        </Button>
        <Button variant="quiet" onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
      </div>
      <ProblemNote problem={problem} />
      {removing ? (
        <Dialog
          title={words.removeQuestion}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{words.removeNo}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setRemoving(false);
                  void ask('token.forget', {}).then((reply) => setProblem(reply.ok ? null : reply.problem));
                }}
              >
                {words.removeYes}
              </Button>
            </>
          }
        >
          <p>{words.removeText}</p>
        </Dialog>
      ) : null}
    </div>
  );
}

function Expiry({ date, expiry }: { readonly date: string; readonly expiry: TokenEnd | null }): JSX.Element {
  const when = dayText(date);
  if (expiry === null || expiry.level === 'later') return <>{when}</>;
  return (
    <>
      {when} <strong {...(needsRenewal(expiry) ? { className: 'token-soon' } : {})}>({expiryCopy.beside(expiry)})</strong>
    </>
  );
}
