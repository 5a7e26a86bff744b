/** A secret on the clipboard, by the person's own Copy, for a minute at most. */
import type { Clipboard } from 'electron';
import type { Secret } from '../../core/secret.ts';

export const clearAfterSeconds = 60;

export interface ClipboardKeeper {
  copy(secret: Secret): Promise<{ readonly copied: boolean; readonly clearsAfterSeconds: number }>;
  /** Clears at once what is still there; called when the app ends. */
  clearNow(): Promise<void>;
}

/** What the person copied since is theirs and stays. */
export function createClipboardKeeper(clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>): ClipboardKeeper {
  let pending: { readonly secret: Secret; readonly timer: NodeJS.Timeout } | null = null;
  const clearNow = async (): Promise<void> => {
    if (pending === null) return;
    const { secret, timer } = pending;
    pending = null;
    clearTimeout(timer);
    if ((await clipboard.readText()) === secret.reveal()) clipboard.clear();
  };
  return {
    async copy(secret) {
      await clipboard.writeText(secret.reveal());
      if (pending !== null) clearTimeout(pending.timer);
      const timer = setTimeout(() => void clearNow(), clearAfterSeconds * 1000);
      timer.unref();
      pending = { secret, timer };
      return { copied: true, clearsAfterSeconds: clearAfterSeconds };
    },
    clearNow,
  };
}
