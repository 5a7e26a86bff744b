/** German: what the commands print beside what is said everywhere: labels, verdicts, and what was done. */
import { counted, listed, numberText } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const outputCopy = {
  steps: {
    network: 'Netzwerk',
    tls: 'Zertifikat',
    product: 'Bitbucket',
    credential: 'Token',
    identity: 'Konto',
    access: 'Zugriff',
    workspace: 'Workspace',
    project: 'Projekt',
    repositories: 'Repositorys',
    git: 'Git',
    platform: 'Plattform',
  },
  who: {
    you: 'Sie',
    'bitbucket-admin': 'Ihr Bitbucket-Administrator',
    'network-admin': 'Ihr Netzwerkadministrator',
    'platform-admin': 'Der Administrator der Plattform',
  },
  finding: {
    fix: (what: string) => `Was zu tun ist: ${what}`,
    who: (name: string) => `Wer es tun kann: ${name}`,
    evidence: (rows: string) => `Belege: ${rows}`,
  },
  recognised: (message: string) => `Erkannt: ${message}`,
  milliseconds: (ms: number) => `${Math.round(ms)} ms`,

  check: {
    heading: (values: { readonly where: string; readonly deployment: string | null; readonly platform: string | null }) =>
      `Prüfung: ${values.where}${values.deployment === null ? '' : ` (${values.deployment})`}${values.platform === null ? '' : `, für ${values.platform}`}`,
    practice: 'Übung',
    works: 'Alles, was geprüft wurde, funktioniert.',
    problems: (count: number) => `${counted(count, { one: '1 Problem', other: (n) => `${n} Probleme` })} gefunden.`,
    warnings: (count: number) => `${counted(count, { one: '1 Warnung', other: (n) => `${n} Warnungen` })}.`,
    cost: (requests: number, ms: number) =>
      `${counted(requests, { one: '1 Anfrage', other: (n) => `${n} Anfragen` })}, ${Math.round(ms)} ms`,
    signedIn: (account: string) => `Angemeldet als ${account}.`,
  },
  report: {
    fixSomething: 'Es gibt etwas zu beheben',
    failed: (what: string) => `${what}.`,
    written: (path: string) => `Bericht geschrieben: ${path} (nur Sie können ihn lesen; er enthält kein Token).`,
  },
  export: {
    written: (platforms: readonly string[]) => `Geschrieben für ${listed(platforms)}`,
    holdsSecret: 'enthält das Token oder Passwort',
    noSecret: 'nichts Geheimes darin',
    next: 'Wie es weitergeht',
    caveats: 'Gut zu wissen',
    readme: (file: string) => `Lesen Sie ${file}: Dort steht, was jedes Token dürfen muss und was wohin gehört.`,
  },
  watch: {
    columns: ['Verbindungen', 'Token', 'Endet', ''],
    none: 'Keine gespeicherte Verbindung hat ein Token.',
    never: 'nie',
    unknown: 'nicht bekannt',
    noneKnown:
      'Noch ist von keinem Token bekannt, wann es endet. Deshalb wurde nichts geschrieben. Geben Sie das Datum im Assistenten an, unter „Wann Ihre Tokens enden“.',
    written: (events: number, path: string) =>
      `Kalender mit ${counted(events, { one: '1 Termin', other: (n) => `${n} Terminen` })} geschrieben: ${path} (er enthält kein Token).`,
    left: (count: number) =>
      counted(count, {
        one: 'Von einem Token ist nicht bekannt, wann es endet: Es steht nicht im Kalender.',
        other: (n) => `Von ${n} Tokens ist nicht bekannt, wann sie enden: Sie stehen nicht im Kalender.`,
      }),
  },
  junit: {
    suite: 'Handrail',
    written: (path: string) => `JUnit-Datei geschrieben: ${path}.`,
  },
  statement: {
    written: (path: string) => `Zugriffserklärung geschrieben: ${path} (sie enthält kein Passwort und kein Token).`,
    also: (options: string) => `Außerdem: ${options}; --out FILE.html oder FILE.md speichert sie.`,
  },
  platforms: {
    foot: (commands: { readonly one: string; readonly all: string }) =>
      `In Klammern: nur bei manchen der Möglichkeiten, die die Plattform bietet. „${commands.one}“ sagt in einfachen Worten, was eine davon sehen und tun kann; „${commands.all}“ sagt alles.`,
    status: { legacy: 'älteres Produkt', ended: 'eingestellt' },
    support: { full: 'voll', legacy: 'älter', blocked: 'geht nicht' },
    stale: 'vor Gebrauch prüfen',
    staleSince: (day: string) => `vor Gebrauch prüfen (Stand: ${day})`,
    signsIn: 'kein Token: Die Plattform meldet sich selbst an (OAuth)',
  },
  detect: {
    rows: {
      product: 'Produkt',
      deployment: 'Art',
      support: 'Support',
      baseUrl: 'Basis-URL',
      workspace: 'Workspace',
      project: 'Projekt',
      repository: 'Repository',
    },
    notConfirmed: (product: string) => `${product} (nicht bestätigt)`,
    serverOrDataCenter: 'Server oder Data Center (unter 8.15 nicht zu unterscheiden)',
    unknown: 'unbekannt',
    support: {
      supported: 'unterstützt',
      supportedUntil: (day: string) => `unterstützt bis ${day}`,
      ending: 'endet bald',
      endingOn: (day: string) => `endet bald: ${day}`,
      ended: 'beendet',
      endedOn: (day: string) => `beendet am ${day}`,
    },
  },
  connections: {
    none: (command: string) => `Es gibt noch keine gespeicherten Verbindungen. „${command}“ legt eine an.`,
    noneFit: (all: number) =>
      counted(all, {
        one: 'Die einzige gespeicherte Verbindung passt nicht.',
        other: (n) => `Keine der ${n} gespeicherten Verbindungen passt.`,
      }),
    notes: 'Notizen:',
    columns: ['Name', 'Art', 'Adresse', 'Plattform', 'Token', 'Stand', 'ID'],
    practice: (name: string) => `${name} (Übung)`,
    notFinished: 'nicht fertig',
    notChecked: 'noch nicht geprüft',
    tokenGone: 'mit dem Übungs-Bitbucket beendet',
    tokenLost: 'noch einmal einzufügen',
    ends: (name: string, day: string | null) =>
      day === null ? `Notiert: Das Token von „${name}“ endet nie.` : `Notiert: Das Token von „${name}“ endet am ${day}.`,
    noCa: (name: string) => `„${name}“ hatte keine Zertifikatsdatei.`,
    caForgotten: (name: string, file: string) => `„${name}“ vertraut den Zertifikaten aus dieser Datei nicht mehr: ${file}.`,
    removed: (name: string) => `„${name}“ ist entfernt.`,
    keychain: { removed: 'Auch die Einträge im Schlüsselbund sind weg.', none: 'Im Schlüsselbund war nichts davon.' },
    keychainFailed:
      'Der Schlüsselbund gibt die Einträge dieser Verbindung nicht her. Öffnen Sie den Schlüsselbund Ihres Systems und löschen Sie dort die Einträge von „handrail“.',
  },
  practice: {
    running: 'Das Übungs-Bitbucket läuft. Nichts verlässt diesen Computer.',
    scenario: (name: string, title: string, what: string) => `Szenario: ${name} (${title}). ${what}`,
    api: 'seine API',
    tokenPage: 'seine Token-Seite',
    https: 'über HTTPS',
    accounts: 'Konten',
    columns: ['Benutzername', 'E-Mail (Cloud)', 'Passwort', 'Rolle'],
    use: 'So geht es',
    how: 'Öffnen Sie eine Adresse in Ihrem Browser, melden Sie sich mit einem der Konten an und erstellen Sie dort ein Token. Lassen Sie es dann von Handrail prüfen. Bei Cloud sagen Sie Handrail, wo die API der Übung ist:',
    wizard: (command: string) => `„${command}“ öffnet den Assistenten mit einem eigenen Übungs-Bitbucket.`,
    end: 'Strg-C beendet es.',
  },
  notWritten: {
    other: (code: string) => `Die Ausgabe konnte nicht geschrieben werden (${code}).`,
    ENOSPC: 'Die Ausgabe konnte nicht geschrieben werden, denn der Datenträger ist voll.',
    EDQUOT: 'Die Ausgabe konnte nicht geschrieben werden, denn Ihr Anteil am Datenträger ist aufgebraucht.',
    EFBIG: 'Die Ausgabe konnte nicht geschrieben werden, denn die Datei würde zu groß.',
    EROFS: 'Die Ausgabe konnte nicht geschrieben werden, denn der Datenträger ist schreibgeschützt.',
    EIO: 'Die Ausgabe konnte nicht geschrieben werden, denn der Datenträger oder das Terminal hat einen Fehler gemeldet.',
  },
  crashed: 'In Handrail ist etwas schiefgegangen. Bitte melden Sie es mit diesen Zeilen:',
  status: (code: number | null) => (code === null ? 'unbekannt' : numberText(code)),
} satisfies Words['terminal/output'];
