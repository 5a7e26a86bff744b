/** German: connecting several platforms in one go. */
import { counted, listed } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const severalCopy = {
  start: 'Mehrere auf einmal verbinden',
  justOne: 'Nur eine verbinden',
  title: 'Welche möchten Sie verbinden?',
  intro: (deployment: string): string =>
    `Kreuzen Sie alle an, die mit diesem Bitbucket arbeiten sollen (${deployment}). Gemeinsame Fragen beantworten Sie nur einmal.`,
  legend: 'Plattformen',
  chosen: (names: readonly string[]): string =>
    names.length === 0 ? 'Noch keine angekreuzt' : `${names.length} angekreuzt: ${listed(names)}`,
  goOn: (count: number): string => (count < 2 ? 'Weiter' : `Weiter mit ${count}`),
  chooseOne: 'Kreuzen Sie mindestens eine Plattform an.',
  help: {
    title: 'Mehrere auf einmal',
    text: [
      'Handrail fragt einmal nach Ihrem Bitbucket und geht dann die Plattformen nacheinander durch. Am Ende liegt alles in einem Ordner, mit einer Seite, auf der steht, was wohin gehört.',
    ],
    points: ['Die Liste links zeigt, wie weit jede Plattform ist.', 'Sie können jederzeit aufhören: Was beantwortet ist, bleibt erhalten.'],
  },
  tokens: {
    title: 'Je ein Token oder eins für alle?',
    intro: (names: readonly string[]): string => `Diese Plattformen melden sich mit einem Token bei Bitbucket an: ${listed(names)}.`,
    without: (names: readonly string[]): string =>
      names.length === 1
        ? `${listed(names)} meldet sich selbst an und braucht kein Token.`
        : `${listed(names)} melden sich selbst an und brauchen kein Token.`,
    legend: 'Tokens',
    choose: 'Wählen Sie eines von beiden.',
    each: 'Ein Token für jede Plattform',
    eachWhy:
      'Jedes darf nur, was seine Plattform braucht. Wenn eins bekannt wird oder endet, arbeiten die anderen weiter, und Bitbucket zeigt, welche Plattform was getan hat.',
    eachWork: (count: number): string => `Sie erstellen ${count} Tokens, eins nach dem anderen.`,
    recommended: 'Empfohlen',
    one: 'Ein Token für alle',
    oneWhy:
      'Nur eins zu erstellen und zu erneuern. Jede Plattform darf dann alles, was irgendeine von ihnen braucht, und alle fallen gemeinsam aus.',
    notOne: 'Keine Art von Token passt zu allen diesen Plattformen.',
    help: {
      title: 'Warum je eins besser ist',
      text: [
        'Ein Token ist wie ein Schlüssel. Mit einem Schlüssel je Plattform können Sie einen zurücknehmen, ohne dass die anderen stehen bleiben.',
      ],
      points: ['Eins für alle ist schneller erstellt. Die Token-Seite zeigt dann, welche Plattform was braucht.'],
    },
    working: 'Sie werden vorbereitet …',
  },
  queue: 'Plattformen',
  next: 'als Nächstes:',
  stages: {
    platform: 'Fragen',
    token: 'Token',
    repositories: 'Repositorys',
    check: 'Prüfung',
    failed: 'Problem',
    details: 'Fragen',
    ready: 'fertig',
    server: 'Beginn',
    address: 'Adresse',
    export: 'fertig',
  },
  tokenIntro: (names: readonly string[]): string =>
    `Diese Plattformen teilen sich ein Token: ${listed(names)}. Neben jeder Berechtigung steht, wer sie braucht.`,
  tokenFor: (names: readonly string[]): string => `Für ${listed(names)}`,
  export: {
    title: 'Alles in einem Ordner',
    intro: (name: string): string => `Das nimmt ${name}. Die anderen sind einen Klick entfernt; gespeichert wird alles zusammen.`,
    show: 'Wessen Ergebnis angezeigt wird',
    notReady: (names: readonly string[]): string =>
      names.length === 1 ? `${listed(names)} ist noch nicht fertig` : `${listed(names)} sind noch nicht fertig`,
    notReadyText: 'Was fertig ist, können Sie schon speichern; der Rest kommt in denselben Ordner dazu.',
    goOn: (name: string): string => `Weiter mit ${name}`,
    save: (count: number): string =>
      counted(count, { one: 'Für 1 Plattform speichern', other: (number) => `Für alle ${number} Plattformen speichern` }),
    saveNative: (count: number): string =>
      counted(count, { one: 'Für 1 Plattform speichern …', other: (number) => `Für alle ${number} Plattformen speichern …` }),
    folder: 'Jede Plattform bekommt hierin einen eigenen Ordner, und eine README-Datei sagt, was wohin gehört.',
    without: (names: readonly string[]): string => `Ohne das Token für ${listed(names)}: Es lässt sich dort nicht hineinschreiben.`,
  },
  home: (names: readonly string[]): string => `Zusammen verbunden mit ${listed(names)}`,
} satisfies Words['wizard/several'];
