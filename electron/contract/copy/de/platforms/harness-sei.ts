/** German: what Handrail says of Harness SEI. */
import type { Words } from '../../words.ts';

const form = 'Harness → Bitbucket → Install';
const askHarness = 'Harness empfiehlt, seinen Support zu fragen, welche davon für Ihre Region gelten.';

export const harnessSeiCopy = {
  summary: 'Misst anhand von Commits, Pull-Requests und Reviews in Bitbucket, wie Software entsteht.',
  cloud: {
    next: {
      followSheet: 'Folgen Sie der Anleitung in Harness.',
      validate: 'Klicken Sie auf „Validate Connection“. Wenn Harness das API-Token ablehnt, wählen Sie im selben Formular „OAuth“.',
    },
    note: 'Eine Anleitung für das Formular von Harness; Teile davon sind nicht bestätigt.',
    prerequisites: {
      platform: 'Harness SEI, und das Recht, unter „Data Settings“ Integrationen hinzuzufügen.',
      bitbucket: 'Ein Konto mit der Rolle „Member“ oder höher, das die Repositorys lesen darf.',
    },
    kinds: {
      apiToken:
        'Das Formular verlangt einen Benutzernamen und ein „Password (App Password)“. App-Passwörter gibt es nicht mehr; ein API-Token mit der E-Mail-Adresse seines Inhabers tritt an ihre Stelle (mit Harness nicht bestätigt).',
      accessTokens: 'Das Formular verlangt zum Token einen Benutzernamen, und Zugriffstokens haben keinen. Verwenden Sie ein API-Token.',
      oauth:
        'Harness bietet auch OAuth an: Sie klicken es in Harness an und bestätigen in Bitbucket. Handrail hat dabei nichts zu erstellen.',
    },
    grants: {
      'read:user:bitbucket': 'Harness findet heraus, wem das Token gehört.',
      'read:workspace:bitbucket': 'Harness listet die Workspaces auf, zu denen Sie gehören.',
      'read:repository:bitbucket': 'Harness liest Repositorys und Commits.',
      'read:pullrequest:bitbucket': 'Harness liest Pull-Requests und ihre Reviews.',
    },
    asks: {
      user: {
        label: 'Username',
        help: 'Die E-Mail-Adresse Ihres Atlassian-Kontos (mit Harness nicht bestätigt).',
      },
    },
    allow: {
      what: (harnessAddresses) => `IP-Adressen der Harness-Plattform: ${harnessAddresses}`,
      why: `Wenn Ihr Workspace nur bestimmte Adressen hereinlässt, müssen diese darunter sein. ${askHarness}`,
    },
    caveats: {
      permissionsUnconfirmed:
        'Harness zeigt die Berechtigungen nur in einem Bild; die vier Scopes zum Lesen sind das Mindeste für das, was es abruft (nicht bestätigt).',
      signInUnconfirmed:
        'Ob Harness heute eine E-Mail-Adresse und ein API-Token nimmt, ist nicht bestätigt. Wenn nicht, wählen Sie im selben Formular „OAuth“.',
    },
  },
  selfManaged: {
    note: 'Eine satellite.yml für ein Bitbucket in Ihrem Netzwerk, oder eine Anleitung für eines, das Harness aus dem Internet erreicht.',
    prerequisites: {
      platform: 'Harness SEI, und das Recht, unter „Data Settings“ Integrationen hinzuzufügen.',
      apiKey:
        'Für einen Satelliten: ein SEI-API-Schlüssel mit der Rolle „Admin“, die Harness verlangt (seine andere Rolle ist „Ingestion“).',
      bitbucket: 'Ein Konto mit der Rolle „Member“ oder höher, das die Repositorys lesen darf.',
      computer: 'Für einen Satelliten: Docker oder Kubernetes mit 4 bis 6 GB Arbeitsspeicher, das Bitbucket und Harness erreicht.',
    },
    kinds: {
      personal: 'Harness verlangt einen Benutzernamen und das Token, das dazugehört.',
      notBearer:
        'Harness verlangt zum Token einen Benutzernamen, und diese Tokens haben keinen. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'Harness bietet nur „Personal Access Token“ und „Ingestion Satellite“ an.',
    },
    grants: {
      PROJECT_READ: 'Harness listet Ihre Projekte auf und was dazugehört.',
      REPO_READ: 'Harness liest Commits, Pull-Requests und ihre Reviews.',
    },
    asks: {
      user: {
        label: 'Username',
      },
    },
    modes: {
      env: {
        otherwise: 'Bei direkter Verbindung tippen Sie das Token in ein Webformular, und ein Webformular setzt keine Variablen ein.',
      },
    },
    caveats: {
      permissionsUnconfirmed:
        'Die Berechtigungen sind nicht bestätigt: Die Seite von Harness sagt „Member or higher“ und nennt keine Stufen für Tokens.',
      noVariables:
        'Harness setzt in satellite.yml keine Variablen ein. Mit „env“ ist die Datei eine Vorlage, und der Befehl füllt sie mit envsubst aus.',
      sampleAddress:
        'Das Beispiel von Harness zeigt auch für Data Center eine Adresse von Bitbucket Cloud. Handrail schreibt die Adresse Ihres Bitbucket (nicht bestätigt).',
      ownAuthority:
        'Bitbucket mit einem Zertifikat einer privaten Zertifizierungsstelle: Importieren Sie es in einen Truststore von Java, binden Sie ihn unter /opt/cacerts ein und setzen Sie JVM_OPTS=-Djavax.net.ssl.trustStore=/opt/cacerts -Djavax.net.ssl.trustStorePassword=changeit.',
    },
  },
  places: {
    install: 'Harness → SEI → Account → Data Settings → Integrations → Available Integrations → Bitbucket',
    form,
  },
  allow: {
    what: (harnessAddresses) => `IP-Adressen der Harness-Plattform: ${harnessAddresses}`,
    why: `Ohne Satelliten müssen die Server von Harness Ihr Bitbucket erreichen; mit einem muss dieser Harness über HTTPS erreichen. ${askHarness}`,
  },
  inputs: {
    seiUrl: {
      clusters: {
        propelo: 'Propelo, USA (ältere Konten)',
        propeloEurope: 'Propelo, Europa (ältere Konten)',
      },
      label: 'Harness-Cluster',
      help: 'satellite.url: wo Ihr Harness-Konto liegt. Die „Account Settings“ in Harness zeigen den Cluster.',
    },
    satelliteFile: {
      help: 'Die Datei, die Sie aus Harness heruntergeladen haben. Handrail setzt die Zugangsdaten ein und lässt den Rest, wie er ist; die meisten Fragen unten entfallen dann. Sie kann Tokens oder Schlüssel enthalten, deshalb wird sie nur für diesen Durchgang aufbewahrt.',
    },
    integrationId: {
      label: 'ID der Integration',
      help: 'Die ID, die Harness der Integration gegeben hat. Nötig für eine neue Datei und zum Auswählen, wenn Ihre satellite.yml mehrere Integrationen für Bitbucket enthält.',
    },
    tenant: {
      label: 'Tenant',
      help: 'satellite.tenant: Ihr Harness-Konto, wie in jeder satellite.yml, die Sie aus Harness herunterladen können.',
    },
    seiApiKey: {
      label: 'SEI-API-Schlüssel',
      help: 'Aus Harness: SEI Settings → API Keys → Create API Key, mit der Rolle „Admin“: Harness verlangt sie, wenn ein Satellit den Schlüssel verwendet. Nicht der Schlüssel der Harness-Plattform. Wenn Sie eine satellite.yml hineinziehen, die einen enthält, brauchen Sie keinen anderen.',
    },
    namespace: {
      label: 'Kubernetes-Namespace',
      help: 'Wo der Satellit läuft, wenn Sie ihn in Kubernetes ausführen.',
      refused: 'Verwenden Sie nur Kleinbuchstaben, Ziffern und Bindestriche.',
    },
    filters: {
      help: 'Welche Daten Harness abruft. In Harness’ eigenem Beispiel eingeschaltet.',
      fetchPrs: 'Fetch PRs',
      fetchPrReviews: 'Fetch PRs Reviews',
      fetchCommits: 'Fetch Commits',
      fetchCommitFiles: 'Fetch Commits Fields',
    },
    name: {
      label: 'Name',
      help: 'Wie diese Integration in Harness heißt.',
    },
    description: {
      label: 'Beschreibung',
      help: 'Für Menschen; darf leer bleiben.',
    },
    tags: {
      label: 'Tags',
      help: 'Wörter, mit denen man die Integration findet; darf leer bleiben.',
    },
    connection: {
      label: 'Art der Anmeldung („Authentication Method“)',
      help: 'Ein Bitbucket, das aus dem Internet nicht erreichbar ist, braucht den „Ingestion Satellite“.',
      choices: {
        satellite: {
          label: 'Ingestion Satellite',
          help: 'Für ein privates Bitbucket: Ein Container in Ihrem Netzwerk liest es und meldet an Harness.',
        },
        direct: {
          label: 'Personal Access Token (PAT)',
          help: 'Für ein öffentliches Bitbucket: Harness verbindet sich direkt damit.',
        },
      },
    },
  },
  artifacts: {
    sheet: {
      label: 'Bitbucket Cloud in Harness SEI eintragen',
      intro: 'Zwei Wege: ein API-Token wie unten, oder OAuth, das kein Token braucht.',
      labelDataCenter: 'Bitbucket Data Center in Harness SEI eintragen',
      introDirect: 'Das Formular von Harness in seiner Reihenfolge.',
      introSatellite: 'Das Formular von Harness in seiner Reihenfolge, mit einem „Ingestion Satellite“.',
    },
    satellite: {
      label: 'Konfiguration des Satelliten',
    },
    docker: {
      label: 'Satelliten mit Docker ausführen',
      where: 'Auf dem Computer, auf dem der Satellit läuft, im Ordner mit satellite.yml.',
      note: (needsEnvsubst) =>
        `${needsEnvsubst} satellite.filled.yml enthält das Token und den Schlüssel; nur Sie können sie lesen, und sie muss dort bleiben, wo sie ist.`,
      noteOtherwise: 'Docker braucht den vollen Pfad der Datei; $PWD ist der aktuelle Ordner.',
    },
    manifest: {
      label: 'Satelliten in Kubernetes ausführen',
    },
    apply: {
      where: 'Wo kubectl Ihren Cluster erreicht, im Ordner mit der Datei.',
      note: 'Verfolgen Sie das Protokoll mit: kubectl logs -f deployment/levelops-satellite',
    },
  },
  sheet: {
    install: {
      action: 'Klicken Sie auf „Install“.',
    },
    type: {
      action: 'Wählen Sie als Art Ihres Bitbucket-Kontos „Cloud“.',
      actionDataCenter: 'Wählen Sie als Art Ihres Bitbucket-Kontos „Data Center“.',
    },
    method: {
      place: `${form} → Authentication Method`,
      action: 'Wählen Sie Benutzername und Passwort. (Bei OAuth bestätigen Sie stattdessen in Bitbucket und lassen beides weg.)',
      actionDirect: 'Wählen Sie „Personal Access Token (PAT)“.',
      actionSatellite: 'Wählen Sie „Ingestion Satellite“.',
      value: 'Personal Access Token (PAT)',
    },
    username: {
      place: `${form} → Username`,
    },
    password: {
      place: `${form} → Password (App Password)`,
      action: 'Am Feld steht „App Password“: Fügen Sie das API-Token ein.',
    },
    url: {
      place: `${form} → URL`,
      note: 'Die Seite von Harness zeigt hier eine Adresse von Bitbucket Cloud, auch für Data Center.',
    },
    pat: {
      place: `${form} → Bitbucket Personal Access Token`,
      action:
        'Geben Sie irgendeinen Text ein: Das echte Token steht in der satellite.yml, die Handrail erstellt hat, und Harness braucht es nicht zu sehen.',
    },
    name: {
      place: `${form} → Name`,
    },
    description: {
      place: `${form} → Description`,
      action: 'Lassen Sie es leer.',
      actionGiven: 'Geben Sie die Beschreibung ein.',
    },
    tags: {
      place: `${form} → Tags`,
      action: 'Lassen Sie es leer.',
      actionGiven: 'Geben Sie die Tags ein.',
    },
    repositories: {
      place: `${form} → List of repositories`,
      action: 'Lassen Sie es leer: Harness nimmt dann jedes Repository, das das Token lesen darf.',
      actionGiven: 'Geben Sie die Repositorys ein.',
    },
    filter: {
      place: `${form} → Filters`,
      action: (label) => `Setzen Sie ein Häkchen bei „${label}“.`,
      actionUnticked: (label) => `Lassen Sie „${label}“ ohne Häkchen.`,
    },
    validate: {
      action: 'Klicken Sie auf „Validate Connection“.',
      sign: 'Die Integration steht auf dem Tab „Your Integrations“.',
    },
    download: {
      action:
        'Laden Sie satellite.yml herunter. Wenn Sie die Datei Handrail noch nicht gegeben haben, tun Sie es jetzt und exportieren Sie noch einmal: Sie enthält die ID der Integration.',
    },
    run: {
      place: 'Wo der Satellit läuft',
      action: 'Starten Sie den Satelliten mit Docker oder Kubernetes; die Befehle stehen neben dieser Anleitung.',
      sign: 'In seinem Protokoll stehen Lebenszeichen („heartbeats“).',
    },
    see: {
      place: 'Harness → SEI → Account → Data Settings → Integrations → Your Integrations',
      action: 'Suchen Sie die Integration.',
      sign: 'Daten treffen ein.',
    },
  },
  next: {
    letIn: 'Lassen Sie die Adressen von Harness in Ihrer Firewall herein.',
    validate: 'Klicken Sie auf „Validate Connection“.',
    putFile: 'Legen Sie satellite.yml auf den Computer, auf dem der Satellit läuft.',
    keepReadable:
      'Sorgen Sie dafür, dass nur Sie satellite.yml lesen können, und löschen Sie satellite-kubernetes.yml nach dem Anwenden: Beide enthalten das Token und den Schlüssel.',
    pasteAll: 'Ersetzen Sie darin jedes PASTE-… durch den echten Schlüssel.',
    setVariables: (variables) => `Setzen Sie dort zuerst: ${variables}.`,
    start: 'Starten Sie ihn mit Docker, oder wenden Sie das Kubernetes-Manifest an. Eines von beiden genügt.',
    watch:
      'Achten Sie in seinem Protokoll auf Lebenszeichen („heartbeats“), und sehen Sie dann in Harness unter „Your Integrations“ nach, ob Daten eintreffen.',
  },
  caveats: {
    tenant:
      'Die Seiten von Harness widersprechen sich, ob `tenant` die ID oder der Name des Kontos ist. Vergleichen Sie mit einer satellite.yml, die Sie aus Harness herunterladen.',
    severalRepositories:
      'Wie Harness mehrere Repositorys trennt, ist für Bitbucket nicht bestätigt; Handrail schreibt Kommas, wie es verwandte Integrationen tun.',
    keptUrl: ({ present, baseUrl }) =>
      `Die url in Ihrer satellite.yml (${present}) ist nicht ${baseUrl}. Handrail hat sie gelassen, denn welche Form Harness braucht, ist nicht bestätigt; ändern Sie sie, wenn keine Daten eintreffen.`,
    leftToFillIn: (left) => `In Ihrer satellite.yml ist noch Text auszufüllen: ${left}.`,
  },
  refused: {
    idNeeded: 'Eine neue satellite.yml braucht die ID, die Harness vergeben hat; sie lässt sich nicht erfinden.',
    notSatellite: 'Der Teil „satellite“ fehlt, also ist es keine satellite.yml',
    noIntegration: 'Sie enthält keine Integration für Bitbucket',
    otherIds: (ids) => `Die Datei enthält keine Integration für Bitbucket mit dieser ID. Vorhanden: ${ids}.`,
    severalIntegrations: (ids) => `Die Datei enthält mehrere Integrationen für Bitbucket. Geben Sie die ID der Ihren ein: ${ids}.`,
  },
  afterToken: {
    satellite: {
      nudge: 'Starten Sie den Satelliten neu. Mit Docker: Stoppen Sie seinen Container und führen Sie den Startbefehl noch einmal aus.',
      sign: 'In seinem Protokoll stehen wieder Lebenszeichen („heartbeats“), und neue Daten treffen ein.',
    },
    form: {
      nudge: 'Öffnen Sie die Integration unter „Your Integrations“, fügen Sie das neue Token ein und speichern Sie.',
      sign: '„Validate Connection“ gelingt.',
    },
  },
} satisfies Words['platform.harness-sei'];
