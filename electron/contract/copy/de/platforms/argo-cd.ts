/** German: what Handrail says of Argo CD. */
import type { Words } from '../../words.ts';

export const argoCdCopy = {
  vendor: 'Argo-Projekt',
  summary: 'Bringt den Inhalt Ihrer Repositorys nach Kubernetes und hält ihn dort auf diesem Stand.',
  prerequisites: {
    platform:
      'Argo CD, und das Recht, in seinem Namespace Secrets anzulegen. ApplicationSets mit Zugangsdaten sind Administratoren von Argo CD vorbehalten.',
    computer: '`kubectl`, auf den Cluster eingestellt, in dem Argo CD läuft.',
  },
  cloud: {
    note: 'Handrail schreibt das Secret für die Repositorys und auf Wunsch ein ApplicationSet.',
    kinds: {
      apiToken: 'Git nimmt es mit einem festen Benutzernamen, das ApplicationSet mit der E-Mail-Adresse seines Inhabers.',
      accessTokens:
        'Git nimmt es mit dem Benutzernamen x-token-auth. Das ApplicationSet von Argo CD kann es auf Bitbucket Cloud nicht verwenden.',
      oauth: 'Das Secret für ein Repository hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      'read:repository:bitbucket': 'Argo CD klont die Repositorys; das ApplicationSet listet sie auf.',
      repository: 'Argo CD klont die Repositorys.',
    },
    caveats: {
      toldAtOnce:
        'Argo CD sucht alle paar Minuten nach Änderungen. Damit es sofort davon erfährt, legen Sie in Bitbucket einen Webhook an und tragen Sie dessen UUID als webhook.bitbucket.uuid in das Secret argocd-secret ein.',
    },
    refusesKind:
      'Auf Bitbucket Cloud meldet sich das ApplicationSet mit einer E-Mail-Adresse an, und Zugriffstokens haben keine. Verwenden Sie ein API-Token, oder schalten Sie das ApplicationSet aus.',
  },
  selfManaged: {
    note: 'Handrail schreibt das Secret für die Repositorys und auf Wunsch ein ApplicationSet.',
    prerequisites: {
      platform: 'Argo CD 3.0 oder neuer für Bearer-Tokens. Für ein älteres wählen Sie Benutzername und Token.',
    },
    kinds: {
      personal: 'Argo CD sendet es als Bearer-Token oder zusammen mit Ihrem Benutzernamen.',
      bearer: 'Argo CD sendet es als Bearer-Token; nur so werden diese Tokens angenommen.',
      oauth: 'Das Secret für ein Repository hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      PROJECT_READ: 'Das ApplicationSet listet die Repositorys eines Projekts auf.',
      REPO_READ: 'Argo CD klont die Repositorys.',
    },
    asks: {
      projectKey: {
        help: 'Der Schlüssel des Projekts in Bitbucket, z. B. PRJ.',
      },
    },
    caveats: {
      toldAtOnce:
        'Argo CD sucht alle paar Minuten nach Änderungen. Damit es sofort davon erfährt, legen Sie in Bitbucket einen Webhook mit „Secret“ an und tragen Sie dasselbe als webhook.bitbucketserver.secret in das Secret argocd-secret ein.',
      ownAuthority:
        'Bitbucket mit einem Zertifikat einer privaten Zertifizierungsstelle: Tragen Sie das Zertifikat unter dem Hostnamen in die ConfigMap argocd-tls-certs-cm ein. Für das ApplicationSet nennen Sie es außerdem als caRef.',
    },
    refusesKind:
      'Bitbucket nimmt Tokens eines Projekts oder Repositorys nur als Bearer-Token an. Wählen Sie bearerToken, oder verwenden Sie das Token einer Person.',
  },
  inputs: {
    generator: {
      label: 'ApplicationSet, das Repositorys findet',
      help: 'Ein: Argo CD listet die Repositorys auf und legt für jedes oder für jedes ausgewählte eine Anwendung (Application) an. Aus: Es bekommt nur die Zugangsdaten, für Anwendungen, die Sie selbst schreiben.',
    },
    secretType: {
      help: 'Wofür die Zugangsdaten gelten.',
      choices: {
        asChosen: {
          label: 'so wie die Repositorys ausgewählt sind',
          help: 'Ausgewählte Repositorys: je ein Secret vom Typ „repository“, sodass Argo CD das Token nur für diese verwendet. Alle Repositorys: „repo-creds“.',
        },
        repoCreds: {
          help: 'Für jedes Repository, dessen Adresse gleich beginnt: der Workspace oder das Projekt. Argo CD bietet das Token dann auch Repositorys an, die Sie nicht ausgewählt haben.',
        },
        repository: {
          help: 'Nur für die ausgewählten Repositorys, je ein Secret.',
        },
      },
    },
    namespace: {
      help: 'Wo Argo CD läuft. Es liest nur Secrets aus seinem eigenen Namespace.',
    },
    repositoryMatch: {
      help: 'Ein regulärer Ausdruck, zu dem der Name eines Repositorys passen muss. Leer: jedes Repository. Gilt nicht, wenn Sie die Repositorys einzeln wählen.',
    },
    path: {
      label: 'Pfad in jedem Repository',
      help: 'Der Ordner mit den Manifesten.',
    },
    argoProject: {
      label: 'Projekt in Argo CD',
      help: 'Das Projekt in Argo CD (nicht in Bitbucket), zu dem die Anwendungen gehören.',
    },
    destination: {
      label: 'Ziel-Namespace',
      help: 'Wohin die Anwendungen installiert werden, in dem Cluster, in dem Argo CD läuft.',
    },
    signIn: {
      label: 'Wie sich Argo CD anmeldet',
      help: 'Ein älteres Argo CD kennt für Git keine Bearer-Tokens.',
      choices: {
        bearer: {
          help: 'Das Token allein. Nimmt jede Art von HTTP-Zugriffstoken.',
        },
        basic: {
          label: 'Benutzername und Passwort',
          help: 'Das Token anstelle des Passworts. Nur für das Token einer Person.',
        },
      },
    },
  },
  artifacts: {
    secret: {
      label: 'Zugangsdaten für die Repositorys',
    },
    set: {
      label: 'ApplicationSet',
    },
  },
  next: {
    seeConnection:
      'Öffnen Sie in Argo CD Settings → Repositories. Ein Repository, das die Zugangsdaten verwendet, zeigt als „Connection status“ „Successful“.',
    openApplications: 'Öffnen Sie „Applications“: Für jedes gefundene Repository steht dort eine Anwendung.',
  },
  caveats: {
    twoNames:
      'Argo CD sucht ein Repository unter seinem Namen, nicht unter dem Namen in der Adresse, und meldet nichts, wenn es keines findet: Ein Repository mit zwei verschiedenen Namen („My App“ und my-app) bekommt keine Anwendung. Schreiben Sie dafür von Hand eine Application.',
    prefix:
      'Mit „repo-creds“ verwendet Argo CD das Token für jedes Repository, dessen Adresse Zeichen für Zeichen so beginnt wie die im Secret: „…/acme“ ist auch der Anfang von „…/acme-old“. Die längste Übereinstimmung gilt. Mit „repository“ verwendet es das Token nur für die genannten Repositorys.',
    offered: (chosen) =>
      `Ihre Auswahl: ${chosen}. „repo-creds“ ist nicht darauf beschränkt: Argo CD bietet das Token jedem Repository unter der Adresse im Secret an. Um es zu begrenzen, nehmen Sie „repository“.`,
    matchLeftOut:
      'repositoryMatch steht nicht so im ApplicationSet, wie Sie es geschrieben haben: Sie haben die Repositorys einzeln gewählt, und es nennt genau diese.',
  },
  refused: {
    secretType:
      'Ein Secret vom Typ „repository“ nennt ein einziges Repository, und ausgewählt sind alle. Wählen Sie einige aus, oder nehmen Sie „repo-creds“.',
  },
  afterToken: {
    nudge:
      'Argo CD liest das Secret von selbst neu. Anwendungen, die mit dem alten Token gescheitert sind, müssen Sie neu laden: Öffnen Sie das Menü „Refresh“ und klicken Sie auf „Hard Refresh“, oder führen Sie den Befehl für jede Anwendung aus.',
  },
} satisfies Words['platform.argo-cd'];
