/** German: what to do about a cause, for the surface that spoke (Git, or REST), that kind of Bitbucket, and the tool that showed it. */
import { changeWords } from '../../en/changes.ts';
import type { ChangeNumber } from '../../en/changes.ts';
import type { Words } from '../../words.ts';

type Remedies = Words['explain/remedies'];
type Known = Parameters<Remedies['wrong-user-name']>[0];
type Remedy = Remedies['wrong-user-name'];

const scoped =
  'ein API-Token mit der Schaltfläche „Create API token with scopes“ (unter id.atlassian.com → Security), wählen Sie die App Bitbucket und kreuzen Sie die nötigen Scopes (einzelne Berechtigungen) an';
const clearStore =
  ' Löschen Sie dann den alten Eintrag überall, wo Git Passwörter aufbewahrt: im Credential-Helper (dem Programm, das Passwörter für Git aufbewahrt), im Schlüsselbund oder in einer .netrc-Datei.';
/** Follows “Geben Sie es … ein”: the place as the tool calls it. */
const where = ({ tool }: Known): string =>
  tool?.secret == null ? 'dort ein, wo das Tool es aufbewahrt' : `hier ein: ${tool.name}, ${tool.secret}`;
const inTool = ({ tool }: Known): string => (tool === null ? 'im Tool' : `in ${tool.name}`);
const ofTool = ({ tool }: Known): string => (tool === null ? 'des Tools' : `von ${tool.name}`);
const ending = (facts: Known): string => (facts.surface === 'git' ? clearStore : '');
const needs = ({ tool }: Known): string => (tool?.since == null ? '' : ` ${tool.since}`);
const again = 'Kopieren Sie das Token noch einmal von dort, wo Sie es aufbewahren. Wenn Sie es nicht mehr haben, erstellen Sie ein neues.';
const network =
  (title: string, fix: string): Remedy =>
  () => ({ title, fix });
const number = (facts: Known): ChangeNumber | null => {
  const digits = facts.change?.id.replace(/^CHANGE-/, '') ?? '';
  return Object.hasOwn(changeWords, digits) ? (digits as ChangeNumber) : null;
};
const announced = ({ change }: Known): string => (change === null ? '' : ` Die Ankündigung von Atlassian: ${change.announcement} .`);
/** In German quotation marks. */
const missing = (facts: Known): string => facts.missing.map((each) => each.replace(/^“(.*)” \(/u, '„$1“ (')).join(', ');

function userName(facts: Known): { readonly title: string; readonly fix: string } {
  const { surface, cloud, tool } = facts;
  const title = surface === 'git' ? 'Der Benutzername für Git passt nicht zum Token' : 'Der Benutzername passt nicht zum Token';
  const field = (own: string | null | undefined): string => (tool === null || own == null ? '' : ` Das Feld: ${tool.name}, ${own}.`);
  const gitField = field(tool?.gitUser);
  const restField = field(tool?.restUser);
  if (cloud === false)
    return {
      title,
      fix: `Geben Sie ${surface === 'git' ? 'als Benutzernamen für Git' : 'als Benutzer'} den Benutzernamen des Kontos ein, das das Token erstellt hat. Er steht in Bitbucket oben rechts.${surface === 'git' ? gitField : restField}${ending(facts)}`,
    };
  if (surface === 'git') {
    const enter =
      facts.token === 'api-token'
        ? 'x-bitbucket-api-token-auth ein: Das Token ist ein API-Token'
        : facts.token === 'access-token'
          ? 'x-token-auth ein: Das Token ist ein Zugriffstoken'
          : 'x-bitbucket-api-token-auth ein, wenn Sie ein API-Token haben, oder x-token-auth, wenn Sie ein Zugriffstoken haben';
    return { title, fix: `Geben Sie als Benutzernamen für Git ${enter}.${gitField}${clearStore}${needs(facts)}` };
  }
  const rest = `Geben Sie als Benutzer die E-Mail-Adresse des Atlassian-Kontos ein, das das API-Token erstellt hat. Sie finden sie in Bitbucket unter Personal settings → Email aliases.${restField}`;
  return {
    title,
    fix: surface === 'rest' ? `${rest}${needs(facts)}` : `${rest} Für Git ist es ein anderer: x-bitbucket-api-token-auth.${needs(facts)}`,
  };
}

function ended(facts: Known): { readonly title: string; readonly fix: string } {
  const found = number(facts);
  const title = `Bitbucket Cloud hat nicht mehr, wonach ${facts.tool?.name ?? 'das Tool'} gefragt hat`;
  if (found === null)
    return {
      title,
      fix: `Suchen Sie nach einer Version ${ofTool(facts)}, die nach dieser Abschaltung erschienen ist.${
        announced(facts) ||
        ' Suchen Sie im Protokoll nach „CHANGE-“ und einer Nummer: Die Ankündigung von Atlassian mit dieser Nummer sagt, was abgeschaltet wurde.'
      }`,
    };
  return { title, fix: `${changeWords[found].toolNeeds}${announced(facts)}` };
}

export const remedyWords: Remedies = {
  'wrong-user-name': userName,
  'token-rejected': (facts) => ({
    title: 'Bitbucket nimmt das Token nicht an',
    fix: `${again} Geben Sie es ${where(facts)}.${ending(facts)}`,
  }),
  'token-expired': (facts) => ({
    title: 'Das Token ist abgelaufen',
    fix: `Erstellen Sie ein neues Token und geben Sie es ${where(facts)}. Ein Zugang, den das Tool sich selbst holt (OAuth), wird erneuert, indem Sie sich von dort aus noch einmal anmelden.${ending(facts)}`,
  }),
  'token-unscoped': (facts) => ({
    title: 'Das Token hat keine Berechtigungen für Bitbucket',
    fix: `Erstellen Sie ${scoped}. Handrail listet sie für jede Plattform auf. Geben Sie das Token ${where(facts)}.${ending(facts)}`,
  }),
  'app-password-retired': (facts) => ({
    title: 'App-Passwörter funktionieren nicht mehr',
    fix: `Erstellen Sie ${scoped}. Geben Sie das Token anstelle des App-Passworts ${where(facts)}.${facts.surface === 'git' ? ' Der Benutzer dazu ist x-bitbucket-api-token-auth.' : facts.surface === 'rest' ? ' Der Benutzer dazu ist die E-Mail-Adresse Ihres Atlassian-Kontos.' : ''}${facts.surface === 'rest' ? needs(facts) : clearStore}${announced(facts)}`,
  }),
  'bearer-only-token': (facts) => ({
    title: 'Dieses Token funktioniert nur ohne Benutzernamen',
    fix:
      facts.surface === 'git'
        ? facts.cloud === false
          ? 'Lassen Sie Git das Token allein senden, mit seiner Einstellung http.extraHeader („Authorization: Bearer …“), oder verwenden Sie das HTTP-Zugriffstoken einer Person mit dem Namen ihres Kontos.'
          : `Geben Sie Git das Token mit dem Benutzer x-token-auth.${clearStore}`
        : `Wählen Sie ${inTool(facts)} die Einstellung, die ein Token allein annimmt. Wenn es keine gibt, verwenden Sie die Art von Token, die dort verlangt wird: ${facts.cloud === false ? 'das HTTP-Zugriffstoken einer Person' : 'ein API-Token'}.`,
  }),
  'credential-not-sent': (facts) => ({
    title: 'Mit der Anfrage kam kein Token',
    fix: `Sehen Sie nach, ob das Token leer ist${facts.tool?.secret == null ? '' : ` (${facts.tool.name}, ${facts.tool.secret})`}, ob eine Variable nicht gesetzt wurde und ob es für eine andere Adresse gespeichert ist als die in der Meldung.${facts.surface === 'git' ? ' Git braucht einen eigenen Eintrag, neben dem für die Schnittstelle für Programme (REST).' : ''}`,
  }),
  'bitbucket-flapping': () => ({
    title: 'Bitbucket lehnt ein gutes Token ab und zu ab',
    fix: 'Behalten Sie das Token: Ein neues ändert nichts. Lassen Sie den Job es nach einer Minute noch einmal versuchen, mit immer längeren Pausen, und verteilen Sie Jobs, die zur selben Minute beginnen. Der Fehler bei Atlassian: https://jira.atlassian.com/browse/BCLOUD-24107 .',
  }),
  'issue-tracker-removed': (facts) => ({
    title: 'Bitbucket Cloud hat keinen Issue-Tracker mehr',
    fix: `${changeWords['3071'].toolNeeds}${announced(facts)}`,
  }),
  'endpoint-removed': ended,

  'missing-scope': (facts) => ({
    title: facts.missing.length === 1 ? 'Dem Token fehlt eine Berechtigung' : 'Dem Token fehlen Berechtigungen',
    fix: `Ein Token lässt sich nachträglich nicht ändern. Erstellen Sie ein neues${facts.missing.length > 0 ? `, diesmal auch mit ${missing(facts)},` : ' mit allen Scopes (einzelnen Berechtigungen), die Handrail für diese Plattform zeigt,'} und geben Sie es ${where(facts)}.${ending(facts)}`,
  }),
  'missing-permission': (facts) => ({
    title: facts.cloud === false ? 'Das Token oder sein Konto darf das nicht' : 'Das Konto darf das nicht',
    fix: 'Bitten Sie einen Administrator des Repositorys, Projekts oder Workspaces, dem Konto das Recht zu geben.',
  }),
  'workspace-not-found': (facts) => ({
    title: 'Der Workspace wurde nicht gefunden',
    fix: `Kopieren Sie aus der Adresse des Workspaces in Ihrem Browser nur den Teil nach bitbucket.org/ und geben Sie ihn ${inTool(facts)} als Workspace ein. Wenn er stimmt, muss das Konto, das das Token erstellt hat, Mitglied des Workspaces sein.`,
  }),
  'project-not-found': (facts) => ({
    title: 'Das Projekt wurde nicht gefunden',
    fix: `Kopieren Sie den Projektschlüssel (den Teil nach /projects/) aus der Adresse in Ihrem Browser und geben Sie ihn ${inTool(facts)} ein.`,
  }),
  'repository-not-found': (facts) => ({
    title: 'Das Repository wurde nicht gefunden',
    fix: `Öffnen Sie das Repository in Ihrem Browser und vergleichen Sie seine Adresse mit der ${inTool(facts)}. Wenn sie stimmt, bitten Sie den Administrator des Repositorys, dem Konto Zugriff zu geben.`,
  }),
  'no-repositories-visible': () => ({
    title: 'Das Konto sieht keine Repositorys',
    fix: 'Bitten Sie einen Administrator, dem Konto Zugriff auf die Repositorys zu geben, oder wählen Sie einen anderen Workspace oder ein anderes Projekt.',
  }),
  'ip-not-allowed': (facts) => ({
    title: 'Aus diesem Netzwerk ist der Workspace nicht zugänglich',
    fix: `Bitten Sie den Administrator des Workspaces, unter Access controls das Netzwerk einzutragen, aus dem die Anfragen ${ofTool(facts)} kommen.`,
  }),
  'two-step-required': () => ({
    title: 'Der Workspace verlangt Konten mit zweistufiger Überprüfung',
    fix: 'Melden Sie sich mit dem Konto hinter dem Token bei id.atlassian.com an und schalten Sie unter Security die zweistufige Überprüfung (two-step verification) ein.',
  }),
  'workspace-deactivated': () => ({
    title: 'Der Workspace wurde deaktiviert',
    fix: 'Ein Administrator des Workspaces kann sich bei bitbucket.org anmelden und ihn wieder aktivieren. Es eilt: Deaktivierte Workspaces werden später gelöscht.',
  }),
  'admin-blocked-tokens': () => ({
    title: 'Ein Administrator hat API-Tokens gesperrt',
    fix: 'Bitten Sie den Administrator Ihrer Organisation, API-Tokens für dieses Konto zu erlauben. Oder verwenden Sie ein Zugriffstoken des Repositorys, Projekts oder Workspaces, wenn das Tool eines annimmt.',
  }),
  'anonymous-fallback': (facts) => ({
    title: 'Das Token hat niemanden angemeldet',
    fix: `${again} Geben Sie es ${where(facts)}.${ending(facts)}`,
  }),
  'captcha-locked': () => ({
    title: 'Bitbucket verlangt, dass man sich mit dem Konto einmal auf der Website anmeldet',
    fix: 'Melden Sie sich im Browser mit dem Konto an, das das Tool verwendet, lösen Sie das Rätsel (CAPTCHA), wenn eines erscheint, und entfernen Sie das alte Passwort aus allen Tools, die es noch versuchen.',
  }),
  'password-login-disabled': () => ({
    title: 'Dieser Server nimmt neben einem Token keinen Benutzernamen an',
    fix: 'Bitten Sie Ihren Bitbucket-Administrator, für Tokens die Anmeldung mit Benutzernamen (Basic-Authentifizierung) zu erlauben, oder verwenden Sie ein Tool, das das Token allein sendet.',
  }),

  'wrong-deployment': (facts) => ({
    title: 'Das Tool ist auf die andere Art von Bitbucket eingestellt',
    fix: `Sehen Sie sich ${inTool(facts)} die Art und die Adresse von Bitbucket an: bitbucket.org ist Bitbucket Cloud, jeder andere Name ist ein eigener Server Ihrer Firma. Stellen Sie beides auf dieselbe Art ein.`,
  }),
  'wrong-context-path': (facts) => ({
    title: 'Ein Teil der Adresse scheint zu fehlen',
    fix: `Öffnen Sie ein Repository in Ihrem Browser und fügen Sie seine ganze Adresse in Handrail ein: Es findet die richtige Basisadresse. Geben Sie diese ${inTool(facts)} ein.`,
  }),
  'redirect-to-sso': () => ({
    title: 'Vor Bitbucket steht eine Anmeldeseite der Firma',
    fix: 'Bitten Sie Ihren Bitbucket-Administrator, Anfragen an /rest und /scm ohne die Anmeldeseite durchzulassen, oder fragen Sie nach der Adresse, die Programme verwenden.',
  }),
  'captive-portal': network(
    'Statt Bitbucket kam eine Seite des Netzwerks',
    'Bitten Sie Ihren Netzwerkadministrator, Anfragen an Bitbucket unverändert durchzulassen.',
  ),
  'token-not-for-this-address': () => ({
    title: 'Das Token gehört zu einem anderen Bitbucket',
    fix: 'Erstellen Sie ein Token in dem Bitbucket, das gefragt wird, und geben Sie dieses ein.',
  }),
  'not-bitbucket': (facts) => ({
    title: 'Unter dieser Adresse ist vielleicht kein Bitbucket',
    fix: `Öffnen Sie Bitbucket in Ihrem Browser und vergleichen Sie seine Adresse mit der ${inTool(facts)}.`,
  }),
  'http-to-https-redirect': (facts) => ({
    title: 'Die Adresse beginnt mit http://',
    fix: `Geben Sie die Adresse ${inTool(facts)} mit https:// ein.`,
  }),
  'plain-http': (facts) => ({
    title: 'Die Adresse beginnt mit http://',
    fix: `Geben Sie die Adresse ${inTool(facts)} mit https:// ein. Wenn der Server keine Verschlüsselung hat, muss sein Administrator sie einrichten.`,
  }),
  maintenance: () => ({ title: 'Bitbucket wird gerade gewartet', fix: 'Warten Sie, bis die Wartung vorbei ist.' }),
  'starting-up': () => ({ title: 'Bitbucket startet gerade', fix: 'Warten Sie ein paar Minuten und versuchen Sie es erneut.' }),
  'server-error': (facts) => ({
    title: 'Bitbucket meldet einen eigenen Fehler',
    fix:
      facts.cloud === false
        ? 'Versuchen Sie es in ein paar Minuten erneut. Wenn es so bleibt, schicken Sie die Meldung an Ihren Bitbucket-Administrator. Er findet den Grund im Protokoll des Servers.'
        : 'Versuchen Sie es in ein paar Minuten erneut, und sehen Sie auf bitbucket.status.atlassian.com nach.',
  }),
  'rate-limited': ({ retryAfterSeconds }) => ({
    title: 'Bitbucket bittet um eine Pause',
    fix: `Warten Sie ${retryAfterSeconds === null ? 'eine Weile (bei Cloud bis zu einer Stunde)' : `${retryAfterSeconds} s`} und versuchen Sie es erneut. Mit einem eigenen Token für jedes Tool hat jedes seine eigene Grenze.`,
  }),

  'dns-not-found': network(
    'Der Name des Servers ist dort nicht bekannt',
    'Vergleichen Sie den Namen mit der Adresse in Ihrem Browser. Wenn er stimmt, bitten Sie Ihren Netzwerkadministrator, ihn auf dem Computer bekannt zu machen, auf dem die Meldung erschien.',
  ),
  'connection-refused': network(
    'Unter dieser Adresse antwortet nichts',
    'Vergleichen Sie die Adresse und den Port (die Zahl nach dem Doppelpunkt) mit denen in Ihrem Browser. Wenn beide stimmen, bitten Sie Ihren Netzwerkadministrator, diesen Computer durchzulassen.',
  ),
  timeout: network(
    'Es kam nicht rechtzeitig eine Antwort',
    'Bitten Sie Ihren Netzwerkadministrator, dem Computer, auf dem die Meldung erschien, den Weg zu Bitbucket zu öffnen.',
  ),
  'connection-reset': network(
    'Die Verbindung wurde abgebrochen',
    'Versuchen Sie es erneut. Wenn es so bleibt, fragen Sie Ihren Netzwerkadministrator, ob etwas auf dem Weg verschlüsselte Verbindungen zu Bitbucket abbricht.',
  ),
  'proxy-auth-required': network(
    'Der Proxy (ein Computer, der Webverkehr weiterreicht) verlangt eine Anmeldung',
    'Geben Sie Benutzername und Passwort dafür in den Netzwerkeinstellungen des Tools ein, oder fragen Sie Ihren Netzwerkadministrator nach einer Adresse ohne Anmeldung.',
  ),
  'proxy-unreachable': network(
    'Der Proxy (ein Computer, der Webverkehr weiterreicht) ist nicht verwendbar',
    'Fragen Sie Ihren Netzwerkadministrator nach den richtigen Einstellungen für den Computer, auf dem die Meldung erschien.',
  ),
  'tls-untrusted-ca': network(
    'Das Tool weiß nicht, wer das Zertifikat des Servers ausgestellt hat',
    'Bitten Sie Ihren Netzwerkadministrator um die Datei mit der Zertifizierungsstelle Ihrer Firma (sie stellt den Ausweis des Servers aus) und importieren Sie sie auf dem Computer, auf dem die Meldung erschien. Schalten Sie die Prüfung von Zertifikaten nie ab.',
  ),
  'tls-self-signed': network(
    'Der Server hat sein Zertifikat selbst ausgestellt',
    'Bitten Sie die Person, die den Server betreut, um ein Zertifikat (einen Ausweis des Servers) von der Zertifizierungsstelle Ihrer Firma, oder importieren Sie dieses auf dem Computer, auf dem die Meldung erschien.',
  ),
  'tls-expired': network(
    'Das Zertifikat des Servers ist abgelaufen',
    'Prüfen Sie Datum und Uhrzeit auf dem Computer, auf dem die Meldung erschien. Wenn sie stimmen, muss das Zertifikat (der Ausweis des Servers) erneuert werden.',
  ),
  'tls-hostname': network(
    'Das Zertifikat ist für einen anderen Namen',
    'Geben Sie den vollständigen Namen des Servers ein, wie ihn Ihr Browser zeigt. Wenn schon danach gefragt wurde, antwortet etwas auf dem Weg an seiner Stelle, mit einem eigenen Zertifikat (Ausweis).',
  ),
  'tls-protocol': network(
    'Die verschlüsselte Verbindung kam nicht zustande',
    'Vergleichen Sie http:// oder https:// und den Port (die Zahl nach dem Doppelpunkt) mit der Adresse in Ihrem Browser. Wenn sie stimmen, braucht eine Seite eine neuere Art der Verschlüsselung.',
  ),

  'platform-cannot-use-deployment': (facts) => ({
    title: `${facts.tool?.name ?? 'Das Tool'} fragt dieses Bitbucket vielleicht auf eine Weise, die es nicht annimmt`,
    fix: `Suchen Sie nach einer neueren Version ${ofTool(facts)}. Wenn es keine gibt, schicken Sie diese Meldung an den Support dort.`,
  }),
  'platform-cannot-use-credential': (facts) => ({
    title: `${facts.tool?.name ?? 'Das Tool'} kann diese Art von Token nicht verwenden`,
    fix: `Sehen Sie auf der Seite ${ofTool(facts)} nach, welche Art von Token angenommen wird, und erstellen Sie diese.`,
  }),
  'platform-input-invalid': (facts) => ({
    title: `Eine der Einstellungen ${ofTool(facts)} ist nicht verwendbar`,
    fix: `Berichtigen Sie die Einstellung ${inTool(facts)}, oder exportieren Sie sie neu mit Handrail.`,
  }),
  'platform-may-not-reach': (facts) => ({
    title: `${facts.tool?.name ?? 'Die Plattform'} kann Ihr Bitbucket vielleicht nicht erreichen`,
    fix: 'Bitten Sie Ihren Netzwerkadministrator, die Server der Plattform durchzulassen. Handrail zeigt ihre Adressen.',
  }),
};
