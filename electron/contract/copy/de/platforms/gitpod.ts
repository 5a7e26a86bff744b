/** German: what Handrail says of Gitpod. */
import type { Words } from '../../words.ts';

const ended = 'Der nutzungsabhängige Tarif von Gitpod Classic endete am 15. Oktober 2025, und aus Gitpod wurde Ona.';
const link = 'Administration → Application Links';

export const gitpodCopy = {
  vendor: 'Gitpod (heute Ona)',
  summary: 'Öffnet Entwicklungsumgebungen aus Repositorys Ihres Bitbucket.',
  statusNote: `${ended} Gitpod empfiehlt Classic nicht mehr.`,
  cloud: {
    reason: `${ended} Ona verbindet sich selbst über OAuth mit Bitbucket Cloud: Öffnen Sie in Ona die Einstellungen Ihres Runners, wählen Sie „Add a provider“ und folgen Sie den Schritten. Eine Datei oder ein Token braucht es nicht, also hat Handrail nichts zu erstellen.`,
    noKinds: 'Ona meldet sich selbst bei Bitbucket Cloud an; für ein Token ist dort noch kein Platz.',
  },
  selfManaged: {
    kinds: {
      noTokens: 'Das Formular von Gitpod hat kein Feld für ein Token; es nimmt „Client ID“ und „Client Secret“.',
      oauth:
        'Gitpod ist ein OAuth-2-Client Ihres Bitbucket. Sie kopieren „Client ID“ und „Client secret“ von der einen Seite in die andere; Handrail sieht sie nie.',
    },
    note: `Für ein Gitpod Classic, das Ihre Firma noch betreibt. ${ended} In Ona gibt es Bitbucket Server und Data Center nicht.`,
    prerequisites: {
      bitbucket: 'Systemadministrator: Nur er kann einen eingehenden Link anlegen.',
      version: 'Bitbucket 7.20 oder neuer, denn ältere Versionen haben keine eingehenden Links mit OAuth 2.',
      address: 'Eine Adresse mit https:// und ohne Pfad: Gitpod fragt nur nach einem Hostnamen.',
      platform: '„Owner“ der Organisation in Gitpod: Nur ein „Owner“ kann die Integration bestätigen.',
    },
    grants: {
      PROJECT_ADMIN: 'Gitpod legt einen Webhook an, wenn jemand ein Projekt erstellt. Die Seite von Gitpod nennt „Projects Admin“.',
    },
    caveats: {
      clientSecret: 'Das „Client secret“ geht direkt von der Seite in Bitbucket in das Formular von Gitpod. Handrail fragt nicht danach.',
      alternatives: 'Für Entwicklungsumgebungen mit Bitbucket Data Center wechseln viele zu OpenShift Dev Spaces, Eclipse Che oder Coder.',
    },
  },
  places: {
    integrations: 'Gitpod → Settings → Git Integrations',
    link,
  },
  inputs: {
    gitpodHost: {
      label: 'Host von Gitpod',
      help: 'Der Hostname Ihres Gitpod, ohne https://. Er wird Teil der „Redirect URL“.',
      refused: 'Geben Sie nur den Hostnamen ein, z. B. gitpod.acme.io.',
    },
    linkName: {
      label: 'Name',
      help: 'Der Name des eingehenden Links in Bitbucket.',
    },
  },
  artifacts: {
    sheet: {
      label: 'Ihr Bitbucket bei Gitpod eintragen',
      intro: 'Zwei Formulare, die einander brauchen: Lassen Sie beide Tabs offen.',
    },
  },
  sheet: {
    new: {
      action: 'Klicken Sie auf „New Integration“.',
    },
    type: {
      place: 'Gitpod → New Integration → Provider Type',
      action: 'Wählen Sie „Bitbucket Server“.',
    },
    host: {
      place: 'Gitpod → New Integration → Provider Host Name',
      action: 'Geben Sie den Hostnamen Ihres Bitbucket ein.',
    },
    redirect: {
      place: 'Gitpod → New Integration → Redirect URL',
      action: 'Kopieren Sie die „Redirect URL“. Lassen Sie das Formular offen.',
      note: 'Vergleichen Sie sie mit der, die Gitpod zeigt; die von Gitpod gilt.',
    },
    createLink: {
      action: 'Klicken Sie auf „Create link“. Wählen Sie „External application“ und als Richtung „Incoming“.',
    },
    linkName: {
      place: `${link} → Configure an incoming link → Name`,
    },
    linkRedirect: {
      place: `${link} → Configure an incoming link → Redirect URL`,
      action: 'Geben Sie die „Redirect URL“ aus Gitpod ein.',
    },
    linkPermission: {
      place: `${link} → Configure an incoming link → Application permissions`,
      action: 'Setzen Sie unter „Projects“ ein Häkchen bei „Admin“.',
    },
    saveLink: {
      place: `${link} → Configure an incoming link`,
      sign: 'Bitbucket zeigt eine „Client ID“ und ein „Client secret“.',
    },
    clientId: {
      place: 'Gitpod → New Integration → Client ID',
      action: 'Kopieren Sie die „Client ID“ aus Bitbucket und fügen Sie sie hier ein.',
    },
    clientSecret: {
      place: 'Gitpod → New Integration → Client Secret',
      action: 'Kopieren Sie das „Client secret“ aus Bitbucket und fügen Sie es hier ein.',
    },
    activate: {
      place: 'Gitpod → New Integration',
      action: 'Aktivieren Sie die Integration, und erlauben Sie den Zugriff, wenn Bitbucket fragt.',
      sign: 'Wenn Sie die Seite neu laden, steht Ihr Bitbucket unter den Git-Providern.',
    },
    users: {
      place: 'Gitpod → New Workspace',
      action: 'Alle, die Gitpod verwenden, öffnen einmal ein Repository Ihres Bitbucket und erlauben den Zugriff.',
      sign: 'Der Workspace öffnet sich.',
    },
    project: {
      place: 'Gitpod → New Project',
      action: 'Erstellen Sie aus einem Repository ein Projekt.',
      sign: 'Gitpod legt im Repository einen Webhook an, und „Prebuilds“ starten von selbst.',
    },
  },
  next: {
    followSheet: 'Folgen Sie der Anleitung von oben; sie beginnt in Gitpod.',
    tellUsers: 'Sagen Sie allen, die Gitpod verwenden: Beim ersten Workspace bittet Bitbucket jede Person, Gitpod den Zugriff zu erlauben.',
    createProject: 'Erstellen Sie in Gitpod ein Projekt; das legt den Webhook an.',
  },
  refused: {
    version: (version) => `Gitpod braucht Bitbucket 7.20 oder neuer, und Ihres ist ${version}.`,
    https: 'Gitpod spricht nur HTTPS, und Ihre Adresse beginnt mit http://.',
    path: (contextPath) =>
      `Gitpod fragt nur nach einem Hostnamen, und Ihr Bitbucket liegt unter ${contextPath}. Dort kann Gitpod es nicht erreichen.`,
  },
} satisfies Words['platform.gitpod'];
