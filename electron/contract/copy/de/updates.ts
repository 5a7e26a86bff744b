/** German: newer versions of the desktop app. */
import type { Words } from '../words.ts';

export const updatesCopy = {
  available: {
    title: (version: string) => `Handrail ${version} ist da`,
    detail: ({ running, notes }: { readonly running: string; readonly notes: string }) =>
      `Sie haben ${running}. Heruntergeladen wird erst, wenn Sie es sagen.${notes === '' ? '' : `\n\n${notes}`}`,
  },
  download: 'Herunterladen',
  later: 'Später',
  skip: 'Diese Version überspringen',
  downloading: {
    title: (version: string) => `Handrail ${version} wird heruntergeladen`,
    detail: (percent: number) => `${percent} % sind da. Sie können weiterarbeiten; vor dem Installieren fragt Handrail Sie.`,
  },
  stop: 'Herunterladen abbrechen',
  ready: {
    title: (version: string) => `Handrail ${version} ist heruntergeladen`,
    detail: 'Ihre Eingaben werden vor dem Neustart gespeichert. Verbindungen und Tokens bleiben, wie sie sind.',
  },
  restartNow: 'Jetzt neu starten',
  whenIQuit: 'Beim Beenden installieren',
  notNow: 'Jetzt nicht',
  close: 'Schließen',
  newest: {
    title: 'Sie haben die neueste Version',
    detail: (running: string) => `Das ist Handrail ${running}.`,
  },
  off: {
    title: 'Dieses Handrail aktualisiert sich nicht selbst',
    why: {
      'not-packaged': 'Es läuft aus npm oder aus dem Quellcode. Aktualisieren Sie es so, wie Sie es installiert haben.',
      'by-hand': 'Es wurde aus einem Archiv entpackt. Laden Sie das neuere Archiv herunter und entpacken Sie es an derselben Stelle.',
      'by-package-manager': 'Es wurde als deb- oder rpm-Paket installiert. Installieren Sie das neuere Paket darüber.',
      unsigned:
        'Es wurde ohne Apple-Zertifikat gebaut, und macOS ersetzt nur signierte Apps. Laden Sie die neuere Version herunter und installieren Sie sie über diese.',
      'no-channel':
        'Es wurde ohne die Adresse gebaut, unter der neue Versionen erscheinen. Fragen Sie dort nach neueren, wo Sie es bekommen haben.',
      'turned-off':
        'Wer diesen Computer eingerichtet hat, hat es mit HANDRAIL_UPDATES=off abgeschaltet. Fragen Sie dort nach neueren Versionen.',
    },
  },
  failed: {
    title: 'Die Aktualisierung ist fehlgeschlagen',
    because: {
      unreachable:
        'Die Stelle, an der neue Versionen erscheinen, war nicht erreichbar. Prüfen Sie Ihr Netzwerk und versuchen Sie es später noch einmal.',
      'nothing-published': 'Dort wurde noch keine Version veröffentlicht.',
      unreadable: 'Die Beschreibung der neuesten Version ließ sich nicht lesen. Versuchen Sie es später noch einmal.',
      'wrong-checksum':
        'Was heruntergeladen wurde, ist nicht die veröffentlichte Datei. Handrail hat sie gelöscht. Versuchen Sie es später noch einmal.',
      'wrong-signature': 'Was heruntergeladen wurde, trägt nicht dieselbe Signatur wie dieses Handrail und wurde nicht behalten.',
      'no-file-for-this-system': 'Die neueste Version hat keine Datei für dieses System.',
      'cannot-write': 'Handrail darf dort nicht schreiben, wo die Aktualisierung hingehört. Fragen Sie, wer diesen Computer betreut.',
      'disk-full': 'Auf dem Datenträger ist kein Platz mehr.',
      unexpected: 'Etwas ging schief, womit Handrail nicht gerechnet hat. Im Protokoll steht eine Zeile dazu.',
    },
  },
} satisfies Words['updates'];
