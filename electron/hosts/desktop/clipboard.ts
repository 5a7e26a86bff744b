/** A secret on the clipboard, by the person's own Copy, for a minute at most. */
import type { ElectronApis } from './apis.ts';
import type { Secret } from '../../core/secret.ts';

export const clearAfterSeconds = 60;

export interface ClipboardKeeper {
  copy(secret: Secret): Promise<{ readonly copied: boolean; readonly clearsAfterSeconds: number }>;
  /** Clears at once what is still there; called when the app ends. */
  clearNow(): Promise<void>;
}

/**
 * Marks that ask clipboard histories to leave a text out, each in the system's own form: Windows
 * (https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats), macOS
 * (http://nspasteboard.org) and KDE's Klipper (https://invent.kde.org/plasma/plasma-workspace, klipper/klipper.cpp). GNOME has no history of
 * its own. A DWORD of 0 says no on Windows; elsewhere the mark's being there is what counts.
 */
const marks: Partial<Record<NodeJS.Platform, Readonly<Record<string, string>>>> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '\0\0\0\0',
    CanIncludeInClipboardHistory: '\0\0\0\0',
    CanUploadToCloudClipboard: '\0\0\0\0',
  },
  darwin: { 'org.nspasteboard.ConcealedType': '' },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

/** The text with the system's marks beside it, in the forms that Electron's clipboard takes. */
function concealed(text: string, platform: NodeJS.Platform): Readonly<Record<string, string>> {
  const beside = Object.entries(marks[platform] ?? {}).map(
    ([format, value]) => [`electron application/osclipboard;format="${format}"`, value] as const,
  );
  return { 'text/plain': text, ...Object.fromEntries(beside) };
}

/** What the person copied since is theirs and stays. */
export function createClipboardKeeper(
  { clipboard, clipboardItem: Item }: Pick<ElectronApis, 'clipboard' | 'clipboardItem'>,
  platform: NodeJS.Platform,
): ClipboardKeeper {
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
      await clipboard.write([new Item(concealed(secret.reveal(), platform))]);
      if (pending !== null) clearTimeout(pending.timer);
      const timer = setTimeout(() => void clearNow().catch(() => undefined), clearAfterSeconds * 1000);
      timer.unref();
      pending = { secret, timer };
      return { copied: true, clearsAfterSeconds: clearAfterSeconds };
    },
    clearNow,
  };
}
