/** One look at a command, and its run: the state of the dialog. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, RunLine, RunMissing, RunResult, RunShown } from '../../electron/contract/index.ts';
import { useWizard } from '../wizard/context.tsx';
import type { RunWish } from './wish.ts';

export type Phase =
  | { readonly at: 'looking' }
  | { readonly at: 'missing'; readonly missing: RunMissing }
  | { readonly at: 'shown'; readonly shown: RunShown }
  | { readonly at: 'running'; readonly shown: RunShown; readonly cancelling: boolean }
  | { readonly at: 'ended'; readonly shown: RunShown; readonly result: RunResult; readonly noted: boolean }
  | { readonly at: 'failed'; readonly problem: Problem };

export interface Run {
  readonly phase: Phase;
  /** What the program has said, the newest last; of a flood the end. */
  readonly lines: readonly RunLine[];
  readonly look: () => void;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Lines that are kept on screen. */
const mostLines = 1_000;

/** Looks at once. Leaving ends what is running: nobody would see what came of it. */
export function useRun({ platform, mode, artifact }: RunWish): Run {
  const { ask, bridge } = useWizard();
  const [phase, setPhase] = useState<Phase>({ at: 'looking' });
  const [lines, setLines] = useState<readonly RunLine[]>([]);
  const going = useRef<string | null>(null);
  /** Grows with each look: an answer to an older one is dropped. */
  const looks = useRef(0);

  const asked = useCallback(async (): Promise<void> => {
    const mine = (looks.current += 1);
    const reply = await ask('run.show', { platform, mode, artifact });
    if (looks.current !== mine) return;
    if (!reply.ok) setPhase({ at: 'failed', problem: reply.problem });
    else setPhase(reply.value.found ? { at: 'shown', shown: reply.value.shown } : { at: 'missing', missing: reply.value.missing });
  }, [ask, platform, mode, artifact]);

  useEffect(() => {
    const timer = setTimeout(() => void asked(), 0);
    return () => {
      clearTimeout(timer);
      looks.current += 1;
    };
  }, [asked]);

  useEffect(() => {
    const stop = bridge.on('run.output', (output) => {
      if (output.runId === going.current) setLines((before) => [...before, ...output.lines].slice(-mostLines));
    });
    return () => {
      stop();
      if (going.current !== null) void bridge.call('run.cancel', { runId: going.current });
    };
  }, [bridge]);

  const look = useCallback((): void => {
    setPhase({ at: 'looking' });
    setLines([]);
    void asked();
  }, [asked]);

  async function started(shown: RunShown): Promise<void> {
    const runId = crypto.randomUUID();
    going.current = runId;
    setLines([]);
    setPhase({ at: 'running', shown, cancelling: false });
    const reply = await ask('run.start', { shownId: shown.shownId, runId });
    going.current = null;
    if (!reply.ok) setPhase({ at: 'failed', problem: reply.problem });
    else setPhase({ at: 'ended', shown, result: reply.value.result, noted: reply.value.connection !== null });
  }

  return {
    phase,
    lines,
    look,
    start: () => {
      if (phase.at === 'shown') void started(phase.shown);
    },
    cancel: () => {
      if (going.current === null || phase.at !== 'running') return;
      setPhase({ ...phase, cancelling: true });
      void bridge.call('run.cancel', { runId: going.current });
    },
  };
}
