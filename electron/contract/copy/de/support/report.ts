/** German: saving a report in the check step, and opening one that somebody sent. */
import type { Words } from '../../words.ts';

export const saveReportCopy = {
  title: 'Dem Support geben',
  text: 'Ein Bericht enthält, was Sie hier sehen, mit jeder Anfrage und Antwort. Handrail entfernt Ihr Token und alles, was es als Passwort oder Token erkennt.',
  button: 'Bericht speichern',
  buttonNative: 'Bericht speichern …',
  folder: 'Ordner',
  folderHint: 'Auf dem Computer, auf dem Handrail läuft. Fehlt er, wird er angelegt.',
  options: 'Was hineinkommt',
  format: 'Form',
  formats: { html: 'Seite', md: 'Text für ein Ticket', json: 'Datendatei' },
  formatHints: {
    html: 'Eine Webseite (.html) zum Lesen, Drucken oder Anhängen. Sie öffnet sich auch in Handrail; der Support sieht dann genau diese Bildschirme.',
    md: 'Markdown (.md) zum Einfügen in ein Ticket. Es lässt sich nicht wieder in Handrail öffnen.',
    json: 'JSON (.json) für Programme. Es öffnet sich auch in Handrail.',
  },
  maskEmails: 'E-Mail-Adressen verbergen',
  maskHosts: 'Namen von Servern verbergen',
  maskHint: 'Jeder bekommt einen erfundenen Namen, im ganzen Bericht denselben.',
  errorText: 'Die Meldung, die die Plattform zeigte',
  errorHint:
    'Kommt erklärt in den Bericht. Handrail entfernt die Passwörter und Tokens, die es erkennt. Sehen Sie ihn durch, bevor Sie ihn senden.',
  cancelled: 'Nichts wurde gespeichert.',
  done: 'Bericht gespeichert',
  copyPath: 'Pfad kopieren',
  mode: 'Nur Sie können ihn lesen.',
  explainAsk: 'Hat die Plattform eine Fehlermeldung gezeigt?',
  explain: 'Sehen, was sie bedeutet',
} satisfies Words['support/report#saveReportCopy'];

export const openReportCopy = {
  title: 'Bericht öffnen',
  intro: 'Sehen Sie auf denselben Bildschirmen, was jemand anders sah. Berichte lassen sich nur lesen, und nichts wird gespeichert.',
  drop: {
    label: 'Der Bericht',
    hint: 'Eine Seite (.html) oder eine Datendatei (.json), bis zu 1 MB. Ein Text für ein Ticket (.md) lässt sich nicht öffnen: Bitten Sie um die Seite.',
    prompt: 'Bericht hier ablegen',
    another: 'Anderen Bericht hier ablegen',
  },
  reading: 'Der Bericht wird gelesen …',
  another: 'Anderer Bericht',
  readOnly: 'Nur lesen',
  banner: {
    title: (name: string): string => `Bericht über „${name}“`,
    noName: 'Bericht über eine Verbindung ohne Namen',
    practice: 'Mit dem Übungs-Bitbucket erstellt: Nichts darin ist echt.',
    made: 'Erstellt',
    checked: 'Geprüft',
    by: 'Von',
    on: 'Auf',
    host: (version: string, where: string): string => `Handrail ${version}, ${where}`,
    where: 'Wo',
  },
  sections: {
    connection: 'Die Verbindung',
    environment: 'Wo geprüft wurde',
    exchanges: 'Anfragen und Antworten',
    explained: 'Eine Meldung, die die Plattform zeigte',
  },
  exchanges: {
    intro: (count: number): string =>
      count === 1
        ? 'Die eine Anfrage der Prüfung, so wie sie über die Leitung ging.'
        : `Alle ${count} Anfragen der Prüfung, in der Reihenfolge, in der sie gesendet wurden.`,
    time: (started: string, took: string): string => `${took}, begonnen nach ${started}`,
    noAnswer: 'keine Antwort',
    status: (status: number): string => `Status ${status}`,
    open: (method: string, url: string): string => `${method} ${url}`,
  },
  help: {
    title: 'Was ein Bericht sagen kann',
    text: [
      'Er zeigt die Prüfung, wie sie auf dem anderen Computer lief: dieselben Schritte, Probleme und Berechtigungen, und was Bitbucket wörtlich antwortete.',
    ],
    points: [
      'Namen können verborgen sein: person-1 und host-1 bedeuten überall dieselbe Person und denselben Host.',
      'Ein Bericht sagt nichts über den Weg von den eigenen Servern der Plattform aus.',
      'Seine Texte liefen durch den Filter von Handrail für Tokens und Passwörter, als er erstellt wurde, und gerade noch einmal.',
    ],
  },
} satisfies Words['support/report#openReportCopy'];
