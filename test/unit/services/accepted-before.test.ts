/**
 * A good token that Bitbucket Cloud refuses for a moment (https://jira.atlassian.com/browse/BCLOUD-24107): who is given a second look, and
 * who is not.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../electron/contract/index.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { acceptedBefore, acceptedFor } from '../../../electron/services/accepted-before.ts';
import { apiToken, cloud, draftOf, keepToken, value, workbench } from './setup.ts';
import type { HttpRequest } from '../../../electron/core/ports.ts';
import type { ScriptedReply } from '../../fakes/ports.ts';

const at = '2026-11-21T09:00:00.000Z';
const now = new Date(Date.parse(at) + 60_000);
const report = (more: Partial<CheckReport> = {}): Pick<CheckReport, 'at' | 'steps' | 'findings'> => ({
  at,
  findings: [],
  steps: [{ id: 'credential', status: 'passed', label: '', note: null, ms: 1 } as unknown as CheckReport['steps'][number]],
  ...more,
});
const finding = (code: string): CheckReport['findings'] => [{ code } as CheckReport['findings'][number]];

describe('a token counts as accepted a while ago', () => {
  it.each([
    ['after a check that was fine', report(), now, true],
    ['after a check that found something else', report({ findings: finding('missing-scope') }), now, true],
    ['on the next day', report(), new Date(Date.parse(at) + 25 * 3_600_000), true],
    ['to the last moment', report(), new Date(Date.parse(at) + acceptedFor), true],
    ['no longer after that', report(), new Date(Date.parse(at) + acceptedFor + 1), false],
    ['not before it was checked', report(), new Date(Date.parse(at) - 1), false],
    ['not when it was refused half way', report({ findings: finding('token-rejected') }), now, false],
    ['not when nobody saw it accepted', report({ steps: [] }), now, false],
    ['not without a check', null, now, false],
  ])('%s', (_name, last, today, expected) => expect(acceptedBefore(last, today)).toBe(expected));
});

/** Bitbucket Cloud for one account, as far as a check asks. `refuse`: how many of the next requests with a token get 401. */
function bitbucket() {
  const state = { refuse: 0, asked: 0 };
  const named = {
    'x-oauth-scopes': 'read:user:bitbucket, read:workspace:bitbucket, read:repository:bitbucket, read:project:bitbucket',
    'x-credential-type': 'api_token',
  };
  // An API token by itself is refused here, as most reports have it, so that only the sign-in with the e-mail address counts.
  const asked =
    (body: unknown) =>
    ({ auth }: HttpRequest): ScriptedReply => {
      const basic = auth?.scheme === 'basic';
      if (basic) state.asked += 1;
      if (!basic || state.refuse > 0) {
        if (basic) state.refuse -= 1;
        return {
          status: 401,
          body: { type: 'error', error: { message: 'Token is invalid, expired, or not supported for this endpoint.' } },
        };
      }
      return { headers: named, body };
    };
  const repository = {
    slug: 'app',
    full_name: 'acme/app',
    name: 'App',
    is_private: true,
    workspace: { slug: 'acme' },
    project: { key: 'PRJ' },
  };
  const bench = workbench({
    script: {
      'GET /2.0/hook_events': { body: { repository: { links: {} }, workspace: { links: {} } } },
      'GET /2.0/user': asked({ username: 'bot', nickname: 'bot', display_name: 'Bot', account_id: '1', uuid: '{1}', type: 'user' }),
      'GET /2.0/user/workspaces': asked({ values: [{ workspace: { slug: 'acme' } }] }),
      'GET /2.0/workspaces/acme': asked({ slug: 'acme', name: 'Acme' }),
      'GET /2.0/repositories/acme': asked({ values: [repository] }),
      'GET /2.0/workspaces/acme/projects': asked({ values: [{ key: 'PRJ', name: 'Project' }] }),
    },
  });
  return { state, bench };
}

/** Lets the clock run while a check waits, so that its pause is over at once. */
async function passing<T>(bench: ReturnType<typeof workbench>, running: Promise<T>): Promise<T> {
  const ended = { yet: false };
  void running.finally(() => {
    ended.yet = true;
  });
  while (!ended.yet) {
    await nextTurn();
    bench.clock.advance(50);
  }
  return running;
}

async function checkedOnce() {
  const { state, bench } = bitbucket();
  const made = value(await bench.services.connections.create(false));
  const credential = { kind: 'api-token', user: 'bot@acme.io', gitUser: null } as const;
  const answers = cloud({ credential });
  const { id } = value(await bench.services.connections.save(made.id, draftOf(made, answers)));
  value(await keepToken(bench.services, id, apiToken, credential, null));
  const check = async (): Promise<CheckReport> =>
    value(
      await passing(
        bench,
        bench.services.check.forConnection(id, 'run', () => undefined),
      ),
    ).report;
  const first = await check();
  expect(first.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([]);
  return { state, bench, id, check, first, answers };
}
const codes = ({ findings }: CheckReport): string[] => findings.map(({ code }) => code);

describe('a saved connection whose token is refused for a moment', () => {
  it('is asked about once more, and is told as flapping', async () => {
    const { state, check } = await checkedOnce();
    state.refuse = 1;
    const second = await check();
    expect(codes(second)).toContain('bitbucket-flapping');
    expect(codes(second)).not.toContain('token-rejected');
    expect(second.ok).toBe(true);
  });

  it('is refused for good when it stays refused, after one more request', async () => {
    const { state, check } = await checkedOnce();
    state.refuse = 99;
    const before = state.asked;
    const second = await check();
    expect(codes(second)).toContain('token-rejected');
    expect(state.asked - before).toBe(2);
  });

  it('is not asked about again when the last check is long ago, or was of another token', async () => {
    const { state, bench, id, check } = await checkedOnce();
    bench.clock.advance(acceptedFor + 1000);
    state.refuse = 1;
    expect(codes(await check())).toContain('token-rejected');
    expect(codes(await check())).toEqual([]);
    value(
      await keepToken(bench.services, id, apiToken.replace('xyz', 'abc'), { kind: 'api-token', user: 'bot@acme.io', gitUser: null }, null),
    );
    state.refuse = 1;
    expect(codes(await check())).toContain('token-rejected');
  });

  it('has the same in the terminal, where the kept token is used', async () => {
    const { state, bench, answers, first } = await checkedOnce();
    const run = async (last: CheckReport | null): Promise<CheckReport> => {
      state.refuse = 1;
      return value(
        await passing(
          bench,
          bench.services.check.run(
            { answers, platform: null, secret: new Secret(apiToken), caPem: null, practice: false, last },
            { signal: new AbortController().signal, onProgress: () => undefined },
          ),
        ),
      );
    };
    expect(codes(await run(first))).toContain('bitbucket-flapping');
    expect(codes(await run(null))).toContain('token-rejected');
  });
});
