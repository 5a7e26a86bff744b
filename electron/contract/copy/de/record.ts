/** German: the record of what was done. */
import { counted } from '../intl.ts';
import type { Words } from '../words.ts';

const entries = (count: number): string => counted(count, { one: '1 Eintrag', other: (number) => `${number} Einträge` });
const removed = (count: number): string =>
  counted(count, { one: '1 Eintrag wurde entfernt', other: (number) => `${number} Einträge wurden entfernt` });

export const recordCopy = {
  made: 'Sie haben diese Verbindung begonnen',
  checked: ({ ok, found }) =>
    ok
      ? 'Geprüft: alles funktioniert'
      : counted(found, { one: 'Geprüft: 1 Problem braucht Sie', other: (number) => `Geprüft: ${number} Probleme brauchen Sie` }),
  exported: ({ platform }) => `Exportiert für ${platform}`,
  entered: ({ platform }) => `Alles eingetragen in ${platform}`,
  copied: ({ platform }) =>
    platform === null
      ? 'Das Token wurde in die Zwischenablage kopiert'
      : `Ein Text für ${platform} mit dem Token darin wurde in die Zwischenablage kopiert`,
  'token-kept': 'Ein Token wurde hinzugefügt',
  'token-replaced': 'Ein neues Token hat das alte ersetzt',
  'token-forgotten': 'Handrail hat das aufbewahrte Token entfernt',
  shared: 'Als Datei ohne Token geteilt',
  opened: 'Aus einer geteilten Datei geöffnet',
  applied: ({ place }) => `Eingesetzt: ${place}`,
  rotated: ({ places }) =>
    counted(places, {
      one: 'Das neue Token ist an dem Ort, der das alte hatte',
      other: (number) => `Das neue Token ist an allen ${number} Orten, die das alte hatten`,
    }),
  'token-revoked': ({ label, owner }) => `Handrail hat in Bitbucket das Token „${label}“ von ${owner} widerrufen`,
  revoked: ({ by }) =>
    by === 'handrail'
      ? 'Handrail hat das alte Token in Bitbucket widerrufen'
      : by === 'itself'
        ? 'Das alte Token ist abgelaufen'
        : 'Sie haben das alte Token in Bitbucket widerrufen',
  renamed: ({ from, to }) => `Umbenannt von „${from}“ in „${to}“`,
  removed: 'Sie haben diese Verbindung entfernt',
  'record-deleted': ({ entries: count }) => `Sie haben den Verlauf gelöscht. Umfang: ${entries(count)}`,
  'record-damaged': ({ missing }) =>
    missing > 0
      ? `Handrail hat bemerkt: Vor diesem Eintrag fehlt etwas (${entries(missing)})`
      : 'Handrail hat bemerkt, dass der Eintrag vor diesem geändert wurde',
  'record-healed': ({ file }) => `Ein Absturz hat eine Zeile zerschnitten. Handrail hat den Rest aufbewahrt als ${file}`,
} satisfies Words['record#done'];

export const recordFaultCopy = {
  cut: ({ missing }) =>
    counted(missing, {
      one: 'Der letzte Eintrag wurde entfernt.',
      other: (number) => `Die letzten ${number} Einträge wurden entfernt.`,
    }),
  gone: ({ missing }) => `Der ganze Verlauf wurde entfernt. Umfang: ${entries(missing)}.`,
  changed: ({ n }) => `Eintrag ${n} wurde geändert, nachdem Handrail ihn geschrieben hatte.`,
  'taken-out': ({ after, count }) => (after === 0 ? `${removed(count)}, am Anfang.` : `${removed(count)}, nach Eintrag ${after}.`),
  misplaced: ({ n }) => `Eintrag ${n} steht an einer Stelle, an die er nicht gehört.`,
  'cut-before': ({ n, missing }) =>
    missing > 0 ? `${removed(missing)}, vor Eintrag ${n}.` : `Der Eintrag vor ${n} wurde geändert, nachdem Handrail ihn geschrieben hatte.`,
  'half-line': 'Die letzte Zeile ist nur halb da, wie nach einem Absturz. Handrail legt sie beim nächsten Eintrag beiseite.',
} satisfies Words['record#faults'];

export const recordWords = {
  title: 'Verlauf',
  unknown: 'Ein neueres Handrail hat etwas notiert, das dieses nicht kennt',
  ok: 'Kein Eintrag wurde geändert oder entfernt.',
  faults: 'Jemand oder etwas hat den Verlauf verändert',
  faultsText: 'Die Einträge unten sind, was übrig ist. Was fehlt, kann Handrail nicht zurückbringen.',
  none: 'Noch ist nichts notiert. Ab jetzt notiert Handrail, was Sie tun.',
  more: (shown, total) => `Das sind die neuesten ${shown} von ${total}. Speichern Sie den Verlauf, um alle zu sehen.`,
  files: 'Dateien',
  practice: 'Übung',
  count: entries,
  columns: {
    n: 'Nummer',
    at: 'Zeit',
    connection: 'Verbindung',
    id: 'Kennung der Verbindung',
    practice: 'Übung',
    what: 'Code',
    words: 'Was getan wurde',
    files: 'Dateien',
    hashes: 'SHA-256 der Dateien',
    host: 'Wo',
    hash: 'SHA-256 des Eintrags',
  },
  hosts: { desktop: 'die Desktop-App', browser: 'der Browser', terminal: 'das Terminal' },
  yes: 'ja',
} satisfies Words['record'];
