import { describe, expect, it } from 'vitest';
import { checkGitUser } from '../../../electron/contract/index.ts';
import { compareAccess } from '../../../electron/core/access/compare.ts';
import { endNoticeOf } from '../../../electron/core/bitbucket/deprecation.ts';
import { infoRefsOf, remoteErrorOf } from '../../../electron/core/bitbucket/git.ts';
import { createSecondLook } from '../../../electron/core/bitbucket/second-look.ts';
import type { Exchange } from '../../../electron/core/bitbucket/types.ts';
import { gitUserProblem } from '../../../electron/core/diagnosis/git-user.ts';
import { platformsThatClone, gitFactOf } from '../../../electron/core/platforms/git-facts.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';

const cloud = { deployment: 'cloud', kind: 'api-token', account: 'svc-bot' } as const;

describe('the user name for git', () => {
  it.each([
    ['svc-bot', null],
    ['SVC-Bot', null],
    ['x-bitbucket-api-token-auth', null],
    ['other-person', 'other'],
    ['Build Bot', 'characters'],
    ['bot@acme.example', 'email'],
    ['x-token-auth', 'fixed'],
  ])('%s on Cloud', (user, state) => expect(gitUserProblem({ ...cloud, user })?.['state'] ?? null).toBe(state));

  it('is not judged where Bitbucket does not tell the account', () => {
    expect(gitUserProblem({ ...cloud, account: null, user: 'other-person' })).toBeNull();
    expect(gitUserProblem({ ...cloud, account: null, user: 'bot@acme.example' })?.['state']).toBe('email');
  });

  it('is x-token-auth with access tokens, and the account’s own on a server, whatever it looks like', () => {
    expect(gitUserProblem({ ...cloud, kind: 'workspace-token', user: 'x-token-auth' })).toBeNull();
    expect(gitUserProblem({ ...cloud, kind: 'workspace-token', user: 'svc-bot' })?.['gitUserRight']).toEqual(['x-token-auth']);
    expect(
      gitUserProblem({ deployment: 'data-center', kind: 'http-access-token', account: 'Ada Smith@acme.io', user: 'ada smith@acme.io' }),
    ).toBeNull();
  });

  it.each([
    ['Build Bot', 'user-invalid'],
    ['bot@acme.example', 'user-is-email'],
    ['bot@acme', 'user-is-email'],
    ['a/b', 'user-invalid'],
    ['', 'user-empty'],
  ])('%s is refused beside its field', (typed, kind) => {
    const checked = checkGitUser(typed);
    expect(checked.ok ? null : [checked.problem.kind, checked.problem.field]).toEqual([kind, 'credential.gitUser']);
  });
});

it('asks where git asks', () => {
  const at = (deployment: 'cloud' | 'data-center', apiBase: string, repository: string) =>
    infoRefsOf({ deployment, apiBase, caPem: null, practice: false }, repository);
  expect(at('cloud', 'https://api.bitbucket.org/2.0', 'acme/app')).toBe(
    'https://bitbucket.org/acme/app.git/info/refs?service=git-upload-pack',
  );
  expect(at('data-center', 'https://git.acme.io/bitbucket', 'PRJ/app')).toBe(
    'https://git.acme.io/bitbucket/scm/prj/app.git/info/refs?service=git-upload-pack',
  );
  expect(at('data-center', 'https://git.acme.io', '~Ada/my app')).toBe(
    'https://git.acme.io/scm/~ada/my%20app.git/info/refs?service=git-upload-pack',
  );
});

it('reads what a server lets git say', () => {
  const answer = (body: string) =>
    remoteErrorOf({
      kind: 'response',
      status: 200,
      headers: {},
      body,
      truncated: false,
      timings: { total: 1, firstByte: 1 },
      peer: null,
      privateCa: null,
    });
  expect(answer('001e# service=git-upload-pack\n00000018ERR Repository not found\n0000')).toMatch(/^Repository not found/u);
  expect(answer('0015ERR CAPTCHA required\n')).toContain('CAPTCHA required');
  expect(answer('001e# service=git-upload-pack\n0000003f0123 HEAD ERR not an error')).toBeNull();
});

describe('the announced end of an address', () => {
  // Shapes: RFC 9745 §2.1, RFC 8594 §3, https://datatracker.ietf.org/doc/html/rfc9745
  it.each([
    [
      {
        deprecation: '@1688169599',
        link: '<https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-4001>; rel="deprecation"; type="text/html"',
      },
      { announcedOn: '2023-06-30', endsOn: null, change: 'CHANGE-4001' },
    ],
    [{ sunset: 'Wed, 31 Mar 2027 23:59:59 GMT' }, { announcedOn: null, endsOn: '2027-03-31', change: null }],
    [{ deprecation: 'true' }, { announcedOn: null, endsOn: null, change: null }],
    [
      { link: '<https://a.example/next>; rel="next", <https://a.example/end>; rel="alternate sunset"' },
      { announcement: 'https://a.example/end' },
    ],
  ])('%o', (headers, told) => expect(endNoticeOf(headers as Record<string, string>)).toMatchObject(told));

  it.each([
    [{}],
    [{ deprecation: 'false' }],
    [{ link: '<https://a.example/next>; rel="next"' }],
    [{ link: '<javascript:alert(1)>; rel="deprecation"' }],
  ])('%o announces nothing', (headers) => expect(endNoticeOf(headers as Record<string, string>)).toBeNull());
});

describe('a second look', () => {
  const signal = new AbortController().signal;
  const exchange = (status: number): Exchange => ({
    url: 'https://x',
    scheme: 'basic',
    time: null,
    outcome: {
      kind: 'response',
      status,
      headers: {},
      body: '',
      truncated: false,
      timings: { total: 1, firstByte: 1 },
      peer: null,
      privateCa: null,
    },
  });
  /** Answers one after the other, and how often it was asked. */
  function server(...statuses: number[]) {
    let at = 0;
    return { send: () => Promise.resolve(exchange(statuses[at++] ?? 500)), asked: () => at };
  }
  const good = ({ outcome }: Exchange) => outcome.kind === 'response' && outcome.status === 200;
  const statusOf = ({ outcome }: Exchange) => (outcome.kind === 'response' ? outcome.status : 0);

  it('is not given to a token that was never accepted', async () => {
    const { send, asked } = server(401, 200);
    expect(statusOf(await createSecondLook(() => Promise.resolve(), false).ask(send, good, signal))).toBe(401);
    expect(asked()).toBe(1);
  });

  it('takes a refusal back after the pause, for all that were refused with it', async () => {
    let paused = 0;
    const look = createSecondLook(() => {
      paused += 1;
      return Promise.resolve();
    }, false);
    await look.ask(server(200).send, good, signal);
    const [first, second] = [server(401, 200), server(401, 200)];
    const got = await Promise.all([look.ask(first.send, good, signal), look.ask(second.send, good, signal)]);
    expect(got.map(statusOf)).toEqual([200, 200]);
    expect(paused).toBe(1);
    expect(statusOf(look.flapped() ?? exchange(0))).toBe(401);
  });

  it('asks once for a whole round that stays refused', async () => {
    const look = createSecondLook(() => Promise.resolve(), true);
    const round = [server(401, 401), server(401, 401), server(401, 401)];
    expect((await Promise.all(round.map(({ send }) => look.ask(send, good, signal)))).map(statusOf)).toEqual([401, 401, 401]);
    expect(round.reduce((sum, { asked }) => sum + asked(), 0)).toBe(4);
    expect(look.flapped()).toBeNull();
  });
});

it('never misses a scope of a product that is gone, and never calls it too much', () => {
  expect(compareAccess('api-token', ['read:repository:bitbucket', 'write:issue:bitbucket'], ['read:repository:bitbucket'])).toMatchObject({
    required: ['read:repository:bitbucket'],
    missing: [],
    excess: [],
  });
  expect(compareAccess('access-token', ['repository'], ['repository', 'issue:write'])).toMatchObject({ missing: [], excess: [] });
});

it('knows how every platform signs in to git that clones, and of none that is not there', () => {
  const ids = platforms().map(({ id }) => id);
  expect(platformsThatClone().filter((id) => !ids.includes(id))).toEqual([]);
  for (const id of platformsThatClone()) {
    // What cannot be connected to Cloud is never asked there.
    if (platforms().find((each) => each.id === id)?.deployments.cloud.support === 'blocked') continue;
    const fact = gitFactOf(id);
    const told = fact?.signIn({ deployment: 'cloud', kind: 'api-token', user: 'a@b.example', gitUser: 'a', options: {} });
    // A sign-in that is claimed has its source.
    if (told?.scheme !== 'untold') expect(fact?.sources.length, id).toBeGreaterThan(0);
    expect(JSON.stringify({ ...told, written: null }), `${id}: git never gets the e-mail on Cloud`).not.toContain('a@b.example');
  }
});
