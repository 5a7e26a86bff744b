/** Saving the fixed copy. */
import { useId } from 'react';
import type { JSX } from 'react';
import { unmendable } from '../../../electron/contract/index.ts';
import type { RepairReport } from '../../../electron/contract/index.ts';
import { mendCopy } from '../../../electron/contract/copy/support.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { SaveTo } from '../SaveTo.tsx';
import type { Mend } from './use-mend.ts';

const copy = mendCopy.save;

export function MendSave({
  mend: { memory, change, save },
  report,
}: {
  readonly mend: Mend;
  readonly report: RepairReport;
}): JSX.Element | null {
  const { state } = useWizard();
  const title = useId();
  if (report.mended === null) return null;
  const left = unmendable(report).length;
  return (
    <section className="card" aria-labelledby={title}>
      <div className="stack" data-gap="small">
        <h2 className="section-title" id={title}>
          {copy.title}
        </h2>
        <p>{copy.text(report.mended.name, report.mended.holdsSecret)}</p>
        {left === 0 ? null : <p>{copy.stillLeft(left)}</p>}
      </div>
      <SaveTo
        folder={
          state.app?.nativeSave === true
            ? null
            : { text: memory.folder ?? state.app?.proposedFolder ?? '', onChange: (folder) => change({ folder }) }
        }
        words={copy}
        after={
          <>
            <span>{copy.mode}</span>
            {report.mended.holdsSecret ? (
              <>
                {' '}
                <Badge tone="warn">{copy.secret}</Badge>
              </>
            ) : null}
          </>
        }
        busy={memory.saving}
        saved={memory.saved}
        primary
        onSave={() => void save()}
      />
    </section>
  );
}
