/**
 * Whose service and whose token: a message about GitHub is not explained as Bitbucket's, and a token of the other Bitbucket is the cause.
 */
import { describe, expect, it } from 'vitest';
import { explainError } from './told.ts';
import { otherServiceIn } from '../../../electron/core/diagnosis/explain/other-service.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';

const nobody = { deployment: null, platform: null };
const codes = (text: string) => explainError(text, nobody).likely.map((each) => each.code);

describe('another service that was asked', () => {
  it.each([
    ["fatal: Authentication failed for 'https://github.com/a/b.git/'", 'github.com'],
    ["fatal: Authentication failed for 'https://ada:[secret]@github.com/a/b/'", 'github.com'],
    ["remote: HTTP Basic: Access denied\nfatal: Authentication failed for 'https://gitlab.com/a/b.git/'", 'gitlab.com'],
    ['git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.', 'github.com'],
    [
      'failed to resolve reference "registry-1.docker.io/library/web:1": pull access denied, unauthorized: authentication required',
      'registry-1.docker.io',
    ],
    ['GET https://api.github.com/repos/a/b: 404 Not Found', 'api.github.com'],
    ['api.github.com 404', 'api.github.com'],
    ["fatal: Authentication failed for 'https://dev.azure.com/org/proj/_git/repo'", 'dev.azure.com'],
    [
      'unexpected status from HEAD request to https://123.dkr.ecr.eu-central-1.amazonaws.com/v2/web/manifests/1: 403 Forbidden',
      '123.dkr.ecr.eu-central-1.amazonaws.com',
    ],
    [
      "fatal: unable to access 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/a/': The requested URL returned error: 403",
      'git-codecommit.eu-west-1.amazonaws.com',
    ],
    [
      'Failed to load target state: failed to get git client for repo https://github.com/acme/manifests: authentication required',
      'github.com',
    ],
    ["Build of Bitbucket Pipelines: fatal: Authentication failed for 'https://github.com/a/b.git/'", 'github.com'],
    ['401 Unauthorized: GET https://acme.atlassian.net/rest/api/3/myself', 'acme.atlassian.net'],
  ])('%s', (text, host) => {
    for (const deployment of ['cloud', 'data-center', null] as const) {
      const { likely, recognised } = explainError(text, { deployment, platform: null });
      expect(likely).toHaveLength(1);
      expect(likely[0]).toMatchObject({
        code: 'not-bitbucket',
        confidence: 'certain',
        title: `This is not about Bitbucket: ${host} answered`,
        evidence: { host },
      });
      expect(recognised).toMatchObject({ messages: [`Not Bitbucket: ${host}`], speaks: null, host });
    }
  });
  it('is not said to have answered where nothing did', () => {
    const [top] = explainError("fatal: unable to access 'https://github.com/a/b.git/': Could not resolve host: github.com", nobody).likely;
    expect(top).toMatchObject({ code: 'not-bitbucket', title: 'This is not about Bitbucket: github.com was asked', who: 'network-admin' });
  });
  it.each([
    // Links to help, source lines of a program, and a file on GitHub are no request.
    '401 Unauthorized. See https://github.com/argoproj/argo-cd/issues/1743',
    'level=error msg="401 Unauthorized" caller=github.com/argoproj/argo-cd/v2/util/git/client.go:12',
    '403 Forbidden, please read https://docs.github.com/en/rest and https://docs.gitlab.com/ee/api/',
    // A Bitbucket beside it, or a server that may be one.
    "fatal: Authentication failed for 'https://bitbucket.org/a/b.git/' (submodule https://github.com/a/b.git)",
    'GET https://git.acme.io/rest/api/1.0/projects: 401\nGET https://api.github.com/x: 401',
    "fatal: Authentication failed for 'https://git.acme.io/a/b.git/'",
    "fatal: Authentication failed for 'https://ec2-1-2-3-4.eu-west-1.compute.amazonaws.com/scm/a/b.git/'",
    'GET https://bitbucket-123.eu-west-1.elb.amazonaws.com/rest/api/1.0/projects: 401',
    "fatal: Authentication failed for 'https://github.com.acme.io/a/b.git/'",
    "fatal: Authentication failed for 'https://notgithub.com/a/b.git/'",
    // A host that is only mentioned, and a Bitbucket that is only named.
    'WARN: GitHub token warning: no api.github.com token.\nERROR: bitbucket 401 Unauthorized',
    'INFO: packages come from registry.npmjs.org\nERROR: 401 Unauthorized',
    'Bitbucket: 401 Unauthorized, then GET https://api.github.com/repos/a/b',
  ])('is not seen in: %s', (text) => {
    expect(otherServiceIn(text)).toBeNull();
    expect(codes(text)).not.toContain('not-bitbucket');
  });
  it('is not the platform that showed the message', () => {
    const found = findPlatform('aws-codebuild');
    const text = 'codebuild.eu-west-1.amazonaws.com: CLIENT_ERROR: authentication required for primary source and source version main';
    expect(
      explainError(text, { deployment: 'cloud', platform: { id: found!.id, name: found!.name, hosted: true } }).likely.map(
        (each) => each.code,
      ),
    ).not.toContain('not-bitbucket');
  });
});

const cloudUser = 'ATATT3xFfGF0abcdefghijklmnopqrstuvwxyz0123456789abcdef=1234ABCD';
const cloudAccess = 'ATCTT3xFfGN0abcdefghijklmnopqrstuvwxyz0123456789abcdef=1234ABCD';
const own = 'BBDC-NTQyMTIzNDU2Nzg5OkFCQ0RFRkdISUpLTE1OT1BR';
const ownOlder = btoa(`123456789012:${'\u00e5\u0001k'.repeat(6)}xy`);

describe('a token of the other Bitbucket', () => {
  it.each([
    [
      `remote: Invalid credentials\nfatal: Authentication failed for 'https://x-token-auth:${own}@bitbucket.org/a/b.git/'`,
      own,
      /self-managed/,
    ],
    ["fatal: Authentication failed for 'https://BBDC-…@bitbucket.org/a/b.git/'", null, /self-managed/],
    [`fatal: Authentication failed for 'https://ada:${ownOlder}@bitbucket.org/a/b.git/'`, ownOlder, /self-managed/],
    [
      `fatal: unable to access 'https://ada:${cloudUser}@git.acme.io/scm/pay/web.git/': The requested URL returned error: 401`,
      cloudUser,
      /Bitbucket Cloud/,
    ],
    [
      `fatal: unable to access 'https://${cloudAccess}@git.acme.io/scm/pay/web.git/': The requested URL returned error: 401`,
      cloudAccess,
      /Bitbucket Cloud/,
    ],
  ])('%s', (text, secret, title) => {
    const answer = explainError(text, nobody);
    expect(answer.likely[0]).toMatchObject({ code: 'token-not-for-this-address', confidence: 'certain' });
    expect(answer.likely[0]?.title).toMatch(title);
    if (secret !== null) {
      expect(JSON.stringify(answer)).not.toContain(secret);
      expect(answer.secretRemoved).toBe(true);
    }
  });
  it('comes first, and not as certain, where the token is beside the address', () => {
    const text = `curl -H "Authorization: Bearer ${cloudUser}" https://git.acme.io/rest/api/1.0/projects\n401 Unauthorized`;
    expect(explainError(text, nobody).likely[0]).toMatchObject({ code: 'token-not-for-this-address', confidence: 'likely' });
  });
  it.each([
    `fatal: Authentication failed for 'https://ada:${cloudUser}@bitbucket.org/a/b.git/'`,
    `fatal: Authentication failed for 'https://ada:${own}@git.acme.io/scm/a/b.git/'`,
    // Two kinds: nobody can say which one was sent.
    `${own} ${cloudUser}\nfatal: Authentication failed for 'https://bitbucket.org/a/b.git/'`,
    "fatal: Authentication failed for 'https://bitbucket.org/a/BBDC-tools.git/'",
    `401 from https://acme.atlassian.net/rest/api/3/myself with ${cloudUser}`,
  ])('is not seen in: %s', (text) => {
    expect(codes(text)).not.toContain('token-not-for-this-address');
  });
});

describe('the user name for Git fits the token that the text shows', () => {
  const api = 'x-bitbucket-api-token-auth';
  const access = /(?<![\w-])x-token-auth/;
  it.each([
    ['x-token-auth', cloudUser, true],
    ['ada%40acme.io', cloudUser, true],
    ['x-bitbucket-api-token-auth', cloudAccess, false],
    ['ada%40acme.io', cloudAccess, false],
    ['ada', cloudAccess, false],
  ])('%s with %s', (user, token, isApi) => {
    const [top] = explainError(
      `remote: Invalid credentials\nfatal: Authentication failed for 'https://${user}:${token}@bitbucket.org/a/b.git/'`,
      nobody,
    ).likely;
    expect(top?.code).toBe('wrong-user-name');
    expect(top?.fix?.includes(api)).toBe(isApi);
    expect(access.test(top?.fix ?? '')).toBe(!isApi);
    expect(top?.tellApart.join(' ')).not.toMatch(isApi ? access : /x-bitbucket-api-token-auth/);
  });
  it('names both where the text does not tell', () => {
    const [top] = explainError(
      "remote: Invalid credentials\nfatal: Authentication failed for 'https://bitbucket.org/a/b.git/'",
      nobody,
    ).likely;
    expect(top?.fix).toContain(api);
    expect(top?.fix).toMatch(access);
  });
});
