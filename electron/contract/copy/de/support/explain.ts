/** German: the room where an error message is explained. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const explainRoomCopy = {
  title: 'Fehlermeldung erklären',
  intro: 'Fügen Sie ein, was die Plattform, Git oder ein Protokoll zeigte. Handrail sagt, worauf es deutet, das Wahrscheinlichste zuerst.',
  message: {
    label: 'Die Meldung',
    hint: 'So viel davon, wie Sie haben, auf Englisch. Handrail entfernt die Passwörter und Tokens, die es erkennt.',
    empty: 'Fügen Sie zuerst die Meldung ein.',
  },
  platform: { label: 'Wo erschien sie?', none: 'In Git oder anderswo' },
  deployment: { label: 'Welches Bitbucket?', none: 'Weiß ich nicht' },
  explain: 'Erklären',
  working: 'Die Meldung wird gelesen …',
  stale: 'Sie haben die Meldung seitdem geändert. Lassen Sie sie noch einmal erklären, um zu sehen, worauf sie jetzt deutet.',

  recognised: 'Erkannt',
  found: (count: number): string =>
    counted(count, { one: 'Eine wahrscheinliche Ursache', other: (number) => `${number} mögliche Ursachen` }),
  foundText: 'Die wahrscheinlichste zuerst. „So sind Sie sicher“ unterscheidet sie.',
  confidences: { certain: 'Die Meldung sagt es', likely: 'Wahrscheinlich', possible: 'Möglich' },
  why: 'Warum diese Meldung darauf deutet',
  sure: 'So sind Sie sicher',
  facts: {
    title: 'Aus der Meldung gelesen',
    status: 'HTTP-Status',
    host: 'Host',
    requestId: 'Anfrage-ID',
    exceptionName: 'Ausnahme',
    workspace: 'Workspace',
    project: 'Projekt',
    repository: 'Repository',
    required: 'Nötige Berechtigungen (Scopes)',
    granted: 'Erteilte Berechtigungen (Scopes)',
    missing: 'Fehlende Berechtigungen (Scopes)',
    noScopes: 'keine',
    retryAfter: 'Erneut versuchen nach',
    seconds: (count: number): string => `${count} s`,
  },

  secretTitle: 'Ein Token oder Passwort wurde entfernt',
  unknown: {
    title: 'Handrail kennt diese Meldung nicht',
    text: 'Das sagt es lieber, als zu raten.',
    points: [
      'Fügen Sie mehr davon ein: die Zeilen davor und danach, vor allem eine Zahl wie 401 (die Antwort des Servers) und Zeilen, die mit „Caused by“ beginnen.',
      'Lassen Sie Handrail die Verbindung prüfen. Die Prüfung sucht die Ursache selbst, gleich wie die Meldung lautete.',
      'Bei einer Meldung in einer anderen Sprache: Stellen Sie die Plattform auf Englisch, lassen Sie es noch einmal geschehen und fügen Sie diese Meldung ein.',
    ],
    check: 'Zur Prüfung',
    connections: 'Zu Ihren Verbindungen',
  },
  help: {
    title: 'Wie das geht',
    text: ['Handrail kennt die Meldungen vieler Programme auswendig und braucht dafür kein Netzwerk.'],
    points: [
      'Eine Meldung kann mehrere Ursachen haben. Beginnen Sie mit der ersten.',
      'Die Prüfung kann es sicher sagen: Sie sieht sich den echten Server an.',
      'Alles, was das Programm ausgab, ist willkommen, so lang es auch ist: Die eigentliche Ursache ist oft das letzte „Caused by“.',
    ],
  },
} satisfies Words['support/explain'];
