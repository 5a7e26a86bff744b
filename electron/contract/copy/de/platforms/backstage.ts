/** German: what Handrail says of Backstage. */
import type { Words } from '../../words.ts';

export const backstageCopy = {
  vendor: 'Spotify und die CNCF',
  summary: 'Zeigt Ihre Repositorys, wem sie gehören und ihre Dokumentation in Ihrem Entwicklerportal.',
  prerequisites: {
    restart: 'Eine Person, die app-config ändern und das Backend von Backstage neu starten darf.',
  },
  cloud: {
    note: 'Handrail schreibt den Teil von app-config, mit dem Backstage Bitbucket Cloud lesen kann.',
    kinds: {
      apiToken: 'Backstage meldet sich mit der E-Mail-Adresse als username und dem API-Token als token an.',
      accessTokens:
        'Backstage sendet es allein, als Bearer-Token, ab @backstage/integration 2.1.3 (November 2026). Ein älteres meldet sich dann gar nicht an, ohne einen Fehler zu zeigen: Verwenden Sie dort ein API-Token.',
      oauth:
        'Backstage kann einen OAuth-Client verwenden (bis Juli 2026: OAuth-Consumer; clientId und clientSecret), aber Handrail fragt nicht danach. Tragen Sie beides selbst in app-config ein.',
    },
    grants: {
      'read:repository:bitbucket': 'Backstage liest Katalogdateien, Branches und Dokumentation.',
      repository: 'Backstage liest Katalogdateien, Branches und Dokumentation.',
    },
    asks: {
      workspace: {
        help: 'Der Workspace, den „Discovery“ durchsucht.',
      },
    },
    caveats: {
      needsUserName:
        'Ein API-Token braucht username neben sich: Allein geht es als Bearer-Token hinaus, was Bitbucket ablehnen kann, und vor @backstage/integration 2.1.3 gar nicht. Handrail schreibt beides.',
      appPasswordsGone: 'Ältere Beispiele zeigen appPassword. App-Passwörter gibt es nicht mehr: Das API-Token kommt in token.',
    },
  },
  selfManaged: {
    note: 'Handrail schreibt den Teil von app-config, mit dem Backstage Ihr Bitbucket lesen kann.',
    kinds: {
      personal: 'Backstage sendet es als Bearer-Token.',
      bearer: 'Backstage sendet es als Bearer-Token; nur so werden diese Tokens angenommen.',
      oauth: 'Die Konfiguration hat nur für ein Token Platz.',
    },
    grants: {
      PROJECT_READ: 'Backstage listet Projekte und ihre Repositorys auf.',
      REPO_READ: 'Backstage liest Katalogdateien, Branches und Dokumentation.',
    },
    caveats: {
      ownAuthority:
        'Bei einem Zertifikat Ihrer eigenen Zertifizierungsstelle starten Sie Backstage so, dass NODE_EXTRA_CA_CERTS deren Datei nennt.',
    },
  },
  inputs: {
    discovery: {
      label: 'Discovery',
      cloudHelp:
        'Ein: Backstage durchsucht den Workspace nach Katalogdateien. Es verwendet die Code-Suche von Bitbucket, deren Ende Atlassian für den 1. November 2026 angekündigt hat; ob sie noch antwortet, ist nicht bestätigt.',
      ownHelp:
        'Ein: Backstage sieht die Repositorys nach Katalogdateien durch, in einem Projekt, wenn Sie eines genannt haben, sonst in allen.',
    },
    providerId: {
      label: 'Provider-ID',
      help: 'Wie „Discovery“ in app-config heißt. Ein beliebiger kurzer Name.',
      refused: 'Beginnen Sie mit einem Buchstaben; danach nur Buchstaben, Ziffern, Bindestriche und Unterstriche.',
    },
    catalogPath: {
      help: 'Wo jedes Repository seine Katalogdatei hat.',
      refused: 'Beginnen Sie mit einem Schrägstrich, z. B. /catalog-info.yaml.',
    },
    frequency: {
      help: 'Wie oft Backstage nachsieht, als Dauer nach ISO 8601: PT30M heißt alle dreißig Minuten.',
      refused: 'Schreiben Sie eine Dauer, z. B. PT30M (dreißig Minuten) oder PT6H (sechs Stunden).',
    },
    locations: {
      help: 'Adressen einzelner Katalogdateien, die Backstage lädt, eine je Zeile. Darf leer bleiben.',
      refused: 'Jede beginnt mit https:// oder http:// und enthält keine Leerzeichen.',
    },
  },
  artifacts: {
    config: {
      label: 'Konfiguration von Backstage',
    },
    start: {
      label: 'Backstage damit starten',
      where: 'Im Ordner Ihres gebauten Backstage, mit der Datei neben app-config.yaml.',
      note: 'Auf einem Entwicklungscomputer kopieren Sie die Datei stattdessen nach app-config.local.yaml: `yarn start` liest sie von selbst.',
    },
  },
  next: {
    setVariables: (variables) => `Setzen Sie in der Umgebung des Backstage-Backends auf das Token: ${variables}.`,
    putBeside: (configFile) =>
      `Legen Sie ${configFile} neben app-config.yaml und nennen Sie die Datei mit --config, oder kopieren Sie ihre Teile in app-config.production.yaml. Listen werden ersetzt, nicht verbunden: Eine eigene Liste unter integrations oder locations müssen Sie mit dieser zusammen aufschreiben.`,
    restart: 'Starten Sie das Backend neu.',
    keepReadable: (configFile) =>
      `Sorgen Sie dafür, dass nur Backstage ${configFile} lesen kann, und nehmen Sie die Datei nicht in Git auf: Sie enthält das Token.`,
    register:
      'Registrieren Sie in Backstage eine Katalogdatei aus Bitbucket (Create → Register existing component) und sehen Sie nach, ob sie geladen wird.',
  },
  caveats: {
    scaffolder:
      'Das genügt zum Lesen. Vorlagen, die Repositorys oder Pull-Requests anlegen, brauchen mehr, und die Seiten von Backstage zählen es für die heutigen Tokens nicht auf (nicht bestätigt).',
    bearerNeeds:
      'Braucht in Ihrem Backstage @backstage/integration 2.1.3 oder neuer: yarn why @backstage/integration zeigt, welches es hat. Ein älteres sendet jeden Aufruf ohne Anmeldung.',
    discoveryClient:
      '„Discovery“ hat einen eigenen Client, @backstage/plugin-bitbucket-cloud-common: 0.3.12 sendet ein solches Token nicht mit; ab welcher Version es das tut, ist nicht bestätigt (später als 0.3.13).',
    codeSearchEnds:
      '„Discovery“ verwendet die Code-Suche von Bitbucket, deren Ende Atlassian für den 1. November 2026 angekündigt hat; ob sie noch antwortet, ist nicht bestätigt. Wenn „Discovery“ nichts findet, tragen Sie die Katalogdateien unter catalog.locations ein.',
    discoveryModule: (module) => `„Discovery“ braucht dieses Backend-Modul: ${module}.`,
  },
  afterToken: {
    sign: 'Backstage liest wieder ohne Fehler eine Katalogdatei aus Bitbucket.',
  },
} satisfies Words['platform.backstage'];
