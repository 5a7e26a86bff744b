/** What was removed, with the way back. The removal is ended for good when the minute is over, or when the person closes this or leaves. */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import type { Bridge, ConnectionSummary, Problem } from '../../../electron/contract/index.ts';
import { connectionsCopy as copy } from '../../../electron/contract/copy/en/wizard/connections.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Message } from '../../ui/feedback/Message.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useWizard } from '../../wizard/context.tsx';

/** Milliseconds in which the page offers Undo: a little less than the host's minute, so that it never comes too late. */
const undoMs = 55_000;

/** Ends the removals; true where a keychain entry could not be deleted. */
async function endAll(bridge: Bridge, removed: readonly ConnectionSummary[]): Promise<boolean> {
  const ended = await Promise.all(removed.map(({ id }) => bridge.call('connections.forget', { id })));
  return ended.some((each) => each.ok && each.value.keychain === 'failed');
}

/** What could not be removed beside those that were. */
export interface Left {
  readonly count: number;
  readonly problem: Problem;
}

export interface UndoProps {
  /** Another list is another removal; the one before is ended. */
  readonly removed: readonly ConnectionSummary[];
  /** Null where all went. */
  readonly left: Left | null;
  readonly onClose: () => void;
}

type Phase = 'open' | 'undoing' | 'back' | 'gone' | 'keychain-failed';

export function Undo({ removed, left, onClose }: UndoProps): JSX.Element | null {
  const { bridge, refresh } = useWizard();
  const [phase, setPhase] = useState<Phase>('open');
  const [problem, setProblem] = useState<Problem | null>(left?.problem ?? null);
  /** How many Undo did not bring back. */
  const [lost, setLost] = useState(0);
  const open = useRef(true);
  const name = removed.length === 1 ? (removed[0]?.name ?? '') : null;

  useEffect(() => {
    open.current = true;
    const end = async (): Promise<void> => {
      if (!open.current) return;
      open.current = false;
      const failed = await endAll(bridge, removed);
      setPhase(failed ? 'keychain-failed' : 'gone');
    };
    const timer = setTimeout(() => void end(), undoMs);
    return () => {
      clearTimeout(timer);
      // On leaving, too: the token goes with the person who let it go.
      if (open.current) void endAll(bridge, removed);
      open.current = false;
    };
  }, [bridge, removed]);

  async function undo(): Promise<void> {
    open.current = false;
    setPhase('undoing');
    setProblem(null);
    let failed = 0;
    for (const { id } of removed) {
      const back = await bridge.call('connections.restore', { id });
      if (back.ok) continue;
      failed += 1;
      setProblem(back.problem);
    }
    await refresh();
    setLost(failed);
    setPhase('back');
  }

  async function close(): Promise<void> {
    const pending = open.current;
    open.current = false;
    const failed = pending && (await endAll(bridge, removed));
    if (failed) setPhase('keychain-failed');
    else onClose();
  }

  const inKeychain = removed.filter(({ token }) => token.state === 'kept' && token.where === 'keychain').length;
  const kept = inKeychain === 0 ? [] : [copy.keptUntil(inKeychain)];
  const gone = phase === 'gone' || phase === 'keychain-failed';
  const what = phase === 'back' ? 'back' : removed;
  return (
    <Message live="status" what={what} always fresh className="undo">
      <Callout
        tone={phase === 'keychain-failed' || problem !== null ? 'warning' : 'success'}
        actions={
          <>
            {(phase === 'open' || phase === 'undoing') && (
              <Button size="small" busy={phase === 'undoing'} onClick={() => void undo()}>
                {copy.undo}
              </Button>
            )}
            <Button size="small" variant="quiet" onClick={() => void close()}>
              {words.close}
            </Button>
          </>
        }
      >
        {phase === 'back' ? (
          <>
            {lost > 0 && <p>{copy.notUndone(lost)}</p>}
            {lost < removed.length && <p>{name === null ? copy.undoneSeveral(removed.length - lost) : copy.undone(name)}</p>}
          </>
        ) : phase === 'keychain-failed' ? (
          <p>{copy.removedKeychainFailed(name ?? copy.count(removed.length))}</p>
        ) : (
          <>
            <p>{name === null ? copy.removedSeveral(removed.length) : copy.removed(name)}</p>
            {left !== null && <p>{copy.notAllRemoved(left.count)}</p>}
            <p className="small muted">{gone ? copy.tooLate : [copy.undoFor, ...kept].join(' ')}</p>
          </>
        )}
        <ProblemNote problem={problem} />
      </Callout>
    </Message>
  );
}
