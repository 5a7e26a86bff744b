/** German: a platform's access statement. */
import { isSelfManaged } from '../../words.ts';
import { revokes as spokenRevokes, reaches as spokenReaches } from '../en/statement.ts';
import { credentialWords, deploymentWords } from '../en/wizard/words.ts';
import type { Words } from '../words.ts';

const account =
  'Es erreicht jedes Projekt und Repository, das sein Konto öffnen kann, und darf nie mehr als dieses Konto. Ein eigenes Konto für diese Plattform hält das klein.';
const inProject = 'Es gehört zu einem Projekt und erreicht die Repositorys darin, sonst nichts.';
const inRepository = 'Es gehört zu einem Repository und erreicht sonst nichts.';

export const reaches = {
  'api-token':
    'Es erreicht jeden Workspace und jedes Repository, das sein Konto öffnen kann, und darf nie mehr als dieses Konto. Ein eigenes Konto für diese Plattform hält das klein.',
  'repository-token': inRepository,
  'project-token': inProject,
  'workspace-token': 'Es gehört zu einem Workspace und erreicht jedes Repository darin.',
  'http-access-token': account,
  'http-project-token': inProject,
  'http-repository-token': inRepository,
  'oauth-client': 'Er erreicht, was die Person öffnen kann, die in Bitbucket zustimmt, im Rahmen dessen, was dort erlaubt wird.',
  'app-password': 'Bitbucket akzeptiert es nicht mehr.',
} satisfies Words['statement#reaches'];

export const revokes = {
  'api-token': 'in Ihrem Atlassian-Konto, unter Security → API tokens',
  'repository-token': 'in den Einstellungen des Repositorys, unter Security → Access tokens',
  'project-token': 'in den Einstellungen des Projekts, unter Security → Access tokens',
  'workspace-token': 'in den Einstellungen des Workspaces, unter Security → Access tokens',
  'http-access-token': 'in Bitbucket, unter Manage account → HTTP access tokens',
  'http-project-token': 'in den Einstellungen des Projekts, unter HTTP access tokens',
  'http-repository-token': 'in den Einstellungen des Repositorys, unter HTTP access tokens',
  'oauth-client': '',
  'app-password': '',
} satisfies Words['statement#revokes'];

export const statementCopy = {
  kicker: 'Zugriffserklärung',
  title: (platform, deployment) => `${platform} und ${deploymentWords[deployment]}`,
  lead: (platform, kind, deployment) =>
    kind === 'oauth-client'
      ? `Was ${platform} in ${deploymentWords[deployment]} sehen und tun kann. Die Plattform meldet sich dort selbst an.`
      : `Was ${platform} in ${deploymentWords[deployment]} sehen und tun kann, mit genau den Berechtigungen unten (${credentialWords[kind]}).`,
  leadNone: (platform, deployment) => `${platform} lässt sich nicht mit ${deploymentWords[deployment]} verbinden.`,
  can: 'Möglich ist',
  cannot: 'Nicht möglich ist',
  unknown: (platform) =>
    `${platform} fragt auf der Seite von Bitbucket nach den Berechtigungen, und Handrail hat keine Liste davon. Lesen Sie diese Seite, bevor Sie zustimmen: Sie nennt alles.`,
  whenSome: 'nur bei einigen der Möglichkeiten, die die Plattform bietet',
  reach: 'Wie weit es reicht',
  reaches: (kind) => spokenReaches[kind],
  permissions: 'Die Berechtigungen dahinter',
  permissionsText: 'Mit den Worten von Bitbucket, jede mit dem Grund.',
  columns: { permission: 'Berechtigung', why: 'Wozu sie gebraucht wird' },
  unconfirmed: 'Vom Hersteller nicht bestätigt',
  kinds: 'Womit sie sich anmelden kann',
  recommended: 'Empfohlen',
  usable: 'Funktioniert',
  unusable: 'Nicht möglich',
  handing: 'Wie das Token übergeben wird',
  modes: {
    placeholder: 'Mit Platzhalter',
    env: 'Aus der Umgebung',
    inline: 'Mit dem Token darin',
    reference: 'In einem Secrets-Manager',
  },
  needs: 'Das brauchen Sie',
  supported: (day, lines) =>
    lines.length === 0
      ? `Eine Version von Bitbucket, die Atlassian unterstützt. Von denen, die Handrail kennt, war am ${day} keine unterstützt.`
      : `Eine Version von Bitbucket, die Atlassian unterstützt. Am ${day} waren das: ${lines.join(', ')} und was danach kam.`,
  supportedUntil: (line, day) => `${line} (nur bis ${day})`,
  dataCenterEnd:
    'Atlassian verkauft Data Center seit dem 30. März 2026 nicht mehr an neue Kunden und ab dem 30. März 2028 gar nicht mehr. Vom Ende von Data Center am 28. März 2029 ist Bitbucket ausgenommen (nicht bestätigt).',
  places: { bitbucket: 'In Bitbucket', platform: 'In der Plattform', computer: 'Auf Ihrem Computer' },
  token: 'Was mit dem Token geschieht',
  tokenLines: (platform, kind, handed, deployment) =>
    kind === 'oauth-client'
      ? [
          'Es gibt kein Token. Handrail sieht weder einen Schlüssel noch ein Secret.',
          `Den Zugriff beenden Sie in Bitbucket: ${isSelfManaged(deployment) ? 'Ein Administrator entfernt den Link unter Administration → Application links' : 'Personal settings → App authorizations oder Workspace settings → OAuth clients (bis Juli 2026: OAuth consumers)'}.`,
        ]
      : [
          'Handrail bewahrt es im Schlüsselbund dieses Computers auf, oder im Arbeitsspeicher, wo es keinen gibt. Es prüft damit die Verbindung und zeigt es niemandem.',
          handed === 'file'
            ? `Was Handrail für ${platform} schreibt, enthält einen Platzhalter. Das Token selbst steht nur darin, wenn Sie das wählen.`
            : `Sie fügen es in das Formular der Plattform ein (${platform}). Was dort aufbewahrt wird, sieht Handrail nicht.`,
          `Um den Zugriff zu beenden, widerrufen Sie das Token ${spokenRevokes[kind]}. Es aus Handrail zu entfernen, genügt nicht.`,
        ],
  afterToken: {
    reads: {
      start: 'Es wird gelesen, wenn die Plattform startet.',
      use: 'Es wird jedes Mal gelesen, wenn es verwendet wird.',
      file: 'Es wird jedes Mal aus seiner Datei gelesen.',
      store: 'Die Plattform hat eine eigene Kopie. Sie ändert sich, wenn Sie das neue Token dort speichern.',
    },
    line: (is) =>
      [
        is.when === null ? 'Nach einem neuen Token:' : `Nach einem neuen Token (${is.when}):`,
        is.reads,
        ...(is.nudge === null ? [] : [is.nudge]),
        ...(is.command === null ? [] : [`\`${is.command}\``]),
        `Es hat funktioniert, wenn Sie das sehen: ${is.sign}`,
        ...(is.unconfirmed ? ['(Vom Hersteller nicht bestätigt.)'] : []),
      ].join(' '),
  },
  network: 'Was Bitbucket erreichen muss',
  caveats: 'Gut zu wissen',
  sources: 'Woher das stammt',
  status: { current: 'Aktuell', legacy: 'Veraltet', ended: 'Eingestellt' },
  support: { full: 'Funktioniert', legacy: 'Hier veraltet', blocked: 'Nicht möglich' },
  stale: 'Vor Gebrauch prüfen',
  inText: {
    status: { current: 'aktuell', legacy: 'veraltet', ended: 'eingestellt' },
    stale: 'vor Gebrauch prüfen',
    recommended: 'empfohlen',
    kinds: {
      'api-token': 'API-Token',
      'repository-token': 'Repository-Zugriffstoken',
      'project-token': 'Projekt-Zugriffstoken',
      'workspace-token': 'Workspace-Zugriffstoken',
      'http-access-token': 'HTTP-Zugriffstoken',
      'http-project-token': 'HTTP-Zugriffstoken eines Projekts',
      'http-repository-token': 'HTTP-Zugriffstoken eines Repositorys',
      'oauth-client': 'OAuth-Client',
      'app-password': 'App-Passwort',
    },
  },
  staleText: (day) =>
    `Was Handrail über diese Plattform weiß, wurde zuletzt am ${day} geprüft, vor mehr als zwölf Monaten. Vergleichen Sie es mit den Seiten der Plattform, bevor Sie sich darauf verlassen.`,
  staleNever:
    'Was Handrail über diese Plattform weiß, hat niemand geprüft. Vergleichen Sie es mit den Seiten der Plattform, bevor Sie sich darauf verlassen.',
  newest: (day) => `Angaben zuletzt geprüft am ${day}`,
  footer: (day, version) => `Erstellt am ${day} mit Handrail ${version}. Enthält kein Passwort und kein Token.`,
} satisfies Words['statement#statementCopy'];
