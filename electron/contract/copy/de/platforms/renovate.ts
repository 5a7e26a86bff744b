/** German: what Handrail says of Renovate. */
import type { Words } from '../../words.ts';

export const renovateCopy = {
  summary: 'Öffnet Pull-Requests, die die Abhängigkeiten Ihrer Repositorys aktuell halten.',
  prerequisites: {
    bot: 'Ein eigenes Konto für Renovate: Die Pull-Requests kommen vom Inhaber des Tokens.',
    computer: 'Docker, oder Node.js 24.11 oder neuer.',
  },
  cloud: {
    note: 'Handrail schreibt die Konfiguration für ein Renovate, das Sie selbst ausführen.',
    kinds: {
      apiToken: 'Renovate meldet sich mit der E-Mail-Adresse als Benutzername und dem API-Token als Passwort an.',
      accessTokens:
        'Renovate sendet es als Bearer-Token. Es gehört keiner Person und kann keine Workspaces auflisten. Nennen Sie deshalb den Workspace, oder wählen Sie Repositorys aus.',
      oauth: 'Die Tokens eines OAuth-Clients gelten zwei Stunden; für den Client selbst hat die Konfiguration von Renovate keinen Platz.',
    },
    grants: {
      'read:repository:bitbucket': 'Renovate liest Code und Einstellungen. Renovate nennt diesen Scope.',
      'write:repository:bitbucket': 'Renovate überträgt seine Branches (push). Renovate nennt diesen Scope.',
      'read:pullrequest:bitbucket': 'Renovate findet die Pull-Requests, die es früher geöffnet hat. Renovate nennt diesen Scope.',
      'write:pullrequest:bitbucket':
        'Renovate öffnet und aktualisiert Pull-Requests und führt sie zusammen (merge). Renovate nennt diesen Scope.',
      'read:user:bitbucket': 'Renovate fragt, wer es ist, damit es seine eigenen Pull-Requests erkennt. Renovate nennt diesen Scope.',
      'read:workspace:bitbucket': 'Renovate listet Ihre Workspaces auf, um Repositorys zu finden. Renovate nennt diesen Scope.',
      'pullrequest:write': 'Renovate liest Code, überträgt Branches (push) und öffnet Pull-Requests.',
    },
    asks: {
      workspace: {
        help: 'Der Workspace, in dem Renovate sucht. Leer: jeder Workspace, den das Token sieht.',
      },
    },
    caveats: {
      noDashboard:
        'Das „Dependency Dashboard“ von Renovate funktioniert auf Bitbucket Cloud nicht: Es war ein Eintrag im Issue-Tracker, und Bitbucket hat ihn am 20. August 2026 abgeschafft. Deshalb wird kein Scope für Issues verlangt.',
      noEndpoint: 'In der Datei steht mit Absicht keine Adresse („endpoint“): Renovate kennt die von Bitbucket Cloud.',
      refusedToken:
        'Ein abgelehntes Token beendet einen Lauf von Renovate nicht mit einem Fehler: Suchen Sie im Protokoll nach „authentication“.',
    },
  },
  selfManaged: {
    note: 'Handrail schreibt die Konfiguration für ein Renovate, das Sie selbst ausführen.',
    kinds: {
      personal: 'Renovate sendet es als Bearer-Token.',
      bearer: 'Renovate sendet es als Bearer-Token; nur so werden diese Tokens angenommen.',
      oauth: 'Die Konfiguration hat nur für ein Token Platz.',
    },
    grants: {
      PROJECT_READ: 'Renovate listet Projekte auf, um Repositorys zu finden.',
      REPO_WRITE:
        'Renovate überträgt Branches (push) und öffnet Pull-Requests. Es sieht sich nur Repositorys an, in die es schreiben darf.',
    },
    caveats: {
      tokenAlone: 'Das Token steht allein: Renovate startet nicht, wenn ein Token und ein Passwort angegeben sind.',
      refusedToken:
        'Ein abgelehntes Token beendet einen Lauf von Renovate nicht mit einem Fehler: Suchen Sie im Protokoll nach „authentication“.',
    },
  },
  inputs: {
    autodiscoverFilter: {
      help: (example) =>
        `Welche der Repositorys, die das Token sieht, Renovate nimmt, z. B. ${example}; * steht für beliebigen Text. Leer: alle. Gilt nicht, wenn Sie die Repositorys einzeln wählen.`,
    },
    caFile: {
      help: 'Die Datei mit Ihrer eigenen Zertifizierungsstelle, auf dem Computer, auf dem Renovate läuft. Leer, wenn Ihr Zertifikat ein öffentliches ist.',
    },
    onboarding: {
      help: 'Ein: Renovate öffnet in jedem Repository zuerst einen Pull-Request, der seine Einstellungen hinzufügt. Aus: Es überspringt Repositorys ohne Einstellungen.',
    },
    mysql: {
      label: 'Die Datenbank von Bitbucket ist MySQL',
      help: 'Ein: Renovate lässt Emojis in seinen Texten weg (unicodeEmoji: false), denn MySQL kann sie so, wie Bitbucket es verwendet, nicht speichern.',
    },
  },
  artifacts: {
    pipeline: { label: 'Pipeline, die Renovate ausführt' },
    config: {
      label: 'Konfiguration von Renovate',
    },
    environment: {
      label: 'Das Token für Renovate',
    },
    check: {
      label: 'Konfiguration prüfen',
      where: 'Im Ordner mit der Datei; braucht Node.js 24.11 oder neuer.',
      changes: 'Es ändert nichts: Renovate liest die Datei nur. Beim ersten Mal lädt npm Renovate herunter; das dauert einige Minuten.',
      note: 'Es erscheint „Config validated successfully“.',
    },
    run: {
      label: 'Renovate ausführen',
      note: 'Ergänzen Sie `-e RENOVATE_DRY_RUN=full` für einen Lauf, der nichts ändert.',
    },
  },
  next: {
    pipeline:
      'Legen Sie beide Dateien in das Repository, führen Sie die Custom-Pipeline `renovate` einmal von Hand aus und lesen Sie ihr Protokoll. Geben Sie ihr dann unter Pipelines → Schedules einen Zeitplan.',
    setVariables: (variables) => `Setzen Sie dort, wo Renovate läuft, auf das Token: ${variables}.`,
    runByHand: 'Führen Sie Renovate einmal von Hand aus, zuerst als Probelauf (dry run), und lesen Sie das Protokoll.',
    schedule: 'Führen Sie es dann nach Zeitplan aus: mit cron, einem CronJob in Kubernetes oder einer eigenen Pipeline.',
    withoutDockerOrFile: (configFile) => `Ohne Docker: \`RENOVATE_CONFIG_FILE=${configFile} npx renovate\`.`,
    withoutDocker: ({ environmentName, configFile }) =>
      `Ohne Docker geben Sie Renovate die Zeile aus ${environmentName} als Umgebungsvariable und führen \`RENOVATE_CONFIG_FILE=${configFile} npx renovate\` aus.`,
  },
  caveats: {
    cannotListWorkspaces:
      'Ein Zugriffstoken kann keine Workspaces auflisten, deshalb findet Renovate von selbst nichts: Nennen Sie den Workspace, oder wählen Sie die Repositorys einzeln.',
    filterLeftOut:
      'autodiscoverFilter steht nicht in der Datei: Sie haben die Repositorys einzeln gewählt, und Renovate sucht keine anderen.',
  },
  afterToken: {
    sign: 'Im Protokoll des nächsten Laufs steht „Repository finished“ für Ihre Repositorys.',
  },
} satisfies Words['platform.renovate'];
