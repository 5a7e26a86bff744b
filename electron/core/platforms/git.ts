/**
 * Git itself: the credential store, .netrc, or a header in its configuration.
 * Facts: github.com/git/git @1a3e64c6 (2026-08-20), Documentation (gitcredentials, git-credential-store, git-config); user names from
 * Atlassian's own pages.
 */
import {
  edition,
  factsAsOf,
  input,
  isBearerOnly,
  level,
  matching,
  modes,
  permission,
  scope,
  selfManaged,
  source,
  sources,
} from './common.ts';
import { configFile, environmentFile, installFile, netrcFile, storeFile, tryFile, write } from './git-write.ts';
import { cloudTokenKinds, onlyWhile, selfManagedKinds } from './kinds.ts';
import type { DescribedInput, Platform, PlatformDeployment } from './types.ts';

/** Read in git's own repository; the pages are made from it. */
const snapshot = edition('v2.55.0-618-g1a3e64c6', '2026-08-20', factsAsOf);
const credentialsPage = source('Git: gitcredentials', 'https://git-scm.com/docs/gitcredentials', snapshot);
const storePage = source('Git: git-credential-store', 'https://git-scm.com/docs/git-credential-store', snapshot);
const configPage = source('Git: git-config (http.extraHeader, GIT_CONFIG_COUNT)', 'https://git-scm.com/docs/git-config', snapshot);
const netrcPage = source('curl: .netrc, which git reads through curl', 'https://everything.curl.dev/usingcurl/netrc.html');

const pushes = { input: 'access', is: ['push'] };
const reads = { input: 'access', is: ['read'] };

const access = input('access', 'choice', 'What git does', 'Reading is enough for builds that only fetch. Pushing needs write as well.', {
  required: true,
  default: 'read',
  affectsAccess: true,
  choices: [
    { value: 'read', label: 'Clone and fetch', help: 'Read the code, change nothing.' },
    { value: 'push', label: 'Clone, fetch and push', help: 'Also send commits and tags.' },
  ],
});
const store = {
  value: 'store',
  label: 'Credential store',
  help: 'A file in your home folder that git’s own helper reads. Readable by you alone, not encrypted.',
};
const netrc = { value: 'netrc', label: '.netrc', help: 'A file in your home folder that curl and other programs read as well.' };
const header = {
  value: 'header',
  label: 'Header (http.extraHeader)',
  help: 'Git sends the token itself, without a user name. The only way for tokens of a project or a repository.',
};

function method(choices: NonNullable<DescribedInput['choices']>): DescribedInput {
  return input('method', 'choice', 'Where git finds the token', 'All of them work with every program that calls git.', {
    required: true,
    default: 'store',
    affectsAccess: choices.length > 2,
    choices,
  });
}

const general = [
  'A clone address with a user name in it (https://ada@…) makes git look for that very user. Take the name and the @ out: `git remote set-url origin ADDRESS`.',
  'Both files hold the token readable for you alone (mode 0600), but not encrypted. For a desktop computer the system’s own keychain helper is safer.',
];

const cloud: PlatformDeployment = {
  support: 'full',
  note: 'Handrail writes the file that git reads, with the user name that Bitbucket takes for git: it is not your e-mail address.',
  route: 'token',
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
  inputs: [access, method([store, netrc])],
  asks: [],
  artifacts: artifactsOf(false),
  secretsModes: modes({}),
  allow: [],
  caveats: [...general, 'git@bitbucket.org: addresses (SSH) use keys, not tokens. This is for https:// addresses.'],
  sources: [credentialsPage, storePage, netrcPage, sources.apiTokenUse, sources.accessTokenUse],
  export: write,
};

function selfManagedDeployment(deployment: 'server' | 'data-center'): PlatformDeployment {
  return {
    support: 'full',
    note: 'Handrail writes the file that git reads, with the token and the user name where git expects them.',
    route: 'token',
    prerequisites: [
      { where: 'computer', text: 'Git. On Windows, run the commands in Git Bash.' },
      { where: 'bitbucket', text: 'Bitbucket 5.5 or newer, because older versions have no tokens.' },
    ],
    credentialKinds: onlyWhile(
      selfManagedKinds(deployment, {
        personal: 'Git signs in with your user name and the token as password, or sends the token in a header.',
        bearer: 'Git sends it in a header, the only way in which these tokens are accepted. Choose “Header (http.extraHeader)”.',
        oauth: 'Git has no way to renew such a token.',
      }),
      ['http-project-token', 'http-repository-token'],
      { input: 'method', is: ['header'] },
    ),
    grants: [
      level('REPO_READ', 'Git clones and fetches your code.', { when: reads }),
      level('REPO_WRITE', 'Git pushes commits and tags.', { when: pushes }),
    ],
    inputs: [
      access,
      method([store, netrc, header]),
      input(
        'sslCaInfo',
        'text',
        'http.sslCAInfo',
        'The file with your own certificate authority, where git runs. Empty when your certificate is a public one.',
        {
          example: '/etc/ssl/acme-ca.pem',
          check: matching(/^(\/|~\/|[A-Za-z]:[\\/])/, 'Write the whole path, such as /etc/ssl/acme-ca.pem.'),
        },
      ),
    ],
    asks: (
      [
        ['username', 'store'],
        ['login', 'netrc'],
      ] as const
    ).map(([label, method]) => ({
      field: 'user',
      required: true,
      label,
      help: 'The Bitbucket user name of the token’s owner.',
      kinds: ['http-access-token'],
      when: { input: 'method', is: [method] },
    })),
    artifacts: artifactsOf(true),
    secretsModes: modes({}),
    allow: [],
    caveats: general,
    sources: [credentialsPage, storePage, configPage, netrcPage, sources.httpTokens],
    refusesKind: (kind, options) =>
      isBearerOnly(kind) && options['method'] !== 'header'
        ? 'A user name and password are not accepted from tokens of a project or repository. Choose “Header (http.extraHeader)” for “Where git finds the token”, or use an HTTP access token of a person.'
        : null,
    export: write,
  };
}

function artifactsOf(ownServer: boolean): PlatformDeployment['artifacts'] {
  const by = (...is: string[]) => ({ input: 'method', is });
  return [
    { name: storeFile, kind: 'file', label: 'Credential store', when: by('store') },
    { name: netrcFile, kind: 'file', label: 'Entry for .netrc', when: by('netrc') },
    { name: configFile, kind: 'file', label: 'Git configuration', when: null },
    ...(ownServer ? [{ name: environmentFile, kind: 'command' as const, label: 'Header from the environment', when: by('header') }] : []),
    { name: installFile, kind: 'command', label: 'Put it in place', when: null },
    { name: tryFile, kind: 'command', label: 'See that it works', when: null },
  ];
}

/** Git. */
export const git: Platform = {
  id: 'git',
  name: 'Git',
  vendor: 'The Git project',
  summary: 'Lets git on a computer or a build server clone and push over HTTPS without asking for a password.',
  category: 'Developer tools',
  aliases: ['git client', 'credential store', 'netrc', 'clone', 'https', 'extraheader', 'git credential manager'],
  status: 'current',
  statusNote: null,
  successor: null,
  deployments: { cloud, ...selfManaged(selfManagedDeployment) },
};
