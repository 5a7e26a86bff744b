/** Sourcebot. Facts: github.com/sourcebot-dev/sourcebot @7f7be84f (2026-08-22), packages/backend/src/{bitbucket,utils}.ts. */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/sourcebot-dev/sourcebot/blob/7f7be84f/packages/backend/src/bitbucket.ts';

export const sourcebot: PlatformKnowledge = {
  id: 'sourcebot',
  clones: true,
  cloud: { restUser: 'user', gitUser: 'gitUser', secret: 'token' },
  selfManaged: { restUser: 'user', gitUser: 'gitUser', secret: 'token' },
  since: 'gitUser came with Sourcebot 4.11.6. An older one clones under the name in user.',
  messages: [
    {
      find: /URL is required for Bitbucket Server/i,
      name: 'Sourcebot: the URL of the server is missing',
      source,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'With deploymentType “server” the connection needs url, the address of your Bitbucket.',
          'Look at url in config.json.',
        ),
      ],
    },
    {
      find: /all option is not supported for Bitbucket Cloud|all:true in config: not supported/i,
      name: 'Sourcebot: all is not for Bitbucket Cloud',
      source,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'On Bitbucket Cloud Sourcebot ignores “all” and needs workspaces, projects or repos.',
          'Look at config.json.',
        ),
      ],
    },
    {
      find: /Bitbucket API 401\b/i,
      name: 'Sourcebot: Bitbucket answered 401',
      source,
      causes: [
        cause(
          'wrong-user-name',
          25,
          'Sourcebot has two user names: user for Bitbucket’s interface for programs (REST), gitUser for cloning. A token of a repository, project or workspace needs neither.',
          'Look at user in config.json: with an API token it has to be the e-mail address.',
        ),
      ],
    },
  ],
};
