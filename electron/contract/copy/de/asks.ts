/** German: what an administrator is asked to do. */
import type { Facts } from '../findings/shape.ts';
import type { Words } from '../words.ts';

const reach = (f: Facts): string =>
  `Bitte sorgen Sie dafür, dass dieser Computer den Bitbucket-Server erreicht${f.has('host') ? ` (${f.say('host', '')})` : ''}.${f.also('proxy', (proxy) => `Der Weg führt über den Proxy ${proxy}.`)} Lassen Sie auch die Server der Plattform dorthin, wenn sie durch dieselbe Firewall gehen.`;
const caFile =
  'Bitte senden Sie mir das Zertifikat Ihrer Zertifizierungsstelle (Root- und gegebenenfalls Zwischenzertifikate) als PEM- oder DER-Datei.';
const host = (f: Facts): string => f.say('host', 'diesen Host');

export const asks = {
  'dns-not-found': reach,
  'connection-refused': reach,
  timeout: reach,
  'connection-reset': reach,
  'proxy-auth-required': () =>
    'Bitte nennen Sie mir eine Proxy-Adresse, die keine Anmeldung braucht, oder nehmen Sie diesen Host vom Proxy aus.',
  'proxy-unreachable': (f) =>
    f.has('proxyStatus')
      ? `Bitte erlauben Sie auf dem Proxy CONNECT für ${host(f)}, oder nehmen Sie den Host vom Proxy aus (NO_PROXY).`
      : 'Bitte nennen Sie mir die richtigen Proxy-Einstellungen für diesen Computer.',
  'captive-portal': (f) => `Bitte erlauben Sie ${host(f)} im Webfilter.`,
  'plain-http': () => 'Bitte bieten Sie Bitbucket über HTTPS an und nennen Sie mir die Adresse.',

  'tls-untrusted-ca': (f) => {
    if (f.say('state', '') === 'revoked')
      return 'Bitte ersetzen Sie das Zertifikat des Servers: Seine Zertifizierungsstelle hat es widerrufen.';
    if (f.cloud || f.say('state', '') === 'inspected')
      return `Bitte senden Sie mir das Root-Zertifikat der TLS-Inspektion als PEM- oder DER-Datei, oder nehmen Sie ${host(f)} von der Inspektion aus.`;
    return f.say('state', '') === 'incomplete-chain'
      ? `Der Server sendet sein Zertifikat ohne die Zwischenzertifikate. Bitte lassen Sie ihn die ganze Kette senden. ${caFile}`
      : caFile;
  },
  'tls-self-signed': () =>
    'Bitte senden Sie mir das Zertifikat des Servers als PEM- oder DER-Datei und nennen Sie mir seinen SHA-256-Fingerabdruck auf einem anderen Weg. Besser wäre ein Zertifikat der Zertifizierungsstelle des Unternehmens.',
  'tls-expired': () => 'Bitte erneuern Sie das unten genannte Zertifikat (oder korrigieren Sie die Kette des Servers).',
  'tls-hostname': (f) =>
    `Bitte nehmen Sie ${f.say('host', 'diesen Hostnamen')} in die Subject Alternative Names des Zertifikats auf, oder nennen Sie mir den richtigen Namen.`,
  'tls-protocol': (f) =>
    f.say('state', '') === 'client-certificate'
      ? 'Bitte bieten Sie eine Adresse an, die kein Client-Zertifikat verlangt.'
      : 'Bitte erlauben Sie TLS 1.2 oder neuer.',

  'redirect-to-sso': () =>
    'Bitte nehmen Sie /rest und /scm von der Weiterleitung zum Single Sign-on aus, damit dort HTTP-Zugriffstokens funktionieren.',
  maintenance: () => 'Bitte sagen Sie mir, wann die Wartung beendet ist.',
  'starting-up': () => 'Bitte sehen Sie nach, ob Bitbucket gestartet ist; es antwortet, dass es noch startet.',
  'server-error': () => 'Bitte suchen Sie die unten genannte Anfrage im Protokoll von Bitbucket.',
  'unreadable-response': () => 'Bitte sehen Sie nach, ob etwas zwischen diesem Computer und Bitbucket die Antworten verändert.',
  'unsupported-version': (f) =>
    `Bitte sagen Sie mir, wann Bitbucket aktualisiert wird. Gebraucht wird: ${f.say('needs', 'eine neuere Version')}.`,
  'version-out-of-support': () => 'Zu Ihrer Information: Diese Version von Bitbucket unterstützt Atlassian nicht mehr.',

  'password-login-disabled': () =>
    'Bitte erlauben Sie Basic-Authentifizierung mit HTTP-Zugriffstokens, oder nennen Sie mir einen anderen Weg, auf dem sich die Plattform anmelden kann.',
  'missing-scope': (f) =>
    `Bitte erstellen Sie ein Zugriffstoken mit diesen Scopes: ${f.say('required', f.say('missing', 'die unten genannten'))}.`,
  'missing-permission': (f) =>
    `Bitte geben Sie dem Konto die unten genannte Berechtigung, oder erstellen Sie ein Token eines Kontos, das sie hat.${f.has('account') ? ` Konto: ${f.say('account', '')}.` : ''}${f.has('where') ? ` Ort: ${f.say('where', '')}.` : ''}`,
  'workspace-deactivated': (f) =>
    `Bitte melden Sie sich bei bitbucket.org an und aktivieren Sie den Workspace${f.has('workspace') ? ` ${f.say('workspace', '')}` : ''} wieder. Deaktivierte Workspaces werden später gelöscht.`,
  'no-repositories-visible': (f) =>
    `Bitte geben Sie dem Konto Zugriff auf die Repositorys.${f.has('account') ? ` Konto: ${f.say('account', '')}.` : ''}${f.has('where') ? ` Ort: ${f.say('where', '')}.` : ''}`,
  'ip-not-allowed': () =>
    'Bitte nehmen Sie dieses Netzwerk und die Adressen der Plattform in die Liste der erlaubten IP-Adressen des Workspaces auf (Access controls).',
  'admin-blocked-tokens': () =>
    'Bitte erlauben Sie API-Tokens für dieses Konto, oder erstellen Sie dafür ein Zugriffstoken eines Repositorys, Projekts oder Workspaces.',

  'issue-tracker-removed': (f) =>
    `Bitte schalten Sie ab, was die Issues von Bitbucket liest oder schreibt, oder aktualisieren Sie die Plattform${f.has('platform') ? ` (${f.say('platform', '')})` : ''}: Bitbucket Cloud hat seinen Issue-Tracker am 20. August 2026 entfernt.`,
  'bitbucket-flapping': () =>
    'Bitte lassen Sie die Jobs es nach einer Pause erneut versuchen und verteilen Sie die, die in derselben Minute starten (https://jira.atlassian.com/browse/BCLOUD-24107). Das Token ist gültig.',
  'credential-not-sent': (f) =>
    `Bitte sehen Sie nach, woher ${f.say('platform', 'die Plattform')} das Bitbucket-Token liest: Die Anfragen kommen ohne Token an.`,
  'git-refused': (f) =>
    `Bitte lassen Sie zu, dass mit HTTP-Zugriffstokens über HTTPS geklont wird${f.say('state', '') === 'basic-off' ? ', mit Benutzername und Token (Basic-Authentifizierung)' : ''}; die abgelehnte Anfrage ist unten genannt.`,

  'platform-may-not-reach': (f) =>
    `Bitte lassen Sie die Server der Plattform ${f.say('host', 'unser Bitbucket')} erreichen.${f.also('allow', (allow) => `Sie kommen von: ${allow}.`)}`,
} satisfies Words['asks'];
