/** German: what Handrail tells by itself when it opens. */
import { reasonOf } from '../../problems.ts';
import type { Problem } from '../../problems.ts';
import { counted } from '../intl.ts';
import { problemCopy } from '../problems.ts';
import { words as spoken } from '../en/notice.ts';
import { reasonWords } from '../en/reasons.ts';
import type { Words } from '../words.ts';

export const words = {
  kept: (movedTo: string) => ` Handrail hat die beschädigte Datei als ${movedTo} aufgehoben.`,
  locked: 'Ein anderes Programm sperrt die Einstellungen',
  folder: (why: string, folder: string) => `${why}. Der Ordner ist ${folder}. Bis das behoben ist, lässt sich nichts Neues speichern.`,
} satisfies Words['notice#words'];

const keptAs = (movedTo: string | null): string => (movedTo === null ? '' : words.kept(movedTo));

export const copy = {
  'settings-restored': ({ movedTo }) => ({
    title: 'Ihre gespeicherten Verbindungen stammen aus einer Kopie',
    text: `Die Datei mit Ihren Verbindungen ${movedTo === null ? 'war beschädigt oder fehlte' : 'war beschädigt'}. Handrail verwendet die Kopie von vor der letzten Änderung. Sehen Sie Ihre Verbindungen durch: Die letzte Änderung fehlt vielleicht.${keptAs(movedTo)}`,
  }),
  'settings-lost': ({ movedTo }) => ({
    title: 'Ihre gespeicherten Verbindungen ließen sich nicht lesen',
    text: `Die Datei mit Ihren Verbindungen war beschädigt, und es gibt keine Kopie.${keptAs(movedTo)} Die Liste beginnt leer. Die Tokens im Schlüsselbund sind unverändert.`,
  }),
  'connections-set-aside': ({ count }) => ({
    title: counted(count, {
      one: 'Eine gespeicherte Verbindung ließ sich nicht lesen',
      other: (number) => `${number} gespeicherte Verbindungen ließen sich nicht lesen`,
    }),
    text: `Handrail hat ${count === 1 ? 'sie' : 'diese'} in connections.json unter "setAside" abgelegt. Verloren ist nichts. Die anderen Verbindungen sind in Ordnung.`,
  }),
  'record-not-written': ({ folder, why }) => ({
    title: 'Der Verlauf ließ sich nicht ergänzen',
    text: `${sentence(why === null ? '' : reasonWords(why))}Was Sie getan haben, hat funktioniert; nur die Zeile im Verlauf fehlt. Der Ordner ist ${folder}.`,
  }),
  'settings-unreadable': ({ problem, folder }) => ({
    title: 'Ihre gespeicherten Verbindungen ließen sich nicht lesen',
    text: whyUnreadable(problem, folder),
  }),
} satisfies Words['notice#notices'];

function sentence(text: string): string {
  return text === '' ? '' : `${text.replace(/[.\s]+$/u, '')}. `;
}

function whyUnreadable(problem: Problem, folder: string): string {
  if (problem.kind !== 'settings-not-private') return spoken.folder(reasonWords(reasonOf(problem)) || spoken.locked, folder);
  const { explanation, next } = problemCopy(problem);
  return `${explanation} ${next}`;
}
