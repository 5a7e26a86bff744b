/** Asks the host what a message points to. */
import { useCallback } from 'react';
import { explainRoomCopy } from '../../../electron/contract/copy/support.ts';
import { useWizard } from '../../wizard/context.tsx';
import { useMemory, useRecall } from '../memory.ts';
import type { ExplainMemory } from '../memory.ts';

/** The contract's own limit for pasted text. */
const mostCharacters = 100_000;

export function useExplain(): {
  readonly memory: ExplainMemory;
  readonly change: (patch: Partial<ExplainMemory>) => void;
  readonly explain: () => Promise<void>;
} {
  const { bridge } = useWizard();
  const [memory, change] = useMemory('explain');
  const recall = useRecall();

  const explain = useCallback(async (): Promise<void> => {
    const { message, platform, deployment, busy } = recall().explain;
    if (busy) return;
    if (message.trim() === '') {
      change({ problem: explainRoomCopy.message.empty });
      return;
    }
    change({ busy: true, problem: null });
    const reply = await bridge.call('explain.error', {
      text: message.slice(0, mostCharacters),
      platform: platform === '' ? null : platform,
      deployment: deployment === '' ? null : deployment,
    });
    if (!reply.ok) {
      change({ busy: false, problem: reply.problem });
      return;
    }
    // The words of every message that is known are loaded when one was explained, and not before.
    const { explanationInWords } = await import('../../../electron/contract/copy/explain/in-words.ts');
    // What was typed stays, unless a secret stood in it: then the text without it takes its place.
    const untouched = recall().explain.message === message;
    const shown = reply.value.secretRemoved && untouched ? reply.value.text : message;
    change({
      busy: false,
      answer: { asked: { message: shown, platform, deployment }, explanation: explanationInWords(reply.value) },
      ...(untouched ? { message: shown } : {}),
    });
  }, [bridge, change, recall]);

  return { memory, change, explain };
}
