/** German: the guide to making a token. What is on Bitbucket's screen stays in the product's own English. */
import { listed } from '../intl.ts';
import { reasonWords } from '../en/reasons.ts';
import type { Words } from '../words.ts';

const step = (text: string, ...notes: readonly string[]): { readonly text: string; readonly notes: readonly string[] } => ({ text, notes });

/** One of them does it, or several do. */
const verb = (platforms: readonly string[], one: string, several: string): string => (platforms.length === 1 ? one : several);

const oneWithScopes =
  'Bitbucket zeigt es einmal. Das Token hat keinen Benutzernamen; Plattformen, die auf einem bestehen, können es nicht verwenden.';

export const stepWords = {
  'api-token-open': step('Melden Sie sich mit dem Konto an, in dessen Namen das Token handeln soll, und öffnen Sie „API tokens“.'),
  'api-token-button': step(
    'Klicken Sie auf „Create API token with scopes“.',
    'Nicht „Create API token“: Das hat keine Berechtigungen (Scopes), und Bitbucket weist es ab.',
  ),
  'api-token-name': step('Geben Sie einen Namen und den Tag ein, an dem es abläuft. Klicken Sie auf „Next“.'),
  'api-token-app': step('Wählen Sie die App „Bitbucket“. Klicken Sie auf „Next“.'),
  'api-token-scopes': step(
    'Kreuzen Sie genau diese Berechtigungen an, und klicken Sie auf „Next“.',
    'Das Suchfeld findet jede mit ihrem Namen. Keine schließt eine andere ein: Schreiben schließt Lesen nicht ein.',
  ),
  'api-token-copy': step(
    'Vergleichen Sie die Liste, klicken Sie auf „Create token“, und kopieren Sie das Token.',
    'Atlassian zeigt es einmal.',
  ),
  'access-token-open': ({ settings }) =>
    step(`Öffnen Sie ${settings} → Security → Access tokens, und klicken Sie auf „Create access token“.`),
  'access-token-name': step('Geben Sie einen Namen und den Tag ein, an dem es abläuft.'),
  'access-token-permissions': step('Kreuzen Sie genau diese Berechtigungen an.'),
  'access-token-copy': step('Klicken Sie auf „Create“, und kopieren Sie das Token.', oneWithScopes),
  'http-token-open': ({ list, button }) => step(`Öffnen Sie „${list}“ und klicken Sie auf „${button}“.`),
  'http-token-name': step('Geben Sie einen Namen ein.'),
  'http-token-permissions': step('Wählen Sie genau diese Berechtigungen.'),
  'http-token-expiry': step('Wählen Sie, wann es abläuft, und klicken Sie auf „Create“.'),
  'http-token-copy': step('Kopieren Sie das Token.', 'Bitbucket zeigt es einmal.'),
  'oauth-cloud': ({ platforms }) =>
    step(
      `Hier ist nichts zu erstellen: ${listed(platforms)} ${verb(platforms, 'öffnet', 'öffnen')} Bitbucket in Ihrem Browser, und Sie bestätigen. Die Schritte am Ende führen Sie hindurch.`,
    ),
  'oauth-open': step('Öffnen Sie als Systemadministrator Administration → Application Links, und klicken Sie auf „Create link“.'),
  'oauth-kind': step('Wählen Sie „External application“ und „Incoming“.'),
  'oauth-form': ({ platforms }) =>
    step(
      `Geben Sie die Redirect URL ein, die ${listed(platforms)} ${verb(platforms, 'zeigt', 'zeigen')}, kreuzen Sie diese Berechtigungen an, und klicken Sie auf „Save“.`,
    ),
  'oauth-copy': ({ platforms }) =>
    step(`Kopieren Sie Client ID und Client secret direkt nach ${listed(platforms)}. Handrail sammelt sie nicht ein.`),
  'app-password': step('App-Passwörter gibt es nicht mehr. Erstellen Sie stattdessen ein API-Token.'),
} satisfies Words['guide#steps'];

const acts = {
  person:
    'Das Token handelt im Namen der Person, die es erstellt: Es darf nie mehr als dieses Konto, und was es tut, trägt dessen Namen. Am besten ist ein eigenes Konto dafür.',
  bot: 'Das Token handelt im Namen eines eigenen Kontos, das Bitbucket dafür anlegt, nicht in Ihrem.',
};
const stops = {
  person:
    'Es endet, wenn es abläuft, wenn jemand es widerruft und wenn dieses Konto deaktiviert wird oder seinen Zugriff verliert, etwa weil die Person geht.',
  bot: 'Es endet, wenn es abläuft oder wenn ein Administrator es widerruft. Wenn Personen gehen, gilt es weiter.',
};
const reaches = (only: string): string =>
  `Die Auswahl der Repositorys in Handrail engt dieses Token nicht ein: Es erreicht alles, was das Konto erreicht. Nur ${only} engt es ein.`;
const accessExpiry =
  'Nötig, wenn die Regeln des Workspaces nicht auch Tokens ohne Ablauf erlauben. Sie legen die längste Dauer fest: 90, 180 oder 365 Tage, meist 365.';
const httpExpiry =
  'Sie wählen es beim Erstellen. Ein Systemadministrator kann es zur Pflicht machen und die längste Dauer festlegen. Später lässt es sich nicht ändern.';

const highest = 'Das Formular beginnt mit der höchsten Stufe, die Sie haben; wählen Sie also bewusst.';

export const kindWords = {
  actsAs: {
    'api-token': acts.person,
    'http-access-token': acts.person,
    'app-password': acts.person,
    'repository-token': acts.bot,
    'project-token': acts.bot,
    'workspace-token': acts.bot,
    'http-project-token': acts.bot,
    'http-repository-token': acts.bot,
    'oauth-client': (platforms: readonly string[]) =>
      `${listed(platforms)} ${verb(platforms, 'handelt', 'handeln')} im Namen der Person, die in Bitbucket bestätigt.`,
  },
  stopsWhen: {
    'api-token': stops.person,
    'http-access-token': stops.person,
    'app-password': stops.person,
    'repository-token': stops.bot,
    'project-token': stops.bot,
    'workspace-token': stops.bot,
    'http-project-token': stops.bot,
    'http-repository-token': stops.bot,
    'oauth-client':
      'Es endet, wenn diese Person oder ein Administrator die Erlaubnis zurücknimmt und wenn das Konto der Person deaktiviert wird.',
  },
  narrowing: {
    'api-token': reaches('die Beschränkung des Tokens auf einen Workspace oder ein anderes Konto'),
    'http-access-token': reaches('ein Konto mit weniger Zugriff'),
  },
  expiry: {
    'api-token':
      'Zwischen 1 und 365 Tagen; 365, wenn Sie nichts anderes wählen. „Nie“ gibt es nicht, und weder der Tag noch die Berechtigungen lassen sich später ändern.',
    'repository-token': accessExpiry,
    'project-token': accessExpiry,
    'workspace-token': accessExpiry,
    'http-access-token': httpExpiry,
    'http-project-token': httpExpiry,
    'http-repository-token': httpExpiry,
    'oauth-client': 'Hier ist nichts zu wählen.',
    'app-password': 'Hier ist nichts zu wählen.',
  },
} satisfies Words['guide#kinds'];

const ours = (version: string | null): string =>
  version === null ? 'Ihr Bitbucket ist älter' : `Ihr Bitbucket hat die Version ${version}`;

export const saidWords = {
  said: ({ words }) => words,
  'opens-itself': ({ platforms }) => `${listed(platforms)} ${verb(platforms, 'öffnet', 'öffnen')} Bitbucket selbst`,
  'no-page': 'Keine Seite',
  'your-atlassian-account': 'Ihr Atlassian-Konto: API tokens',
  'your-account': ({ list }) => `Ihr Konto: ${list}`,
  'the-repository': 'Das Repository',
  'the-project': 'Das Projekt',
  'the-workspace': 'Der Workspace',
  unsure:
    'Als „nicht bestätigt“ markierte Berechtigungen nennen die Seiten der Plattform nicht. Beginnen Sie mit diesen, und fügen Sie nur hinzu, was die Plattform verlangt.',
  'starts-highest': highest,
  'starts-highest-not-lower': `${highest} Die Stufe für Repositorys kann nie niedriger sein als die für Projekte.`,
  'kind-refused-by': ({ platform, words }) => `${platform}: ${words}`,
  'no-tokens-yet': ({ version }) => `${ours(version)}; Tokens gibt es ab 5.5.`,
  'no-place-tokens-yet': ({ version }) => `${ours(version)}; Tokens eines Projekts oder Repositorys gibt es ab 7.18.`,
  'repository-admin': 'Administrator des Repositorys.',
  'project-admin': 'Administrator des Projekts.',
  'workspace-admin': 'Administrator des Workspaces.',
  premium: 'Ein Premium-Tarif: Standard und Free erlauben nur Zugriffstokens für Repositorys.',
  'from-5.5': 'Bitbucket 5.5 oder neuer, denn ältere Versionen haben keine Tokens.',
  'from-7.18': 'Bitbucket 7.18 oder neuer.',
  licence: 'Eine Data-Center-Lizenz.',
  'may-be-forbidden': 'Administrator des Repositorys. Ab 8.8 kann ein Projektadministrator das Erstellen von Tokens dort verbieten.',
  'bitbucket-user': 'Benutzername in Bitbucket',
  'atlassian-email': 'E-Mail-Adresse des Atlassian-Kontos',
  'which-email':
    'Die E-Mail-Adresse des Kontos, das das Token erstellt, nicht der Benutzername. Sie steht in Bitbucket → Personal settings → Email aliases.',
  'where-git-user': 'Er steht in Bitbucket → Personal settings → Bitbucket profile settings.',
  'any-text': 'Dieses Token hat keinen eigenen Benutzernamen, aber die Plattform braucht einen: Jeder Text ist recht.',
  'goes-into': ({ fields }) =>
    `Das kommt in: ${listed(fields.map(({ label, platform }) => (platform === null ? `„${label}“` : `„${label}“ von ${platform}`)))}.`,
  'create-cloud': 'In Bitbucket Cloud kann nur die angemeldete Person selbst auf der Seite von Bitbucket Tokens erstellen.',
  'create-no-token': 'Auf diesem Weg gibt es kein Token.',
  'create-person-only': 'Handrail erstellt nur Tokens einer Person. Erstellen Sie dieses auf der Seite von Bitbucket.',
  'create-too-old': 'Tokens gibt es ab Bitbucket 5.5.',
  'create-no-address': 'Die Adresse Ihres Bitbucket ist noch nicht bekannt.',
  'create-plain-http':
    'Ihr Passwort ginge ungeschützt durch das Netzwerk, weil die Adresse mit http:// beginnt. Erstellen Sie das Token auf der Seite von Bitbucket.',
  'kept-in-memory': ({ reason }) =>
    `Handrail erreicht auf diesem Computer keinen Schlüsselbund. Das Token bleibt daher im Arbeitsspeicher und ist weg, wenn Sie Handrail beenden. ${reasonWords(reason ?? undefined)}`.trim(),
} satisfies Words['guide#said'];
