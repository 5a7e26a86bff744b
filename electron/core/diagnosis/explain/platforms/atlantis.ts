/** Atlantis. Facts: github.com/runatlantis/atlantis @078d0a82 (2026-08-22), cmd/server.go and server/events/vcs/bitbucket{cloud,server}. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/runatlantis/atlantis/blob/078d0a82';

export const atlantis: PlatformKnowledge = {
  id: 'atlantis',
  clones: true,
  messages: [
    {
      find: /making request \\?"[A-Z]+ https:\/\/api\.bitbucket\.org\/2\.0\/[^"]{1,300}\\?" unexpected status code: 401/i,
      id: 'atlantis-cloud-401',
      source: `${source}/server/events/vcs/bitbucketcloud/client.go`,
      causes: [
        ['wrong-user-name', 85],
        ['app-password-retired', 40],
        ['token-unscoped', 25],
      ],
    },
    {
      find: /check required scope of the auth token/i,
      id: 'atlantis-user-unknown',
      source: `${source}/server/events/vcs/bitbucketcloud/client.go`,
      causes: [['missing-scope', 70]],
    },
    {
      find: /--repo-allowlist (?:cannot contain|must be set)/i,
      id: 'atlantis-not-in-allowlist',
      source: `${source}/cmd/server.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /payload signature check failed|did not pass validation: (?!missing)/i,
      id: 'atlantis-webhook-secret',
      source: 'https://github.com/runatlantis/atlantis/blob/04bf104c/server/events/vcs/bitbucketserver/request_validation.go',
      causes: [['platform-input-invalid', 92]],
    },
    {
      find: /must have 'http:\/\/' or 'https:\/\/' in base url/i,
      id: 'atlantis-base-url',
      source: `${source}/server/events/vcs/bitbucketserver/client.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
  ],
};
