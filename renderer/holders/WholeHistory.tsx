/** The record of every connection, those removed included: whether it is whole, to be saved, to be deleted. For the room about Handrail. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { Problem, RecordState } from '../../electron/contract/index.ts';
import { recordWords } from '../../electron/contract/copy/en/record.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useWizard } from '../wizard/context.tsx';
import { Whole } from './History.tsx';
import { SaveHistory } from './SaveHistory.tsx';
import './holders.css';

export function WholeHistory(): JSX.Element {
  const { bridge } = useWizard();
  const [state, setState] = useState<RecordState | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [removed, setRemoved] = useState<number | null>(null);
  /** Read again with each of these. */
  const [look, setLook] = useState(0);
  useEffect(() => {
    let gone = false;
    void bridge.call('record.list', { id: null }).then((reply) => {
      if (gone) return;
      if (reply.ok) setState(reply.value.state);
      else setProblem(reply.problem);
    });
    return () => {
      gone = true;
    };
  }, [bridge, look]);

  async function remove(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const reply = await bridge.call('record.remove', {});
    setBusy(false);
    setAsking(false);
    if (!reply.ok) {
      setProblem(reply.problem);
      return;
    }
    setProblem(null);
    setRemoved(reply.value.entries);
    setLook((before) => before + 1);
  }

  return (
    <section className="about-part" aria-labelledby="about-history">
      <h2 id="about-history">{recordWords.title}</h2>
      <p>{copy.about}</p>
      <ProblemNote problem={problem} always />
      {state !== null && (
        <>
          <Whole state={state} />
          {state.count > 0 && <SaveHistory id={null} />}
          {state.count > 0 && (
            <div>
              <Button onClick={() => setAsking(true)}>{copy.remove}</Button>
            </div>
          )}
        </>
      )}
      <p role="status">{removed === null ? '' : copy.removed(recordWords.count(removed))}</p>
      {asking && (
        <Dialog
          title={copy.removeTitle}
          onClose={() => setAsking(false)}
          onSubmit={() => void remove()}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{copy.keep}</Button>
              <Button type="submit" variant="danger" busy={busy}>
                {copy.removeYes}
              </Button>
            </>
          }
        >
          <p>{copy.removeText}</p>
        </Dialog>
      )}
    </section>
  );
}
