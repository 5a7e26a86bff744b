/** German: git over HTTPS, which signs in apart from Bitbucket's REST and can be refused alone. */
import { ended } from '../../findings/shape.ts';
import type { Facts, FindingCopy } from '../../findings/shape.ts';
import type { Words } from '../../words.ts';

const apart =
  'Das Klonen ist von der Schnittstelle, die Bitbucket für Programme hat (REST), getrennt: Es hat eine eigene Adresse und eine eigene Regel für Benutzernamen.';

function answer(f: Facts): string {
  return `${f.also('status', (status) => `Die Antwort war HTTP-Status ${status}.`)}${f.also('message', (message) => `Bitbucket meldet: ${ended(message)}`)}`;
}

function refused(f: Facts): FindingCopy {
  const platform = f.say('platform', 'Die Plattform');
  const name = f.say('gitUser', '');
  const title = 'Das Token ist gut, aber Git darf damit nicht klonen';
  if (f.say('state', '') === 'basic-off') {
    return {
      title,
      explanation: `${platform} klont mit Benutzername und Token zusammen (technisch: Basic). Dieser Server nimmt neben einem Token keinen Benutzernamen an, wenn Git fragt. Alles andere funktioniert.${answer(f)}`,
      fix: `Wenn ${f.say('platform', 'die Plattform')} das Token allein senden kann (technisch: als „Bearer“), wählen Sie das. Sonst bitten Sie Ihren Bitbucket-Administrator, unter /scm Basic-Authentifizierung für Tokens zu erlauben.`,
    };
  }
  if (f.say('sentAs', '') === 'Bearer') {
    return {
      title,
      explanation: `${platform} klont mit dem Token allein (technisch: als „Bearer“), und ${f.say('host', 'Bitbucket')} lehnt das ab. ${apart}${answer(f)}`,
      fix: f.cloud
        ? `Wählen Sie den Weg mit Benutzernamen, wenn ${f.say('platform', 'die Plattform')} einen hat: Bitbucket Cloud nimmt beim Klonen ein Token zusammen mit einem Benutzernamen an.`
        : 'Fragen Sie Ihren Bitbucket-Administrator, ob etwas vor /scm die Anmeldung entfernt und ob das Klonen über HTTP eingeschaltet ist.',
    };
  }
  return {
    title,
    explanation: `${platform} klont${name === '' ? '' : ` als ${name}`}, und ${f.say('host', 'Bitbucket')} lehnt das ab, obwohl dasselbe Token das Repository sehen kann${f.has('repositories') ? ` (${f.say('repositories', '')})` : ''}. ${apart}${answer(f)}`,
    fix: f.cloud
      ? 'Prüfen Sie zuerst den Benutzernamen für Git: Zu einem API-Token gehört x-bitbucket-api-token-auth oder der Bitbucket-Benutzername, zu einem Zugriffstoken x-token-auth, und nie die E-Mail-Adresse. Wenn er stimmt, darf das Token Repositorys vielleicht nicht über Git lesen: Erstellen Sie ein neues mit den Berechtigungen, die Handrail zeigt.'
      : 'Prüfen Sie zuerst den Benutzernamen: Es ist der des Kontos, das das Token erstellt hat. Wenn er stimmt, fragen Sie Ihren Bitbucket-Administrator, ob dieses Konto über https:// klonen darf.',
  };
}

function mismatch(f: Facts): string {
  switch (f.say('state', '')) {
    case 'email':
      return `${f.say('gitUser', 'Dieser Name')} ist eine E-Mail-Adresse. Bitbucket Cloud braucht sie für seine Schnittstelle für Programme (REST), Git nimmt sie nicht an.`;
    case 'characters':
      return `„${f.say('gitUser', 'Dieser Name')}“ enthält ein Leerzeichen oder ein anderes Zeichen, das in keinem Benutzernamen von Bitbucket Cloud vorkommt. Vielleicht ist es der Name, der auf der Seite angezeigt wird; das ist ein anderer.`;
    case 'fixed':
      return `${f.say('gitUser', 'Dieser Name')} gehört zu einer anderen Art von Token.`;
    default:
      return `Konto, zu dem das Token gehört: ${f.say('account', 'ein anderes')}. Benutzername für Git: ${f.say('gitUser', 'dieser Name')}.`;
  }
}

export const gitCopy = {
  'git-refused': refused,
  'git-user-mismatch': (f) => ({
    title: 'Der Benutzername für Git passt nicht zum Token',
    explanation: `${mismatch(f)} ${f.say('platform', 'Die Plattform')} könnte die Liste der Repositorys lesen und würde beim ersten Klonen scheitern.`,
    fix: `Geben Sie als Benutzernamen für Git ${f
      .say('gitUserRight', 'den Benutzernamen des Kontos, das das Token erstellt hat,')
      .replace(/ und (?=[^ ]+$)/u, ' oder ')} ein.`,
  }),
} satisfies Words['findings/git'];
