/** The person's own deliberate Copy of something that holds a secret: the host does it, this page never sees the text. */
import { useCallback } from 'react';
import { exportCopy } from '../../../electron/contract/copy/steps.ts';
import type { CopyWhat } from '../../../electron/contract/index.ts';
import { useWizard } from '../../wizard/context.tsx';

/** Gives a function that answers whether it is on the clipboard; `say` gets the sentence about how long it stays there. */
export function useSecretCopy(say: (sentence: string) => void): (what: CopyWhat) => Promise<boolean> {
  const { ask } = useWizard();
  return useCallback(
    async (what) => {
      const reply = await ask('export.copy', { what });
      if (!reply.ok || !reply.value.copied) return false;
      const { clearsAfterSeconds } = reply.value;
      say(clearsAfterSeconds === null ? exportCopy.copied.stays : exportCopy.copied.clears(clearsAfterSeconds));
      return true;
    },
    [ask, say],
  );
}
