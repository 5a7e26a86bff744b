/** The desktop host, put together: guards first, then the window, and everything heavy while the window paints. */
import { join } from 'node:path';
import type { Emit } from '../../contract/index.ts';
import type { Host, HostOptions } from '../common/compose.ts';
import { speakTheirs } from '../common/language.ts';
import { listSite } from '../common/site.ts';
import type { ElectronApis, Window } from './apis.ts';
import { createClipboardKeeper } from './clipboard.ts';
import { isFirstInstance } from './instance.ts';
import { handleCalls, sendEvent } from './ipc.ts';
import { linkSources } from './link-sources.ts';
import { createOpenOutside } from './links.ts';
import { menuTemplate } from './menu.ts';
import type { Milestones } from './milestones.ts';
import { customScheme, serveSite } from './protocol.ts';
import { denyNetwork, denyPermissions, guardAllContents } from './security.ts';
import { openWindow, windowOptions } from './window.ts';
import { readWindowState, saveWindowState, windowFile, windowPreferences } from './window-state.ts';
import type { OpenPreferences, PreferenceStore } from './window-state.ts';

export interface DesktopWishes {
  /** Absolute paths: the built wizard, the bundled preload, and Handrail's settings. */
  readonly rendererFolder: string;
  readonly preload: string;
  readonly settingsFolder: string;
  readonly env: Record<string, string | undefined>;
  readonly platform: NodeJS.Platform;
  readonly practice: boolean;
  readonly milestones: Milestones;
  /** Loads the services; called once, after the window has begun to load. */
  readonly loadHost: (options: HostOptions) => Promise<Host>;
  /** electron-store, for what may be lost; opened after the first paint. */
  readonly openPreferences: OpenPreferences;
}

/** Calls that may arrive before the first paint; the others may touch the keychain, which can prompt over an empty window. */
const early: readonly unknown[] = ['app.start', 'platforms.list', 'connections.list', 'connections.open'];
const mostGoodbyeMs = 3_000;

/** What has to be said before the app is ready. False: another Handrail runs, and this process ends. */
export function prepareDesktop(
  { app, protocol }: Pick<ElectronApis, 'app' | 'protocol'>,
  settingsFolder: string,
  currentWindow: () => Window | null,
): boolean {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([customScheme]);
  // Before the lock, because the lock belongs to this folder.
  app.setPath('userData', join(settingsFolder, 'desktop'));
  if (isFirstInstance(app, currentWindow)) return true;
  app.quit();
  return false;
}

/** Runs the desktop host; resolves at the window's first paint. */
export async function runDesktop(apis: ElectronApis, wishes: DesktopWishes): Promise<void> {
  const { app } = apis;
  const { milestones } = wishes;
  milestones.reached('main');
  let window: Window | null = null;
  if (!prepareDesktop(apis, wishes.settingsFolder, () => window)) return;

  const keeper = createClipboardKeeper(apis.clipboard);
  let tellPainted = (): void => undefined;
  const painted = new Promise<void>((resolve) => (tellPainted = resolve));
  let loading: Promise<Host> | null = null;
  const emit: Emit = (name, payload) => {
    if (window !== null) sendEvent(window.webContents, name, payload);
  };
  const host = (): Promise<Host> =>
    (loading ??= wishes.loadHost({
      kind: 'desktop',
      version: app.getVersion(),
      env: wishes.env,
      practice: wishes.practice,
      emit,
      resolveProxy: (url) => apis.session.fromPartition('handrail-network').resolveProxy(url),
      pickFolder: (proposed) => pickFolder(apis, proposed),
      copy: (secret) => keeper.copy(secret),
    }));

  guardAllContents(app, createOpenOutside(apis.shell, linkSources(host)));
  handleCalls(apis.ipcMain, async (name, input) => {
    if (!early.includes(name)) await painted;
    return (await host()).dispatch(name, input);
  });
  app.on('window-all-closed', () => void goodbye(apis, () => keeper.clearNow(), loading));

  await app.whenReady();
  milestones.reached('ready');
  const site = await listSite(wishes.rendererFolder, await speakTheirs(wishes.env));
  if (site === null) {
    apis.dialog.showErrorBox(
      'Handrail cannot start',
      'The wizard’s files are missing. Install Handrail again; from its source, run “npm run build”.',
    );
    app.exit(1);
    return;
  }
  const developerTools = !app.isPackaged;
  denyPermissions(apis.session.defaultSession);
  denyNetwork(apis.session.defaultSession, developerTools);
  serveSite(apis.protocol, site);
  apis.menu.setApplicationMenu(
    apis.menu.buildFromTemplate(
      menuTemplate(wishes.platform, developerTools, (offset) => {
        // Only within the window's own places: past the first one nothing happens.
        const history = window?.webContents.navigationHistory;
        if (history?.canGoToOffset(offset) === true) history.goToOffset(offset);
      }),
    ),
  );

  const stateFile = join(wishes.settingsFolder, windowFile.folder, `${windowFile.name}.json`);
  let preferences: PreferenceStore | null = null;
  const state = readWindowState(
    stateFile,
    apis.screen.getAllDisplays().map((display) => display.workArea),
  );
  window = apis.openWindow(windowOptions({ preload: wishes.preload, dark: apis.nativeTheme.shouldUseDarkColors, developerTools, state }));
  const firstPaint = openWindow(window, state, (now) => saveWindowState(preferences, now));
  milestones.reached('window');
  // Loaded while the page is: its first call finds the services there or on their way.
  void host().catch(() => undefined);
  await firstPaint;
  milestones.reached('painted');
  tellPainted();
  preferences = await wishes.openPreferences(windowPreferences(wishes.settingsFolder)).catch(() => null);
  // electron-store answers a channel of its own with its files' path; nothing of ours asks for it.
  apis.ipcMain.removeAllListeners('electron-store-get-data');
  await afterPaint(apis, wishes, host);
}

/** Says what keeps the services from working, and writes how long the start took. */
async function afterPaint(apis: ElectronApis, { milestones }: DesktopWishes, host: () => Promise<Host>): Promise<void> {
  const loaded = await host();
  loaded.log.write('info', 'desktop-started', milestones.read());
  if (loaded.startProblem === null) return;
  const { problemCopy } = await import('../../contract/copy/problems.ts');
  const { title, explanation, next } = problemCopy(loaded.startProblem);
  apis.dialog.showErrorBox(title, `${explanation}\n\n${next}`);
}

async function pickFolder({ dialog }: Pick<ElectronApis, 'dialog'>, proposed: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Save into this folder',
    buttonLabel: 'Save here',
    defaultPath: proposed,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Ends on every platform once the window is closed: a wizard has nothing to do without one. Waits for the last save, but not for ever. */
async function goodbye(
  { app }: Pick<ElectronApis, 'app'>,
  clearClipboard: () => Promise<void>,
  loading: Promise<Host> | null,
): Promise<void> {
  const done = Promise.allSettled([clearClipboard(), loading?.then((host) => host.dispose())]);
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, mostGoodbyeMs))]);
  app.quit();
}
