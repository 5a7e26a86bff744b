/** German: what Handrail says of Jenkins. */
import type { Words } from '../../words.ts';

export const jenkinsCopy = {
  vendor: 'Das Jenkins-Projekt',
  summary: 'Baut Branches und Pull-Requests Ihrer Repositorys auf Ihrem eigenen Jenkins.',
  prerequisites: {
    plugins: 'Jenkins mit den Plugins „Bitbucket Branch Source“ und „Configuration as Code“, und ein Administrator dafür.',
    ownAddress:
      'Wenn Jenkins die Webhooks verwaltet: seine eigene Adresse, entweder hier oder unter Manage Jenkins → System → Jenkins URL.',
  },
  cloud: {
    note: 'Handrail schreibt die Zugangsdaten und den Eintrag für Bitbucket Cloud für das Plugin „Bitbucket Branch Source“.',
    kinds: {
      apiToken:
        'Jenkins bewahrt es als „Username with password“ auf: die E-Mail-Adresse und das API-Token. Den Benutzernamen für Git findet das Plugin selbst.',
      accessTokens: 'Jenkins bewahrt es als „Secret text“ auf: das Token allein.',
      oauth:
        'Das Plugin kann ID und Secret eines OAuth-Clients verwenden (bis Juli 2026: Key und Secret eines OAuth-Consumers), aber Handrail fragt nicht danach. Legen Sie beides in Jenkins als „Username with password“ an.',
    },
    grants: {
      'read:workspace:bitbucket': 'Jenkins findet den Workspace. Die Anleitung des Plugins nennt diesen Scope.',
      'read:project:bitbucket': 'Jenkins liest, zu welchem Projekt ein Repository gehört. Die Anleitung des Plugins nennt diesen Scope.',
      'read:repository:bitbucket': 'Jenkins listet Repositorys auf und klont sie. Die Anleitung des Plugins nennt diesen Scope.',
      'read:pullrequest:bitbucket': 'Jenkins findet Pull-Requests zum Bauen. Die Anleitung des Plugins nennt diesen Scope.',
      'read:webhook:bitbucket': 'Jenkins sieht, ob seine Webhooks da sind.',
      'write:webhook:bitbucket': 'Jenkins legt Webhooks an.',
      repository: 'Jenkins listet Repositorys auf und klont sie.',
      pullrequest: 'Jenkins findet Pull-Requests zum Bauen.',
      webhook: 'Jenkins legt Webhooks an.',
    },
    asks: {
      user: {
        label: 'Username',
      },
    },
  },
  selfManaged: {
    note: 'Handrail schreibt die Zugangsdaten und den Eintrag für Ihr Bitbucket für das Plugin „Bitbucket Branch Source“.',
    kinds: {
      personal: 'Jenkins bewahrt es als „Username with password“ auf: den Bitbucket-Benutzernamen und das Token.',
      notBearer:
        'Jenkins meldet sich mit Benutzername und Passwort an, und das nimmt Bitbucket von Tokens eines Projekts oder Repositorys nicht an. Verwenden Sie das HTTP-Zugriffstoken eines Kontos, das nur für Jenkins da ist.',
      oauth: 'Das Plugin nimmt hier einen Benutzernamen und ein Token.',
    },
    grants: {
      PROJECT_READ: 'Jenkins listet die Repositorys eines Projekts auf. Die Anleitung des Plugins nennt diese Stufe.',
      REPO_READ: 'Jenkins klont Repositorys, findet Pull-Requests und trägt Build-Status ein.',
      REPO_ADMIN:
        'Jenkins legt Webhooks an; das erlaubt Bitbucket nur Administratoren des Repositorys. Die Anleitung des Plugins nennt diese Stufe.',
    },
    asks: {
      user: {
        label: 'Username',
        help: 'Der Bitbucket-Benutzername des Token-Inhabers, nicht die E-Mail-Adresse.',
      },
    },
    caveats: {
      ownAuthority: 'Das Zertifikat Ihrer eigenen Zertifizierungsstelle muss im Trust Store des Java liegen, mit dem Jenkins läuft.',
      otherPlugin:
        'Das hier ist für das Plugin „Bitbucket Branch Source“. Atlassians eigenes Plugin („Bitbucket Server Integration“) wird in seinem eigenen Formular eingerichtet; es braucht Bitbucket 8.19 oder neuer und ein Token mit Administratorrecht für Projekte.',
    },
  },
  inputs: {
    webhooks: {
      label: 'Webhooks verwalten („Manage hooks“)',
      help: 'Ein: Jenkins legt Webhooks an, und jeder Push startet Builds; das Token braucht mehr Rechte. Aus: Builds starten nach Zeitplan oder durch Webhooks, die Sie selbst anlegen.',
    },
    credentialId: {
      label: 'ID der Zugangsdaten',
      help: 'Wie die Zugangsdaten in Jenkins heißen. Jobs verweisen mit diesem Namen darauf.',
      refused:
        'Verwenden Sie nur Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche: Andere Zeichen nimmt Jenkins in einer ID nicht.',
    },
    description: {
      label: 'Beschreibung',
      help: 'Für Menschen; Jenkins zeigt sie neben den Zugangsdaten.',
    },
    jenkinsUrl: {
      label: 'Custom Jenkins Root URL',
      help: 'Die Adresse, unter der Bitbucket Ihr Jenkins erreicht (endpointJenkinsRootURL). Leer: die unter Manage Jenkins → System → Jenkins URL.',
    },
    displayName: {
      label: 'Name',
      help: 'Wie dieses Bitbucket in Jenkins heißt.',
    },
  },
  artifacts: {
    config: {
      label: '„Configuration as Code“ für Jenkins',
    },
  },
  next: {
    setVariables: (variables) =>
      `Setzen Sie in der Umgebung des Jenkins-Controllers auf das Token: ${variables}. Jenkins setzt den Wert ein, wenn es die Datei liest.`,
    putFile: (configFile) =>
      `Legen Sie ${configFile} in den Ordner, den CASC_JENKINS_CONFIG nennt (oder nennen Sie dort die Datei selbst), und klicken Sie auf Manage Jenkins → Configuration as Code → Reload existing configuration.`,
    multibranch: (credentialId) =>
      `Wählen Sie in einem Multibranch-Job Bitbucket als „Branch source“ und ${credentialId} als Zugangsdaten, und lesen Sie das Protokoll des ersten Scans.`,
    addWebhook: (hookAddress) =>
      `Wenn Jenkins die Webhooks nicht verwaltet, legen Sie von Hand einen für Pushes und Pull-Requests an: ${hookAddress}`,
    keepReadable: (configFile) => `Sorgen Sie dafür, dass nur Jenkins ${configFile} lesen kann: Die Datei enthält das Token.`,
  },
  caveats: {
    wholeLists:
      '„Configuration as Code“ setzt ganze Listen. Wenn Ihre schon Zugangsdaten oder Einträge für Bitbucket enthält, schreiben Sie diese in derselben Liste dazu.',
    noTestButton:
      'Auf der Seite von Jenkins gibt es keine Schaltfläche, die die Verbindung prüft: Ein Fehler zeigt sich erst im Protokoll des ersten Scans.',
  },
  afterToken: {
    nudge:
      'Klicken Sie auf Manage Jenkins → Configuration as Code → Reload existing configuration. Wenn das Token aus einer Umgebungsvariablen kommt, starten Sie stattdessen Jenkins neu.',
    sign: 'Der nächste Scan findet laut Protokoll die Repositorys.',
  },
} satisfies Words['platform.jenkins'];
