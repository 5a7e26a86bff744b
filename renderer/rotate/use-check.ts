/** Runs the check of the new token, live: one connection after the other under one run, which can be stopped. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { checkStepIds } from '../../electron/contract/index.ts';
import type { CallOutput, CheckStep, Problem } from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';
import type { Act } from './use-rotation.ts';

type Reports = CallOutput<'rotation.check'>['reports'];
const waiting: readonly CheckStep[] = checkStepIds.map((id) => ({ id, status: 'waiting', ms: 0, note: null }));

export interface RotationCheckRun {
  readonly running: boolean;
  readonly steps: readonly CheckStep[];
  /** What each check found, of the run that ended last; empty after the page was left. */
  readonly reports: Reports;
  readonly cancelled: boolean;
  readonly problem: Problem | null;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
}

/** `auto`: one begins when the page opens. Leaving the page stops what is running. */
export function useRotationCheck(act: Act, auto: boolean): RotationCheckRun {
  const { bridge } = useWizard();
  const run = useRef<string | null>(null);
  const [running, setRunning] = useState(auto);
  const [steps, setSteps] = useState(waiting);
  const [reports, setReports] = useState<Reports>([]);
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
    const runId = crypto.randomUUID();
    run.current = runId;
    const reply = await act('rotation.check', { runId });
    if (run.current !== runId) return;
    run.current = null;
    setRunning(false);
    if (reply.ok) setReports(reply.value.reports);
    else if (reply.problem.kind === 'cancelled') setCancelled(true);
    else setProblem(reply.problem);
  }, [act]);

  const stop = useCallback((): void => {
    const runId = run.current;
    run.current = null;
    if (runId !== null) void bridge.call('check.cancel', { runId });
  }, [bridge]);

  const start = useCallback(async (): Promise<void> => {
    stop();
    setRunning(true);
    setSteps(waiting);
    setCancelled(false);
    setProblem(null);
    await go();
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

  return { running, steps, reports, cancelled, problem, start, cancel };
}
