/** German: what Handrail says of SonarQube Server. */
import type { Words } from '../../words.ts';

const form = 'Administration → Configuration → General Settings → DevOps Platform Integrations → Bitbucket';
const clients = 'Workspace settings → OAuth clients → Create OAuth client';

export const sonarqubeCopy = {
  summary: 'Analysiert Ihren Code und meldet Probleme an Pull-Requests.',
  prerequisites: {
    administrator: 'Die Berechtigung „Administer System“ in SonarQube.',
  },
  cloud: {
    artifacts: {
      sheet: {
        label: 'Bitbucket Cloud in SonarQube eintragen',
        intro: 'Zwei Formulare: Lassen Sie beide Tabs offen, denn ID und Secret des Clients wandern vom einen ins andere.',
      },
    },
    sheet: {
      add: {
        place: 'Workspace settings → OAuth clients',
        action: 'Klicken Sie auf „Create OAuth client“.',
        note: 'Bis Juli 2026 hieß die Seite in Bitbucket „OAuth consumers“ und die Schaltfläche „Add consumer“.',
      },
      name: {
        place: `${clients} → Name`,
      },
      callback: {
        place: `${clients} → Callback URL`,
        action: 'Geben Sie eine Adresse ein. Bitbucket verlangt eine, SonarQube verwendet sie nicht.',
      },
      private: {
        place: `${clients} → This is a private consumer`,
        action: 'Setzen Sie das Häkchen.',
        note: 'So hieß es bis Juli 2026; wie es im neuen Formular heißt, ist nicht bestätigt.',
      },
      permission: {
        place: `${clients} → Scopes`,
        action: 'Setzen Sie unter „Pull requests“ ein Häkchen bei „Read“.',
        value: 'Pull requests: Read',
        note: 'Vor Juli 2026: „Permissions“.',
      },
      save: {
        sign: 'Wenn Sie den Client öffnen, zeigt er seine „Client ID“ und sein „Secret“ (vor Juli 2026: „Key“ und „Secret“).',
      },
      open: {
        action: 'Klicken Sie auf „Create configuration“ und wählen Sie „Bitbucket Cloud“.',
      },
      configName: {
        place: `${form} → Configuration name`,
      },
      workspace: {
        place: `${form} → Workspace ID`,
      },
      key: {
        place: `${form} → OAuth Key`,
        action: 'Kopieren Sie die „Client ID“ (vor Juli 2026: „Key“) und fügen Sie sie hier ein.',
      },
      secret: {
        place: `${form} → OAuth Secret`,
        action: 'Kopieren Sie das „Secret“ des Clients und fügen Sie es hier ein.',
      },
      saveConfig: {
        action: 'Klicken Sie auf „Save configuration“.',
        sign: 'Die Konfiguration meldet, dass sie gültig ist.',
      },
      import: {
        action: 'Importieren Sie ein Repository.',
        sign: 'SonarQube listet die Repositorys Ihres Workspace auf.',
      },
    },
    next: {
      followSheet: 'Folgen Sie der Anleitung von oben; sie beginnt in Bitbucket.',
      importRepository: 'Importieren Sie in SonarQube ein Repository.',
    },
    note: 'SonarQube meldet sich bei Bitbucket Cloud mit einem OAuth-Client Ihres Workspace an (bis Juli 2026: OAuth-Consumer); ein Token gibt es nicht. Handrail gibt Ihnen die Anleitung.',
    prerequisites: {
      platform: 'SonarQube 8.7 oder neuer, mit eingetragener „Server base URL“.',
      bitbucket: 'Administrator des Workspaces: Nur sie können einen OAuth-Client anlegen.',
    },
    kinds: {
      oauth:
        'SonarQube nimmt ID und Secret eines privaten OAuth-Clients (es nennt sie „OAuth Key“ und „OAuth Secret“). Sie kopieren beides von der Seite in Bitbucket in das Formular von SonarQube; Handrail sieht sie nie.',
      noTokens: 'Mit Bitbucket Cloud hat SonarQube kein Feld für ein Token.',
    },
    grants: {
      pullrequest: 'SonarQube meldet seine Funde an Pull-Requests. SonarQube nennt „Pull requests: Read“.',
    },
    asks: {
      workspace: {
        label: 'Workspace ID',
      },
    },
    caveats: {
      clientSecret:
        'Das Secret des Clients geht direkt von der Seite in Bitbucket in das Formular von SonarQube. Handrail fragt nicht danach.',
    },
  },
  selfManaged: {
    artifacts: {
      sheet: {
        label: 'Bitbucket in SonarQube eintragen',
        intro: 'Das Formular von SonarQube in seiner Reihenfolge.',
      },
      request: {
        label: 'Anfrage an SonarQube',
      },
      create: {
        label: 'Bitbucket in SonarQube eintragen',
        where: 'Im Ordner mit der Datei, auf einem Computer, der SonarQube erreicht.',
        note: 'Wenn es geklappt hat, erscheint keine Meldung.',
        changes: (name) => `SonarQube bekommt die Konfiguration ${name}. Gibt es schon eine mit diesem Namen, lehnt SonarQube ab.`,
      },
      validate: {
        label: 'SonarQube prüfen lassen',
        where: (variable) => `Auf demselben Computer; ${variable} muss auf das Token von SonarQube gesetzt sein.`,
        note: 'SonarQube probiert das Token an Ihrem Bitbucket; wird es angenommen, erscheint keine Meldung.',
      },
    },
    sheet: {
      open: {
        action: 'Klicken Sie auf „Create configuration“ und wählen Sie „Bitbucket Data Center“.',
        note: 'In älteren Versionen heißt es „Bitbucket Server“.',
      },
      name: {
        place: `${form} → Configuration name`,
      },
      url: {
        place: `${form} → Bitbucket Server URL`,
      },
      tokenField: {
        place: `${form} → Personal Access Token`,
      },
      save: {
        action: 'Klicken Sie auf „Save configuration“.',
        sign: 'Die Konfiguration meldet, dass sie gültig ist.',
      },
      import: {
        action: 'Importieren Sie ein Repository.',
        sign: 'SonarQube listet die Repositorys Ihres Bitbucket auf.',
      },
    },
    next: {
      followSheet: 'Folgen Sie in SonarQube als Administrator der Anleitung.',
      importOrBind:
        'Importieren Sie ein Repository, oder verbinden Sie ein Projekt mit einem, unter Project Settings → General Settings → DevOps Platform Integration.',
      pasteBoth: ({ sonar, bitbucket, file }) => `Ersetzen Sie ${sonar} und ${bitbucket} in ${file}.`,
      setVariables: (variables) => `Setzen Sie in der Shell: ${variables}.`,
      runCommands: 'Führen Sie den Befehl zum Eintragen aus, dann den zum Prüfen.',
      deleteFile: (requestFile) => `Löschen Sie ${requestFile}: SonarQube bewahrt das Token jetzt auf.`,
      importRepository: 'Importieren Sie in SonarQube ein Repository: Projects → Create Project → From Bitbucket.',
    },
    caveats: {
      newName: (requestFile) =>
        `Der Name der Konfiguration muss neu sein: Um eine vorhandene zu ändern, schreiben Sie in ${requestFile} update_bitbucket anstelle von create_bitbucket.`,
      ownersRights:
        'SonarQube empfiehlt als Inhaber des Tokens ein Konto mit Administratorrecht, damit es jedes Repository sieht. Das Token selbst braucht nur „Read“.',
      tokensOfTheirOwn:
        'Wer Repositorys in SonarQube importiert, wird nach einem eigenen Token gefragt, mit „Read“ für Projekte und Repositorys.',
      ownAuthority: 'Das Zertifikat Ihrer eigenen Zertifizierungsstelle muss im Trust Store des Java liegen, mit dem SonarQube läuft.',
    },
    note: 'Eine Anleitung für das Formular von SonarQube, oder eine Anfrage an seine Web-API, die dasselbe tut.',
    prerequisites: {
      platform: 'SonarQube 8.1 oder neuer für die Web-API; Meldungen an Pull-Requests gibt es ab der Developer Edition.',
      bitbucket: 'Bitbucket 5.15 oder neuer: SonarQube nennt es für das Importieren von Repositorys.',
    },
    kinds: {
      personal: 'SonarQube verlangt ein „personal access token“; neueres Bitbucket nennt es „HTTP access token“.',
      notBearer:
        'SonarQube verlangt das persönliche Zugriffstoken eines Kontos, das jedes zu analysierende Repository sieht. Ob es das Token eines Projekts oder Repositorys nimmt, ist nicht bestätigt: Verwenden Sie das Token eines Kontos, das nur für SonarQube da ist.',
      oauth: 'Mit Bitbucket Server und Data Center nimmt SonarQube nur ein Token.',
    },
    grants: {
      PROJECT_READ: 'SonarQube listet Projekte auf, wenn Repositorys importiert werden. SonarQube nennt „Read“.',
      REPO_READ: 'SonarQube listet Repositorys auf und meldet Funde an Pull-Requests. SonarQube nennt „Read“.',
    },
    modes: {
      env: {
        otherwise:
          'Das tippen Sie in ein Webformular, und ein Webformular setzt keine Variablen ein. Wählen Sie „Web-API“, um mit Variablen zu arbeiten.',
      },
    },
  },
  places: {
    form,
    clients,
    importRepository: 'Projects → Create Project → From Bitbucket',
  },
  inputs: {
    key: {
      label: 'Name der Konfiguration',
      help: 'Wie dieses Bitbucket in SonarQube heißt. Projekte verweisen mit diesem Namen darauf.',
    },
    way: {
      label: 'Wie es in SonarQube kommt',
      help: 'Das Formular füllen Sie einmal aus. Die Web-API passt zu einem SonarQube, das mit Skripten eingerichtet wird.',
      choices: {
        form: {
          label: 'Webformular',
          help: 'Eine Anleitung für die Administration von SonarQube.',
        },
        api: {
          label: 'Web-API',
          help: 'Eine Datei und ein Befehl; braucht das Token eines Administrators von SonarQube.',
        },
      },
    },
    sonarUrl: {
      label: 'Adresse von SonarQube',
      help: 'Die Adresse Ihres SonarQube, wie Sie sie im Browser öffnen.',
    },
    sonarToken: {
      label: 'Token von SonarQube',
      help: 'Ein „User Token“ eines Administrators von SonarQube: My Account → Security → Generate Tokens.',
    },
  },
  caveats: {
    oneOnly: 'Unterhalb der Enterprise Edition nimmt SonarQube nur ein Bitbucket: Cloud und Data Center zählen zusammen.',
  },
  afterToken: {
    nudge:
      'Öffnen Sie in SonarQube Administration → Configuration → General Settings → DevOps Platform Integrations → Bitbucket, bearbeiten Sie diese Konfiguration, geben Sie das neue Token ein und speichern Sie.',
  },
} satisfies Words['platform.sonarqube'];
