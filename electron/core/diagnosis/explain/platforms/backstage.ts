/** Backstage. Facts: backstage/backstage, BitbucketServerUrlReader.ts @07d23c23, plugins/bitbucket-cloud-common @0aaf0203. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/backstage/backstage/blob';

export const backstage: PlatformKnowledge = {
  id: 'backstage',
  clones: false,
  messages: [
    {
      find: /NotAllowedError: Reading from '.{1,400}' is not allowed/i,
      id: 'backstage-host-not-allowed',
      source: 'https://github.com/backstage/backstage/issues/10280',
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /could not be read as https?:\/\/\S{1,500}, 401/i,
      id: 'backstage-file-refused',
      source: `${source}/07d23c23/packages/backend-defaults/src/entrypoints/urlReader/lib/BitbucketServerUrlReader.ts`,
      causes: [
        ['token-rejected', 60],
        ['credential-not-sent', 45],
      ],
    },
    {
      find: /Unexpected response for GET https:\/\/api\.bitbucket\.org\/2\.0\/\S{1,900}\. Expected 200 but got 401/i,
      id: 'backstage-cloud-401',
      source: `${source}/0aaf0203/plugins/bitbucket-cloud-common/src/BitbucketCloudClient.ts`,
      causes: [['wrong-user-name', 30]],
    },
  ],
};
