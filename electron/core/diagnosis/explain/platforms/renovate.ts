/** Renovate. Facts: github.com/renovatebot/renovate @c2dd4f85 (2026-08-22), lib/modules/platform/bitbucket{,-server}/index.ts. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/renovatebot/renovate/blob/c2dd4f85/lib/modules/platform';

export const renovate: PlatformKnowledge = {
  id: 'renovate',
  clones: true,
  messages: [
    {
      find: /You must configure either a Bitbucket token or username and password/i,
      id: 'renovate-no-token',
      source: `${source}/bitbucket/index.ts`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /You must (?:either )?configure (?:either )?a Bitbucket Server/i,
      id: 'renovate-entry-missing',
      source: `${source}/bitbucket-server/index.ts`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /missing 'account' scope/i,
      id: 'renovate-may-not-ask-who',
      source: `${source}/bitbucket/index.ts`,
      causes: [['missing-scope', 80]],
    },
    {
      find: /Did you mean to use Bitbucket Server\?/i,
      id: 'renovate-endpoint-of-cloud',
      source: `${source}/bitbucket/index.ts`,
      causes: [['wrong-deployment', 85]],
    },
    {
      find: /Error finding issues|Could not ensure issue|Cannot ensure issue/i,
      id: 'renovate-issues',
      source: `${source}/bitbucket/index.ts`,
      causes: [['issue-tracker-removed', 55]],
    },
  ],
};
