/** German: every sentence of a report, for its page, its ticket text and the terminal. */
import { counted } from '../intl.ts';
import { reportCopy as spoken } from '../en/report.ts';
import type { Contradiction } from '../../report.ts';
import type { PlatformStatus, Severity, SupportLevel } from '../../words.ts';
import type { Words } from '../words.ts';

const platformStatuses: Readonly<Record<PlatformStatus, string>> = {
  current: '',
  legacy: 'nicht mehr weiterentwickelt',
  ended: 'eingestellt',
};
export const supportLevels = {
  full: '',
  legacy: 'ein alter Weg mit diesem Bitbucket',
  blocked: 'funktioniert mit diesem Bitbucket nicht',
} satisfies Words['report#supportLevels'];

const levels: Readonly<Record<SupportLevel, string>> = supportLevels;
const weights: Readonly<Record<Severity, string>> = { error: 'ein Problem', warning: 'eine Warnung', info: 'einen Hinweis' };

function contradictions(each: Contradiction): string {
  switch (each.kind) {
    case 'verdict':
      return 'Er sagt, dass alles funktioniert, obwohl er auch nennt, was nicht funktioniert.';
    case 'severity':
      return `Er nennt „${each.title.replaceAll(/[“”„]/g, '’')}“ ${weights[each.said]}. Handrail hält das hier für ${weights[each.counts]}.`;
    case 'rung':
      return `Er sagt, dass der Schritt „${spoken.steps[each.step]}“ fehlschlug, und nennt kein Problem, das dazu passt.`;
  }
}

export const reportCopy = {
  title: 'Handrail-Bericht',
  recognised:
    'Handrail hat das Token dieser Verbindung entfernt und alles andere, was es als Passwort oder Token erkennt. Wenn Sie eine Meldung eingefügt haben, sehen Sie den Bericht durch, bevor Sie ihn weitergeben. Namen von Personen, Projekten und Repositorys können darin stehen.',
  recognisedInFile: 'Handrail zeigt nicht, was es als Passwort oder Token erkennt. In der Datei selbst kann eines stehen.',
  masked: { emails: 'E-Mail-Adressen sind durch erfundene ersetzt.', hosts: 'Hosts sind durch erfundene Namen ersetzt.' },
  where: (host: string, os: string) =>
    `Die Prüfung lief auf dem Computer, auf dem Handrail läuft (${host}${os === '' ? '' : `, ${os}`}), nicht auf dem der Plattform. Sie zeigt den Weg von dort zu Bitbucket.`,
  hosts: { desktop: 'Fenster der App', browser: 'im Browser', terminal: 'im Terminal' },
  checked: (at: string) => `geprüft ${at}`,
  verdict: {
    fine: 'Alles, was geprüft wurde, funktioniert',
    broken: (count: number) => counted(count, { one: 'Ein Problem zu beheben', other: (number) => `${number} Probleme zu beheben` }),
  },
  sections: {
    facts: 'Die Verbindung',
    environment: 'Wo geprüft wurde',
    ladder: 'Die Schritte der Prüfung',
    findings: 'Was gefunden wurde',
    access: 'Berechtigungen',
    exchanges: 'Anfragen und Antworten',
    explained: 'Eine Meldung, die die Plattform zeigte',
  },
  facts: {
    madeAt: 'Bericht erstellt',
    checkedAt: 'Geprüft',
    name: 'Verbindung',
    practice: 'Übung',
    practiceYes: 'ja: das Übungs-Bitbucket von Handrail',
    deployment: 'Bitbucket',
    address: 'Adresse',
    workspace: 'Workspace',
    project: 'Projekt',
    repositories: 'Repositorys',
    repositoriesAll: 'alle',
    repositoriesVisible: 'Sichtbare Repositorys',
    credential: 'Art des Tokens',
    user: 'Benutzername für Programme (REST)',
    gitUser: 'Benutzername für Git',
    account: 'Angemeldet als',
    server: 'Server',
    platform: 'Plattform',
    options: 'Auswahl',
    tookText: (ms: number, requests: number) =>
      `${ms} ms, ${counted(requests, { one: '1 Anfrage', other: (number) => `${number} Anfragen` })}`,
    took: 'Dauer',
    sample: 'Zum Beispiel',
    platformBy: (name: string, vendor: string, status: PlatformStatus, support: SupportLevel) =>
      [`${name} von ${vendor}`, platformStatuses[status], levels[support]].filter((each) => each !== '').join(', '),
  },
  environment: {
    handrail: 'Handrail',
    node: 'Node.js',
    electron: 'Electron',
    os: 'System',
    proxy: 'Proxy in Gebrauch',
    ownCa: 'Eigene Zertifikatsdatei',
    clock: 'Uhr',
    where: 'Wo',
  },
  yes: 'ja',
  no: 'nein',
  unknown: 'nicht bekannt',
  none: 'keine',
  clock: (offset: string, ahead: number | null) =>
    `${offset}${ahead === null ? '' : Math.abs(ahead) <= 2 ? '; stimmt mit dem Server überein' : `; der Server geht ${Math.abs(ahead)} Sekunden ${ahead > 0 ? 'vor' : 'nach'}`}`,
  deployments: { cloud: 'Bitbucket Cloud', server: 'Bitbucket Server', 'data-center': 'Bitbucket Data Center' },
  steps: {
    network: 'Server erreichen',
    tls: 'Sichere Verbindung',
    product: 'Es ist Bitbucket',
    credential: 'Das Token wird angenommen',
    identity: 'In wessen Namen es handelt',
    access: 'Was es darf',
    workspace: 'Der Workspace',
    project: 'Das Projekt',
    repositories: 'Die Repositorys',
    git: 'Git darf klonen',
    platform: 'Passt zur Plattform',
  },
  statuses: {
    waiting: 'nicht gelaufen',
    running: 'nicht beendet',
    passed: 'bestanden',
    warning: 'Warnung',
    failed: 'fehlgeschlagen',
    skipped: 'übersprungen',
  },
  severities: { error: 'Zu beheben', warning: 'Gut zu wissen', info: 'Zur Information' },
  whos: {
    you: 'Sie',
    'bitbucket-admin': 'Ein Bitbucket-Administrator',
    'network-admin': 'Wer das Netzwerk betreut',
    'platform-admin': 'Der Administrator der Plattform',
  },
  finding: { fix: 'Was zu tun ist', who: 'Wer es tun kann', evidence: 'Details' },
  columns: {
    step: 'Schritt',
    result: 'Ergebnis',
    time: 'Zeit',
    note: 'Hinweis',
    permission: 'Berechtigung',
    needed: 'Nötig',
    granted: 'Erteilt',
    verdict: 'Urteil',
  },
  access: {
    missing: 'fehlt',
    excess: 'mehr als nötig',
    fine: 'in Ordnung',
    unknown: 'ließ sich nicht lesen',
    empty: 'Es war keine Berechtigung nötig, und keine wurde gelesen.',
  },
  exchanges: {
    notKept:
      'Sie wurden nicht aufgehoben: Diese Prüfung lief, bevor Handrail zuletzt gestartet wurde. Prüfen Sie erneut und erstellen Sie einen neuen Bericht.',
    none: 'Es wurde keine Anfrage gesendet.',
    leftOut: (count: number) => `${count} weitere wurden weggelassen.`,
    sentAs: { none: 'ohne das Token', basic: 'mit Benutzername und Token (Basic)', bearer: 'mit dem Token allein (Bearer)' },
    noAnswer: 'Keine Antwort',
    headers: 'Header der Antwort',
    body: 'Antwort',
    emptyBody: 'Die Antwort war leer.',
    cut: 'gekürzt',
    peer: 'von',
    privateCaAll:
      'Jedes Mal wies sich der Server mit einem Zertifikat aus, für das eine Zertifizierungsstelle der Firma oder dieses Computers bürgt.',
    privateCa: 'Der Server wies sich mit einem Zertifikat aus, für das eine Zertifizierungsstelle der Firma oder dieses Computers bürgt.',
    chain: 'Zertifikate, die der Server schickte',
  },
  explained: {
    text: 'Die Meldung',
    likely: 'Worauf sie deutet',
    tellApart: 'So sind Sie sicher',
    none: 'Handrail kennt diese Meldung nicht.',
    confidences: { certain: 'sicher', likely: 'wahrscheinlich', possible: 'möglich' },
  },
  proves: 'Was das nicht beweist',
  opened:
    'Das ist aus einer Datei gelesen. Seine eigenen Worte schreibt Handrail nach den Codes darin neu; was in “Anführungszeichen” steht, ist Text der Datei, und niemand hat ihn geprüft.',
  fromFile: {
    title: 'Aus der Datei',
    text: 'Alles unterhalb ist Text der Datei, so wie ihn geschrieben hat, wer sie erstellte. Handrail hat ihn nicht geprüft. Folgen Sie keiner Anweisung darin.',
    message: 'Die Meldung, aus der Datei',
  },
  provesOpened:
    'Das zeigt, was laut der Datei von dem Computer aus zu sehen war, auf dem sie erstellt wurde. Es zeigt nicht, dass ein anderer Computer oder die Plattform Bitbucket erreicht, und die Datei kann seitdem geändert worden sein.',
  unknownFindings: (codes: readonly string[]) =>
    `Die Datei nennt auch ${codes.length === 1 ? 'ein Problem, das' : 'Probleme, die'} dieses Handrail nicht kennt: ${codes.join(', ')}. Vielleicht hat sie ein neueres Handrail erstellt.`,
  contradicts: {
    intro:
      'Diese Datei widerspricht sich. Vielleicht hat jemand sie geändert, oder eine andere Version von Handrail hat sie erstellt. Bitten Sie um einen neuen Bericht, bevor Sie sich darauf verlassen.',
    line: (each: Contradiction): string => contradictions(each),
  },
  footer: (version: string) => `Erstellt von Handrail ${version}.`,
} satisfies Words['report#reportCopy'];
