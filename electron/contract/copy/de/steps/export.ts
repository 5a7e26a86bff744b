/** German: the export step. "What to do next" and the sheets bring the platform's own words. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

/** By POSIX mode. */
const fileModes: Readonly<Record<string, string>> = {
  '0600': 'nur Sie können sie lesen',
  '0644': 'alle an diesem Computer können sie lesen',
};

export const exportCopy = {
  title: (platform: string) => `${platform} einrichten`,
  titleNone: 'Das Ergebnis',
  noPlatform: 'Wählen Sie zuerst eine Plattform: Davon hängt ab, was sie bekommt.',
  intro: (platform: string) => `Das bekommt ${platform}. Sehen Sie es sich an, und speichern oder kopieren Sie es.`,
  introSheet: (platform: string) =>
    `${platform} nimmt keine Datei: Geben Sie das hier von Hand ein, Zeile für Zeile, und haken Sie ab, was erledigt ist.`,
  loading: 'Wird zusammengestellt …',
  help: {
    title: 'Mit oder ohne Token',
    text: [
      '„Jetzt verwenden“ setzt das Token in das Ergebnis ein, sodass es ohne Nacharbeit funktioniert. „Weitergeben“ lässt das Token weg.',
    ],
    points: [
      'Eine Datei mit dem Token darin wird so gespeichert, dass nur Sie sie lesen können.',
      'Nichts verlässt diesen Computer, wenn Sie es nicht kopieren oder speichern.',
    ],
  },
  helpSheet: {
    title: 'Zwei Fenster nebeneinander',
    text: [
      'Lassen Sie diese Seite neben der Plattform offen. Jede Zeile sagt, wo Sie klicken, was Sie eingeben und woran Sie sehen, dass es funktioniert hat.',
    ],
    points: [
      'Ihre Häkchen bleiben erhalten; Sie können morgen weitermachen.',
      'Das Symbol hinter einem Wert kopiert ihn genau so, wie er ist.',
    ],
  },
  helpDetails: {
    title: 'Wozu diese Angaben dienen',
    text: ['Es sind die Fragen der Plattform selbst, unter ihren eigenen Namen. Das Token hat damit nichts zu tun.'],
    points: ['Was Sie bei „(optional)“ leer lassen, wird weggelassen.'],
  },
  practice: 'Aus Übungsdaten erstellt. Verwenden Sie es nicht mit einer echten Plattform.',
  practiceNext:
    'Das ist ein Export aus der Übung: Nichts darin ist echt. Sehen Sie ihn sich an und werfen Sie ihn weg; er funktioniert mit keiner Plattform.',

  inputs: {
    title: (platform: string) => `Ein paar Angaben für ${platform}`,
    intro: 'Mit dem Zugriff haben sie nichts zu tun; sie kommen nur in das Ergebnis.',
    changeAll: 'Angaben ändern',
    show: 'Ergebnis zeigen',
  },

  use: {
    legend: 'Wofür ist es?',
    unanswered: 'Wählen Sie eines von beiden.',
    now: 'Jetzt verwenden',
    nowHelp: 'Mit dem Token darin. Nur Sie können die Datei lesen.',
    share: 'Weitergeben',
    shareHelp: 'Ohne das Token. Sie können es gefahrlos senden, einchecken oder anhängen.',
    nowUnavailable: 'Handrail hat kein Token, das es einsetzen könnte.',
    modes: 'Was steht an der Stelle des Tokens?',
  },
  modes: {
    placeholder: { label: 'Mit einem Platzhalter', help: 'Ein Wort wie PASTE-TOKEN-HERE markiert die Stelle für das Token.' },
    env: { label: 'Aus der Umgebung', help: 'Die Plattform liest das Token aus einer Umgebungsvariablen.' },
    inline: { label: 'Mit dem Token darin', help: 'Sofort verwendbar. Behandeln Sie es wie ein Passwort.' },
    reference: {
      label: 'In einem Secrets-Manager',
      help: 'Das Token liegt dort, und in den Dateien steht nur sein Name. Eine Erneuerung ändert dann nur eine Stelle.',
    },
  },

  reference: {
    legend: 'Welcher Secrets-Manager?',
    unanswered: 'Wählen Sie, wo das Token liegt.',
    loading: 'Passendes wird gesucht …',
    kept: (place: string) => `Die Dateien erwarten das Token hier: ${place}.`,
    there: 'Ich habe es dort abgelegt',
    thereHelp: 'Handrail merkt sich den Ort für den Tag, an dem Sie das Token erneuern.',
    noted: 'Gemerkt. Eine Erneuerung schließt diesen Ort ein.',
  },

  unchecked: {
    title: 'Nicht geprüft',
    text: 'Dafür wurde keine Prüfung abgeschlossen. Es kann trotzdem stimmen; Handrail kann es nur nicht bestätigen.',
    go: 'Zur Prüfung',
  },
  blocked: {
    title: (platform: string) => `${platform} kann diese Verbindung nicht verwenden`,
    other: 'Andere Plattform wählen',
    successor: (name: string) => `${name} ansehen`,
    ended: (platform: string) => `${platform} wurde eingestellt`,
    useSuccessor: (name: string) => `Stattdessen ${name} verbinden`,
    anyway: 'Die alte Form steht der Vollständigkeit halber unten.',
  },

  artifacts: {
    title: 'Das Ergebnis',
    masked: 'In dieser Vorschau ist das Token verdeckt.',
    holdsSecret: 'Enthält das Token',
    holdsNone: 'Ohne Token',
    copyFile: 'Datei kopieren',
    copyFileSecret: 'Mit dem Token kopieren',
    copyCommand: 'Befehl kopieren',
    copyCommandSecret: 'Mit dem Token kopieren',
    where: (place: string) => `Hier auszuführen: ${place}`,
    preview: (name: string) => `Vorschau von ${name}`,
  },
  copied: {
    ok: 'Kopiert.',
    clears: (seconds: number) => `Kopiert. Die Zwischenablage wird in ${seconds} Sekunden geleert.`,
    stays: 'Kopiert. Es bleibt in der Zwischenablage, bis Sie etwas anderes kopieren.',
  },

  save: {
    title: 'Speichern',
    folder: 'Ordner',
    folderHelp: 'Auf dem Computer, auf dem Handrail läuft. Fehlt er, wird er angelegt.',
    folderEmpty: 'Geben Sie einen Ordner an.',
    save: (n: number) => counted(n, { one: 'Datei speichern', other: (number) => `Alle ${number} speichern` }),
    saveNative: (n: number) => counted(n, { one: 'Datei speichern …', other: (number) => `Alle ${number} speichern …` }),
    working: 'Wird gespeichert …',
    replace: (n: number) => counted(n, { one: 'Datei ersetzen', other: (number) => `Diese ${number} Dateien ersetzen` }),
    otherFolder: 'Anderen Ordner wählen',
    savedTitle: (n: number) => counted(n, { one: 'Gespeichert', other: (number) => `${number} Dateien gespeichert` }),
    cancelled: 'Nichts wurde gespeichert.',
    notNoted:
      'Die Dateien sind gespeichert, aber Handrail konnte in der Verbindung nicht vermerken, wo sie liegen. Notieren Sie den Ort für den Tag, an dem das Token endet.',
    mode: fileModes,
    secret: 'enthält das Token',
    secretWarning:
      'Behandeln Sie diese Dateien wie ein Passwort: nicht senden, einchecken oder anhängen. Zum Weitergeben speichern Sie noch einmal mit „Weitergeben“.',
    copyPath: 'Pfad kopieren',
    sheetToo: 'Schritte speichern, zum Drucken oder Senden',
  },

  sheet: {
    row: {
      value: (value: string) => `Wert: ${value}`,
      sign: (sign: string) => `Sie sehen: ${sign}`,
      note: (note: string) => `Hinweis: ${note}`,
    },
    progress: (done: number, all: number) => `${done} von ${all} erledigt`,
    phases: { 'before-token': 'Vorbereiten', 'after-token': 'Verbinden', finish: 'Abschließen' },
    products: { bitbucket: 'Bitbucket', computer: 'Ihr Computer' },
    sign: 'Es hat funktioniert, wenn:',
    copy: (what: string) => `Wert kopieren für: ${what}`,
    copySecret: 'Token kopieren',
    unconfirmed: 'Vom Hersteller nicht bestätigt',
    unconfirmedCompare: 'Auf den Seiten des Herstellers nicht bestätigt: Vergleichen Sie mit dem, was Sie sehen.',
    printSecret: 'Auf dieser Seite steht das Token. Behandeln Sie sie wie ein Passwort: Lassen Sie Ausdrucke nicht offen liegen.',
    printFooter: 'Von Handrail geschrieben. Haken Sie jeden Schritt ab, wenn er erledigt ist.',
    allDone: 'Alles erledigt. Sie haben jeden Schritt abgeschlossen.',
    reset: 'Liste neu beginnen',
    open: (open: number, all: number) =>
      counted(open, {
        one: (number) => `${number} von ${all} Schritten ist nicht abgehakt`,
        other: (number) => `${number} von ${all} Schritten sind nicht abgehakt`,
      }),
    openText: 'Erledigen Sie sie zuerst, oder sagen Sie, dass alles erledigt ist.',
    tickRest: 'Alles ist erledigt',
    showOpen: 'Nächsten offenen Schritt zeigen',
    later: 'Später',
  },

  next: { title: 'Was als Nächstes zu tun ist', caveats: 'Gut zu wissen' },
  finish: {
    mine: 'Von Handrail erledigt',
    checked: 'Zugriff geprüft',
    tokenInside: 'Token eingesetzt',
    kept: 'Verbindung gespeichert',
    ticked: 'Das ist alles.',
    more: (n: number) => counted(n, { one: 'Noch ein Schritt', other: (number) => `${number} weitere Schritte` }),
    commands: (n: number) => counted(n, { one: 'Der Befehl zum Kopieren', other: (number) => `Die ${number} Befehle zum Kopieren` }),
    files: (n: number) =>
      counted(n, { one: 'Wer die Datei lesen kann', other: (number) => `Die ${number} Dateien, und wer sie lesen kann` }),
    copyFolder: 'Pfad des Ordners kopieren',
    again: 'Ergebnis ansehen oder anders speichern',
  },
  after: {
    title: 'Und dann?',
    platform: 'Weitere Plattform verbinden',
    platformHelp: 'Dasselbe Bitbucket, ein anderes Tool.',
    workspace: 'Weiteren Workspace oder weiteres Projekt verbinden',
    workspaceHelp: 'Eine Kopie dieser Verbindung; Sie beantworten nur, was anders ist.',
    done: 'Fertig',
    entered: 'Ich habe alles eingegeben',
    finishing: 'Wird vermerkt …',
    working: 'Eine Kopie wird angelegt …',
  },
  tryAgain: 'Erneut versuchen',
} satisfies Words['steps/export'];
