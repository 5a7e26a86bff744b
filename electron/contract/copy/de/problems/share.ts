/** German: problems with shared connections. */
import { reasonSentence } from '../../en/reasons.ts';
import { or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const shareProblems: Words['problems/share'] = {
  'share-practice': () =>
    you(
      'Eine Übungsverbindung lässt sich nicht teilen',
      'Sie führt zum Übungs-Bitbucket auf diesem Computer, und das kann sonst niemand erreichen.',
      'Teilen Sie eine Verbindung mit Ihrem eigenen Bitbucket.',
    ),
  'share-empty': () =>
    you(
      'Es gibt noch nichts zu teilen',
      'In dieser Verbindung ist noch keine Frage beantwortet.',
      'Geben Sie mindestens an, um welches Bitbucket es geht, und teilen Sie die Verbindung dann.',
    ),
  'share-too-large': () =>
    you(
      'Für eine einzelne Datei ist das zu viel',
      'Eine Datei zum Teilen fasst höchstens eine Million Zeichen. Die meisten davon braucht eine lange Liste von Repositorys.',
      'Wählen Sie alle Repositorys oder weniger davon, und versuchen Sie es erneut.',
    ),
  'share-unreadable': ({ name, reason }) =>
    you(
      `Handrail kann ${or(name, 'die Datei')} nicht öffnen`,
      or(reasonSentence(reason), 'Sie ist keine geteilte Verbindung von Handrail.'),
      'Bitten Sie die Person, von der sie kommt, die Verbindung noch einmal zu teilen.',
    ),
  'share-gone': () =>
    you(
      'Handrail hat diese Datei nicht mehr zur Hand',
      'Sie wurde geöffnet, bevor Handrail zuletzt gestartet wurde, oder seither wurden viele andere geöffnet.',
      'Öffnen Sie sie noch einmal.',
    ),
};
