/** German: what goes wrong on the way to Bitbucket. The token is never to blame here. */
import type { Facts, FindingCopy } from '../../findings/shape.ts';
import type { Words } from '../../words.ts';

const throughProxy = (f: Facts): string =>
  `Der Webverkehr dieses Computers läuft über einen Proxy (einen Computer, der ihn weiterreicht)${f.also('proxy', (proxy) => `mit der Adresse ${proxy}`)}.`;
const triedByProxy = (f: Facts): string =>
  f.has('proxy')
    ? `Für diesen Computer hat es ein Proxy versucht (ein Computer, der Webverkehr weiterreicht): ${f.say('proxy', '')}. `
    : '';

function cloudNotFound(f: Facts): FindingCopy {
  const host = f.say('host', 'Bitbucket Cloud');
  return f.has('proxy')
    ? {
        title: `Der Proxy Ihres Netzwerks findet ${host} nicht`,
        explanation: `${throughProxy(f)} Dieser Proxy hat ${host} gesucht und nicht gefunden. Der Name stimmt. Also ist der Proxy vom Internet oder von seinem Namensverzeichnis abgeschnitten.`,
        fix: `Bitten Sie Ihren Netzwerkadministrator, dem Proxy den Weg zu ${host} zu öffnen.`,
      }
    : {
        title: `Dieser Computer findet ${host} nicht`,
        explanation:
          'Er hat nach der Adresse dieses Servers gefragt und keine bekommen. Der Name stimmt. Also ist dieser Computer gerade nicht mit dem Internet verbunden, oder sein Netzwerk löst Namen von draußen nicht auf.',
        fix: 'Öffnen Sie bitbucket.org auf diesem Computer im Browser. Wenn die Seite auch dort nicht aufgeht, verbinden Sie sich mit dem Internet oder mit dem Netzwerk Ihrer Firma (oft VPN genannt). Wenn sie aufgeht, fragen Sie Ihren Netzwerkadministrator, wie Programme ins Internet kommen.',
      };
}

function cloudRefused(f: Facts): FindingCopy {
  const host = f.say('host', 'Bitbucket Cloud');
  return {
    title: `Etwas in Ihrem Netzwerk lehnt Verbindungen zu ${host} ab`,
    explanation: `${triedByProxy(f)}Bitbucket Cloud nimmt Verbindungen von überall an. Diese Ablehnung kam also von etwas auf dem Weg, meist von einer Firewall.`,
    fix: `Bitten Sie Ihren Netzwerkadministrator, diesem Computer den Weg zu ${host} zu öffnen.`,
  };
}

export const networkCopy = {
  'dns-not-found': (f) =>
    f.cloud
      ? cloudNotFound(f)
      : {
          title: f.has('host') ? `Einen Server namens ${f.say('host', '')} gibt es nicht` : 'Einen Server mit diesem Namen gibt es nicht',
          explanation: f.has('proxy')
            ? `${throughProxy(f)} Dieser Proxy hat ${f.say('host', 'den Server')} gesucht und nicht gefunden. Entweder ist der Name falsch geschrieben, oder der Proxy kennt die Namen im Netzwerk Ihrer Firma nicht.`
            : `Dieser Computer hat nach der Adresse von ${f.say('host', 'diesem Server')} gefragt und keine bekommen. Entweder ist der Name falsch geschrieben, oder er ist nur im Netzwerk Ihrer Firma bekannt.`,
          fix: f.has('proxy')
            ? 'Prüfen Sie die Schreibweise. Wenn der Name stimmt und zu Ihrer Firma gehört, bitten Sie Ihren Netzwerkadministrator, ihn ohne Proxy erreichbar zu machen (die Einstellung heißt oft NO_PROXY).'
            : 'Prüfen Sie die Schreibweise. Wenn der Name stimmt, verbinden Sie sich mit dem Netzwerk Ihrer Firma (oft VPN genannt) und versuchen Sie es erneut.',
        },
  'connection-refused': (f) =>
    f.cloud
      ? cloudRefused(f)
      : {
          title: `${f.say('host', 'Der Server')} hat die Verbindung abgelehnt`,
          explanation: `${triedByProxy(f)}Der Computer an dieser Adresse ist da, aber an diesem Port (Anschluss) antwortet nichts. Vielleicht ist der Port falsch, der Server ausgeschaltet oder eine Firewall im Weg.`,
          fix: 'Vergleichen Sie die Adresse mit der in Ihrem Browser, auch die Zahl nach dem Doppelpunkt. Wenn sie stimmt, fragen Sie bei denen nach, die das Netzwerk betreuen, ob dieser Computer sie erreichen darf.',
        },
  timeout: (f) => ({
    title: `${f.say('host', 'Der Server')} hat nicht rechtzeitig geantwortet`,
    explanation: `Es kam nichts zurück${f.also('limitSeconds', (s) => `(gewartet: ${s} s)`)}. Meist verwirft eine Firewall die Anfrage stillschweigend, oder der Server ist überlastet.`,
    fix: 'Öffnen Sie die Adresse auf diesem Computer im Browser. Wenn sie auch dort nicht aufgeht, verbinden Sie sich mit dem Netzwerk Ihrer Firma (VPN), oder bitten Sie Ihren Netzwerkadministrator, diese Verbindung zu erlauben.',
  }),
  'connection-reset': (f) => ({
    title: `Die Verbindung zu ${f.say('host', 'dem Server')} wurde abgebrochen`,
    explanation:
      'Die Verbindung kam zustande und wurde geschlossen, bevor eine Antwort kam. Das macht oft eine Firewall oder ein Proxy (ein Computer, der Webverkehr weiterreicht), aber auch ein Server, der gerade neu startet.',
    fix: 'Versuchen Sie es in einer Minute erneut. Wenn es jedes Mal passiert, schicken Sie die Details an Ihren Netzwerkadministrator.',
  }),
  'proxy-auth-required': (f) =>
    f.say('state', '') === 'sign-in-refused'
      ? {
          title: 'Der Proxy Ihres Netzwerks nimmt Benutzername und Passwort nicht an',
          explanation: `${throughProxy(f)} In der Proxy-Adresse auf diesem Computer stehen ein Benutzername und ein Passwort, und der Proxy hat sie abgelehnt. Bitbucket wurde nicht erreicht.`,
          fix: 'Prüfen Sie beide in der Proxy-Adresse dieses Computers. Vielleicht haben sie sich geändert, so wie Ihr Firmenpasswort. In einer Adresse werden Zeichen wie @ und : als %40 und %3A geschrieben.',
        }
      : {
          title: 'Der Proxy Ihres Netzwerks verlangt eine Anmeldung',
          explanation: `${throughProxy(f)} Der Proxy verlangt zuerst einen Benutzernamen und ein Passwort. Bitbucket wurde nicht erreicht.`,
          fix: 'Bitten Sie Ihren Netzwerkadministrator um eine Proxy-Adresse ohne Anmeldung, oder darum, diesen Computer zu Bitbucket durchzulassen.',
        },
  'proxy-unreachable': (f) => {
    if (f.say('proxyStatus', '').startsWith('5')) {
      return {
        title: `Der Proxy Ihres Netzwerks konnte ${f.say('host', 'den Server')} nicht erreichen`,
        explanation: `${throughProxy(f)} Der Proxy hat geantwortet, kam aber nicht weiter (HTTP-Status ${f.say('proxyStatus', '')}) und hat nicht gesagt, warum. Vielleicht kennt er den Namen nicht, der Server ist ausgeschaltet, oder der Proxy darf nicht dorthin.`,
        fix: 'Prüfen Sie die Schreibweise der Adresse. Wenn sie stimmt, schicken Sie die Details an Ihren Netzwerkadministrator: Entweder muss der Proxy diesen Server erreichen können, oder dieser Computer muss ohne Proxy dorthin (die Einstellung heißt oft NO_PROXY).',
      };
    }
    if (f.has('proxyStatus')) {
      return {
        title: `Der Proxy Ihres Netzwerks lässt diesen Computer nicht zu ${f.say('host', 'dem Server')}`,
        explanation: `${throughProxy(f)} Der Proxy hat geantwortet und abgelehnt (HTTP-Status ${f.say('proxyStatus', '')}). Bitbucket wurde nicht erreicht.`,
        fix: `Bitten Sie Ihren Netzwerkadministrator, ${f.say('host', 'diese Adresse')} samt Port (der Zahl nach dem Doppelpunkt) auf dem Proxy zu erlauben.`,
      };
    }
    return {
      title: 'Der Proxy Ihres Netzwerks antwortet nicht',
      explanation: `${throughProxy(f)} So ist es auf diesem Computer eingestellt, und dieser Proxy ist nicht erreichbar. Bitbucket wurde nicht erreicht.`,
      fix: 'Prüfen Sie die Proxy-Einstellungen dieses Computers. Außerhalb des Firmennetzwerks wird der Proxy oft nicht gebraucht.',
    };
  },
  'captive-portal': (f) =>
    f.say('state', '') === 'blocked'
      ? {
          title: `Ihr Netzwerk sperrt ${f.say('host', 'diese Adresse')}`,
          explanation: `Statt Bitbucket hat eine Seite Ihres Netzwerks geantwortet und abgelehnt (HTTP-Status ${f.say('status', '403')}). So filtern Firmen das Web.${f.also('message', (words) => `Auf der Seite steht: ${words.replace(/[.\s]+$/, '')}.`)}`,
          fix: `Bitten Sie Ihren Netzwerkadministrator, ${f.say('host', 'diese Adresse')} für diesen Computer zu erlauben.`,
        }
      : {
          title: 'Statt Bitbucket hat eine Anmeldeseite des Netzwerks geantwortet',
          explanation: `Die Antwort von ${f.say('host', 'dieser Adresse')} ist eine Webseite, und zwar nicht die von Bitbucket. Gastnetzwerke zeigen eine solche Seite, bis Sie sich angemeldet haben.`,
          fix: 'Öffnen Sie eine beliebige Website in Ihrem Browser, melden Sie sich beim Netzwerk an und prüfen Sie noch einmal.',
        },
  'plain-http': (f) => ({
    title: 'Die Verbindung ist nicht verschlüsselt',
    explanation: `Die Adresse ${f.say('baseUrl', 'dieses Servers')} beginnt mit http://. Jeder auf dem Weg dorthin kann das Token mitlesen. Manche Plattformen lehnen eine solche Adresse ab.`,
    fix: 'Wenn Ihr Bitbucket auch unter https:// antwortet, verwenden Sie diese Adresse. Wenn nicht, bitten Sie Ihren Bitbucket-Administrator, HTTPS (Verschlüsselung für Websites) einzurichten.',
  }),
  'http-to-https-redirect': (f) => ({
    title: 'Die Adresse ist zu https:// umgezogen',
    explanation: `${f.say('asked', 'Die http://-Adresse')} leitet alle weiter zu ${f.say('found', 'https://')}. Eine Plattform mit der alten Adresse würde ihr Token zuerst unverschlüsselt senden, und viele folgen der Weiterleitung gar nicht.`,
    fix: `Verwenden Sie ${f.say('found', 'die https://-Adresse')} als Adresse dieser Verbindung.`,
  }),
} satisfies Words['findings/network'];
