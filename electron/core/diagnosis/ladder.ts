/** The rungs of a check, in order, with their live progress. */
import { checkStepIds } from '../../contract/index.ts';
import type { CheckNote, CheckStatus, CheckStep, CheckStepId } from '../../contract/index.ts';

export interface Ladder {
  start(id: CheckStepId, note: CheckNote): void;
  end(id: CheckStepId, status: Exclude<CheckStatus, 'waiting' | 'running'>, note: CheckNote): void;
  /** Ends every rung that is still waiting or running, except those named. */
  skipRest(note: CheckNote, except?: readonly CheckStepId[]): void;
  status(id: CheckStepId): CheckStatus;
  steps(): CheckStep[];
}

/** `monotonic` gives milliseconds. `onProgress` gets a fresh copy after every change. */
export function createLadder(monotonic: () => number, onProgress: (steps: CheckStep[]) => void): Ladder {
  const rungs = new Map<CheckStepId, CheckStep>(checkStepIds.map((id) => [id, { id, status: 'waiting', ms: 0, note: null }]));
  const startedAt = new Map<CheckStepId, number>();
  const steps = () => checkStepIds.flatMap((id) => rungs.get(id) ?? []);
  const status = (id: CheckStepId) => rungs.get(id)?.status ?? 'waiting';
  const set = (id: CheckStepId, step: Omit<CheckStep, 'id'>) => {
    rungs.set(id, { id, ...step });
  };
  return {
    start(id, note) {
      if (!startedAt.has(id)) startedAt.set(id, monotonic());
      set(id, { status: 'running', ms: 0, note });
      onProgress(steps());
    },
    end(id, ended, note) {
      const from = startedAt.get(id);
      set(id, { status: ended, ms: from === undefined || ended === 'skipped' ? 0 : Math.max(0, Math.round(monotonic() - from)), note });
      onProgress(steps());
    },
    skipRest(note, except = []) {
      const open = checkStepIds.filter((id) => !except.includes(id) && (status(id) === 'waiting' || status(id) === 'running'));
      for (const id of open) set(id, { status: 'skipped', ms: 0, note });
      if (open.length > 0) onProgress(steps());
    },
    status,
    steps,
  };
}
