/** German: “Run it for me”. */
import { counted } from '../intl.ts';
import type { Words } from '../words.ts';

const minutes = (seconds: number): string =>
  counted(Math.ceil(seconds / 60), { one: 'eine Minute', other: (number) => `${number} Minuten` });

export const runCopy = {
  button: 'Für mich ausführen …',
  buttonFor: (label) => `Für mich ausführen: ${label}`,
  title: (label) => `Für Sie ausführen: ${label}`,
  looking: 'Sucht das Programm …',
  intro: 'Handrail führt genau das aus und sonst nichts.',
  command: 'Der Befehl',
  changes: 'Was er ändert',
  computer: 'Läuft auf',
  program: 'Programm',
  version: (path, version) => `${path} (${version})`,
  target: 'Wirkt auf',
  targetHelp: 'Worauf das Programm nach eigenen Angaben jetzt eingestellt ist.',
  folder: 'Im Ordner',
  folderFresh: (path) => `${path}: für diesen Lauf angelegt, nur Sie können ihn öffnen, danach gelöscht`,
  files: 'Dateien, die er bekommt',
  fileStates: {
    saved: 'wie gespeichert: so, wie Handrail sie schrieb',
    changed: 'wie gespeichert, seither geändert',
    fresh: 'für diesen Lauf erstellt',
  },
  fileSecret: 'enthält ein Token oder Passwort, nur Sie können sie lesen',
  reads: 'Eingabe',
  readsSecret: 'Hier kommt das Token oder Passwort hinein. Es steht nicht im Befehl und in keiner Variablen.',
  makes: 'Er schreibt',
  makesIn: (names, folder) => `${names}, aufbewahrt in ${folder}`,
  env: 'Variablen, die er sieht',
  envNone: 'Nur die üblichen wie PATH und HOME.',
  envSome: (names) => `${names} und die üblichen wie PATH und HOME.`,
  sign: 'Danach prüft Handrail',
  signText: (command, look) => `${command} (es hat funktioniert, wenn in der Antwort „${look}“ steht)`,
  signNone: 'Nichts. Dieses Programm kann nicht sagen, ob es funktioniert hat.',
  limit: 'Zeitlimit',
  minutes: (seconds) => counted(Math.ceil(seconds / 60), { one: 'Eine Minute', other: (number) => `${number} Minuten` }),
  more: 'Alles über diesen Lauf',
  practice:
    'Diese Verbindung führt zum Übungs-Bitbucket. Die Plattform bekäme eine Adresse und ein Token, die nirgends sonst funktionieren.',
  run: 'Jetzt ausführen',
  runAgain: 'Noch einmal ansehen',
  close: 'Schließen',
  notNow: 'Nicht jetzt',
  cancel: 'Lauf abbrechen',
  cancelling: 'Wird angehalten …',
  running: (program) => `${program} läuft …`,
  output: 'Ausgabe',
  outputNone: 'Noch nichts.',
  outputNothing: 'Das Programm hat nichts ausgegeben.',
  cut: 'Es gab mehr Ausgabe, als Handrail zeigt.',
  asked: 'Geprüft, ob es funktioniert hat:',
  made: 'Geschrieben',
  notNoted: 'Es lief, aber Handrail konnte nicht speichern, dass das Token jetzt dort ist.',
  missing: {
    'not-found': {
      title: (program) => `${program} ist nicht auf diesem Computer`,
      text: ({ program, computer }) =>
        `Handrail hat ${program} in jedem Ordner von PATH gesucht und nicht gefunden (Computer: ${computer}). Nichts wurde ausgeführt.`,
      next: 'Installieren Sie es und suchen Sie erneut, oder kopieren Sie den Befehl und führen Sie ihn dort aus, wo es installiert ist.',
    },
    'needs-shell': {
      title: (program) => `Handrail kann ${program} hier nicht ausführen`,
      text: ({ program, computer }) =>
        `${program} ist hier ein Skript, das Windows nur in einer Shell ausführt (Computer: ${computer}). Handrail verwendet keine Shell. Nichts wurde ausgeführt.`,
      next: 'Kopieren Sie den Befehl und führen Sie ihn selbst aus.',
    },
    'open-to-all': {
      title: (program) => `${program} lässt sich hier nicht sicher ausführen`,
      text: ({ program, computer }) =>
        `${program} liegt in einem Ordner, in den jedes Konto schreiben darf; jeder könnte es austauschen (Computer: ${computer}). Nichts wurde ausgeführt.`,
      next: 'Verschieben Sie es in einen Ordner, den nur Sie oder ein Administrator ändern können, und suchen Sie erneut.',
    },
    install: (program) => `So installieren Sie ${program}`,
    again: 'Erneut suchen',
  },
  terminal: {
    which: (example) => `Geben Sie die Verbindung an: ${example}`,
    nothing: (platform) => `Für ${platform} hat Handrail nichts auszuführen. „handrail export“ schreibt, was gebraucht wird.`,
    several: (names) => `Geben Sie mit --command an, welcher Befehl: ${names}`,
    noPlatform: 'Diese Verbindung hat noch keine Plattform. Wählen Sie eine mit --platform oder im Assistenten.',
    sure: 'Jetzt ausführen? [y/N] ',
    needsYes: 'Nichts wurde ausgeführt: Ergänzen Sie --yes, oder führen Sie das in einem Terminal aus, um gefragt zu werden.',
    notRun: 'Nichts wurde ausgeführt.',
  },
} satisfies Words['run'];

export const runEndCopy = {
  seen: {
    title: 'Fertig, und es hat funktioniert',
    text: 'Der Befehl war erfolgreich. Handrail hat danach geprüft, ob es funktioniert hat: ja.',
  },
  'not-seen': {
    title: 'Fertig, aber nicht bestätigt',
    text: 'Der Befehl war erfolgreich. Handrail hat danach geprüft, ob es funktioniert hat, und konnte es nicht erkennen. Sehen Sie in der Plattform selbst nach.',
  },
  done: {
    title: 'Fertig',
    text: 'Der Befehl war erfolgreich. Ob es funktioniert hat, kann Handrail nicht prüfen: Sehen Sie in der Plattform selbst nach.',
  },
  failed: ({ status }) => ({
    title: `Fehlgeschlagen mit Exit-Status ${status}`,
    text: 'Die Ausgabe steht oben. „Fehlermeldung erklären“ kennt viele davon.',
  }),
  killed: ({ signal }) => ({
    title: 'Etwas anderes hat den Befehl beendet',
    text: `Das System oder ein anderes Programm hat ihn beendet (${signal}). Ein Teil kann erledigt sein.`,
  }),
  'not-found': ({ program }) => ({
    title: `${program} ist weg`,
    text: 'Es war da, als Handrail nachsah, und jetzt nicht mehr. Nichts wurde ausgeführt.',
  }),
  'not-started': ({ program, detail }) => ({
    title: `${program} ließ sich nicht starten`,
    text: `Das System meldet: ${detail}. Nichts wurde ausgeführt.`,
  }),
  cancelled: {
    title: 'Abgebrochen',
    text: 'Handrail hat ihn beendet und alles, was er gestartet hatte. Ein Teil kann erledigt sein.',
  },
  'timed-out': ({ seconds }) => ({
    title: 'Es hat zu lange gedauert',
    text: `Handrail hat nach dieser Zeit abgebrochen: ${minutes(seconds)}. Ein Teil kann erledigt sein.`,
  }),
} satisfies Words['run#ends'];
