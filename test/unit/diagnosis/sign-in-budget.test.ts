/**
 * Refused sign-ins of a run, counted by the server that refuses them. At most two until the credential has been accepted, and at most
 * two ever of those that a server counts for an account: a user name sent to a self-managed server. A token that goes by itself may
 * be refused with the one round that is on its way when it stops being taken (budget.ts says why).
 */
import { noteWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import { createBudget, mostRefusals, mostSideBySide } from '../../../electron/core/bitbucket/budget.ts';
import { runCheck } from '../../../electron/core/diagnosis/check.ts';
import type { HttpOutcome } from '../../../electron/core/ports.ts';
import { exception, apiError, cloudScript, serverScript, tokens } from '../../faults/worlds.ts';
import type { Reply } from '../../faults/stage.ts';
import { answers, caller, clock, platform, today } from './setup.ts';

type Side = 'cloud' | 'data-center';

interface Watched {
  readonly origin: string;
  /** Status of every answer to a request that carried a credential, in order. */
  readonly answered: number[];
  /** Of those, refusals of a user name. */
  counted: number;
  /** Most of them under way at the same moment. */
  most: number;
  readonly close: () => Promise<void>;
}

let server: Watched | null = null;
afterEach(() => server?.close());

/** A healthy Bitbucket that changes its mind about the credential after `good` answers; slow enough for requests to overlap. */
async function changing(side: Side, good: number, refusal: Reply): Promise<Watched> {
  const page = { body: { values: [] } };
  const script =
    side === 'cloud'
      ? cloudScript({
          '/2.0/user': { body: { type: 'user', uuid: '{1}', username: 'ada' } },
          '/2.0/repositories/acme/': (path) =>
            path.includes('/hooks') ? page : { body: { slug: path.split('/').at(-1), name: 'x', is_private: true } },
        })
      : serverScript({
          '/rest/api/1.0/projects/PAY/repos/': (path) => ({
            headers: { 'x-ausername': 'ada' },
            body: path.includes('/webhooks')
              ? { values: [], isLastPage: true }
              : { slug: path.split('/').at(-1), name: 'x', project: { key: 'PAY' } },
          }),
        });
  let asked = 0;
  let underWay = 0;
  const made: Server = createServer((request, response) => {
    const signed = request.headers.authorization !== undefined;
    if (signed) asked += 1;
    const reply = signed && asked > good ? refusal : script(request.url ?? '', request);
    if (reply === 'drop') return;
    if (signed) underWay += 1;
    watched.most = Math.max(watched.most, underWay);
    setTimeout(() => {
      if (signed) {
        underWay -= 1;
        watched.answered.push(reply.status ?? 200);
        if (reply.status === 401 && side === 'data-center' && /^basic /iu.test(request.headers.authorization ?? '')) watched.counted += 1;
      }
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.body));
    }, 5);
  });
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const watched: Watched = {
    origin: `http://127.0.0.1:${(made.address() as AddressInfo).port}`,
    answered: [],
    counted: 0,
    most: 0,
    close: () =>
      new Promise((resolve) => {
        made.close(() => resolve());
        made.closeAllConnections();
      }),
  };
  server = watched;
  return watched;
}

async function check(side: Side, origin: string, repositories: string[] | null) {
  const onCloud = side === 'cloud';
  const http = createHttp({ env: {}, version: 'test' });
  try {
    return await runCheck(
      {
        answers: answers({ deployment: side, workspace: onCloud ? 'acme' : null, projectKey: 'PAY', repositories }),
        target: { deployment: side, apiBase: onCloud ? `${origin}/2.0` : origin, caPem: null, practice: true },
        caller: onCloud ? caller('api-token', tokens.api, 'ada@acme.example') : caller('http-access-token', tokens.http, 'ada'),
        platform: platform(
          onCloud
            ? { required: ['read:repository:bitbucket', 'read:webhook:bitbucket'] }
            : { family: 'http-token', required: ['REPO_ADMIN'], signIn: 'basic' },
        ),
        today,
      },
      { http, clock },
      new AbortController().signal,
      () => undefined,
    );
  } finally {
    await http.close();
  }
}

const refusals: Readonly<Record<string, Readonly<Record<Side, Reply>>>> = {
  revoked: {
    cloud: { status: 401, body: apiError('Token is invalid, expired, or not supported for this endpoint.') },
    'data-center': {
      status: 401,
      body: exception(
        'auth.IncorrectPasswordAuthenticationException',
        'Authentication failed. Please check your credentials and try again.',
      ),
    },
  },
  'D-22, refused by name': {
    cloud: { status: 401, body: apiError('Access denied.') },
    'data-center': {
      status: 401,
      headers: { 'x-ausername': 'ada' },
      body: exception('AuthorisationException', 'Tokens may not have the following permission: ADMIN'),
    },
  },
};
const names = Array.from({ length: 20 }, (_, index) => `PAY/app-${index}`);
const sides: readonly Side[] = ['cloud', 'data-center'];

/** On Cloud, one of a refused round is asked once more, after a pause (core/bitbucket/second-look.ts). */
const secondLook = 1;

describe.each(sides)('%s', (side) => {
  describe.each(Object.entries(refusals))('%s', (kind, refusal) => {
    it.each([0, 1, 2, 3, 4, 5, 6, 7])('after %i good answers', async (good) => {
      for (const repositories of [null, names]) {
        const watched = await changing(side, good, refusal[side]);
        const { answered, origin, close } = watched;
        const report = await check(side, origin, repositories);
        const refused = answered.filter((status) => status === 401);
        expect(refused.length, answered.join()).toBeLessThanOrEqual(
          good === 0 ? mostRefusals : mostSideBySide + (side === 'cloud' ? secondLook : 0),
        );
        expect(watched.counted).toBeLessThanOrEqual(mostRefusals);
        expect(watched.most).toBeLessThanOrEqual(good === 0 ? mostRefusals : mostSideBySide);
        for (const step of report.steps) {
          expect(['passed', 'warning', 'failed', 'skipped'], step.id).toContain(step.status);
          if (step.status === 'skipped') expect(noteWords(step.note)).toMatch(/\w/u);
        }
        const errors = report.findings.filter((each) => each.severity === 'error').map((each) => each.code);
        // A refusal by name may be about a nicety, such as the person's full name. A refused token never is, nor is what keeps something
        // from being asked.
        const leftOut = report.steps.some((step) => /could lock the account/u.test(noteWords(step.note)));
        if (leftOut || (refused.length > 0 && kind === 'revoked')) expect(errors, answered.join()).toHaveLength(1);
        if (refused.length === 0) expect(errors).toEqual([]);
        // Nothing comes after the report.
        const after = answered.length;
        // What was sent by then has arrived when one that was sent later is answered; without a sign-in it is not counted.
        await (await fetch(origin)).text();
        expect(answered).toHaveLength(after);
        await close();
      }
    });
  });
});

it('says why the rest was left out', async () => {
  const { origin } = await changing('data-center', 1, refusals['revoked']?.['data-center'] ?? {});
  const report = await check('data-center', origin, names);
  expect(report.findings.map((each) => each.code)).toEqual(['token-rejected']);
  const skipped = report.steps.filter((step) => step.status === 'skipped' && step.id !== 'workspace' && step.id !== 'tls');
  expect(skipped.length).toBeGreaterThan(0);
  expect(skipped.some((step) => /could lock the account/u.test(noteWords(step.note)))).toBe(true);
});

it.each([401, 403])('stops at a CAPTCHA at once, told with %i', async (status) => {
  for (const good of [0, 1, 2, 3]) {
    const { origin, answered, close } = await changing('data-center', good, {
      status,
      body: exception('auth.CaptchaRequiredAuthenticationException', 'CAPTCHA required. Your Bitbucket account has been locked.'),
    });
    const report = await check('data-center', origin, names);
    expect(report.findings.map((each) => each.code)).toEqual(['captcha-locked']);
    // One alone while the token is unproven; later one round can have been under way.
    expect(answered.filter((each) => each === status).length).toBeLessThanOrEqual(good === 0 ? 1 : mostSideBySide);
    await close();
  }
});

it('goes side by side while nothing is refused', async () => {
  const { origin, ...watched } = await changing('data-center', 1000, {});
  const seen = server;
  const report = await check('data-center', origin, names);
  expect(report.findings.filter((each) => each.severity === 'error').map((each) => each.code)).not.toContain('token-rejected');
  expect(seen?.most).toBe(mostSideBySide);
  expect(watched.answered.length).toBeGreaterThan(20);
});

describe('the budget itself', () => {
  const never = new AbortController().signal;
  const answer = (status: number): HttpOutcome => ({
    kind: 'response',
    status,
    headers: {},
    body: '',
    truncated: false,
    timings: { total: 0, firstByte: 0 },
    peer: null,
    privateCa: null,
  });
  /** How many of ten are let in at once. */
  async function letIn(budget: ReturnType<typeof createBudget>, counted: boolean): Promise<number> {
    let granted = 0;
    for (let count = 0; count < 10; count += 1)
      void budget.enter(counted, new AbortController().signal).then((may) => (granted += may ? 1 : 0));
    await new Promise((resolve) => setImmediate(resolve));
    return granted;
  }

  it('lets one round go once the credential was accepted, and of user names never more than may be refused', async () => {
    for (const [counted, most] of [
      [false, mostSideBySide],
      [true, mostRefusals],
    ] as const) {
      const budget = createBudget();
      await budget.enter(counted, never);
      budget.leave(counted, answer(200), true);
      expect(await letIn(budget, counted)).toBe(most);
      // All that are on their way are refused, whatever came before.
      for (let count = 0; count < most; count += 1) budget.leave(counted, answer(401), false);
      expect(await budget.enter(counted, never)).toBe(false);
    }
  });

  it('takes an answer for nobody for no acceptance', async () => {
    const budget = createBudget();
    await budget.enter(false, never);
    budget.leave(false, answer(200), false);
    expect(await letIn(budget, false)).toBe(mostRefusals);
  });

  it('goes back to one at a time after a refusal', async () => {
    const budget = createBudget();
    await budget.enter(false, never);
    budget.leave(false, answer(200), true);
    await budget.enter(false, never);
    expect(budget.leave(false, answer(401), false)).toBe(true);
    expect(await letIn(budget, false)).toBe(1);
  });
});
