/** German: what the terminal says while it fetches Electron’s program, and when that fails. */
import type { Words } from '../../words.ts';

export const electronDownloadCopy = {
  begins: ({ version, browser }: { version: string; browser: string }) =>
    `Das Desktop-Fenster wird heruntergeladen (Electron ${version}, etwa 120 MB), nur dieses eine Mal. Strg-C bricht ab. Um stattdessen Ihren Webbrowser zu verwenden: ${browser}`,
  progress: ({ done, total }: { done: string; total: string | null }) => (total === null ? `${done} MB` : `${done} von ${total} MB`),
  unpacking: 'Es wird entpackt.',
  failed: {
    refused: 'Der Server hat das Herunterladen des Desktop-Fensters abgelehnt.',
    unreachable: 'Das Desktop-Fenster konnte nicht heruntergeladen werden, denn sein Server war nicht erreichbar.',
    certificate:
      'Das Desktop-Fenster konnte nicht heruntergeladen werden, denn dem Zertifikat seines Servers wird hier nicht vertraut. Firmennetzwerke setzen oft ein eigenes ein; NODE_EXTRA_CA_CERTS nennt eine Datei damit.',
    stalled: 'Das Herunterladen des Desktop-Fensters ist stecken geblieben.',
    damaged: 'Das heruntergeladene Desktop-Fenster war beschädigt.',
    'no-build': 'Für diese Art von Computer gibt es kein Desktop-Fenster.',
    disk: 'Das Desktop-Fenster konnte auf diesem Computer nicht gespeichert werden.',
    unpack: 'Das Desktop-Fenster wurde heruntergeladen, ließ sich aber nicht entpacken.',
    'failed-today': 'Das Herunterladen des Desktop-Fensters ist in den letzten 24 Stunden schon einmal fehlgeschlagen.',
  },
} satisfies Words['terminal.electron-download'];
