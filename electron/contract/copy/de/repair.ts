/** German: a platform file: what is wrong with it, why that matters, and what to do when Handrail cannot fix it. */
import { numberText } from '../intl.ts';
import { because } from '../../reasons.ts';
import { repairPlatformNames } from '../../repair.ts';
import type { RepairCause } from '../../repair-params.ts';
import { howWords } from '../en/repair-hows.ts';
import { plainKinds } from '../en/repair-kinds.ts';
import { lookalikes as spokenLookalikes, repairCopy } from '../en/repair.ts';
import { sharedProblemWords } from '../en/problems/shared.ts';
import { reasonWords, yamlReasonWords } from '../en/reasons.ts';
import { said } from '../repair-copy.ts';
import type { Words } from '../words.ts';

/** What stops a YAML reader although every line is well formed. */
const references: ReadonlySet<string> = new Set(['yaml-anchor', 'yaml-anchor-itself', 'yaml-merge']);

export const lookalikes = {
  'harness-satellite': 'eine satellite.yml von Harness',
  'cds-repository-manager': 'ein Repository-Manager von CDS',
  kubernetes: 'ein Manifest für Kubernetes',
  'kubernetes-others': 'eine Datei für Kubernetes mit anderen Objekten',
  'bitbucket-pipelines': 'eine bitbucket-pipelines.yml',
  environment: 'eine Umgebungsdatei für etwas anderes',
  'git-configuration': 'eine Konfiguration von Git',
} satisfies Words['repair#lookalikes'];

export const file: Words['repair#file'] = {
  'file-empty': said(
    'Die Datei ist leer',
    'Darin gibt es nichts zu lesen.',
    'Wählen Sie die Datei noch einmal, oder lassen Sie Handrail eine neue schreiben.',
  ),
  'file-too-long': ({ length, inLine, secrets }) =>
    said(
      'Die Datei ist zu lang',
      `Handrail liest Dateien mit bis zu 2.000 Zeilen, bis zu 10.000 Zeichen je Zeile und 300 Tokens und Passwörtern. Diese hat ${numberText(length)} ${secrets === true ? 'Tokens und Passwörter' : inLine === undefined ? 'Zeilen' : `Zeichen in Zeile ${inLine}`}.`,
      'Eine Konfiguration ist viel kürzer: Vergewissern Sie sich, dass es die richtige Datei ist. Wenn ja, geben Sie Handrail den Teil über Bitbucket in einer eigenen Datei.',
    ),
  'html-page': said(
    'Das ist eine Webseite, nicht die Datei',
    'Der Browser hat statt der Datei eine Seite gespeichert, oft die Anmeldeseite.',
    'Melden Sie sich zuerst beim Produkt an und laden Sie die Datei noch einmal herunter, oder lassen Sie Handrail eine neue schreiben.',
  ),
  'wrong-file': ({ looks }, { platform }) =>
    said(
      `Das ist keine Datei für ${platform}`,
      looks === undefined ? 'Keines der Felder, die gelesen werden, ist darin.' : `Das ist vermutlich ${spokenLookalikes[looks]}.`,
      'Wählen Sie eine andere Datei oder eine andere Plattform.',
    ),
  'not-yaml': ({ reason }, { platform }) =>
    references.has(reason)
      ? said(
          'Die Datei enthält einen Verweis, dem sich nicht folgen lässt',
          `${platform} hört in dieser Zeile auf zu lesen: ${yamlReasonWords(reason)}.`,
          'Schreiben Sie den Wert selbst dorthin, oder korrigieren Sie die Namen hinter & und *, und versuchen Sie es noch einmal.',
        )
      : said(
          'Die Datei ist kein YAML',
          `${platform} hört in dieser Zeile auf zu lesen: ${yamlReasonWords(reason)}.`,
          'Korrigieren Sie diese Zeile von Hand, und versuchen Sie es noch einmal. Jede Zeile braucht „Name: Wert“, und was zusammengehört, beginnt in derselben Spalte.',
        ),
  'several-documents': ({ reader }, { platform }) =>
    said(
      'Die Datei hat mehrere Teile',
      reader === 'refuses'
        ? `Eine Zeile aus drei Bindestrichen beginnt einen neuen Teil. ${platform} weist eine solche Datei ganz ab.`
        : reader === 'reads-first'
          ? `Eine Zeile aus drei Bindestrichen beginnt einen neuen Teil. ${platform} liest den ersten und übergeht den Rest.`
          : `Eine Zeile aus drei Bindestrichen beginnt einen neuen Teil. Viele Programme lesen nur den ersten, andere weisen die Datei ab; was ${platform} tut, ist nicht bekannt.`,
      'Verschieben Sie jeden Teil in eine eigene Datei. Handrail hat sich den ersten angesehen.',
    ),
  'byte-order-mark': said(
    'Die Datei beginnt mit einem unsichtbaren Zeichen',
    'Manche Windows-Editoren schreiben ein „byte order mark“. Wer es nicht kennt, hält es für einen Teil des ersten Namens.',
    'Die Kopie hat dieses Zeichen nicht.',
  ),
  'mixed-line-ends': said(
    'Die Zeilen enden auf zwei Arten',
    'Manche wie unter Windows, die anderen wie überall sonst. YAML liest beides.',
    'In der Kopie enden alle Zeilen so wie die meisten.',
  ),
  'windows-line-ends': ({ reader }) =>
    reader !== 'git'
      ? said(
          'Die Zeilen enden wie unter Windows',
          reader === 'curl'
            ? 'Ältere Versionen von curl, mit dem Git die Datei liest, halten das zusätzliche Zeichen am Ende der Zeile für einen Teil des letzten Wertes.'
            : 'kubectl und Docker lassen das zusätzliche Zeichen am Ende der Zeile weg; eine Shell behält es als Teil des Wertes.',
          'Die Kopie hat einfache Zeilenenden.',
        )
      : said(
          'Die Zeilen enden wie unter Windows',
          'Git hält das zusätzliche Zeichen am Ende der Zeile für einen Teil des Hosts und findet nichts.',
          'Die Kopie hat einfache Zeilenenden.',
        ),
};

const quotes = 'Die Kopie hat Anführungszeichen darum.';

export const writing: Words['repair#writing'] = {
  'tab-indentation': said(
    'Am Anfang einer Zeile steht ein Tabulator',
    'YAML nimmt nur Leerzeichen. Die ganze Datei wird abgewiesen.',
    'Die Kopie hat stattdessen Leerzeichen.',
  ),
  'odd-space': ({ field, place }) =>
    said(
      `Ein unsichtbares Zeichen${field === undefined ? (place === 'line-start' ? ' am Anfang der Zeile' : ' an dieser Stelle') : `: ${field}`}`,
      'Es sieht nach einem Leerzeichen oder nach nichts aus und ist für einen Computer keines von beiden. Es kommt vom Kopieren aus einer Webseite oder einem Dokument.',
      'Die Kopie hat stattdessen ein einfaches Leerzeichen oder nichts.',
    ),
  'smart-quotes': ({ field }, { platform }) =>
    said(
      `Um ${field} stehen typografische Anführungszeichen`,
      `Sie stammen aus einer Textverarbeitung. ${platform} hält sie für einen Teil des Wertes.`,
      'Die Kopie hat gerade Anführungszeichen.',
    ),
  'comma-after-value': ({ field }) =>
    said(
      `Nach ${field} steht ein Komma`,
      'YAML braucht dort keines: Das Komma wird Teil des Wertes, oder die Datei wird abgewiesen.',
      'Die Kopie hat dort kein Komma.',
    ),
  'space-after-colon': ({ field }) =>
    said(
      `Nach „${field}:“ fehlt ein Leerzeichen`,
      'Ohne es gibt es dort in dieser Art von Datei (YAML) weder Namen noch Wert.',
      'Die Kopie hat das Leerzeichen.',
    ),
  'special-character-unquoted': ({ field }) =>
    said(
      `${field} braucht Anführungszeichen`,
      'Darin steht ein Zeichen, das in YAML etwas anderes bedeutet; der Wert geht verloren, oder die Datei wird abgewiesen.',
      quotes,
    ),
  'quote-not-closed': ({ field }) =>
    said(
      `Nach ${field} fehlt das schließende Anführungszeichen`,
      'Die nächsten Zeilen werden für einen Teil des Wertes gehalten.',
      'Die Kopie hat das schließende Anführungszeichen.',
    ),
  'backslash-in-double-quotes': ({ field }) =>
    said(
      `Ein Backslash in doppelten Anführungszeichen: ${field}`,
      'In doppelten Anführungszeichen wird aus einem Backslash und dem Buchstaben danach ein anderes Zeichen, oder die Datei wird abgewiesen.',
      'Die Kopie hat einfache Anführungszeichen; darin bleibt ein Backslash ein Backslash.',
    ),
  'value-cut-at-hash': ({ field }) =>
    said(
      `${field} endet vor dem #`,
      'Ein # nach einem Leerzeichen beginnt einen Kommentar; der Rest wird nicht gelesen.',
      'Die Kopie hat Anführungszeichen um den ganzen Wert. War der Rest als Kommentar gemeint, setzen Sie ein Leerzeichen hinter das #.',
    ),
  'duplicate-key': ({ field }, { mended }) =>
    said(
      `„${field}“ ist zweimal da`,
      'Manche Programme weisen die Datei ab, andere nehmen das letzte.',
      mended
        ? 'Die Kopie hat nur das letzte. Vergleichen Sie es mit dem, was Sie meinten.'
        : 'Vergleichen Sie beide mit dem, was Sie meinten, und entfernen Sie eines von Hand.',
    ),
  'wrong-indentation': ({ field, parent }, { platform, mended }) =>
    said(
      `${field} steht in der falschen Spalte`,
      parent === undefined
        ? `${platform} sucht es ganz links und findet es nicht.`
        : `${platform} sucht es unter „${parent}“ und findet es nicht.`,
      mended
        ? 'In der Kopie steht es an seiner Stelle.'
        : parent === undefined
          ? 'Verschieben Sie es von Hand ganz nach links.'
          : `Verschieben Sie es von Hand unter „${parent}“.`,
    ),
  'number-unquoted': ({ mangled, field, kind, instead = '' }, { platform }) =>
    mangled
      ? said(
          `${field} wird anders gelesen, als es dasteht: ${plainKinds[kind]}`,
          `Es hat keine Anführungszeichen, und ${platform} liest ${instead === '' ? 'etwas anderes' : `„${instead}“`} statt dessen, was Sie geschrieben haben.`,
          quotes,
        )
      : said(
          `${field} sieht nach etwas anderem aus: ${plainKinds[kind]}`,
          `Es hat keine Anführungszeichen. ${platform} liest es richtig, andere Programme vielleicht nicht.`,
          quotes,
        ),
  'boolean-in-quotes': ({ field }, { platform }) =>
    said(
      `${field} steht in Anführungszeichen`,
      `${platform} braucht dort true oder false; in Anführungszeichen ist es ein Text.`,
      'In der Kopie steht es ohne Anführungszeichen.',
    ),
  'boolean-other-word': ({ word = '', field, instead }, { platform }) =>
    word === ''
      ? said(`${field} ist als Text geschrieben`, `${platform} braucht dort true oder false.`, `Die Kopie hat ${instead}.`)
      : said(
          `In ${field} steht „${word}“`,
          `Manche Programme lesen das als ${instead}, andere als Text: YAML hat sich hier geändert.`,
          `Die Kopie hat ${instead}.`,
        ),
  'boolean-unreadable': ({ field }, { platform }) =>
    said(`${field} ist weder true noch false`, `${platform} weiß nicht, was gemeint ist.`, 'Schreiben Sie true oder false.'),
  'line-break-in-value': ({ field }, { mended }) =>
    said(
      `${field} enthält einen Zeilenumbruch`,
      'Es ist über mehrere Zeilen geschrieben, und der Zeilenumbruch wird Teil des Wertes.',
      mended ? 'In der Kopie steht es in einer Zeile.' : 'Schreiben Sie es in eine Zeile.',
    ),
  'space-around-value': ({ field }, { platform }) =>
    said(
      `In den Anführungszeichen von ${field} steht ein Leerzeichen`,
      `${platform} hält es für einen Teil des Wertes.`,
      'Die Kopie hat dort kein Leerzeichen.',
    ),
  'text-expected': ({ field }, { platform }) =>
    said(
      `${field} enthält mehr als einen Text`,
      `${platform} braucht dort einen Text und findet eine Liste oder weitere Namen.`,
      'Schreiben Sie einen Wert hinter den Doppelpunkt.',
    ),
};

export const values: Words['repair#values'] = {
  'wrong-key': ({ found, right }, { platform, mended }) =>
    said(
      `„${found}“ wird nicht gelesen`,
      `${platform} liest „${right}“. Was unter „${found}“ steht, geht verloren.${found === 'auth.user' ? ' Die Seiten von CDS selbst zeigen den falschen Namen.' : ''}`,
      mended ? `In der Kopie steht „${right}“.` : `„${right}“ steht auch in der Datei, und das gilt. Entfernen Sie „${found}“.`,
    ),
  'unknown-key': ({ near = '', field }, { platform }) =>
    near === ''
      ? said(
          `„${field}“ ist nicht bekannt`,
          `${platform} hat, soweit bekannt, kein solches Feld und übergeht es.`,
          'Es bleibt, wie es ist. War es für etwas gedacht, vergleichen Sie den Namen mit den Seiten der Plattform.',
        )
      : said(
          `„${field}“ ist nicht bekannt`,
          `${platform} hat kein solches Feld und übergeht es, mit allem, was darunter steht.`,
          `Meinten Sie „${near}“? Dann korrigieren Sie den Namen von Hand.`,
        ),
  'required-missing': ({ field, how }, { platform }) =>
    said(
      `${field} fehlt`,
      `Ohne das weist ${platform} die Datei ab oder kann nicht arbeiten.`,
      how === undefined ? 'Fügen Sie es von Hand hinzu, oder lassen Sie Handrail eine neue Datei schreiben.' : howWords(how, field),
    ),
  'placeholder-left': ({ field }, { platform }) =>
    said(
      `In ${field} steht noch ein Platzhalter`,
      `${platform} setzt nichts ein: Der Text gilt, wie er dasteht.`,
      'Setzen Sie den richtigen Wert ein.',
    ),
  'value-too-long': ({ field, limit, length }, { platform }) =>
    said(`${field} ist zu lang`, `${platform} behält höchstens ${limit} Zeichen; das hier hat ${length}.`, 'Kürzen Sie es.'),
  'name-pattern': ({ field }) =>
    said(
      `In ${field} steht ein Zeichen, das nicht in einen Namen gehört`,
      'Der Name wird in CDS Teil einer Adresse. Sicher sind Buchstaben, Ziffern, Punkt, Unterstrich und Bindestrich.',
      'Die Kopie hat stattdessen Bindestriche. Kennt CDS es schon unter dem alten Namen, entsteht durch die Kopie ein zweites.',
    ),
  'type-wrong': (_, { mended }) =>
    said(
      'type ist keiner, den CDS kennt',
      'CDS nimmt die Datei an und scheitert, wenn es sie zum ersten Mal verwendet. Es kennt bitbucketserver für ein selbst betriebenes Bitbucket und bitbucketcloud.',
      mended ? 'In der Kopie steht bitbucketserver.' : 'Schreiben Sie bitbucketserver, auch für Bitbucket Data Center.',
    ),
  'type-other-product': ({ found }) =>
    said(
      `type nennt ${found}, nicht Bitbucket`,
      'CDS wird mit einem anderen Produkt als Bitbucket sprechen.',
      'Ist diese Datei für Bitbucket, schreiben Sie bitbucketserver.',
    ),
  'cds-refuses-cloud': said(
    'CDS weist Bitbucket Cloud ab',
    'CDS bis 0.57.0 listet beim Import Ihre Repositorys auf, über eine Adresse, die Bitbucket am 14. April 2026 entfernt hat. Ob ein späteres CDS das behebt, ist nicht bekannt.',
    'Nichts in der Datei kann das ändern. Fragen Sie OVHcloud nach einem CDS, das es kann, oder verwenden Sie ein selbst betriebenes Bitbucket.',
  ),
  'application-wrong': (_, { mended }) =>
    mended
      ? said(
          'application ist nichts, was Harness beschreibt',
          'Für Bitbucket beschreibt Harness bitbucket_server.',
          'In der Kopie steht bitbucket_server.',
        )
      : said(
          'application ist nichts, was Harness beschreibt',
          'Für Bitbucket beschreibt Harness bitbucket_server. Für Bitbucket Cloud beschreibt es keinen Satellite; Cloud wird in Harness selbst verbunden.',
          'Vergleichen Sie es mit der Datei, die Harness zum Herunterladen anbietet.',
        ),
  'satellite-flag-missing': said(
    'In der Integration fehlt satellite: true',
    'Damit kennzeichnet Harness eine Integration eines Satellites.',
    'Die Kopie hat es.',
  ),
  'several-bitbucket-integrations': ({ count }) =>
    said(
      `Die Datei hat ${count} Integrationen für Bitbucket`,
      'Ein Satellite kann mehrere bedienen. Jede wird mit eigener Adresse, eigenem Benutzer und eigenem Token gelesen.',
      'Vergewissern Sie sich, dass jede ihre eigene ID von Harness hat.',
    ),
  'unsafe-ssl': said(
    'allow_unsafe_ssl hilft bei Bitbucket nicht',
    'Harness beschreibt es nur für Jira. Es würde außerdem die Prüfung abschalten, die einen fremden Server von Ihrem unterscheidet.',
    'Nehmen Sie stattdessen die Zertifizierungsstelle Ihrer Firma (sie bürgt für Ihre Server) in die Liste auf, der das Java des Satellites vertraut (JVM_OPTS, -Djavax.net.ssl.trustStore).',
  ),
};

const baseUrl = 'Setzen Sie die Basisadresse Ihres Servers ein, etwa https://git.acme.io/bitbucket.';

export const addresses: Words['repair#addresses'] = {
  'address-cloud-in-self-managed': ({ sample, field }, { platform }) =>
    sample === true
      ? said(
          `${field} ist eine Adresse von Bitbucket Cloud`,
          'Die Integration ist für ein selbst betriebenes Bitbucket. Das Beispiel von Harness selbst zeigt eine solche Adresse; welche Form nötig ist, ist deshalb nicht bestätigt.',
          `${baseUrl} Hat Harness sie in die heruntergeladene Datei geschrieben und kommen Daten an, lassen Sie sie stehen.`,
        )
      : said(
          `${field} ist eine Adresse von Bitbucket Cloud`,
          `Die Datei ist für ein selbst betriebenes Bitbucket: ${platform} sucht dort die Pfade seiner Schnittstelle für Programme (REST) und findet keine.`,
          baseUrl,
        ),
  'address-self-managed-in-cloud': said(
    'Die Datei sagt Bitbucket Cloud, und die Adresse ist die Ihres eigenen Servers',
    'Mit dem Typ bitbucketcloud übergeht CDS die Adresse und sendet Benutzername und Token an bitbucket.org.',
    'In der Kopie steht bitbucketserver. War Cloud gemeint: CDS bis 0.57.0 weist es ab.',
  ),
  'address-trailing-slash': ({ field }, { platform }) =>
    said(`${field} endet mit einem Schrägstrich`, `${platform} hängt seinen eigenen Pfad an.`, 'Die Kopie hat dort keinen.'),
  'address-not-base': ({ field, right }, { platform }) =>
    said(
      `${field} ist eine Seite, nicht die Basisadresse`,
      `${platform} hängt seinen eigenen Pfad an die Adresse an, und der führt ins Leere.`,
      `Die Kopie hat ${right}.`,
    ),
  'address-without-scheme': ({ field, right }, { platform }) =>
    said(
      `${field} beginnt nicht mit https://`,
      `${platform} weiß nicht, wie es sie erreichen soll.`,
      `Die Kopie hat ${right}. Spricht Ihr Server nur unverschlüsseltes HTTP, schreiben Sie stattdessen http://.`,
    ),
  'address-unreadable': ({ field }) => said(`${field} ist keine Adresse`, 'Es ist keine Webadresse eines Bitbucket.', baseUrl),
  'address-holds-credentials': ({ field }) =>
    said(
      `${field} enthält einen Benutzernamen oder ein Passwort`,
      'Das wäre in Protokollen und auf Bildschirmen zu sehen.',
      'Die Kopie hat die Adresse ohne sie. Ersetzen Sie dieses Passwort oder Token, wenn andere die Datei gesehen haben.',
    ),
  'address-plain-http': ({ field }) =>
    said(
      `${field} ist nicht verschlüsselt`,
      'Das Token geht lesbar durch das Netzwerk.',
      'Verwenden Sie https://, wenn Ihr Server es hat.',
    ),
};

const serverToken = 'Erstellen Sie ein HTTP-Zugriffstoken auf Ihrem eigenen Server und setzen Sie es ein.';
const otherLine = (other: number, right: string): string =>
  `Zeile ${other} hat für diesen Server schon ${right}. Setzen Sie dort das richtige Token ein, und entfernen Sie diese Zeile.`;

export const tokens: Words['repair#tokens'] = {
  'token-app-password': ({ field, cloud }) =>
    said(
      `${field} ist ein App-Passwort`,
      'Bitbucket Cloud nimmt keine App-Passwörter mehr an, und ein selbst betriebenes Bitbucket tat es nie.',
      cloud ? 'Erstellen Sie ein API-Token mit Berechtigungen (Scopes) und setzen Sie es ein.' : serverToken,
    ),
  'token-for-cloud': ({ field, organization }) =>
    said(
      `${field} ist ein Token von Bitbucket Cloud`,
      `Die Datei ist für ein selbst betriebenes Bitbucket, das es nicht kennt.${organization ? ' Es kann auch ein API-Schlüssel einer Organisation von admin.atlassian.com sein, den kein Bitbucket annimmt.' : ''}`,
      serverToken,
    ),
  'token-for-self-managed': ({ field }) =>
    said(
      `${field} ist ein HTTP-Zugriffstoken eines Servers`,
      'Bitbucket Cloud kennt es nicht: Ein solches Token gilt bei dem Server, der es erstellt hat.',
      'Erstellen Sie ein API-Token mit Berechtigungen (Scopes) oder ein Zugriffstoken des Repositorys, Projekts oder Workspaces.',
    ),
  'token-organization-key': ({ field }) =>
    said(
      `${field} ist vielleicht ein API-Schlüssel einer Organisation`,
      'Ein Schlüssel von admin.atlassian.com sieht genauso aus wie ein Zugriffstoken eines Repositorys, Projekts oder Workspaces, und Bitbucket nimmt ihn nicht an.',
      'Vergewissern Sie sich, dass es aus den Einstellungen von Bitbucket stammt.',
    ),
  'token-legacy': ({ field }) =>
    said(
      `${field} ist vielleicht ein API-Token aus der Zeit vor 2023`,
      'Die sind alle abgelaufen.',
      'Ist es eines, erstellen Sie ein neues API-Token mit Berechtigungen (Scopes).',
    ),
  'token-wrapped': ({ field }) =>
    said(
      `${field} enthält mehr als das Token`,
      'Anführungszeichen, Leerzeichen oder das Wort „Bearer“ stehen darum und werden mitgesendet.',
      'In der Kopie steht das Token allein.',
    ),
  'token-with-user': ({ field }, { platform }) =>
    said(
      `${field} enthält Benutzername und Token zusammen`,
      `${platform} braucht dort das Token allein.`,
      'In der Kopie steht das Token allein.',
    ),
  'token-not-printable': ({ field, what }) =>
    said(
      `${field} enthält ${sharedProblemWords.inToken[what]}`,
      'Das enthält kein Token von Bitbucket; etwas wurde mit eingefügt, oder es ist nicht das Token.',
      'Kopieren Sie das Token noch einmal und setzen Sie es allein ein.',
    ),
  'user-is-email': ({ right = '', other }, { mended }) =>
    said(
      'Der Benutzername ist eine E-Mail-Adresse',
      'Git nimmt in Bitbucket Cloud den Bitbucket-Benutzernamen an oder einen festen Namen, der zum Token passt. Die E-Mail-Adresse ist nur für die Schnittstelle von Bitbucket für Programme (REST).',
      mended
        ? `Die Kopie hat ${right}.`
        : other !== undefined
          ? otherLine(other, right)
          : 'Setzen Sie Ihren Bitbucket-Benutzernamen ein, oder x-bitbucket-api-token-auth für ein API-Token.',
    ),
  'user-missing': ({ right = '', other }, { platform, mended }) =>
    said(
      'Der Benutzername fehlt',
      `${platform} übergeht einen Eintrag ohne Benutzername und Passwort.`,
      mended
        ? `Die Kopie hat ${right}; das passt zu diesem Token.`
        : other !== undefined
          ? otherLine(other, right)
          : 'Setzen Sie vor das Token den Benutzernamen, zu dem es gehört.',
    ),
  'user-wrong-for-token': ({ right = '', other = 0 }, { mended }) =>
    said(
      'Der Benutzername passt nicht zu diesem Token',
      `Bitbucket Cloud nimmt diese Art von Token unter dem Namen ${right} an.`,
      mended ? `Die Kopie hat ${right}.` : otherLine(other, right),
    ),
};

export const environment: Words['repair#environment'] = {
  'env-export-prefix': ({ field }) =>
    said(
      `Vor ${field} steht „export“`,
      'Das ist für eine Shell. Docker und kubectl weisen einen Namen mit Leerzeichen darin ab.',
      'In der Kopie steht der Name allein.',
    ),
  'env-quotes': ({ field }) =>
    said(
      `${field} steht in Anführungszeichen`,
      'Docker und kubectl entfernen keine: Die Anführungszeichen werden Teil des Wertes. Nur Compose und eine Shell nehmen sie weg.',
      'In der Kopie steht der Wert ohne Anführungszeichen.',
    ),
  'env-spaces': ({ field, shell }) =>
    said(
      `Neben dem Wert von ${field} steht ein Leerzeichen`,
      shell === true
        ? 'Eine Shell beendet dort das Wort und setzt die Variable nicht.'
        : 'Alles nach dem = gehört zum Wert, und davor darf kein Leerzeichen stehen.',
      'Die Kopie hat dort kein Leerzeichen.',
    ),
  'env-colon': ({ field }) =>
    said(`Nach ${field} steht ein Doppelpunkt`, 'Das ist YAML. In einer Umgebungsdatei steht NAME=Wert.', 'Die Kopie hat dort ein =.'),
  'env-no-value': ({ field = 'Die Zeile' }) =>
    said(
      `Ohne =: ${field}`,
      'Ohne es gibt es keinen Wert, und Docker weist eine Zeile mit einem Leerzeichen im Namen ab.',
      'Schreiben Sie NAME=Wert, oder entfernen Sie die Zeile.',
    ),
  'env-name': ({ field = 'Die Zeile' }) =>
    said(
      `Kein Name für eine Variable: ${field}`,
      'Ein Name hat Buchstaben, Ziffern und Unterstriche und beginnt nicht mit einer Ziffer.',
      'Korrigieren Sie den Namen.',
    ),
  'env-comment': ({ field }) =>
    said(
      `Hinter dem Wert von ${field} steht ein Kommentar`,
      'Ein # beginnt nur am Anfang einer Zeile einen Kommentar; hier wird es Teil des Wertes.',
      'In der Kopie steht der Kommentar in einer eigenen Zeile.',
    ),
  'env-uri': ({ field }) =>
    said(
      `${field} enthält einen Verweis mit env://`,
      'Der gehört in das Formular von HashiCorp. In der Umgebung des Agents steht das Token selbst.',
      'Setzen Sie das Token ein.',
    ),
};

/** The title of what makes a line useless. */
const causeTitle = (cause: RepairCause): string => repairCopy(cause, { platform: repairPlatformNames.git, mended: false }).title;

export const git: Words['repair#git'] = {
  'git-not-encoded': said(
    'Ein Zeichen in der Zeile ist nicht als %-Folge geschrieben',
    'Git trennt die Zeile an / @ : ? und # und löst % auf. So liest es einen anderen Benutzernamen, ein anderes Token oder einen anderen Host, als Sie geschrieben haben.',
    'In der Kopie sind Benutzername und Token mit %-Folgen geschrieben.',
  ),
  'git-second-entry': ({ paths, other = 0 }) =>
    paths === true
      ? said(
          `Git liest diese Zeile nie, weil Zeile ${other} zuerst kommt`,
          'Beide sind für denselben Host und Benutzernamen. Den Pfad hinter dem Host vergleicht Git nur, wo credential.useHttpPath gesetzt ist.',
          'Ist das gesetzt, ist diese Zeile in Ordnung. Wenn nicht, entfernen Sie die Zeile, die Sie nicht brauchen.',
        )
      : said(
          `Git liest diese Zeile nie, weil Zeile ${other} zuerst kommt`,
          'Beide sind für denselben Host, und Git nimmt die erste.',
          'Entfernen Sie die, die Sie nicht brauchen.',
        ),
  'git-line-unread': ({ other = 0 }) =>
    said(
      'Git nimmt nichts aus dieser Zeile',
      `Sie ist nicht so geschrieben, wie Git sie liest. Für diesen Host nimmt Git Zeile ${other}. Würde diese Zeile korrigiert, käme sie zuerst; die Kopie lässt sie deshalb, wie sie ist.`,
      `Entfernen Sie sie. Brauchen Sie diese Anmeldung und nicht die in Zeile ${other}, entfernen Sie jene Zeile und reparieren Sie die Datei noch einmal.`,
    ),
  'git-line-hides': ({ other = 0, cause }) =>
    said(
      `Diese Zeile verdeckt Zeile ${other}`,
      `Git nimmt für einen Host die erste Zeile und kommt nie zu Zeile ${other}.${cause === undefined ? '' : ` Diese kann Bitbucket nicht annehmen: ${causeTitle(cause)}.`}`,
      `In der Kopie ist sie ein Kommentar; Git nimmt dann Zeile ${other}.`,
    ),
  'git-host-missing': ({ right }) =>
    said(
      `Ein Eintrag für ${right} fehlt`,
      'Nach diesem Host fragt Git, wenn es von Bitbucket Cloud klont. Der Eintrag für api.bitbucket.org dient Programmen, die die REST-Schnittstelle von Bitbucket aufrufen; Git liest ihn nicht.',
      `Fügen Sie einen Eintrag für ${right} mit x-bitbucket-api-token-auth und dem API-Token hinzu.`,
    ),
  'rest-user': said(
    'Dieser Eintrag braucht die E-Mail-Adresse',
    'Er ist für Programme, die die REST-Schnittstelle von Bitbucket aufrufen; die nimmt ein API-Token nur mit der E-Mail-Adresse des Atlassian-Kontos an. Git liest diesen Eintrag nicht.',
    'Liest ihn ein Programm, setzen Sie dort die E-Mail-Adresse als Benutzernamen ein.',
  ),
  'git-line-unreadable': said(
    'Git kann diese Zeile nicht verwenden',
    'Eine Zeile des Passwortspeichers hat die Form https://user:token@host.',
    'Schreiben Sie sie in dieser Form, oder entfernen Sie sie.',
  ),
  'git-host-case': ({ right }) =>
    said(
      'Der Host ist mit Großbuchstaben geschrieben',
      'Git vergleicht den Host Buchstabe für Buchstabe mit dem der Klon-Adresse.',
      `Die Kopie hat ${right}.`,
    ),
  'git-host-wrong': ({ right }) =>
    said('Von diesem Host klont Git nicht', `Die Repositorys von Bitbucket Cloud sind bei ${right}.`, `Die Kopie hat ${right}.`),
  'git-scheme': said(
    'Die Zeile ist für http, und Bitbucket Cloud wird über https erreicht',
    'Auch das vergleicht Git und findet nichts.',
    'Die Kopie hat https.',
  ),
  'git-scheme-case': ({ right }) =>
    said(
      'Die Zeile beginnt mit Großbuchstaben',
      'Auch das vergleicht Git Buchstabe für Buchstabe und fragt in Kleinbuchstaben: Es findet die Zeile nie.',
      `Die Kopie hat ${right}.`,
    ),
  'netrc-host': ({ right, other = 0 }, { mended }) =>
    said(
      'machine ist mehr als ein Hostname',
      'Git vergleicht es mit dem bloßen Namen des Servers: kein https://, keine Nummer nach einem Doppelpunkt, kein Pfad.',
      mended
        ? `Die Kopie hat ${right}.`
        : `Zeile ${other} ist schon ein Eintrag für ${right}, und den verwendet Git. Entfernen Sie diesen hier.`,
    ),
  'netrc-space': said(
    'Hier steht ein Wort, das nichts bedeutet',
    'Ein Wert ohne Anführungszeichen endet am ersten Leerzeichen; was danach kommt, wird nicht gelesen.',
    'Entfernen Sie das Wort. Gehört es zum Wert, setzen Sie den ganzen Wert in doppelte Anführungszeichen; curl entfernt sie seit Version 7.84.',
  ),
  'netrc-comment': said(
    'Ein Kommentar hinter einem Wert wird gelesen',
    'Ein # beginnt am Anfang einer Zeile einen Kommentar. Hinter einem Wert lesen die meisten Versionen von curl, mit dem Git die Datei liest, die Wörter weiter, und eines davon hat in einer .netrc eine Bedeutung.',
    'In der Kopie steht der Kommentar in einer eigenen Zeile.',
  ),
  'netrc-quotes': ({ field }) =>
    said(
      `${field} steht in Anführungszeichen`,
      'curl seit Version 7.84 und Python entfernen Anführungszeichen in einer .netrc; ältere Versionen von curl und Go halten sie für einen Teil des Wertes.',
      'Die Kopie hat keine Anführungszeichen.',
    ),
  'netrc-quote-open': (_, { mended }) =>
    said(
      'Ein Anführungszeichen endet nicht',
      'curl, mit dem Git die Datei liest, weist sie seit Version 7.84 ab hier ab: Es meldet sich dann bei diesem Eintrag und bei allen späteren nicht an. Ältere Versionen halten das Zeichen für einen Teil des Wertes.',
      mended
        ? 'Die Kopie hat den Wert ohne das Zeichen.'
        : 'Setzen Sie das Zeichen an das Ende des Wertes, oder entfernen Sie das am Anfang.',
    ),
};

export const fields = {
  line: (line: number) => `Zeile ${line}`,
  ofLine: (line: number, part: string) => `Zeile ${line}: ${part}`,
} satisfies Words['repair#fields'];

export const repairWords = {
  reads: (platform: string) => `Was ${platform} daraus liest`,
  nothingRead: (platform: string) => `${platform} kann nichts daraus lesen.`,
  nothingWrong: 'Mit dieser Datei ist alles in Ordnung.',
  mended: 'repariert',
  left: 'für Sie',
  line: (line: number) => `Zeile ${line}`,
  saved: (path: string, holdsSecret: boolean) =>
    `Die reparierte Kopie ist ${path} (nur für Sie lesbar).${holdsSecret ? ' Sie enthält die Tokens und Passwörter der Datei.' : ''}`,
  notNeeded: 'Handrail hat darin nichts zu ändern; es wurde keine Kopie geschrieben.',
  count: (mended: number, left: number) => `Repariert: ${mended}. Für Sie bleibt: ${left}.`,
  exists: () => reasonWords(because('copy-exists')),
  noFile: (platform: string) => sharedProblemWords.noFile(platform, Object.keys(repairPlatformNames).join(', ')),
  unsure: (platforms: readonly string[]) =>
    `Weder der Name noch der Inhalt der Datei sagt, welches Programm sie liest. Nennen Sie es mit --platform, eines davon: ${platforms.join(', ')}.`,
  verdicts: { ok: 'in Ordnung', warning: 'ansehen', wrong: 'falsch', missing: 'fehlt', ignored: 'nicht gelesen' },
} satisfies Words['repair#repairWords'];
