/** Snyk Broker. Facts: github.com/snyk/broker @863ecf8f (2026-07-20), lib/hybrid-sdk/client/utils/credentials.ts. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/snyk/broker/blob/863ecf8f/lib/hybrid-sdk/client/utils/credentials.ts';

export const snykBroker: PlatformKnowledge = {
  id: 'snyk-broker',
  clones: true,
  cloud: null,
  selfManaged: { restUser: 'BITBUCKET_USERNAME', gitUser: 'BITBUCKET_USERNAME', secret: 'BITBUCKET_PAT (or BITBUCKET_PASSWORD)' },
  since: 'Broker tells a refused token from a good one since 4.217.0; an older one reports success for both.',
  messages: [
    {
      find: /x-ausername header missing|Bitbucket PAT systemcheck failed, credentials are invalid/i,
      name: 'Snyk Broker: the server took nobody for signed in',
      source,
      causes: [
        cause(
          'anonymous-fallback',
          75,
          'The server answered as it answers everybody: the token in BITBUCKET_PAT did not count, mostly because it has expired or is another server’s.',
          'Look at the token’s expiry date under Manage account → HTTP access tokens.',
        ),
        cause('token-rejected', 60, 'The token may be cut off or revoked.', 'Handrail’s check with the same token tells.'),
      ],
    },
    {
      find: /Failed due to invalid credentials|systemcheck has failed due to invalid credentials/i,
      name: 'Snyk Broker: its check of the server failed',
      source,
      causes: [
        cause(
          'token-rejected',
          55,
          'Broker says this for 401 and 403 alike: the token was refused, or it may not do what the check asks.',
          'Look for brokerClientValidationUrlStatusCode beside it.',
        ),
        cause(
          'wrong-user-name',
          35,
          'With BITBUCKET_USERNAME and BITBUCKET_PASSWORD both have to belong to one account.',
          'Which of the two ways to sign in does your Broker use?',
        ),
        cause('missing-permission', 25, 'The token may have too low a level.', 'It happens with status 403.'),
      ],
    },
  ],
};
