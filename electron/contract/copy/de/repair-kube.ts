/** German: sentences about a file for Kubernetes: Argo CD, Flux and Tekton Pipelines-as-Code. */
import { said } from '../repair-copy.ts';
import { addressFaults as spokenFaults, bearers as spokenBearers, ends as spokenEnds } from '../en/repair-kube.ts';
import { plainKinds } from '../en/repair-kinds.ts';
import type { Words } from '../words.ts';

export const ends = { beginning: 'Anfang', end: 'Ende' } satisfies Words['repair-kube#ends'];
export const bearers = {
  'argo-cd': 'Oder nennen Sie das Token „bearerToken“ (Argo CD 3.0 oder neuer).',
  flux: 'Oder nennen Sie das Token „bearerToken“, bei einem selbst betriebenen Bitbucket.',
} satisfies Words['repair-kube#bearers'];
export const addressFaults = {
  ssh: 'Es ist eine Adresse für SSH, und ein Token geht mit https.',
  scp: 'Flux braucht ssh:// vor einer Adresse für SSH, und einen Schrägstrich statt des Doppelpunkts.',
  'no-scheme': 'Sie beginnt nicht mit https://.',
  page: 'Es ist die Adresse einer Seite, und Git klont von einer anderen.',
  'no-repository': 'Sie nennt kein Repository.',
  'letter-by-letter':
    'Pipelines-as-Code vergleicht sie Buchstabe für Buchstabe mit der Adresse der Repository-Seite in den Ereignissen von Bitbucket.',
  'address-for-workspace': 'Es ist eine Adresse, und dorthin gehört der Name des Workspaces: der Teil nach bitbucket.org/.',
  'branch-with-prefix': 'Flux setzt refs/heads/ davor.',
} satisfies Words['repair-kube#addressFaults'];

export const kubeCopies: Words['repair-kube#kubeCopies'] = {
  'kube-template': said(
    'Dieser Teil ist eine Vorlage',
    'Ein Wert in {{ … }} hat keine Anführungszeichen, das ist also noch kein YAML. Ein Programm wie Helm muss es erst ausfüllen.',
    'Geben Sie Handrail, was dabei herauskommt, etwa von „helm template“. Sind die Klammern für ein ApplicationSet gedacht, setzen Sie Anführungszeichen um den Wert.',
  ),
  'kube-encrypted': said(
    'Dieser Teil ist verschlüsselt',
    'SOPS hat seine Werte verschlüsselt; Handrail kann sie nicht ansehen. Sie bleiben, wie sie sind.',
    'Sollen sie geprüft werden, geben Sie Handrail die Datei vor dem Verschlüsseln.',
  ),
  'kube-not-text': ({ field, kind }) =>
    said(
      `${field} ist kein Text: ${plainKinds[kind]}`,
      'In einem Secret nimmt Kubernetes nur Texte. Es weist das ganze Secret ab.',
      'Die Kopie hat Anführungszeichen darum.',
    ),
  'kube-plain-in-data': ({ field }, { mended }) =>
    said(
      `${field} ist nicht in Base64`,
      'Werte unter „data“ sind in Base64. Diesen weist Kubernetes ab oder macht etwas anderes daraus.',
      mended ? 'In der Kopie steht er in Base64.' : 'Verschieben Sie ihn nach „stringData“; dort stehen Werte, wie sie sind.',
    ),
  'kube-encoded-twice': ({ field }, { platform }) =>
    said(
      `${field} ist zweimal in Base64`,
      `Kubernetes löst eines davon auf; ${platform} bekommt Base64 und nicht den Wert.`,
      'In der Kopie steht es einmal in Base64.',
    ),
  'kube-encoded-text': ({ field }, { platform }) =>
    said(
      `${field} ist in Base64`,
      `Werte unter „stringData“ gelten, wie sie dastehen; ${platform} bekommt Base64 und nicht den Wert.`,
      'In der Kopie steht der Wert selbst.',
    ),
  'kube-line-break': ({ field, end }, { platform }) =>
    said(
      `${field} hat am ${spokenEnds[end]} ein Leerzeichen oder einen Zeilenumbruch`,
      `${platform} hält es für einen Teil des Wertes, und Bitbucket weist ihn ab. „echo“ fügt vor base64 einen Zeilenumbruch an; „printf %s“ nicht.`,
      'In der Kopie steht der Wert allein.',
    ),
  'kube-in-both': ({ field }) =>
    said(
      `„${field}“ steht unter data und unter stringData`,
      'Kubernetes nimmt das unter stringData und verwirft das andere.',
      'Entfernen Sie das nicht gemeinte.',
    ),
  'kube-secret-missing': ({ name, field, near = '' }) =>
    said(
      `Kein Secret dieser Datei heißt „${name}“`,
      `${field} verweist darauf, und die Datei hat ${near === '' ? 'andere Secrets' : `eines namens „${near}“`}.`,
      'Verwenden Sie an beiden Stellen einen Namen, wenn das Secret nicht schon im Cluster ist.',
    ),
  'kube-key-missing': ({ name, key, field, near = '' }, { mended }) =>
    said(
      `Das Secret „${name}“ hat keinen Wert namens „${key}“`,
      `${field} verweist darauf.${near === '' ? '' : ` Das Secret hat „${near}“.`}`,
      mended ? `Die Kopie verweist auf „${near}“.` : 'Verwenden Sie an beiden Stellen einen Namen.',
    ),
  'kube-namespace': ({ name, found, right }, { platform }) =>
    said(
      `Das Secret „${name}“ ist in einem anderen Namespace`,
      `Es ist in „${found}“, und ${platform} sucht nur in „${right}“.`,
      'Legen Sie beide in denselben Namespace.',
    ),
  'kube-user-missing': ({ right = '', bearer }, { platform, mended }) =>
    said(
      'Der Benutzername fehlt',
      right === ''
        ? `Ohne den richtigen Benutzernamen kann ${platform} kein Passwort senden.`
        : `Bitbucket Cloud nimmt diese Art von Token unter dem Namen ${right} an.`,
      mended
        ? `Die Kopie hat ${right}.`
        : `Fügen Sie „username“ hinzu: den Namen des Kontos, zu dem das Token gehört.${bearer === undefined ? '' : ` ${spokenBearers[bearer]}`}`,
    ),
  'kube-bearer-on-cloud': ({ right = '' }, { mended }) =>
    said(
      'Ein Bearer-Token für Bitbucket Cloud',
      'Git nimmt in Bitbucket Cloud ein Token als Passwort an, unter einem festen Benutzernamen. Ein Bearer-Token ist für ein selbst betriebenes Bitbucket.',
      mended
        ? `In der Kopie steht es als Passwort, mit dem Benutzernamen ${right}.`
        : 'Setzen Sie das Token in „password“, und den passenden Benutzernamen in „username“.',
    ),
  'kube-bearer-wins': ({ empty }, { platform }) =>
    said(
      'Ein Bearer-Token und ein Passwort sind da',
      empty
        ? `„bearerToken“ ist leer, und ${platform} nimmt es trotzdem: Es meldet sich mit nichts an.`
        : `${platform} sendet das Bearer-Token; Benutzername und Passwort dienen nicht zur Anmeldung.`,
      'Behalten Sie das gemeinte, und entfernen Sie das andere.',
    ),
  'kube-rest-user': ({ sure, field }, { platform }) =>
    sure
      ? said(
          `${field} ist nicht die E-Mail-Adresse`,
          `${platform} verwendet es für die Schnittstelle von Bitbucket für Programme (REST). Die nimmt ein API-Token nur mit der E-Mail-Adresse des Atlassian-Kontos an.`,
          'Setzen Sie die E-Mail-Adresse des Kontos ein, das das Token erstellt hat.',
        )
      : said(
          `${field} ist keine E-Mail-Adresse`,
          `${platform} verwendet es für die Schnittstelle von Bitbucket für Programme (REST). Ein Benutzername gehörte zu App-Passwörtern, die es nicht mehr gibt; zu einem API-Token gehört die E-Mail-Adresse.`,
          'Setzen Sie die E-Mail-Adresse des Kontos ein, das das Token erstellt hat.',
        ),
  'kube-address': ({ field, why, right = '', page }, { platform, mended }) =>
    said(
      `${field} ist nicht die Adresse, die ${platform} braucht`,
      spokenFaults[why],
      mended
        ? `Die Kopie hat ${right}.`
        : page === true
          ? 'Kopieren Sie die Adresse der Repository-Seite aus Ihrem Browser.'
          : 'Kopieren Sie die Klon-Adresse (https) aus Bitbucket.',
    ),
  'kube-address-letters': ({ field, what }) =>
    said(
      `${field} hat ${what === 'user' ? 'einen Benutzernamen darin' : 'einen Schrägstrich am Ende'}`,
      'Argo CD vergleicht es Buchstabe für Buchstabe mit der repoURL Ihrer Anwendungen, bis auf Groß- und Kleinschreibung und „.git“.',
      'Schreiben Sie es an beiden Stellen gleich, am besten ohne.',
    ),
  'kube-label-missing': ({ right = '' }, { mended }) =>
    said(
      'Das Label argocd.argoproj.io/secret-type fehlt',
      'Argo CD sieht nur Secrets mit diesem Label an und übergeht dieses.',
      mended
        ? `Die Kopie hat es, mit dem Wert ${right}.`
        : 'Fügen Sie es unter metadata, labels hinzu: „repository“ für ein Repository, „repo-creds“ für alle, deren Adresse so beginnt.',
    ),
  'kube-label-wrong': ({ prefix, found = '', right = '' }, { mended }) =>
    prefix === true
      ? said(
          'Das Label sagt repository, und die Adresse ist der Anfang vieler',
          'Mit diesem Label verwendet Argo CD die Zugangsdaten für genau diese Adresse, und dort ist kein Repository.',
          mended ? 'In der Kopie steht repo-creds.' : 'Schreiben Sie repo-creds, oder die Adresse des Repositorys.',
        )
      : said(
          `„${found}“ ist kein Label, das Argo CD kennt`,
          'Es übergeht dieses Secret. Es kennt argocd.argoproj.io/secret-type mit repository, repo-creds, repository-write, repo-write-creds, scm-creds und cluster.',
          mended
            ? `Die Kopie hat ${right}.`
            : 'Schreiben Sie repository für ein Repository, oder repo-creds für alle, deren Adresse so beginnt.',
        ),
  'kube-clone-link': (_, { mended }) =>
    said(
      'repoURL nimmt die Klon-Adresse, wie Bitbucket sie liefert',
      'Bitbucket Cloud schreibt den Benutzernamen in diese Adresse, und Argo CD findet dann kein Token dafür.',
      mended
        ? 'Die Kopie bildet die Adresse aus Workspace und Repository.'
        : 'Bilden Sie die Adresse aus Workspace und Repository, wie in https://bitbucket.org/{{ .organization }}/{{ .repository }}.git.',
    ),
  'kube-interval': ({ field, right = '' }, { mended }) =>
    said(
      `${field} ist keine Zeit, die Flux kennt`,
      'Flux nimmt eine Zahl mit ms, s, m oder h dahinter, etwa 5m oder 1h30m, als Text.',
      mended ? `Die Kopie hat ${right}.` : 'Schreiben Sie es so.',
    ),
  'kube-choice': ({ address, field, choices, right = '' }, { platform, mended }) =>
    said(
      address === true ? `${field} ist für eine andere Art von Bitbucket` : `${field} ist nichts, was ${platform} kennt`,
      address === true
        ? `Es passt nicht zur Adresse in „spec.url“, und ${platform} spricht auf die falsche Art mit ihr.`
        : `Kubernetes weist es ab. Es nimmt: ${choices.join(', ')}.`,
      mended ? `Die Kopie hat ${right}.` : 'Schreiben Sie etwas davon.',
    ),
  'tekton-api-version': ({ field, right }) =>
    said(
      `${field} ist nicht die eines Repository-Objekts`,
      'Kubernetes sucht dann eine andere Art von Objekt und weist dieses ab.',
      `Die Kopie hat ${right}.`,
    ),
  'tekton-same-address': ({ name, other }) =>
    said(
      'Zwei Repository-Objekte haben dieselbe Adresse',
      `„${name}“ hat sie auch, in Zeile ${other}. Pipelines-as-Code weist das zweite ab.`,
      'Behalten Sie eines davon.',
    ),
};
