/** German: what Handrail says of Sourcegraph. */
import type { Words } from '../../words.ts';

export const sourcegraphCopy = {
  summary: 'Durchsucht den Code aller Ihrer Repositorys und ändert mit Batch Changes viele davon auf einmal.',
  prerequisites: {
    administrator: 'Ein „Site admin“ Ihres Sourcegraph.',
  },
  cloud: {
    note: 'Handrail schreibt das JSON, das ein „Site admin“ unter „Code host connections“ einfügt.',
    kinds: {
      apiToken: 'Sourcegraph nimmt es als apiToken, mit einem username.',
      accessTokens: 'Sourcegraph nimmt das Zugriffstoken eines Workspaces als accessToken, ohne Benutzernamen.',
      notAccess: {
        'repository-token': 'Sourcegraph nennt nur Zugriffstokens eines Workspaces. Verwenden Sie eines davon oder ein API-Token.',
        'project-token': 'Sourcegraph nennt nur Zugriffstokens eines Workspaces. Verwenden Sie eines davon oder ein API-Token.',
      },
      oauth: 'Die Verbindung hat nur für ein Token Platz.',
    },
    grants: {
      'read:project:bitbucket': 'Sourcegraph verlangt, Projekte zu lesen; übertragen aus „Projects: Read“.',
      'read:repository:bitbucket': 'Sourcegraph listet Repositorys auf und klont sie.',
      'read:account': 'Batch Changes fragt, wem das Token gehört. Sourcegraph nennt diesen Scope.',
      'read:pipeline:bitbucket': 'Batch Changes zeigt, ob Builds gelingen. Sourcegraph nennt diesen Scope.',
      'write:repository:bitbucket': 'Batch Changes überträgt Branches (push). Sourcegraph nennt diesen Scope.',
      'write:pullrequest:bitbucket': 'Batch Changes öffnet Pull-Requests. Sourcegraph nennt diesen Scope.',
      project: 'Sourcegraph listet Repositorys auf und klont sie. Sourcegraph nennt „Projects: Read“.',
      repository: 'Sourcegraph klont Repositorys.',
      'pullrequest:write': 'Batch Changes überträgt Branches (push) und öffnet Pull-Requests.',
    },
    asks: {
      workspace: {
        help: 'Der Workspace, den Sourcegraph liest. Es nennt Workspaces „teams“.',
      },
    },
    caveats: {
      appPasswordsGone: 'Ältere Beispiele zeigen appPassword. App-Passwörter gibt es nicht mehr: Ein API-Token kommt in apiToken.',
      userNameUntold:
        'Ob username bei API-Tokens die E-Mail-Adresse oder der Benutzername ist, ist nicht bestätigt; Handrail kann beides schreiben.',
    },
    git: 'Die Seite von Sourcegraph sagt, dass es mit username und App-Passwort klont, aber nicht, welchen Namen es bei einem API-Token nimmt. Sein Code ist nicht mehr öffentlich.',
  },
  selfManaged: {
    note: 'Handrail schreibt das JSON, das ein „Site admin“ unter „Code host connections“ einfügt.',
    kinds: {
      personal: 'Sourcegraph nimmt es als token, mit dem Benutzernamen seines Inhabers.',
      notBearer:
        'Sourcegraph braucht den Benutzernamen, der zum Token gehört, und diese Tokens haben keinen. Verwenden Sie das HTTP-Zugriffstoken eines Kontos, das nur für Sourcegraph da ist.',
      oauth: 'Die Verbindung hat nur für ein Token Platz.',
    },
    grants: {
      PROJECT_READ: 'Sourcegraph listet Projekte und ihre Repositorys auf.',
      REPO_READ: 'Sourcegraph klont Repositorys.',
      PROJECT_WRITE: 'Batch Changes: Die Seite von Sourcegraph nennt Schreiben für Projekte.',
      REPO_WRITE: 'Batch Changes überträgt Branches (push) und öffnet Pull-Requests.',
    },
    caveats: {
      ownAuthority:
        'Das Zertifikat Ihrer eigenen Zertifizierungsstelle gehört in die „Site configuration“ (tls.external); das Feld certificate wird nicht mehr empfohlen.',
    },
  },
  inputs: {
    batchChanges: {
      label: 'Batch Changes',
      help: 'Ein: Sourcegraph darf auch Code ändern und in vielen Repositorys auf einmal Pull-Requests öffnen; das Token muss schreiben dürfen. Aus: Lesen genügt.',
    },
    exclude: {
      help: (form) => `Repositorys, die Sourcegraph nie nimmt, eines je Zeile, in dieser Form: ${form}.`,
      refused: ({ form, example }) => `Schreiben Sie jedes in dieser Form: ${form}, z. B. ${example}.`,
    },
    username: {
      help: 'Die Seiten von Sourcegraph sagen nicht, welcher Name zu einem API-Token gehört. Beginnen Sie mit der E-Mail-Adresse; wenn Repositorys aufgelistet, aber nicht geklont werden, versuchen Sie den Benutzernamen.',
      choices: {
        email: {
          label: 'Die E-Mail-Adresse',
          help: 'Was die API von Bitbucket zu einem API-Token nimmt.',
        },
        name: {
          label: 'Ein Bitbucket-Benutzername',
          help: 'Was Git zu einem API-Token nimmt.',
        },
      },
    },
  },
  artifacts: {
    connection: {
      label: 'Verbindung zum Code-Host',
    },
    fill: {
      paste: (name) => `Fügen Sie jetzt den Text aus ${name} ein`,
      label: 'Token einsetzen',
    },
  },
  next: {
    setVariables: ({ variables, pasted }) =>
      `Setzen Sie auf das Token: ${variables}. Führen Sie dann den Befehl aus; er schreibt ${pasted}, und nur Sie können die Datei lesen.`,
    openCloud: 'In Sourcegraph: Site admin → Code host connections (ältere Versionen: Manage code hosts) → Add connection → Bitbucket.org.',
    openSelfManaged:
      'In Sourcegraph: Site admin → Code host connections (ältere Versionen: Manage code hosts) → Add connection → Bitbucket Server / Bitbucket Data Center.',
    paste: (pasted) => `Fügen Sie den Text aus ${pasted} in den Editor ein und klicken Sie auf „Add connection“.`,
    waitForSync: 'Warten Sie den ersten Abgleich ab und sehen Sie nach, ob die Repositorys da sind.',
    deleteFile: (pasted) => `Löschen Sie ${pasted}: Sourcegraph bewahrt das Token jetzt auf.`,
  },
  caveats: {
    noVariables:
      'Der Editor von Sourcegraph setzt keine Variablen ein. Mit „env“ setzt ein Befehl auf Ihrem Computer das Token ein, und Sie fügen das Ergebnis ein.',
  },
  refused: {
    exampleAddress:
      'Sourcegraph lehnt Adressen mit example.com ab: Es hält sie für ein nicht ausgefülltes Beispiel. Verwenden Sie die echte Adresse Ihres Bitbucket.',
  },
  afterToken: {
    nudge:
      'Öffnen Sie in Sourcegraph Site admin → Code host connections, bearbeiten Sie diese Verbindung, fügen Sie den neuen Text ein und speichern Sie.',
    sign: 'Der nächste Abgleich endet ohne Fehler.',
  },
} satisfies Words['platform.sourcegraph'];
