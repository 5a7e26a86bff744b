/** German: problems with a rotation. */
import { timeWords } from '../../dates.ts';
import { notNowWords as notNow, revokeFaultWords as revokeFaults } from '../../en/problems/rotation.ts';
import { reasonSentence } from '../../en/reasons.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

const lives = 'Das alte Token wurde nicht widerrufen.';

export const notNowWords: Words['problems/rotation/not-now'] = {
  'moved-on': () => [
    'Diese Erneuerung ist schon weiter',
    'Ein anderes Fenster oder ein Befehl hat diesen Schritt schon gemacht oder die Erneuerung abgebrochen.',
    'Sehen Sie nach, wie weit sie ist, und machen Sie dort weiter.',
  ],
  'places-open': (count) => [
    count === 1
      ? 'Ein Ort hat noch das alte Token'
      : count === undefined
        ? 'Einige Orte haben noch das alte Token'
        : `${count} Orte haben noch das alte Token`,
    'Was das Token dort liest, würde nicht mehr funktionieren.',
    'Geben Sie jedem Ort das neue Token, oder überspringen Sie ihn. Dann ist das alte Token an der Reihe.',
  ],
  'old-lives': (_, until) => [
    'Das alte Token funktioniert noch eine Weile',
    `Nach „Rotate“ endet es von selbst${until === undefined ? '' : `, spätestens um ${timeWords(until)}`}.`,
    'Kommen Sie danach wieder, oder behalten Sie das alte Token.',
  ],
  'token-lost': () => [
    'Handrail hat dieses Token nicht mehr',
    'Es lag nur im Arbeitsspeicher und Handrail wurde geschlossen, oder sein Eintrag im Schlüsselbund ist weg.',
    'Fügen Sie das Token noch einmal ein, oder machen Sie ohne es weiter.',
  ],
  'holds-token': () => [
    'Handrail hat das Token dieser Verbindung',
    'Deshalb braucht es auch das neue Token, um es zu prüfen.',
    'Fügen Sie das neue Token ein.',
  ],
  'holds-none': () => [
    'Handrail hat das Token dieser Verbindung nicht',
    'Sie bewahren es selbst auf. Handrail hat also nichts zu prüfen oder zu ersetzen.',
    'Erstellen Sie das neue Token in Bitbucket und sagen Sie dann, dass Sie es haben.',
  ],
  'not-checked': () => [
    'Das neue Token ist noch nicht geprüft',
    'Handrail weiß noch nicht, ob damit alles weiter funktioniert.',
    'Prüfen Sie es zuerst.',
  ],
};

export const revokeFaultWords: Words['problems/rotation/revoke'] = {
  'needs-https': (host) => [
    'Ihr Passwort würde unverschlüsselt übertragen',
    `Die Adresse beginnt mit http:// (${host}). Handrail hat Ihr Passwort nicht gesendet. ${lives}`,
    'Verwenden Sie die https://-Adresse.',
  ],
  'host-changed': (host) => [
    'Die Adresse hat sich inzwischen geändert',
    `Sie lautet jetzt: ${host}. Ihr Passwort wurde nicht gesendet. ${lives}`,
    'Prüfen Sie den Host und geben Sie Ihr Passwort noch einmal ein.',
  ],
  'single-sign-on': (host) => [
    'Bei Ihrem Bitbucket meldet man sich auf einer Firmenseite an',
    `${host} nimmt ein Passwort nicht direkt an. ${lives}`,
    'Widerrufen Sie es in Ihrem Browser.',
  ],
  captcha: (host) => [
    'Bitbucket möchte, dass Sie zuerst ein Rätsel lösen',
    `Nach mehreren fehlgeschlagenen Anmeldungen fragt ${host} nach den Buchstaben in einem Bild. ${lives}`,
    'Melden Sie sich einmal im Browser bei Bitbucket an und lösen Sie dort das Rätsel (CAPTCHA).',
  ],
  password: (host) => [
    'Bitbucket hat Benutzername und Passwort nicht angenommen',
    `${host} hat sie abgelehnt. ${lives} Handrail versucht es nur einmal, damit Ihr Konto nicht gesperrt wird.`,
    'Prüfen Sie den Benutzernamen (nicht die E-Mail-Adresse) und das Passwort.',
  ],
  'not-allowed': (host) => [
    'Dieses Konto darf das Token nicht widerrufen',
    `${host} hat das Passwort angenommen, lässt dieses Konto das Token aber nicht widerrufen. ${lives}`,
    'Bitten Sie die Person, der das Token gehört, es zu widerrufen.',
  ],
  'not-listed': (host) => [
    'Das alte Token steht nicht in der Liste von Bitbucket',
    `${host} führt für dieses Konto kein solches Token. Vielleicht ist es schon widerrufen oder gehört zu einem anderen Konto.`,
    'Sehen Sie auf der Seite von Bitbucket nach. Wenn es weg ist, sagen Sie, dass Sie es widerrufen haben.',
  ],
  unsupported: (host) => [
    'Dieses Bitbucket kann Tokens nicht für Handrail widerrufen',
    `${host} hat diese Funktion nicht, oder sie ist abgeschaltet. ${lives}`,
    'Widerrufen Sie es in Ihrem Browser.',
  ],
  unreachable: (host) => [
    'Handrail konnte Ihr Bitbucket nicht erreichen',
    `${host} hat nicht geantwortet. ${lives}`,
    'Versuchen Sie es in einer Weile erneut.',
  ],
  'unknown-result': (host) => [
    'Die Verbindung ist abgebrochen, bevor Bitbucket geantwortet hat',
    `Vielleicht hat ${host} das alte Token widerrufen, vielleicht auch nicht.`,
    'Sehen Sie auf der Seite von Bitbucket nach. Wenn es weg ist, sagen Sie, dass Sie es widerrufen haben.',
  ],
  refused: (host) => [
    'Bitbucket hat das alte Token nicht widerrufen',
    `${host} hat mit einem Fehler geantwortet. ${lives}`,
    'Widerrufen Sie es in Ihrem Browser.',
  ],
};

export const rotationProblems: Words['problems/rotation'] = {
  'rotation-none': () =>
    you(
      'Hier läuft gerade keine Erneuerung',
      'Sie wurde abgebrochen oder nie begonnen.',
      'Beginnen Sie eine, wenn das Token erneuert werden muss.',
    ),
  'rotation-not-now': ({ why, count, until }) => you(...notNow[why](count, until)),
  'rotation-same-token': () =>
    you('Das ist das alte Token', 'Genau dieses soll ja ersetzt werden.', 'Erstellen Sie in Bitbucket ein neues und fügen Sie es ein.'),
  'rotation-loses': ({ count }) =>
    you(
      count === 1 ? 'Eines, was das alte Token kann, kann das neue nicht' : 'Das neue Token kann nicht alles, was das alte kann',
      'Etwas, das heute funktioniert, würde dann nicht mehr gehen. Es wurde nichts geändert.',
      'Erstellen Sie ein Token mit den fehlenden Berechtigungen. Oder machen Sie trotzdem weiter, wenn niemand sie braucht.',
    ),
  'revoke-failed': ({ why, host, page, reason }) => {
    const [title, explanation, next] = revokeFaults[why](or(host, 'Ihr Bitbucket'));
    return you(title, join(explanation, reasonSentence(reason)), join(next, page === '' ? '' : `Die Seite: ${page}`));
  },
};
