/** Runs the check: live ladder, cancel, and one run at a time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { checkStepIds } from '../../../electron/contract/index.ts';
import type { CheckStep, Problem } from '../../../electron/contract/index.ts';
import { useWizard } from '../../wizard/context.tsx';

export interface CheckRun {
  readonly running: boolean;
  /** The ladder as it stands; all waiting before the first word from the host. */
  readonly steps: readonly CheckStep[];
  readonly cancelled: boolean;
  readonly problem: Problem | null;
  readonly start: () => void;
  readonly cancel: () => void;
}

const waiting: readonly CheckStep[] = checkStepIds.map((id) => ({ id, status: 'waiting', ms: 0, note: null }));

/** A name for one run, so that a late word from another is dropped. `randomUUID` fits the contract's pattern. */
function newRunId(): string {
  return crypto.randomUUID();
}

/** `auto` starts a run when the step opens. Leaving the step stops what is running. */
export function useCheck(auto: boolean): CheckRun {
  const { ask, bridge } = useWizard();
  const run = useRef<string | null>(null);
  const [running, setRunning] = useState(auto);
  const [steps, setSteps] = useState(waiting);
  const [cancelled, setCancelled] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(
    () =>
      bridge.on('check.progress', (progress) => {
        if (progress.runId === run.current) setSteps(progress.steps);
      }),
    [bridge],
  );

  const go = useCallback(
    async (runId: string): Promise<void> => {
      const reply = await ask('check.run', { runId });
      if (run.current !== runId) return;
      run.current = null;
      setRunning(false);
      if (reply.ok) return;
      if (reply.problem.kind === 'cancelled') setCancelled(true);
      else setProblem(reply.problem);
    },
    [ask],
  );

  const stop = useCallback((): void => {
    const runId = run.current;
    run.current = null;
    if (runId !== null) void bridge.call('check.cancel', { runId });
  }, [bridge]);

  const start = useCallback((): void => {
    stop();
    run.current = newRunId();
    setRunning(true);
    setSteps(waiting);
    setCancelled(false);
    setProblem(null);
    void go(run.current);
  }, [go, stop]);

  const cancel = useCallback((): void => {
    stop();
    setRunning(false);
    setCancelled(true);
  }, [stop]);

  const first = useRef(auto);
  useEffect(() => {
    if (!first.current) return stop;
    // A moment later, so that a step that is opened and left at once asks nothing.
    const timer = setTimeout(() => {
      first.current = false;
      run.current = newRunId();
      void go(run.current);
    }, 0);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [go, stop]);

  return { running, steps, cancelled, problem, start, cancel };
}
