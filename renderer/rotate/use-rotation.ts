/** The rotation as the host has it: asked when the page opens, and after every step again. Nothing of it is kept in the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallOutput, Problem, Result, Rotation } from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';
import type { ConnectionCall } from '../wizard/store.ts';

/** Calls that answer with the rotation as it is then, alone or beside something else. */
export type RotationCall = Exclude<Extract<ConnectionCall, `rotation.${string}`>, 'rotation.state'>;

export interface Known {
  /** Null where none was ever begun. */
  readonly rotation: Rotation | null;
}

export interface RotationState {
  /** Null until the host has answered. */
  readonly known: Known | null;
  /** Why the host could not say where the rotation is. */
  readonly problem: Problem | null;
  /** The call that is under way; one at a time. */
  readonly busy: RotationCall | null;
  readonly again: () => void;
  /** Takes a step. The page shows where the rotation is then; after `rotation-not-now` it asks, because another window went on. */
  readonly act: Act;
}

export type Act = <N extends RotationCall>(name: N, input: Omit<CallInput<N>, 'id'>) => Promise<Result<CallOutput<N>>>;

/** What every moment needs of it. */
export type MomentProps = Pick<RotationState, 'act' | 'busy'>;

function rotationIn(value: unknown): Rotation | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('phase' in value) return value as Rotation;
  return 'rotation' in value ? rotationIn(value.rotation) : null;
}

export function useRotation(): RotationState {
  const { ask } = useWizard();
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<RotationCall | null>(null);
  const [attempt, setAttempt] = useState(0);
  const live = useRef(true);
  useEffect(() => {
    live.current = true;
    return () => {
      live.current = false;
    };
  }, []);

  useEffect(() => {
    let gone = false;
    void ask('rotation.state', {}).then((reply) => {
      if (gone) return;
      setProblem(reply.ok ? null : reply.problem);
      if (reply.ok) setKnown({ rotation: reply.value.rotation });
    });
    return () => {
      gone = true;
    };
  }, [ask, attempt]);

  const again = useCallback(() => setAttempt((n) => n + 1), []);

  const act = useCallback<Act>(
    async (name, input) => {
      setBusy(name);
      const reply = await ask(name, input);
      if (!live.current) return reply;
      setBusy(null);
      if (reply.ok) {
        const rotation = rotationIn(reply.value);
        if (rotation !== null) setKnown({ rotation });
      } else if (reply.problem.kind === 'rotation-not-now' || reply.problem.kind === 'rotation-none') setAttempt((n) => n + 1);
      return reply;
    },
    [ask],
  );

  return { known, problem, busy, again, act };
}
