/** Putting a file together for somebody, and saving exactly what was shown. */
import { useCallback } from 'react';
import { fail } from '../../../electron/contract/problems.ts';
import { useWizard } from '../../wizard/context.tsx';
import { useMemory, useRecall } from '../memory.ts';
import type { SendMemory } from '../memory.ts';
import { savedFrom } from '../saved.ts';

/** Only the newest file counts. */
let attempts = 0;

export interface Send {
  readonly memory: SendMemory;
  /** Another answer: what was shown is not what would be written any more. */
  readonly answer: (patch: Partial<Pick<SendMemory, 'id' | 'purpose' | 'from' | 'note' | 'mask'>>) => void;
  readonly setFolder: (folder: string) => void;
  readonly show: () => Promise<void>;
  readonly save: () => Promise<void>;
}

export function useSend(): Send {
  const { bridge, state } = useWizard();
  const [memory, change] = useMemory('send');
  const recall = useRecall();

  const answer = useCallback<Send['answer']>(
    (patch) => {
      attempts += 1;
      change({ ...patch, busy: false, made: null, problem: null, saved: null });
    },
    [change],
  );

  const show = useCallback(async (): Promise<void> => {
    const { id, purpose, from, note, mask } = recall().send;
    if (id === null) return;
    attempts += 1;
    const attempt = attempts;
    change({ busy: true, made: null, problem: null, saved: null });
    if (purpose === 'colleague') {
      const reply = await bridge.call('share.preview', { id, from, note });
      if (attempt !== attempts) return;
      change(reply.ok ? { busy: false, made: { kind: 'colleague', preview: reply.value } } : { busy: false, problem: reply.problem });
    } else {
      const reply = await bridge.call('share.bundle', { id, note, mask });
      if (attempt !== attempts) return;
      change(reply.ok ? { busy: false, made: { kind: 'support', preview: reply.value } } : { busy: false, problem: reply.problem });
    }
  }, [bridge, change, recall]);

  const save = useCallback(async (): Promise<void> => {
    const { made, folder, saving } = recall().send;
    if (made === null || saving) return;
    const native = state.app?.nativeSave === true;
    const typed = folder ?? state.app?.proposedFolder ?? '';
    if (!native && typed.trim() === '') {
      change({ saved: { kind: 'failed', problem: fail('folder-empty', {}, 'folder').problem } });
      return;
    }
    change({ saving: true, saved: null });
    const reply = await bridge.call('share.save', { share: made.preview.share, folder: native ? null : typed });
    change({ saving: false });
    // Another file may be on the screen by now.
    if (recall().send.made?.preview.share !== made.preview.share) return;
    change({ saved: savedFrom(reply) });
  }, [bridge, change, recall, state.app]);

  return { memory, answer, setFolder: (folder) => change({ folder }), show, save };
}
