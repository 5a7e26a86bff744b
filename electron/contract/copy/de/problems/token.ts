/** German: problems with a pasted token, and with platforms that cannot use it. */
import { places as spoken } from '../../en/problems/token.ts';
import { sharedProblemWords } from '../../en/problems/shared.ts';
import { reasonSentence } from '../../en/reasons.ts';
import { recognisedWords } from '../../en/recognised.ts';
import { checkCopy } from '../../en/steps/check.ts';
import { join, or, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

export const places = { practice: 'das Übungs-Bitbucket' } satisfies Words['problems/token#places'];

function placeWords(place: string | undefined, otherwise: string): string {
  return place === 'practice' ? spoken.practice : or(place, otherwise);
}

/** What to do about an address without encryption. `way`: what the terminal takes for a yes. */
function useHttps(way: string | undefined): string {
  const yes = way === undefined ? `wählen Sie „${checkCopy.sendUnencrypted}“` : `fügen Sie ${way} hinzu`;
  return `Verwenden Sie die https://-Adresse, wenn es eine gibt. Wenn es keine gibt und Sie dem Netzwerk vertrauen, ${yes}.`;
}

export const tokenProblems: Words['problems/token'] = {
  'token-empty': (_values, field) =>
    field === 'password'
      ? you(
          'Das Passwort fehlt',
          'Handrail braucht Ihr Passwort einmal, um das Token zu erstellen, und behält es nicht.',
          'Geben Sie Ihr Bitbucket-Passwort ein.',
        )
      : you('Das Token fehlt', 'Es wurde nichts eingefügt.', 'Kopieren Sie das Token in Bitbucket und fügen Sie es hier ein.'),
  'token-too-long': ({ limit }, field) =>
    you(
      field === 'password' ? 'Für ein Passwort ist das zu lang' : 'Für ein Token ist das zu lang',
      `Höchstens ${limit} Zeichen sind erlaubt. Vielleicht war etwas anderes in der Zwischenablage.`,
      field === 'password'
        ? 'Kopieren Sie das Passwort noch einmal und fügen Sie nur dieses ein.'
        : 'Kopieren Sie das Token noch einmal und fügen Sie nur dieses ein.',
    ),
  'token-in-field': () =>
    you(
      'Das sieht wie ein Token aus',
      'Was hier eingegeben wird, kommt in Adressen, Namen und Dateien, die nicht geheim sind. Handrail hat es nicht behalten.',
      'Geben Sie ein, wonach dieses Feld fragt. Für das Token gibt es ein eigenes Feld.',
    ),
  'token-not-printable': ({ what }) =>
    you(
      'Das ist kein ganzes Token',
      `Mittendrin steht ${sharedProblemWords.inToken[what ?? 'other']}. Wahrscheinlich wurde es in zwei Stücken oder aus einem Dokument kopiert.`,
      'Kopieren Sie es in Bitbucket mit der Schaltfläche zum Kopieren und fügen Sie es noch einmal ein. Wenn Bitbucket das Token nicht mehr anzeigt, erstellen Sie ein neues.',
    ),
  'token-app-password': () =>
    you(
      'Das ist ein App-Passwort',
      'Bitbucket Cloud hat die App-Passwörter abgeschaltet. Es kann also nicht mehr funktionieren.',
      'Erstellen Sie stattdessen ein API-Token mit Berechtigungen (Scopes); die Schritte stehen auf dieser Seite.',
    ),
  'token-organization-key': () =>
    you(
      'Das ist kein API-Token',
      'Es hat die Form eines API-Schlüssels von admin.atlassian.com oder eines Zugriffstokens für ein einzelnes Repository, ein Projekt oder einen Workspace. Beides funktioniert nicht anstelle eines API-Tokens.',
      'Erstellen Sie unter Account settings → Security ein API-Token mit Berechtigungen (Scopes). Wenn es ein Zugriffstoken ist, wählen Sie oben diese Art und fügen Sie es noch einmal ein.',
    ),
  'token-wrong-kind': ({ seen }) =>
    you(
      'Dieses Token gehört nicht hierher',
      or(recognisedWords(seen), 'Es hat die Form einer anderen Art von Token.'),
      'Wählen Sie die passende Art, oder erstellen Sie die Art, die auf dieser Seite beschrieben ist.',
    ),
  'token-needed': ({ platform, reason }) =>
    you(
      'Hier wird ein Token gebraucht',
      join(
        platform === undefined
          ? 'Handrail hat für diese Verbindung kein Token.'
          : `Handrail hat kein Token, das es in die Datei für ${platform} schreiben könnte.`,
        reasonSentence(reason),
      ),
      'Gehen Sie zurück zum Schritt mit dem Token und fügen Sie eines ein, oder verwenden Sie eine Form des Exports ohne Token.',
    ),
  'token-other-address': ({ kept, now }) =>
    you(
      'Dieses Token ist für ein anderes Bitbucket',
      `Eingegeben haben Sie es für ${placeWords(kept, 'eine andere Adresse')}. Die Adresse dieser Verbindung ist jetzt aber ${placeWords(now, 'eine andere')}. Handrail hat es weder gesendet noch gezeigt.`,
      'Wenn Sie die Adresse nicht geändert haben, setzen Sie die alte wieder ein. Wenn die neue stimmt, fügen Sie ein Token dafür ein.',
    ),
  'token-plain-http': ({ host, way }) =>
    you(
      'Ihr Token würde unverschlüsselt übertragen',
      `Die Adresse von ${or(host, 'Ihrem Bitbucket')} beginnt mit http://. Jeder auf dem Weg dorthin könnte das Token mitlesen. Handrail hat es nicht gesendet.`,
      useHttps(way),
    ),

  'key-other-address': ({ label, kept, now }) =>
    you(
      `Für eine andere Adresse: ${or(label, 'der Schlüssel')}`,
      `Eingegeben haben Sie ihn für ${placeWords(kept, 'eine andere Adresse')}. Die Adresse ist jetzt aber ${placeWords(now, 'eine andere')}. Handrail hat ihn weder in eine Datei geschrieben noch gezeigt.`,
      'Wenn Sie die Adresse nicht geändert haben, setzen Sie die alte wieder ein. Wenn die neue stimmt, fügen Sie einen Schlüssel dafür ein.',
    ),
  'key-plain-http': ({ label, host, way }) =>
    you(
      `Würde unverschlüsselt übertragen: ${or(label, 'der Schlüssel')}`,
      `Die Adresse von ${or(host, 'der Plattform')} beginnt mit http://. Jeder auf dem Weg dorthin könnte diesen Schlüssel mitlesen, und das Bitbucket-Token dazu. Handrail hat nichts gespeichert.`,
      useHttps(way),
    ),

  'platform-not-found': ({ platform }) =>
    you(
      `Handrail kennt keine Plattform „${or(platform, '')}“`,
      'Sie steht nicht im Katalog dieser Version.',
      'Wählen Sie eine aus der Liste; „handrail platforms“ gibt sie aus.',
    ),
  'platform-blocked': ({ platform, reason }) =>
    you(
      `${or(platform, 'Diese Plattform')} funktioniert nicht mit diesem Bitbucket`,
      or(reasonSentence(reason), 'Die Plattform unterstützt es nicht.'),
      'Wählen Sie eine andere Plattform oder ein anderes Bitbucket.',
    ),
  'platform-not-chosen': () =>
    you(
      'Es ist keine Plattform gewählt',
      'Was das Token dürfen muss, hängt von der Plattform ab.',
      'Wählen Sie die Plattform, die Sie verbinden möchten.',
    ),
  'platform-cannot-use-credential': ({ platform, reason }) =>
    you(
      `${or(platform, 'Diese Plattform')} kann diese Art von Token nicht verwenden`,
      or(reasonSentence(reason), 'Die Plattform hat keinen Platz dafür.'),
      'Wählen Sie eine der Arten, die als möglich gekennzeichnet sind.',
    ),
  'platform-has-no-file': ({ platform, known }) =>
    you(
      'Die Plattform stimmt noch nicht',
      sharedProblemWords.noFile(platform, known),
      'Ändern Sie die Angabe und versuchen Sie es erneut.',
    ),
  'deployment-not-chosen': () =>
    you(
      'Die Art von Bitbucket ist nicht gewählt',
      'Cloud, Server und Data Center unterscheiden sich in fast jedem Schritt.',
      'Wählen Sie, welches Bitbucket Sie haben, oder fügen Sie einen beliebigen Link dorthin ein.',
    ),
};
