import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../electron/contract/index.ts';
import type { Host, HostOptions } from '../../electron/hosts/common/compose.ts';
import { runDesktop } from '../../electron/hosts/desktop/desktop.ts';
import type { DesktopWishes } from '../../electron/hosts/desktop/desktop.ts';
import { createMilestones } from '../../electron/hosts/desktop/milestones.ts';
import type { FakeWindow } from './fake-electron.ts';
import { FakeContents, FakeElectron, preventable } from './fake-electron.ts';

const own = { url: 'app://handrail/', parent: null };
let folder: string;
let electron: FakeElectron;
let asked: unknown[][];
let logged: unknown[][];
let given: HostOptions | null;
let disposed: number;
let wishes: DesktopWishes;
let preferences: { store: Record<string, unknown> };
beforeEach(async () => {
  preferences = { store: {} };
  folder = await mkdtemp(join(tmpdir(), 'handrail-desktop-'));
  await mkdir(join(folder, 'renderer'));
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html>');
  electron = new FakeElectron();
  asked = [];
  logged = [];
  given = null;
  disposed = 0;
  let clock = 1_000;
  wishes = {
    rendererFolder: join(folder, 'renderer'),
    preload: '/x/preload.cjs',
    settingsFolder: join(folder, 'settings'),
    env: {},
    platform: 'linux',
    practice: false,
    milestones: createMilestones(1_000, () => (clock += 10)),
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
    electron.windows[0]?.emit('close');
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

describe('a second Handrail', () => {
  it('ends before it has done anything', async () => {
    electron.firstInstance = false;
    await runDesktop(electron.apis, wishes);
    expect(electron.order.at(-1)).toBe('quit');
    expect(electron.order).not.toContain('ready');
    expect(electron.windows).toEqual([]);
  });

  it('brings the first one’s window to the front', async () => {
    const window = await started();
    window.minimized = true;
    electron.appEvents.emit('second-instance');
    expect(window.done.slice(-2)).toEqual(['restore', 'focus']);
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
  it('lets go of everything once the window is closed', async () => {
    await started();
    await given?.copy?.({ reveal: () => 'pretend-token' } as never);
    electron.appEvents.emit('window-all-closed');
    await expect.poll(() => electron.order.at(-1)).toBe('quit');
    expect(disposed).toBe(1);
    expect(electron.clipboardText).toBe('');
  });

  it('does not wait for ever', async () => {
    const load = wishes.loadHost;
    wishes = { ...wishes, loadHost: async (options) => ({ ...(await load(options)), dispose: () => new Promise<void>(() => undefined) }) };
    await started();
    electron.appEvents.emit('window-all-closed');
    await expect.poll(() => electron.order.at(-1), { timeout: 5_000 }).toBe('quit');
  });
});
