/** German: every sentence about an environment file. */
import { said } from '../repair-copy.ts';
import { allowlistFaults as spokenFaults, useless as spokenUseless } from '../en/repair-env.ts';
import type { Words } from '../words.ts';

export const useless = {
  'atlantis-cloud-only': 'Atlantis verwendet es nur für Bitbucket Cloud.',
} satisfies Words['repair-env#useless'];
export const allowlistFaults = {
  'letter-by-letter': 'Buchstabe für Buchstabe',
  'more-than-host': 'ohne https://, Port und Pfad',
  space: 'und das Leerzeichen gehört zum Eintrag',
  'is-cloud': 'denn ohne ATLANTIS_BITBUCKET_BASE_URL arbeitet es für Bitbucket Cloud',
  'other-host': 'mit dem Host aus ATLANTIS_BITBUCKET_BASE_URL',
} satisfies Words['repair-env#allowlistFaults'];

export const envWords = {
  'env-from-outside': ({ field }) =>
    said(
      `${field} hat hier keinen Wert`,
      'Docker und kubectl nehmen ihn dann aus der Umgebung, in der Sie sie starten. Eine Shell und Compose tun vielleicht etwas anderes.',
      'Sorgen Sie dafür, dass er dort gesetzt ist, oder schreiben Sie NAME=Wert.',
    ),
  'env-comma': ({ field }) => said(`Nach ${field} steht ein Komma`, 'Es wird Teil des Wertes.', 'Die Kopie hat dort kein Komma.'),
  'env-shell-unread': ({ field }) =>
    said(
      `Was eine Shell aus ${field} macht, kann Handrail nicht sagen`,
      'Der Wert ist aus mehreren Stücken zusammengesetzt, oder ein Anführungszeichen endet nicht.',
      'Schreiben Sie den Wert in ein Paar einfacher Anführungszeichen.',
    ),
  'env-shell-quotes': ({ field }) =>
    said(
      `${field} braucht Anführungszeichen`,
      'Jede Zeile beginnt mit „export“, die Datei ist also für eine Shell, und die beendet den Wert am ersten Leer- oder Sonderzeichen.',
      'Die Kopie hat Anführungszeichen darum.',
    ),
  'env-list': ({ field }, { platform }) =>
    said(
      `Zwischen den Einträgen von ${field} fehlt das Komma`,
      `${platform} hält das Ganze für einen einzigen Eintrag.`,
      'Die Kopie hat Kommas dazwischen.',
    ),
  'env-number': ({ field }, { platform }) =>
    said(`${field} ist keine Zahl`, `${platform} braucht dort eine Zahl.`, 'Schreiben Sie nur Ziffern.'),
  'env-address': ({ field }, { platform }) =>
    said(
      `${field} beginnt nicht mit https:// oder http://`,
      `${platform} weist es ab.`,
      'Schreiben Sie die ganze Adresse, etwa https://broker.acme.io:8443.',
    ),
  'env-reads-not': ({ field, why }) =>
    said(`${field} wird hier nicht verwendet`, spokenUseless[why], 'Entfernen Sie es, oder lassen Sie es stehen: Es schadet nicht.'),

  'atlantis-allowlist': ({ found, host, why, right = '' }, { mended }) =>
    said(
      `„${found}“ lässt kein Repository zu`,
      `Atlantis vergleicht jeden Eintrag mit ${host === undefined ? 'bitbucket.org/Workspace/Repository' : `${host}/Projektname/Repository`}, ${spokenFaults[why]}.`,
      mended ? `Die Kopie hat ${right}.` : `Schreiben Sie ${host === undefined ? 'bitbucket.org/acme/*' : `${host}/Projektname/*`}.`,
    ),
  'atlantis-allowlist-project': ({ found }) =>
    said(
      `Ist „${found}“ der Name des Projekts?`,
      'Bei einem selbst betriebenen Bitbucket vergleicht Atlantis die Liste mit dem Namen des Projekts, wie Bitbucket ihn zeigt, nicht mit seinem Schlüssel.',
      'Ist es der Schlüssel, setzen Sie den Namen ein.',
    ),
  'atlantis-cloud-address': said(
    'ATLANTIS_BITBUCKET_BASE_URL ist eine Adresse von Bitbucket Cloud',
    'Bei jeder anderen Adresse als seiner eigenen Voreinstellung hält Atlantis Bitbucket für selbst betrieben und ruft andere Pfade auf.',
    'Die Kopie ist ohne sie. Die Adresse von Bitbucket Cloud kennt Atlantis selbst.',
  ),
  'atlantis-no-webhook-secret': said(
    'ATLANTIS_BITBUCKET_WEBHOOK_SECRET fehlt',
    'Ohne dieses Secret kann jeder, der Atlantis erreicht, ihm ein Ereignis schicken, das nach Bitbucket aussieht. Atlantis warnt im Protokoll davor.',
    'Erzeugen Sie ein Secret mit „openssl rand -hex 32“, und tragen Sie es hier und beim Webhook in Bitbucket ein.',
  ),

  'snyk-scheme': ({ field, right }) =>
    said(
      `${field} beginnt mit https://`,
      'Der Broker setzt https:// selbst davor und ruft dann eine Adresse auf, die es nicht gibt.',
      `Die Kopie hat ${right}.`,
    ),
  'snyk-api-path': ({ field, right }) =>
    said(`In ${field} fehlt /rest/api/1.0`, 'Der Broker hängt nur den Rest jedes Pfades an.', `Die Kopie hat ${right}.`),
  'snyk-context-path': ({ field, right }) =>
    said(
      `In ${field} fehlt der Pfad, den BITBUCKET_API hat`,
      'Der Broker hängt auch hier eigene Pfade an, für Pull-Requests und Webhooks: Ohne diesen Pfad führen sie ins Leere.',
      `Die Kopie hat ${right}.`,
    ),
  'snyk-broker-token': ({ surely }) =>
    said(
      'BROKER_TOKEN ist kein Token des Brokers',
      `${surely ? 'Es ist ein Token von Bitbucket. ' : ''}Das Token des Brokers zeigt Snyk bei der Integration: 32 Buchstaben und Ziffern mit vier Bindestrichen. Die eigene Prüfung des Brokers weist alles andere ab.`,
      'Kopieren Sie es aus Snyk, Settings → Integrations, und setzen Sie es ein.',
    ),
  'snyk-both': said(
    'BITBUCKET_PAT und BITBUCKET_PASSWORD sind beide da',
    'Mit BITBUCKET_PAT sendet der Broker nur dieses, ohne Benutzernamen; das Passwort wird nicht verwendet.',
    'Behalten Sie das gemeinte, und entfernen Sie das andere.',
  ),
  'snyk-cloud': ({ field }) =>
    said(
      `${field} ist eine Adresse von Bitbucket Cloud`,
      'Der Broker ist für ein selbst betriebenes Bitbucket. Bitbucket Cloud erreicht Snyk direkt.',
      'Verbinden Sie Bitbucket Cloud im Formular von Snyk selbst, ohne den Broker.',
    ),
  'snyk-localhost': ({ field }) =>
    said(
      `${field} ist eine Adresse, die nur auf diesem Computer gilt`,
      'Die Webhooks von Snyk führen dorthin, und Bitbucket kann sie nicht erreichen.',
      'Schreiben Sie die Adresse, unter der Bitbucket den Broker erreicht.',
    ),
} satisfies Words['repair-env#envWords'];
