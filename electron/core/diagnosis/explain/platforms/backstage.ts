/** Backstage. Facts: backstage/backstage, BitbucketServerUrlReader.ts @07d23c23, plugins/bitbucket-cloud-common @0aaf0203. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/backstage/backstage/blob';

export const backstage: PlatformKnowledge = {
  id: 'backstage',
  clones: false,
  cloud: { restUser: 'integrations.bitbucketCloud.username', gitUser: null, secret: 'integrations.bitbucketCloud.token' },
  selfManaged: { restUser: null, gitUser: null, secret: 'integrations.bitbucketServer.token' },
  since: 'Before release 2.1.3 of @backstage/integration, Backstage sent nothing at all to Bitbucket Cloud where username was left out.',
  messages: [
    {
      find: /NotAllowedError: Reading from '.{1,400}' is not allowed/i,
      name: 'Backstage: reading from this address is not allowed',
      source: 'https://github.com/backstage/backstage/issues/10280',
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'Backstage reads only from hosts that are in its integrations, with exactly the same number after the colon.',
          'Compare host under integrations.bitbucketServer with the address in the message, its port (the number after the colon) included.',
        ),
      ],
    },
    {
      find: /could not be read as https?:\/\/\S{1,500}, 401/i,
      name: 'Backstage: the server refused to show the file',
      source: `${source}/07d23c23/packages/backend-defaults/src/entrypoints/urlReader/lib/BitbucketServerUrlReader.ts`,
      causes: [
        cause(
          'token-rejected',
          60,
          'The token in the integration was refused, or it has expired.',
          'Handrail’s check with the same token tells.',
        ),
        cause(
          'credential-not-sent',
          45,
          'The integration may not fit this host, or its variable is empty: then nothing is sent.',
          'Is host in the integration exactly the host of the address, without https://?',
        ),
      ],
    },
    {
      find: /Unexpected response for GET https:\/\/api\.bitbucket\.org\/2\.0\/\S{1,900}\. Expected 200 but got 401/i,
      name: 'Backstage: Bitbucket Cloud answered 401',
      source: `${source}/0aaf0203/plugins/bitbucket-cloud-common/src/BitbucketCloudClient.ts`,
      causes: [
        cause('wrong-user-name', 30, 'Backstage sends username and token as a pair.', 'Is username the e-mail address of the account?'),
      ],
    },
  ],
};
