/** German: the support room’s front and the frame around its rooms. */
import type { Words } from '../../words.ts';

export const doorsCopy = {
  title: 'Etwas funktioniert nicht?',
  intro: 'Die ersten drei finden heraus, was nicht stimmt. Sie ändern keine Verbindung, und nichts verlässt diesen Computer.',
  nav: 'Support',
  front: 'Übersicht',
  doors: {
    mend: 'Jemand hat eine Datei für die Plattform von Hand geschrieben, und sie funktioniert nicht. Sehen Sie, was die Plattform wirklich daraus liest, und speichern Sie eine reparierte Kopie.',
    explain: 'Die Plattform oder Git zeigte einen Fehler. Fügen Sie ihn ein und sehen Sie, worauf er deutet und wer ihn beheben kann.',
    report:
      'Jemand hat Ihnen einen Bericht von Handrail geschickt. Sehen Sie, was dort zu sehen war: Probleme, Berechtigungen, jede Anfrage und Antwort.',
  },
  fits: {
    mend: 'CDS-Datei, satellite.yml, Umgebungsdatei, .git-credentials, .netrc',
    explain: 'Englische Meldungen von CDS, Harness SEI, Vault Radar, Git, Java, Node.js und anderen',
    report: 'Berichte als Seite (.html) oder als Datendatei (.json)',
  },
  help: {
    title: 'Welches?',
    text: [
      'Ist die Verbindung in Handrail gespeichert? Dann ist ihre eigene Prüfung am schnellsten: Sie probiert jeden Schritt und nennt den, der scheitert.',
    ],
    points: [
      'Keine Datei, nur eine Meldung? Wählen Sie „Fehlermeldung erklären“.',
      'Sie helfen jemand anderem? Bitten Sie um einen Bericht als Seite. Handrail entfernt daraus die Passwörter und Tokens, die es erkennt.',
    ],
  },
} satisfies Words['support/doors'];
