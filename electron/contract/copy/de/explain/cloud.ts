/** German: messages of Bitbucket Cloud and of tools that talk to it. */
import { words } from '../../explain/shape.ts';
import type { Words } from '../../words.ts';

export const cloudMessages = words({
  'token-invalid': {
    name: 'Bitbucket Cloud: Das Token ist ungültig, abgelaufen oder wird hier nicht unterstützt',
    causes: {
      'wrong-user-name': {
        why: 'Das sagt Bitbucket Cloud auch zu einem frischen, guten API-Token, wenn der Benutzer dazu nicht stimmt: Die Schnittstelle für Programme (REST) braucht die E-Mail-Adresse des Atlassian-Kontos, nicht den Bitbucket-Benutzernamen, den Workspace oder den Namen des Tokens.',
        tellApart: [
          'Sehen Sie sich auf der Plattform das Feld für den Benutzer an: Steht ein @ darin? Wenn nicht, ist es das.',
          'Vergleichen Sie die E-Mail-Adresse mit Bitbucket → Personal settings → Email aliases.',
        ],
      },
      'token-unscoped': {
        why: 'Ein Token von der einfachen Schaltfläche „Create API token“ oder eines mit Scopes (einzelnen Berechtigungen) nur für Jira oder Confluence lehnt Bitbucket mit denselben Worten ab.',
        tellApart: [
          'Sehen Sie in der Liste Ihrer API-Tokens nach, ob dieses Scopes und die App Bitbucket zeigt.',
          'Auch die Prüfung von Handrail mit diesem Token und der richtigen E-Mail-Adresse wird abgelehnt.',
        ],
      },
      'bearer-only-token': {
        why: 'Ein Zugriffstoken eines Repositorys, Projekts oder Workspaces gilt nur allein (technisch: als „Bearer“). Mit irgendeinem Benutzernamen zusammen wird es mit diesen Worten abgelehnt; bei einem API-Token ist es umgekehrt.',
        tellApart: [
          'Das Token beginnt mit ATCT: Es ist ein Zugriffstoken und gilt ohne Benutzernamen.',
          'Das Token beginnt mit ATATT: Es ist ein API-Token und braucht die E-Mail-Adresse.',
        ],
      },
      'token-expired': {
        why: 'Ein abgelaufenes Token bekommt dieselben Worte. API-Tokens gelten höchstens ein Jahr.',
        tellApart: ['Sehen Sie in der Liste der Tokens in Bitbucket oder bei id.atlassian.com nach, wann es abläuft.'],
      },
      'token-rejected': {
        why: 'Das Token ist vielleicht widerrufen oder nicht vollständig: Die meisten haben etwa 190 Zeichen.',
        tellApart: ['Kopieren Sie das Token noch einmal und prüfen Sie es mit Handrail.'],
      },
      'app-password-retired': {
        why: 'App-Passwörter funktionieren in Bitbucket Cloud nicht mehr.',
        tellApart: ['Es beginnt mit ATBB, oder es wurde vor September 2025 unter „App passwords“ erstellt.'],
      },
    },
  },
  'access-token-expired': {
    name: 'Bitbucket Cloud: Das Zugriffstoken ist abgelaufen',
    causes: {
      'token-expired': {
        why: 'Das sagt Bitbucket nur zu einem Token, das einmal gut war und dessen Zeit vorbei ist.',
        tellApart: [
          'Sehen Sie dort, wo das Token erstellt wurde, nach, wann es abläuft. Ein Token, das die Plattform selbst geholt hat (OAuth), gilt zwei Stunden: Melden Sie sich auf der Plattform neu an.',
        ],
      },
    },
  },
  'missing-scopes': {
    name: 'Bitbucket Cloud: Den Zugangsdaten fehlen nötige Scopes',
    causes: {
      'missing-scope': {
        why: 'Das Token ist gut, aber es wurde ohne einen der Scopes (einzelnen Berechtigungen) erstellt, die dieser Aufruf braucht. Scopes von API-Tokens enthalten einander nicht: admin:repository schließt weder Lesen noch Schreiben ein.',
        tellApart: [
          'Nennt die Meldung „required“ und „granted“, fehlt, was in der ersten Liste steht und in der zweiten nicht.',
          'Plattformen nennen oft nur einen fehlenden Scope auf einmal. Handrail zeigt alle, die eine Plattform braucht; dann reicht ein neues Token.',
        ],
      },
      'token-unscoped': {
        why: 'Die Liste der erteilten Scopes ist leer: Das Token hat gar keine Berechtigung für Bitbucket.',
        tellApart: [],
      },
    },
  },
  'endpoint-gone': {
    name: 'Bitbucket Cloud: CHANGE-2770, Funktion wurde eingestellt',
    causes: {
      'endpoint-removed': {
        why: 'Das Tool fragt nach den Workspaces oder Repositorys aller Workspaces auf einmal. Das hat Bitbucket Cloud am 14. April 2026 beendet. Das Token ist nicht die Ursache, und ein Verbindungstest kann trotzdem grün sein.',
        tellApart: [
          'Suchen Sie im Protokoll des Tools die abgefragte Adresse: Sie endet auf /workspaces oder /repositories, ohne einen Workspace dahinter.',
        ],
      },
      'workspace-not-found': {
        why: 'Ein leeres Feld für den Workspace führt zu derselben Antwort, denn die Adresse ohne ihn ist die eingestellte.',
        tellApart: ['Sehen Sie nach, ob der Workspace in den Einstellungen der Plattform leer ist.'],
      },
    },
  },
  'removed-unnamed': {
    name: 'Bitbucket Cloud: Eine Funktion wurde entfernt',
    causes: {
      'endpoint-removed': {
        why: 'So drückt Bitbucket jede Abschaltung aus. Welche es war, sagt nur die Nummer nach CHANGE-, und die Meldung enthält sie nicht.',
        tellApart: [
          'Suchen Sie im Protokoll „CHANGE-“ und eine Nummer oder die abgefragte Adresse, und fügen Sie auch diese Zeilen hier ein.',
        ],
      },
    },
  },
  'ip-not-listed': {
    name: 'Bitbucket Cloud: Ein Administrator muss Ihre IP freigeben',
    causes: {
      'ip-not-allowed': {
        why: 'Der Workspace zeigt private Inhalte nur in Netzwerken, die seine Administratoren eingetragen haben. Das, aus dem die Anfrage kam, ist nicht eingetragen; das Token kann in Ordnung sein.',
        tellApart: [
          'Wo erschien die Meldung? Auf den Servern der Plattform müssen deren Adressen in der Liste stehen, auf Ihrem Computer das Netzwerk Ihrer Firma.',
          'Geht es mit dem Firmennetz (VPN) und ohne nicht, ist es das.',
        ],
      },
    },
  },
  'two-step': {
    name: 'Bitbucket Cloud: Zwei-Schritt-Verifizierung einschalten',
    causes: {
      'two-step-required': {
        why: 'Der Workspace lässt nur Konten mit Zwei-Schritt-Verifizierung ein, und das Konto hinter diesem Token hat sie nicht.',
        tellApart: ['Sehen Sie bei diesem Konto unter id.atlassian.com → Security nach.'],
      },
    },
  },
  deactivated: {
    name: 'Bitbucket Cloud: Der Workspace wurde deaktiviert',
    causes: {
      'workspace-deactivated': {
        why: 'Atlassian hat diesen Workspace deaktiviert, weil ihn lange niemand verwendet hat.',
        tellApart: ['Öffnen Sie den Workspace in Ihrem Browser: Auch dort steht es.'],
      },
    },
  },
  'account-password': {
    name: 'Bitbucket Cloud: Passwörter werden nicht mehr unterstützt',
    causes: {
      'app-password-retired': {
        why: 'Das Tool schickte ein App-Passwort oder das Passwort des Kontos. Beides nimmt Bitbucket Cloud nicht mehr an: Es braucht ein API-Token oder ein Zugriffstoken.',
        tellApart: [
          'Sehen Sie nach, was das Tool gespeichert hat. Altes bleibt oft in einem Schlüsselbund oder Credential-Helper, nachdem Sie Neues eingegeben haben: Löschen Sie es dort.',
        ],
      },
    },
  },
  'app-password-menu': {
    name: 'Die Seite für App-Passwörter fehlt, oder App-Passwörter funktionieren nicht mehr',
    causes: {
      'app-password-retired': {
        why: 'Bitbucket Cloud hat die App-Passwörter abgeschafft: keine neuen seit dem 9. September 2025, kurze Ausfälle ab dem 9. Juni 2026, gar keine mehr seit dem 28. Juli 2026. Was bis dahin ging und zu seltsamen Zeiten scheiterte, verwendete eines.',
        tellApart: ['Sehen Sie nach, was das Tool gespeichert hat. Beginnt es mit ATBB, ist es ein App-Passwort.'],
      },
      'wrong-deployment': {
        why: 'Bitbucket Server und Data Center hatten nie App-Passwörter: Sie haben HTTP-Zugriffstokens.',
        tellApart: ['Sehen Sie sich die Adresse Ihres Bitbucket an: bitbucket.org ist Cloud, jeder andere Name der Server Ihrer Firma.'],
      },
    },
  },
  'no-workspace': {
    name: 'Bitbucket Cloud: kein Workspace mit diesem Namen',
    causes: {
      'workspace-not-found': {
        why: 'Der Kurzname des Workspaces ist falsch geschrieben, statt seiner wurde der Anzeigename oder die interne Nummer (UUID) verwendet, oder das Token darf ihn nicht sehen.',
        tellApart: [
          'Kopieren Sie den Teil nach bitbucket.org/ aus Ihrem Browser und vergleichen Sie.',
          'Die Prüfung von Handrail sagt, ob das Token den Workspace sieht.',
        ],
      },
    },
  },
  'no-repository': {
    name: 'Bitbucket Cloud: Das Repository gibt es nicht, oder Sie haben keinen Zugriff',
    causes: {
      'repository-not-found': {
        why: 'Diese Antwort gibt Bitbucket Cloud zu einem Repository, das falsch geschrieben, umbenannt oder verschoben ist.',
        tellApart: ['Öffnen Sie das Repository in Ihrem Browser und vergleichen Sie den letzten Teil seiner Adresse.'],
      },
      'missing-permission': {
        why: 'Dieselbe Antwort kommt bei einem privaten Repository, auf das das Konto hinter dem Token keinen Zugriff hat.',
        tellApart: ['Melden Sie sich bei Bitbucket mit dem Konto hinter dem Token an und öffnen Sie das Repository.'],
      },
      'anonymous-fallback': {
        why: 'Dieselbe Antwort kommt, wenn gar kein Token mitgeschickt wurde.',
        tellApart: ['Sehen Sie nach, ob das Tool das Token auch für api.bitbucket.org gespeichert hat, nicht nur für bitbucket.org.'],
      },
    },
  },
  'tokens-blocked': {
    name: 'Ein Administrator hat API-Tokens gesperrt',
    causes: {
      'admin-blocked-tokens': {
        why: 'Die Organisation lässt dieses Konto keine API-Tokens verwenden.',
        tellApart: ['Fragen Sie den Administrator der Organisation: Atlassian Administration → Security → API tokens.'],
      },
    },
  },
  'user-details': {
    name: 'Die Angaben zum Benutzer ließen sich nicht lesen (/2.0/user)',
    causes: {
      'missing-scope': {
        why: 'Um zu lesen, wer Sie sind, braucht es den Scope (die einzelne Berechtigung) read:user:bitbucket. Tools wie Sourcetree fragen zuerst danach und geben auf, wenn er fehlt, obwohl alles andere ginge.',
        tellApart: [
          'Sehen Sie nach, ob das Token read:user:bitbucket hat. Scopes lassen sich nicht nachtragen: Erstellen Sie ein neues Token damit.',
        ],
      },
      'wrong-user-name': {
        why: 'Zu einem API-Token braucht diese Adresse die E-Mail-Adresse; der Bitbucket-Benutzername wird abgelehnt.',
        tellApart: [
          'Sehen Sie sich in den Kontoeinstellungen des Tools den Benutzer an, und ob die Art „API token“ ist. Sourcetree kennt sie ab 3.4.24 (Windows) und 4.2.13 (Mac).',
        ],
      },
      'bearer-only-token': {
        why: 'Zugriffstokens eines Repositorys, Projekts oder Workspaces gehören keinem Benutzer; diese Adresse lehnt sie ab, obwohl sie gut sind.',
        tellApart: ['Das Token beginnt mit ATCT.'],
      },
    },
  },
  'asks-again': {
    name: 'Das Tool fragt immer wieder nach dem Passwort',
    causes: {
      'wrong-user-name': {
        why: 'Git nimmt zu einem API-Token Ihren Bitbucket-Benutzernamen oder x-bitbucket-api-token-auth an, die Schnittstelle für Programme (REST) nur die E-Mail-Adresse. Git Credential Manager probiert das Gespeicherte an dieser Schnittstelle aus, wird dort abgelehnt und fragt wieder.',
        tellApart: [
          'Setzen Sie credential.bitbucketValidateStoredCredentials auf false, oder melden Sie sich im Browser an (OAuth). Hört das Fragen auf, war es das.',
        ],
      },
      'token-rejected': {
        why: 'Auch nach einem Token, das abgelehnt wird, wird wieder gefragt.',
        tellApart: ['Prüfen Sie das Token mit Handrail.'],
      },
    },
  },
  'plain-forbidden': {
    name: 'Bitbucket Cloud: „Forbidden“, ohne einen Grund',
    causes: {
      'missing-permission': {
        why: 'Das Konto hinter dem Token darf das nicht.',
        tellApart: ['Melden Sie sich im Browser mit diesem Konto an und versuchen Sie dort dasselbe.'],
      },
      'platform-cannot-use-deployment': {
        why: 'Auf eine Adresse ohne /2.0 kommt diese Antwort bei jedem Token: Dann fragt das Tool an der falschen Stelle.',
        tellApart: ['Zeigt die Meldung die abgefragte Adresse, sehen Sie nach, ob sie mit https://api.bitbucket.org/2.0/ beginnt.'],
      },
    },
  },
  'read-only-plan': {
    name: 'Der Workspace hat zu viele Benutzer und lässt sich nur lesen',
    causes: {
      'missing-permission': {
        why: 'Ein Workspace mit mehr Benutzern, als sein Tarif erlaubt, lässt sich nur lesen: Niemand kann etwas übertragen (push), was auch immer das Token darf.',
        tellApart: ['Workspace settings → Plan details zeigt die Zahl der Benutzer und die Grenze.'],
      },
    },
  },
  'workspace-as-user': {
    name: 'Der Workspace steht dort, wo der Benutzer hingehört',
    causes: {
      'wrong-user-name': {
        why: 'Das Tool bildet seine Anmeldung aus dem Workspace oder dem Eigentümer des Repositorys. Bitbucket braucht dort die E-Mail-Adresse des Kontos; Benutzer und Workspace sind zweierlei.',
        tellApart: [
          'Sehen Sie nach, ob das Tool ein einziges Feld für beides hat. Dann braucht es eine neuere Version oder einen anderen Weg der Anmeldung.',
        ],
      },
    },
  },
} as const) satisfies Words['explain/cloud'];
