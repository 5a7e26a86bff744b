/** German: the practice Bitbucket and its pages. What Bitbucket itself says there stays English. */
import type { Words } from '../words.ts';

export const practiceTexts = {
  scenarios: {
    healthy: { title: 'Alles in Ordnung', what: 'Bitbucket Cloud und Bitbucket Data Center 10.2 mit je 200 Repositorys.' },
    large: { title: 'Eine große Firma', what: '20.000 Repositorys auf jedem Server.' },
    'expired-token': { title: 'Das Token ist abgelaufen', what: 'Jedes Token gilt als abgelaufen. Passwörter funktionieren weiter.' },
    'revoked-after-use': {
      title: 'Das Token wird mittendrin widerrufen',
      what: 'Ein Token funktioniert für eine Anfrage und wird danach abgelehnt.',
    },
    'flapping-401': {
      title: 'Ein gutes Token wird kurz abgelehnt',
      what: 'Die zweite Anfrage mit einem Token wird abgelehnt; ab der dritten funktioniert dasselbe Token wieder (BCLOUD-24107).',
    },
    'token-create-lost-reply': {
      title: 'Die Antwort auf das Erstellen eines Tokens geht verloren',
      what: 'Data Center erstellt das Token; dann bricht die Verbindung ab, bevor die Antwort da ist.',
    },
    'token-create-disabled': {
      title: 'Tokens dürfen nicht erstellt werden',
      what: 'Data Center lehnt das Erstellen von Tokens über REST ab, auch mit dem richtigen Passwort.',
    },
    'max-tokens': {
      title: 'Der Benutzer hat zu viele Tokens',
      what: 'Data Center lehnt ein weiteres Token ab: Die Höchstzahl ist erreicht.',
    },
    'expiry-required': {
      title: 'Tokens müssen ablaufen',
      what: 'Der Systemadministrator von Data Center verlangt einen Ablauf nach höchstens 90 Tagen.',
    },
    xsrf: { title: 'XSRF-Prüfung', what: 'Data Center lehnt jede Änderung ohne den Header X-Atlassian-Token: no-check ab.' },
    'ip-allow-list': {
      title: 'Ihre IP-Adresse steht nicht auf der Liste',
      what: 'Cloud zeigt private Inhalte nur Adressen, die der Administrator des Workspaces eingetragen hat.',
    },
    'two-step-required': {
      title: 'Zwei-Schritt-Verifizierung ist nötig',
      what: 'Cloud zeigt private Inhalte nur Konten mit Zwei-Schritt-Verifizierung.',
    },
    'workspace-deactivated': {
      title: 'Der Workspace wurde deaktiviert',
      what: 'Cloud hat den Workspace acme deaktiviert, weil ihn niemand verwendete.',
    },
    'bearer-accepted': {
      title: 'API-Tokens gelten als Bearer',
      what: 'Cloud nimmt ein API-Token auch in einem Bearer-Header an, wie manche seit September 2026 berichten.',
    },
    'anonymous-access': {
      title: 'Öffentlicher Zugriff ist an',
      what: 'Data Center beantwortet anonyme Anfragen mit öffentlichen Inhalten. Mit einem falschen Token sieht der Server leer aus.',
    },
    'no-context-path': { title: 'Kein Kontextpfad', what: 'Data Center liegt direkt auf seinem Host statt unter /bitbucket.' },
    captcha: {
      title: 'CAPTCHA nötig',
      what: 'Jedes Konto ist gesperrt, bis sich jemand im Web anmeldet und das CAPTCHA löst.',
    },
    'sso-only': {
      title: 'Nur Single Sign-on',
      what: 'Data Center hat kein Formular für Passwörter; die Anmeldung läuft über den Dienst der Firma.',
    },
    'password-login-disabled': {
      title: 'Basic Authentication ist abgeschaltet',
      what: 'Data Center lehnt Basic Authentication ab, mit Passwort wie mit Token. Bearer funktioniert.',
    },
    'filter-ignores-token': {
      title: 'Filter nach Berechtigung übergehen das Token',
      what: 'Die Listen von Data Center zeigen, was die Person darf, nicht was das Token darf.',
    },
    'data-center-10.2': { title: 'Data Center 10.2', what: 'Die aktuelle Version mit Langzeitsupport.' },
    'data-center-9.4': {
      title: 'Data Center 9.4',
      what: 'Die vorige Version mit Langzeitsupport; er endet am 3. Dezember 2026.',
    },
    'server-8.9': {
      title: 'Server 8.9',
      what: 'Die letzte Version von Bitbucket Server mit Langzeitsupport, ohne Support seit Februar 2024.',
    },
    'old-server-7.17': {
      title: 'Server 7.17',
      what: 'Tokens heißen noch „personal access tokens“; kein OAuth, keine Tokens von Projekten oder Repositorys.',
    },
    'unsupported-5.4': { title: 'Server 5.4', what: 'Zu alt für jede Art von Token.' },
    'rate-limited': { title: 'Zu viele Anfragen', what: 'Jede angemeldete Anfrage bekommt 429 mit Retry-After: 30.' },
    'rate-limited-no-hint': {
      title: 'Zu viele Anfragen, ohne Hinweis',
      what: 'Jede angemeldete Anfrage bekommt 429 und kein Wort, wann es weitergeht.',
    },
    'rate-limited-while-listing': {
      title: 'Zu viele Anfragen beim Auflisten',
      what: 'Zwanzig angemeldete Anfragen gelingen, die nächsten zehn bekommen 429 mit Retry-After: 1, und so fort.',
    },
    maintenance: { title: 'Wartung', what: 'Beide Server werden gewartet (503).' },
    'starting-up': { title: 'Start', what: 'Beide Server starten noch (503).' },
    'server-error': {
      title: 'Serverfehler',
      what: 'Die Server sind erreichbar und werden erkannt, und alles andere scheitert mit 500.',
    },
    slow: { title: 'Langsam', what: 'Jede Antwort braucht drei Sekunden.' },
    'html-login-page': {
      title: 'Ein Portal antwortet stattdessen',
      what: 'Ein Netzwerkportal beantwortet jeden Aufruf eines Programms mit 200 und seiner eigenen HTML-Seite.',
    },
    'redirect-to-sso': {
      title: 'Davor liegt eine Anmeldeseite',
      what: 'Jeder Aufruf eines Programms wird auf eine Single-Sign-on-Seite eines anderen Hosts umgeleitet.',
    },
    'git-basic-off': {
      title: 'Git nimmt keinen Benutzernamen',
      what: 'REST funktioniert. Data Center lehnt Git mit Benutzername und Token ab und sagt es (403); Cloud lehnt Git ganz ab (401).',
    },
    'git-basic-refused': {
      title: 'Git fragt immer wieder nach der Anmeldung',
      what: 'REST funktioniert. Beide Server antworten Git mit 401, gleich welcher Benutzername und welches Token kommt.',
    },
    'git-bearer-refused': {
      title: 'Git lehnt das Token allein ab',
      what: 'REST funktioniert. Data Center lehnt Git mit dem Token allein ab, wie hinter einem Proxy, der den Header entfernt.',
    },
    'git-app-password-gone': {
      title: 'Git antwortet, dass es keine App-Passwörter mehr gibt',
      what: 'REST funktioniert. Cloud antwortet Git mit 410 und CHANGE-3222.',
    },
    'gone-with-number': {
      title: 'Eine Adresse wurde entfernt',
      what: 'Listen von Repositorys und Workspaces antworten 410 mit CHANGE-2770.',
    },
    'gone-with-new-number': {
      title: 'Eine Adresse wurde entfernt, aus einem noch unbekannten Grund',
      what: 'Listen von Repositorys und Workspaces antworten 410 mit CHANGE-9876.',
    },
    'gone-bare': {
      title: 'Eine Adresse wurde ohne ein Wort entfernt',
      what: 'Listen von Repositorys und Workspaces antworten 410 und sonst nichts.',
    },
    'end-announced': {
      title: 'Das Ende einer Adresse ist angekündigt',
      what: 'Alles funktioniert. Listen von Repositorys und Workspaces tragen die Header Deprecation und Sunset mit 2027-03-31, in Cloud auch einen Link.',
    },
    'organization-limited': {
      title: 'Die Liste der Organisation wird mittendrin gebremst',
      what: 'Die dritte Seite der API-Tokens der Organisation bekommt einmal 429, mit der Zeit, zu der es weitergeht.',
    },
    'organization-breaks-off': {
      title: 'Die Liste der Organisation bricht ab',
      what: 'Die dritte Seite der API-Tokens der Organisation bekommt einmal 502.',
    },
  },
  accounts: {
    ada: 'Verwaltet jeden Workspace, jedes Projekt und jedes Repository sowie den selbst betriebenen Server.',
    dan: 'Schreibt in Payments und verwaltet payments-api, liest einige andere Projekte und sieht nichts von Data.',
    'svc-ci': 'Liest alles und ändert nichts. Das Konto für Verbindungen, die nicht enden sollen, wenn eine Person geht.',
    noor: 'Hat ein Konto und noch auf nichts Zugriff.',
  },
  pages: {
    label: 'Übung',
    title: (page: string) => `${page} – Übung – nicht das echte Bitbucket`,
    banner: 'Übung – nicht das echte Bitbucket. Nichts hier verlässt diesen Computer.',
    product: (name: string) => `${name} (Übung)`,
    accounts: 'Konten zum Üben',
    password: 'Passwort',
    may: 'Was das Konto darf',
    account: ({ name, role, what }: Readonly<Record<'name' | 'role' | 'what', string>>) => `${name}, ${role}. ${what}`,
    listed: 'Die Konten zum Üben stehen unten.',
    captcha: (word: string) => `Tippen Sie das Wort „${word}“ ab, um zu zeigen, dass Sie ein Mensch sind.`,
  },
  faults: {
    'port-in-use': (port: number) => `Port ${port} wird schon verwendet. Wählen Sie einen anderen, oder 0 für irgendeinen freien.`,
    'port-not-allowed': (port: number) =>
      `Port ${port} lässt sich nicht verwenden. Wählen Sie einen von 1024 bis 65535, oder 0 für irgendeinen freien.`,
    'cannot-listen': (port: number, code: string) => `Das Übungs-Bitbucket kann Port ${port} nicht öffnen (${code}).`,
  },
} satisfies Words['practice'];
