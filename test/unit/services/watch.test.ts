/** "Check all": bounded, mannerly, honest about what it could not do, and gone at once when it is stopped. */
import { headlineWords } from '../../../electron/contract/copy/headlines.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHttp } from '../../../electron/adapters/http/http.ts';
import type { Answers, CredentialAnswer, EventPayload, WatchItem, WatchSummary } from '../../../electron/contract/index.ts';
import type { HttpOutcome, HttpPort, HttpRequest } from '../../../electron/core/ports.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import { mostAtOnce, mostPerHost } from '../../../electron/services/watch-plan.ts';
import { networkFailure } from '../../fakes/index.ts';
import { cloud, dataCenter, draftOf, httpToken, keepToken, problemOf, tokenElsewhere, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

type Progress = EventPayload<'watch.progress'>;
const person = (user: string): CredentialAnswer => ({ kind: 'http-access-token', user, gitUser: user });

async function saved(
  bench: Workbench,
  name: string,
  answers: Answers,
  token: string | null = httpToken,
  expiresOn: string | null = null,
): Promise<string> {
  const made = value(await bench.services.connections.create(false));
  value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'cds' })));
  value(await bench.services.connections.rename(made.id, name));
  if (token !== null && answers.credential !== null) value(await keepToken(bench.services, made.id, token, answers.credential, expiresOn));
  return made.id;
}

/** A port that holds every request until it is let go, and remembers how many were under way at once. */
function gate() {
  const waiting: { readonly request: HttpRequest; readonly answer: (outcome: HttpOutcome) => void }[] = [];
  const peak = { all: 0, byHost: new Map<string, number>() };
  const under = new Map<string, number>();
  const http: HttpPort = {
    send: (request, signal) =>
      new Promise((resolve) => {
        const { host } = new URL(request.url);
        under.set(host, (under.get(host) ?? 0) + 1);
        peak.all = Math.max(
          peak.all,
          [...under.values()].reduce((sum, count) => sum + count, 0),
        );
        peak.byHost.set(host, Math.max(peak.byHost.get(host) ?? 0, under.get(host) ?? 0));
        const answer = (outcome: HttpOutcome): void => {
          under.set(host, (under.get(host) ?? 1) - 1);
          resolve(outcome);
        };
        waiting.push({ request, answer });
        signal.addEventListener('abort', () => answer(networkFailure('cancelled')), { once: true });
      }),
  };
  return { http, waiting, peak };
}

const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 20_000, interval: 2 });

async function watch(bench: Workbench, told: Progress[] = []): Promise<WatchSummary> {
  return value(await bench.services.watch.run('run-all', (_name, payload) => void told.push(payload as Progress)));
}

const named = (summary: WatchSummary, name: string): WatchItem => summary.items.find((item) => item.name === name)!;
const refused = networkFailure('connection-refused', 'ECONNREFUSED');

describe('a run over all connections', () => {
  it('tells each one’s progress, keeps each result, and sums up', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    const id = await saved(bench, 'Down', dataCenter({ credential: person('a') }));
    await saved(bench, 'Half', { ...cloud(), deployment: null, workspace: null }, null);
    const told: Progress[] = [];
    const summary = await watch(bench, told);
    expect(summary).toMatchObject({ fine: 0, attention: 0, unchecked: 2 });
    expect(named(summary, 'Down')).toMatchObject({
      state: 'unchecked',
      reason: 'no-answer',
      code: 'connection-refused',
      severity: 'error',
    });
    expect(named(summary, 'Half')).toMatchObject({ state: 'unchecked', reason: 'not-finished', severity: null });
    expect(told.filter((each) => each.item.state === 'checking')).toHaveLength(2);
    expect(told.at(-1)).toMatchObject({ runId: 'run-all', done: 2, total: 2 });
    expect(value(await bench.services.connections.open(id)).check?.findings[0]?.code).toBe('connection-refused');
  });

  it('of none is an empty summary', async () => {
    expect(await watch(workbench())).toMatchObject({ fine: 0, attention: 0, unchecked: 0, items: [] });
  });

  it('begins so many at a time and no more against one host than it may', async () => {
    const { http, waiting, peak } = gate();
    const bench = workbench({ http });
    const users = Array.from({ length: mostPerHost + 2 }, (_, index) => `u${index}`);
    for (const host of ['a', 'b', 'c'])
      for (const user of users)
        await saved(bench, `${host}${user}`, dataCenter({ baseUrl: `https://${host}.acme.io`, credential: person(user) }));
    const running = watch(bench);
    await until(() => waiting.length >= mostAtOnce);
    const ended = { yet: false };
    void running.finally(() => (ended.yet = true));
    while (!ended.yet) {
      waiting.shift()?.answer(refused);
      await nextTurn();
    }
    const summary = await running;
    expect(summary.items).toHaveLength(3 * users.length);
    expect(peak.all).toBe(mostAtOnce);
    expect([...peak.byHost.values()].every((most) => most <= mostPerHost)).toBe(true);
  });

  it('says when a token is gone, when it is kept elsewhere, and when it ends soon', async () => {
    const pretend = await startPractice();
    onTestFinished(() => pretend.close());
    const http = createHttp({ env: {}, version: 'test' });
    onTestFinished(() => http.close());
    const bench = workbench({ http });
    const { baseUrl } = pretend.selfManaged;
    const issue = (account: string) =>
      pretend.tokens.issue({ kind: 'http-access-token', account, permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
    const answers = (user: string) => dataCenter({ baseUrl, projectKey: null, credential: person(user) });
    const far = await saved(bench, 'Far', answers('ada'), issue('ada'), '2027-03-01');
    await saved(bench, 'Soon', answers('ada'), issue('ada'), '2026-11-27');
    await saved(bench, 'Month', answers('ada'), issue('ada'), '2026-12-10');
    const gone = await saved(bench, 'Gone', answers('ada'), issue('ada'));
    bench.keychain.entries.delete(`token:${gone}`);
    const other = await saved(bench, 'Elsewhere', answers('ada'), null);
    value(await tokenElsewhere(bench.services, other, person('ada')));
    const summary = await watch(bench);
    expect(summary).toMatchObject({ fine: 2, attention: 2, unchecked: 1 });
    expect(named(summary, 'Far')).toMatchObject({ state: 'fine', headline: null });
    expect(named(summary, 'Month')).toMatchObject({ state: 'fine', code: 'token-expires-soon', severity: 'info', expiresOn: '2026-12-10' });
    expect(named(summary, 'Soon')).toMatchObject({ state: 'attention', code: 'token-expires-soon', severity: 'warning' });
    expect(named(summary, 'Gone')).toMatchObject({ state: 'attention', severity: 'error', code: null });
    expect(named(summary, 'Elsewhere')).toMatchObject({ state: 'unchecked', reason: 'token-elsewhere' });
    // Who needs somebody comes first, the worst of them before all.
    expect(summary.items.map((item) => item.name)).toEqual(['Gone', 'Soon', 'Elsewhere', 'Far', 'Month']);
    expect(value(await bench.services.connections.open(far)).check?.ok).toBe(true);
  });
});

describe('manners', () => {
  it('an account that was refused is not tried again in this run, and those of others are', async () => {
    const pretend = await startPractice();
    onTestFinished(() => pretend.close());
    const http = createHttp({ env: {}, version: 'test' });
    onTestFinished(() => http.close());
    const bench = workbench({ http });
    const { baseUrl } = pretend.selfManaged;
    const wrong = Buffer.from('999999999999:k7Q9wX2mZ4pL8vR1tY6u').toString('base64');
    for (let index = 0; index < 5; index += 1)
      await saved(bench, `Wrong ${index}`, dataCenter({ baseUrl, projectKey: null, credential: person('Dan') }), wrong);
    const good = pretend.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
    await saved(bench, 'Good', dataCenter({ baseUrl, projectKey: null, credential: person('ada') }), good);
    const summary = await watch(bench);
    expect(named(summary, 'Good').state).toBe('fine');
    const states = summary.items.filter((item) => item.name.startsWith('Wrong')).map((item) => item.reason ?? item.state);
    expect(states.sort()).toEqual(['attention', 'same-account', 'same-account', 'same-account', 'same-account']);
    // The limit of docs/design.md 5, for five connections as for one.
    const failing = pretend.requests().filter((request) => request.authorization !== 'none' && request.status === 401);
    expect(failing.length).toBeGreaterThan(0);
    expect(failing.length).toBeLessThanOrEqual(2);
  });

  it('a connection that was fine goes before a refused one of the same account, so that it stays checked', async () => {
    const pretend = await startPractice();
    onTestFinished(() => pretend.close());
    const http = createHttp({ env: {}, version: 'test' });
    onTestFinished(() => http.close());
    const bench = workbench({ http });
    const answers = dataCenter({ baseUrl: pretend.selfManaged.baseUrl, projectKey: null, credential: person('ada') });
    const wrong = Buffer.from('999999999999:k7Q9wX2mZ4pL8vR1tY6u').toString('base64');
    await saved(bench, 'Wrong', answers, wrong);
    const good = await saved(
      bench,
      'Good',
      answers,
      pretend.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] }),
    );
    expect(named(await watch(bench), 'Good').reason).toBe('same-account');
    value(await bench.services.check.forConnection(good, 'run-1', () => undefined));
    const summary = await watch(bench);
    expect(named(summary, 'Good').state).toBe('fine');
    expect(named(summary, 'Wrong').state).toBe('attention');
  });
});

describe('many connections', () => {
  it('are read once and written a few times, not once each', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    for (let index = 0; index < 60; index += 1)
      await saved(bench, `C${index}`, dataCenter({ baseUrl: `https://git${index}.acme.io`, credential: person('x') }));
    let reads = 0;
    const { read } = bench.settings;
    bench.settings.read = async () => {
      reads += 1;
      return read();
    };
    const before = bench.settings.writes;
    expect((await watch(bench)).unchecked).toBe(60);
    expect(reads).toBeLessThanOrEqual(3);
    expect(bench.settings.writes - before).toBeLessThanOrEqual(6);
    expect(value(await bench.services.connections.list()).filter((each) => each.check !== null)).toHaveLength(60);
  });

  it('say that their result could not be saved, when it could not', async () => {
    const bench = workbench({ http: { send: async () => refused } });
    for (const user of ['x', 'y']) await saved(bench, user, dataCenter({ baseUrl: `https://${user}.acme.io`, credential: person(user) }));
    bench.settings.update = async () => ({ ok: false, fault: 'not-writable', detail: 'ENOSPC: no space left on device' });
    const told: Progress[] = [];
    const summary = await watch(bench, told);
    expect(summary.items.map(({ state, reason }) => [state, reason])).toEqual([
      ['unchecked', 'failed'],
      ['unchecked', 'failed'],
    ]);
    expect(headlineWords(told.at(-1)!.item.headline!)).toMatch(/save/iu);
  });

  it('keep what the person changes meanwhile, and what was found out for the answers of before is not shown for the new ones', async () => {
    const { http, waiting } = gate();
    const bench = workbench({ http });
    const id = await saved(bench, 'A', dataCenter({ credential: person('x') }));
    const running = bench.services.watch.run('run-all', () => undefined);
    await until(() => waiting.length === 1);
    value(await bench.services.connections.rename(id, 'Renamed'));
    const open = value(await bench.services.connections.open(id));
    value(await bench.services.connections.save(id, { ...open.draft, answers: { ...open.draft.answers, projectKey: 'OTHER' } }));
    waiting[0]?.answer(refused);
    value(await running);
    const after = value(await bench.services.connections.open(id));
    expect([after.name, after.draft.answers.projectKey, after.check]).toEqual(['Renamed', 'OTHER', null]);
  });

  it('of one account go side by side only once its first token was accepted', async () => {
    const pretend = await startPractice({ latencyMs: 5 });
    onTestFinished(() => pretend.close());
    const real = createHttp({ env: {}, version: 'test' });
    onTestFinished(() => real.close());
    const bench = workbench({ http: real });
    const { baseUrl } = pretend.selfManaged;
    for (let index = 0; index < 4; index += 1) {
      const token = pretend.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
      await saved(bench, `Good ${index}`, dataCenter({ baseUrl, projectKey: null, credential: person('ada') }), token);
    }
    const under = { now: 0, most: 0 };
    await bench.services.watch.run('run-all', (_name, payload) => {
      under.now += (payload as Progress).item.state === 'checking' ? 1 : -1;
      under.most = Math.max(under.most, under.now);
    });
    expect(under.most).toBeGreaterThan(1);
  });
});

describe('Cancel', () => {
  it('answers at once, tells nothing more, keeps nothing half done, and leaves nothing under way', async () => {
    const { http, waiting } = gate();
    const bench = workbench({ http });
    const ids = [];
    for (const host of ['a', 'b', 'c'])
      ids.push(await saved(bench, host, dataCenter({ baseUrl: `https://${host}.acme.io`, credential: person('x') })));
    const told: Progress[] = [];
    const running = bench.services.watch.run('run-all', (_name, payload) => void told.push(payload as Progress));
    await until(() => waiting.length === 3);
    waiting[0]?.answer(refused);
    await until(() => told.some((each) => each.done === 1));
    const asked = waiting.length;
    const heard = told.length;
    expect(bench.services.watch.cancel('run-all')).toBe(true);
    expect(problemOf(await running).kind).toBe('cancelled');
    const { writes } = bench.settings;
    // Nothing here waits for a clock: what still went on would show within a few turns.
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    expect([told.length, waiting.length, bench.settings.writes]).toEqual([heard, asked, writes]);
    const checks = await Promise.all(ids.map(async (id) => value(await bench.services.connections.open(id)).check));
    expect(checks.filter((check) => check !== null)).toHaveLength(1);
    expect(bench.services.watch.cancel('run-all')).toBe(false);
  });

  it('works while the keychain waits for the person', async () => {
    const bench = workbench();
    await saved(bench, 'A', dataCenter({ credential: person('x') }));
    const read = vi.fn(() => new Promise<never>(() => undefined));
    bench.keychain.read = read;
    const running = bench.services.watch.run('run-all', () => undefined);
    await until(() => read.mock.calls.length > 0);
    bench.services.watch.cancel('run-all');
    expect(problemOf(await running).kind).toBe('cancelled');
  });

  it('a second run takes over from the first', async () => {
    const { http, waiting } = gate();
    const bench = workbench({ http });
    await saved(bench, 'A', dataCenter({ credential: person('x') }));
    const first = bench.services.watch.run('run-1', () => undefined);
    await until(() => waiting.length === 1);
    const second = bench.services.watch.run('run-2', () => undefined);
    expect(problemOf(await first).kind).toBe('cancelled');
    await until(() => waiting.length === 2);
    waiting[1]?.answer(refused);
    expect(value(await second).unchecked).toBe(1);
  });
});
