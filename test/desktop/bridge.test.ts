import { describe, expect, it, vi } from 'vitest';
import { callNames, eventNames, ok } from '../../electron/contract/index.ts';
import { createClipboardKeeper } from '../../electron/hosts/desktop/clipboard.ts';
import { handleCalls, isTrusted, sendEvent } from '../../electron/hosts/desktop/ipc.ts';
import { createPreloadBridge } from '../../electron/hosts/desktop/preload-bridge.ts';
import { Secret } from '../../electron/core/secret.ts';
import { FakeContents, FakeElectron } from './fake-electron.ts';

const own = { url: 'app://handrail/', parent: null };

describe('the sender check', () => {
  const door = () => {
    const electron = new FakeElectron();
    const calls: unknown[][] = [];
    handleCalls(electron.apis.ipcMain, async (...args) => (calls.push(args), ok('answered')));
    return { electron, calls };
  };

  it('lets our own page’s main frame in', async () => {
    const { electron, calls } = door();
    expect(await electron.invoke('handrail:call', own, 'app.start', {})).toEqual({ ok: true, value: 'answered' });
    expect(calls).toEqual([['app.start', {}]]);
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'app://handrail/', parent: {} }],
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['another app address', { url: 'app://evil/', parent: null }],
    ['a page without an address', { url: '', parent: null }],
  ])('throws for %s and calls nothing', async (_what, frame) => {
    const { electron, calls } = door();
    await expect(electron.invoke('handrail:call', frame, 'app.start', {})).rejects.toThrow('Refused');
    expect(calls).toEqual([]);
    expect(isTrusted({ senderFrame: frame as never })).toBe(false);
  });
});

describe('the preload’s bridge', () => {
  const bridge = () => {
    const invoked: unknown[][] = [];
    let receive: (...args: unknown[]) => void = () => undefined;
    const ipc = {
      invoke: async (...args: unknown[]) => (invoked.push(args), ok('answered')),
      on: (_channel: string, listener: never) => void (receive = listener),
    };
    return { bridge: createPreloadBridge(ipc as never), invoked, receive: (...args: unknown[]) => receive(...args) };
  };

  it('is two functions and nothing else', () => {
    expect(Object.keys(bridge().bridge)).toEqual(['call', 'on']);
  });

  it('passes on every call of the contract and no other', async () => {
    const { bridge: page, invoked } = bridge();
    for (const name of callNames) await page.call(name as 'app.start', {});
    expect(invoked.map((args) => args[1])).toEqual(callNames);
    expect(new Set(invoked.map((args) => args[0]))).toEqual(new Set(['handrail:call']));
    for (const name of ['electron-store-get-data', 'toString', '__proto__', 'constructor', ''])
      await expect(page.call(name as never, {} as never)).rejects.toThrow(TypeError);
    expect(invoked.length).toBe(callNames.length);
  });

  it('gives a listener the payload alone, and only its own event’s', () => {
    const { bridge: page, receive } = bridge();
    const heard: unknown[][] = [];
    const stop = page.on('connections.changed', (...args) => heard.push(args));
    receive({ sender: 'electron’s event' }, 'connections.changed', { connections: [] });
    receive({ sender: 'electron’s event' }, 'check.progress', { runId: 'abcd', steps: [] });
    expect(heard).toEqual([[{ connections: [] }]]);
    stop();
    receive({}, 'connections.changed', { connections: [] });
    expect(heard.length).toBe(1);
    expect(() => page.on('nothing' as never, () => undefined)).toThrow(TypeError);
    expect(eventNames.length).toBeGreaterThan(0);
  });
});

describe('an event to the window', () => {
  it('is sent while the window is there', () => {
    const contents = new FakeContents();
    sendEvent(contents, 'connections.changed', { connections: [] });
    contents.destroyed = true;
    sendEvent(contents, 'connections.changed', { connections: [] });
    expect(contents.sent).toEqual([['handrail:event', 'connections.changed', { connections: [] }]]);
  });
});

describe('the clipboard', () => {
  it('holds a copied secret for a minute', async () => {
    vi.useFakeTimers();
    const { apis } = new FakeElectron();
    const keeper = createClipboardKeeper(apis, 'linux');
    expect(await keeper.copy(new Secret('pretend-token'))).toEqual({ copied: true, clearsAfterSeconds: 60 });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(await apis.clipboard.readText()).toBe('pretend-token');
    await vi.advanceTimersByTimeAsync(1);
    expect(await apis.clipboard.readText()).toBe('');
    vi.useRealTimers();
  });

  it('keeps what the person copied since', async () => {
    const { apis } = new FakeElectron();
    const keeper = createClipboardKeeper(apis, 'linux');
    await keeper.copy(new Secret('pretend-token'));
    await apis.clipboard.write([new apis.clipboardItem({ 'text/plain': 'my own words' })]);
    await keeper.clearNow();
    expect(await apis.clipboard.readText()).toBe('my own words');
  });

  it('is cleared at the end, and the last copy counts', async () => {
    const { apis } = new FakeElectron();
    const keeper = createClipboardKeeper(apis, 'linux');
    await keeper.copy(new Secret('first'));
    await keeper.copy(new Secret('second'));
    await keeper.clearNow();
    expect(await apis.clipboard.readText()).toBe('');
  });

  it.each([
    ['linux', ['x-kde-passwordManagerHint']],
    ['darwin', ['org.nspasteboard.ConcealedType']],
    ['win32', ['ExcludeClipboardContentFromMonitorProcessing', 'CanIncludeInClipboardHistory', 'CanUploadToCloudClipboard']],
  ] as const)('asks histories to leave it out, %s', async (platform, marks) => {
    const electron = new FakeElectron();
    await createClipboardKeeper(electron.apis, platform).copy(new Secret('pretend-token'));
    expect(Object.keys(electron.clipboardForms)).toEqual([
      'text/plain',
      ...marks.map((mark) => `electron application/osclipboard;format="${mark}"`),
    ]);
  });
});
