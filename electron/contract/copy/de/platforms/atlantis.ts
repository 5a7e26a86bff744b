/** German: what Handrail says of Atlantis. */
import type { Words } from '../../words.ts';

export const atlantisCopy = {
  vendor: 'Atlantis-Projekt',
  summary: 'Führt Terraform für Pull-Requests in Bitbucket aus und schreibt den Plan als Kommentar dazu.',
  prerequisites: {
    computer:
      'Docker, oder ein anderer Weg, Atlantis mit einer Datei von Umgebungsvariablen auszuführen. Terraform ist im Image enthalten.',
    bitbucket: 'Eine Person, die in den Repositorys einen Webhook anlegen darf.',
  },
  cloud: {
    note: 'Handrail schreibt die Datei mit den Umgebungsvariablen und führt durch das Anlegen des Webhooks.',
    prerequisites: {
      platform:
        'Atlantis 0.36 oder neuer: Ältere haben für Git und die API von Bitbucket nur einen Benutzernamen, und ein API-Token braucht zwei.',
    },
    kinds: {
      apiToken: 'Atlantis ruft Bitbucket mit der E-Mail-Adresse und dem Token auf, Git mit einem Benutzernamen und dem Token.',
      accessTokens: 'Atlantis ruft Bitbucket mit einer E-Mail-Adresse auf, und Zugriffstokens haben keine. Verwenden Sie ein API-Token.',
      oauth: 'Atlantis hat keine Einstellungen für einen OAuth-Client.',
    },
    grants: {
      'read:repository:bitbucket': 'Atlantis klont das Repository und trägt Build-Status ein.',
      'read:pullrequest:bitbucket': 'Atlantis liest Pull-Requests. Seine Seite nennt diese Berechtigung.',
      'write:pullrequest:bitbucket':
        'Atlantis kommentiert Pull-Requests und führt sie zusammen (merge). Seine Seite nennt diese Berechtigung.',
      'read:user:bitbucket': 'Atlantis findet heraus, welche Kommentare seine eigenen sind.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
    allow: {
      what: 'Die Adresse von Atlantis',
    },
    caveats: {
      gitUserName:
        'Der Benutzername für Git stammt aus der Regel von Bitbucket für API-Tokens, nicht von der Seite von Atlantis (dort nicht bestätigt).',
    },
  },
  selfManaged: {
    note: 'Handrail schreibt die Datei mit den Umgebungsvariablen und führt durch das Anlegen des Webhooks.',
    kinds: {
      personal: 'Atlantis ruft Bitbucket mit dem Token auf, Git mit dem Benutzernamen und dem Token.',
      notBearer:
        'Atlantis gibt Git zum Token einen Benutzernamen, und Bitbucket nimmt diese Tokens nur ohne. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'Atlantis hat keine Einstellungen für einen OAuth-Client.',
    },
    grants: {
      PROJECT_READ: 'Die Seite von Atlantis nennt diese Stufe.',
      REPO_WRITE:
        'Atlantis klont, kommentiert, trägt Build-Status ein und führt Pull-Requests zusammen (merge). Seine Seite sagt „Write Pull request permissions“, was es in Bitbucket nicht gibt; gemeint ist diese Stufe.',
    },
    caveats: {
      ownAuthority:
        'Dem Zertifikat einer privaten Zertifizierungsstelle muss das System vertrauen, in dem Atlantis läuft: Binden Sie es in den Zertifikatsspeicher des Containers ein.',
      calledStash: 'Atlantis nennt Server und Data Center „Bitbucket Server (aka Stash)“.',
    },
  },
  inputs: {
    hidePrevPlanComments: {
      label: 'Frühere Pläne in Kommentaren ausblenden',
      help: 'Ein: Atlantis entfernt seine älteren Pläne aus einem Pull-Request (ATLANTIS_HIDE_PREV_PLAN_COMMENTS). Dann muss es wissen, welche Kommentare seine eigenen sind.',
    },
    atlantisUrl: {
      label: 'Adresse von Atlantis',
      help: 'ATLANTIS_ATLANTIS_URL: wo Menschen und Bitbucket Atlantis erreichen. Sie steht in Kommentaren und im Webhook.',
    },
    webhookSecret: {
      help: 'Das Secret, mit dem Bitbucket seine Ereignisse signiert. Ohne eines könnte jeder Atlantis ein Ereignis senden. Erzeugen Sie eines mit: openssl rand -hex 32',
    },
    gitUser: {
      help: 'Der Benutzername für Git. Der feste ist die Regel von Bitbucket für API-Tokens; die Seite von Atlantis erwähnt ihn nicht. Wenn Atlantis nicht klonen kann, geben Sie Ihren Bitbucket-Benutzernamen ein (nicht die E-Mail-Adresse).',
      refused: 'Ein Benutzername enthält keine Leerzeichen und kein @, : oder /. Die E-Mail-Adresse lehnt Git ab.',
    },
    projectName: {
      label: 'Projektname',
      help: 'Der Name des Projekts, wie Bitbucket ihn zeigt, nicht sein Schlüssel: Die „allowlist“ von Atlantis enthält den Namen. Bei den eigenen Repositorys einer Person ist es ihr voller Name.',
      refused: 'Er enthält kein Komma, kein Sternchen und keinen Schrägstrich: Sie haben in der „allowlist“ eine eigene Bedeutung.',
    },
  },
  artifacts: {
    environment: {
      label: 'Umgebung von Atlantis',
    },
    run: {
      label: 'Atlantis starten',
      where: 'Auf dem Computer, auf dem Atlantis läuft, im Ordner mit der Datei.',
      note: 'Die Datei ist für Docker und Kubernetes, die jeden Wert so nehmen, wie er ist; eine Shell würde manche anders lesen.',
    },
    sheet: {
      intro:
        'Bitbucket meldet Atlantis Pull-Requests über einen Webhook. Legen Sie ihn in jedem Repository an, immer mit demselben Secret.',
    },
  },
  sheet: {
    withEventsOfYours: 'Die Adresse von Atlantis mit /events am Ende.',
    withEvents: 'Mit /events am Ende.',
    cloud: {
      url: {
        action: 'Geben Sie die Adresse für Ereignisse ein.',
      },
      events: {
        action:
          'Wählen Sie „Choose from a full list of triggers“. Entfernen Sie unter „Repository“ alle Häkchen. Setzen Sie unter „Pull Request“ Häkchen bei „Created“, „Updated“, „Merged“, „Declined“ und „Comment created“.',
      },
      save: {
        sign: 'Nach dem nächsten Pull-Request steht das Ereignis im Protokoll von Atlantis.',
      },
    },
    selfManaged: {
      url: {
        action: 'Geben Sie die Adresse für Ereignisse ein.',
      },
      events: {
        action:
          'Setzen Sie unter „Pull Request“ Häkchen bei „Opened“, „Source branch updated“, „Merged“, „Declined“, „Deleted“ und „Comment added“.',
      },
      save: {
        sign: 'Nach dem nächsten Pull-Request steht das Ereignis im Protokoll von Atlantis.',
      },
    },
  },
  next: {
    start:
      'Starten Sie Atlantis mit dem Befehl. In Kubernetes machen Sie aus der Datei ein Secret: kubectl create secret generic atlantis --from-env-file=atlantis.env',
    tryIt: 'Öffnen Sie einen Pull-Request, der eine Terraform-Datei ändert: Atlantis schreibt einen Plan als Kommentar.',
    keepReadable: (environmentName) =>
      `Sorgen Sie dafür, dass nur das Konto, mit dem Atlantis läuft, ${environmentName} lesen kann: Token und Secret stehen darin im Klartext.`,
  },
  refused: {
    severalProjects:
      'Sie gehören zu mehreren Projekten. In der „allowlist“ von Atlantis steht der Name jedes Projekts, und Handrail fragt nach einem: Exportieren Sie für jedes Projekt einmal, und verbinden Sie die Listen in ATLANTIS_REPO_ALLOWLIST mit einem Komma.',
  },
} satisfies Words['platform.atlantis'];
