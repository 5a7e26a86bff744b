/** A bundle for support that somebody sent: looked at, and nothing more. */
import type { JSX } from 'react';
import { receiveCopy } from '../../../electron/contract/copy/en/share.ts';
import type { OpenedBundle } from '../../../electron/contract/index.ts';
import { dayText } from '../../shell/dates.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { OpenedReportView } from '../report/view.tsx';
import { Cautions, Section } from './opened-connection.tsx';
import { PartsList } from './parts.tsx';
import { SharedRows } from './rows.tsx';

const copy = receiveCopy.bundle;

export function OpenedBundleView({ opened, onAnother }: { readonly opened: OpenedBundle; readonly onAnother: () => void }): JSX.Element {
  const { view, note, parts, report, madeAt, madeBy } = opened;
  return (
    <>
      <Section title={copy.title(view.name)} first>
        <p>
          <Badge>{copy.readOnly}</Badge> {copy.made(dayText(madeAt), madeBy)} {copy.text}
        </p>
        {note !== null && (
          <figure className="from-file">
            <figcaption className="small muted">{receiveCopy.note}</figcaption>
            <p className="share-note">{note}</p>
          </figure>
        )}
        <div>
          <Button onClick={onAnother}>{receiveCopy.another}</Button>
        </div>
      </Section>
      <Cautions view={view} />
      <Section title={receiveCopy.what}>
        <div className="card stack">
          <SharedRows view={view} />
        </div>
      </Section>
      <Section title={copy.contents}>
        <PartsList parts={parts} />
      </Section>
      {report === null ? (
        <Callout tone="info">
          <p>{copy.noReport}</p>
        </Callout>
      ) : (
        <OpenedReportView opened={report} onAnother={onAnother} />
      )}
    </>
  );
}
