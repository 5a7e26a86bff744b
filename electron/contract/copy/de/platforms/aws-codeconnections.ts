/** German: what Handrail says of AWS CodeConnections. */
import type { Words } from '../../words.ts';

export const awsCodeconnectionsCopy = {
  vendor: 'Amazon Web Services',
  summary: 'Gibt CodePipeline und CodeBuild Ihre Bitbucket-Repositorys durch eine Anmeldung, ohne ein Token, das Sie aufbewahren.',
  cloud: {
    note: 'Handrail schreibt den Stack mit der Verbindung und der Richtlinie (policy). Den Zugriff erlauben Sie einmal, in der AWS-Konsole.',
    prerequisites: {
      platform: 'Ein AWS-Konto, und das Recht, Stacks mit IAM-Richtlinien bereitzustellen und Verbindungen in der Konsole fertigzustellen.',
      computer: 'Die AWS CLI, angemeldet.',
      bitbucket: 'Ein Administrator des Bitbucket-Workspace, der AWS den Zugriff erlaubt.',
    },
    kinds: {
      oauth: 'AWS und Bitbucket einigen sich untereinander: Sie bestätigen im Browser.',
      noTokens: 'Eine Verbindung nimmt kein Token. AWS CodeBuild allein nimmt eines: Wählen Sie dafür jene Plattform.',
    },
    caveats: {
      pending: 'Eine Verbindung, die ein Stack oder ein Befehl anlegt, ist PENDING. Nur die AWS-Konsole kann sie fertigstellen.',
      onePerRegion:
        'CodeBuild hat in jedem Konto und jeder Region einen Standardzugang für Bitbucket. Der Import ersetzt ihn dort für jedes Build-Projekt, das keinen eigenen hat.',
      fewerRegions:
        'Verbindungen gibt es bei AWS in weniger Regionen als CodeBuild. Ein Build-Projekt anderswo kann eine verwenden: Geben Sie der letzten aws-Zeile des Imports die passende --region.',
      oneWorkspace:
        'Laut AWS erreicht eine Verbindung nur Repositorys „owned by the Bitbucket account that was used to create the connection“. Legen Sie für einen anderen Workspace eine weitere Verbindung an.',
      prefix:
        'Verbindungen aus der Zeit vor dem neuen Namen haben codestar-connections in ihrer ARN. Eine Richtlinie für eine solche muss ebenfalls diesen Namen verwenden.',
      replaced: 'Wer den Stack löscht, löscht die Verbindung. Eine neue hat eine neue ARN und muss wieder fertiggestellt werden.',
    },
  },
  selfManaged: {
    reason:
      'AWS verbindet installierte Server von GitHub Enterprise und GitLab, aber weder Bitbucket Server noch Data Center. Für Builds aus Ihrem eigenen Bitbucket eignen sich Jenkins oder Tekton Pipelines-as-Code.',
    noKinds: 'Eine Verbindung erreicht nur Bitbucket Cloud.',
  },
  inputs: {
    connectionName: {
      label: 'Name der Verbindung',
      help: 'In Ihrem AWS-Konto darf er nur einmal vorkommen.',
      refused: 'Buchstaben, Ziffern und Bindestriche, höchstens 32, und ein Buchstabe am Anfang.',
    },
    use: {
      label: 'Wer sie verwendet',
      help: 'Der Stack bekommt in AWS eine Richtlinie mit dem, was diese brauchen, und sonst nichts.',
      pipeline: 'CodePipeline',
      build: 'CodeBuild',
      both: 'CodePipeline und CodeBuild',
      pipelineHelp: 'Eine Pipeline bekommt ihren Code über die Verbindung.',
      buildHelp: 'Build-Projekte bekommen ihren Code über die Verbindung, ohne Pipeline.',
      bothHelp: 'Pipelines und Build-Projekte bekommen ihren Code über die Verbindung.',
    },
    region: {
      label: 'Region',
      help: 'Die AWS-Region Ihrer Pipelines und Build-Projekte. Leer: die, auf die die AWS CLI eingestellt ist.',
      refused: 'Sie sieht so aus: eu-central-1.',
    },
    profile: {
      label: 'Profil',
      help: 'Ein benanntes Profil der AWS CLI. Leer: das Standardprofil.',
      refused: 'Es enthält keine Leerzeichen und beginnt nicht mit einem Bindestrich.',
    },
  },
  artifacts: {
    template: { label: 'Stack mit der Verbindung und ihrer Richtlinie' },
    deploy: {
      label: 'Stack bereitstellen',
      where: 'Auf einem Computer, auf dem die AWS CLI angemeldet ist, im Ordner mit der Datei.',
      note: 'Es erscheint die Meldung, dass der Stack angelegt oder aktualisiert wurde.',
      changes:
        'Es legt in Ihrem AWS-Konto eine Verbindung an, die noch auf Bestätigung wartet, und eine IAM-Richtlinie. Noch hat keine Rolle die Richtlinie.',
    },
    sheet: {
      label: 'Verbindung fertigstellen',
      intro: 'AWS und Bitbucket einigen sich untereinander; Sie bestätigen nur. Ein Token gibt es nicht.',
    },
    import: {
      label: 'CodeBuild die Verbindung verwenden lassen',
      where: 'Auf demselben Computer, sobald die Verbindung „Available“ ist.',
      note: 'Solange die Verbindung „Pending“ ist, bricht der Befehl ab und importiert nichts.',
    },
  },
  places: {
    console: 'AWS console → Developer Tools → Settings → Connections',
    role: 'AWS console → IAM → Roles',
  },
  sheet: {
    deploy: { place: 'Terminal', action: 'Führen Sie den Befehl zum Bereitstellen aus.', sign: 'Er endet ohne Fehler.' },
    open: {
      action: (region) =>
        region === '' ? 'Wählen Sie die Region des Stacks und die Verbindung.' : `Wählen Sie die Region ${region} und die Verbindung.`,
      sign: 'Ihr Status ist „Pending“.',
    },
    update: { action: 'Klicken Sie auf „Update pending connection“.', sign: '„Connect to Bitbucket“ öffnet sich.' },
    install: {
      action:
        'Wählen Sie unter „Bitbucket apps“ „Install a new app“. Wenn die App Ihres Workspace schon da ist, wählen Sie diese und lassen Sie den nächsten Schritt aus.',
      sign: 'Bitbucket öffnet sich, oder das Feld zeigt die Nummer der App.',
    },
    grant: {
      place: 'bitbucket.org',
      action:
        'Melden Sie sich als Administrator des Workspaces an und klicken Sie auf „Grant access“. Anderen bietet Bitbucket das nicht an.',
      sign: 'Der Browser kehrt zu AWS zurück, und „Bitbucket apps“ zeigt eine Nummer.',
    },
    connect: { action: 'Klicken Sie auf „Connect“.', sign: 'Der Status der Verbindung ist „Available“.' },
    role: {
      action: {
        pipeline:
          'Öffnen Sie die Servicerolle Ihrer Pipeline und fügen Sie die Richtlinie aus dem Stack hinzu: Ihr Name enthält das hier. Wenn die „Source“-Aktion „Full clone“ verwendet, tun Sie dasselbe für das Build-Projekt.',
        build:
          'Öffnen Sie die Servicerolle Ihres Build-Projekts und fügen Sie die Richtlinie aus dem Stack hinzu: Ihr Name enthält das hier.',
        both: 'Öffnen Sie die Servicerollen Ihrer Pipeline und Ihres Build-Projekts und fügen Sie jeder die Richtlinie aus dem Stack hinzu: Ihr Name enthält das hier.',
      },
      sign: 'Die Rolle führt die Richtlinie auf.',
    },
  },
  next: {
    followSheet: 'Folgen Sie der Anleitung von oben nach unten.',
    runImport: 'Sobald die Verbindung „Available“ ist, führen Sie den Befehl für den Import aus.',
    pipeline: 'Wählen Sie in CodePipeline Bitbucket als „Source provider“, und die Verbindung.',
    build: 'Wählen Sie in CodeBuild Bitbucket als „Source provider“ des Build-Projekts: Es verwendet die Verbindung.',
  },
} satisfies Words['platform.aws-codeconnections'];
