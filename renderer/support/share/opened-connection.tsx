/** A shared connection, looked at before it is taken. */
import { useEffect, useId, useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { cautionCopy, receiveCopy as copy } from '../../../electron/contract/copy/en/share.ts';
import type { OpenedConnection, SharedView } from '../../../electron/contract/index.ts';
import { statementOf } from '../../../electron/contract/statement.ts';
import { Able } from '../../catalogue/Able.tsx';
import '../../catalogue/catalogue.css';
import { dayText } from '../../shell/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { SharedAnswers, SharedRows } from './rows.tsx';
import type { Receive } from './use-receive.ts';

export function OpenedConnectionView({
  opened: { view, here },
  receive,
}: {
  readonly opened: OpenedConnection;
  readonly receive: Receive;
}): JSX.Element {
  const { memory, accept, openHere, leave } = receive;
  return (
    <>
      <Section title={copy.whose} first>
        <p>
          {view.from === null ? copy.says.nobody : copy.says.from(view.from)} {copy.says.made(dayText(view.madeAt), view.madeBy)}
        </p>
        {view.from !== null && <p className="small muted">{copy.says.unproven}</p>}
        {view.note !== null && (
          <figure className="from-file">
            <figcaption className="small muted">{copy.note}</figcaption>
            <p className="share-note">{view.note}</p>
          </figure>
        )}
      </Section>
      {here !== null && (
        <Callout tone="info">
          <p>{here.how === 'same-file' ? copy.sameFile(here.name) : copy.sameAnswers(here.name)}</p>
        </Callout>
      )}
      <Cautions view={view} />
      <Section title={copy.what}>
        <div className="card stack">
          <SharedRows view={view} />
        </div>
      </Section>
      {view.options.length + (view.ca?.certificates.length ?? 0) > 0 && (
        <Section title={copy.answers(view.platform?.name ?? '')}>
          <div className="card stack">
            <SharedAnswers view={view} />
          </div>
        </Section>
      )}
      <Access view={view} />
      <Section title={copy.adds}>
        <ul className="share-adds">
          {[copy.addToken, ...view.adds].map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Section>
      <ProblemNote problem={memory.notTaken} always />
      <div className="row">
        {here !== null && (
          <Button variant="primary" busy={memory.busy} onClick={() => void openHere(here.id)}>
            {copy.open(here.name)}
          </Button>
        )}
        <Button variant={here === null ? 'primary' : 'secondary'} busy={memory.busy} onClick={() => void accept()}>
          {here === null ? copy.accept : copy.acceptCopy}
        </Button>
        <Button variant="quiet" onClick={() => leave(true)}>
          {copy.refuse}
        </Button>
      </div>
    </>
  );
}

export function Section({
  title,
  first = false,
  children,
}: {
  readonly title: string;
  readonly first?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  const id = useId();
  return (
    <section className="stack" data-gap="small" aria-labelledby={id}>
      <h2 className="section-title" id={id} tabIndex={first ? -1 : undefined} data-result-headline={first ? true : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Cautions({ view: { cautions } }: { readonly view: SharedView }): JSX.Element | null {
  if (cautions.length === 0) return null;
  return (
    <Callout tone="warning" title={copy.cautions}>
      <ul className="share-left-out">
        {cautions.map((caution) => (
          <li key={`${caution.kind} ${caution.host} ${caution.where ?? ''}`}>
            {caution.where !== null && <strong>{copy.cautionAt(caution.where)}</strong>} {cautionCopy[caution.kind](caution)}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** The access statement, from our own catalogue: the file has no say in it. */
function Access({ view: { platform, deployment, credential } }: { readonly view: SharedView }): JSX.Element {
  const { state, loadPlatforms } = useWizard();
  const [today] = useState(() => new Date());
  useEffect(() => {
    void loadPlatforms();
  }, [loadPlatforms]);
  const known = state.platforms?.find((each) => each.id === platform?.id) ?? null;
  return (
    <Section title={copy.access}>
      {platform === null || deployment === null ? (
        <p>{copy.accessOpen}</p>
      ) : (
        known !== null && <Able statement={statementOf(known, { deployment, kind: credential?.kind ?? null }, today)} />
      )}
    </Section>
  );
}
