/** German: the ways into the support room. */
import type { Words } from '../../words.ts';

export const roomWords = {
  title: 'Etwas funktioniert nicht?',
  explain: 'Sehen Sie sich eine Datei, eine Meldung oder einen Bericht an, ohne eine Verbindung zu berühren.',
  rooms: { mend: 'Datei reparieren', explain: 'Fehlermeldung erklären', report: 'Bericht öffnen' },
} satisfies Words['wizard/support'];
