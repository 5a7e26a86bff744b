/**
 * Collected on 2026-11-30 by somebody who had not seen the engine's patterns. At first sight 20 of 29 had the true cause first, and nothing
 * wrong was certain; the first six failed, and three more are not here: they do not tell enough.
 */
import type { Report } from './report.ts';

export const outsideReports: readonly Report[] = [
  {
    id: 'outside-proxy-page',
    source: 'https://github.com/MistyKuu/bitbucket-for-visual-studio/issues/52',
    platform: null,
    deployment: 'cloud',
    text: 'ERROR Couldn\'t deserialize json: <HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><big>Access Denied (authentication_failed)</big> Your credentials could not be authenticated: "Credentials are missing.". You will not be permitted access until your credentials can be verified. IP client: 10.0.0.1 BaseUrl: https://api.bitbucket.org/2.0/ Resource: user',
    truth: ['proxy-auth-required'],
  },
  {
    id: 'outside-sso-account',
    source: 'https://github.com/MistyKuu/bitbucket-for-visual-studio/issues/72',
    platform: null,
    deployment: 'cloud',
    text: "Because your Atlassian account admin requires single sign-on, you'll need to authenticate with an app password. Create an app password at https://bitbucket.org/account/admin/app-passwords",
    truth: ['app-password-retired'],
  },
  {
    id: 'outside-moved',
    source: 'https://github.com/tomasbjerre/pull-request-notifier-for-bitbucket/issues/240',
    platform: null,
    deployment: 'server',
    text: '<status><status-code>500</status-code><message>The repository has been moved to OPS</message><stack-trace>com.atlassian.bitbucket.repository.RepositoryMovedException: The repository has been moved to OPS',
    truth: ['repository-not-found'],
  },
  {
    id: 'outside-raw-file',
    source:
      'https://support.atlassian.com/bitbucket-data-center/kb/access-tokens-no-longer-work-as-expected-after-upgrading-bitbucket-data-center',
    platform: null,
    deployment: 'data-center',
    text: "curl -v -H 'Authorization: Bearer xxxxx' https://bitbucket.acme.example/projects/PRJ/repos/app/raw/README.md\n< HTTP/1.1 302 Found\n< Location: https://bitbucket.acme.example/login?next=/projects/PRJ/repos/app/raw/README.md",
    truth: ['platform-cannot-use-deployment'],
  },
  {
    id: 'outside-random-401',
    source: 'https://github.com/jenkinsci/bitbucket-branch-source-plugin/issues/632',
    platform: 'jenkins',
    deployment: 'cloud',
    text: 'ERROR: HTTP request error. Status: 401: Unauthorized.\nToken is invalid or not supported for this endpoint.\n\tat com.cloudbees.jenkins.plugins.bitbucket.client.BitbucketCloudApiClient.getRequestAsInputStream(BitbucketCloudApiClient.java:911)\nThe same build passes when run again.',
    truth: ['bitbucket-flapping'],
  },
  {
    id: 'outside-impersonated',
    source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/14893',
    platform: 'sourcegraph',
    deployment: 'server',
    text: 'Failed to sync permissions" type=2 id=19 err="fetch user permissions: Bitbucket API HTTP error: code=401 url="https://bitbucket.acme.example/rest/api/1.0/repos?limit=1000&user_id=christina&visibility=private" body=""',
    truth: ['missing-permission'],
  },
  {
    id: 'outside-old-client',
    source: 'https://github.com/gitextensions/gitextensions/issues/5851',
    platform: 'git',
    deployment: 'cloud',
    text: "fatal: unable to access 'https://username@bitbucket.org/Companyname': error:14077410:SSL routines:SSL23_GET_SERVER_HELLO:sslv3 alert handshake failure",
    truth: ['tls-protocol'],
  },
  {
    id: 'outside-atlantis-401',
    source: 'https://github.com/runatlantis/atlantis/issues/599',
    platform: 'atlantis',
    deployment: 'cloud',
    text: '[WARN] acme/infra#3: Unable to update commit status: making request "POST https://api.bitbucket.org/2.0/repositories/acme/infra/commit/2832b558fe19/statuses/build" unexpected status code: 401, body: ',
    truth: ['wrong-user-name', 'token-rejected'],
  },
  {
    id: 'outside-sourcegraph-clone',
    source: 'https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/2514',
    platform: 'sourcegraph',
    deployment: 'server',
    text: "repo not found (name=bs.example/PRJ/app url=https://bs.example/scm/prj/app.git notfound=false) because exit status 128 (output follows)\nfatal: Authentication failed for 'https://bs.example/scm/prj/app.git/'",
    truth: ['wrong-user-name'],
  },
  {
    id: 'outside-host-key',
    source: 'https://github.com/tektoncd/pipeline/issues/4280',
    platform: 'tekton-pac',
    deployment: 'cloud',
    text: 'Error running git [fetch --recurse-submodules=yes --depth=1 origin --update-head-ok --force develop]: exit status 128\nHost key verification failed.\r\nfatal: Could not read from remote repository.\n\nPlease make sure you have the correct access rights\nand the repository exists.',
    truth: ['platform-input-invalid'],
  },
  {
    id: 'outside-no-callback',
    source: 'https://github.com/apache/devlake/issues/4558',
    platform: null,
    deployment: 'cloud',
    text: 'error preparing task data for gitextractor\nWraps: (3) remote authentication required but no callback set https://bitbucket.org/acme/app.git',
    truth: ['credential-not-sent'],
  },
  {
    id: 'outside-server-path-on-cloud',
    source: 'https://github.com/hygieia/hygieia/issues/1622',
    platform: null,
    deployment: 'cloud',
    text: 'Failed to obtain commits from - https://bitbucket.org/rest/api/1.0/projects/HYG01/repos/testrepository/commits?until=master&limit=25 404 Not Found',
    truth: ['platform-input-invalid', 'platform-cannot-use-deployment'],
  },
  {
    id: 'outside-git-scope',
    source: 'https://community.atlassian.com/forums/Bitbucket-questions/Using-APi-Tokens-for-repo-cloning/qaa-p/3129221',
    platform: 'git',
    deployment: 'cloud',
    text: "Your credentials lack one or more required privilege scopes. fatal: unable to access 'https://bitbucket.org/acme/app.git/': The requested URL returned error: 403",
    truth: ['missing-scope'],
  },
];
