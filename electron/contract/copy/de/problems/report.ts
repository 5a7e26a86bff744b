/** German: problems with reports. */
import { reasonSentence } from '../../en/reasons.ts';
import { or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const reportProblems: Words['problems/report'] = {
  'report-needs-check': () =>
    you(
      'Es gibt noch keine Prüfung für einen Bericht',
      'Ein Bericht zeigt, was eine Prüfung ergeben hat. Diese Verbindung wurde noch nicht geprüft, oder ihre Antworten haben sich seither geändert.',
      'Prüfen Sie die Verbindung und erstellen Sie dann den Bericht.',
    ),
  'report-unreadable': ({ name, reason }) =>
    you(
      `${or(name, 'Die Datei')} lässt sich nicht als Bericht öffnen`,
      or(reasonSentence(reason), 'Sie ist kein Bericht von Handrail.'),
      'Bitten Sie noch einmal um den Bericht, als Seite (.html) oder als Datendatei (.json).',
    ),
};
