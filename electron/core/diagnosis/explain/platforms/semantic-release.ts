/** semantic-release. Facts: npm semantic-release 25.0.9 (2026-08-05), lib/definitions/errors.js, lib/get-git-auth-url.js and index.js. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/semantic-release/semantic-release/blob/v25.0.9';

export const semanticRelease: PlatformKnowledge = {
  id: 'semantic-release',
  clones: true,
  messages: [
    {
      find: /EGITNOPERMISSION|Cannot push to the Git repository|The push permission to the Git repository is required/i,
      id: 'semantic-release-cannot-push',
      source: `${source}/lib/definitions/errors.js`,
      causes: [
        ['missing-scope', 30],
        ['wrong-user-name', 30],
        ['token-rejected', 30],
      ],
    },
    {
      // The address that it would have put the token into.
      find: /The command "git push --dry-run[^"]*?https?:\/\/(?![^/\s"]*@)[^"]*" failed/i,
      id: 'semantic-release-nothing-sent',
      source: `${source}/index.js`,
      causes: [['credential-not-sent', 80]],
    },
    {
      find: /https?:\/\/x-token-auth:[^@\s]*@(?!bitbucket\.org\b)/i,
      id: 'semantic-release-access-token-name',
      source: `${source}/lib/get-git-auth-url.js`,
      causes: [['wrong-user-name', 85]],
    },
    {
      find: /ENOGHTOKEN|No GitHub token specified/i,
      id: 'semantic-release-github',
      source: `${source}/lib/get-config.js`,
      causes: [['platform-input-invalid', 'certain']],
    },
  ],
};
