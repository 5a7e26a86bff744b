/** German: what Handrail says of Tekton Pipelines-as-Code. */
import type { Words } from '../../words.ts';

export const tektonPacCopy = {
  vendor: 'OpenShift-Pipelines-Projekt',
  summary: 'Führt Tekton-Pipelines aus Ihren Repositorys aus, bei jedem Push und jedem neuen Pull-Request.',
  prerequisites: {
    platform: 'Pipelines-as-Code im Cluster, und das Recht, im Namespace Repository-Objekte und Secrets anzulegen.',
    computer: '`kubectl`, auf den Cluster eingestellt, in dem die Pipelines laufen.',
    bitbucket: 'Eine Person, die im Repository einen Webhook anlegen darf.',
  },
  cloud: {
    note: 'Handrail schreibt das Secret und die Repository-Objekte und führt durch das Anlegen des Webhooks.',
    prerequisites: {
      platform:
        'Pipelines-as-Code 0.49.0 oder neuer: Ältere geben Git die E-Mail-Adresse, und die lehnt Bitbucket ab. 0.50.0 prüft das Secret des Webhooks.',
    },
    kinds: {
      apiToken: 'Pipelines-as-Code meldet sich mit der E-Mail-Adresse des Token-Inhabers und dem Token an.',
      accessTokens:
        'Braucht ein Pipelines-as-Code, das neuer als 0.50.0 ist (welches, ist nicht bestätigt). Seine Seite nennt nur Zugriffstokens eines Repositorys.',
      oauth: 'Das Secret hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      'read:workspace:bitbucket': 'Pipelines-as-Code prüft, wer zum Workspace gehört, bevor es eine Änderung ausführt.',
      'read:pullrequest:bitbucket': 'Pipelines-as-Code liest Pull-Requests und kommentiert sie.',
      'read:repository:bitbucket': 'Pipelines-as-Code liest die Definition der Pipeline und den Code.',
      'write:repository:bitbucket': 'Die Seite von Pipelines-as-Code verlangt es, für den Status an Commits.',
      'repository:write':
        'Pipelines-as-Code liest die Definition der Pipeline und den Code; seine Seite verlangt auch Schreiben, für den Status an Commits.',
      pullrequest: 'Pipelines-as-Code liest Pull-Requests und kommentiert sie.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
    allow: {
      what: 'Die Adresse des Controllers',
    },
    caveats: {
      sourceAddresses:
        'So wie es installiert wird, nimmt Pipelines-as-Code Ereignisse nur von Atlassians eigenen Adressen an und beachtet das Secret des Webhooks nicht. Hinter einem Proxy tragen Sie dessen Adresse als bitbucket-cloud-additional-source-ip ein. Oder setzen Sie bitbucket-cloud-check-source-ip auf false, dann wird stattdessen das Secret geprüft (0.50.0 oder neuer).',
      webhookScope:
        'Seine Seite nennt auch write:webhook:bitbucket. Das ist für `tkn pac create repo`, das den Webhook selbst anlegt; mit der Anleitung braucht man es nicht.',
    },
  },
  selfManaged: {
    note: 'Handrail schreibt das Secret und die Repository-Objekte und führt durch das Anlegen des Webhooks.',
    prerequisites: {
      bitbucket:
        'Ein Token mit Administratorrecht im Projekt oder in seinen Repositorys. Bei dem Token einer Person: das eines lizenzierten Kontos, denn ein anderes sieht nicht, wer zu einer Gruppe gehört, und deren Änderungen würden nicht ausgeführt.',
    },
    kinds: {
      personal: 'Pipelines-as-Code verlangt einen Benutzernamen und das Token, das dazugehört.',
      bearer: 'Pipelines-as-Code 0.49.0 oder neuer (Juli 2026) sendet es allein, als Bearer-Token.',
      oauth: 'Das Secret hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      PROJECT_ADMIN:
        'Pipelines-as-Code liest, wer im Projekt welche Berechtigung hat, bevor es eine Änderung ausführt. Seine Seite nennt diese Stufe.',
      REPO_ADMIN: 'Pipelines-as-Code liest die Berechtigungen des Repositorys und trägt den Status ein. Seine Seite nennt diese Stufe.',
    },
    caveats: {
      forks: 'Das Token muss auch die Forks erreichen, aus denen Pull-Requests kommen.',
      whoami:
        'Ab 0.49.0 fragt Pipelines-as-Code zuerst plugins/servlet/applinks/whoami, wem das Token gehört. Bitbucket 8.9.22, 8.19.12, 9.3.2 und neuer lehnen HTTP-Zugriffstokens an solchen Adressen ab: Steht im Protokoll des Controllers „token validation failed“, obwohl die Prüfung von Handrail in Ordnung ist, ist das die wahrscheinliche Ursache (aus beiden Quellen geschlossen, von keinem Hersteller bestätigt).',
      serverType:
        'Der Typ „bitbucket-datacenter“ von Pipelines-as-Code ist auch für Bitbucket Server gedacht; ob er mit Ihrer Version noch funktioniert, ist nicht bestätigt.',
    },
    git: 'Pipelines-as-Code klont mit einem Benutzernamen, und Tokens eines Projekts oder Repositorys haben keinen.',
  },
  inputs: {
    namespace: {
      help: 'Wo die Pipelines laufen. Repository-Objekt und Secret müssen im selben Namespace sein.',
    },
    webhookSecret: {
      help: 'Das Secret, mit dem Bitbucket seine Ereignisse signiert. Erzeugen Sie eines mit: openssl rand -hex 32',
    },
    controllerUrl: {
      label: 'Adresse des Controllers',
      help: 'Die öffentliche Adresse des Controllers von Pipelines-as-Code. Unter OpenShift: oc get route -n pipelines-as-code pipelines-as-code-controller',
    },
  },
  artifacts: {
    secret: {
      label: 'Token für Pipelines-as-Code',
    },
    repositories: {
      label: 'Repository-Objekte',
    },
    sheet: {
      intro:
        'Bitbucket meldet Pipelines-as-Code jeden Push und jeden Pull-Request über einen Webhook. Legen Sie ihn in jedem Repository an.',
    },
  },
  sheet: {
    controllerAddress: 'Die öffentliche Adresse des Controllers von Pipelines-as-Code.',
    cloud: {
      title: {
        value: 'Pipelines as Code',
      },
      url: {
        action: 'Geben Sie die Adresse des Controllers ein.',
      },
      events: {
        action:
          'Wählen Sie „Choose from a full list of triggers“. Unter „Repository“: „Push“, „Updated“, „Commit comment created“. Unter „Pull request“: „Created“, „Updated“, „Merged“, „Declined“, „Comment created“, „Comment updated“.',
      },
      save: {
        sign: 'Nach dem nächsten Push zeigt „View requests“ eine Antwort mit 2xx.',
      },
    },
    selfManaged: {
      name: {
        value: 'Pipelines as Code',
      },
      url: {
        action: 'Geben Sie die Adresse des Controllers ein.',
      },
      events: {
        action:
          'Setzen Sie Häkchen: unter „Repository“ bei „Push“ und „Modified“, unter „Pull request“ bei „Opened“, „Source branch updated“ und „Comment added“.',
      },
      save: {
        action: 'Klicken Sie auf „Create“.',
        sign: 'Der Webhook steht in der Liste, und nach dem nächsten Push ist seine letzte Antwort 2xx.',
      },
    },
  },
  next: {
    addPipeline:
      'Legen Sie im Repository eine Pipeline in den Ordner .tekton und öffnen Sie einen Pull-Request: Ein Lauf startet, und Bitbucket zeigt seinen Status.',
  },
  caveats: {
    noRepositories:
      'Ausgewählt sind alle Repositorys, und ein Repository-Objekt nennt nur eines: Geschrieben wird nur das Secret. Wählen Sie in Handrail Repositorys aus, dann bekommt jedes ein Objekt.',
    outside:
      'Ein Zugriffstoken sieht nicht, wer zum Workspace gehört. Deshalb wird allein dadurch keine Änderung ausgeführt: Tragen Sie die Konto-IDs der Personen im Standard-Branch in die Datei OWNERS ein, oder lassen Sie jemanden, der dort steht, /ok-to-test kommentieren.',
    clone:
      'Pipelines-as-Code gibt Git das Token als Passwort, und nach den Seiten von Bitbucket gelten Tokens eines Projekts oder Repositorys nur als Bearer-Token. Ob Ihre Pipeline ein privates Repository damit klonen kann, ist nicht bestätigt; wenn nicht, verwenden Sie das Token einer Person.',
    contextPath: (contextPath) =>
      `Ihr Bitbucket liegt unter ${contextPath}. Handrail schreibt die ganze Basis-URL, wie die Seite es verlangt; ob Pipelines-as-Code den Pfad überall behält, ist nicht bestätigt.`,
  },
  afterToken: {
    sign: 'Ein neuer Commit in einem Pull-Request startet einen Lauf, und Bitbucket zeigt seinen Status.',
  },
} satisfies Words['platform.tekton-pac'];
