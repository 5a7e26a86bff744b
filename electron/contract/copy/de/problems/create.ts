/** German: problems with “Create it for me”. */
import { reasonSentence } from '../../en/reasons.ts';
import { tokenCopy } from '../../en/steps/token.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

const guided = 'Folgen Sie den Schritten auf dieser Seite und erstellen Sie das Token in Ihrem Browser.';
const nothingMade = 'Es wurde kein Token erstellt.';

function revoke(page: string | undefined, name: string | undefined): string {
  const where = page === undefined ? 'Profilbild → Manage account → HTTP access tokens' : page;
  const token = or(name, '') === '' ? 'das neue Token' : `das Token „${or(name, '')}“`;
  return `Öffnen Sie ${where}, suchen Sie dort ${token} und widerrufen Sie es, wenn Sie es nicht brauchen.`;
}

export const createProblems: Words['problems/create'] = {
  'create-needs-https': ({ host }) =>
    you(
      'Ihr Passwort würde unverschlüsselt übertragen',
      `Die Adresse von ${or(host, 'Ihrem Bitbucket')} beginnt mit http://. Jeder auf dem Weg dorthin könnte das Passwort mitlesen. Handrail hat es nicht gesendet.`,
      `Verwenden Sie die https://-Adresse. Oder: ${guided}`,
    ),
  'create-host-changed': ({ host, shown }) =>
    you(
      'Die Adresse hat sich inzwischen geändert',
      `Auf dieser Seite stand ${or(shown, 'kein Host')}, die Adresse dieser Verbindung ist jetzt ${or(host, 'eine andere')}. Vielleicht wurde sie in einem anderen Fenster geändert. Ihr Passwort wurde nicht gesendet.`,
      'Sehen Sie beim Schritt mit der Adresse nach. Wenn sie stimmt, kommen Sie hierher zurück, prüfen Sie den Host und geben Sie Ihr Passwort noch einmal ein.',
    ),
  'create-single-sign-on': ({ host }) =>
    you(
      'Bei Ihrem Bitbucket meldet man sich auf einer Firmenseite an',
      `${or(host, 'Ihr Bitbucket')} nimmt Benutzername und Passwort nicht direkt an. Deshalb kann Handrail das Token nicht für Sie erstellen. Ihr Passwort wurde nicht gesendet.`,
      guided,
    ),
  'create-captcha': ({ host }) =>
    you(
      'Bitbucket möchte, dass Sie zuerst ein Rätsel lösen',
      `Nach mehreren fehlgeschlagenen Anmeldungen fragt ${or(host, 'Bitbucket')} nach den Buchstaben in einem Bild. ${nothingMade}`,
      'Melden Sie sich einmal im Browser bei Bitbucket an, lösen Sie dort das Rätsel (CAPTCHA) und kommen Sie zurück.',
    ),
  'create-password-refused': ({ host }) =>
    you(
      'Bitbucket hat Benutzername und Passwort nicht angenommen',
      `${or(host, 'Bitbucket')} hat sie abgelehnt. ${nothingMade} Handrail versucht es nur einmal, damit Ihr Konto nicht gesperrt wird.`,
      'Prüfen Sie den Benutzernamen (nicht die E-Mail-Adresse) und das Passwort, und versuchen Sie es erneut.',
    ),
  'create-not-allowed': ({ reason }) => ({
    title: 'Sie dürfen dieses Token nicht erstellen',
    explanation: join('Bitbucket kennt Sie, lehnt aber ein Token mit diesen Berechtigungen ab.', reasonSentence(reason), nothingMade),
    next: `Bitten Sie den Administrator Ihres Bitbucket um die Berechtigungen; „${tokenCopy.ways.ask}“ kopiert eine Nachricht dafür.`,
    who: 'bitbucket-admin',
  }),
  'create-limit-reached': ({ page }) =>
    you(
      'Sie haben schon zu viele Tokens',
      `Bitbucket erlaubt jeder Person nur eine bestimmte Zahl von HTTP-Zugriffstokens. ${nothingMade}`,
      `Widerrufen Sie eines, das Sie nicht mehr brauchen${page === undefined ? '' : ` (${page})`}, und versuchen Sie es erneut.`,
    ),
  'create-expiry-required': ({ limit }) =>
    you(
      'Das Token braucht ein Ablaufdatum',
      `Ihr Bitbucket erlaubt keine Tokens, die nie ablaufen${limit === undefined ? '' : ` oder länger als ${limit} Tage gelten`}. ${nothingMade}`,
      'Wählen Sie eine kürzere Zeit und versuchen Sie es erneut.',
    ),
  'create-unsupported': ({ reason }) =>
    you(
      'Handrail kann das Token hier nicht erstellen',
      join(or(reasonSentence(reason), 'Dieses Bitbucket bietet keinen Weg, Tokens über seine API zu erstellen.'), nothingMade),
      guided,
    ),
  'create-reply-lost': ({ name, page, host }) =>
    you(
      'Vielleicht wurde ein Token erstellt',
      `Die Verbindung zu ${or(host, 'Bitbucket')} ist abgebrochen, bevor die Antwort vollständig war. ${
        or(name, '') === '' ? 'Vielleicht gibt es dort jetzt ein neues Token' : `Vielleicht gibt es dort jetzt ein Token namens „${name}“`
      }, sein Text ist aber verloren.`,
      `${revoke(page, name)} Erstellen Sie dann ein neues.`,
    ),
  'create-found': ({ name, page, host, count }) => {
    const called = or(name, '') === '' ? '' : ` namens „${name}“`;
    return you(
      count === 1 ? 'Bitbucket hat dieses Token schon erstellt' : 'Bitbucket hat solche Tokens schon erstellt',
      join(
        count === 1
          ? `${or(host, 'Bitbucket')} führt ein Token${called}, das Handrail früher angefordert hat.`
          : `${or(host, 'Bitbucket')} führt ${count} Tokens${called}, die Handrail früher angefordert hat.`,
        'Die Antwort wurde abgeschnitten, deshalb hat niemand den Text. Ein weiteres Token wurde nicht erstellt.',
      ),
      `Öffnen Sie ${page} und widerrufen Sie ${count === 1 ? 'das Token' : 'die Tokens'}${called}. Erstellen Sie dann hier ein neues.`,
    );
  },
  'create-not-kept': ({ name, page, host, reason, kept }) =>
    you(
      'Das Token wurde erstellt, konnte aber nicht gespeichert werden',
      join(
        or(name, '') === ''
          ? `Auf ${or(host, 'Ihrem Bitbucket')} gibt es jetzt ein neues Token.`
          : `Auf ${or(host, 'Ihrem Bitbucket')} gibt es jetzt das Token „${name}“.`,
        kept === 'memory'
          ? 'Der Schlüsselbund hat es nicht angenommen. Deshalb behält Handrail es im Arbeitsspeicher, bis Sie Handrail schließen.'
          : 'Handrail konnte es nicht aufbewahren.',
        reasonSentence(reason),
      ),
      kept === 'memory'
        ? `Sie können jetzt weitermachen. Wenn Sie es nicht mehr brauchen: ${revoke(page, name)}`
        : `${revoke(page, name)} Beheben Sie dann die Ursache und erstellen Sie ein neues.`,
    ),
  'create-unreachable': ({ host, reason }) =>
    you(
      `${or(host, 'Bitbucket')} antwortet nicht`,
      join('Handrail konnte es nicht erreichen, um das Token zu erstellen.', reasonSentence(reason), nothingMade),
      'Prüfen Sie, ob Sie im Netzwerk Ihrer Firma sind (VPN), und versuchen Sie es erneut.',
    ),
  'create-refused': ({ reason, status }) =>
    you(
      'Bitbucket hat das Token nicht erstellt',
      join(or(reasonSentence(reason), `Die Antwort war HTTP-Status ${status}.`), nothingMade),
      guided,
    ),
};
