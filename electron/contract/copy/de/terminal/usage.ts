/** German: where a command was typed in a way that cannot work, and what to type instead. */
import { listed } from '../../intl.ts';
import type { Words } from '../../words.ts';

const either = (words: readonly string[]): string => words.join(', ');
const seen = 'Argumente können andere Benutzer dieses Computers sehen';

export const usageCopy = {
  didYouMean: (name: string) => `Meinten Sie „${name}“?`,
  known: (names: readonly string[]) => `Bekannt sind ${either(names)}.`,
  seeHelp: (command: string) => `Siehe „${command}“.`,

  noCommand: 'Diesen Befehl gibt es nicht.',
  folderGone: (command: string) =>
    `Den Ordner, in dem Sie sind, gibt es nicht mehr. Gehen Sie in einen anderen (${command}) und führen Sie das noch einmal aus.`,

  secretOption: (option: string) =>
    `${option} wird abgelehnt: ${seen}, und sie bleiben im Befehlsverlauf der Shell. Geben Sie das Token mit --token-stdin oder in HANDRAIL_TOKEN an.`,
  noOption: (option: string) => `Die Option ${option} gibt es hier nicht.`,
  noSuchOption: 'Diese Option gibt es hier nicht.',
  twice: (option: string) => `${option} ist zweimal angegeben.`,
  noValue: (option: string) => `${option} hat keinen Wert.`,
  needsValue: (option: string) => `${option} braucht einen Wert.`,
  wordTooMany: (command: string) => `Nach „${command}“ steht ein Wort zu viel.`,
  port: (option: string) => `${option} verlangt eine Portnummer von 0 bis 65535.`,
  oneOf: (option: string, words: readonly string[]) => `${option} verlangt eines von ${either(words)}.`,
  about: (subject: string, reason: string) => `${subject}: ${reason}`,

  platform: {
    unknown: 'Eine Plattform mit dieser ID gibt es nicht.',
    fits: (ids: readonly string[]) => `Dieser Name passt auf ${listed(ids)}. Geben Sie mit --platform an, welche Plattform Sie meinen.`,
  },

  language: (codes: readonly string[]) => `Diese Sprache spricht Handrail nicht. --lang verlangt eines von ${either(codes)}.`,

  subject: 'Geben Sie entweder --answers FILE oder --connection NAME an.',
  noConnection: 'Eine Verbindung mit diesem Namen gibt es nicht.',
  notNamed: (name: string, command: string) => `Eine Verbindung namens „${name}“ gibt es nicht. „${command}“ listet alle auf.`,

  ca: (file: string) =>
    `${file} konnte nicht gelesen werden. Prüfen Sie den Pfad, ob es eine Datei von höchstens 1 MB ist und ob Sie sie lesen dürfen.`,

  token: {
    none: (example: string) => `Über die Standardeingabe kam kein Token. Leiten Sie es so weiter: ${example}`,
    tooLong: 'Was über die Standardeingabe kam, ist für ein Token zu lang. Leiten Sie eine Datei weiter, die nur das Token enthält.',
    ended: 'Beendet. Es wurde kein Token übernommen und nichts gesendet.',
    ask: 'Fügen Sie das Token ein und drücken Sie die Eingabetaste (es wird nicht angezeigt):',
    needed: 'Für eine Prüfung ist das Token nötig. Leiten Sie es mit --token-stdin weiter, oder setzen Sie HANDRAIL_TOKEN.',
  },

  misplaced: {
    names: {
      'api-token': 'ein API-Token von Atlassian',
      'access-token': 'ein Zugriffstoken von Bitbucket Cloud',
      'http-access-token': 'ein HTTP-Zugriffstoken',
      'app-password': 'ein App-Passwort',
      other: 'ein Token oder Passwort',
    },
    places: {
      'api-token': 'unter id.atlassian.com/manage-profile/security/api-tokens',
      'access-token': 'in den Einstellungen des Repositorys, Projekts oder Workspaces unter Access tokens',
      'http-access-token':
        'in Bitbucket unter Profilbild → Manage account → HTTP access tokens (das eines Projekts oder Repositorys: in dessen Einstellungen)',
      'app-password': 'in Bitbucket unter Personal settings → App passwords',
      other: 'dort, wo Sie es erstellt haben',
    },
    refused: (name: string, place: string) =>
      `Das sieht aus wie ${name}. Hier wird es abgelehnt, nicht verwendet und nicht aufbewahrt. ${seen}, und jetzt steht es vielleicht im Befehlsverlauf Ihrer Shell. Widerrufen Sie es ${place}. Erstellen Sie dann ein neues und geben Sie es mit --token-stdin oder in HANDRAIL_TOKEN an.`,
    linkHeldSecret: `${seen}, und jetzt steht es vielleicht im Befehlsverlauf Ihrer Shell. Wenn es ein Token ist, widerrufen Sie es und erstellen Sie ein neues.`,
    notRepeated: `Was Sie getippt haben, wird hier nicht wiederholt, denn es könnte ein Token oder Schlüssel sein. Wenn es so ist: ${seen}, und jetzt steht es vielleicht im Befehlsverlauf Ihrer Shell. Widerrufen Sie es und erstellen Sie ein neues.`,
    file: 'Die Datei',
  },

  start: {
    both: 'Wählen Sie --desktop oder --browser, nicht beides.',
    browserOnly: '--port und --no-open sind für den Webbrowser und passen nicht zu --desktop.',
  },
  platforms: {
    belongs: (option: string, example: string) => `${option} gehört zu einer einzelnen Plattform: ${example}`,
    which: (example: string) => `Geben Sie an, welche Plattform: ${example}`,
    jsonAlone: '--json steht ohne andere Optionen: Es gibt alles aus, was Handrail über die Plattform weiß.',
    replace: '--replace gehört zu --out FILE.',
    taken: (file: string) => `Die Datei ${file} gibt es schon, mit anderem Inhalt. Fügen Sie --replace hinzu, um sie zu ersetzen.`,
    cannotUse: (platform: string, deployment: string) => `--kind: ${platform} kann diese Art auf ${deployment} nicht verwenden.`,
    takes: (kinds: readonly string[]) => `Möglich sind ${either(kinds)}.`,
    ending: '--out: Der Name der Datei muss auf .html (zum Lesen und Drucken) oder .md (für ein Ticket oder Wiki) enden.',
  },
  detect: { address: (example: string) => `Geben Sie eine Adresse an: ${example}` },
  check: {
    allAlone:
      '--all passt nur zu --ends-within, --junit und --json: Es prüft jede gespeicherte Verbindung mit dem, was von ihr gespeichert ist.',
    needsAll: (option: string) => `${option} gehört zu --all.`,
    keepCa: '--keep-ca behält die Datei von --ca FILE bei einer gespeicherten Verbindung: Geben Sie auch --connection NAME an.',
  },
  export: {
    platform: (command: string) =>
      `Geben Sie an, für welche Plattform: --platform ID, ein Mal oder mehrmals. „${command}“ listet alle auf.`,
    out: 'Geben Sie an, wohin: --out DIR, oder --out - für die Standardausgabe.',
    folder: 'Mehrere Plattformen kommen in einen Ordner: --out DIR.',
    to: 'Verwenden Sie --to nur mit --secrets reference.',
    replace: 'Zum Ersetzen fügen Sie --replace hinzu.',
  },
  repair: {
    file: (example: string) => `Geben Sie eine Datei an: ${example}`,
    toFile: 'Die reparierte Kopie enthält Tokens oder Passwörter und wird deshalb nur in eine Datei geschrieben: --out PATH',
    platforms: (ids: readonly string[]) => `Handrail repariert Dateien von ${either(ids)}.`,
  },
  report: {
    readAlone: '--read steht ohne andere Optionen: Es zeigt einen Bericht, der früher erstellt wurde.',
    out: 'Geben Sie an, wohin: --out FILE, mit der Endung .html, .md oder .json.',
    ending: '--out: Der Name der Datei muss auf .html (eine Seite), .md (ein Text für ein Ticket) oder .json (eine Datendatei) enden.',
    error: '--error: Die Datei konnte nicht gelesen werden. Geben Sie eine Textdatei mit der Meldung an, die die Plattform gezeigt hat.',
    read: '--read: Die Datei konnte nicht gelesen werden. Prüfen Sie den Pfad, ob es ein Bericht ist und ob Sie ihn lesen dürfen.',
  },
  explain: {
    paste: 'Fügen Sie die Meldung ein, drücken Sie dann die Eingabetaste und Strg-D:',
    ended: 'Beendet. Es wurde nichts gelesen.',
    file: (example: string) =>
      `Die Datei mit der Meldung konnte nicht gelesen werden. Um die Meldung selbst anzugeben, leiten Sie sie weiter: ${example}`,
  },
  watch: {
    days: (option: string) => `${option} verlangt eine Zahl von Tagen, von 1 bis 365.`,
    belongs: (option: string) => `${option} gehört zu --ics FILE.`,
    alone: '--ends-within ist für die Liste und passt nicht zu --ics.',
    jsonToFile: '--json passt nur zu --ics FILE, nicht zu --ics -.',
    taken: (file: string) =>
      `Die Datei ${file} gibt es schon, und sie ist kein Kalender von Handrail. Fügen Sie --replace hinzu, um sie zu ersetzen.`,
    junitTaken: (file: string) =>
      `Die Datei ${file} gibt es schon, und Handrail hat sie nicht geschrieben. Entfernen Sie sie, oder geben Sie einen anderen Namen an.`,
  },
  connections: {
    which: (example: string) => `Geben Sie an, welche Verbindung: ${example}`,
    health: (known: readonly string[]) => `--health verlangt ${listed(known, 'or')}.`,
    onlyList: (option: string) => `Verwenden Sie ${option} nur mit der Liste der Verbindungen.`,
    verbs: 'Nach „connections“ kann nur „list“, „remove NAME“, „ends NAME DAY“ oder „forget-ca NAME“ folgen.',
    ends: (example: string) => `Geben Sie die Verbindung an und den letzten Tag ihres Tokens oder „never“ (nie): ${example}`,
  },
  share: {
    which: (example: string) => `Geben Sie an, welche Verbindung: ${example}`,
    out: 'Geben Sie an, wohin: --out FILE, oder --out - für die Standardausgabe.',
    ending: '--out: Der Name der Datei muss auf .handrail.json oder .handrail enden.',
    taken: (file: string) => `Die Datei ${file} gibt es schon, mit anderem Inhalt. Fügen Sie --replace hinzu, um sie zu ersetzen.`,
  },
  import: {
    file: (example: string) => `Geben Sie an, welche Datei: ${example}`,
    unreadable:
      'Die Datei konnte nicht gelesen werden. Prüfen Sie den Pfad, ob es ein Text von höchstens 1 MB ist und ob Sie ihn lesen dürfen.',
    copyNeedsYes: '--copy gehört zu --yes.',
  },
  bundle: { out: 'Geben Sie an, wohin: --out FILE.', ending: '--out: Der Name der Datei muss auf .json enden.' },
  practice: { scenario: 'Ein Szenario mit diesem Namen gibt es nicht.' },
} satisfies Words['terminal/usage'];
