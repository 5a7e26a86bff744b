import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { callNames } from '../../../electron/contract/index.ts';
import type { CallInput, CallName, CallOutput, EventName, Problem, Result } from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Host, HostOptions } from '../../../electron/hosts/common/compose.ts';

// No session bus here, so that these tests ask nothing of the keychain: the token stays in memory.
async function host(options: Partial<HostOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-host-'));
  const events: { name: EventName; payload: unknown }[] = [];
  const made = await composeHost({
    kind: 'browser',
    version: '1.2.3',
    practice: false,
    env: { HANDRAIL_HOME: folder, DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' },
    emit: (name, payload) => void events.push({ name, payload }),
    ...options,
  });
  onTestFinished(async () => {
    await made.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  return { host: made, folder, events };
}

async function call<N extends CallName>(from: Host, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = (await from.dispatch(name, input)) as Result<CallOutput<N>>;
  if (!result.ok) throw new Error(`${name}: ${result.problem.kind} ${JSON.stringify(result.problem)}`);
  return result.value;
}

async function refused(from: Host, name: unknown, input: unknown): Promise<Problem> {
  const result = await from.dispatch(name, input);
  if (result.ok) throw new Error('expected a problem');
  return result.problem;
}

describe('the door', () => {
  it('has a handler for every call', async () => {
    const { host: made } = await host();
    expect(Object.keys(made.handlers).sort()).toEqual([...callNames].sort());
  });

  it.each([
    ['no.such.call', {}],
    ['constructor', {}],
    ['__proto__', {}],
    [7, {}],
    [null, {}],
    ['connections.open', undefined],
    ['connections.open', { id: '../../etc' }],
    ['connections.open', { id: 'abcdefgh', more: 1 }],
    ['app.start', { extra: true }],
    ['check.run', { id: 'abcdefgh', runId: 'UPPER CASE' }],
  ])('refuses %j with %j', async (name, input) => {
    const { host: made } = await host();
    expect(await refused(made, name, input)).toMatchObject({
      kind: 'bad-request',
      ref: expect.stringMatching(/^HR-[a-z0-9]{8}$/u) as string,
    });
  });

  it('does not repeat a secret of a bad call, neither in the answer nor in the log', async () => {
    const { host: made, folder } = await host();
    const problem = await refused(made, 'token.keep', { id: 'abcdefgh', secret: 'hunter2-hunter2', credential: 'nonsense' });
    await made.dispose();
    expect(JSON.stringify(problem)).not.toContain('hunter2');
    const log = await readFile(join(folder, 'logs/handrail.log'), 'utf8');
    expect(log).toContain(problem.ref);
    expect(log).not.toContain('hunter2');
  });

  it('turns a throw into `internal` with a reference, and its text into a log line', async () => {
    const { host: made, folder } = await host();
    vi.spyOn(made.services.platforms, 'list');
    const broken = { ...made.handlers, 'platforms.list': () => Promise.reject(new TypeError('boom')) };
    const { dispatch } = await import('../../../electron/hosts/common/dispatch.ts');
    const result = await dispatch(broken, made.log, () => 'HR-12345678', 'platforms.list', {});
    expect(result).toEqual({ ok: false, problem: { kind: 'internal', ref: 'HR-12345678', field: null, values: {} } });
    await made.dispose();
    expect(await readFile(join(folder, 'logs/handrail.log'), 'utf8')).toMatch(/HR-12345678.*boom/u);
  });

  it('lets nothing out that the contract does not name', async () => {
    const { host: made } = await host();
    const { dispatch } = await import('../../../electron/hosts/common/dispatch.ts');
    const leaky = {
      ...made.handlers,
      'check.cancel': () => Promise.resolve({ ok: true as const, value: { cancelled: true, token: 'leak' } }),
    };
    expect(await dispatch(leaky, made.log, () => 'r', 'check.cancel', { runId: 'abcd' })).toEqual({ ok: true, value: { cancelled: true } });
    const wrong = {
      ...made.handlers,
      'check.cancel': () => Promise.resolve({ ok: true as const, value: { cancelled: 'yes' as unknown as boolean } }),
    };
    expect(await dispatch(wrong, made.log, () => 'r', 'check.cancel', { runId: 'abcd' })).toMatchObject({
      ok: false,
      problem: { kind: 'internal' },
    });
  });
});

describe('opening', () => {
  it('writes nothing and asks no keychain before there is something to save', async () => {
    const { host: made, folder } = await host();
    const state = await call(made, 'app.start', {});
    expect(state).toMatchObject({
      version: '1.2.3',
      host: 'browser',
      keychain: { kind: 'unknown' },
      connections: [],
      nativeSave: false,
      settingsFolder: folder,
    });
    expect(state.factsAsOf).toMatch(/^2026-/u);
    expect(await readdir(folder)).toEqual([]);
  });

  it('saves into the folder with mode 0600 and announces it', async () => {
    const { host: made, folder, events } = await host();
    const { id } = await call(made, 'connections.create', { practice: false });
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ name: 'connections.changed', payload: { connections: [{ id }] } }));
    expect((await stat(join(folder, 'connections.json'))).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['https://evil.example/2.0', true],
    ['http://127.0.0.1.evil.example/2.0', true],
    ['http://user:pw@127.0.0.1/2.0', true],
    ['not a url', true],
    ['http://127.0.0.1:7990/2.0', false],
    ['http://localhost:1/2.0', false],
    ['', false],
  ])('HANDRAIL_CLOUD_API=%s is refused: %s', async (value, expected) => {
    const { host: made } = await host({ env: { HANDRAIL_HOME: '/nowhere/at/all', HANDRAIL_CLOUD_API: value } });
    expect(made.startProblem?.kind ?? null).toBe(expected ? 'not-allowed' : null);
  });

  it('asks for a folder where there is a native dialog, and goes on when it is closed', async () => {
    const pickFolder = vi.fn((_proposed: string) => Promise.resolve(null));
    const { host: made } = await host({ pickFolder });
    const { id } = await call(made, 'connections.create', { practice: false });
    expect(await call(made, 'export.save', { id, platform: 'cds', mode: 'placeholder', folder: null, replace: false })).toMatchObject({
      cancelled: true,
      saved: [],
      folder: null,
    });
    expect(pickFolder.mock.calls[0]?.[0]).toMatch(/Handrail$/u);
    const { host: without } = await host();
    const other = await call(without, 'connections.create', { practice: false });
    expect(
      await refused(without, 'export.save', { id: other.id, platform: 'cds', mode: 'placeholder', folder: null, replace: false }),
    ).toMatchObject({ kind: 'folder-empty', field: 'folder' });
  });
});
