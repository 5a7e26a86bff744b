/** German: what Handrail says of Flux. */
import type { Words } from '../../words.ts';

export const fluxCopy = {
  vendor: 'Flux-Projekt',
  summary: 'Folgt Branches Ihrer Repositorys und wendet auf Kubernetes an, was dort liegt.',
  prerequisites: {
    platform: 'Flux 2 im Cluster (GitRepository source.toolkit.fluxcd.io/v1), und das Recht, in seinem Namespace Secrets anzulegen.',
    computer: '`kubectl`, auf den Cluster eingestellt, in dem Flux läuft.',
  },
  cloud: {
    note: 'Handrail schreibt das Secret und für jedes ausgewählte Repository ein GitRepository.',
    kinds: {
      apiToken:
        'Git nimmt es mit einem festen Benutzernamen, mit Basic Authentication, wie es die Seite von Flux für Bitbucket Cloud sagt.',
      accessTokens: 'Git nimmt es mit dem Benutzernamen x-token-auth.',
      oauth: 'Das Secret hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      'read:repository:bitbucket': 'Flux klont die Repositorys.',
      repository: 'Flux klont die Repositorys.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
  },
  selfManaged: {
    note: 'Handrail schreibt das Secret und für jedes ausgewählte Repository ein GitRepository.',
    kinds: {
      personal: 'Flux sendet es als Bearer-Token.',
      bearer: 'Flux sendet es als Bearer-Token; nur so werden diese Tokens angenommen.',
      oauth: 'Das Secret hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      REPO_READ: 'Flux klont die Repositorys.',
    },
    caveats: {
      ownAuthority:
        'Bitbucket mit einem Zertifikat einer privaten Zertifizierungsstelle: Tragen Sie das Zertifikat der Zertifizierungsstelle (PEM) unter dem Schlüssel ca.crt in das Secret ein.',
    },
  },
  inputs: {
    name: {
      help: 'Wie das Secret in Kubernetes heißt; GitRepository-Objekte nennen es in secretRef.',
    },
    namespace: {
      help: 'Wo die GitRepository-Objekte sind. Flux liest das Secret aus demselben Namespace.',
    },
    branch: {
      label: 'Branch',
      help: 'Der Branch, dem Flux folgt.',
    },
    interval: {
      label: 'Intervall',
      help: 'Wie oft Flux nach Änderungen sucht, z. B. 1m0s, 30s oder 1h.',
      refused: 'Schreiben Sie es so, wie Flux es nimmt: eine Zahl mit ms, s, m oder h, z. B. 1m0s. „1 Minute“ wird abgelehnt.',
    },
  },
  artifacts: {
    secret: {
      label: 'Zugangsdaten für Git',
    },
    repositories: {
      label: 'GitRepository-Objekte',
    },
  },
  next: {
    see: (namespace) => `Prüfen Sie, ob es funktioniert: \`kubectl get gitrepositories -n ${namespace}\` zeigt READY True.`,
    nameTheSecret: ({ name, branch, interval }) =>
      `Nennen Sie das Secret in Ihren eigenen GitRepository-Objekten: spec.secretRef.name: ${name}, mit spec.ref.branch: ${branch} und spec.interval: ${interval}.`,
  },
  caveats: {
    toldAtOnce:
      'Flux sucht in jedem Intervall nach Änderungen. Damit es sofort davon erfährt, legen Sie einen Receiver vom Typ „bitbucket“ mit einem Secret an und in Bitbucket einen Webhook mit demselben Secret; das geht mit Bitbucket Cloud und mit Ihrem eigenen Bitbucket.',
    noRepositories:
      'Ausgewählt sind alle Repositorys, und Flux hat kein Objekt für „alle“: Geschrieben wird nur das Secret. Wählen Sie in Handrail Repositorys aus, dann bekommt jedes ein GitRepository. Oder nennen Sie das Secret im secretRef Ihrer eigenen Objekte.',
  },
  afterToken: {
    nudge: 'Flux liest das Secret beim nächsten Intervall neu. Der Befehl lässt es das sofort tun, für ein Repository.',
    sign: '`kubectl get gitrepositories` zeigt READY True und eine neue Zeit.',
  },
} satisfies Words['platform.flux'];
