/** Where the facts about semantic-release are from. */
import { edition, source } from '../common.ts';

export const packageCode = source(
  'npm: semantic-release, lib/get-git-auth-url.js and lib/git.js',
  'https://www.npmjs.com/package/semantic-release/v/25.0.9',
  edition('25.0.9', '2026-08-05', '2026-12-01'),
);
export const guide = source(
  'semantic-release: CI configuration',
  'https://semantic-release.gitbook.io/semantic-release/usage/ci-configuration',
  { checked: '2026-12-01' },
);
/** Why Data Center needs the user name. */
export const basicAuth = source(
  'semantic-release pull request 1578: basic authentication for Bitbucket Server',
  'https://github.com/semantic-release/semantic-release/pull/1578',
  { dated: '2020-06-19', checked: '2026-12-01' },
);
export const pushBack = source(
  'Bitbucket Cloud: Push back to your repository',
  'https://support.atlassian.com/bitbucket-cloud/docs/push-back-to-your-repository/',
  { checked: '2026-12-01' },
);
export const cloneDepth = source(
  'Bitbucket Cloud: Git clone behavior',
  'https://support.atlassian.com/bitbucket-cloud/docs/git-clone-behavior/',
  { checked: '2026-12-01' },
);
