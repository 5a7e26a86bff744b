/** German: what stands at the address. */
import { changeWords } from '../../en/changes.ts';
import { ended } from '../../findings/shape.ts';
import type { Facts } from '../../findings/shape.ts';
import type { Words } from '../../words.ts';

function removed(f: Facts): string {
  const number = f.say('change', '').replace(/^CHANGE-/, '');
  const known = Object.hasOwn(changeWords, number) ? changeWords[number as keyof typeof changeWords] : null;
  if (known !== null) {
    const when = f.has('removedOn') ? `Seit dem ${f.say('removedOn', '')}` : 'Seit einiger Zeit';
    return `${when} gibt es in Bitbucket Cloud nicht mehr: ${known.what} (${f.say('change', '')}).`;
  }
  if (f.has('change'))
    return `Bitbucket Cloud hat abgeschafft, wonach gefragt wurde. Was das war, sagt die Nummer ${f.say('change', '')}; Handrail kennt sie noch nicht.`;
  return `Die Antwort war „gone“ (HTTP-Status 410).${f.also('message', (message) => `Bitbucket meldet: ${ended(message)}`)}`;
}

function announced(f: Facts): string {
  return f.also('announcement', (url) =>
    /^https:\/\/(?:[\w-]+\.)*atlassian\.com\//.test(url) ? `Die Ankündigung von Atlassian: ${url} .` : `Die Ankündigung: ${url} .`,
  );
}

function selfManaged(f: Facts): boolean {
  return f.say('deployment', 'cloud') !== 'cloud';
}

function whoAnnounced(f: Facts): string {
  return selfManaged(f)
    ? `${f.say('host', 'Der Server')} oder ein Gateway davor hat mit der Antwort angekündigt, dass diese Adresse wegfällt`
    : 'Bitbucket Cloud hat mit der Antwort angekündigt, dass diese Adresse wegfällt';
}

const statusPage = 'Sehen Sie auf bitbucket.status.atlassian.com nach und versuchen Sie es später erneut.';
const copyAddress =
  'Öffnen Sie Bitbucket in Ihrem Browser, gehen Sie zu einem beliebigen Repository, kopieren Sie die ganze Adresse und fügen Sie sie hier ein.';

export const serverCopy = {
  'not-bitbucket': (f) => ({
    title:
      f.has('baseUrl') || f.has('host')
        ? `Kein Bitbucket unter ${f.say('baseUrl', f.say('host', ''))}`
        : 'Kein Bitbucket unter dieser Adresse',
    explanation: `Es hat etwas geantwortet, aber nicht so, wie Bitbucket es tut.${f.also('looksLike', (what) => `Es sieht aus wie ${what}.`)}${f.also('status', (status) => `(HTTP-Status ${status}.)`)}`,
    fix: copyAddress,
  }),
  'wrong-context-path': (f) => ({
    title: f.has('found') ? `Bitbucket ist unter ${f.say('found', '')}` : 'Ein Teil der Adresse scheint zu fehlen',
    explanation: f.has('found')
      ? `Unter ${f.say('asked', 'der angegebenen Adresse')} ist kein Bitbucket, wohl aber unter ${f.say('found', '')}. Auf diesem Server hat Bitbucket einen eigenen Pfad.`
      : `${f.say('host', 'Der Server')} ist da, aber Bitbucket antwortet nicht unter ${f.say('asked', 'dieser Adresse')}. Oft liegt Bitbucket unter einem Pfad wie /bitbucket oder /stash.`,
    fix: f.has('found') ? `Verwenden Sie ${f.say('found', '')} als Adresse.` : copyAddress,
  }),
  'wrong-deployment': (f) => ({
    title: `Das ist ${f.say('found', 'eine andere Art von Bitbucket')}`,
    explanation: `Sie haben ${f.say('asked', 'eine andere Art')} gewählt, aber ${f.say('host', 'diese Adresse')} ist ${f.say('found', 'etwas anderes')}.${f.also('version', (version) => `Dort läuft Version ${version}; ab 8.15 gibt es nur noch Data Center.`)} Die Arten unterscheiden sich darin, welche Tokens sie haben und welche Plattformen mit ihnen funktionieren.`,
    fix: `Gehen Sie zurück zum ersten Schritt und wählen Sie ${f.say('found', 'die richtige Art')}.`,
  }),
  'redirect-to-sso': (f) =>
    f.cloud
      ? {
          title: 'Eine Anmeldeseite der Firma ist im Weg',
          explanation: `Anfragen an ${f.say('host', 'diese Adresse')} werden weitergeleitet an ${f.say('location', 'eine Anmeldeseite')}. Bitbucket Cloud tut das nicht, also tut es etwas in Ihrem Netzwerk. Handrail ist nicht gefolgt.`,
          fix: `Bitten Sie Ihren Netzwerkadministrator, Anfragen an ${f.say('host', 'diese Adresse')} ohne die Anmeldeseite durchzulassen.`,
        }
      : {
          title: 'Vor Bitbucket steht eine Anmeldeseite der Firma',
          explanation: `Anfragen an ${f.say('host', 'diese Adresse')} werden weitergeleitet an ${f.say('location', 'eine Anmeldeseite')}. Ein Programm mit einem Token kann sich dort nicht anmelden, eine Plattform also auch nicht. Handrail ist nicht gefolgt und hat nichts dorthin gesendet.`,
          fix: 'Bitten Sie Ihren Bitbucket-Administrator, Anfragen an /rest und /scm ohne die Anmeldeseite durchzulassen, oder fragen Sie nach der Adresse, die Programme verwenden.',
        },
  maintenance: (f) => ({
    title: 'Bitbucket wird gerade gewartet',
    explanation: `${f.say('host', 'Der Server')} meldet Wartungsarbeiten. An Ihren Einstellungen liegt es nicht.`,
    fix: f.cloud
      ? statusPage
      : 'Warten Sie, bis die Wartung vorbei ist, und prüfen Sie noch einmal. Ihr Administrator weiß, wie lange sie dauert.',
  }),
  'starting-up': (f) => ({
    title: 'Bitbucket startet gerade',
    explanation:
      f.say('state', '') === 'FIRST_RUN'
        ? `${f.say('host', 'Der Server')} wurde nie eingerichtet und wartet auf den ersten Administrator.`
        : `${f.say('host', 'Der Server')} meldet, dass der Start noch läuft. An Ihren Einstellungen liegt es nicht.`,
    fix: f.cloud ? statusPage : 'Warten Sie ein paar Minuten und prüfen Sie noch einmal.',
  }),
  'server-error': (f) => ({
    title: 'Bitbucket meldet einen eigenen Fehler',
    explanation: `${f.say('host', 'Der Server')} hat mit einem Fehler geantwortet (HTTP-Status ${f.say('status', '500')}). Über Ihr Token sagt das nichts.`,
    fix: f.cloud
      ? statusPage
      : 'Versuchen Sie es in ein paar Minuten erneut. Wenn es so bleibt, schicken Sie die Details mit der Anfrage-ID (request ID) an Ihren Bitbucket-Administrator. Er findet sie im Protokoll des Servers.',
  }),
  'unreadable-response': (f) => ({
    title: 'Die Antwort war nicht zu verstehen',
    explanation: `${f.say('host', 'Der Server')} hat etwas gesendet, das nicht von Bitbucket stammen kann${f.has('contentType') ? ` (Inhaltstyp ${f.say('contentType', '')})` : ''}.${f.also('reason', (reason) => `${reason.replace(/\.+$/, '')}.`)} Vielleicht hat ein Proxy (ein Computer, der Webverkehr weiterreicht) es verändert.`,
    fix: 'Versuchen Sie es erneut. Wenn es so bleibt, schicken Sie die Details an Ihren Netzwerkadministrator.',
  }),
  'rate-limited': (f) => ({
    title: 'Bitbucket bittet um eine Pause',
    explanation:
      'Mit diesem Konto oder Token kamen in kurzer Zeit zu viele Anfragen, vielleicht von anderen Tools. Bitbucket beantwortet eine Weile keine. Das Token selbst kann in Ordnung sein.',
    fix: f.has('retryAfterSeconds')
      ? `Warten Sie und prüfen Sie dann noch einmal. Wartezeit: ${f.say('retryAfterSeconds', '60')} s.`
      : 'Warten Sie eine Minute oder länger und prüfen Sie dann noch einmal.',
  }),
  'endpoint-removed': (f) =>
    selfManaged(f) && !f.has('change')
      ? {
          title: `${f.say('host', 'Der Server')} sagt, dass es die angefragte Funktion nicht mehr gibt`,
          explanation: `Die Antwort war „gone“ (HTTP-Status 410).${f.also('message', (message) => `Die Meldung: ${ended(message)}`)} Von Bitbucket Data Center und Server ist eine solche Antwort nicht bekannt. Vielleicht kam sie von einem Gateway oder Proxy davor (einem Computer, der Webverkehr weiterreicht).`,
          fix: 'Fragen Sie Ihren Bitbucket-Administrator, was bei der Adresse in den Details mit „gone“ antwortet. Wenn es Bitbucket selbst ist, aktualisieren Sie Handrail.',
        }
      : {
          title: 'Bitbucket hat die angefragte Funktion nicht mehr',
          explanation: removed(f),
          fix: `Aktualisieren Sie Handrail. Wenn es schon aktuell ist, schicken Sie die Details an den Support von Handrail.${announced(f)}`,
        },
  'endpoint-deprecated': (f) => ({
    title: f.has('endsOn')
      ? `Etwas, das noch benutzt wird, endet in Bitbucket am ${f.say('endsOn', '')}`
      : 'Etwas, das noch benutzt wird, endet in Bitbucket bald',
    explanation: `${whoAnnounced(f)}${f.has('endsOn') ? `, und zwar am ${f.say('endsOn', '')}` : ''}${f.has('change') ? ` (${f.say('change', '')})` : ''}. Bis dahin funktioniert alles wie bisher.`,
    fix: selfManaged(f)
      ? `Fragen Sie Ihren Bitbucket-Administrator, was${f.has('endsOn') ? ' an diesem Tag' : ''} endet, und aktualisieren Sie Handrail vorher.${announced(f)}`
      : `Aktualisieren Sie Handrail${f.has('endsOn') ? ' vor diesem Tag' : ''}.${announced(f)}`,
  }),
  'issue-tracker-removed': (f) =>
    selfManaged(f)
      ? {
          title: 'Dieses Bitbucket hat keinen Issue-Tracker',
          explanation:
            'Bitbucket Data Center und Server hatten nie einen; der von Bitbucket Cloud endete am 20. August 2026. Was nach Issues fragt, wird abgewiesen. Am Token liegt es nicht.',
          fix: `Dem Token fehlt nichts. Schalten Sie ab, was Issues von Bitbucket liest oder schreibt.${announced(f)}`,
        }
      : f.say('state', '') === 'scope'
        ? {
            title: 'Das Token hat Berechtigungen für die Issues von Bitbucket, die es nicht mehr gibt',
            explanation: `Am 20. August 2026 hat Bitbucket Cloud seinen Issue-Tracker und seine Wikis abgeschafft. ${
              f.has('granted') ? `Damit ist wirkungslos: ${f.say('granted', '')}.` : 'Damit sind sie wirkungslos.'
            } Das schadet nicht.`,
            fix: `Es ist nichts zu tun. Lassen Sie solche Berechtigungen beim nächsten Token weg.${announced(f)}`,
          }
        : {
            title: 'Bitbucket Cloud hat keinen Issue-Tracker mehr',
            explanation: `${f.has('change') ? removed(f) : 'Am 20. August 2026 hat Bitbucket Cloud seinen Issue-Tracker und seine Wikis abgeschafft.'} Was noch nach Issues fragt, wird abgewiesen. Am Token liegt es nicht.`,
            fix: `Dem Token fehlt nichts: Für Issues ist keine Berechtigung mehr nötig. Schalten Sie ab, was Issues von Bitbucket liest oder schreibt, oder aktualisieren Sie das Programm, das es tut.${announced(f)}`,
          },
  'bitbucket-flapping': (f) => ({
    title: 'Bitbucket hat ein gutes Token kurz abgelehnt',
    explanation: `Dasselbe Token wurde kurz davor oder danach angenommen. Bitbucket Cloud lehnt ein gültiges Token ab und zu für einen Moment ab, meist wenn mehrere Jobs innerhalb von ein bis zwei Minuten beginnen. Atlassian kennt diesen Fehler (${f.say('report', 'BCLOUD-24107')}).`,
    fix: 'Behalten Sie das Token: Ein neues ändert nichts. Lassen Sie das Programm es nach einer Pause noch einmal versuchen, und verteilen Sie Jobs, die zur selben Minute beginnen.',
  }),
  'unsupported-version': (f) => ({
    title: f.has('version') ? `Bitbucket ${f.say('version', '')} ist dafür zu alt` : 'Das Bitbucket unter dieser Adresse ist dafür zu alt',
    explanation: `Nötig ist Version ${f.say('needs', '5.5')} oder neuer für: ${f.say('what', 'Zugriffstokens')}. Auf diesem Server läuft ${f.has('version') ? `Version ${f.say('version', '')}` : 'eine ältere'}.`,
    fix: 'Fragen Sie Ihren Bitbucket-Administrator, wann der Server aktualisiert wird.',
  }),
  'version-out-of-support': (f) => ({
    title:
      f.say('state', '') === 'ending'
        ? f.has('supportEnds')
          ? `Der Support für Bitbucket ${f.say('version', '')} endet am ${f.say('supportEnds', '')}`
          : `Der Support für Bitbucket ${f.say('version', '')} endet bald`
        : f.has('version')
          ? `Für Bitbucket ${f.say('version', '')} gibt es keinen Support mehr`
          : 'Für das Bitbucket unter dieser Adresse gibt es keinen Support mehr',
    explanation: `Atlassian behebt Fehler und schließt Sicherheitslücken nur in unterstützten Versionen.${f.say('state', '') === 'ending' ? '' : f.also('supportEnds', (date) => `Für diese endete der Support am ${date}.`)} Die Verbindung kann trotzdem funktionieren.`,
    fix: 'Sagen Sie Ihrem Bitbucket-Administrator Bescheid; eine Aktualisierung ist fällig.',
  }),
} satisfies Words['findings/server'];
