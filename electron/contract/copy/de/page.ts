/** German: words that stand in the page itself, for when none of its scripts runs. */
import type { Words } from '../words.ts';

export const pageCopy = {
  noscript: 'Handrail braucht in diesem Fenster JavaScript.',
  title: 'Handrail kann seine Seite nicht anzeigen',
  text: 'Ein Teil der Seite wurde nicht geladen oder ist fehlgeschlagen. Was Sie gespeichert haben, ist sicher.',
  browser:
    'Laden Sie die Seite neu. Hilft das nicht, öffnen Sie Handrail in einem neueren Firefox, Chrome, Edge oder Safari: Drücken Sie im Terminal, in dem Sie Handrail gestartet haben, die Eingabetaste. Dann erscheint ein neuer Link.',
  desktop: 'Hilft das nicht, beenden Sie Handrail und starten Sie es neu. Hilft auch das nicht, installieren Sie Handrail noch einmal.',
  again: 'Neu laden',
  log: 'Mehr steht im Protokoll. Es liegt im Ordner „logs“ im Einstellungsordner von Handrail.',
} satisfies Words['page'];
