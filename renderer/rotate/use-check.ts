/** Runs the check of the new token, live: one connection after the other under one run, which can be stopped. */
import { useCallback, useState } from 'react';
import type { CallOutput } from '../../electron/contract/index.ts';
import { useCheckRun } from '../steps/check/use-check.ts';
import type { CheckRun } from '../steps/check/use-check.ts';
import type { Act } from './use-rotation.ts';

type Reports = CallOutput<'rotation.check'>['reports'];

export interface RotationCheckRun extends CheckRun {
  /** What each check found, of the run that ended last; empty after the page was left. */
  readonly reports: Reports;
}

/** `auto`: one begins when the page opens. Leaving the page stops what is running. */
export function useRotationCheck(act: Act, auto: boolean): RotationCheckRun {
  const [reports, setReports] = useState<Reports>([]);
  const check = useCallback((runId: string) => act('rotation.check', { runId }), [act]);
  const found = useCallback((value: { readonly reports: Reports }) => setReports(value.reports), []);
  return { ...useCheckRun(auto, check, found), reports };
}
