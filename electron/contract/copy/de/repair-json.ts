/** German: sentences about a JSON configuration that somebody wrote. */
import { said } from '../repair-copy.ts';
import * as spoken from '../en/repair-json.ts';
import type { Words } from '../words.ts';

export const faults = {
  unexpected: 'Hier steht etwas, das nicht hierhergehört',
  'ends-early': 'Die Datei endet, bevor alles gesagt ist',
  'not-closed': 'Ein Anführungszeichen, eine Klammer oder ein Kommentar beginnt hier und endet nie',
  'too-deep': 'Es sind mehr Klammern ineinander, als irgendjemand liest',
  'more-behind': 'Nach der letzten Klammer kommt noch etwas',
} satisfies Words['repair-json#faults'];
export const kinds = {
  object: 'ein Objekt in { }',
  array: 'eine Liste',
  text: 'einen Text',
  number: 'eine Zahl',
  flag: 'true oder false',
  null: 'null',
  'list-of-texts': 'eine Liste von Texten',
  other: 'etwas anderes',
} satisfies Words['repair-json#kinds'];
export const wants = {
  text: 'einen Text',
  flag: 'true oder false',
  'list-of-texts': 'eine Liste von Texten',
  object: 'ein Objekt in { }',
  'list-of-connections': 'eine Liste von Verbindungen',
  'list-of-names': 'eine Liste von { "name": … }',
} satisfies Words['repair-json#wants'];
export const forms = {
  'workspace/repository': 'Workspace/Repository',
  'PROJECT/repository': 'PROJEKT/Repository',
  'workspace/PROJECT': 'Workspace/PROJEKT',
  workspace: 'nur der Name des Workspaces',
  PROJECT: 'nur der Schlüssel des Projekts',
  'workspace/PROJECT/repository': 'Workspace/PROJEKT/Repository',
  'google-secret': 'projects/PROJEKT/secrets/NAME/versions/VERSION',
  'connection-name': 'nur Buchstaben, Ziffern, Bindestriche und Unterstriche',
} satisfies Words['repair-json#forms'];
export const choices = {
  bitbucket: 'bitbucket',
  'sourcebot-deployments': 'cloud und server (auch für Data Center)',
  'sourcegraph-access-token': 'dort Zugriffstokens; ein API-Token gehört unter apiToken, mit einem username',
  'sourcegraph-api-token': 'dort API-Tokens; ein Zugriffstoken gehört unter accessToken, ohne username',
  'sourcegraph-git-url': 'http (auch für https) und ssh',
  'user-or-email': 'die E-Mail-Adresse oder der Bitbucket-Benutzername, zu dem das Token gehört',
} satisfies Words['repair-json#choices'];
export const names = {
  'sourcebot-cloud': 'workspaces, projects oder repos',
  'sourcebot-self-managed': 'projects, repos oder "all": true',
  'sourcegraph-self-managed': 'projectKeys, repos oder repositoryQuery',
  'sourcegraph-cloud-sign-in': 'accessToken allein oder username mit apiToken',
  'sourcegraph-server-sign-in': 'token',
} satisfies Words['repair-json#names'];

export const repairJsonWords: Words['repair-json#repairJsonWords'] = {
  'not-json': ({ fault }, { platform }) =>
    said(
      'Die Datei ist kein JSON',
      `${platform} hört in dieser Zeile auf zu lesen. ${spoken.faults[fault]}.`,
      'Korrigieren Sie diese Zeile von Hand, und versuchen Sie es noch einmal. Ein Name und sein Wert sehen so aus: "Name": "Wert", und zwischen zweien steht ein Komma.',
    ),
  'json-comma': ({ missing }, { platform }) =>
    said(
      missing ? 'Ein Komma fehlt' : 'Ein Komma ist zu viel',
      `In JSON steht zwischen zwei Werten ein Komma und nach dem letzten keines. ${platform} weist die ganze Datei ab.`,
      missing ? 'Die Kopie hat das Komma.' : 'Die Kopie hat dort kein Komma.',
    ),
  'json-comment': (_, { platform }) =>
    said(
      'In der Datei steht ein Kommentar',
      `In JSON gibt es keine, und ${platform} weist die ganze Datei ab.`,
      'Die Kopie hat keine Kommentare. Ihre Datei behält sie.',
    ),
  'json-line-break': (_, { platform }) =>
    said(
      'Ein Text geht über das Ende einer Zeile hinaus',
      `In JSON steht ein Text in einer Zeile. ${platform} weist die ganze Datei ab.`,
      'In der Kopie steht der Zeilenumbruch als \\n. War keiner gemeint, verbinden Sie die Zeilen.',
    ),
  'json-quotes': (_, { platform }) =>
    said(
      'Namen und Texte brauchen gerade doppelte Anführungszeichen',
      `Einfache, typografische aus einer Textverarbeitung oder gar keine sind kein JSON. ${platform} weist die ganze Datei ab.`,
      'Die Kopie hat gerade doppelte Anführungszeichen.',
    ),
  'json-word': (_, { platform }) =>
    said(
      'Ein Wort oder eine Zahl ist so geschrieben, dass es nicht gelesen wird',
      `${platform} kennt true und false in Kleinbuchstaben und einfache Zahlen. Es weist die ganze Datei ab.`,
      'In der Kopie steht es in der richtigen Form.',
    ),
  'connection-alone': (_, { platform }) =>
    said(
      'Die Verbindung ist nicht an ihrer Stelle',
      `${platform} sucht sie unter „connections“, mit einem eigenen Namen. So weist es die Datei ab.`,
      'In der Kopie steht sie dort, unter dem Namen „bitbucket“.',
    ),
  'entry-form': ({ field = 'Der Name der Verbindung', form, right = '' }, { platform, mended }) =>
    said(
      `${field}: Ein Eintrag hat eine andere Form`,
      `${platform} braucht dort: ${spoken.forms[form]}. Alles andere wird übergangen oder abgewiesen.`,
      mended ? `Die Kopie hat ${right}.` : `Schreiben Sie es so: ${spoken.forms[form]}.`,
    ),
  'key-refused': ({ field, right = '', near = '' }, { platform, mended }) =>
    said(
      `„${field}“ ist kein Name, den ${platform} kennt`,
      'Andere Namen als die eigenen werden nicht angenommen, und die ganze Konfiguration wird abgewiesen.',
      mended
        ? `In der Kopie steht „${right}“.`
        : right !== ''
          ? `„${right}“ steht auch in der Datei. Entfernen Sie „${field}“.`
          : near !== ''
            ? `Meinten Sie „${near}“? Dann korrigieren Sie den Namen, sonst entfernen Sie ihn.`
            : 'Entfernen Sie ihn, oder vergleichen Sie ihn mit den Seiten der Plattform.',
    ),
  'type-expected': ({ field, want, is, inside, right = '' }, { platform, mended }) => {
    const needed = want === 'variable' ? `{ "env": "${right}" }` : spoken.wants[want];
    return said(
      `${field} braucht ${needed}`,
      `Die Datei hat ${inside === true ? 'darin' : 'dort'} ${spoken.kinds[is]}, und ${platform} weist die Konfiguration ab.`,
      mended ? `Die Kopie hat ${needed}.` : `Schreiben Sie ${needed}.`,
    );
  },
  'value-not-allowed': ({ field, allowed, right = '' }, { platform, mended }) =>
    said(
      `${field} hat einen Wert, den ${platform} nicht kennt`,
      `Bekannt ist: ${spoken.choices[allowed]}.`,
      mended ? `In der Kopie steht ${right}.` : 'Schreiben Sie etwas davon.',
    ),
  'field-useless': ({ field, cloud }, { platform }) =>
    said(
      `${field} bewirkt hier nichts`,
      `${platform} übergeht es bei ${cloud ? 'Bitbucket Cloud' : 'einem selbst betriebenen Bitbucket'}.`,
      'Entfernen Sie es, oder verwenden Sie, was die Plattform für dieses Bitbucket anbietet.',
    ),
  'nothing-selected': ({ fields }, { platform }) =>
    said(
      'Es sind keine Repositorys gewählt',
      `Ohne ${spoken.names[fields]} nimmt ${platform} keine.`,
      `Fügen Sie hinzu: ${spoken.names[fields]}.`,
    ),
  'deployment-missing': (_, { platform }) =>
    said(
      'Die Datei sagt nicht, dass dieses Bitbucket Ihr eigenes ist',
      `Ohne deploymentType hält ${platform} die Verbindung für Bitbucket Cloud und sendet das Token dorthin.`,
      'In der Kopie steht "deploymentType": "server".',
    ),
  'address-example': ({ field }, { platform }) =>
    said(
      `${field} ist eine Beispieladresse`,
      `${platform} weist jede Adresse mit example.com darin ab.`,
      'Setzen Sie die Adresse Ihres Bitbucket ein.',
    ),
  'app-password-field': ({ field, right }, { mended }) =>
    said(
      `${field} ist das Feld für App-Passwörter`,
      'Bitbucket Cloud nimmt keine App-Passwörter mehr an. Für ein API-Token gibt es ein eigenes Feld.',
      mended
        ? `In der Kopie steht das Token unter „${right}“.`
        : `Erstellen Sie ein API-Token mit Berechtigungen (Scopes), setzen Sie es unter „${right}“, und entfernen Sie „${field}“.`,
    ),
  'git-user-email': ({ field, right }, { mended }) =>
    said(
      `${field} ist eine E-Mail-Adresse`,
      'Git nimmt sie in Bitbucket Cloud nicht an; so lässt sich nichts klonen.',
      mended
        ? `Die Kopie hat ${right}; das passt zu jedem API-Token.`
        : 'Setzen Sie den Bitbucket-Benutzernamen ein, zu dem das Token gehört.',
    ),
  'git-user-missing': ({ right }, { platform }) =>
    said(
      'gitUser fehlt',
      `${platform} klont dann mit der E-Mail-Adresse aus „user“, die Git in Bitbucket Cloud nicht annimmt.`,
      `Die Kopie hat ${right}; das passt zu jedem API-Token.`,
    ),
  'rest-user-name': ({ field }) =>
    said(
      `${field} ist keine E-Mail-Adresse`,
      'Die Schnittstelle von Bitbucket Cloud für Programme (REST) nimmt ein API-Token nur mit der E-Mail-Adresse des Atlassian-Kontos an. Ein Benutzername gehörte zu App-Passwörtern, und die gibt es nicht mehr.',
      'Setzen Sie die E-Mail-Adresse ein, und den Bitbucket-Benutzernamen unter „gitUser“. Bei einem Zugriffstoken entfernen Sie beide.',
    ),
  'secret-in-file': ({ field, right }, { platform, mended }) =>
    said(
      `${field} enthält das Token selbst`,
      `${platform} nimmt dort den Namen einer Umgebungsvariablen an und weist das Token ab.`,
      mended
        ? `Die Kopie nennt die Variable ${right}. Setzen Sie sie dort, wo ${platform} läuft, auf das Token.`
        : `Setzen Sie das Token in eine Umgebungsvariable, und deren Namen in ${field}.`,
    ),
  'secret-variable': ({ field, right }, { platform, mended }) =>
    said(
      `${field} ist nicht der bloße Name einer Variablen`,
      `${platform} sucht eine Variable mit genau diesem Namen.`,
      mended ? `Die Kopie hat ${right}.` : 'Schreiben Sie den Namen der Umgebungsvariablen, etwa BITBUCKET_TOKEN.',
    ),
  'sign-in-both': ({ first, second }, { platform }) =>
    said(
      `${first} und ${second} gehen nicht zusammen`,
      `${platform} weist eine Verbindung ab, die beides hat.`,
      'Behalten Sie, was Sie verwenden möchten, und entfernen Sie das andere.',
    ),
  'sign-in-missing': ({ fields }, { platform }) =>
    said('Die Angaben zur Anmeldung fehlen', `${platform} braucht ${spoken.names[fields]}.`, 'Fügen Sie das mit dem Token hinzu.'),
};
