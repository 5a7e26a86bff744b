/**
 * Git itself: the credential store, .netrc, or a header in its configuration.
 * Facts: github.com/git/git @1a3e64c6 (2026-08-20), Documentation (gitcredentials, git-credential-store, git-config); user names from
 * Atlassian's own pages.
 */
import { when } from '../conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import { bearer, fixed, github, named } from '../git-sign-in.ts';
import { cloudTokenKinds, onlyWhileSelfManaged, selfManagedKinds } from '../kinds.ts';
import { edition, factsAsOf, isBearerOnly, level, permission, scope, source, sources } from '../common.ts';
import { cloudInputs, ownInputs } from './inputs.ts';
import { cloudOut, ownOut } from './write.ts';

/** Read in git's own repository; the pages are made from it. */
const snapshot = edition('v2.55.0-618-g1a3e64c6', '2026-08-20', factsAsOf);
const credentialsPage = source('Git: gitcredentials', 'https://git-scm.com/docs/gitcredentials', snapshot);
const storePage = source('Git: git-credential-store', 'https://git-scm.com/docs/git-credential-store', snapshot);
const configPage = source('Git: git-config (http.extraHeader, GIT_CONFIG_COUNT)', 'https://git-scm.com/docs/git-config', snapshot);
const netrcPage = source('curl: .netrc, which git reads through curl', 'https://everything.curl.dev/usingcurl/netrc.html');

const pushes = when('access', 'push');
const reads = when('access', 'read');

const general = [
  'A clone address with a user name in it (https://ada@…) makes git look for that very user. Take the name and the @ out: `git remote set-url origin ADDRESS`.',
  'Both files hold the token readable for you alone (mode 0600), but not encrypted. For a desktop computer the system’s own keychain helper is safer.',
];

const cloud = cloudDeployment({
  note: 'Handrail writes the file that git reads, with the user name that Bitbucket takes for git: it is not your e-mail address.',
  prerequisites: [{ where: 'computer', text: 'Git. On Windows, run the commands in Git Bash.' }],
  credentialKinds: cloudTokenKinds({
    apiToken: 'Git signs in with the fixed user name x-bitbucket-api-token-auth and the API token as password.',
    accessTokens: 'Git signs in with the fixed user name x-token-auth and the access token as password.',
    oauth: 'An OAuth client’s tokens live two hours, and git cannot renew them.',
  }),
  grants: [
    scope('read:repository:bitbucket', 'Git clones and fetches your code.'),
    scope('write:repository:bitbucket', 'Git pushes commits and tags.', { when: pushes }),
    permission('repository', 'Git clones and fetches your code.', { when: reads }),
    permission('repository:write', 'Git clones, fetches and pushes.', { when: pushes }),
  ],
  inputs: cloudInputs,
  caveats: [...general, 'git@bitbucket.org: addresses (SSH) use keys, not tokens. This is for https:// addresses.'],
  sources: [credentialsPage, storePage, netrcPage, sources.apiTokenUse, sources.accessTokenUse],
  git: fixed,
  output: cloudOut,
});

const selfManaged = selfManagedDeployments({
  note: 'Handrail writes the file that git reads, with the token and the user name where git expects them.',
  prerequisites: [
    { where: 'computer', text: 'Git. On Windows, run the commands in Git Bash.' },
    { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' },
  ],
  credentialKinds: onlyWhileSelfManaged(
    selfManagedKinds({
      personal: 'Git signs in with your user name and the token as password, or sends the token in a header.',
      bearer: 'Git sends it in a header, the only way in which these tokens are accepted. Choose “Header (http.extraHeader)”.',
      oauth: 'Git has no way to renew such a token.',
    }),
    ['http-project-token', 'http-repository-token'],
    when('method', 'header'),
  ),
  grants: [
    level('REPO_READ', 'Git clones and fetches your code.', { when: reads }),
    level('REPO_WRITE', 'Git pushes commits and tags.', { when: pushes }),
  ],
  inputs: ownInputs,
  asks: (['store', 'netrc'] as const).map((method) => ({
    field: 'user',
    required: true,
    // As git's own file calls it, and as .netrc does.
    label: method === 'store' ? 'username' : 'login',
    help: 'The Bitbucket user name of the token’s owner.',
    kinds: ['http-access-token'],
    when: when('method', method),
  })),
  caveats: general,
  sources: [credentialsPage, storePage, configPage, netrcPage, sources.httpTokens],
  refusesKind: (kind, options) =>
    isBearerOnly(kind) && options.method !== 'header'
      ? 'A user name and password are not accepted from tokens of a project or repository. Choose “Header (http.extraHeader)” for “Where git finds the token”, or use an HTTP access token of a person.'
      : null,
  git: (context) => (context.options.method === 'header' ? bearer() : named(context)),
  output: ownOut,
});

/** Git. */
export const git = definePlatform({
  id: 'git',
  name: 'Git',
  vendor: 'The Git project',
  summary: 'Lets git on a computer or a build server clone and push over HTTPS without asking for a password.',
  category: 'Developer tools',
  aliases: ['git client', 'credential store', 'netrc', 'clone', 'https', 'extraheader', 'git credential manager'],
  git: {
    clones: 'always',
    sources: [
      github('Git: gitcredentials', 'git/git', 'master/Documentation/gitcredentials.adoc', '2025-10-08'),
      source('Bitbucket Cloud: Using API tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens'),
    ],
  },
  deployments: { cloud, ...selfManaged },
});
