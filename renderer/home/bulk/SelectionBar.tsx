/** What can be done with several connections at once. It stays at the window's lower edge, so that it is there wherever the list is. */
import { ClipboardCheck, KeyRound, Trash2, Upload, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';
import { mayRenew } from '../../../electron/contract/health.ts';
import { connectionsCopy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { useProblemCopy } from '../../ui/problem-words.ts';
import { LiveRegion } from '../../ui/VisuallyHidden.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useWatch } from '../use-watch.ts';
import { exportAgain } from './export-again.ts';
import type { ExportedAgain, NotExported } from './export-again.ts';
import './bulk.css';

const copy = connectionsCopy.bulk;

export interface SelectionBarProps {
  readonly selected: readonly ConnectionSummary[];
  readonly onClear: () => void;
  readonly onRenew: () => void;
  readonly onRemove: () => void;
}

export function SelectionBar({ selected, onClear, onRenew, onRemove }: SelectionBarProps): JSX.Element {
  const { bridge, refresh } = useWizard();
  const { running, start } = useWatch();
  const [done, setDone] = useState<number | null>(null);
  const [results, setResults] = useState<readonly ExportedAgain[] | null>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  async function exportAll(): Promise<void> {
    setResults(null);
    setDone(0);
    const made = await exportAgain(bridge, selected, setDone, () => gone.current);
    if (gone.current) return;
    setDone(null);
    setResults(made);
    await refresh();
  }

  const renewable = selected.filter((each) => mayRenew(each) || each.rotation !== undefined).length;
  return (
    <section className="bulk" aria-label={copy.title}>
      <LiveRegion message={done === null ? copy.selected(selected.length) : copy.exporting(done, selected.length)} />
      <Message live="status" what={results} always>
        {results !== null && <Exported results={results} onClose={() => setResults(null)} />}
      </Message>
      <div className="bulk-row">
        <p className="bulk-count">{done === null ? copy.selected(selected.length) : copy.exporting(done, selected.length)}</p>
        <Button
          size="small"
          icon={<ClipboardCheck size={16} aria-hidden="true" />}
          busy={running}
          onClick={() =>
            start(
              selected.length,
              selected.map(({ id }) => id),
            )
          }
        >
          {copy.check}
        </Button>
        <Button size="small" icon={<Upload size={16} aria-hidden="true" />} busy={done !== null} onClick={() => void exportAll()}>
          {copy.export}
        </Button>
        {renewable > 0 && (
          <Button size="small" icon={<KeyRound size={16} aria-hidden="true" />} onClick={onRenew}>
            {renewable === 1 ? copy.renew : copy.renewSeveral}
          </Button>
        )}
        <Button size="small" icon={<Trash2 size={16} aria-hidden="true" />} onClick={onRemove}>
          {copy.remove}
        </Button>
        <IconButton label={copy.clear} icon={<X size={18} aria-hidden="true" />} onClick={onClear} />
      </div>
    </section>
  );
}

function Exported({ results, onClose }: { readonly results: readonly ExportedAgain[]; readonly onClose: () => void }): JSX.Element {
  const failed = results.flatMap(({ id, name, why }) => (why === null ? [] : [{ id, name, why }]));
  const made = results.length - failed.length;
  return (
    <Callout
      tone={failed.length === 0 ? 'success' : 'warning'}
      actions={
        <Button size="small" variant="quiet" onClick={onClose}>
          {copy.close}
        </Button>
      }
    >
      {made > 0 && <p>{copy.exported(made)}</p>}
      {failed.length > 0 && (
        <>
          <p>{copy.notExported(failed.length)}</p>
          <ul className="bullets bulk-list">
            {failed.map(({ id, name, why }) => (
              <li key={id}>
                <strong>{name}</strong>: <Why why={why} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  );
}

function Why({ why }: { readonly why: NotExported }): JSX.Element {
  const problem = useProblemCopy(typeof why === 'string' ? null : why);
  return <>{typeof why === 'string' ? copy.why[why] : (problem?.title ?? '')}</>;
}
