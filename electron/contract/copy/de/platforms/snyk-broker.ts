/** German: what Handrail says of Snyk. */
import type { Words } from '../../words.ts';

const form = 'Snyk → Integrations → Bitbucket Cloud → Account credentials';

export const snykBrokerCopy = {
  summary: 'Findet Schwachstellen in Ihrem Code und seinen Abhängigkeiten und öffnet Pull-Requests, die sie beheben.',
  cloud: {
    artifacts: {
      sheet: {
        label: 'Bitbucket Cloud mit Snyk verbinden',
        intro: 'Das Formular von Snyk für ein Token.',
      },
    },
    sheet: {
      open: {
        place: 'Snyk → Integrations',
        action: 'Öffnen Sie die Karte „Bitbucket Cloud“ und gehen Sie zu „Account credentials“.',
        note: 'Nicht „Bitbucket Cloud App“: Die meldet sich selbst an.',
      },
      email: {
        place: `${form} → Email`,
      },
      token: {
        place: `${form} → API key`,
        note: 'Die Seite von Snyk nennt es „API key“, ein älteres Formular „App password“. Das Feld nimmt das API-Token.',
      },
      save: {
        action: 'Speichern Sie Ihre Änderungen.',
        sign: 'Snyk meldet „Bitbucket Cloud settings successfully updated“.',
      },
      import: {
        place: 'Snyk → Integrations → Bitbucket Cloud → Add your Bitbucket Cloud repositories to Snyk',
        action: 'Wählen Sie die Repositorys zum Importieren und klicken Sie auf „Add selected repositories“.',
        actionForChosen: 'Wählen Sie diese Repositorys, nicht alle, und klicken Sie auf „Add selected repositories“.',
        sign: 'Die Repositorys stehen mit ihren Funden in der Liste der Projekte.',
      },
    },
    next: {
      followSheet: 'Folgen Sie der Anleitung in Snyk.',
      importFirst: 'Importieren Sie die ersten Repositorys.',
    },
    note: 'Eine Anleitung für das Formular von Snyk: Der Broker hat keinen Typ für Bitbucket Cloud, und Snyk erreicht es direkt.',
    prerequisites: {
      platform: 'Eine Organisation in Snyk, und das Recht, ihre Integrationen zu ändern.',
      bitbucket:
        'Ein Konto nur für diesen Zweck, das Administrator der Repositorys ist: Mit ihm legt Snyk Webhooks an und öffnet Pull-Requests.',
    },
    kinds: {
      apiToken: 'Das Formular von Snyk verlangt eine E-Mail-Adresse und das API-Token, das dazugehört.',
      accessTokens: 'Das Formular von Snyk verlangt eine E-Mail-Adresse, und Zugriffstokens haben keine. Verwenden Sie ein API-Token.',
      oauth: 'Snyk hat für Bitbucket Cloud eine App, die sich selbst anmeldet; diese Anleitung ist für das Token.',
    },
    grants: {
      'read:account': 'Snyk fragt Atlassian, wem das Token gehört. Snyk nennt diesen Scope.',
      'read:user:bitbucket': 'Snyk prüft, wem das Token gehört. Snyk nennt diesen Scope.',
      'read:workspace:bitbucket': 'Snyk findet die Workspaces, die importiert werden können. Snyk nennt diesen Scope.',
      'read:project:bitbucket': 'Snyk liest, zu welchem Projekt ein Repository gehört. Snyk nennt diesen Scope.',
      'read:repository:bitbucket': 'Snyk liest Manifeste und Code. Snyk nennt diesen Scope.',
      'write:repository:bitbucket': 'Snyk überträgt die Branches mit seinen Korrekturen (push). Snyk nennt diesen Scope.',
      'read:pullrequest:bitbucket': 'Snyk liest Pull-Requests, um sie zu prüfen. Snyk nennt diesen Scope.',
      'write:pullrequest:bitbucket': 'Snyk öffnet Pull-Requests mit Korrekturen und kommentiert andere. Snyk nennt diesen Scope.',
      'read:webhook:bitbucket': 'Snyk sieht, ob sein Webhook da ist. Snyk nennt diesen Scope.',
      'write:webhook:bitbucket': 'Snyk legt den Webhook an, der Pull-Requests meldet. Snyk nennt diesen Scope.',
    },
    asks: {
      user: {
        label: 'Email',
      },
    },
    caveats: {
      scopedTokens: 'Snyk nimmt kein API-Token ohne Scopes: Verwenden Sie eines, das mit „Create API token with scopes“ erstellt wurde.',
      webhookMayStay:
        'Snyk nennt keinen Scope zum Entfernen von Webhooks: In einem Repository, das Sie nicht mehr importieren, kann ein Webhook von Snyk zurückbleiben.',
      appRecommended: 'Snyk empfiehlt statt eines API-Tokens seine „Bitbucket Cloud App“, die sich selbst anmeldet.',
    },
    git: 'Snyk klont von seinen eigenen Servern und sagt nicht, welchen Benutzernamen es dafür nimmt.',
  },
  selfManaged: {
    artifacts: {
      environment: {
        label: 'Umgebung von Snyk Broker',
      },
      run: {
        label: 'Snyk Broker starten',
        where: 'Auf dem Computer, auf dem der Broker läuft, im Ordner mit der Datei.',
      },
      check: {
        label: 'Den Broker sich selbst prüfen lassen',
        where: 'Auf demselben Computer, sobald der Broker läuft.',
        note: 'Er antwortet mit "ok": true, wenn Bitbucket das Token kennt.',
      },
    },
    next: {
      start: 'Starten Sie den Broker mit dem Befehl.',
      check: 'Lassen Sie den Broker sich selbst prüfen: Die Antwort enthält "ok": true.',
      connected:
        'Öffnen Sie in Snyk Integrations → Bitbucket Server: Dort steht, dass der Broker verbunden ist. Importieren Sie die ersten Repositorys.',
      connectedImportThese: ({ chosen, tokenReachesMore }) =>
        `Öffnen Sie in Snyk Integrations → Bitbucket Server: Dort steht, dass der Broker verbunden ist. Importieren Sie nur diese Repositorys: ${chosen}. ${tokenReachesMore}`,
      keepReadable: (environmentName) =>
        `Sorgen Sie dafür, dass nur das Konto, mit dem der Broker läuft, ${environmentName} lesen kann: Die Tokens stehen darin im Klartext.`,
    },
    caveats: {
      contextPath: ({ contextPath, host }) =>
        `Ihr Bitbucket liegt unter ${contextPath}. Handrail schreibt den Pfad in BITBUCKET und BITBUCKET_API, und der Broker hängt seinen eigenen daran. Ob Snyk Code damit klont, ist nicht bestätigt: Wenn nicht, setzen Sie auch BITBUCKET_GIT=${host}.`,
      notEveryOkCounts:
        'Eine Antwort 200 allein zeigt nicht, dass das Token funktioniert: Die eigene Prüfung des Brokers sucht auch nach dem Header X-AUSERNAME, den Bitbucket nur nach einer Anmeldung sendet.',
      oneImageEach:
        'Snyk hat für jede Art der Anmeldung ein Image: snyk/broker:bitbucket-server-bearer-auth für BITBUCKET_PAT und snyk/broker:bitbucket-server für BITBUCKET_USERNAME.',
      ownAuthority:
        'Bitbucket mit einem Zertifikat einer privaten Zertifizierungsstelle: Binden Sie deren Zertifikat in den Container ein und nennen Sie es in NODE_EXTRA_CA_CERTS; ältere Images lesen CA_CERT (nicht bestätigt).',
    },
    note: 'Handrail schreibt die Datei mit den Umgebungsvariablen für Snyk Broker, der in Ihrem Netzwerk läuft.',
    prerequisites: {
      platform: 'Ein Tarif von Snyk mit Broker, und das Broker-Token der Integration „Bitbucket Server“ in Ihrer Organisation in Snyk.',
      computer: 'Docker auf einem Computer, der Bitbucket und, über HTTPS, Snyk erreicht, und den Bitbucket für Webhooks erreicht.',
      bitbucket: 'Ein Konto, das Administrator der Repositorys ist.',
    },
    kinds: {
      personal: 'Der Broker ruft Bitbucket mit dem Token auf, Git mit einem Benutzernamen und dem Token.',
      notBearer:
        'Der Broker gibt Git zum Token einen Benutzernamen, und Bitbucket nimmt diese Tokens nur ohne. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'Der Broker hat keine Einstellungen für einen OAuth-Client.',
    },
    grants: {
      PROJECT_READ: 'Snyk listet die Projekte auf; die eigene Prüfung des Brokers ruft diese Liste ab.',
      REPO_ADMIN:
        'Snyk liest Code, öffnet Pull-Requests und legt Webhooks an; das erlaubt Bitbucket nur Administratoren des Repositorys. Snyk nennt diese Stufe.',
    },
    allow: {
      what: 'Der Broker-Server Ihrer Region, Port 443',
      why: 'Der Broker baut die Verbindung zu Snyk selbst auf (ausgehend). Aus dem Internet muss nichts hereingelassen werden.',
    },
    git: 'Mit BITBUCKET_PAT klont der Broker als x-access-token; diesen Benutzernamen führt Bitbucket nicht auf. Wenn Snyk Code nicht klonen kann, wählen Sie Benutzername und Passwort.',
  },
  places: {
    form,
  },
  inputs: {
    signIn: {
      label: 'Wie sich der Broker anmeldet',
      help: 'Beide nehmen das HTTP-Zugriffstoken.',
      choices: {
        bearer: {
          label: 'Persönliches Zugriffstoken (BITBUCKET_PAT)',
          help: 'Das Token allein.',
        },
        basic: {
          label: 'Benutzername und Passwort (BITBUCKET_USERNAME)',
          help: 'Das Token anstelle des Passworts. Nehmen Sie das, wenn Snyk nicht klonen kann.',
        },
      },
    },
    brokerToken: {
      help: 'Aus Snyk: Integrations → Bitbucket Server → Einstellungen des Brokers. Es sieht so aus: 00000000-0000-0000-0000-000000000000.',
    },
    brokerServerUrl: {
      help: 'Wo Ihre Organisation in Snyk liegt. Die Adresse von Snyk in Ihrem Browser zeigt es.',
      choices: {
        'https://broker.snyk.io': {
          label: 'app.snyk.io (US-01)',
        },
        'https://broker.us.snyk.io': {
          label: 'app.us.snyk.io (US-02)',
        },
        'https://broker.eu.snyk.io': {
          label: 'app.eu.snyk.io (EU-01)',
        },
        'https://broker.au.snyk.io': {
          label: 'app.au.snyk.io (AU-01)',
        },
        other: {
          label: 'Eine andere',
          help: 'Ein eigenes Snyk oder eines für Behörden.',
        },
      },
    },
    otherServerUrl: {
      label: 'Adresse des Broker-Servers Ihres Snyk',
      help: 'Sie beginnt mit https://broker.',
    },
    brokerClientUrl: {
      help: 'Die Adresse, unter der Bitbucket den Broker für Webhooks erreicht, mit Schema und Port.',
      refused: 'Snyk braucht sie mit http:// oder https://, dem Port und nichts danach, z. B. http://broker.acme.io:8000.',
    },
    port: {
      help: 'Der Port, auf dem der Broker auf Verbindungen wartet.',
      refused: 'Ein Port ist eine Zahl von 1 bis 65535.',
    },
  },
  refused: {
    http: 'Snyk Broker ruft Bitbucket nur über HTTPS auf, und die Adresse beginnt mit http://. Geben Sie Bitbucket zuerst ein Zertifikat.',
  },
  afterToken: {
    broker: {
      sign: 'Die eigene Prüfung des Brokers antwortet "ok": true.',
    },
    form: {
      nudge: 'Öffnen Sie in Snyk Integrations → Bitbucket Cloud, geben Sie das neue Token in dasselbe Formular ein und speichern Sie.',
    },
  },
} satisfies Words['platform.snyk-broker'];
