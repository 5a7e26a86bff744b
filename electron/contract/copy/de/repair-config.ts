/** German: every sentence about a configuration file of Jenkins, Backstage or Renovate. */
import { said } from '../repair-copy.ts';
import { choices as spokenChoices } from '../en/repair-config.ts';
import { plainKinds } from '../en/repair-kinds.ts';
import type { Words } from '../words.ts';

export const choices = {
  'regular-expressions': 'nur reguläre Ausdrücke, etwa ^PRJ$',
  'true-or-false': 'true und false',
  'whole-minutes': 'nur ganze Zahlen (Minuten)',
  'jenkins-scopes': 'GLOBAL, SYSTEM und USER',
  'jenkins-webhooks': 'NATIVE und PLUGIN',
  'renovate-platforms': 'bitbucket für Bitbucket Cloud und bitbucket-server für ein selbst betriebenes Bitbucket',
} satisfies Words['repair-config#choices'];

export const configWords: Words['repair-config#configWords'] = {
  'access-token-kind': said(
    'Ein Zugriffstoken ist als Benutzername und Passwort abgelegt',
    'Ein Zugriffstoken eines Repositorys, Projekts oder Workspaces hat keinen Benutzernamen. Richtig sendet Jenkins es nur, wenn es als „Secret text“ abgelegt ist.',
    'Schreiben Sie „string“ mit „secret“ statt „usernamePassword“, und lassen Sie den Benutzernamen weg. Bei einem API-Token setzen Sie stattdessen die E-Mail-Adresse ein.',
  ),
  'config-key-ended': ({ found, symbol }, { mended }) =>
    said(
      `„${found}“ gibt es nicht mehr`,
      'Das Plugin hat es hier in Version 937 entfernt: Jenkins weist deswegen die ganze Datei ab.',
      mended
        ? `In der Kopie steht es als endpointJenkinsRootURL unter webhook, ${symbol}.`
        : `Verschieben Sie es als endpointJenkinsRootURL unter webhook, ${symbol}.`,
    ),
  'config-key-refused': ({ found, lost, right = '' }, { platform, mended }) =>
    said(
      `„${found}“ ist hier nicht bekannt`,
      `${platform} ${lost === true ? 'übergeht es' : 'weist deswegen die ganze Datei ab'}.`,
      mended
        ? `In der Kopie steht „${right}“.`
        : right !== ''
          ? `Meinten Sie „${right}“? Das steht auch in der Datei. Entfernen Sie eines von beiden.`
          : 'Entfernen Sie es, oder vergleichen Sie Namen und Stelle mit den Seiten der Plattform.',
    ),
  'config-list-wanted': ({ field }, { platform, mended }) =>
    said(
      `${field} ist keine Liste`,
      `${platform} braucht dort eine Liste, auch für einen einzigen Eintrag: Jeder Eintrag beginnt mit einem Bindestrich.`,
      mended ? 'Die Kopie hat den Bindestrich.' : 'Setzen Sie „- “ vor den Eintrag, und rücken Sie die Zeilen ein, die zu ihm gehören.',
    ),
  'config-section-wanted': ({ field }, { platform }) =>
    said(
      `In ${field} stehen keine benannten Einstellungen`,
      `${platform} sucht dort benannte Einstellungen, findet etwas anderes und weist die Datei ab.`,
      'Setzen Sie jede Einstellung eingerückt in eine eigene Zeile darunter, als „Name: Wert“.',
    ),
  'config-text-wanted': ({ field, kind }, { platform }) =>
    said(
      `${field} wird anders gelesen, als es gemeint ist: ${plainKinds[kind]}`,
      `Es steht ohne Anführungszeichen da, und ${platform} nimmt dort nur einen Text an.`,
      'Die Kopie hat Anführungszeichen darum.',
    ),
  'config-value-refused': ({ field, known, right = '' }, { platform, mended }) =>
    said(
      `${field} hat einen Wert, der nicht bekannt ist`,
      `${platform} kennt ${spokenChoices[known]}.`,
      mended ? `Die Kopie hat ${right}.` : 'Schreiben Sie einen davon.',
    ),
  'user-email-unwanted': ({ field }) =>
    said(
      `${field} ist eine E-Mail-Adresse`,
      'An einem selbst betriebenen Bitbucket meldet man sich mit dem Benutzernamen an; die E-Mail-Adresse wird abgewiesen, wenn sie nicht auch der Benutzername ist.',
      'Setzen Sie den Bitbucket-Benutzernamen ein, zu dem das Token gehört.',
    ),
  'user-email-wanted': ({ field }, { platform }) =>
    said(
      `${field} ist keine E-Mail-Adresse`,
      `${platform} meldet sich an der Schnittstelle von Bitbucket für Programme (REST) an, und die nimmt ein API-Token nur mit der E-Mail-Adresse des Atlassian-Kontos an.`,
      'Setzen Sie die E-Mail-Adresse ein, zu der das Token gehört.',
    ),

  'jenkins-credential-elsewhere': ({ id }) =>
    said(
      `Was „${id}“ heißt, steht nicht in dieser Datei`,
      'Jenkins nimmt es aus einer anderen Datei oder aus seinem eigenen Speicher. Gibt es nichts dieses Namens, macht es ohne Anmeldung weiter und sagt das nur im Protokoll.',
      'Vergewissern Sie sich, dass Jenkins unter dieser ID ein Token hat.',
    ),
  'jenkins-flat-webhook': ({ nested, right }, { mended }) =>
    said(
      'Die Einstellungen des Webhooks sind auf die alte Art geschrieben',
      mended
        ? 'Das Plugin liest sie hier noch und warnt im Protokoll davor. Es hat jetzt eine eigene Stelle dafür.'
        : nested
          ? 'Beides steht in der Datei: Die unter „webhook“ gelten, diese gehen verloren.'
          : 'Ohne „webhookImplementation: NATIVE“ greift das Plugin auf eine Erweiterung für Webhooks zurück, die es nicht mehr pflegt.',
      mended
        ? `In der Kopie stehen sie unter webhook, ${right}.`
        : nested
          ? 'Entfernen Sie sie, oder verschieben Sie, was fehlt, unter „webhook“.'
          : 'Verwendet Ihr Bitbucket diese Erweiterung nicht, verschieben Sie sie unter „webhook“, dann „serverWebhook“.',
    ),
  'jenkins-hooks-off': ({ field, needs }) =>
    said(
      `${field} ist ein und bewirkt nichts`,
      `Jenkins schaltet es ohne ein Wort ab, solange daneben ${needs} fehlt.`,
      `Fügen Sie ${needs} mit der ID hinzu, unter der Jenkins ein Token hat, oder schalten Sie es aus.`,
    ),
  'jenkins-webhook-side': ({ found, cloud, right }) =>
    said(
      `${found} passt nicht zu ${cloud ? 'Bitbucket Cloud' : 'einem selbst betriebenen Bitbucket'}`,
      'Es ist der Webhook der anderen Art von Bitbucket; kein Ereignis von diesem hier wird verstanden.',
      `Die Kopie hat ${right}.`,
    ),

  'backstage-api-base': ({ field, right = '' }, { mended }) =>
    said(
      `${field} ist nicht die Adresse für Programme`,
      'Backstage hängt seinen eigenen Pfad an, und der führt ins Leere.',
      mended ? `Die Kopie hat ${right}.` : 'Schreiben Sie die Basisadresse Ihres Servers mit /rest/api/1.0 dahinter.',
    ),
  'backstage-host': ({ field, right = '' }, { mended }) =>
    said(
      `${field} ist mehr als ein Hostname`,
      'Backstage braucht dort den bloßen Namen des Servers und startet mit etwas anderem nicht.',
      mended ? `Die Kopie hat ${right}.` : 'Schreiben Sie nur den Namen, mit einem Doppelpunkt und der Nummer, wo die Adresse eine hat.',
    ),
  'backstage-no-sign-in': ({ api }) =>
    api
      ? said(
          'Ein API-Token ist da, aber kein Benutzername',
          'Bitbucket nimmt ein API-Token nur mit der E-Mail-Adresse des Atlassian-Kontos an.',
          'Fügen Sie „username“ mit der E-Mail-Adresse hinzu, zu der es gehört.',
        )
      : said(
          'Ein Token ist da, aber kein Benutzername',
          'Ab @backstage/integration 2.1.3 (November 2026) sendet Backstage das Token allein; für ein Zugriffstoken ist das richtig. Ein älteres sendet dann gar nichts, ohne einen Fehler.',
          'Bei einem API-Token fügen Sie „username“ mit der E-Mail-Adresse hinzu, zu der es gehört. Bei einem Zugriffstoken vergewissern Sie sich, dass Backstage neu genug ist.',
        ),
  'backstage-old-section': said(
    '„bitbucket“ gibt es nicht mehr',
    'Backstage hat diesen Abschnitt durch bitbucketCloud und bitbucketServer ersetzt; neuere Versionen lesen ihn nicht.',
    'Verschieben Sie seine Einträge: die für bitbucket.org ohne host unter „bitbucketCloud“, die anderen unter „bitbucketServer“.',
  ),
  'backstage-search-ended': said(
    'Das Auffinden in Bitbucket Cloud braucht die Codesuche',
    'Dieser Provider fragt die Schnittstelle von Bitbucket für die Codesuche ab. Deren Ende hat Bitbucket für den 1. November 2026 angekündigt.',
    'Wird nichts mehr gefunden, nennen Sie die Katalogdateien unter catalog.locations.',
  ),

  'renovate-both': ({ token = 'token', password = 'password' }) =>
    said(
      'Ein Passwort und ein Token sind da',
      'Bei einem selbst betriebenen Bitbucket nimmt Renovate eines von beiden und hält an, wenn es beide findet.',
      `Behalten Sie das HTTP-Zugriffstoken als „${token}“, und entfernen Sie „${password}“.`,
    ),
  'renovate-cloud-endpoint': ({ right = '' }, { mended }) =>
    said(
      'Die Adresse ist nicht die von Bitbucket Cloud',
      'Renovate kennt die richtige selbst und hängt an das, was hier steht, seinen eigenen Pfad an.',
      mended
        ? `Die Kopie hat ${right}. Sie können „endpoint“ auch weglassen.`
        : 'Lassen Sie „endpoint“ bei Bitbucket Cloud weg. Bei einem selbst betriebenen Bitbucket schreiben Sie bitbucket-server als platform.',
    ),
  'renovate-environment': ({ settings, env, field }) =>
    said(
      `Nicht in dieser Datei: ${settings.join(' oder ')}`,
      env === true
        ? 'Renovate nimmt es dann aus seiner Konfigurationsdatei oder von der Befehlszeile.'
        : 'Renovate nimmt es dann aus seiner Umgebung oder von der Befehlszeile.',
      `Sorgen Sie dafür, dass es dort gesetzt ist${field === 'repositories' ? '; sonst hat Renovate nichts anzusehen' : ''}.`,
    ),
  'renovate-global-only': ({ field }) =>
    said(
      `„${field}“ gehört nicht in die eigene Datei eines Repositorys`,
      'Eine Datei dieses Namens hat ein Repository für sich, und Renovate weist dort Einstellungen ab, die sagen, wo Bitbucket ist und wie die Anmeldung geht.',
      'Verschieben Sie es in die Konfiguration von Renovate selbst (die Datei, die RENOVATE_CONFIG_FILE nennt). Ist dies jene Datei, geben Sie ihr einen anderen Namen, etwa renovate-config.json.',
    ),
  'renovate-json5': said(
    'Die Datei ist JSON5, und ihr Name sagt JSON',
    'Renovate liest sie noch, sagt es im Protokoll und wird damit aufhören.',
    'Geben Sie der Datei einen Namen, der auf .json5 endet.',
  ),
  'renovate-platform': ({ right = '' }) =>
    said(
      'platform sagt Bitbucket Cloud, und die Adresse ist die Ihres eigenen Servers',
      'Mit Bitbucket Cloud spricht Renovate anders als mit einem selbst betriebenen Bitbucket.',
      `Die Kopie hat ${right}.`,
    ),
  'renovate-program': said(
    'Diese Datei ist ein Programm',
    'Renovate führt es aus, um seine Konfiguration zu bekommen. Handrail führt nichts aus, was es bekommt, und kann deshalb nicht sagen, was herauskommt.',
    'Schreiben Sie die Einstellungen als JSON: {"platform": "bitbucket", …} in eine Datei, die auf .json endet, und nennen Sie sie in RENOVATE_CONFIG_FILE. Das Token bleibt in der Umgebung.',
  ),
  'renovate-repository': ({ form, right = '' }, { mended }) =>
    said(
      `Ein Repository hat nicht die Form ${form}`,
      'Renovate setzt es so, wie es dasteht, in eine Adresse ein und findet dort nichts.',
      mended ? `Die Kopie hat ${right}.` : `Schreiben Sie es so: ${form}.`,
    ),
  'renovate-token-field': ({ api, token = 'token', password = 'password', username = 'username' }, { mended }) =>
    api
      ? said(
          'Ein API-Token steht im Feld für Zugriffstokens',
          `Renovate sendet „${token}“ allein, und Bitbucket Cloud nimmt ein API-Token nur zusammen mit der E-Mail-Adresse an.`,
          mended
            ? `In der Kopie steht es als „${password}“, neben der E-Mail-Adresse.`
            : `Setzen Sie es unter „${password}“, mit der E-Mail-Adresse dazu als „${username}“.`,
        )
      : said(
          'Ein Zugriffstoken steht im Feld für Passwörter',
          `Bitbucket Cloud nimmt ein Zugriffstoken allein an. Renovate sendet „${password}“ zusammen mit dem Benutzernamen.`,
          mended ? `In der Kopie steht es als „${token}“.` : `Setzen Sie es unter „${token}“, und entfernen Sie „${password}“.`,
        ),
  'renovate-yaml': said(
    'Handrail liest die Konfiguration von Renovate nicht als YAML',
    'Renovate nimmt auch YAML, aber fast alle schreiben JSON, und nur das sieht Handrail sich an.',
    'Schreiben Sie die Einstellungen als JSON in eine Datei, die auf .json endet.',
  ),
};
