/** Before anything happens: what will, and where the token is. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import { rotateCopy } from '../../electron/contract/copy/en/rotate.ts';
import { whereCopy } from '../../electron/contract/copy/en/where.ts';
import { placeTitle } from '../../electron/contract/copy/where.ts';
import { expiryOf } from '../../electron/contract/expiry.ts';
import { rotationWay } from '../../electron/contract/rotation.ts';
import type { Problem, Rotation, Where } from '../../electron/contract/index.ts';
import { dayText, whenText } from '../shell/dates.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useConnection, useWizard } from '../wizard/context.tsx';
import { Page } from './Page.tsx';
import type { MomentProps } from './use-rotation.ts';

const copy = rotateCopy.begin;

interface BeginProps extends MomentProps {
  /** The renewal before this one; null where there was none. */
  readonly last: Rotation | null;
  readonly onBegun: () => void;
}

export function Begin({ act, busy, last, onBegun }: BeginProps): JSX.Element {
  const { ask, goTo } = useWizard();
  const { token, draft } = useConnection();
  const [where, setWhere] = useState<Where | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [now] = useState(() => new Date());
  useEffect(() => {
    let gone = false;
    void ask('holders.where', {}).then((reply) => {
      if (gone) return;
      if (reply.ok) setWhere(reply.value);
      else setProblem(reply.problem);
    });
    return () => {
      gone = true;
    };
  }, [ask]);

  if (token.state === 'none' || token.state === 'lost')
    return (
      <Page at="begin" rotation={null} title={copy.title} continueLabel={copy.give} onSubmit={() => goTo('token', 'new-token')}>
        <Callout tone="warning" title={copy.noToken}>
          <p>{copy.noTokenText}</p>
        </Callout>
      </Page>
    );

  const places = where?.places.filter(({ kind }) => kind !== 'clipboard') ?? [];
  const expiry = expiryOf(token.expiresOn, now);
  const way = rotationWay(token.kind ?? draft.answers.credential?.kind ?? null);

  async function begin(): Promise<void> {
    setProblem(null);
    const reply = await act('rotation.start', {});
    if (reply.ok) onBegun();
    else setProblem(reply.problem);
  }

  return (
    <Page
      at="begin"
      rotation={null}
      title={copy.title}
      intro={where === null ? undefined : copy.intro(places.length)}
      continueLabel={copy.go}
      busy={busy === null ? null : rotateCopy.working}
      onSubmit={begin}
    >
      {last?.phase === 'ended' && (
        <Callout tone="plain">
          <p>{rotateCopy.ended[last.ended ?? 'abandoned']}</p>
        </Callout>
      )}
      <section className="stack" data-gap="small" aria-labelledby="rotate-how">
        <h2 className="section-title" id="rotate-how">
          {copy.how}
        </h2>
        <ol className="next">
          {copy[way].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section className="stack" data-gap="small" aria-labelledby="rotate-old">
        <h2 className="section-title" id="rotate-old">
          {copy.old}
        </h2>
        <p>
          {expiry === null
            ? copy.endsUnknown(token.name)
            : expiry.days < 0
              ? copy.ended(token.name, dayText(expiry.on))
              : copy.ends(token.name, dayText(expiry.on))}
        </p>
        {last?.phase === 'done' && <p className="small muted">{copy.before(whenText(last.updatedAt, now))}</p>}
        {token.state === 'elsewhere' && <p>{copy.elsewhere}</p>}
        {where !== null && where.connections.length > 1 && <p>{copy.who(where.connections.map(({ name }) => name))}</p>}
      </section>
      <section className="stack" data-gap="small" aria-labelledby="rotate-where">
        <h2 className="section-title" id="rotate-where">
          {copy.where}
        </h2>
        {where === null && problem === null && (
          <p role="status" className="row muted">
            <Spinner /> {whereCopy.loading}
          </p>
        )}
        {places.length > 0 && (
          <ul className="rotate-list">
            {places.map((place) => (
              <li key={JSON.stringify([place.connection.id, placeTitle(place), place.folder, place.at])}>
                <span>
                  {placeTitle(place)} {place.token === 'before' && <Badge tone="warn">{whereCopy.before}</Badge>}
                </span>
                {place.folder !== null && <code>{place.folder}</code>}
              </li>
            ))}
          </ul>
        )}
        {where !== null && <p className="small muted">{copy.none}</p>}
      </section>
      <p className="small muted">{rotateCopy.stays}</p>
      <ProblemNote
        problem={problem}
        always
        actions={where === null ? <Button onClick={() => goTo('token')}>{rotateCopy.letGo.leftNo}</Button> : undefined}
      />
    </Page>
  );
}
