/** What the terminal says while it fetches Electron’s program, and when that fails. */
import { inEnglish } from '../../language.ts';

export const electronDownloadCopy = inEnglish('terminal.electron-download', {
  begins: ({ version }: { version: string }) => `Downloading the desktop window (Electron ${version}), once. Ctrl-C stops it.`,
  /** Both in millions of bytes, as texts; `total` is null where the server does not say. */
  progress: ({ done, total }: { done: string; total: string | null }) => (total === null ? `${done} MB` : `${done} of ${total} MB`),
  unpacking: 'Unpacking it.',
  /** Why the browser is opened instead, behind “because”. */
  failed: {
    refused: 'the download of the desktop window was refused',
    unreachable: 'the desktop window could not be downloaded: its server was not reached',
    stalled: 'the download of the desktop window stopped moving',
    damaged: 'the download of the desktop window was not what it should be',
    unpack: 'the desktop window was downloaded and could not be unpacked',
  },
  /** A failed download is not tried again on the same day. */
  again: 'Handrail tries again tomorrow; at once with --desktop.',
});
