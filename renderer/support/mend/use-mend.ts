/** Reading a file and saving its fixed copy. The text passes through to the host and is kept nowhere here. */
import { useCallback } from 'react';
import { fail } from '../../../electron/contract/index.ts';
import type { RepairPlatform } from '../../../electron/contract/index.ts';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { mendCopy } from '../../../electron/contract/copy/support.ts';
import { readFileText } from '../../ui/DropArea.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { useMemory, useRecall } from '../memory.ts';
import { savedFrom } from '../saved.ts';
import type { MendMemory } from '../memory.ts';

export interface Mend {
  readonly memory: MendMemory;
  readonly change: (patch: Partial<MendMemory>) => void;
  /** Takes a dropped or chosen file: guesses whose it is, and looks into it where that is clear. */
  readonly take: (file: File) => Promise<void>;
  /** Looks into the file, or into `pasted` text, as this platform does. Null: the platform that was chosen, or that the text shows. */
  readonly look: (platform: RepairPlatform | null, pasted: string | null) => Promise<void>;
  readonly save: () => Promise<void>;
  /** Says why what was dropped could not be taken. */
  readonly refuse: (sentence: string) => void;
  readonly startOver: () => void;
}

/** Only the newest question counts. */
let attempts = 0;

export function useMend(): Mend {
  const { bridge, state } = useWizard();
  const [memory, change] = useMemory('mend');
  const recall = useRecall();

  const inspect = useCallback(
    async (platform: RepairPlatform, name: string, text: string): Promise<void> => {
      attempts += 1;
      const attempt = attempts;
      change({ busy: true, problem: null, saved: null });
      const reply = await bridge.call('repair.inspect', { platform, name: name.slice(-255), text });
      if (attempt !== attempts) return;
      change({ busy: false, answer: reply.ok ? reply.value : null, problem: reply.ok ? null : reply.problem });
    },
    [bridge, change],
  );

  const take = useCallback(
    async (file: File): Promise<void> => {
      attempts += 1;
      const attempt = attempts;
      change({ way: 'file', file, answer: null, saved: null, problem: null, busy: true });
      const read = await readFileText(file, true);
      if (attempt !== attempts) return;
      if ('wrong' in read) {
        change({ busy: false, file: null, problem: read.wrong });
        return;
      }
      const guess = guessPlatform(file.name, read.text.replace(/^\uFEFF/, ''));
      change({ busy: false, platform: guess ?? null, guessed: guess !== null });
      if (guess !== null) await inspect(guess, file.name, read.text);
    },
    [change, inspect],
  );

  const look = useCallback(
    async (wanted: RepairPlatform | null, pasted: string | null): Promise<void> => {
      const { file, platform: chosen } = recall().mend;
      if (pasted !== null) {
        if (pasted.trim() === '') {
          change({ problem: mendCopy.paste.empty });
          return;
        }
        const guess = wanted ?? chosen ?? guessPlatform('', pasted);
        change({
          platform: guess,
          guessed: wanted === null && chosen === null && guess !== null,
          problem: guess === null ? mendCopy.platform.choose : null,
        });
        if (guess !== null) await inspect(guess, mendCopy.paste.names[guess], pasted);
        return;
      }
      change({ platform: wanted ?? chosen, guessed: false, problem: null });
      const platform = wanted ?? chosen;
      if (file === null || platform === null) return;
      const read = await readFileText(file, true);
      if ('wrong' in read) change({ problem: mendCopy.unreadable, answer: null, file: null });
      else await inspect(platform, file.name, read.text);
    },
    [change, inspect, recall],
  );

  const save = useCallback(async (): Promise<void> => {
    const { answer, folder, saving } = recall().mend;
    if (answer === null || saving) return;
    const native = state.app?.nativeSave === true;
    const typed = folder ?? state.app?.proposedFolder ?? '';
    if (!native && typed.trim() === '') {
      change({ saved: { kind: 'failed', problem: fail('folder-empty', {}, 'folder').problem } });
      return;
    }
    change({ saving: true, saved: null });
    const reply = await bridge.call('repair.save', { id: answer.id, folder: native ? null : typed });
    // Another file may be on the screen by now.
    if (recall().mend.answer?.id !== answer.id) {
      change({ saving: false });
      return;
    }
    change({ saving: false, saved: savedFrom(reply) });
  }, [bridge, change, recall, state.app]);

  const refuse = useCallback((sentence: string) => change({ way: 'file', problem: sentence }), [change]);

  const startOver = useCallback(() => {
    attempts += 1;
    change({ file: null, platform: null, guessed: false, busy: false, answer: null, problem: null, saved: null });
  }, [change]);

  return { memory, change, take, look, save, refuse, startOver };
}
