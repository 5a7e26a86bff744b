/** What is typed while a call is under way is saved at once, waits for no answer, and is undone by none. */
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withFoundAddress } from '../../../electron/contract/index.ts';
import type { Draft, Result } from '../../../electron/contract/index.ts';
import { withDeployment } from '../../../renderer/steps/answers.ts';
import { detect } from '../../../renderer/steps/use-detect.ts';
import { draftOf } from '../../../renderer/wizard/reducer.ts';
import { saveDelay } from '../../../renderer/wizard/store.ts';
import type { WizardStore } from '../../../renderer/wizard/store.ts';
import { httpToken } from '../services/setup.ts';
import { freshDisk, openPage, startHost } from './world.ts';
import type { Disk } from './world.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const credential = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } as const;
const satellite =
  'satellite:\n  tenant: x\nintegrations:\n  - integration_id: 1\n    application: bitbucket_server\n    url: https://git.acme.io\n';
const options = { name: 'bitbucket-acme', description: 'Acme', cdsProjectKey: 'PROJ' };

function drafts({ settings }: Disk): readonly Draft[] {
  return (JSON.parse(settings.text ?? '{"connections":[]}') as { connections: { draft: Draft }[] }).connections.map(({ draft }) => draft);
}

/** A border that holds the call the `nth` time that it is come to; saves meanwhile pass it. */
function border() {
  let name: string | null = null;
  let left = 0;
  let reach: () => void = () => undefined;
  let release: () => void = () => undefined;
  return {
    step: (label: string): Promise<void> | undefined => {
      if (name === null || !label.startsWith(name) || (left -= 1) > 0) return undefined;
      name = null;
      reach();
      return new Promise((resolve) => (release = resolve));
    },
    hold: (label: string, nth = 1): Promise<void> => {
      [name, left] = [label, nth];
      return new Promise((resolve) => (reach = resolve));
    },
    release: () => release(),
  };
}

/** A page with a connection that is ready for its check, and a kept token. */
async function ready(platform = 'cds') {
  const disk = freshDisk();
  const gate = border();
  const host = startHost(disk, gate.step);
  const page = openPage(
    () => host,
    () => undefined,
    Date.now,
  );
  const { store } = page;
  await store.start();
  await store.save((draft) => ({
    ...draft,
    platform,
    platformConfirmed: true,
    answers: { ...draft.answers, deployment: 'data-center', baseUrl: 'https://git.acme.io', projectKey: 'PRJ', credential, options },
  }));
  expect(await store.ask('token.keep', { secret: httpToken, credential, expiresOn: null })).toMatchObject({ ok: true });
  return { disk, gate, host, page, store };
}

type Calls = Record<string, { readonly at: string; readonly nth?: number; readonly platform?: string; readonly run: Run }>;
type Run = (store: WizardStore) => Promise<Result<unknown>>;

const calls: Calls = {
  'address.detect': { at: 'before http', run: (store) => detect(store, 'https://code.acme.io', 'data-center', () => true) },
  'token.keep': {
    at: 'before keychain write',
    run: (store) => store.ask('token.keep', { secret: httpToken, credential, expiresOn: null }),
  },
  'token.elsewhere': { at: 'before keychain remove', run: (store) => store.ask('token.elsewhere', { credential }) },
  'token.forget': { at: 'before keychain remove', run: (store) => store.ask('token.forget', {}) },
  'token.create': {
    at: 'before http',
    run: (store) =>
      store.ask('token.create', { host: 'git.acme.io', userName: 'ada', password: 'practice-ada', tokenName: 'Handrail', expiryDays: 30 }),
  },
  'list.projects': { at: 'before http', run: (store) => store.ask('list.projects', { search: '', cursor: null }) },
  'list.repositories': { at: 'before http', run: (store) => store.ask('list.repositories', { search: '', cursor: null }) },
  'check.run': { at: 'before http', nth: 2, run: (store) => store.ask('check.run', { runId: 'run-0001' }) },
  'export.preview': { at: 'before settings read', run: (store) => store.ask('export.preview', { platform: 'cds', mode: 'inline' }) },
  'export.save': {
    at: 'before new file',
    run: (store) => store.ask('export.save', { platform: 'cds', mode: 'inline', folder: '/out', replace: false }),
  },
  'export.finish': { at: 'before settings update', run: (store) => store.ask('export.finish', { platform: 'cds', mode: 'inline' }) },
  'ca.keep': {
    at: 'before settings update',
    run: (store) => store.ask('ca.keep', { name: 'root.pem', bytes: btoa(rootCertificates[0]!) }),
  },
  'held.file': {
    at: 'before settings update',
    platform: 'harness-sei',
    run: (store) => store.ask('held.file', { key: 'satelliteFile', name: 'satellite.yml', text: satellite }),
  },
  'together.choose': {
    at: 'before settings update',
    run: (store) => store.ask('together.choose', { platforms: ['cds', 'flux'], tokens: 'each' }),
  },
  'together.choose, a new one': {
    at: 'before settings update',
    nth: 2,
    run: (store) => store.ask('together.choose', { platforms: ['cds', 'flux'], tokens: 'one' }),
  },
};

describe.each(Object.entries(calls))('while %s is under way', (name, { at, nth = 1, platform, run }) => {
  it('what is typed is saved, and stays', async () => {
    const { disk, gate, store } = await ready(platform);
    const held = gate.hold(at, nth);
    const running = run(store);
    await Promise.race([held, running.then((early) => expect(early, 'ended before it was held').toBeNull())]);
    const mine = (): Draft => drafts(disk)[0]!;

    store.setTyped('a', 'first');
    store.edit((draft) => ({ ...draft, answers: { ...draft.answers, projectKey: 'NEW' } }));
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(mine(), 'saved while it runs').toMatchObject({ typed: { a: 'first' }, answers: { projectKey: 'NEW' } }));
    store.setTyped('a', 'second');
    gate.release();
    expect(await running).toMatchObject({ ok: true });
    expect(store.latest().draft.typed['a']).toBe('second');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(mine().typed['a']).toBe('second'));
    expect(store.getState()).toMatchObject({ pending: [], saveProblem: null, note: null });
    // An address of another Bitbucket takes the names of the one before out of the answers.
    const key = name === 'address.detect' ? null : 'NEW';
    expect(drafts(disk).map(({ answers }) => answers.projectKey)).toEqual(drafts(disk).map(() => key));
    expect(store.latest().draft).toEqual(mine());
    if (name === 'held.file') expect(store.getState().confirmed?.held).toMatchObject([{ key: 'satelliteFile' }]);
  });
});

describe('while an address is asked', () => {
  it('another Bitbucket that is chosen stays chosen', async () => {
    const { disk, gate, store } = await ready();
    const held = gate.hold('before http');
    const running = detect(store, 'https://code.acme.io', 'data-center', () => true);
    await held;
    store.edit(withDeployment('cloud'));
    gate.release();
    expect(await running).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)[0]?.answers).toMatchObject({ deployment: 'cloud', baseUrl: null }));
    expect(store.getState().confirmed?.server).toBeNull();
  });

  it('another text that is typed is not replaced by what the first was about', async () => {
    const { disk, gate, store } = await ready();
    const held = gate.hold('before http');
    let wanted = true;
    const running = detect(store, 'https://code.acme.io', 'data-center', () => wanted);
    await held;
    store.setTyped('address.base', 'https://other.acme.io');
    wanted = false;
    gate.release();
    await running;
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)[0]?.typed['address.base']).toBe('https://other.acme.io'));
    expect(drafts(disk)[0]?.answers).toMatchObject({ baseUrl: 'https://git.acme.io', projectKey: 'PRJ' });
  });

  it('a connection that is opened meanwhile is left alone', async () => {
    const { disk, gate, store } = await ready();
    const held = gate.hold('before http');
    const running = detect(store, 'https://code.acme.io', 'data-center', () => true);
    await held;
    await store.goHome();
    store.startNew();
    store.setTyped('a', 'of the new one');
    gate.release();
    await running;
    await vi.advanceTimersByTimeAsync(saveDelay);
    await vi.waitFor(() => expect(drafts(disk)).toHaveLength(2));
    expect(drafts(disk)[0]?.answers.baseUrl).toBe('https://git.acme.io');
    expect(drafts(disk)[1]).toMatchObject({ answers: { baseUrl: null }, typed: { a: 'of the new one' } });
  });
});

describe('a page that goes away', () => {
  it('while a save is under way sends what was typed since, and that is what stays', async () => {
    const { disk, gate, host, page, store } = await ready();
    const held = gate.hold('before settings update');
    store.setTyped('a', 'first');
    await vi.advanceTimersByTimeAsync(saveDelay);
    await held;
    store.setTyped('a', 'second');
    page.kill(true);
    gate.release();
    await host.idle();
    expect(drafts(disk)[0]?.typed['a']).toBe('second');
  });
});

describe('two pages', () => {
  it('one that saves while the other’s check runs loses nothing, and takes nothing', async () => {
    const { disk, gate, host, store } = await ready();
    const other = openPage(
      () => host,
      () => undefined,
      Date.now,
    );
    await other.store.start();
    await other.store.openConnection(store.getState().confirmed!.id);
    const held = gate.hold('before http', 2);
    const running = store.ask('check.run', { runId: 'run-0001' });
    await held;
    await other.store.save((draft) => ({ ...draft, typed: { ...draft.typed, b: 'of the other' } }));
    store.setTyped('a', 'of this');
    gate.release();
    expect(await running).toMatchObject({ ok: true });
    await store.save();
    expect(drafts(disk)[0]?.typed).toMatchObject({ a: 'of this', b: 'of the other' });
    expect(draftOf(store.getState()).typed).toMatchObject({ a: 'of this', b: 'of the other' });
    expect(store.getState().note).toBe('changed-elsewhere');
  });
});

it('what was found changes nothing where nothing answered', () => {
  const draft = { answers: { deployment: null }, typed: {} } as unknown as Draft;
  const found = { server: { confirmed: false } } as Parameters<typeof withFoundAddress>[1];
  expect(withFoundAddress(draft, found, null, false)).toBe(draft);
});
