/** German: problems with an inventory: a list that was refused, and a token that was not revoked. */
import type { InventoryRefusal } from '../../../inventory-refusals.ts';
import type { Who } from '../../../words.ts';
import { inventoryRefusalCopy as spoken } from '../../en/problems/inventory.ts';
import { reasonSentence } from '../../en/reasons.ts';
import { join, you } from '../../problems/types.ts';
import type { Words } from '../../words.ts';

interface Refused {
  readonly why: string;
  readonly next: string;
  readonly who: Who;
}
const by = (why: string, next: string, who: Who = 'you'): Refused => ({ why, next, who });

export const inventoryRefusalCopy: Words['problems/inventory#refusals'] = {
  key: by(
    'Atlassian kennt diesen Schlüssel nicht. Vielleicht enthält er einen Tippfehler, wurde widerrufen oder ist abgelaufen.',
    'Erstellen Sie unter Atlassian Administration → Settings → API keys einen neuen und fügen Sie ihn vollständig ein.',
  ),
  'not-a-key': by(
    'Das sieht nicht wie ein API-Schlüssel einer Organisation aus. Ein Token Ihres eigenen Kontos kann die Tokens anderer nicht auflisten.',
    'Erstellen Sie unter Atlassian Administration → Settings → API keys einen Schlüssel und fügen Sie diesen ein.',
  ),
  scope: by(
    'Der Schlüssel darf keine Tokens lesen, oder er gehört zu einer anderen Organisation.',
    'Erstellen Sie in dieser Organisation einen Schlüssel mit der Berechtigung (Scope) read:tokens:admin.',
  ),
  organization: by(
    'Atlassian kennt zu diesem Schlüssel keine Organisation mit dieser ID.',
    'Kopieren Sie die ID der Organisation noch einmal dort, wo Sie den Schlüssel erstellt haben.',
  ),
  password: by(
    'Benutzername und Passwort wurden nicht angenommen. Handrail hat es nur einmal versucht, damit das Konto nicht gesperrt wird.',
    'Prüfen Sie beides und versuchen Sie es erneut.',
  ),
  user: by(
    'Einen Benutzer mit diesem Namen gibt es dort nicht.',
    'Geben Sie den Benutzernamen so ein, wie er in Bitbucket steht. Er kann sich von der E-Mail-Adresse unterscheiden.',
  ),
  captcha: by(
    'Nach mehreren fehlgeschlagenen Anmeldungen wird nach den Buchstaben in einem Bild gefragt.',
    'Melden Sie sich einmal im Browser bei Bitbucket an, lösen Sie dort das Rätsel und kommen Sie zurück.',
  ),
  'not-allowed': by(
    'Dieses Konto darf diese Tokens nicht sehen oder ändern.',
    'Bitten Sie einen Administrator von Bitbucket, es zu tun.',
    'bitbucket-admin',
  ),
  'needs-https': by(
    'Die Adresse beginnt mit http://. Jeder auf dem Weg dorthin könnte das Passwort mitlesen. Handrail hat es nicht gesendet.',
    'Verwenden Sie eine Verbindung mit der https://-Adresse.',
  ),
  'single-sign-on': by(
    'Man meldet sich dort auf einer Firmenseite an. Ein Passwort wird hier deshalb nicht angenommen.',
    'Sehen Sie sich die Tokens auf der Seite von Bitbucket an.',
  ),
  limited: by('Es kamen zu viele Anfragen.', 'Warten Sie eine Minute und versuchen Sie es erneut.'),
  unreadable: by('Die Antwort ist keine Liste von Tokens.', 'Versuchen Sie es erneut. Wenn es wieder passiert, prüfen Sie die Adresse.'),
  'whole-key': by(
    'Um ein Token zu widerrufen, nimmt Atlassian nur einen Schlüssel der Organisation an, der ohne Berechtigungen (Scopes) erstellt wurde.',
    'Wählen Sie „Create API key without scopes“, verwenden Sie den Schlüssel einmal und widerrufen Sie ihn danach. Oder widerrufen Sie das Token selbst unter Atlassian Administration → Insights → API token activity.',
  ),
  gone: by('Dieses Token gibt es nicht mehr.', 'Lesen Sie die Liste neu ein.'),
  unsure: by(
    'Handrail konnte nicht feststellen, ob das Token weg ist.',
    'Sehen Sie in der Token-Liste von Bitbucket nach. Wenn das Token noch da ist, widerrufen Sie es dort.',
  ),
} satisfies Record<InventoryRefusal, Refused>;

export const inventoryProblems: Words['problems/inventory'] = {
  'organization-invalid': () =>
    you(
      'Das ist keine ID einer Organisation',
      'Sie besteht aus 36 Buchstaben, Ziffern und Bindestrichen, z. B. 5b1f2c3d-9a8e-4d7c-8b6a-0f1e2d3c4b5a.',
      'Kopieren Sie sie unter Atlassian Administration → Settings → API keys oder aus der Adresse einer beliebigen Seite dort.',
    ),
  'inventory-refused': ({ host, why }) => ({
    title: `${host} hat seine Tokens nicht gezeigt`,
    explanation: spoken[why].why,
    next: spoken[why].next,
    who: spoken[why].who,
  }),
  'inventory-unreachable': ({ host, reason }) =>
    you(
      `${host} hat nicht geantwortet`,
      join(reasonSentence(reason), 'Es wurde nichts geändert.'),
      'Prüfen Sie das Netzwerk und die Adresse, und versuchen Sie es erneut.',
    ),
  'inventory-gone': () =>
    you(
      'Handrail hat diese Liste nicht mehr',
      'Es behält nur die neuesten Listen, und nur solange es läuft.',
      'Lesen Sie die Liste neu ein.',
    ),
  'revoke-refused': ({ why }) => ({
    title: why === 'unsure' ? 'Das Token funktioniert vielleicht noch' : 'Das Token wurde nicht widerrufen',
    explanation: spoken[why].why,
    next: spoken[why].next,
    who: spoken[why].who,
  }),
};
