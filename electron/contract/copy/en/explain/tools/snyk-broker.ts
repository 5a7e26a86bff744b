/** Messages of Snyk Broker. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const snykBrokerMessages = words({
  'snyk-broker-nobody-signed-in': {
    name: 'Snyk Broker: the server took nobody for signed in',
    causes: {
      'anonymous-fallback': {
        why: 'The server answered as it answers everybody: the token in BITBUCKET_PAT did not count, mostly because it has expired or is another server’s.',
        tellApart: ['Look at the token’s expiry date under Manage account → HTTP access tokens.'],
      },
      'token-rejected': {
        why: 'The token may be cut off or revoked.',
        tellApart: ['Handrail’s check with the same token tells.'],
      },
    },
  },
  'snyk-broker-check-failed': {
    name: 'Snyk Broker: its check of the server failed',
    causes: {
      'token-rejected': {
        why: 'Broker says this for 401 and 403 alike: the token was refused, or it may not do what the check asks.',
        tellApart: ['Look for brokerClientValidationUrlStatusCode beside it.'],
      },
      'wrong-user-name': {
        why: 'With BITBUCKET_USERNAME and BITBUCKET_PASSWORD both have to belong to one account.',
        tellApart: ['Which of the two ways to sign in does your Broker use?'],
      },
      'missing-permission': {
        why: 'The token may have too low a level.',
        tellApart: ['It happens with status 403.'],
      },
    },
  },
});
