/** Renovate. Facts: github.com/renovatebot/renovate @c2dd4f85 (2026-08-22), lib/modules/platform/bitbucket{,-server}/index.ts. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/renovatebot/renovate/blob/c2dd4f85/lib/modules/platform';

export const renovate: PlatformKnowledge = {
  id: 'renovate',
  clones: true,
  cloud: { restUser: 'RENOVATE_USERNAME', gitUser: null, secret: 'RENOVATE_PASSWORD (an API token) or RENOVATE_TOKEN (an access token)' },
  selfManaged: { restUser: 'RENOVATE_USERNAME', gitUser: null, secret: 'RENOVATE_TOKEN' },
  since: null,
  messages: [
    {
      find: /You must configure either a Bitbucket token or username and password/i,
      name: 'Renovate: no token was set',
      source: `${source}/bitbucket/index.ts`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'Renovate found neither RENOVATE_TOKEN nor both RENOVATE_USERNAME and RENOVATE_PASSWORD.',
          'Look whether the variables reach the process in which Renovate runs.',
        ),
      ],
    },
    {
      find: /You must (?:either )?configure (?:either )?a Bitbucket Server/i,
      name: 'Renovate: an entry for Bitbucket Server is missing',
      source: `${source}/bitbucket-server/index.ts`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'For a self-managed Bitbucket Renovate needs endpoint and one way to sign in: RENOVATE_TOKEN, or user name and password, and not both.',
          'Look at endpoint and at the variables.',
        ),
      ],
    },
    {
      find: /missing 'account' scope/i,
      name: 'Renovate: it may not ask who it is',
      source: `${source}/bitbucket/index.ts`,
      causes: [
        cause(
          'missing-scope',
          80,
          'Renovate asks Bitbucket who it is to know its own pull requests. That takes the scope (single permission) read:user:bitbucket (“account” in older tokens).',
          'It goes on without it, and then may not find its own pull requests.',
        ),
      ],
    },
    {
      find: /Did you mean to use Bitbucket Server\?/i,
      name: 'Renovate: the endpoint is no address of Bitbucket Cloud',
      source: `${source}/bitbucket/index.ts`,
      causes: [
        cause(
          'wrong-deployment',
          85,
          'Renovate is set to the platform “bitbucket”, which is Bitbucket Cloud, and endpoint is another server’s address.',
          'For your own server set the platform to “bitbucket-server”.',
        ),
      ],
    },
    {
      find: /Error finding issues|Could not ensure issue|Cannot ensure issue/i,
      name: 'Renovate: issues',
      source: `${source}/bitbucket/index.ts`,
      causes: [
        cause(
          'issue-tracker-removed',
          55,
          'Renovate tried to read or write an issue for its dashboard, and Bitbucket Cloud has had no issues since 20 August 2026.',
          'Renovate from 44.121 on no longer asks for issues.',
        ),
      ],
    },
  ],
};
