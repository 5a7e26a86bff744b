import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFiles } from '../../electron/adapters/files.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../electron/contract/index.ts';
import type { Host, HostOptions } from '../../electron/hosts/common/compose.ts';
import { runDesktop } from '../../electron/hosts/desktop/desktop.ts';
import type { DesktopWishes } from '../../electron/hosts/desktop/desktop.ts';
import { createMilestones } from '../../electron/hosts/desktop/milestones.ts';
import builder from '../../build/electron-builder.ts';
import { fakeClock } from '../fakes/index.ts';
import type { FakeClock } from '../fakes/index.ts';
import type { FakeWindow } from './fake-electron.ts';
import { FakeContents, FakeElectron, preventable } from './fake-electron.ts';

const own = { url: 'app://handrail/', parent: null };
let folder: string;
let electron: FakeElectron;
let asked: unknown[][];
let logged: unknown[][];
let given: HostOptions | null;
let disposed: number;
let clock: FakeClock;
let wishes: DesktopWishes;
const connections: readonly { readonly id: string; readonly name: string; readonly practice: boolean; readonly updatedAt: string }[] = [];
let preferences: { store: Record<string, unknown> };
let processErrors: Map<string, (error: unknown) => void>;
beforeEach(async () => {
  preferences = { store: {} };
  processErrors = new Map();
  folder = await mkdtemp(join(tmpdir(), 'handrail-desktop-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  electron = new FakeElectron();
  asked = [];
  logged = [];
  given = null;
  disposed = 0;
  clock = fakeClock();
  let passed = 1_000;
  wishes = {
    rendererFolder: join(folder, 'renderer'),
    preload: '/x/preload.cjs',
    settingsFolder: join(folder, 'settings'),
    env: {},
    platform: 'linux',
    program: '/opt/Handrail/handrail',
    before: [],
    pages: { documents: null, problems: null },
    arguments: [],
    signed: true,
    onProcessError: (event, listener) => void processErrors.set(event, listener),
    clock,
    files: createFiles(),
    updates: { off: 'not-packaged', load: () => Promise.reject(new Error('Updates are off.')) },
    milestones: createMilestones(1_000, () => (passed += 10)),
    openPreferences: (options) => {
      electron.order.push(`openPreferences ${options.name}`);
      return Promise.resolve(preferences);
    },
    loadHost: async (options) => {
      electron.order.push('loadHost');
      given = options;
      return {
        handlers: {
          'platforms.list': async () => ok([]),
          'connections.list': async () => ok(connections),
          'app.diagnostics': async () => ok({ text: 'Handrail: 1.2.3' }),
          'app.theme': async ({ theme }: { readonly theme: 'light' }) => (options.onTheme?.(theme), ok({ kept: true })),
          'app.start': async () => ok({ practice: null, connections: [{ address: 'https://git.acme.io/bitbucket' }] }),
        },
        dispatch: async (...args: unknown[]) => (asked.push(args), ok('answered')),
        log: { write: (...args: unknown[]) => void logged.push(args) },
        startProblem: null,
        dispose: async () => void (disposed += 1),
      } as unknown as Host;
    },
  };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts and lets the window paint as soon as it is there. */
async function started(): Promise<FakeWindow> {
  const running = runDesktop(electron.apis, wishes);
  await expect.poll(() => electron.windows[0]?.loaded).toBe('app://handrail/');
  electron.window.emit('ready-to-show');
  await running;
  return electron.window;
}

describe('the start', () => {
  it('has the name of its installer among the apps of Windows, before anything else', async () => {
    wishes = { ...wishes, platform: 'win32' };
    await started();
    expect(electron.order.slice(0, 2)).toEqual(['enableSandbox', `setAppUserModelId ${String(builder.appId)}`]);
  });

  it('puts every guard up before the window, and loads the rest after it', async () => {
    await started();
    expect(electron.order.filter((step) => !step.startsWith('removeAll'))).toEqual([
      'enableSandbox',
      'schemes',
      `setPath userData ${join(folder, 'settings/desktop')}`,
      'lock',
      'ready',
      'handle app',
      'menu',
      'window',
      'loadHost',
      'openPreferences window',
    ]);
    expect(electron.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]);
    const { defaultSession } = electron;
    expect(defaultSession.cancels('https://evil.example/')).toBe(true);
    expect(defaultSession.permissionCheck).not.toBeNull();
    expect(defaultSession.permissionRequest).not.toBeNull();
    expect(electron.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    });
    expect(electron.window.done).toEqual(['loadURL', 'show']);
  });

  it('guards the window’s page and judges its links by the saved connections', async () => {
    await started();
    const contents = new FakeContents();
    electron.appEvents.emit('web-contents-created', {}, contents);
    const leaving = preventable({ url: 'https://git.acme.io/bitbucket/account', isMainFrame: true });
    contents.emit('will-frame-navigate', leaving);
    expect(leaving.prevented()).toBe(true);
    contents.openHandler?.({ url: 'https://evil.example/' });
    contents.openHandler?.({ url: 'https://bitbucket.org/account' });
    await expect.poll(() => electron.opened.toSorted()).toEqual(['https://bitbucket.org/account', 'https://git.acme.io/bitbucket/account']);
  });

  describe('the first question', () => {
    const page = '<!doctype html><div id="root"></div>';
    const drawn = '<!doctype html><div id="root" data-drawn><h1>Which?</h1></div>';
    beforeEach(async () => {
      await mkdir(join(folder, 'renderer/drawn'));
      await writeFile(join(folder, 'renderer/index.html'), page);
      await writeFile(join(folder, 'renderer/drawn/en.html'), '<h1>Which?</h1>');
      wishes = { ...wishes, env: { HANDRAIL_LANG: 'en' } };
    });
    const sent = async (): Promise<string | undefined> =>
      (await electron.serve?.({ method: 'GET', url: 'app://handrail/' } as Request))?.text();

    it('is in the document for who has no connections', async () => {
      await started();
      expect(await sent()).toBe(drawn);
    });

    it('is not where a place is loaded again, and is where the beginning is', async () => {
      const window = await started();
      window.webContents.url = 'app://handrail/#/support/about';
      expect(await sent()).toBe(page);
      window.webContents.url = 'app://handrail/';
      expect(await sent()).toBe(drawn);
    });

    it.each([['--practice'], ['handrail://open/support/about']])('is not for who asks for %s', async (argument) => {
      wishes = { ...wishes, arguments: [argument] };
      const running = runDesktop(electron.apis, wishes);
      await expect.poll(() => electron.windows[0]?.loaded).toBe('app://handrail/');
      expect(await sent()).toBe(page);
      electron.window.emit('ready-to-show');
      await running;
    });

    it('is not for who has connections', async () => {
      await mkdir(join(folder, 'settings'), { recursive: true });
      await writeFile(join(folder, 'settings/connections.json'), JSON.stringify({ version: 1, connections: [{}] }));
      await started();
      expect(await sent()).toBe(page);
    });
  });

  it('serves the wizard under its own scheme', async () => {
    await started();
    const reply = await electron.serve?.(new Request('https://x.example/'));
    expect(reply?.status).toBe(404);
  });

  it('asks the proxy of a session that the window does not use', async () => {
    await started();
    expect(await given?.resolveProxy?.('https://api.bitbucket.org/')).toBe('DIRECT');
    expect(electron.proxied).toEqual(['handrail-network https://api.bitbucket.org/']);
  });

  it('closes the channel that electron-store opens for renderers', async () => {
    await started();
    expect(electron.order).toContain('removeAllListeners electron-store-get-data');
    expect(electron.order.indexOf('removeAllListeners electron-store-get-data')).toBeGreaterThan(
      electron.order.indexOf('openPreferences window'),
    );
  });

  it('keeps where the window stood with electron-store, which it opens after the first paint', async () => {
    await started();
    await vi.waitFor(() => expect(electron.order).toContain('openPreferences window'));
    electron.windows[0]?.emit('close', preventable({}));
    expect(preferences.store).toMatchObject({ width: 1000, height: 700, maximized: false });
  });

  it('writes how long it took', async () => {
    await started();
    expect(logged).toEqual([['info', 'desktop-started', { main: 10, ready: 20, window: 30, painted: 40 }]]);
  });

  it('says so when the wizard was not built', async () => {
    await rm(join(folder, 'renderer'), { recursive: true });
    await runDesktop(electron.apis, wishes);
    expect(electron.errors[0]).toContain('files are missing');
    expect(electron.order.at(-1)).toBe('exit 1');
    expect(electron.windows).toEqual([]);
  });

  it('says so when the environment asks for what is refused', async () => {
    const load = wishes.loadHost;
    wishes = {
      ...wishes,
      loadHost: async (options) => ({ ...(await load(options)), startProblem: fail('bad-request', { where: 'x' }).problem }),
    };
    await started();
    expect(electron.errors.length).toBe(1);
  });
});

it.each([
  ['darwin', true],
  ['win32', true],
  ['linux', false],
] as const)('on %s the system is asked for the person’s languages: %s', async (platform, asks) => {
  wishes = { ...wishes, platform };
  await started();
  expect(electron.order.includes('languages')).toBe(asks);
});

describe('a second Handrail', () => {
  it('ends before it has done anything', async () => {
    electron.firstInstance = false;
    await runDesktop(electron.apis, wishes);
    expect(electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
    expect(electron.order).not.toContain('ready');
    expect(electron.windows).toEqual([]);
  });

  it('brings the first one’s window to the front', async () => {
    const window = await started();
    window.minimized = true;
    electron.appEvents.emit('second-instance');
    expect(window.done.slice(-3)).toEqual(['restore', 'show', 'focus']);
  });

  it('hands its arguments to the first one, whose page gets what it knows and nothing else', async () => {
    wishes = { ...wishes, arguments: ['--practice'] };
    const window = await started();
    expect(electron.handed).toEqual({ arguments: ['--practice'] });
    const handed = {
      arguments: ['--practice', 'handrail://open/support/repair', 'handrail://evil/x', 'https://evil.example/', '--inspect'],
    };
    electron.appEvents.emit('second-instance', {}, [], '/', handed);
    electron.appEvents.emit('second-instance', {}, [], '/', { arguments: 'nonsense' });
    electron.appEvents.emit('second-instance', {}, [], '/', null);
    expect(window.webContents.sent).toEqual([
      ['handrail:event', 'app.open', { what: 'practice' }],
      ['handrail:event', 'app.open', { what: 'place', place: '/support/repair' }],
    ]);
  });

  it('hands a shared file over by its path, of which the page gets the name and the text', async () => {
    const path = join(folder, 'acme.handrail.json');
    await writeFile(path, '{"handrailShare":1}');
    await writeFile(join(folder, 'large.handrail'), 'x'.repeat(1_000_001));
    const window = await started();
    // As Linux hands it over, as a shell does, and what is none of ours.
    const handed = {
      arguments: [pathToFileURL(path).href, join(folder, 'large.handrail'), 'acme.handrail.json', '/etc/passwd', 'file:///%'],
    };
    electron.appEvents.emit('second-instance', {}, [], '/', handed);
    await expect.poll(() => window.webContents.sent.length).toBe(2);
    expect(window.webContents.sent.map(([, , wish]) => wish)).toEqual([
      { what: 'file', name: 'acme.handrail.json', text: '{"handrailShare":1}' },
      { what: 'file', name: 'large.handrail', text: null },
    ]);
  });

  it('opens the file that macOS hands over, before and after the first paint', async () => {
    const path = join(folder, 'acme.handrail.json');
    await writeFile(path, '{"handrailShare":1}');
    let prevented = 0;
    const event = { preventDefault: () => (prevented += 1) };
    const running = runDesktop(electron.apis, wishes);
    electron.appEvents.emit('open-file', event, path);
    await expect.poll(() => electron.windows[0]?.loaded).toBe('app://handrail/');
    electron.window.emit('ready-to-show');
    await running;
    electron.appEvents.emit('open-file', event, join(folder, 'gone.json'));
    await expect.poll(() => electron.window.webContents.sent.length).toBe(2);
    expect(prevented).toBe(2);
    expect(electron.window.webContents.sent.map(([, name, wish]) => [name, wish])).toEqual([
      ['app.open', { what: 'file', name: 'acme.handrail.json', text: '{"handrailShare":1}' }],
      ['app.open', { what: 'file', name: 'gone.json', text: null }],
    ]);
  });

  it('is heard during the first one’s start: what it asked for comes with the first paint', async () => {
    const running = runDesktop(electron.apis, { ...wishes, arguments: ['handrail://open/catalogue'] });
    electron.appEvents.emit('second-instance', {}, [], '/', { arguments: ['--practice'] });
    await expect.poll(() => electron.windows[0]?.loaded).toBe('app://handrail/');
    electron.window.emit('ready-to-show');
    await running;
    expect(electron.window.webContents.sent.map(([, name, wish]) => [name, wish])).toEqual([
      ['app.open', { what: 'place', place: '/catalogue' }],
      ['app.open', { what: 'practice' }],
    ]);
  });
});

describe('calls', () => {
  it('go through the sender check to the services', async () => {
    await started();
    expect(await electron.invoke('handrail:call', own, 'token.guide', { id: 'x' })).toEqual({ ok: true, value: 'answered' });
    expect(asked).toEqual([['token.guide', { id: 'x' }]]);
    await expect(electron.invoke('handrail:call', { url: 'https://evil.example/', parent: null }, 'token.guide', {})).rejects.toThrow(
      'Refused',
    );
    expect(asked.length).toBe(1);
  });

  it('that may reach the keychain wait for the first paint', async () => {
    const running = runDesktop(electron.apis, wishes);
    await expect.poll(() => electron.windows.length).toBe(1);
    const early = electron.invoke('handrail:call', own, 'app.start', {});
    const late = electron.invoke('handrail:call', own, 'token.guide', {});
    await early;
    expect(asked).toEqual([['app.start', {}]]);
    electron.window.emit('ready-to-show');
    await running;
    await late;
    expect(asked.map(([name]) => name)).toEqual(['app.start', 'token.guide']);
  });

  it('are answered by events too, while the window is there', async () => {
    const window = await started();
    given?.emit('connections.changed', { connections: [] });
    expect(window.webContents.sent).toEqual([['handrail:event', 'connections.changed', { connections: [] }]]);
  });

  it('get a folder from the system’s own dialog', async () => {
    await started();
    expect(await given?.pickFolder?.('/proposed')).toBeNull();
    electron.picked = { canceled: false, filePaths: ['/chosen'] };
    expect(await given?.pickFolder?.('/proposed')).toBe('/chosen');
    expect(electron.order).toContain('dialog /proposed openDirectory createDirectory dontAddToRecent');
  });
});

describe('the end', () => {
  /** A token on the clipboard, and a page that answers `app.leaving` when it is told to. */
  async function underWay(): Promise<{ readonly window: FakeWindow; readonly answer: () => void }> {
    const window = await started();
    await given?.copy?.({ reveal: () => 'pretend-token' } as never);
    return { window, answer: () => given?.left?.() };
  }
  const leaving = (window: FakeWindow): number => window.webContents.sent.filter(([, name]) => name === 'app.leaving').length;

  const ways: Readonly<Record<string, (window: FakeWindow) => { prevented(): boolean } | null>> = {
    'the window’s ✕': (window) => {
      const event = preventable({});
      window.emit('close', event);
      return event;
    },
    'the menu, the keyboard or a signal': () => {
      const event = preventable({});
      electron.appEvents.emit('before-quit', event);
      return event;
    },
    'the end of the session on Linux and macOS': () => {
      expect(electron.waitsForShutdown).toBe(true);
      const event = preventable({});
      electron.powerEvents.emit('shutdown', event);
      return event;
    },
    'the end of the session on Windows': (window) => {
      const event = preventable({});
      window.emit('query-session-end', event);
      window.emit('session-end');
      // To hold this back would be to be in the way of the shutdown.
      expect(event.prevented()).toBe(false);
      return null;
    },
  };

  it.each(Object.entries(ways))(
    'by %s: the page saves, the clipboard is cleared, the services end, and then it quits',
    async (_name, leave) => {
      const { window, answer } = await underWay();
      const held = leave(window);
      if (held !== null) expect(held.prevented()).toBe(true);
      await expect.poll(() => leaving(window)).toBe(1);
      await expect.poll(() => electron.clipboardText).toBe('');
      expect(disposed).toBe(0);
      // A second wish changes nothing.
      leave(window);
      answer();
      await expect.poll(() => electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
      expect([disposed, leaving(window)]).toEqual([1, 1]);
      // From now on the window may close.
      const last = preventable({});
      window.emit('close', last);
      expect(last.prevented()).toBe(false);
    },
  );

  it('on Windows: a shutdown that is cancelled ends nothing, and what is typed is saved all the same', async () => {
    const { window, answer } = await underWay();
    window.emit('query-session-end', preventable({}));
    await expect.poll(() => [leaving(window), electron.clipboardText]).toEqual([1, '']);
    answer();
    await new Promise((resolve) => setImmediate(resolve));
    expect([disposed, electron.order.includes('quit')]).toEqual([0, false]);
    // The next one is asked about anew, and is not cancelled.
    window.emit('query-session-end', preventable({}));
    await expect.poll(() => leaving(window)).toBe(2);
    window.emit('session-end');
    answer();
    await expect.poll(() => electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
    expect(disposed).toBe(1);
  });

  it('does not lose what somebody starts meanwhile: Handrail starts again with it, once', async () => {
    const { window, answer } = await underWay();
    window.emit('close', preventable({}));
    const before = window.done.length;
    electron.appEvents.emit('second-instance', {}, [], '/', { arguments: ['handrail://open/support/repair', '--practice', '--inspect'] });
    electron.appEvents.emit('second-instance', {}, [], '/', { arguments: [] });
    answer();
    await expect.poll(() => electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
    expect(electron.startedAgain).toEqual([['handrail://open/support/repair', '--practice']]);
    expect(window.done.length, 'a window that is about to close is not brought to the front').toBe(before);
  });

  it('asks nothing of a page that crashed', async () => {
    const { window } = await underWay();
    window.webContents.crashed = true;
    electron.appEvents.emit('window-all-closed');
    await expect.poll(() => electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
    expect([disposed, leaving(window), electron.clipboardText]).toEqual([1, 0, '']);
  });

  it('does not wait for ever, neither for the page nor for the services', async () => {
    const load = wishes.loadHost;
    wishes = { ...wishes, loadHost: async (options) => ({ ...(await load(options)), dispose: () => new Promise<void>(() => undefined) }) };
    const { window } = await underWay();
    electron.apis.app.quit();
    await expect.poll(() => leaving(window)).toBe(1);
    clock.advance(3_000);
    await expect.poll(() => electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
    expect(electron.clipboardText).toBe('');
  });
});

describe('trouble', () => {
  const gone = (window: FakeWindow, reason = 'crashed'): void =>
    window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });

  it('of a page that crashes: it comes back where it was; the second time within a minute the person is asked', async () => {
    const window = await started();
    gone(window);
    expect(window.webContents.done.filter((step) => step === 'reload')).toHaveLength(1);
    electron.pressed = 0;
    gone(window);
    await expect.poll(() => window.webContents.done.filter((step) => step === 'reload').length).toBe(2);
    expect(electron.boxes).toEqual(['Handrail’s window stopped working [Load again] [Quit Handrail]']);
    electron.pressed = 1;
    gone(window);
    window.webContents.crashed = true;
    await expect.poll(() => electron.order.slice(-2)).toEqual(['quit', 'will-quit']);
    await expect.poll(() => logged.filter(([, event]) => event === 'page-gone').length).toBe(3);
  });

  it('of a page that hangs: the person decides', async () => {
    const window = await started();
    window.emit('unresponsive');
    await expect.poll(() => electron.boxes).toEqual(['Handrail’s window does not respond [Wait] [Load again]']);
    expect(window.webContents.done).not.toContain('crash');
    electron.pressed = 1;
    window.emit('unresponsive');
    await expect.poll(() => window.webContents.done).toContain('crash');
  });

  it('of a page whose script fails, or that could not be loaded, is in the log', async () => {
    const window = await started();
    window.webContents.emit('console-message', {
      level: 'error',
      message: 'Uncaught SyntaxError: Unexpected token',
      lineNumber: 3,
      sourceId: 'app://handrail/assets/index-abc.js',
    });
    window.webContents.emit('console-message', { level: 'info', message: 'nothing', lineNumber: 1, sourceId: '' });
    window.webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://handrail/', true);
    window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://handrail/', true);
    await expect
      .poll(() => logged.slice(1).map(([, event, facts]) => [event, facts]))
      .toEqual([
        ['page-error', { message: 'Uncaught SyntaxError: Unexpected token', at: 'index-abc.js:3' }],
        ['page-not-loaded', { code: -6, description: 'ERR_FILE_NOT_FOUND' }],
      ]);
  });

  it('of this process is logged, said without its text, and the end', async () => {
    await started();
    await given?.copy?.({ reveal: () => 'pretend-token' } as never);
    processErrors.get('uncaughtException')?.(new Error('boom with pretend-token'));
    processErrors.get('unhandledRejection')?.(new Error('another one, which the first has caused'));
    await expect.poll(() => electron.order.at(-1)).toBe('exit 1');
    const [title, ref] = [electron.errors[0] ?? '', logged.find(([, event]) => event === 'main-failed')?.[2] as { ref: string }];
    expect(title).toContain(ref.ref);
    expect(title).not.toContain('boom');
    expect([electron.errors.length, disposed, electron.clipboardText]).toEqual([1, 1, '']);
  });

  it('cannot come from packets of the page: no proxy leads out, and no peer connection either', async () => {
    const window = await started();
    expect(electron.defaultSession.proxy).toEqual({
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
    expect(window.webContents.done).toContain('webrtc disable_non_proxied_udp');
  });
});
