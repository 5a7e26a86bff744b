/** German: what Handrail says of BluBracket. */
import type { Words } from '../../words.ts';

const settings = 'BluBracket → Settings → Enterprise code servers → Add Code Server';

export const blubracketCopy = {
  summary: 'Suchte in Repositorys nach Passwörtern und Tokens. Das Produkt gibt es nicht mehr; das übernimmt jetzt HCP Vault Radar.',
  statusNote: 'Das Produkt gibt es nicht mehr. Nachfolger ist HCP Vault Radar.',
  cloud: {
    note: 'Das Produkt gibt es nicht mehr; die Anleitung folgt seiner letzten Seite, für eine Instanz, die noch antwortet. Für alles Neue verwenden Sie HCP Vault Radar.',
    prerequisites: {
      platform: 'Eine Instanz von BluBracket, die noch antwortet, und ein Konto, das ihre „Settings“ öffnen darf.',
      bitbucket: 'Ein Konto, das jedes zu durchsuchende Repository lesen darf.',
    },
    kinds: {
      apiToken:
        'Das Formular verlangt „username:token“. Seine Tokens waren App-Passwörter, und die gibt es nicht mehr; heute tritt ein API-Token mit der E-Mail-Adresse des Inhabers an ihre Stelle. Nicht bestätigt.',
      accessTokens: 'Das Formular verlangt „username:token“, und Zugriffstokens haben keinen Benutzernamen. Verwenden Sie ein API-Token.',
      oauth: 'Das Formular hat nur für ein Token ein Feld.',
    },
    grants: {
      'read:repository:bitbucket': 'BluBracket liest den Code, um ihn zu durchsuchen.',
      'read:workspace:bitbucket': 'BluBracket findet den Workspace, den Sie nennen.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
        help: 'Die Workspace-ID: der Teil nach bitbucket.org/ in Ihren Adressen.',
      },
      user: {
        help: 'Der Teil vor dem Doppelpunkt. Heute die E-Mail-Adresse Ihres Atlassian-Kontos (nicht bestätigt).',
      },
    },
    caveats: {
      gone: 'BluBracket gibt es nicht mehr. Dass sein Hersteller HashiCorp Vault Radar darauf aufgebaut hat, ist allgemein bekannt, aber durch keine Seite bestätigt.',
      signIn: 'E-Mail-Adresse und API-Token anstelle von Benutzername und App-Passwort: mit BluBracket nicht bestätigt.',
      permissionsGuessed: 'Die Berechtigungen sind eine Vermutung, was ein solches Programm liest; die Seite von BluBracket nennt keine.',
    },
  },
  selfManaged: {
    reason:
      'Das Produkt gibt es nicht mehr. Seine letzten Seiten nennen auch Bitbucket Server, mit einem persönlichen Zugriffstoken, und sagen nicht, was das Formular verlangte. HCP Vault Radar verbindet sich mit Bitbucket Server und Data Center.',
  },
  places: {
    settings,
  },
  artifacts: {
    sheet: {
      label: 'Bitbucket Cloud in BluBracket eintragen',
      intro:
        'So, wie es auf der letzten Seite von BluBracket steht. Das Produkt gibt es nicht mehr: Vergleichen Sie jeden Schritt mit dem, was Sie sehen.',
    },
  },
  sheet: {
    open: {
      action: 'Klicken Sie auf „Add Code Server“.',
      sign: 'Rechts auf der Seite öffnet sich eine Leiste.',
    },
    type: {
      place: `${settings} → Server Type`,
      action: 'Wählen Sie „Bitbucket Cloud“.',
    },
    workspace: {
      place: `${settings} → Workspace`,
    },
    token: {
      place: `${settings} → Personal Access Token`,
      action: 'Geben Sie Benutzername und Token mit einem Doppelpunkt dazwischen ein.',
      note: 'Auf der Seite von BluBracket stehen hier ein Bitbucket-Benutzername und ein App-Passwort. App-Passwörter gibt es nicht mehr; zu einem API-Token gehört die E-Mail-Adresse.',
    },
    repositories: {
      place: `${settings} → Repositories`,
      action: 'Wählen Sie, welche Repositorys durchsucht werden.',
      value: 'Customer Select Repositories',
    },
    pick: {
      place: `${settings} → Repositories`,
      action: 'Wählen Sie diese Repositorys aus.',
    },
    save: {
      sign: 'Der Code-Server steht in der Liste.',
    },
    watch: {
      place: 'BluBracket → Repositories',
      action: 'Verfolgen Sie die Suche. Sie dauert einige Minuten bis mehrere Stunden.',
      sign: 'Bei den Repositorys steht, wie weit die Suche ist.',
    },
  },
  next: {
    vaultRadarInstead: 'Erwägen Sie stattdessen HCP Vault Radar: BluBracket gibt es nicht mehr.',
    stillAnswers: 'Wenn Ihre Instanz noch antwortet, folgen Sie der Anleitung von oben.',
  },
  afterToken: {
    nudge: 'Wenn Ihre Instanz noch antwortet, öffnen Sie die Einstellungen des Code-Servers und geben Sie das neue Token ein.',
  },
} satisfies Words['platform.blubracket'];
