/** Snyk Broker. Facts: github.com/snyk/broker @863ecf8f (2026-07-20), lib/hybrid-sdk/client/utils/credentials.ts. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/snyk/broker/blob/863ecf8f/lib/hybrid-sdk/client/utils/credentials.ts';

export const snykBroker: PlatformKnowledge = {
  id: 'snyk-broker',
  clones: true,
  messages: [
    {
      find: /x-ausername header missing|Bitbucket PAT systemcheck failed, credentials are invalid/i,
      id: 'snyk-broker-nobody-signed-in',
      source,
      causes: [
        ['anonymous-fallback', 75],
        ['token-rejected', 60],
      ],
    },
    {
      find: /Failed due to invalid credentials|systemcheck has failed due to invalid credentials/i,
      id: 'snyk-broker-check-failed',
      source,
      causes: [
        ['token-rejected', 55],
        ['wrong-user-name', 35],
        ['missing-permission', 25],
      ],
    },
  ],
};
