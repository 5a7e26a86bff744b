/** German: what Handrail says of TeamCity. */
import type { Words } from '../../words.ts';

const form = 'TeamCity → project settings → VCS Roots → Create VCS root';

export const teamcityCopy = {
  summary: 'Baut und testet Ihre Repositorys auf Ihrem eigenen TeamCity oder dem von JetBrains.',
  prerequisites: {
    administrator: 'Das Recht, in TeamCity die Einstellungen eines Projekts zu ändern („Project Administrator“).',
    agents: 'Git auf den Build-Agents, wenn diese den Code selbst holen.',
  },
  cloud: {
    note: 'Eine Anleitung für die „VCS root“ von TeamCity, mit dem Benutzernamen, den Bitbucket für Git annimmt.',
    kinds: {
      apiToken: 'TeamCity gibt es Git als Passwort, neben dem festen Benutzernamen von Bitbucket.',
      accessTokens: 'TeamCity gibt es Git als Passwort, neben dem Benutzernamen x-token-auth.',
      oauth: 'TeamCity hat für Bitbucket Cloud eine Verbindung, die selbst einen OAuth-Client nimmt; diese Anleitung ist für ein Token.',
    },
    grants: {
      'read:repository:bitbucket': 'TeamCity klont das Repository und sucht nach Änderungen.',
      repository: 'TeamCity klont das Repository und sucht nach Änderungen.',
    },
    asks: {
      workspace: {
        label: 'Workspace',
      },
    },
    caveats: {
      userNameUntold:
        'Die Seite von JetBrains nennt den Benutzernamen für die heutigen Tokens nicht; er stammt aus der Regel von Bitbucket (von JetBrains nicht bestätigt).',
    },
  },
  selfManaged: {
    note: 'Eine Anleitung für die „VCS root“ von TeamCity, mit dem Token anstelle des Passworts.',
    kinds: {
      personal: 'TeamCity gibt es Git als Passwort, neben dem Benutzernamen seines Inhabers.',
      notBearer:
        'TeamCity gibt Git zum Token einen Benutzernamen, und Bitbucket nimmt diese Tokens nur ohne. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'TeamCity hat für Bitbucket Server eine Verbindung, die sich selbst anmeldet; diese Anleitung ist für ein Token.',
    },
    grants: {
      REPO_READ: 'TeamCity klont das Repository und sucht nach Änderungen.',
    },
    asks: {
      user: {
        label: 'Username',
      },
    },
    caveats: {
      ownAuthority: 'Dem Zertifikat Ihrer eigenen Zertifizierungsstelle müssen der Server von TeamCity und seine Agents vertrauen.',
    },
  },
  places: {
    form,
  },
  inputs: {
    host: {
      label: 'Wo TeamCity läuft',
      help: 'Der Server von TeamCity sucht selbst nach Änderungen, also muss er Ihr Bitbucket erreichen.',
      choices: {
        own: { label: 'Auf einem eigenen Server', help: 'In Ihrem Netzwerk, oder wo immer er Ihr Bitbucket erreicht.' },
        jetBrains: {
          label: 'Bei JetBrains (TeamCity Cloud)',
          help: 'Die Adresse endet auf .teamcity.com. Braucht ein Bitbucket, das aus dem Internet erreichbar ist.',
        },
      },
    },
    rootName: {
      label: 'VCS root name',
      help: 'Wie die „VCS root“ in TeamCity heißt. Im Projekt darf der Name nur einmal vorkommen.',
    },
    branch: {
      label: 'Standard-Branch („Default branch“)',
      help: 'Der Branch, den TeamCity baut, mit refs/heads/ davor. Das Formular von TeamCity beginnt mit refs/heads/master.',
    },
  },
  artifacts: {
    sheet: {
      label: '„VCS root“ in TeamCity anlegen',
      intro: 'Das Formular von TeamCity in seiner Reihenfolge. Eine Build-Konfiguration holt ihren Code dann über die „VCS root“.',
    },
  },
  sheet: {
    open: {
      place: 'TeamCity → project settings → VCS Roots',
      action: 'Klicken Sie auf „Create VCS root“.',
    },
    type: {
      place: `${form} → Type of VCS`,
      action: 'Wählen Sie „Git“.',
    },
    name: {
      place: `${form} → VCS root name`,
    },
    url: {
      place: `${form} → Fetch URL`,
      action: 'Geben Sie die Adresse ein, die Bitbucket zum Klonen über HTTPS zeigt, ohne einen Benutzernamen darin.',
      note: 'Setzen Sie das Repository anstelle von REPOSITORY ein.',
      actionForChosen: 'Geben Sie die Adresse des Repositorys ein.',
    },
    branch: {
      place: `${form} → Default branch`,
      action: 'Geben Sie den Branch ein.',
    },
    method: {
      place: `${form} → Authentication method`,
      action: 'Wählen Sie „Password / personal access token“.',
      value: 'Password / personal access token',
    },
    username: {
      place: `${form} → Username`,
      action: 'Geben Sie den festen Benutzernamen von Bitbucket ein.',
      note: 'Die Regel von Bitbucket für Git; nicht die E-Mail-Adresse.',
    },
    password: {
      place: `${form} → Password`,
      action: 'Fügen Sie das Token ein.',
    },
    save: {
      action: 'Klicken Sie auf „Test connection“, dann auf „Create“.',
      sign: 'Die „VCS root“ steht in der Liste.',
      note: 'Wie die Schaltflächen in Ihrer Version heißen, ist nicht bestätigt.',
    },
    moreName: {
      place: `${form} → VCS root name`,
      action: 'Legen Sie eine weitere „VCS root“ mit denselben Angaben an; nur Name und Adresse sind anders. Geben Sie ihren Namen ein.',
    },
    moreUrl: {
      place: `${form} → Fetch URL`,
      action: 'Geben Sie ihre Adresse ein.',
    },
    attach: {
      place: 'TeamCity → build configuration → Version Control Settings',
      action: 'Ordnen Sie die „VCS root“ zu („Attach“) und starten Sie einen Build.',
      sign: 'Der Build zeigt die Änderungen des Branches.',
    },
  },
  next: {
    followSheet: 'Folgen Sie der Anleitung in TeamCity.',
    oneRootEach: 'Legen Sie für jedes Repository eine „VCS root“ an: Sie unterscheiden sich nur in Name und Adresse.',
    attach: 'Ordnen Sie die „VCS root“ einer Build-Konfiguration zu und starten Sie einen Build.',
  },
  caveats: {
    hosted:
      'TeamCity Cloud sucht von den Servern von JetBrains aus nach Änderungen, und seine Agents klonen dort: Ihr Bitbucket muss aus dem Internet erreichbar sein. Eine Prüfung von diesem Computer aus kann das nicht beweisen. Von welchen Adressen sie kommen, ist nicht bestätigt: Fragen Sie JetBrains, bevor Sie Adressen freigeben.',
    statuses:
      'Die „VCS root“ liest Code. Damit in Bitbucket der Build-Status steht, fügen Sie das Build-Feature „Commit Status Publisher“ hinzu. Es kann die Zugangsdaten der „VCS root“ verwenden; mit einem API-Token von Bitbucket Cloud geben Sie ihm stattdessen die E-Mail-Adresse und das Token (nicht bestätigt).',
    connections:
      'Eine „VCS root“, die über eine Verbindung von TeamCity (OAuth) entsteht, bekommt von selbst ein kurzlebiges Token. Das hier ist für ein eigenes Token.',
  },
  refused: {
    noAddress: 'Nennen Sie das Projekt, oder wählen Sie Repositorys aus: Eine „VCS root“ hat genau eine Adresse.',
  },
  afterToken: {
    nudge:
      'Öffnen Sie in den Einstellungen des Projekts „VCS Roots“, bearbeiten Sie diese, geben Sie das neue Token als Passwort ein und klicken Sie auf „Test connection“, dann auf „Save“. Auch der „Commit Status Publisher“ kann das Token enthalten.',
    sign: '„Test connection“ gelingt, und der nächste Build bekommt seinen Code.',
  },
} satisfies Words['platform.teamcity'];
