/** German: problems with the record. */
import { reasonSentence } from '../../en/reasons.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const recordProblems: Words['problems/record'] = {
  'record-unreadable': ({ folder, reason }) =>
    you(
      'Der Verlauf kann nicht gelesen werden',
      join('Ihre Verbindungen sind davon nicht betroffen.', reasonSentence(reason)),
      `Prüfen Sie, ob Sie diesen Ordner lesen dürfen und niemand sonst hineinschreiben darf: ${or(folder, 'der Ordner des Verlaufs')}.`,
    ),
  'record-not-removed': ({ folder, reason }) =>
    you(
      'Der Verlauf wurde nicht gelöscht',
      or(reasonSentence(reason), 'Handrail konnte seine Dateien nicht ändern.'),
      `Prüfen Sie, ob Sie in diesen Ordner schreiben dürfen: ${or(folder, 'der Ordner des Verlaufs')}. Versuchen Sie es dann erneut.`,
    ),
};
