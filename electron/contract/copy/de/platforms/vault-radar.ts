/** German: what Handrail says of HCP Vault Radar. */
import type { Words } from '../../words.ts';

const dataSources = 'HCP Portal → Vault Radar → Settings → Data Sources';
const cloudForm = `${dataSources} → Bitbucket Cloud`;
const ownForm = `${dataSources} → Bitbucket Server`;

export const vaultRadarCopy = {
  summary: 'Sucht in Repositorys und Pull-Requests nach Passwörtern und Tokens, die dort nicht stehen sollten.',
  cloud: {
    grants: {
      'read:account': 'Vault Radar fragt Atlassian, wem das Token gehört. HashiCorp nennt diesen Scope.',
      'read:me': 'Vault Radar liest das Profil des Token-Inhabers. HashiCorp nennt diesen Scope.',
      'read:project:bitbucket': 'Vault Radar listet Projekte auf, damit Sie wählen können, was durchsucht wird.',
      'read:pullrequest:bitbucket': 'Vault Radar durchsucht Pull-Requests nach Passwörtern und Tokens.',
      'read:repository:bitbucket': 'Vault Radar liest Code und Verlauf, um sie zu durchsuchen.',
      'read:user:bitbucket': 'Vault Radar prüft das Token und nennt die Personen hinter Commits.',
      'read:webhook:bitbucket': 'Vault Radar sieht, ob seine Webhooks da sind.',
      'read:workspace:bitbucket': 'Vault Radar findet den Workspace, den Sie nennen.',
      'write:pullrequest:bitbucket': 'Vault Radar kommentiert Pull-Requests, die ein Passwort oder Token enthalten.',
      'write:webhook:bitbucket': 'Vault Radar legt Webhooks an, damit neue Commits sofort durchsucht werden.',
    },
    artifacts: {
      sheet: {
        label: 'Bitbucket Cloud in Vault Radar eintragen',
        intro: 'Das Formular von HashiCorp in seiner Reihenfolge.',
      },
    },
    sheet: {
      scopes: {
        place: 'Create API token with scopes → Bitbucket',
        action: 'Setzen Sie Häkchen bei genau den zehn Scopes, die HashiCorp nennt.',
        note: 'Kein Scope enthält einen anderen. Hat Handrail das Token schon geprüft? Dann haben Sie dieses bereits.',
      },
      open: {
        action: 'Klicken Sie auf die Schaltfläche „Bitbucket Cloud“.',
      },
      workspace: {
        place: `${cloudForm} → Workspace ID`,
      },
      email: {
        place: `${cloudForm} → Enter your Bitbucket token creator email`,
        action: 'Geben Sie die E-Mail-Adresse ein.',
      },
      token: {
        place: `${cloudForm} → Enter your Bitbucket API token`,
      },
      watch: {
        waitForScan: 'Warten Sie die erste Suche ab.',
        sign: 'Repositorys erscheinen mit ihren Funden.',
      },
    },
    next: {
      followSheet: 'Folgen Sie der Anleitung im HCP Portal.',
      waitForScan: 'Warten Sie die erste Suche ab.',
    },
    note: 'Eine Anleitung für das Formular von HashiCorp, mit genau den Scopes, die HashiCorp nennt.',
    prerequisites: {
      platform: 'Eine HCP-Organisation mit Vault Radar und darin die Rolle „admin“. Vault Radar läuft nur bei HashiCorp.',
      bitbucket: 'Ein Konto, das jedes zu durchsuchende Repository lesen und dessen Webhooks verwalten darf.',
    },
    kinds: {
      apiToken: 'Das Formular verlangt ein API-Token und die E-Mail-Adresse der Person, die es erstellt hat.',
      accessTokens:
        'Das Formular verlangt die E-Mail-Adresse der Person, die das Token erstellt hat, und Zugriffstokens haben keine. Verwenden Sie ein API-Token.',
      oauth: 'Das Formular hat nur Felder für ein API-Token.',
    },
    asks: {
      workspace: {
        label: 'Workspace ID',
      },
      user: {
        label: 'Bitbucket token creator email',
      },
    },
  },
  selfManaged: {
    artifacts: {
      sheet: {
        label: 'Bitbucket Server in Vault Radar eintragen',
        intro: 'HashiCorp nennt Server und Data Center „Bitbucket Server“.',
      },
      environment: {
        label: 'Umgebung des Vault-Radar-Agents',
      },
      secret: {
        label: 'Die Umgebung an Kubernetes übergeben',
        where: 'Wo kubectl den Cluster und den Namespace des Agents erreicht, im Ordner mit der Datei.',
        changes: (secret) =>
          `Es legt das Secret ${secret} in dem Cluster und dem Namespace an, die kubectl gerade verwendet. Gibt es schon eines, ändert sich nichts, und kubectl meldet es.`,
        note: 'Lesen Sie die Datei nicht mit einer Shell ein: Ein Wert enthält Zeichen, die eine Shell verändern würde. kubectl und `docker run --env-file` nehmen ihn so, wie er ist.',
      },
    },
    sheet: {
      permissions: {
        action: 'Erstellen Sie ein Token mit „Read“ für Projekte und „Admin“ für Repositorys.',
        value: 'Project permissions: Read · Repository permissions: Admin',
      },
      agent: {
        place: 'Wo der Agent läuft',
        action: (environmentName) => `Starten Sie den Agent mit ${environmentName}; der Befehl steht neben dieser Anleitung.`,
        sign: 'HCP Portal → Vault Radar → Settings → Agent zeigt den Agent als verbunden.',
      },
      open: {
        action: 'Klicken Sie auf „Add data source“ und wählen Sie „agent scan“, dann „Bitbucket Server“.',
        actionWithoutAgent: 'Klicken Sie auf die Schaltfläche „Bitbucket Server“.',
      },
      domain: {
        place: `${ownForm} → Domain name`,
        action: 'Geben Sie den Domainnamen Ihres Bitbucket ein.',
      },
      project: {
        place: `${ownForm} → Project key`,
        action: 'Geben Sie den Projektschlüssel ein.',
      },
      account: {
        place: `${ownForm} → Bitbucket account name`,
        action: 'Geben Sie den Kontonamen ein.',
      },
      token: {
        place: `${ownForm} → HTTP access token`,
        action: 'Geben Sie den Namen der Variablen des Agents ein, nicht das Token selbst.',
        note: 'Das Token bleibt in Ihrem Netzwerk.',
      },
      watch: {
        waitForScan: 'Warten Sie die erste Suche ab.',
        sign: 'Repositorys erscheinen mit ihren Funden.',
      },
    },
    next: {
      createSecret:
        'Legen Sie das Kubernetes-Secret mit dem Befehl an und nennen Sie es im Deployment des Agents (envFrom). Das Manifest steht auf der Seite von HashiCorp.',
      linux: (environmentName) =>
        `Unter Linux ohne Kubernetes geben Sie \`vault-radar\` die Variablen aus ${environmentName} als Umgebung.`,
      followSheet: 'Folgen Sie der Anleitung im HCP Portal.',
      waitForScan: 'Warten Sie die erste Suche ab.',
      deleteFile: (environmentName) => `Löschen Sie ${environmentName}, sobald der Agent die Werte hat.`,
    },
    caveats: {
      contextPath: (contextPath) =>
        `Das Formular fragt nur nach einem Domainnamen, und Ihr Bitbucket liegt unter ${contextPath}. Ob Vault Radar es dort findet, ist nicht bestätigt.`,
      permissionsUnconfirmed:
        'Welche Berechtigungen Vault Radar von einem Token aus Bitbucket Data Center braucht, ist nicht bestätigt: HashiCorp zeigt sie nur in einem Bild.',
      secretByName: 'Der Agent nimmt ein Token nur über den Namen einer Umgebungsvariablen, in der Form env://NAME.',
    },
    note: 'Eine Anleitung für das Formular von HashiCorp. Mit einem Agent in Ihrem Netzwerk auch die Datei mit dessen Umgebungsvariablen, sodass das Token nie zu HashiCorp geht.',
    prerequisites: {
      platform: 'Eine HCP-Organisation mit Vault Radar und darin die Rolle „admin“. Vault Radar läuft nur bei HashiCorp.',
      agent:
        'Mit einem Agent: ein „service principal“ auf Projektebene mit der Rolle „Vault Radar Agent“ und seinem Schlüssel, und ein „agent pool“.',
      computer: 'Mit einem Agent: Kubernetes (von HashiCorp empfohlen) oder Linux mit `vault-radar` und `git`.',
      bitbucket:
        'Ein Konto, das Administrator der Repositorys ist (nicht bestätigt; HashiCorp zeigt die Berechtigungen nur in einem Bild).',
    },
    kinds: {
      personal: 'Das Formular verlangt einen Kontonamen und das HTTP-Zugriffstoken, das dazugehört.',
      notBearer:
        'Das Formular verlangt einen Kontonamen, und diese Tokens haben keinen. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'Das Formular hat nur Felder für einen Kontonamen und ein Token.',
    },
    grants: {
      PROJECT_READ: 'Vault Radar listet die Repositorys des Projekts auf.',
      REPO_ADMIN: 'Vault Radar liest den Code und legt Webhooks an; das erlaubt Bitbucket nur Administratoren des Repositorys.',
    },
    asks: {
      projectKey: {
        label: 'Projektschlüssel',
        help: 'Das Projekt in Bitbucket, das durchsucht wird, z. B. PRJ.',
      },
      user: {
        label: 'Bitbucket account name',
        help: 'Der Benutzername des Token-Inhabers.',
      },
    },
    allow: {
      reports: 'Dorthin meldet der Agent seine Funde (ausgehend).',
      signsIn: 'Dort meldet sich der Agent an (ausgehend).',
    },
    modes: {
      env: {
        otherwise: 'Beim „HCP cloud scan“ tippen Sie das Token in ein Webformular, und ein Webformular setzt keine Variablen ein.',
      },
    },
  },
  places: {
    dataSources,
    cloudForm,
    ownForm,
    portal: 'HCP Portal → Vault Radar',
  },
  inputs: {
    refused: 'Kopieren Sie es aus dem HCP Portal: nur Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche.',
    scan: {
      label: 'Wer sucht',
      help: 'Ein Agent in Ihrem Netzwerk behält Code und Token dort. Die Cloud von HashiCorp braucht ein Bitbucket, das aus dem Internet erreichbar ist.',
      choices: {
        agent: {
          label: 'Agent scan',
          help: 'Ein Vault-Radar-Agent in Ihrem Netzwerk; nur Funde gehen an HashiCorp.',
        },
        hcp: {
          label: 'HCP cloud scan',
          help: 'Die Server von HashiCorp lesen Ihr Bitbucket selbst; das Token tippen Sie in deren Formular.',
        },
      },
    },
    hcpProjectId: {
      help: 'Steht unter HCP Portal → Vault Radar → Settings → Agent beim „agent pool“.',
    },
    hcpAgentPoolId: {
      help: 'HCP Portal → Vault Radar → Settings → Agent → Add an agent pool.',
    },
    hcpClientId: {
      help: 'Die „Client ID“ des Schlüssels vom „service principal“.',
    },
    hcpClientSecret: {
      help: 'Das „Client secret“ des Schlüssels vom „service principal“. HCP zeigt es nur einmal.',
    },
  },
  sheet: {
    next: {
      workspaceAdded: 'Der Workspace steht in der Liste der „Data Sources“.',
      projectAdded: 'Das Projekt steht in der Liste der „Data Sources“.',
      action: 'Klicken Sie auf „Next“ und wählen Sie, was durchsucht wird.',
      actionForChosen: 'Klicken Sie auf „Next“ und wählen Sie diese Repositorys, nicht alle.',
    },
  },
  caveats: {
    manyRepositories:
      'Von mehr als 5.000 Repositorys nimmt eine Verbindung die 5.000 zuletzt geänderten. Legen Sie für die übrigen weitere Verbindungen an.',
  },
  git: 'HashiCorp sagt nicht, wie sich Vault Radar bei Git anmeldet.',
  afterToken: {
    form: {
      nudge: 'Öffnen Sie im HCP Portal Vault Radar → Settings → Data Sources, wählen Sie diesen Eintrag und geben Sie das neue Token ein.',
      sign: 'Die nächste Suche endet ohne Fehler.',
    },
    agent: {
      nudge:
        'Starten Sie den Agent neu: Er liest seine Variablen beim Start. In Kubernetes löschen Sie zuerst das Secret und legen es neu an: Der Befehl ändert ein vorhandenes nicht.',
    },
  },
} satisfies Words['platform.vault-radar'];
