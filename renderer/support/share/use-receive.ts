/** Looking at what somebody shared, and taking it. */
import { useCallback } from 'react';
import { readFileText } from '../../ui/DropArea.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useMemory, useRecall } from '../memory.ts';
import type { ReceiveMemory } from '../memory.ts';

/** Only the newest file counts. */
let attempts = 0;

const looked: Partial<ReceiveMemory> = { opened: null, problem: null, notTaken: null, refused: false };

export interface Receive {
  readonly memory: ReceiveMemory;
  readonly take: (file: File) => Promise<void>;
  /** Says why what was dropped could not be taken. */
  readonly refuse: (sentence: string) => void;
  /** Makes a connection of it, and opens that. */
  readonly accept: () => Promise<void>;
  /** Opens the one that is here already. */
  readonly openHere: (id: string) => Promise<void>;
  readonly leave: (refused: boolean) => void;
}

export function useReceive(): Receive {
  const { bridge, openConnection } = useWizard();
  const [memory, change] = useMemory('receive');
  const recall = useRecall();

  const take = useCallback(
    async (file: File): Promise<void> => {
      attempts += 1;
      const attempt = attempts;
      change({ ...looked, busy: true });
      const read = await readFileText(file);
      if (attempt !== attempts) return;
      if ('wrong' in read) {
        change({ busy: false, problem: read.wrong });
        return;
      }
      const reply = await bridge.call('share.open', { name: file.name.slice(-255), text: read.text });
      if (attempt !== attempts) return;
      change(reply.ok ? { busy: false, opened: reply.value } : { busy: false, problem: reply.problem });
    },
    [bridge, change],
  );

  const refuse = useCallback(
    (sentence: string) => {
      attempts += 1;
      change({ ...looked, busy: false, problem: sentence });
    },
    [change],
  );

  const leave = useCallback(
    (refused: boolean) => {
      attempts += 1;
      change({ ...looked, busy: false, refused });
    },
    [change],
  );

  const openHere = useCallback(
    async (id: string): Promise<void> => {
      change({ busy: true, notTaken: null });
      const opened = await openConnection(id);
      change(opened.ok ? { ...looked, busy: false } : { busy: false, notTaken: opened.problem });
    },
    [change, openConnection],
  );

  const accept = useCallback(async (): Promise<void> => {
    const { opened, busy } = recall().receive;
    if (opened?.kind !== 'connection' || busy) return;
    change({ busy: true, notTaken: null });
    const reply = await bridge.call('share.accept', { share: opened.share });
    if (reply.ok) await openHere(reply.value.id);
    else change({ busy: false, notTaken: reply.problem });
  }, [bridge, change, openHere, recall]);

  return { memory, take, refuse, accept, openHere, leave };
}
