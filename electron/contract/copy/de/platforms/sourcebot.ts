/** German: what Handrail says of Sourcebot. */
import type { Words } from '../../words.ts';

export const sourcebotCopy = {
  summary: 'Durchsucht den Code aller Ihrer Repositorys und beantwortet Fragen dazu.',
  prerequisites: {
    docker: 'Ein Sourcebot, das Sie selbst mit Docker ausführen.',
  },
  cloud: {
    note: 'Handrail schreibt die Verbindung mit beiden Namen: die E-Mail-Adresse für die API von Bitbucket, Ihren Bitbucket-Benutzernamen zum Klonen.',
    prerequisites: {
      platform: 'Sourcebot 4.11.6 oder neuer (Februar 2026): Ältere kennen kein gitUser.',
    },
    kinds: {
      apiToken: 'Sourcebot braucht die E-Mail-Adresse als user, Ihren Bitbucket-Benutzernamen als gitUser und das API-Token.',
      accessTokens: 'Sourcebot braucht das Token allein, ohne user und gitUser.',
      oauth: 'Die Verbindung hat nur für ein Token Platz.',
    },
    grants: {
      'read:repository:bitbucket': 'Sourcebot listet Repositorys auf und klont sie. Sourcebot nennt diesen Scope.',
      'read:workspace:bitbucket': 'Sourcebot findet den Workspace. Sourcebot nennt diesen Scope.',
      repository: 'Sourcebot listet Repositorys auf und klont sie.',
    },
    asks: {
      workspace: {
        help: 'Der Workspace, den Sourcebot liest oder zu dem Ihre ausgewählten Repositorys gehören.',
      },
      gitUser: {
        help: 'Der Bitbucket-Benutzername desselben Kontos; die E-Mail-Adresse nimmt Git nicht.',
      },
    },
  },
  selfManaged: {
    note: 'Handrail schreibt die Verbindung für Ihr eigenes Bitbucket, das Sourcebot „server“ nennt.',
    kinds: {
      personal: 'Sourcebot braucht es mit dem Benutzernamen des Kontos, zu dem es gehört.',
      bearer:
        'Sourcebot braucht das Token allein. Es klont dann mit dem Benutzernamen x-token-auth; laut der Seite von Sourcebot funktioniert das, die Seiten von Bitbucket erwähnen es nicht.',
      oauth: 'Die Verbindung hat nur für ein Token Platz.',
    },
    grants: {
      PROJECT_READ: 'Sourcebot listet die Repositorys von Projekten auf.',
      REPO_READ: 'Sourcebot klont Repositorys.',
      REPO_ADMIN: 'Sourcebot liest, wer welches Repository sehen darf; das zeigt Bitbucket nur Administratoren des Repositorys.',
    },
    asks: {
      user: {
        help: 'Der Bitbucket-Benutzername des Token-Inhabers. Ohne ihn würde Sourcebot als x-token-auth klonen.',
      },
    },
    git: 'Sourcebot klont mit Tokens eines Projekts oder Repositorys als x-token-auth, und es ist nicht bekannt, welche Server das annehmen.',
  },
  inputs: {
    name: {
      label: 'Name der Verbindung',
      help: 'Wie diese Verbindung in config.json heißt. In der Datei darf der Name nur einmal vorkommen.',
      refused: 'Verwenden Sie nur Buchstaben, Ziffern, Bindestriche und Unterstriche.',
    },
    excludeForks: {
      help: 'Ein: Forks weglassen.',
    },
    excludeRepos: {
      help: (example) => `Repositorys, die wegbleiben, eines je Zeile, z. B. ${example}; * steht für beliebigen Text.`,
    },
    excludeArchived: {
      help: 'Ein: Archivierte Repositorys weglassen.',
    },
    caFile: {
      help: 'Die Datei mit Ihrer eigenen Zertifizierungsstelle, auf dem Computer, auf dem Sourcebot läuft. Leer, wenn Ihr Zertifikat ein öffentliches ist.',
    },
    permissionSync: {
      label: 'Berechtigungen abgleichen („Permission syncing“)',
      help: 'Ein: In Sourcebot sehen Personen nur, was sie in Bitbucket sehen dürfen; das Token muss Administrator der Repositorys sein. Aus: Lesen genügt.',
    },
  },
  artifacts: {
    config: {
      label: 'Konfiguration von Sourcebot',
    },
    environment: {
      label: 'Das Token für Sourcebot',
    },
    run: {
      label: 'Sourcebot ausführen',
      note: 'Ergänzen Sie, womit Ihr Sourcebot schon läuft, z. B. AUTH_URL.',
    },
  },
  next: {
    setVariables: (variables) => `Setzen Sie dort, wo Sourcebot läuft, auf das Token: ${variables}.`,
    copyConnection: 'Hat Ihr Sourcebot schon eine config.json? Kopieren Sie die Verbindung dort unter connections.',
    start: 'Starten Sie Sourcebot und sehen Sie zu, wie es die Repositorys indiziert.',
  },
  caveats: {
    neverInside:
      'config.json enthält das Token nie: Sourcebot nimmt es nur aus einer Umgebungsvariablen. Es steht in der Datei sourcebot.env.',
    paidPlan:
      '„Permission syncing“ gehört zum kostenpflichtigen Tarif von Sourcebot, und alle müssen sich mit ihrem Bitbucket-Konto anmelden.',
  },
  afterToken: {
    nudge:
      'Stoppen Sie den Container von Sourcebot und führen Sie den Startbefehl noch einmal aus. Eine geänderte config.json bemerkt es von selbst, eine geänderte Variable liest es erst beim Start.',
    sign: 'In Sourcebot zeigt die Seite der Verbindung einen neuen Abgleich ohne Fehler.',
  },
} satisfies Words['platform.sourcebot'];
