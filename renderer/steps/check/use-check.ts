/** Runs a check: live ladder, cancel, and one run at a time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { checkStepIds } from '../../../electron/contract/index.ts';
import type { CheckStep, Problem, Result } from '../../../electron/contract/index.ts';
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

/**
 * `auto` starts a run when the page opens; leaving the page stops what is running. `check` asks the host under the name of the run, and
 * `found` hears what came of it, unless another run took its place: neither may change from one drawing to the next.
 */
export function useCheckRun<T>(auto: boolean, check: (runId: string) => Promise<Result<T>>, found: (value: T) => void): CheckRun {
  const { bridge } = useWizard();
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

  const go = useCallback(async (): Promise<void> => {
    // A name for one run, so that a late word from another is dropped. It fits the contract's pattern.
    const runId = crypto.randomUUID();
    run.current = runId;
    const reply = await check(runId);
    if (run.current !== runId) return;
    run.current = null;
    setRunning(false);
    if (reply.ok) found(reply.value);
    else if (reply.problem.kind === 'cancelled') setCancelled(true);
    else setProblem(reply.problem);
  }, [check, found]);

  const stop = useCallback((): void => {
    const runId = run.current;
    run.current = null;
    if (runId !== null) void bridge.call('check.cancel', { runId });
  }, [bridge]);

  const start = useCallback((): void => {
    stop();
    setRunning(true);
    setSteps(waiting);
    setCancelled(false);
    setProblem(null);
    void go();
  }, [go, stop]);

  const cancel = useCallback((): void => {
    stop();
    setRunning(false);
    setCancelled(true);
  }, [stop]);

  const first = useRef(auto);
  useEffect(() => {
    if (!first.current) return stop;
    // A moment later, so that a page that is opened and left at once asks nothing.
    const timer = setTimeout(() => {
      first.current = false;
      void go();
    }, 0);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [go, stop]);

  return { running, steps, cancelled, problem, start, cancel };
}

/** What a check finds is in the connection's facts, which come by themselves. */
const kept = (): void => undefined;

/** The check of the open connection. */
export function useCheck(auto: boolean): CheckRun {
  const { ask } = useWizard();
  const check = useCallback((runId: string) => ask('check.run', { runId }), [ask]);
  return useCheckRun(auto, check, kept);
}
