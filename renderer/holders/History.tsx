/** What was done with a connection, newest first, and whether the record is whole; it can be saved as a file. */
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { Problem, RecordList, RecordState } from '../../electron/contract/index.ts';
import { recordWords as words } from '../../electron/contract/copy/en/record.ts';
import { entryWords, faultWords } from '../../electron/contract/copy/record.ts';
import { timeText } from '../shell/dates.ts';
import { Callout } from '../ui/Callout.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { useWizard } from '../wizard/context.tsx';
import { SaveHistory } from './SaveHistory.tsx';

export function History({ id }: { readonly id: string }): JSX.Element {
  const { bridge } = useWizard();
  const [list, setList] = useState<RecordList | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    let gone = false;
    void bridge.call('record.list', { id }).then((reply) => {
      if (gone) return;
      if (reply.ok) setList(reply.value);
      else setProblem(reply.problem);
    });
    return () => {
      gone = true;
    };
  }, [bridge, id]);
  return (
    <section className="where-part" aria-labelledby="where-history">
      <h3 id="where-history">{words.title}</h3>
      <ProblemNote problem={problem} always />
      {list !== null && (
        <>
          {(list.entries.length > 0 || list.state.faults.length > 0) && <Whole state={list.state} />}
          {list.entries.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ol className="where-history" reversed aria-label={words.title}>
              {list.entries.map((entry) => (
                <li key={`${entry.n} ${entry.hash}`}>
                  <time className="small muted" dateTime={entry.at}>
                    {timeText(entry.at)}
                  </time>
                  <div>
                    <p>{entryWords(entry, list.platforms)}</p>
                    {entry.files.length > 0 && (
                      <p className="small muted where-entry-files">{entry.files.map(({ name }) => name).join(', ')}</p>
                    )}
                  </div>
                </li>
              ))}
            </ol>
          )}
          {list.total > list.entries.length && <p className="small muted">{words.more(list.entries.length, list.total)}</p>}
          {list.total > 0 && <SaveHistory id={id} />}
        </>
      )}
    </section>
  );
}

/** Says what is wrong with the record; where nothing is, in one quiet line. */
export function Whole({ state }: { readonly state: RecordState }): JSX.Element | null {
  const faults = state.faults.filter(({ code }) => code !== 'half-line');
  if (state.count === 0 && faults.length === 0) return null;
  if (faults.length === 0) return <p className="small muted">{words.ok}</p>;
  return (
    <Callout tone="warning" title={words.faults}>
      <ul className="where-faults">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
        ))}
      </ul>
      <p>{words.faultsText}</p>
    </Callout>
  );
}
