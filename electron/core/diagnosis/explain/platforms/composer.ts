/** Composer. Facts: composer/composer @eba7baa5 (2026-08-21): src/Composer/Util/{AuthHelper,Bitbucket,Git}.php and Config.php. */
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/composer/composer/blob/eba7baa5/src/Composer';

export const composer: PlatformKnowledge = {
  id: 'composer',
  clones: true,
  messages: [
    {
      find: /Could not authenticate against bitbucket\.org/i,
      id: 'composer-cloud-refused',
      source: `${source}/Util/AuthHelper.php`,
      causes: [
        ['wrong-user-name', 55],
        ['token-rejected', 45],
      ],
    },
    {
      find: /Invalid OAuth consumer provided/i,
      id: 'composer-token-as-oauth-client',
      source: `${source}/Util/Bitbucket.php`,
      causes: [['wrong-user-name', 60]],
    },
    {
      find: /No bitbucket authentication configured\. Falling back to ssh/i,
      id: 'composer-nothing-for-bitbucket',
      source: `${source}/Util/Git.php`,
      causes: [['credential-not-sent', 85]],
    },
    {
      find: /URL required authentication\.\s*You must be using the interactive console/i,
      id: 'composer-nothing-for-host',
      source: `${source}/Util/AuthHelper.php`,
      causes: [['credential-not-sent', 80]],
    },
    {
      find: /Your configuration does not allow connections to http:/i,
      id: 'composer-http-refused',
      source: `${source}/Config.php`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      // In a box of 80 columns, so that a line may end anywhere. Git.php puts user name and password into the address,
      // and masks them: `https://aBc...xYz:bea...@host`.
      find: /git clone --mirror\b[\s\S]{0,200}?:(?:bearer|bea\.\.\.)@/i,
      id: 'composer-bearer-for-git',
      source: 'https://github.com/composer/composer/issues/9100',
      causes: [['platform-input-invalid', 90]],
    },
  ],
};
