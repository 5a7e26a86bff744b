/** German: what to do about a value that a platform needs and a file lacks. */
import type { Words } from '../words.ts';

export const hows: Words['repair-hows'] = {
  'between-the-quotes': 'Setzen Sie den Wert zwischen die Anführungszeichen, oder entfernen Sie die Zeile.',
  'value-behind-name': (field) => `Fügen Sie den Wert hinter ${field}= hinzu.`,
  'user-of-token': 'Fügen Sie es mit dem Bitbucket-Benutzernamen der Person hinzu, der das Token gehört.',

  'atlantis-token': 'Fügen Sie es mit dem Token hinzu.',
  'atlantis-allowlist-cloud': 'Fügen Sie es hinzu, etwa bitbucket.org/acme/* für alle Repositorys eines Workspaces.',
  'atlantis-allowlist-self-managed': 'Fügen Sie es hinzu, etwa git.acme.io/Project Name/* für alle Repositorys eines Projekts.',
  'atlantis-user-cloud': 'Fügen Sie es hinzu: x-bitbucket-api-token-auth für ein API-Token.',
  'atlantis-api-user': 'Fügen Sie es mit der E-Mail-Adresse hinzu, zu der das Token gehört (Atlantis 0.36 oder neuer).',
  'atlantis-api-user-moved': 'Die Kopie hat die E-Mail-Adresse dort.',

  'snyk-broker-token': 'Snyk zeigt es unter Settings → Integrations; fügen Sie es hinzu.',
  'snyk-client-url': 'Fügen Sie es hinzu: die Adresse, unter der Bitbucket den Broker erreicht, mit https:// oder http:// und dem Port.',
  'snyk-host': 'Fügen Sie es mit dem Namen Ihres Servers hinzu, ohne https://.',
  'snyk-pat': 'Fügen Sie es mit einem HTTP-Zugriffstoken hinzu, oder fügen Sie BITBUCKET_USERNAME und BITBUCKET_PASSWORD hinzu.',
  'snyk-user': 'Fügen Sie es mit dem Bitbucket-Benutzernamen hinzu, zu dem Passwort oder Token gehören.',
  'snyk-password': 'Fügen Sie es mit dem Passwort oder einem HTTP-Zugriffstoken hinzu.',

  'radar-portal': 'HashiCorp zeigt es im HCP Portal; fügen Sie es als NAME=Wert hinzu.',
  'radar-token': (field) => `Fügen Sie ${field}=… mit dem HTTP-Zugriffstoken hinzu, und env://${field} im Formular von HashiCorp.`,

  'flux-secret-name': 'Schreiben Sie „name:“ mit dem Namen des Secrets in eine Zeile unter secretRef.',
  'harness-list': 'Harness braucht dort eine Liste: Jede Integration beginnt mit „- “.',
  'harness-satellite':
    'Setzen Sie dort „satellite:“ ein, mit tenant, api_key und url darunter, wie in der Datei, die Harness zum Herunterladen anbietet.',
  'sourcebot-type': 'Die Kopie hat "type": "bitbucket".',
  'sourcebot-variable': 'Schreiben Sie { "env": "BITBUCKET_TOKEN" } mit dem Namen der Umgebungsvariablen, die das Token enthält.',
  'url-self-managed': 'Fügen Sie "url" mit der Adresse Ihres Bitbucket hinzu, etwa https://git.acme.io/bitbucket.',
  'sourcegraph-url-cloud': 'Die Kopie hat "url": "https://bitbucket.org".',
  'sourcegraph-user': 'Fügen Sie den Bitbucket-Benutzernamen hinzu, zu dem das Token gehört.',
  'user-or-email-of-token': 'Fügen Sie die E-Mail-Adresse oder den Bitbucket-Benutzernamen hinzu, zu dem das Token gehört.',
};
