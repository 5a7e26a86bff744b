/** German: messages of Snyk Broker. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const snykBrokerMessages = words({
  'snyk-broker-nobody-signed-in': {
    name: 'Snyk Broker: Für den Server ist niemand angemeldet',
    causes: {
      'anonymous-fallback': {
        why: 'Der Server hat geantwortet, wie er jedem antwortet: Das Token in BITBUCKET_PAT zählte nicht, meist weil es abgelaufen ist oder zu einem anderen Server gehört.',
        tellApart: ['Sehen Sie unter Manage account → HTTP access tokens nach, wann das Token abläuft.'],
      },
      'token-rejected': {
        why: 'Vielleicht ist das Token nicht vollständig, oder es wurde widerrufen.',
        tellApart: ['Prüfen Sie dasselbe Token mit Handrail: Dann wissen Sie es.'],
      },
    },
  },
  'snyk-broker-check-failed': {
    name: 'Snyk Broker: Seine Prüfung des Servers ist gescheitert',
    causes: {
      'token-rejected': {
        why: 'Das meldet Broker bei 401 ebenso wie bei 403: Das Token wurde abgelehnt, oder es darf nicht, was die Prüfung verlangt.',
        tellApart: ['Suchen Sie daneben nach brokerClientValidationUrlStatusCode.'],
      },
      'wrong-user-name': {
        why: 'Bei BITBUCKET_USERNAME und BITBUCKET_PASSWORD müssen beide zum selben Konto gehören.',
        tellApart: ['Welche der beiden Arten der Anmeldung verwendet Ihr Broker?'],
      },
      'missing-permission': {
        why: 'Vielleicht hat das Token eine zu niedrige Stufe.',
        tellApart: ['Dann ist der Status 403.'],
      },
    },
  },
}) satisfies Words['explain/tools/snyk-broker'];
