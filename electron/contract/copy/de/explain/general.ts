/** German: what is left when only a status or a few general words are known. */
import { words } from '../../explain/shape.ts';
import type { Words } from '../../words.ts';

const checkToken = 'Prüfen Sie das Token mit Handrail.';
const wholeAddress =
  'Fügen Sie die ganze Adresse eines Repositorys aus Ihrem Browser in Handrail ein: Es findet die richtige Basisadresse.';
const proxyAnswers =
  'So antwortet ein Proxy (ein Computer, der Webverkehr weiterreicht) auf dem Weg nach draußen, wenn er Bitbucket nicht erreicht.';
const expiredToo = 'Ein abgelaufenes Token wird auf dieselbe Weise abgelehnt.';

export const generalMessages = words({
  'git-refused': {
    name: 'Git: „invalid username or password“, „authentication failed“',
    causes: {
      'wrong-user-name': {
        why: 'Git und die Schnittstelle von Bitbucket für Programme (REST) brauchen verschiedene Benutzernamen. In Bitbucket Cloud nimmt Git zu einem API-Token x-bitbucket-api-token-auth oder den Bitbucket-Benutzernamen an, REST die E-Mail-Adresse. Zu einem Zugriffstoken nimmt Git x-token-auth. Auf einem selbst betriebenen Server ist es der Name des Kontos, zu dem das Token gehört.',
        tellApart: [
          'Sehen Sie sich den Benutzer in der Klon-Adresse oder im Credential-Helper an (dem Programm, das Passwörter für Git aufbewahrt).',
          'Versuchen Sie es bei Cloud mit dem Benutzer x-bitbucket-api-token-auth: Er passt zu jedem API-Token.',
        ],
      },
      'token-rejected': {
        why: 'Das Token ist nicht vollständig, widerrufen oder abgelaufen, oder ein altes Passwort ist noch gespeichert.',
        tellApart: ['Löschen Sie den Eintrag im Credential-Helper oder Schlüsselbund und geben Sie das Token neu ein.'],
      },
      'app-password-retired': {
        why: 'App-Passwörter und Passwörter von Konten funktionieren in Bitbucket Cloud nicht mehr.',
        tellApart: ['Was gespeichert ist, beginnt mit ATBB oder ist das Passwort, mit dem Sie sich anmelden.'],
      },
      'token-unscoped': {
        why: 'Auch ein API-Token ohne Scopes (einzelne Berechtigungen) für Repositorys wird abgelehnt.',
        tellApart: ['Sehen Sie nach, ob das Token read:repository:bitbucket hat.'],
      },
    },
  },
  'too-many': {
    name: 'Zu viele Anfragen (429)',
    causes: {
      'rate-limited': {
        why: 'Mit diesem Konto oder Token kamen in kurzer Zeit zu viele Anfragen, vielleicht von mehreren Tools zusammen. Das Token selbst kann in Ordnung sein.',
        tellApart: [
          'Nach einer Weile funktioniert es wieder (bei Cloud wird über eine Stunde gezählt).',
          'Mit einem eigenen Token für jedes Tool hat jedes seine eigene Grenze.',
        ],
      },
    },
  },
  'status-400': {
    name: 'Fehlerhafte Anfrage (400, Bad request)',
    causes: {
      'platform-input-invalid': {
        why: 'Bitbucket hat nicht verstanden, was das Tool gesendet hat; oft steht in einem seiner Felder etwas Unerwartetes.',
        tellApart: ['Vergleichen Sie die Felder der Plattform mit dem, was Handrail exportiert.'],
      },
      'tls-protocol': {
        why: 'So antwortet ein Webserver, wenn an einem https-Port nur http gesprochen wird.',
        tellApart: ['Beginnt die Adresse mit http://, und gehört die Zahl nach dem Doppelpunkt (der Port) zu https?'],
      },
    },
  },
  'status-405': {
    name: 'Methode nicht erlaubt (405, Method not allowed)',
    causes: {
      'platform-input-invalid': {
        why: 'Die Adresse ist nicht genau die, die das Tool meint: Oft ist ein Schrägstrich zu viel darin, oder ein Teil gehört in ein anderes Feld. Der Server wurde erreicht, und am Token liegt es nicht.',
        tellApart: ['Sehen Sie sich die Adresse in der Meldung an: Stehen zwei Schrägstriche hintereinander?'],
      },
      'wrong-context-path': {
        why: 'Auf einem selbst betriebenen Server fehlt vielleicht ein Teil der Adresse, z. B. /bitbucket.',
        tellApart: [wholeAddress],
      },
    },
  },
  'status-401-cloud': {
    name: 'Nicht angemeldet (401, Unauthorized) von Bitbucket Cloud',
    causes: {
      'wrong-user-name': {
        why: 'Zu einem API-Token braucht Bitbucket Cloud als Benutzer die E-Mail-Adresse; ein Benutzername oder Workspace wird abgelehnt.',
        tellApart: ['Steht im Feld für den Benutzer ein @?'],
      },
      'token-rejected': { why: 'Das Token ist nicht vollständig, widerrufen oder abgelaufen.', tellApart: [checkToken] },
      'token-unscoped': {
        why: 'Ein Token ohne Scopes (einzelne Berechtigungen) für Bitbucket wird ganz abgelehnt.',
        tellApart: ['Sehen Sie nach, ob in der Liste Ihrer Tokens Scopes dafür stehen.'],
      },
      'bearer-only-token': {
        why: 'Ein Zugriffstoken (es beginnt mit ATCT) wird abgelehnt, wenn es zusammen mit einem Benutzernamen gesendet wird.',
        tellApart: ['Sehen Sie sich den Anfang des Tokens an.'],
      },
      'app-password-retired': { why: 'App-Passwörter funktionieren nicht mehr.', tellApart: ['Es beginnt mit ATBB.'] },
      'token-expired': { why: expiredToo, tellApart: ['Sehen Sie nach, wann es abläuft.'] },
    },
  },
  'status-401-server': {
    name: 'Nicht angemeldet (401, Unauthorized) von einem selbst betriebenen Bitbucket',
    causes: {
      'token-rejected': {
        why: 'Der Server nimmt das Token nicht an.',
        tellApart: ['Die Prüfung von Handrail unterscheidet ein abgelehntes Token von einem fehlenden Recht.'],
      },
      'missing-permission': {
        why: 'Bitbucket Server und Data Center antworten auch bei einem fehlenden Recht mit 401.',
        tellApart: [
          'Wenn die Antwort einen Header X-AUSERNAME mit einem Namen hat, war die Anmeldung erfolgreich, und es fehlt ein Recht.',
        ],
      },
      'token-expired': {
        why: expiredToo,
        tellApart: ['Sehen Sie unter Manage account → HTTP access tokens nach, wann es abläuft.'],
      },
      'wrong-user-name': {
        why: 'Mit einem Benutzernamen wird das Token nur für das Konto angenommen, das es erstellt hat; eines von einem Projekt oder Repository mit gar keinem.',
        tellApart: ['Vergleichen Sie den Benutzernamen mit dem Konto des Tokens.'],
      },
      'captcha-locked': {
        why: 'Nach mehreren Fehlversuchen ist das Konto gesperrt, bis auf der Website ein Rätsel (CAPTCHA) gelöst wird.',
        tellApart: ['Melden Sie sich auf der Website an: Dort erscheint das Rätsel.'],
      },
      'password-login-disabled': {
        why: 'Manche Firmen schalten die Anmeldung mit Benutzernamen ab; dann funktioniert nur das Token allein.',
        tellApart: ['Die Prüfung von Handrail sendet das Token allein und mit dem Namen.'],
      },
    },
  },
  'status-403-cloud': {
    name: 'Verboten (403, Forbidden) von Bitbucket Cloud',
    causes: {
      'missing-scope': {
        why: 'Das Token ist gut, aber ihm fehlt ein Scope (eine einzelne Berechtigung). Wenn nur die Anmeldung scheitert und alles andere funktioniert, fehlt read:user:bitbucket.',
        tellApart: ['Die Prüfung von Handrail zeigt die Scopes des Tokens neben denen, die die Plattform braucht.'],
      },
      'missing-permission': {
        why: 'Das Konto hinter dem Token darf das nicht.',
        tellApart: ['Melden Sie sich mit diesem Konto im Browser an und versuchen Sie dort dasselbe.'],
      },
      'ip-not-allowed': {
        why: 'Vielleicht lässt der Workspace nur eingetragene Netzwerke herein.',
        tellApart: ['Aus dem Firmennetzwerk funktioniert es, von anderswo nicht.'],
      },
      'two-step-required': {
        why: 'Vielleicht verlangt der Workspace zweistufige Überprüfung (two-step verification).',
        tellApart: ['Sehen Sie beim Konto unter id.atlassian.com → Security nach.'],
      },
      'workspace-deactivated': {
        why: 'Vielleicht ist der Workspace deaktiviert.',
        tellApart: ['Öffnen Sie ihn in Ihrem Browser.'],
      },
    },
  },
  'status-403-server': {
    name: 'Verboten (403, Forbidden) von einem selbst betriebenen Bitbucket',
    causes: {
      'missing-permission': {
        why: 'Die Anmeldung war erfolgreich, aber das ist nicht erlaubt.',
        tellApart: ['Vergleichen Sie die Stufe des Tokens mit den Rechten seines Kontos.'],
      },
      'captcha-locked': {
        why: 'Manche Versionen antworten so, solange ein Konto gesperrt ist.',
        tellApart: ['Melden Sie sich auf der Website an: Dort erscheint ein Rätsel (CAPTCHA).'],
      },
      'password-login-disabled': {
        why: 'Vielleicht ist die Anmeldung mit Benutzernamen abgeschaltet.',
        tellApart: ['Die Prüfung von Handrail sendet das Token allein.'],
      },
    },
  },
  'status-404-cloud': {
    name: 'Nicht gefunden (404, Not found) von Bitbucket Cloud',
    causes: {
      'repository-not-found': {
        why: 'Der Name des Repositorys stimmt nicht, oder es wurde umbenannt oder verschoben.',
        tellApart: ['Vergleichen Sie ihn mit der Adresse in Ihrem Browser.'],
      },
      'workspace-not-found': {
        why: 'Der Kurzname des Workspaces stimmt nicht, oder an seiner Stelle steht die interne Nummer (UUID).',
        tellApart: ['Vergleichen Sie ihn mit dem Teil nach bitbucket.org/ in Ihrem Browser.'],
      },
      'missing-permission': {
        why: 'So verbirgt Bitbucket private Repositorys vor Konten ohne Zugriff.',
        tellApart: ['Melden Sie sich mit dem Konto hinter dem Token an und öffnen Sie das Repository.'],
      },
    },
  },
  'status-404-server': {
    name: 'Nicht gefunden (404, Not found) von einem selbst betriebenen Bitbucket',
    causes: {
      'wrong-context-path': {
        why: 'In der Adresse fehlt der Pfad, unter dem Bitbucket liegt, z. B. /bitbucket, oder sie führt zu einem anderen Server.',
        tellApart: [wholeAddress],
      },
      'project-not-found': {
        why: 'Der Projektschlüssel stimmt nicht.',
        tellApart: ['Im Text der Antwort steht das Projekt.'],
      },
      'repository-not-found': {
        why: 'Der Kurzname des Repositorys stimmt nicht.',
        tellApart: ['Im Text der Antwort steht das Repository.'],
      },
      'redirect-to-sso': {
        why: 'Hinter einer Anmeldeseite der Firma landen manche Tools auf einer Seite, die es nicht gibt. Ein Tool, das den Benutzer außerhalb von /rest nachschlägt, bekommt das mit einem Token auch seit 8.9.22, 8.19.12 und 9.3.2.',
        tellApart: [
          'Begann es mit einer Aktualisierung von Bitbucket oder mit einer neuen Anmeldeseite? Dann suchen Sie nach einer neueren Version des Tools.',
        ],
      },
    },
  },
  'status-410': {
    name: 'Nicht mehr vorhanden (410, Gone)',
    causes: {
      'endpoint-removed': {
        why: 'Das Tool fragt nach etwas, das Bitbucket Cloud abgeschafft hat, z. B. nach der Liste aller Workspaces.',
        tellApart: ['Suchen Sie nach einer neueren Version des Tools.'],
      },
      'app-password-retired': {
        why: 'Bei manchen Konten bekommt Git mit einem App-Passwort diese Antwort.',
        tellApart: ['Kam die Meldung von Git? Dann sehen Sie nach, was gespeichert ist.'],
      },
    },
  },
  'status-500': {
    name: 'Der Server ist gescheitert (5xx)',
    causes: {
      'server-error': {
        why: 'Bitbucket oder etwas davor hatte selbst einen Fehler. Über Ihr Token sagt das nichts.',
        tellApart: ['Versuchen Sie es in einer Weile erneut. Sehen Sie bei Cloud auf bitbucket.status.atlassian.com nach.'],
      },
    },
  },
  'status-502': {
    name: 'Fehler am Gateway (502, Bad gateway)',
    causes: {
      'server-error': {
        why: 'Etwas vor Bitbucket hat von ihm keine richtige Antwort bekommen: Vielleicht läuft es nicht oder startet neu.',
        tellApart: ['Öffnen Sie Bitbucket in Ihrem Browser.'],
      },
      'proxy-unreachable': { why: proxyAnswers, tellApart: ['Nennt die Seite ein Proxy-Produkt, z. B. squid?'] },
    },
  },
  'status-503': {
    name: 'Dienst nicht verfügbar (503, Service unavailable)',
    causes: {
      maintenance: {
        why: 'Vielleicht wird Bitbucket gerade gewartet.',
        tellApart: ['Öffnen Sie Bitbucket in Ihrem Browser: Dort steht es.'],
      },
      'starting-up': { why: 'Vielleicht startet es gerade.', tellApart: ['Versuchen Sie es in ein paar Minuten erneut.'] },
      'server-error': {
        why: 'Vielleicht ist es überlastet oder ausgefallen.',
        tellApart: ['Wenn es so bleibt, fragen Sie den Administrator.'],
      },
      'proxy-unreachable': { why: proxyAnswers, tellApart: ['Nennt die Seite ein Proxy-Produkt?'] },
    },
  },
  'status-504': {
    name: 'Das Gateway hat vergeblich gewartet (504, Gateway timeout)',
    causes: {
      timeout: {
        why: 'Etwas vor Bitbucket hat vergeblich auf eine Antwort gewartet.',
        tellApart: [
          'Öffnen Sie Bitbucket in Ihrem Browser: Wenn es auch dort langsam ist oder gar nicht antwortet, muss der Administrator nachsehen.',
        ],
      },
    },
  },
} as const) satisfies Words['explain/general'];
