/** What to do about a value that a platform needs and a file lacks. */
import { inEnglish } from '../language.ts';
import type { RepairHow } from '../../repair-hows.ts';

export const hows: Readonly<Record<RepairHow, string | ((field: string) => string)>> = inEnglish('repair-hows', {
  'between-the-quotes': 'Put the value between the quotes, or remove the line.',
  'value-behind-name': (field) => `Add the value behind ${field}=.`,
  'user-of-token': 'Add it with the Bitbucket user name of the token’s owner.',

  'atlantis-token': 'Add it with the token.',
  'atlantis-allowlist-cloud': 'Add it, such as bitbucket.org/acme/* for all repositories of a workspace.',
  'atlantis-allowlist-self-managed': 'Add it, such as git.acme.io/Project Name/* for all repositories of a project.',
  'atlantis-user-cloud': 'Add it: x-bitbucket-api-token-auth for an API token.',
  'atlantis-api-user': 'Add it with the e-mail address of the token’s owner (Atlantis 0.36 or newer).',
  'atlantis-api-user-moved': 'The copy has the e-mail address there.',

  'snyk-broker-token': 'Snyk shows it in Settings → Integrations; add it.',
  'snyk-client-url': 'Add it: the address at which Bitbucket reaches the Broker, with https:// or http:// and the port.',
  'snyk-host': 'Add it with the name of your server, without https://.',
  'snyk-pat': 'Add it with an HTTP access token; or add BITBUCKET_USERNAME and BITBUCKET_PASSWORD.',
  'snyk-user': 'Add it with the Bitbucket user name of the password’s or token’s owner.',
  'snyk-password': 'Add it with the password or an HTTP access token.',

  'radar-portal': 'HashiCorp shows it in the HCP Portal; add it as NAME=value.',
  'radar-token': (field) => `Add ${field}=… with the HTTP access token, and env://${field} in HashiCorp’s form.`,

  'flux-secret-name': 'Write “name:” with the name of the Secret in a line below secretRef.',
  'harness-list': 'Harness needs a list there: each integration begins with “- ”.',
  'harness-satellite': 'Put “satellite:” there with tenant, api_key and url under it, as in the file that Harness lets you download.',
  'sourcebot-type': 'The copy has "type": "bitbucket".',
  'sourcebot-variable': 'Write { "env": "BITBUCKET_TOKEN" } with the name of the environment variable that holds the token.',
  'url-self-managed': 'Add "url" with the address of your Bitbucket, such as https://git.acme.io/bitbucket.',
  'sourcegraph-url-cloud': 'The copy has "url": "https://bitbucket.org".',
  'sourcegraph-user': 'Add the Bitbucket user name of the token’s owner.',
  'user-or-email-of-token': 'Add the e-mail address, or the Bitbucket user name, of the token’s owner.',
});

/** The sentence; `field` is the name of what is missing. */
export function howWords(how: RepairHow, field: string): string {
  const words = hows[how];
  return typeof words === 'function' ? words(field) : words;
}
