/** German: several tokens renewed one after the other. */
import { counted, listed } from '../intl.ts';
import type { Words } from '../words.ts';

const tokens = (count: number): string => counted(count, { one: '1 Token', other: (number) => `${number} Tokens` });

export const renewalsCopy = {
  title: (count) => `${tokens(count)} erneuern`,
  done: (count) => counted(count, { one: 'Das Token ist erneuert', other: (number) => `Alle ${number} Tokens sind erneuert` }),
  progress: (done, total) => `${done} von ${total} erledigt`,
  intro: 'Oben steht das Token, das zuerst endet. Sie können jederzeit aufhören: Diese Liste bleibt hier, bis Sie sie schließen.',
  list: 'Zu erneuernde Tokens',
  first: 'Endet zuerst',
  ends: (day) => `Endet am ${day}`,
  ended: (day) => `Endete am ${day}`,
  unknown: 'Niemand hat notiert, wann es endet',
  clock: (time) => `„Rotate“ wurde angeklickt: Das alte Token endet spätestens ${time}`,
  renewed: (day) => (day === null ? 'Erneuert' : `Erneuert. Es endet jetzt am ${day}`),
  shared: (count, names) =>
    `${counted(count, {
      one: '1 Verbindung verwendet es',
      other: (n) => `${n} Verbindungen teilen es sich und werden zusammen erneuert`,
    })}: ${listed(names)}`,
  start: 'Beginnen',
  startNamed: (name) => `Erneuerung beginnen: ${name}`,
  goOn: 'Weiter',
  goOnNamed: (name) => `Erneuerung fortsetzen: ${name}`,
  more: (count) => counted(count, { one: 'und danach 1 weiteres', other: (number) => `und danach ${number} weitere` }),
  all: 'Alle zeigen',
  close: 'Liste schließen',
  notKept: 'Handrail konnte diese Liste nicht speichern. Sie ist weg, wenn Sie Handrail schließen.',
  left: (count) =>
    counted(count, {
      one: '1 gewählte Verbindung hat kein Token, das zu erneuern wäre.',
      other: (n) => `${n} gewählte Verbindungen haben kein Token, das zu erneuern wäre.`,
    }),
  next: (name) => `Nächstes Token: ${name}`,
  nextTitle: (count) =>
    counted(count, {
      one: 'Auf Ihrer Liste steht noch ein Token',
      other: (number) => `Auf Ihrer Liste stehen noch ${number} Tokens`,
    }),
  nextText: (name, day) =>
    day === null ? `Als Nächstes kommt das Token von „${name}“.` : `Als Nächstes kommt das Token von „${name}“; es endet am ${day}.`,
  later: 'Später',
  terminal: {
    none: 'Keine dieser Verbindungen hat ein Token, das zu erneuern wäre.',
    noneEnding: (days) =>
      counted(days, {
        one: 'Soweit Handrail weiß, endet kein Token innerhalb von 1 Tag.',
        other: (number) => `Soweit Handrail weiß, endet kein Token innerhalb von ${number} Tagen.`,
      }),
    noToken: (names) => `Kein Token zu erneuern: ${names}`,
    oneOnly: (option) => `${option} geht nur mit einer Verbindung. Mit mehreren ist nur --json möglich.`,
    both: 'Geben Sie entweder Namen oder --all-ending an, nicht beides.',
    columns: ['', 'Verbindung', 'Token endet', 'Erneuerung'],
    states: { clock: 'die 30 Minuten laufen', 'under-way': 'begonnen', open: 'offen', done: 'erledigt' },
    order: (command) => `In dieser Reihenfolge, jeweils mit ${command}:`,
    turn: (at, total, name) => `${at} von ${total}: ${name}`,
    and: (name, others) =>
      others === 0 ? name : `${name} ${counted(others, { one: '(und 1 weitere)', other: (number) => `(und ${number} weitere)` })}`,
    notKnown: 'nicht bekannt',
  },
} satisfies Words['renewals'];
