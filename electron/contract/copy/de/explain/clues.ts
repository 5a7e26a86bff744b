/** German: what clues beside the wording point to: the user in an address, the kind of token, a removal, a refusal that comes and goes. */
import { words } from '../../explain/shape.ts';
import type { Words } from '../../words.ts';

const staleEntry =
  'Suchen Sie nach einem alten Eintrag, den Git behalten hat: im Credential-Helper (dem Programm, das Passwörter für Git aufbewahrt), im Schlüsselbund, in einer .netrc-Datei oder in der Klon-Adresse. Löschen Sie ihn und versuchen Sie es erneut.';
const checkToken = 'Prüfen Sie das Token mit Handrail.';
const showsScopes = 'Sehen Sie in der Liste Ihrer API-Tokens nach, ob bei diesem Scopes und die App Bitbucket stehen.';
const openRepository = 'Melden Sie sich mit diesem Konto im Browser bei Bitbucket an und öffnen Sie das Repository.';
const compareRepository = 'Öffnen Sie das Repository in Ihrem Browser und vergleichen Sie die Adresse.';
const anyApiToken = 'Versuchen Sie es mit dem Benutzer x-bitbucket-api-token-auth: Er passt zu jedem API-Token.';
const basicAllowed =
  'Fragen Sie den Administrator nach „Allow basic authentication on API calls“ auf seiner Seite „Authentication methods“.';
const noAppPasswords = 'App-Passwörter funktionieren nicht mehr.';
const noAppPasswordsOnCloud = 'App-Passwörter funktionieren in Bitbucket Cloud nicht mehr.';
const appPasswordStart = 'Es beginnt mit ATBB.';
const otherGitName = 'Git braucht einen anderen Benutzernamen als die Schnittstelle von Bitbucket für Programme (REST).';
const scopesCompared = 'Die Prüfung von Handrail zeigt die Scopes des Tokens neben denen, die die Plattform braucht.';
const sameInBrowser = 'Melden Sie sich mit diesem Konto im Browser an und versuchen Sie dort dasselbe.';
const baseAddress = 'Wenn sich eine Basisadresse einstellen lässt, muss sie https://api.bitbucket.org/2.0 lauten, ohne Zusatz.';

export const clueMessages = words({
  'git-user-is-email': {
    name: 'Git bekam eine E-Mail-Adresse als Benutzer',
    causes: {
      'wrong-user-name': {
        why: 'Für Git nimmt Bitbucket Cloud keine E-Mail-Adresse als Benutzer an, obwohl seine Schnittstelle für Programme (REST) genau sie braucht. Das Token kann in Ordnung sein.',
        tellApart: ['Steht im Benutzerteil der Adresse, die Git verwendet hat, ein @ oder %40?'],
      },
    },
  },
  'git-user-of-other-token': {
    name: 'Git bekam den Benutzer einer anderen Art von Token',
    causes: {
      'wrong-user-name': {
        why: 'Der Benutzer x-token-auth gehört zu Zugriffstokens eines Repositorys, Projekts oder Workspaces. Ein API-Token wird damit abgelehnt.',
        tellApart: ['Das Token beginnt mit ATATT: Es ist ein API-Token. Mit ATCT ist es ein Zugriffstoken.'],
      },
    },
  },
  'git-access-token-user': {
    name: 'Git und ein Zugriffstoken eines Repositorys, Projekts oder Workspaces',
    causes: {
      'wrong-user-name': {
        why: 'Git nimmt ein solches Token nur mit dem Benutzernamen x-token-auth an. Ohne Benutzernamen oder mit dem einer Person wird es abgelehnt.',
        tellApart: ['Sehen Sie sich den Benutzernamen neben dem Token an: Lautet er genau x-token-auth?'],
      },
    },
  },
  'git-no-access': {
    name: 'Bitbucket Cloud, Git: kein Zugriff, und die Anmeldung ist fehlgeschlagen',
    causes: {
      'wrong-user-name': {
        why: 'Das meldet Bitbucket auch bei einem Repository, das es gibt, wenn Git sich mit dem falschen Benutzer anmeldet: mit einer E-Mail-Adresse, einem Anzeigenamen oder einem alten Paar, das Git behalten hat. Die Zeile „Authentication failed“ zeigt, dass die Anmeldung nicht zählte.',
        tellApart: [anyApiToken, staleEntry],
      },
      'token-rejected': {
        why: 'Ein altes Passwort oder Token, das noch gespeichert ist, wird mit denselben Worten abgelehnt.',
        tellApart: [staleEntry],
      },
      'token-unscoped': {
        why: 'Ein API-Token ohne Scopes (einzelne Berechtigungen) für Repositorys wird mit denselben Worten abgelehnt.',
        tellApart: [showsScopes],
      },
      'missing-permission': {
        why: 'Wenn die Anmeldung doch zählte, darf das Konto hinter dem Token dieses Repository nicht sehen.',
        tellApart: [openRepository],
      },
      'repository-not-found': {
        why: 'Vielleicht ist der Name des Repositorys falsch geschrieben, oder es wurde umbenannt oder verschoben.',
        tellApart: [compareRepository],
      },
    },
  },
  'git-no-access-403': {
    name: 'Bitbucket Cloud, Git: angemeldet, aber kein Zugriff (403)',
    causes: {
      'missing-permission': {
        why: 'Die Anmeldung zählte, aber das Konto hinter dem Token hat keinen Zugriff auf dieses Repository.',
        tellApart: [openRepository],
      },
      'repository-not-found': {
        why: 'Dasselbe meldet Bitbucket, wenn der Name des Repositorys falsch geschrieben ist oder es umbenannt oder verschoben wurde.',
        tellApart: [compareRepository],
      },
    },
  },
  'git-refused-server': {
    name: 'Git: Ein selbst betriebenes Bitbucket hat die Anmeldung abgelehnt',
    causes: {
      'wrong-user-name': {
        why: 'Git sendet mit dem Token einen Benutzernamen, und ein persönliches Token wird nur mit dem Namen seines eigenen Kontos angenommen. Ein Tool, das nur ein Feld für das Token hat, sendet vielleicht einen anderen Namen oder gar keinen.',
        tellApart: [
          'Vergleichen Sie den Benutzernamen, den das Tool sendet, mit dem oben rechts in Ihrem Bitbucket.',
          'Dasselbe Token funktioniert bei der Schnittstelle für Programme (REST), wo kein Benutzername nötig ist.',
        ],
      },
      'token-rejected': {
        why: 'Das Token ist nicht vollständig, abgelaufen oder widerrufen, oder ein altes ist noch gespeichert.',
        tellApart: [staleEntry, 'Die Prüfung von Handrail sagt, ob der Server das Token annimmt.'],
      },
      'credential-not-sent': {
        why: 'Vielleicht verwendet das Tool das Token nur für die Schnittstelle für Programme (REST) und gibt Git keines.',
        tellApart: ['Repositorys aufzulisten funktioniert, nur das Klonen nicht: Suchen Sie nach einer zweiten Einstellung für Git.'],
      },
      'bearer-only-token': {
        why: 'Ein Token eines Projekts oder Repositorys wird zusammen mit jedem Benutzernamen abgelehnt.',
        tellApart: ['Wurde es in den Einstellungen eines Projekts oder Repositorys erstellt?'],
      },
      'password-login-disabled': {
        why: 'Vielleicht nimmt der Server neben einem Token gar keinen Benutzernamen an.',
        tellApart: [basicAllowed],
      },
    },
  },
  'git-403-server': {
    name: 'Git: Ein selbst betriebenes Bitbucket verbietet es (403)',
    causes: {
      'missing-permission': {
        why: 'Das Konto darf das Repository sehen, aber nicht ändern.',
        tellApart: ['Klonen funktioniert, nur Übertragen (Push) nicht.'],
      },
      'password-login-disabled': {
        why: 'So antwortet auch ein Server, dessen Administratoren die Anmeldung mit Benutzernamen abgeschaltet haben.',
        tellApart: [basicAllowed],
      },
    },
  },
  'said-unscoped': {
    name: 'Ein Token ohne Scopes',
    causes: {
      'token-unscoped': {
        why: 'Ein API-Token, das ohne Scopes (einzelne Berechtigungen) erstellt wurde, öffnet in Bitbucket nichts: „no scopes“ heißt keine Berechtigung, nicht alle.',
        tellApart: [showsScopes],
      },
    },
  },
  'old-password': {
    name: 'Gesendet wurde ein App-Passwort oder das Passwort des Kontos',
    causes: {
      'app-password-retired': {
        why: 'Bitbucket Cloud nimmt weder App-Passwörter (seit dem 28. Juli 2026) noch das Passwort des Kontos mehr an.',
        tellApart: ['Sehen Sie nach, was das Tool gespeichert hat. Was mit ATBB beginnt, ist ein App-Passwort.'],
      },
    },
  },
  'removed-by-address': {
    name: 'Gone (410): Bitbucket Cloud hat abgeschafft, was es unter dieser Adresse gab',
    causes: {
      'app-password-retired': {
        why: 'Git bekommt 410 nur, wenn ein App-Passwort gesendet wird, auch ein altes, das noch gespeichert ist. Bitbucket Cloud hat sie am 28. Juli 2026 abgeschafft.',
        tellApart: ['Sehen Sie nach, was für bitbucket.org gespeichert ist. Was mit ATBB beginnt, ist ein App-Passwort.'],
      },
      'issue-tracker-removed': {
        why: 'Die Adresse fragt nach Issues. Bitbucket Cloud hat seinen Issue-Tracker am 20. August 2026 abgeschafft; am Token liegt es nicht.',
        tellApart: ['Auf der Seite des Repositorys steht in Ihrem Browser kein „Issues“ mehr.'],
      },
      'endpoint-removed': {
        why: 'Die Adresse fragt nach einer Liste über mehrere Workspaces hinweg. Bitbucket Cloud hat solche Listen am 14. April 2026 abgeschafft; am Token liegt es nicht.',
        tellApart: ['Sehen Sie nach, ob in den Einstellungen des Tools der Workspace fehlt: Ein leeres Feld führt zur selben Adresse.'],
      },
    },
  },
  'sso-account-password': {
    name: 'Bitbucket Cloud: Der Administrator des Kontos verlangt Single Sign-on',
    causes: {
      'app-password-retired': {
        why: 'Für dieses Konto meldet man sich auf der Anmeldeseite der Firma an. Sein Passwort gilt deshalb nirgends sonst. Das App-Passwort, von dem die Meldung spricht, gibt es nicht mehr: Heute ist es ein API-Token.',
        tellApart: ['Hat das Tool das Passwort des Kontos oder ein Token, das mit ATATT beginnt? Nur das Token wird angenommen.'],
      },
    },
  },
  'repository-moved': {
    name: 'Bitbucket Data Center: Das Repository wurde verschoben',
    causes: {
      'repository-not-found': {
        why: 'Das Repository gehört jetzt zu einem anderen Projekt oder hat einen anderen Kurznamen. Das Tool fragt noch unter der alten Adresse.',
        tellApart: ['Öffnen Sie die alte Adresse in Ihrem Browser: Bitbucket führt Sie zur neuen.'],
      },
    },
  },
  flapping: {
    name: 'Bitbucket Cloud: Ein gutes Token wird ab und zu abgelehnt',
    causes: {
      'bitbucket-flapping': {
        why: 'Atlassian kennt diesen Fehler (BCLOUD-24107): Ein gültiges Token wird für einen Moment abgelehnt, meist wenn mehrere Jobs innerhalb von ein bis zwei Minuten beginnen. Kurz davor und danach funktioniert dasselbe Token.',
        tellApart: [
          'Funktioniert es, wenn der Job ohne jede Änderung noch einmal gestartet wird? Dann ist es dieser Fehler.',
          'Fallen die Fehler auf Minuten, in denen mehrere Jobs beginnen?',
        ],
      },
      'token-rejected': {
        why: 'Ein Token, das jedes Mal abgelehnt wird, ist nicht mehr gültig.',
        tellApart: ['Es scheitert jedes Mal, auch wenn sonst nichts läuft.'],
      },
      'wrong-user-name': {
        why: 'Wenn es noch nie funktioniert hat, passt der Benutzername nicht zum Token.',
        tellApart: ['Mit diesem Token hat es noch nie funktioniert.'],
      },
    },
  },
  'bearer-token-with-user': {
    name: 'Ein Token, das allein funktioniert, wurde mit einem Benutzernamen gesendet',
    causes: {
      'bearer-only-token': {
        why: 'Ein Token eines Repositorys, Projekts oder Workspaces hat keinen Benutzer: Die Schnittstelle von Bitbucket für Programme (REST) nimmt es nur allein an (technisch: als „Bearer“) und lehnt es mit jedem Benutzernamen ab.',
        tellApart: [
          'Wurde es in den Einstellungen eines Repositorys, Projekts oder Workspaces erstellt? Dann ist es ein solches.',
          'In einem Programm, das es allein sendet, funktioniert dasselbe Token.',
        ],
      },
    },
  },
  'api-token-by-itself': {
    name: 'Ein API-Token wurde ohne Benutzernamen gesendet',
    causes: {
      'wrong-user-name': {
        why: 'Bitbucket Cloud braucht zu einem API-Token die E-Mail-Adresse des Kontos. Allein gesendet (als „Bearer“) wurde es in den meisten Berichten abgelehnt; ob sich das geändert hat, ist umstritten.',
        tellApart: [
          'Sehen Sie nach, ob das Tool ein Feld für den Benutzer hat. Wenn nicht, wurde es für eine andere Art von Token geschrieben.',
        ],
      },
      'bearer-only-token': {
        why: 'Ein Tool, das das Token allein sendet, braucht stattdessen ein Zugriffstoken eines Repositorys, Projekts oder Workspaces.',
        tellApart: ['Das Token beginnt mit ATATT: Es ist ein API-Token. Ein Zugriffstoken beginnt mit ATCT.'],
      },
    },
  },
  'nobody-signed-in': {
    name: 'Es kam kein Token mit',
    causes: {
      'credential-not-sent': {
        why: 'Die Meldung sagt, dass nichts zum Anmelden gesendet wurde: Die Einstellung ist leer, eine Variable wurde nicht gesetzt, oder das Token ist für eine andere Adresse gespeichert.',
        tellApart: [
          'Suchen Sie im Protokoll des Tools nach dem Konto, mit dem es sich anmeldet. Steht dort keines?',
          'Ist das Token für genau diese Adresse gespeichert, mit demselben Benutzernamen davor und derselben Zahl nach dem Doppelpunkt?',
        ],
      },
    },
  },
  'no-api-there': {
    name: 'Bitbucket Cloud: „There is no API hosted at this URL“',
    causes: {
      'workspace-not-found': {
        why: 'Geantwortet hat Bitbucket selbst. Der Weg dorthin stimmt also, und an Netzwerk oder Verschlüsselung liegt es nicht. Falsch ist die Adresse, die das Tool gebildet hat: Im Workspace oder im Pfad steht etwas, das nicht dorthin gehört, z. B. eine ganze Adresse, ein Name mit Leerzeichen oder Schrägstrich, oder nichts.',
        tellApart: [
          'Sehen Sie sich den Workspace in den Einstellungen des Tools an: Es muss der Teil nach bitbucket.org/ sein und nichts sonst.',
          baseAddress,
        ],
      },
      'platform-input-invalid': {
        why: 'Vielleicht ist die Basisadresse falsch, oder ein anderes Feld ist in die Adresse geraten: ein Projekt oder Repository mit einem Schrägstrich zu viel.',
        tellApart: [baseAddress, 'Sehen Sie sich jedes Feld an, in dem ein Projekt oder Repository steht.'],
      },
      'platform-cannot-use-deployment': {
        why: 'Bitbucket Cloud hat geantwortet, hat aber die angefragte Adresse nicht. Solche Adressen bildet ein Tool (oder eine Funktion davon), das für Bitbucket Data Center gemacht ist.',
        tellApart: ['Steht beim Tool, dass es Bitbucket Cloud verwenden kann, und ist in seinen Einstellungen Cloud gewählt?'],
        remedy: {
          title: 'Das Tool fragt Bitbucket Cloud, als wäre es Data Center',
          fix: 'Wählen Sie in den Einstellungen des Tools Bitbucket Cloud; in einer Programmbibliothek deren Client für Bitbucket Cloud. Wenn es beides nicht gibt, kann das Tool Bitbucket Cloud nicht verwenden: Suchen Sie eines, das es kann.',
        },
      },
      'endpoint-removed': {
        why: 'Ein altes Tool fragt vielleicht nach einer Adresse, die es schon lange nicht mehr gibt.',
        tellApart: ['Ist das Tool älter als zwei Jahre?'],
      },
    },
  },
  'ended-address': {
    name: 'Bitbucket Cloud: Gefragt wurde nach einer Liste über mehrere Workspaces hinweg',
    causes: {
      'endpoint-removed': {
        why: 'Die Adresse in der Meldung ist eine Liste über mehrere Workspaces hinweg. Bitbucket Cloud hat solche Listen am 14. April 2026 abgeschafft (CHANGE-2770). Zuerst wird das Token angesehen, aber auch mit dem richtigen wäre die Antwort „gone“.',
        tellApart: ['Die Adresse in der Meldung endet auf /2.0/workspaces oder /2.0/repositories, oder sie enthält /user/permissions/.'],
        remedy: {
          title: 'Bitbucket Cloud hat die angefragte Liste abgeschafft',
          fix: 'Aktualisieren Sie das Tool auf eine Version, die nach April 2026 erschienen ist. Wenn es ein Feld für den Workspace hat, füllen Sie es aus: Dann muss es nicht nach allen fragen. Prüfen Sie auch das Token mit Handrail. Die Ankündigung von Atlassian: https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770 .',
        },
      },
    },
  },
  'ended-issues': {
    name: 'Bitbucket Cloud: Gefragt wurde nach Issues',
    causes: {
      'issue-tracker-removed': {
        why: 'Die Adresse in der Meldung gehört zu Issues oder Wikis. Bitbucket Cloud hat beides am 20. August 2026 abgeschafft. Zuerst wird das Token angesehen, aber auch mit dem richtigen wäre die Antwort „gone“.',
        tellApart: ['Auf der Seite des Repositorys steht in Ihrem Browser kein „Issues“ mehr.'],
      },
    },
  },
  'login-failed': {
    name: 'Bitbucket Cloud: „incorrect login credentials or method“',
    causes: {
      'wrong-user-name': {
        why: 'Benutzer und Token wurden zusammen abgelehnt. Zu einem API-Token muss der Benutzer die E-Mail-Adresse des Atlassian-Kontos sein.',
        tellApart: ['Steht im Feld für den Benutzer ein @?'],
      },
      'token-rejected': { why: 'Das Token ist nicht vollständig, widerrufen oder abgelaufen.', tellApart: [checkToken] },
      'app-password-retired': { why: noAppPasswords, tellApart: [appPasswordStart] },
      'bearer-only-token': {
        why: 'So wird auch ein Zugriffstoken abgelehnt, das mit einem Benutzernamen kam.',
        tellApart: ['Es beginnt mit ATCT.'],
      },
    },
  },
  'cloud-lock': {
    name: 'Atlassian: zu viele Versuche mit falschem Passwort',
    causes: {
      'captcha-locked': {
        why: 'Nach vielen Fehlversuchen sperrt Atlassian das Konto für Programme, bis die Person, der es gehört, sich einmal auf der Website angemeldet hat.',
        tellApart: ['Finden Sie das Tool, das es mit einem alten Passwort weiter versucht, sonst kommt die Sperre wieder.'],
      },
    },
  },
  'captcha-mentioned': {
    name: 'Von einem CAPTCHA ist die Rede',
    causes: {
      'captcha-locked': {
        why: 'Nach mehreren Fehlversuchen sperrt ein selbst betriebenes Bitbucket das Konto für Programme, bis die Person, der es gehört, auf der Website ein Rätsel (CAPTCHA) gelöst hat.',
        tellApart: ['Bei der Anmeldung auf der Website erscheint das Rätsel.'],
      },
    },
  },
  'old-interface': {
    name: 'Bitbucket Cloud: Diese Schnittstelle wird nicht mehr unterstützt',
    causes: {
      'endpoint-removed': {
        why: 'Das Tool verwendet noch Version 1.0 der Schnittstelle von Bitbucket für Programme (REST), die im April 2019 endete. Am Token liegt es nicht.',
        tellApart: ['Die Adresse, nach der es fragt, beginnt mit /1.0/.'],
      },
    },
  },
  'bad-sign-in-line': {
    name: 'Die Anmeldezeile der Anfrage war nicht lesbar',
    causes: {
      'platform-input-invalid': {
        why: 'Was das Tool zum Anmelden sendet, ist falsch zusammengesetzt: Oft steht am Ende des gespeicherten Wertes ein Zeilenumbruch, oder ein Paar hätte als „user:token“ in Base64 geschrieben werden müssen und wurde es nicht.',
        tellApart: ['Wurde der Wert mit „echo“ ohne -n erzeugt? Dann enthält er einen Zeilenumbruch.'],
      },
      'token-rejected': { why: 'Vielleicht ist das Token abgeschnitten.', tellApart: ['Kopieren Sie das Token noch einmal.'] },
    },
  },
  'token-in-address': {
    name: 'Die Adresse ist wegen des Tokens darin nicht lesbar',
    causes: {
      'platform-input-invalid': {
        why: 'Das Token enthält /, @, : oder + und wurde unverändert in die Klon-Adresse geschrieben. Deshalb wird der Rest für die Zahl nach dem Doppelpunkt gehalten. In einer Adresse müssen diese Zeichen anders geschrieben werden (Prozent-Kodierung: / ist %2F).',
        tellApart: ['Nehmen Sie das Token aus der Adresse und lassen Sie Git danach fragen: Wenn das funktioniert, war es das.'],
      },
    },
  },
  'not-for-this-token': {
    name: 'Bitbucket Cloud: nicht für diese Art der Anmeldung',
    causes: {
      'platform-cannot-use-credential': {
        why: 'Manche Teile der Schnittstelle von Bitbucket für Programme (REST) nehmen nur bestimmte Arten von Tokens an, und dieses ist von anderer Art: Zugriffstokens und Tools, die sich selbst anmelden (OAuth), sind oft ausgeschlossen. Mehr Berechtigungen ändern daran nichts.',
        tellApart: [
          'Welche Art wurde gesendet: ein API-Token einer Person, ein Zugriffstoken (eines Repositorys, Projekts oder Workspaces) oder ein OAuth-Client?',
        ],
      },
    },
  },
  'empty-list-cloud': {
    name: 'Im Workspace wurde nichts gefunden',
    causes: {
      'no-repositories-visible': {
        why: 'Bitbucket hat geantwortet und diesem Token nichts gezeigt: Sein Konto gehört zu keiner Gruppe, die dort Repositorys sehen darf.',
        tellApart: ['Melden Sie sich mit diesem Konto im Browser bei Bitbucket an und sehen Sie sich die Repositorys des Workspaces an.'],
      },
      'workspace-not-found': {
        why: 'Vielleicht lautet der Kurzname des Workspaces anders: Manche Tools melden „nichts gefunden“, wenn es den Workspace nicht gibt.',
        tellApart: ['Vergleichen Sie ihn mit dem Teil nach bitbucket.org/ in Ihrem Browser.'],
      },
      'missing-permission': {
        why: 'Vielleicht ist die Liste für das Konto verborgen, einzelne Repositorys aber nicht.',
        tellApart: ['Versuchen Sie es mit dem Namen eines einzelnen Repositorys.'],
      },
    },
  },
  'old-permission-list': {
    name: 'Bitbucket Cloud: die Liste der Berechtigungen über mehrere Workspaces hinweg',
    causes: {
      'endpoint-removed': {
        why: 'Das Tool fragt nach den Berechtigungen aller Workspaces auf einmal. Bitbucket Cloud hat das am 14. April 2026 abgeschafft. Manche Konten bekommen 404 (not found) statt 410 (gone). Am Token liegt es nicht.',
        tellApart: ['Die Adresse in der Meldung enthält /user/permissions/.'],
      },
    },
  },
  'git-address-without-user': {
    name: 'Git: verboten (forbidden), mit einer Adresse ohne Benutzer',
    causes: {
      'credential-not-sent': {
        why: 'In der Klon-Adresse stehen weder Benutzer noch Token. Wenn das Tool sie Git nicht auf andere Weise gibt, hat Git ohne Anmeldung gefragt.',
        tellApart: ['Die Schnittstelle für Programme (REST) funktioniert, nur das Klonen nicht.'],
      },
      'missing-permission': {
        why: 'Wenn doch ein Token mitkam, darf sein Konto das Repository nicht sehen.',
        tellApart: [openRepository],
      },
    },
  },
  'jgit-not-authorised': {
    name: 'Git (JGit): nicht berechtigt (not authorized)',
    causes: {
      'wrong-user-name': {
        why: `JGit, das Git in vielen Java-Programmen, meldet das bei jeder abgelehnten Anmeldung. ${otherGitName}`,
        tellApart: ['Sehen Sie sich den Benutzernamen an, den das Tool für Git gespeichert hat.'],
      },
      'token-rejected': { why: 'Das Token ist nicht vollständig, abgelaufen oder widerrufen.', tellApart: [checkToken] },
      'app-password-retired': { why: noAppPasswordsOnCloud, tellApart: [appPasswordStart] },
    },
  },
  'ssh-sign-in': {
    name: 'Git über SSH wurde abgelehnt',
    causes: {
      'platform-input-invalid': {
        why: 'Die Adresse ist eine für SSH (sie beginnt mit git@ oder ssh://). Dort meldet man sich mit einer Schlüsseldatei an. Ein Token wird nicht verwendet, was immer es darf.',
        tellApart: ['Sehen Sie sich die Klon-Adresse an. Für ein Token muss sie mit https:// beginnen.'],
      },
    },
  },
  'git-not-found': {
    name: 'Git: Repository nicht gefunden',
    causes: {
      'repository-not-found': {
        why: 'Unter dieser Adresse gibt es kein Repository, oder es wurde umbenannt oder verschoben.',
        tellApart: [compareRepository],
      },
      'missing-permission': {
        why: 'So wird ein privates Repository vor einem Konto ohne Zugriff verborgen.',
        tellApart: [openRepository],
      },
      'credential-not-sent': {
        why: 'So wird es auch verborgen, wenn kein Token mitkam.',
        tellApart: ['Sehen Sie nach, ob das Tool für Git ein Token gespeichert hat.'],
      },
    },
  },
  'push-declined': {
    name: 'Der Push wurde abgelehnt',
    causes: {
      'missing-permission': {
        why: 'Die Anmeldung hat funktioniert. Eine Regel des Repositorys (Branch-Berechtigungen) oder die Stufe des Kontos erlaubt diesen Push nicht.',
        tellApart: [
          'Lesen funktioniert, und der Push in einen anderen Branch auch.',
          'Sehen Sie unter Repository settings → Branch restrictions nach.',
        ],
      },
    },
  },
  'no-access-said': {
    name: 'Zugriff verweigert (access denied)',
    causes: {
      'missing-permission': { why: 'Das Konto hinter dem Token darf das nicht.', tellApart: [sameInBrowser] },
      'missing-scope': {
        why: 'Oder dem Token fehlt dafür ein Scope (eine einzelne Berechtigung).',
        tellApart: [scopesCompared],
      },
      'token-rejected': { why: 'Manche Programme melden das auch bei einem abgelehnten Token.', tellApart: [checkToken] },
    },
  },
  'oauth-grant': {
    name: 'OAuth: Der gespeicherte Zugang lässt sich nicht mehr erneuern',
    causes: {
      'token-expired': {
        why: 'Das Tool meldet sich selbst an (OAuth) und hat zum Erneuern ein Refresh-Token. Das ist verbraucht, abgelaufen oder zurückgenommen: Seit dem 4. Mai 2026 funktioniert jedes nur einmal und endet nach drei Monaten ohne Gebrauch.',
        tellApart: ['Früher hat es funktioniert, und niemand hat die Einstellungen des Tools geändert.'],
      },
    },
  },
  'oauth-client': {
    name: 'OAuth: Der Client ist nicht bekannt',
    causes: {
      'token-rejected': {
        why: 'Bitbucket kennt diesen OAuth-Client (die eigene Anmeldung des Tools) nicht, oder sein Secret ist ein anderes.',
        tellApart: ['Vergleichen Sie Client ID und Secret (in älteren Anleitungen Key und Secret) mit Workspace settings → OAuth clients.'],
      },
    },
  },
  'oauth-callback': {
    name: 'OAuth: Die Callback-Adresse passt nicht',
    causes: {
      'platform-input-invalid': {
        why: 'Nach der Anmeldung (OAuth) schickt Bitbucket die Benutzer nur an die Callback-Adresse zurück, die im OAuth-Client eingetragen ist, Zeichen für Zeichen.',
        tellApart: ['Vergleichen Sie die Callback-URL (Adresse) in Bitbucket mit der, die das Tool zeigt.'],
      },
    },
  },
  'git-library-refused': {
    name: 'Git in einem anderen Programm: Die Anmeldung wurde abgelehnt',
    causes: {
      'wrong-user-name': {
        why: `Programme, die ihr eigenes Git mitbringen, melden eine abgelehnte Anmeldung mit eigenen Worten. ${otherGitName}`,
        tellApart: ['Sehen Sie sich den Benutzernamen an, den das Programm für Git gespeichert hat.'],
      },
      'token-rejected': {
        why: 'Das Token ist nicht vollständig, abgelaufen oder widerrufen, und das Programm hat es immer wieder versucht.',
        tellApart: [checkToken],
      },
      'app-password-retired': { why: noAppPasswordsOnCloud, tellApart: [appPasswordStart] },
    },
  },
  'api-token-refused': {
    name: 'Bitbucket Cloud: Ein API-Token wurde abgelehnt',
    causes: {
      'wrong-user-name': {
        why: 'Die Schnittstelle von Bitbucket für Programme (REST) nimmt ein API-Token nur zusammen mit der E-Mail-Adresse seines Atlassian-Kontos an. Ohne Benutzer oder mit einem anderen nennt sie auch ein gutes Token ungültig.',
        tellApart: ['Sehen Sie sich das Feld für den Benutzer an: Ist es leer, oder steht kein @ darin?'],
      },
      'token-unscoped': {
        why: 'Ein API-Token, das ohne Scopes (einzelne Berechtigungen) für Bitbucket erstellt wurde, wird auf dieselbe Weise abgelehnt.',
        tellApart: [showsScopes],
      },
      'token-rejected': { why: 'Vielleicht ist das Token abgeschnitten, abgelaufen oder widerrufen.', tellApart: [checkToken] },
    },
  },
  'settings-complaint': {
    name: 'Das Tool beklagt sich über seine eigenen Einstellungen',
    causes: {
      'platform-input-invalid': {
        why: 'In der Meldung geht es um die eigenen Einstellungen des Tools: Etwas darin fehlt, ist nicht lesbar oder passt nicht zusammen. Bitbucket wurde noch gar nicht gefragt, am Token liegt es also nicht.',
        tellApart: [
          'Sehen Sie sich die Einstellung, die in der Meldung steht, Zeichen für Zeichen an, und auch den Ort, von dem das Tool sie nimmt.',
        ],
      },
    },
  },
  'insufficient-rights': {
    name: 'Bitbucket: Die Rechte reichen nicht aus',
    causes: {
      'missing-permission': {
        why: 'Das Token hat seine Scopes (einzelne Berechtigungen), aber das Konto dahinter darf das nicht: Für Webhooks (den Aufruf bei jedem Push) z. B. muss es Administrator des Repositorys sein.',
        tellApart: [sameInBrowser],
      },
      'missing-scope': {
        why: 'Oder dem Token fehlt dafür ein Scope (eine einzelne Berechtigung).',
        tellApart: [scopesCompared],
      },
    },
  },
  'two-step-mentioned': {
    name: 'Von zweistufiger Überprüfung ist die Rede',
    causes: {
      'two-step-required': {
        why: 'Ein Workspace kann nur Konten zulassen, die zweistufige Überprüfung (two-step verification) verwenden.',
        tellApart: ['Sehen Sie beim Konto hinter dem Token unter id.atlassian.com → Security nach.'],
      },
      'app-password-retired': {
        why: 'Mit zweistufiger Überprüfung funktioniert das Passwort des Kontos für Programme nicht mehr. Bitbucket Cloud nimmt heute weder dieses noch App-Passwörter an: Nötig ist ein API-Token.',
        tellApart: ['Sehen Sie nach, was das Tool gespeichert hat: ein Passwort, oder etwas, das mit ATBB beginnt?'],
      },
    },
  },
  'git-got-a-page': {
    name: 'Git: Was zurückkam, ist nicht Git',
    causes: {
      'redirect-to-sso': {
        why: 'Statt Bitbucket hat eine Anmeldeseite geantwortet, und Git konnte sie nicht lesen.',
        tellApart: ['Öffnen Sie die Klon-Adresse in einem privaten Browserfenster: Erscheint eine Anmeldeseite Ihrer Firma?'],
      },
      'wrong-context-path': {
        why: 'Die Adresse führt zu einer Seite und nicht zu einem Repository: Vielleicht fehlt darin ein Teil wie /bitbucket oder /scm.',
        tellApart: ['Vergleichen Sie sie mit der Adresse hinter der Schaltfläche „Clone“ in Bitbucket.'],
      },
      'captive-portal': {
        why: 'Ein Proxy (ein Computer, der Webverkehr weiterreicht) oder ein Gastnetzwerk hat mit einer eigenen Seite geantwortet.',
        tellApart: ['Nennt die Antwort ein Netzwerk, einen Proxy oder ein Sicherheitsprodukt?'],
      },
      'not-bitbucket': {
        why: 'Vielleicht führt die Adresse zu einem anderen Produkt.',
        tellApart: ['Öffnen Sie sie in Ihrem Browser.'],
      },
    },
  },
  'sign-in-failed': {
    name: 'Die Anmeldung ist fehlgeschlagen, ein Grund wird nicht genannt',
    causes: {
      'token-rejected': {
        why: 'Das Token oder der eigene Zugang des Tools (OAuth) wurde abgelehnt: nicht vollständig, abgelaufen oder widerrufen.',
        tellApart: [checkToken],
      },
      'wrong-user-name': {
        why: 'Oder der Benutzername daneben passt nicht zum Token.',
        tellApart: ['Vergleichen Sie den Benutzernamen in den Einstellungen des Tools mit dem Konto, das das Token erstellt hat.'],
      },
      'token-expired': { why: 'So wird auch ein abgelaufenes abgelehnt.', tellApart: ['Sehen Sie nach, wann es abläuft.'] },
    },
  },
  'user-unknown': {
    name: 'Der Benutzer ist nicht bekannt',
    causes: {
      'wrong-user-name': {
        why: 'Kein Konto hat den Benutzernamen, der gesendet wurde. Eine E-Mail-Adresse, ein Anzeigename oder ein Kürzel Ihrer Firma ist oft nicht der Benutzername, den Bitbucket kennt.',
        tellApart: ['Melden Sie sich im Browser mit genau diesem Namen bei Bitbucket an.'],
      },
      'token-rejected': {
        why: 'Oder das Konto wurde entfernt oder umbenannt, und seine Tokens mit ihm.',
        tellApart: ['Fragen Sie einen Administrator von Bitbucket, ob es das Konto noch gibt.'],
      },
    },
  },
  'workspace-asked': {
    name: 'Der Workspace in der Adresse wurde nicht gefunden',
    causes: {
      'workspace-not-found': {
        why: 'Die angefragte Adresse nennt nur einen Workspace. Also wurde der Workspace nicht gefunden. Das Tool braucht seine ID in Kleinbuchstaben, wie Sie sie im Browser in der Adresse von Bitbucket sehen, nicht seinen Anzeigenamen.',
        tellApart: ['Öffnen Sie in Ihrem Browser https://bitbucket.org/ und dahinter den Workspace aus den Einstellungen des Tools.'],
      },
    },
  },
  'old-api-address': {
    name: 'Eine Adresse, die Bitbucket Cloud nicht hat',
    causes: {
      'platform-input-invalid': {
        why: 'Das Tool hat bitbucket.org nach der Schnittstelle von Bitbucket für Programme (REST) gefragt. Bei Bitbucket Cloud ist sie unter https://api.bitbucket.org/2.0. Die Adresse in den Einstellungen des Tools ist also falsch.',
        tellApart: [
          'Sehen Sie sich das Feld für die Adresse an: Manche Tools brauchen dort https://api.bitbucket.org, manche https://bitbucket.org, und manche ergänzen den Rest selbst.',
        ],
      },
      'platform-cannot-use-deployment': {
        why: 'Ein Tool, das für Bitbucket Data Center gemacht ist, bildet solche Adressen von selbst und kann nicht mit Bitbucket Cloud sprechen.',
        tellApart: ['Sehen Sie nach, ob das Tool eine Einstellung „Cloud“ hat.'],
      },
    },
  },
  'must-be-admin': {
    name: 'Nötig sind Administratorrechte am Repository',
    causes: {
      'missing-permission': {
        why: 'Das Tool möchte einen Webhook (einen Aufruf bei jedem Push) anlegen, und das dürfen nur Administratoren des Repositorys.',
        tellApart: ['Sehen Sie unter Repository settings → Repository permissions nach: Ist das Konto hinter dem Token Administrator?'],
      },
    },
  },
} as const) satisfies Words['explain/clues'];
