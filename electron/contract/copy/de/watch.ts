/** German: “Check all” and a token's coming end. */
import { counted } from '../intl.ts';
import type { Words } from '../words.ts';

const needs = (count: number): string => counted(count, { one: '1 braucht Sie', other: (number) => `${number} brauchen Sie` });

export const watchCopy = {
  checkAll: 'Alle prüfen',
  cancel: 'Abbrechen',
  title: 'Alle Verbindungen werden geprüft',
  progress: (done, total) => `${done} von ${total} geprüft`,
  cancelled: 'Abgebrochen. Was vorher geprüft wurde, bleibt erhalten; sonst wurde nichts geändert.',
  list: 'Ergebnisse',
  close: 'Schließen',
  summary: ({ fine, attention, unchecked, changed = 0 }) =>
    [
      counted(fine, { one: '1 funktioniert', other: (number) => `${number} funktionieren` }),
      ...(attention === 0 ? [] : [needs(attention)]),
      ...(unchecked === 0 ? [] : [`${unchecked} ungeprüft`]),
      ...(changed === 0 ? [] : [`${changed} seither geändert`]),
    ].join(', '),
  allFine: (count) =>
    counted(count, { one: 'Ihre Verbindung funktioniert', other: (number) => `Alle ${number} Verbindungen funktionieren` }),
  states: { waiting: 'Wartet', checking: 'Prüft …', fine: 'Funktioniert', attention: 'Braucht Sie', unchecked: 'Ungeprüft' },
  changed: { badge: 'Seither geändert', text: 'Nach dieser Prüfung geändert', again: 'Erneut prüfen' },
  look: 'Ansehen',
  finish: 'Fertigstellen',
  renew: 'Token erneuern',
  giveToken: 'Token hinzufügen',
  none: 'Es gibt noch keine gespeicherten Verbindungen.',

  allInPlace: 'Alles, was geprüft wurde, funktioniert.',
  tokenGone: 'Handrail hat ihr Token nicht mehr',
  reasons: {
    'not-finished': 'Sie ist noch nicht fertig',
    'token-elsewhere': 'Sie bewahren das Token anderswo auf; geprüft wurde nur der Weg zu Bitbucket',
    'signs-in-itself': 'Die Plattform meldet sich selbst an; geprüft wurde nur der Weg zu Bitbucket',
    'no-answer': 'Bitbucket hat nicht geantwortet',
    'same-account': 'Nicht versucht: Bitbucket hat dieses Konto gerade abgelehnt, und weitere Versuche könnten es sperren',
    pause: 'Nicht versucht: Bitbucket hat dieses Konto gebeten, zu warten',
    'practice-off': 'Das Übungs-Bitbucket läuft nicht',
    keychain: 'Der Schlüsselbund hat das Token nicht herausgegeben',
    overtaken: 'Inzwischen hat eine andere Prüfung begonnen',
    failed: 'Die Prüfung war nicht möglich',
  },
} satisfies Words['watch#watchCopy'];

/** `heute`, `morgen`, `in 5 Tagen`. */
const inDays = (days: number): string => (days === 0 ? 'heute' : counted(days, { one: 'morgen', other: (number) => `in ${number} Tagen` }));

export const expiryCopy = {
  short: ({ days, level }) => {
    if (level === 'later') return '';
    return days < 0 ? 'Token ist abgelaufen' : `Token endet ${inDays(days)}`;
  },
  state: ({ days, level }) => (level === 'later' ? '' : days < 0 ? 'ist abgelaufen' : `endet ${inDays(days)}`),
  beside: ({ days }) => (days < 0 ? counted(-days, { one: 'gestern', other: (number) => `vor ${number} Tagen` }) : inDays(days)),
  renew: 'Token erneuern',
  renewNamed: (name) => `Token erneuern: ${name}`,
  renewTitle: (date) => `Dieses Token endet am ${date}`,
  renewTitleEnded: (date) => `Dieses Token endete am ${date}`,
  renewText:
    'Erstellen Sie ein neues und fügen Sie es hier ein. Alles andere an dieser Verbindung bleibt, wie es ist. Exportieren Sie danach noch einmal, damit auch die Plattform das neue Token bekommt.',
} satisfies Words['watch#expiryCopy'];
