/** Opens a report that somebody sent. */
import { useCallback } from 'react';
import { readFileText } from '../../ui/DropArea.tsx';
import { useWizard } from '../../wizard/context.tsx';
import { handOver } from '../handed.ts';
import { useMemory } from '../memory.ts';
import type { ReportMemory } from '../memory.ts';

/** Only the newest file counts. */
let attempts = 0;

export interface OpenReport {
  readonly memory: ReportMemory;
  readonly open: (file: File) => Promise<void>;
  /** Says why what was dropped could not be taken. */
  readonly refuse: (sentence: string) => void;
  readonly close: () => void;
}

export function useReport(): OpenReport {
  const { bridge, openSupport } = useWizard();
  const [memory, change] = useMemory('report');

  const open = useCallback(
    async (file: File): Promise<void> => {
      attempts += 1;
      const attempt = attempts;
      change({ busy: true, problem: null });
      const read = await readFileText(file);
      if (attempt !== attempts) return;
      if ('wrong' in read) {
        change({ busy: false, opened: null, problem: read.wrong });
        return;
      }
      // A bundle for support, or a connection: there is a room for those.
      if (/"handrail(?:Support|Share)"\s*:/u.test(read.text.slice(0, 2_000))) {
        change({ busy: false });
        handOver('receive', { file });
        openSupport('receive');
        return;
      }
      const reply = await bridge.call('report.open', { name: file.name.slice(-255), text: read.text });
      if (attempt !== attempts) return;
      change(reply.ok ? { busy: false, opened: reply.value } : { busy: false, opened: null, problem: reply.problem });
    },
    [bridge, change, openSupport],
  );

  const refuse = useCallback(
    (sentence: string) => {
      attempts += 1;
      change({ busy: false, problem: sentence });
    },
    [change],
  );

  const close = useCallback(() => {
    attempts += 1;
    change({ busy: false, opened: null, problem: null });
  }, [change]);

  return { memory, open, refuse, close };
}
