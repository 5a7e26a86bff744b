/** German: what people hand to each other, a connection and a bundle for support. */
import { counted, listed } from '../intl.ts';
import type { Words } from '../words.ts';

export const sharedRowsCopy = {
  name: 'Name',
  bitbucket: 'Bitbucket',
  address: 'Adresse',
  workspace: 'Workspace',
  project: 'Projekt',
  repositories: 'Repositorys',
  all: 'Alle',
  open: 'Noch nicht gewählt',
  platform: 'Plattform',
  noPlatform: 'Noch nicht gewählt',
  token: 'Art des Tokens',
  noToken: 'Noch nicht gewählt',
  user: 'Benutzername',
  gitUser: 'Benutzername für Git',
  certificates: 'Zertifikatsdatei',
  certificateCount: (name, count) => `${name}, ${counted(count, { one: '1 Zertifikat', other: (n) => `${n} Zertifikate` })}`,
  yes: 'Ja',
  no: 'Nein',
} satisfies Words['share#rows'];

export const sharedAloneCopy = {
  alone: (others) =>
    `Diese Verbindung wurde zusammen mit anderen eingerichtet: ${listed(others)}. Eine Datei enthält nur eine Verbindung; teilen Sie die anderen einzeln.`,
} satisfies Words['share#alone'];

export const shareTerminalCopy = {
  written: (path) => `Geschrieben: ${path}`,
  noSecret: 'Sie enthält kein Token oder Passwort, das Handrail kennt oder erkennt. Senden Sie sie wie jede andere Datei.',
  toTake: (command) => `Nichts wurde gespeichert. Zum Übernehmen: ${command}`,
  toCopy: (command) => `Nichts wurde gespeichert. Um sie trotzdem als Kopie zu übernehmen: ${command}`,
  taken: (name) => `Übernommen: „${name}“. Ein Token fehlt noch.`,
  next: (command) => `Fügen Sie eines im Assistenten hinzu (handrail start), oder prüfen Sie sie mit: ${command}`,
  bundle: (name) => `Paket zu „${name}“ (nur zum Lesen):`,
} satisfies Words['share#terminal'];

export const cautionCopy = {
  'plain-http': ({ host }) =>
    `${host} wird ohne Verschlüsselung erreicht (http://). Jeder auf dem Weg könnte das Token lesen. Handrail fragt noch einmal, bevor es eines dorthin sendet.`,
  'poses-as-cloud': ({ host }) =>
    `${host} ist nicht Bitbucket Cloud, auch wenn der Name so klingt. Bitbucket Cloud ist bitbucket.org und sonst nichts.`,
  'letters-beyond-a-to-z': ({ host }) =>
    `${host} ist mit anderen Buchstaben als a bis z geschrieben. Sie können wie andere Buchstaben aussehen.`,
  'number-for-a-name': ({ host }) => `${host} ist eine Nummer statt eines Namens. Fragen Sie, wessen Server das ist.`,
  'this-computer': ({ host }) => `${host} ist der Computer, auf dem Handrail läuft, und kein Server Ihres Unternehmens.`,
  'own-authority': () =>
    'Die Datei bringt eigene Zertifikate mit. Diese Verbindung wird jedem Server vertrauen, für den sie bürgen. Vergleichen Sie sie mit denen Ihres Netzwerks.',
} satisfies Words['share#cautions'];

export const leftOutCopy = {
  title: 'Weggelassen',
  whys: {
    secret: 'Es ist ein Token oder Passwort oder sieht so aus.',
    hidden: 'Es enthält ein Zeichen, das niemand sieht.',
    'address-password': 'Es ist eine Adresse mit Benutzername und Passwort darin.',
    'not-valid': 'Es hat nicht die Form, die dort hingehört.',
  },
  fields: {
    baseUrl: 'Adresse von Bitbucket',
    workspace: 'Workspace',
    projectKey: 'Projekt',
    repositories: 'Liste der Repositorys',
    user: 'Benutzername',
    gitUser: 'Benutzername für Git',
    platform: 'Plattform',
    name: 'Name der Verbindung',
  },
  next: 'Wer die Verbindung übernimmt, wird danach gefragt.',
} satisfies Words['share#leftOut'];

export const sendCopy = {
  title: 'Verbindung teilen',
  intro:
    'Geben Sie jemandem im Team eine Verbindung weiter, oder dem Support alles, was er sehen muss. Tokens, Passwörter und Schlüssel der Plattform bleiben hier.',
  none: 'Es gibt noch keine Verbindung, die sich teilen lässt.',
  which: 'Welche Verbindung?',
  choose: 'Verbindung wählen',
  purpose: 'Für wen?',
  purposes: { colleague: 'Für jemanden im Team', support: 'Für den Support' },
  purposeHints: {
    colleague: 'Die Person öffnet die Datei in ihrem eigenen Handrail, fügt ein eigenes Token hinzu und hat die Verbindung.',
    support: 'Eine lesbare Datei mit der letzten Prüfung, der Konfiguration mit Platzhaltern, den Versionen und dem Protokoll.',
  },
  from: 'Wer sendet sie?',
  fromHint: 'Kommt in die Datei, damit man es dort weiß. Zum Beispiel: Ada Lovelace, Plattform-Team.',
  note: 'Eine Notiz',
  noteHint: { colleague: 'Was man dort wissen sollte.', support: 'Was nicht funktioniert, und seit wann.' },
  mask: 'E-Mail-Adressen und Namen von Servern verbergen',
  maskHint:
    'Jede wird in der ganzen Datei zu person-1 oder host-1; so bleibt sie verständlich. Auch die Zertifikatsdatei der Verbindung bleibt hier. Schalten Sie das aus, wenn der Support die echten Namen sehen muss, z. B. bei einem Problem mit Zertifikaten oder DNS.',
  lookMasked:
    'Handrail entfernt, was es als Token oder Passwort kennt oder erkennt, und verbirgt E-Mail-Adressen und Namen von Servern. Sehen Sie die Datei durch, bevor Sie sie senden: Namen von Projekten und Repositorys und Benutzernamen stehen darin.',
  show: 'Ansehen, was darin steht',
  shown: 'Was in der Datei steht',
  making: 'Die Datei wird zusammengestellt …',
  exact: 'Die Datei, Zeichen für Zeichen',
  parts: {
    diagnostics: 'Versionen von Handrail und diesem Computer',
    connection: 'Die Verbindung, ohne Token und Passwörter',
    report: 'Der Bericht der letzten Prüfung',
    file: 'Was die Plattform bekommt, mit Platzhaltern',
    log: 'Die letzten Zeilen des Protokolls',
  },
  lines: (count) => counted(count, { one: '1 Zeile', other: (n) => `${n} Zeilen` }),
  unchecked: 'Für diese Verbindung gibt es noch keine Prüfung. Prüfen Sie sie zuerst, damit der Support sieht, was geschieht.',
  look: 'Handrail entfernt, was es als Token oder Passwort kennt oder erkennt. Sehen Sie die Datei durch, bevor Sie sie senden: Namen von Servern, Projekten und Personen stehen darin.',
  users: 'Benutzernamen stehen in der Datei, weil die Konfiguration sie braucht. Wer sie übernimmt, kann sie ändern.',
  save: {
    title: 'Speichern',
    button: 'Datei speichern',
    buttonNative: 'Datei speichern …',
    folder: 'Ordner',
    folderHint: 'Auf dem Computer, auf dem Handrail läuft. Er wird angelegt, wenn es ihn nicht gibt.',
    cancelled: 'Nichts wurde gespeichert.',
    done: 'Datei gespeichert',
    copyPath: 'Pfad kopieren',
    after: 'Sie enthält kein Token oder Passwort, das Handrail kennt oder erkennt. Senden Sie sie wie jede andere Datei.',
  },
  help: {
    title: 'Was hier bleibt',
    text: ['Das Token, die Schlüssel der Plattform, abgelegte Dateien und was Sie eingegeben haben, ohne weiterzugehen.'],
    points: [
      'Wer die Verbindung übernimmt, fügt ein eigenes Token hinzu. Niemand muss eines senden.',
      'Die Datei ist Text. Jeder Editor zeigt, was darin steht.',
    ],
  },
} satisfies Words['share#send'];

export const receiveCopy = {
  title: 'Geteilte Verbindung öffnen',
  intro: 'Sehen Sie, was sie verbinden würde, bevor Sie sie übernehmen. Bis dahin kontaktiert Handrail niemanden und speichert nichts.',
  drop: {
    label: 'Die Datei',
    hint: 'Eine Datei, die auf .handrail.json oder .handrail endet, bis 1 MB. Auch Pakete für den Support öffnen sich hier.',
    prompt: 'Datei hier ablegen',
  },
  reading: 'Die Datei wird gelesen …',
  another: 'Andere Datei',
  whose: 'Wer sie gesendet hat',
  says: {
    from: (from) => `Die Datei sagt, dass sie von „${from}“ kommt.`,
    nobody: 'Die Datei sagt nicht, wer sie gesendet hat.',
    unproven: 'Jeder kann einen Namen in eine Datei schreiben. Fragen Sie nach, wenn Sie sie nicht erwartet haben.',
    made: (day, version) => `Erstellt am ${day} mit Handrail ${version}.`,
  },
  note: 'Notiz dazu',
  what: 'Was sie verbindet',
  cautions: 'Sehen Sie sich zuerst das an',
  cautionAt: (where) => `${where}:`,
  answers: (platform) => `Antworten für ${platform}`,
  access: 'Was das Token dürfen wird',
  accessOpen: 'Die Datei sagt nicht, für welche Plattform sie ist. Deshalb gibt es noch nichts zu erlauben.',
  adds: 'Was Sie hinzufügen',
  addToken: 'Ein eigenes Token',
  sameFile: (name) => `Sie haben diese Datei schon einmal übernommen. Sie ist hier als „${name}“.`,
  sameAnswers: (name) => `Sie haben eine Verbindung mit denselben Angaben: „${name}“.`,
  accept: 'Verbindung übernehmen',
  acceptCopy: 'Als Kopie übernehmen',
  open: (name) => `Öffnen: ${name}`,
  refuse: 'Nicht übernehmen',
  refused: 'Nichts wurde übernommen.',
  taking: 'Die Verbindung wird gespeichert …',
  bundle: {
    title: (name) => `Paket zu „${name}“`,
    readOnly: 'Nur zum Lesen',
    text: 'Sie sehen es nur an: Nichts darin kann etwas tun, und nichts wird gespeichert.',
    made: (day, version) => `Erstellt am ${day} mit Handrail ${version}.`,
    contents: 'Was darin steht',
    noReport: 'Es enthält keine Prüfung.',
    report: 'Die Prüfung',
  },
  help: {
    title: 'Ist das sicher?',
    text: ['Eine geteilte Verbindung enthält Antworten und Adressen und nichts, was ausgeführt wird.'],
    points: [
      'Sehen Sie sich die Adressen an: Dorthin geht Ihr Token, sobald Sie es hinzufügen.',
      'Die Datei enthält kein Token. Sie fügen Ihr eigenes hinzu, und es geht nie zurück an den Absender.',
      'Haben Sie einen Bericht? Wählen Sie „Bericht öffnen“.',
    ],
  },
} satisfies Words['share#receive'];
