/** Sourcebot. Facts: github.com/sourcebot-dev/sourcebot @7f7be84f (2026-08-22), packages/backend/src/{bitbucket,utils}.ts. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/sourcebot-dev/sourcebot/blob/7f7be84f/packages/backend/src/bitbucket.ts';

export const sourcebot: PlatformKnowledge = {
  id: 'sourcebot',
  clones: true,
  messages: [
    {
      find: /URL is required for Bitbucket Server/i,
      id: 'sourcebot-url-missing',
      source,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /all option is not supported for Bitbucket Cloud|all:true in config: not supported/i,
      id: 'sourcebot-all-bitbucket-cloud',
      source,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /Bitbucket API 401\b/i,
      id: 'sourcebot-401',
      source,
      causes: [['wrong-user-name', 25]],
    },
  ],
};
