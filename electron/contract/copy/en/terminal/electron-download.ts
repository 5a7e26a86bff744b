/** What the terminal says while it fetches Electron’s program, and when that fails. */
import { inEnglish } from '../../language.ts';

export const electronDownloadCopy = inEnglish('terminal.electron-download', {
  begins: ({ version, browser }: { version: string; browser: string }) =>
    `Downloading the desktop window (Electron ${version}, about 120 MB), once. Ctrl-C stops it. To use your web browser instead: ${browser}`,
  /** Both in millions of bytes, as texts; `total` is null where the server does not say. */
  progress: ({ done, total }: { done: string; total: string | null }) => (total === null ? `${done} MB` : `${done} of ${total} MB`),
  unpacking: 'Unpacking it.',
  /** Why there is no desktop window. */
  failed: {
    refused: 'The server refused the download of the desktop window.',
    unreachable: 'The desktop window could not be downloaded, because its server was not reached.',
    certificate:
      'The desktop window could not be downloaded, because its server’s certificate is not trusted here. A company’s network often puts its own in place; NODE_EXTRA_CA_CERTS names a file with it.',
    stalled: 'The download of the desktop window stopped moving.',
    damaged: 'The download of the desktop window was damaged.',
    'no-build': 'There is no desktop window for this kind of computer.',
    disk: 'The desktop window could not be saved on this computer’s disk.',
    unpack: 'The desktop window was downloaded, but could not be unpacked.',
    'failed-today': 'The download of the desktop window failed within the last day.',
  },
});
