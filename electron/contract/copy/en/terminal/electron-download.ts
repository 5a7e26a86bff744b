/** What the terminal says while it fetches Electron’s program, and when that fails. */
import { inEnglish } from '../../language.ts';

export const electronDownloadCopy = inEnglish('terminal.electron-download', {
  begins: ({ version }: { version: string }) => `Downloading the desktop window (Electron ${version}), once. Ctrl-C stops it.`,
  /** Both in millions of bytes, as texts; `total` is null where the server does not say. */
  progress: ({ done, total }: { done: string; total: string | null }) => (total === null ? `${done} MB` : `${done} of ${total} MB`),
  unpacking: 'Unpacking it.',
  /** Why there is no desktop window. */
  failed: {
    refused: 'Its download was refused by the server.',
    unreachable: 'It could not be downloaded, because the server was not reached.',
    stalled: 'Its download stopped moving.',
    damaged: 'What was downloaded is not what it should be.',
    unpack: 'It was downloaded, but could not be unpacked.',
    'failed-today': 'Its download failed earlier today.',
  },
});
