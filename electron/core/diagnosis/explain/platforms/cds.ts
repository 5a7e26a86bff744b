/** OVH CDS. Facts: github.com/ovh/cds @ea9589f4 (2026-07-01), engine/vcs/bitbucket{cloud,server}, sdk/{vcs,error}.go. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/ovh/cds/blob/ea9589f4';

export const cds: PlatformKnowledge = {
  id: 'cds',
  clones: true,
  messages: [
    {
      find: /missing auth token/i,
      id: 'cds-missing-auth-token',
      source: `${source}/sdk/vcs.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /bitbucketcloud authentication username:/i,
      id: 'cds-no-cloud-user',
      source: `${source}/engine/vcs/bitbucketcloud/http.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /Unable to decode key|SignParams>sign/i,
      id: 'cds-application-link-key',
      source: 'https://github.com/ovh/cds/issues/4501',
      causes: [['platform-input-invalid', 80]],
    },
    {
      find: /caused by: repository not found/i,
      id: 'cds-repository-not-found',
      source: `${source}/sdk/error.go`,
      causes: [
        ['repository-not-found', 60],
        ['missing-permission', 30],
      ],
    },
  ],
};
