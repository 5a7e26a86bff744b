/**
 * Git itself: the credential store, .netrc, or a header in its configuration.
 * Facts: github.com/git/git @1a3e64c6 (2026-08-20), Documentation (gitcredentials, git-credential-store, git-config); user names from
 * Atlassian's own pages.
 */
import { gitCopy as copy } from '../../../contract/copy/en/platforms/git.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { when } from '../conditions.ts';
import { commandLine } from '../../formats/shell.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../define.ts';
import { bearer, fixed, github, named } from '../git-sign-in.ts';
import { cloudTokenKinds, onlyWhileSelfManaged, selfManagedKinds } from '../kinds.ts';
import { edition, isBearerOnly, level, permission, scope, source, sources } from '../common.ts';
import { cloudInputs, ownInputs } from './inputs.ts';
import { cloudOut, ownOut } from './write.ts';

/** Read in git's own repository; the pages are made from it. */
const snapshot = edition('v2.55.0-618-g1a3e64c6', '2026-08-20', '2026-11-30');
const credentialsPage = source('Git: gitcredentials', 'https://git-scm.com/docs/gitcredentials', snapshot);
const storePage = source('Git: git-credential-store', 'https://git-scm.com/docs/git-credential-store', snapshot);
const configPage = source('Git: git-config (http.extraHeader, GIT_CONFIG_COUNT)', 'https://git-scm.com/docs/git-config', snapshot);
const netrcPage = source('curl: .netrc, which git reads through curl', 'https://everything.curl.dev/usingcurl/netrc.html', {
  checked: '2026-11-20',
});

/** What is refused is erased from every helper; what is in the cache counts until then. */
const cachePage = source('Git: git-credential-cache', 'https://git-scm.com/docs/git-credential-cache', { checked: '2026-11-30' });

const pushes = when('access', 'push');
const reads = when('access', 'read');

const general = () => [copy.caveats.userNameInAddress, copy.caveats.notEncrypted];

const asked = () => ({
  reads: 'file' as const,
  nudge: copy.afterToken.nudge,
  command: commandLine('git', 'credential-cache', 'exit'),
  sign: copy.afterToken.sign,
});

const cloud = () =>
  cloudDeployment({
    note: copy.cloud.note,
    prerequisites: [{ where: 'computer', text: copy.cloud.prerequisites.computer }],
    credentialKinds: cloudTokenKinds(copy.cloud.kinds),
    grants: [
      scope('read:repository:bitbucket', copy.cloud.grants['read:repository:bitbucket']),
      scope('write:repository:bitbucket', copy.cloud.grants['write:repository:bitbucket'], { when: pushes }),
      permission('repository', copy.cloud.grants.repository, { when: reads }),
      permission('repository:write', copy.cloud.grants['repository:write'], { when: pushes }),
    ],
    inputs: cloudInputs(),
    caveats: [...general(), copy.cloud.caveats.ssh],
    afterToken: [{ ...asked(), sources: [credentialsPage, cachePage] }],
    sources: [credentialsPage, storePage, netrcPage, sources.apiTokenUse, sources.accessTokenUse],
    git: fixed,
    output: cloudOut(),
  });

const selfManaged = () =>
  selfManagedDeployments({
    note: copy.selfManaged.note,
    prerequisites: [
      { where: 'computer', text: copy.selfManaged.prerequisites.computer },
      { where: 'bitbucket', text: sharedCopy.prerequisites.tokens },
    ],
    credentialKinds: onlyWhileSelfManaged(
      selfManagedKinds(copy.selfManaged.kinds),
      ['http-project-token', 'http-repository-token'],
      when('method', 'header'),
    ),
    grants: [
      level('REPO_READ', copy.selfManaged.grants.REPO_READ, { when: reads }),
      level('REPO_WRITE', copy.selfManaged.grants.REPO_WRITE, { when: pushes }),
    ],
    inputs: ownInputs(),
    asks: (['store', 'netrc'] as const).map((method) => ({
      field: 'user',
      required: true,
      // As git's own file calls it, and as .netrc does.
      label: method === 'store' ? 'username' : 'login',
      help: sharedCopy.asks.userName,
      kinds: ['http-access-token'],
      when: when('method', method),
    })),
    caveats: general(),
    afterToken: [
      { reads: 'file', sign: copy.afterToken.sign, when: when('method', 'header'), sources: [configPage] },
      { ...asked(), sources: [credentialsPage, cachePage] },
    ],
    sources: [credentialsPage, storePage, configPage, netrcPage, sources.httpTokens],
    refusesKind: (kind, options) => (isBearerOnly(kind) && options.method !== 'header' ? copy.selfManaged.refusesKind : null),
    git: (context) => (context.options.method === 'header' ? bearer() : named(context)),
    output: ownOut(),
  });

/** Git. */
export const git = definePlatform(() => ({
  id: 'git',
  name: 'Git',
  vendor: copy.vendor,
  summary: copy.summary,
  category: 'developer-tools',
  aliases: ['git client', 'credential store', 'netrc', 'clone', 'https', 'extraheader', 'git credential manager'],
  git: {
    clones: 'always',
    sources: [
      github('Git: gitcredentials', 'git/git', 'master/Documentation/gitcredentials.adoc', '2025-10-08', '2026-11-30'),
      source('Bitbucket Cloud: Using API tokens', 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens', {
        checked: '2026-11-20',
      }),
    ],
  },
  deployments: { cloud: cloud(), ...selfManaged() },
}));
