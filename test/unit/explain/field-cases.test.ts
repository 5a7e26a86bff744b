/** Cases from the field (2026-11): each was explained wrongly once, and stands for a kind of fault. */
import { describe, expect, it } from 'vitest';
import type { Deployment, ToldExplanation, FindingCode } from '../../../electron/contract/index.ts';
import { explainError } from './told.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';

function explained(text: string, platform: string | null = null, deployment: Deployment | null = null): ToldExplanation {
  const found = platform === null ? null : findPlatform(platform);
  return explainError(text, { deployment, platform: found === null ? null : { id: found.id, name: found.name, hosted: false } });
}
const codes = ({ likely }: ToldExplanation): FindingCode[] => likely.map((each) => each.code);
const theWay: readonly FindingCode[] = [
  'dns-not-found',
  'connection-refused',
  'timeout',
  'connection-reset',
  'proxy-auth-required',
  'proxy-unreachable',
  'captive-portal',
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
  'tls-protocol',
];

describe('01, git answers 410 for an app password (isomorphic-git#2364, devtron#6970)', () => {
  const first = 'remote: CHANGE-3222 - Functionality has been deprecated';
  const middle = 'remote: App passwords are deprecated and must be replaced with API tokens.';
  const last = "fatal: unable to access 'https://bitbucket.org/example-ws/pump.git/': The requested URL returned error: 410";
  it.each([[[first, middle, last]], [[first, last]], [[middle, last]], [[last]]])('%j', (lines) => {
    const answer = explained(lines.join('\n'));
    const [top] = answer.likely;
    expect(top?.code).toBe('app-password-retired');
    expect(codes(answer)).not.toContain('endpoint-removed');
    expect(top?.fix).toContain('API token with scopes');
    expect(top?.fix).toContain('x-bitbucket-api-token-auth');
    expect(top?.fix).toMatch(/credential helper/);
    expect(JSON.stringify(answer)).not.toMatch(/CHANGE-2770|update Handrail/i);
  });
  it('names the number where the message does, and is certain then', () => {
    expect(explained([first, last].join('\n')).likely[0]).toMatchObject({ confidence: 'certain', evidence: { change: 'CHANGE-3222' } });
    expect(explained(last).likely[0]?.confidence).toBe('likely');
  });
});

it('02, Atlantis needs two user names and a release that has both (atlantis#6614, #6126)', () => {
  const text =
    '{"level":"error","caller":"events/pull_updater.go:33","msg":"unable to comment: making request \\"POST https://api.bitbucket.org/2.0/repositories/example-ws/infra/pullrequests/12/comments\\" unexpected status code: 401, body: "}';
  const [top] = explained(text, 'atlantis').likely;
  expect(top?.code).toBe('wrong-user-name');
  expect(top?.why).toContain('0.36');
  expect(top?.fix).toContain('ATLANTIS_BITBUCKET_API_USER');
  expect(top?.fix).toContain('0.36');
  expect(top?.fix).toContain('e-mail address');
});

it('05, the repository is there: the git user name is wrong, or an old pair is stored (community qaq-p/3213684)', () => {
  const text =
    "Cloning into 'pump'...\nremote: You may not have access to this repository or it no longer exists in this workspace. If you think this repository exists and you have access, make sure you are authenticated.\nfatal: Authentication failed for 'https://bitbucket.org/example-ws/pump.git/'";
  const [top] = explained(text).likely;
  expect(top).toMatchObject({ code: 'wrong-user-name', confidence: 'likely' });
  expect(`${top?.why} ${top?.tellApart.join(' ')} ${top?.fix}`).toMatch(/x-bitbucket-api-token-auth.*(?:keeps passwords|kept)/s);
});

describe('07, Bitbucket’s own 404 (sourcebot#295)', () => {
  const text =
    'error: [Bitbucket] Failed to get repos for workspace example-ws: Error: Failed to fetch projects for workspace example-ws: {"type":"error","error":{"message":"Resource not found","detail":"There is no API hosted at this URL.\\n\\nFor information about our API\'s, please refer to the documentation at: https://developer.atlassian.com/bitbucket/api/2/reference/"}}';
  const answer = explained(text, 'sourcebot');
  it('is a wrong path or workspace, and nothing about network or certificates', () => {
    expect(answer.likely[0]?.code).toBe('workspace-not-found');
    for (const code of theWay) expect(codes(answer)).not.toContain(code);
  });
  it('does not take the help link’s host for the one that was asked', () => {
    expect(answer.recognised.host).toBeNull();
    expect(answer.recognised.speaks).toBe('cloud');
  });
});

it('08, git must not get the e-mail (sourcebot#892, #573)', () => {
  const text =
    "error: Failed to index repository bitbucket.org/example-ws/pump: Command failed: git fetch https://svc%40acme.example@bitbucket.org/example-ws/pump.git\nremote: Invalid username or password\nfatal: Authentication failed for 'https://bitbucket.org/example-ws/pump.git/'";
  for (const platform of [null, 'sourcebot']) {
    const [top] = explained(text, platform).likely;
    expect(top?.code).toBe('wrong-user-name');
    expect(top?.fix).toContain('x-bitbucket-api-token-auth');
    expect(top?.fix).not.toMatch(/e-?mail/i);
  }
});

describe('a removal', () => {
  it.each([
    ['CHANGE-3071 - Functionality has been deprecated', 'issue-tracker-removed'],
    ['CHANGE-3401 - Functionality has been deprecated', 'issue-tracker-removed'],
    ['CHANGE-2770 - Functionality has been deprecated', 'endpoint-removed'],
    ['CHANGE-3139 - Functionality has been deprecated', 'endpoint-removed'],
    ['CHANGE-3222 - Functionality has been deprecated', 'app-password-retired'],
  ] as const)('%s: %s', (text, code) => {
    expect(explained(text).likely[0]).toMatchObject({ code, confidence: 'certain' });
  });
  it('with a number that nobody has seen yet is named, with its announcement', () => {
    const [top] = explained('410 Gone: CHANGE-4711 - Functionality has been deprecated').likely;
    expect(top).toMatchObject({ code: 'endpoint-removed', evidence: { change: 'CHANGE-4711' } });
    expect(top?.why).toContain('CHANGE-4711');
    expect(top?.fix).toContain('https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-4711');
  });
  it('without a number is not called 2770', () => {
    const answer = explained('410 Functionality has been deprecated');
    expect(JSON.stringify(answer)).not.toContain('2770');
  });
});

it('a refusal that comes and goes is Bitbucket’s own fault (BCLOUD-24107)', () => {
  const [top] = explained(
    'HTTP 401 from https://api.bitbucket.org/2.0/repositories/example-ws, intermittent: the job before it worked with the same token',
    null,
    'cloud',
  ).likely;
  expect(top?.code).toBe('bitbucket-flapping');
  expect(top?.fix).toMatch(/^Keep the token/);
});

const refused =
  '{"errors":[{"context":null,"message":"You are not permitted to access this resource","exceptionName":"com.atlassian.bitbucket.AuthorisationException"}]}';
it.each([
  ['headers without X-AUSERNAME', `HTTP/1.1 401\nX-AREQUESTID: @1x\nWWW-Authenticate: OAuth realm="x"\n${refused}`],
  ['a list that every account may ask for', `GET https://git.acme.io/rest/api/1.0/projects?limit=1000 401 ${refused}`],
  ['a refusal that comes and goes', `GET https://git.acme.io/rest/api/1.0/projects/PAY/repos/web 401 ${refused}\nThe next request worked.`],
])('a token that did not count comes before a missing right: %s', (_, text) => {
  expect(codes(explained(text, null, 'data-center'))[0]).toBe('token-rejected');
});

it('a precise sentence does not silence what stands beside it', () => {
  const answer = explained(
    'HTTP/1.1 401 Unauthorized\nX-AREQUESTID: @1x\n{"errors":[{"context":null,"message":"You are not permitted to access this resource","exceptionName":"com.atlassian.bitbucket.AuthorisationException"}]}',
    null,
    'data-center',
  );
  expect(codes(answer)).toEqual(expect.arrayContaining(['missing-permission', 'token-rejected', 'token-expired']));
});

// https://github.com/atlassian-api/atlassian-python-api/issues/1607
describe('a refusal for an address that Bitbucket Cloud has ended', () => {
  const asked = (path: string, status = '401 Client Error: Unauthorized') =>
    explained(`requests.exceptions.HTTPError: ${status} for url: https://api.bitbucket.org${path}`);

  it.each([
    ['/2.0/workspaces', 'endpoint-removed'],
    ['/2.0/workspaces?pagelen=100', 'endpoint-removed'],
    ['/2.0/repositories?role=member', 'endpoint-removed'],
    ['/2.0/user/permissions/repositories', 'endpoint-removed'],
    ['/2.0/repositories/acme/web/issues', 'issue-tracker-removed'],
  ])('%s names its end beside the causes of the refusal', (path, code) => {
    for (const status of ['401 Client Error: Unauthorized', '403 Client Error: Forbidden']) {
      const { likely } = asked(path, status);
      const cause = likely.find((each) => each.code === code);
      expect(cause?.confidence).toBe('likely');
      expect(cause?.why).toContain('with the right one the answer would be “gone”');
      expect(`${cause?.fix}`).not.toContain('Handrail is up to date');
      // The token is still the first thing to look at.
      expect(likely[0]?.code).not.toBe(code);
    }
  });
  it('what goes on is no end', () => {
    for (const path of ['/2.0/workspaces/acme', '/2.0/repositories/acme', '/2.0/user/workspaces', '/2.0/user'])
      expect(codes(asked(path)), path).not.toContain('endpoint-removed');
  });
});
