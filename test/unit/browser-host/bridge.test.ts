import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Bridge } from '../../../electron/contract/index.ts';
import { createBridge } from '../../../renderer/api.ts';
import { copied, serving } from './serving.ts';
import type { Serving } from './serving.ts';

/** The page around the bridge: address, tab storage, clipboard, and a fetch that adds what a browser adds. */
class Page {
  readonly stored = new Map<string, string>();
  readonly fetched: { path: string; init: RequestInit }[] = [];
  clipboard: string | null = null;
  reloaded = 0;
  readonly #listeners: (() => void)[] = [];
  readonly location: { hash: string; pathname: string; search: string; reload: () => void };
  readonly base: string;
  constructor(link: string) {
    const { origin, hash } = new URL(link);
    this.base = origin;
    this.location = { hash, pathname: '/', search: '', reload: () => void (this.reloaded += 1) };
  }
  open(): Bridge {
    const realFetch = globalThis.fetch;
    vi.stubGlobal('window', {});
    vi.stubGlobal('location', this.location);
    vi.stubGlobal('history', {
      replaceState: (_state: unknown, _title: string, url: string) => void (this.location.hash = new URL(url, this.base).hash),
    });
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => this.stored.get(key) ?? null,
      setItem: (key: string, value: string) => void this.stored.set(key, value),
    });
    vi.stubGlobal('addEventListener', (_name: string, listener: () => void) => void this.#listeners.push(listener));
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void (this.clipboard = text) } });
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      this.fetched.push({ path, init });
      return realFetch(this.base + path, { ...init, headers: { ...(init.headers as Record<string, string>), origin: this.base } });
    });
    const bridge = createBridge();
    return bridge;
  }
  changeHash(hash: string): void {
    this.location.hash = hash;
    for (const listener of this.#listeners) listener();
  }
}

let host: Serving;
beforeEach(async () => {
  host = await serving();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await host.stop();
});

describe('the browser’s bridge', () => {
  it('exchanges the launch secret once, takes it out of the address and keeps the key for this tab', async () => {
    const page = new Page(host.server.freshLink());
    const bridge = page.open();
    expect(page.location.hash, 'gone before anything else happens').toBe('');
    expect(await Promise.all([bridge.call('app.start', {}), bridge.call('platforms.list', {})])).toEqual([ok('answered'), ok('answered')]);
    expect(page.fetched.map(({ path }) => path).filter((path) => path === '/session').length).toBe(1);
    expect([...page.stored.keys()]).toEqual(['handrail-key']);
    expect(host.calls.map(({ name }) => name)).toEqual(['app.start', 'platforms.list']);
  });

  it('survives a reload in the same tab', async () => {
    const page = new Page(host.server.freshLink());
    await page.open().call('app.start', {});
    vi.unstubAllGlobals();
    expect(await page.open().call('app.start', {})).toEqual(ok('answered'));
  });

  it('finds its key again when the used link is opened once more in the same tab', async () => {
    const page = new Page(host.server.freshLink());
    const { hash } = page.location;
    await page.open().call('app.start', {});
    vi.unstubAllGlobals();
    page.location.hash = hash;
    expect(await page.open().call('app.start', {})).toEqual(ok('answered'));
  });

  it('says that a tab without a link may not, and asks nothing', async () => {
    const page = new Page(`http://127.0.0.1:${host.server.port}/`);
    expect(await page.open().call('app.start', {})).toEqual(fail('not-allowed', { tab: 'no-key' }));
    expect(page.fetched).toEqual([]);
  });

  it('says that a used link may not', async () => {
    const link = host.server.freshLink();
    await new Page(link).open().call('app.start', {});
    vi.unstubAllGlobals();
    expect(await new Page(link).open().call('app.start', {})).toEqual(fail('not-allowed', { tab: 'no-key' }));
  });

  it('starts anew when a fresh link is pasted into an open tab', async () => {
    const page = new Page(host.server.freshLink());
    await page.open().call('app.start', {});
    page.changeHash('#elsewhere');
    expect(page.reloaded).toBe(0);
    page.changeHash(new URL(host.server.freshLink()).hash);
    expect(page.reloaded).toBe(1);
  });

  it('says that the host is gone when nobody answers', async () => {
    const page = new Page(host.server.freshLink());
    const bridge = page.open();
    await bridge.call('app.start', {});
    await host.server.close();
    expect(await bridge.call('app.start', {})).toEqual(fail('host-gone'));
    host = await serving();
  });

  it('passes problems on as they are', async () => {
    const refusing = await serving({ dispatch: async () => fail('connection-not-found', { name: 'x' }) });
    const page = new Page(refusing.server.freshLink());
    expect(await page.open().call('app.start', {})).toEqual(fail('connection-not-found', { name: 'x' }));
    await refusing.stop();
  });

  it('says that too much was too much', async () => {
    const page = new Page(host.server.freshLink());
    expect(await page.open().call('held.file', { id: 'abcdefgh', key: 'k', name: 'n', text: 'x'.repeat(1_600_000) })).toEqual(
      fail('file-too-large'),
    );
  });

  it('lets a save outlive its page, unless it is too long for that', async () => {
    const page = new Page(host.server.freshLink());
    const bridge = page.open();
    const save = (length: number) => bridge.call('connections.save', { id: 'abcdefgh', draft: 'x'.repeat(length) } as never);
    await save(10);
    await save(40_000);
    await bridge.call('app.start', {});
    expect(page.fetched.filter(({ path }) => path !== '/session').map(({ init }) => init.keepalive)).toEqual([true, false, false]);
  });

  it('sends no cookie and follows no redirect', async () => {
    const page = new Page(host.server.freshLink());
    await page.open().call('app.start', {});
    for (const { init } of page.fetched)
      expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error', cache: 'no-store' });
  });
});

describe('copy', () => {
  const what = { id: 'abcdefgh', what: { kind: 'token' } } as const;

  it('goes from one reply to the clipboard', async () => {
    const page = new Page(host.server.freshLink());
    expect(await page.open().call('export.copy', what)).toEqual(ok({ copied: true, clearsAfterSeconds: null }));
    expect(page.clipboard).toBe(copied);
    expect(page.fetched.map(({ path }) => path)).toEqual(['/session', '/copy']);
  });

  it('begins to write before the reply is there, where the browser can', async () => {
    const page = new Page(host.server.freshLink());
    const bridge = page.open();
    const begun: string[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly items: Record<string, Promise<Blob>>;
        constructor(items: Record<string, Promise<Blob>>) {
          this.items = items;
          begun.push(...Object.keys(items));
        }
      },
    );
    vi.stubGlobal('navigator', {
      clipboard: {
        write: async ([item]: { items: Record<string, Promise<Blob>> }[]) =>
          void (page.clipboard = await (await item!.items['text/plain'])!.text()),
      },
    });
    const copying = bridge.call('export.copy', what);
    expect(begun).toEqual(['text/plain']);
    expect(await copying).toEqual(ok({ copied: true, clearsAfterSeconds: null }));
    expect(page.clipboard).toBe(copied);
  });

  it('tells why there is nothing to copy', async () => {
    const refusing = await serving({ copyText: async () => fail('token-needed') });
    expect(await new Page(refusing.server.freshLink()).open().call('export.copy', what)).toEqual(fail('token-needed'));
    await refusing.stop();
  });

  it('tells when the browser does not let it', async () => {
    const page = new Page(host.server.freshLink());
    const bridge = page.open();
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    expect(await bridge.call('export.copy', what)).toEqual(fail('copy-refused'));
  });
});

describe('events', () => {
  it('reach their listeners until they stop listening', async () => {
    const page = new Page(host.server.freshLink());
    const bridge = page.open();
    const heard: unknown[] = [];
    const stop = bridge.on('connections.changed', (payload) => heard.push(payload));
    await expect.poll(() => page.fetched.at(-1)?.path).toBe('/events');
    await expect.poll(() => (host.events.emit('connections.changed', { connections: [] }), heard.length)).toBeGreaterThan(0);
    expect(heard[0]).toEqual({ connections: [] });
    stop();
    const before = heard.length;
    host.events.emit('connections.changed', { connections: [] });
    await bridge.call('app.start', {});
    expect(heard.length).toBe(before);
  });
});

describe('in the desktop window', () => {
  it('the bridge is the one that the preload put there', () => {
    const handrail = { call: vi.fn(), on: vi.fn() };
    vi.stubGlobal('window', { handrail });
    expect(createBridge()).toBe(handrail);
  });
});
