/** The desktop host, put together: guards first, then the window, and everything heavy while the window paints. */
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { desktopCopy as words } from '../../contract/copy/en/desktop.ts';
import { spokenLanguage } from '../../contract/copy/language.ts';
import type { ConnectionSummary, Emit, Theme } from '../../contract/index.ts';
import { isFresh } from '../../adapters/settings/fresh.ts';
import { readLanguage } from '../../adapters/settings/chosen-language.ts';
import { readTheme } from '../../adapters/settings/look.ts';
import { atMost } from '../../core/at-most.ts';
import type { ClockPort, FilesPort } from '../../core/ports.ts';
import type { Host, HostOptions } from '../common/compose.ts';
import { speakTheirs } from '../common/language.ts';
import { watchPages } from '../common/page-watch.ts';
import { listSite } from '../common/site.ts';
import type { ElectronApis, Window } from './apis.ts';
import { createClipboardKeeper } from './clipboard.ts';
import { listenForArrivals } from './arrivals.ts';
import type { Arrivals } from './arrivals.ts';
import { createGoodbye } from './goodbye.ts';
import { handleCalls, sendEvent } from './ipc.ts';
import { linkSources } from './link-sources.ts';
import { createOpenOutside } from './links.ts';
import { createMenuBar } from './menu-bar.ts';
import { contextTemplate } from './menu.ts';
import type { Milestones } from './milestones.ts';
import { takeOwnFolder } from './own-folder.ts';
import { customScheme, serveSite } from './protocol.ts';
import { placeOf, showRecent } from './recent.ts';
import { startsHidden } from './reminding/login.ts';
import { createReminding } from './reminding/reminding.ts';
import { denyNetwork, denyPermissions, guardAllContents } from './security.ts';
import { watchMain, watchPage } from './trouble.ts';
import type { MainTrouble } from './trouble.ts';
import type { OffReason } from './updates/state.ts';
import type { LoadedUpdater } from './updates/updates.ts';
import { createUpdating } from './updating.ts';
import { openWindow, windowOptions } from './window.ts';
import { readWindowState, saveWindowState, windowFile, windowPreferences } from './window-state.ts';
import type { OpenPreferences, PreferenceStore } from './window-state.ts';
import { createZoom } from './zoom.ts';
import type { Zoom } from './zoom.ts';

export interface DesktopWishes {
  /** Absolute paths: the built wizard, the bundled preload, and Handrail's settings. */
  readonly rendererFolder: string;
  readonly preload: string;
  readonly settingsFolder: string;
  readonly env: Record<string, string | undefined>;
  readonly platform: NodeJS.Platform;
  /** The program itself, and what comes before the person's own arguments: the app's folder while it is not packaged. */
  readonly program: string;
  readonly before: readonly string[];
  /** The addresses that the installed package names, or null. */
  readonly pages: { readonly documents: string | null; readonly problems: string | null };
  /** The app has its maker's signature: macOS shows no notification of one without. */
  readonly signed: boolean;
  /** The command line behind the program's own name. */
  readonly arguments: readonly string[];
  /** Where errors of this process are heard of. */
  readonly onProcessError: MainTrouble['on'];
  /** Ends what must not be waited for any longer. */
  readonly clock: Pick<ClockPort, 'now' | 'sleep'>;
  /** Reads a file that the system was asked to open. */
  readonly files: Pick<FilesPort, 'read'>;
  readonly milestones: Milestones;
  /** Loads the services; called once, after the window has begun to load. */
  readonly loadHost: (options: HostOptions) => Promise<Host>;
  /** electron-store, for what may be lost; opened after the first paint. */
  readonly openPreferences: OpenPreferences;
  /** Why this Handrail looks for no updates, or null; and electron-updater, loaded when it first looks. */
  readonly updates: { readonly off: OffReason | null; readonly load: () => Promise<LoadedUpdater> };
}

/** Calls that may arrive before the first paint; the others may touch the keychain, which can prompt over an empty window. */
const early: readonly unknown[] = ['app.start', 'platforms.list', 'connections.list', 'connections.open'];

/** Largest file that is opened by the system's wish, in bytes; the page takes a million characters. */
const mostFileBytes = 1_000_000;

/** How long the end after an error may take, in milliseconds. */
const mostErrorMs = 3_000;

/** Handrail's name among the apps of Windows; `appId` of build/electron-builder.ts. */
const appUserModelId = 'dev.handrail.app';

/** What has to be said before the app is ready. Where another Handrail runs, this process ends. */
export function prepareDesktop(
  { app, protocol }: Pick<ElectronApis, 'app' | 'protocol'>,
  settingsFolder: string,
  ownArguments: readonly string[],
  currentWindow: () => Window | null,
  platform: NodeJS.Platform,
): Arrivals {
  app.enableSandbox();
  // The installer's shortcut has it: without it the jump list and the pinned window belong to two apps
  // (https://www.electronjs.org/docs/latest/api/app#appsetappusermodelidid-windows).
  if (platform === 'win32') app.setAppUserModelId(appUserModelId);
  protocol.registerSchemesAsPrivileged([customScheme]);
  // Before the lock, because the lock belongs to this folder.
  takeOwnFolder(app, settingsFolder);
  const arrivals = listenForArrivals(app, ownArguments, currentWindow);
  // Nothing is shown or open yet, so nothing has to be put in order.
  if (!arrivals.first) app.quit();
  return arrivals;
}

/** Runs the desktop host; resolves at the window's first paint. */
export async function runDesktop(apis: ElectronApis, wishes: DesktopWishes): Promise<void> {
  const { app } = apis;
  const { milestones } = wishes;
  milestones.reached('main');
  let window: Window | null = null;
  const arrivals = prepareDesktop(apis, wishes.settingsFolder, wishes.arguments, () => window, wishes.platform);
  if (!arrivals.first) return;

  /** As chosen by the person; null: the system's own. */
  let language: string | null = null;
  const systemLanguages = (): readonly string[] => (wishes.platform === 'linux' ? [] : app.getPreferredSystemLanguages());
  const keeper = createClipboardKeeper(apis, wishes.platform);
  let tellPainted = (): void => undefined;
  let tellLeft = (): void => undefined;
  const painted = new Promise<void>((resolve) => (tellPainted = resolve));
  let loading: Promise<Host> | null = null;
  const recent = (connections: readonly ConnectionSummary[]): void =>
    showRecent(
      { ...apis, platform: wishes.platform, program: wishes.program, before: wishes.before, open: (place) => openPlace(place) },
      connections,
    );
  const toFront = (): void => {
    if (window !== null && !window.isDestroyed()) {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    }
  };
  const openPlace = (place: string): void => {
    toFront();
    emit('app.open', { what: 'place', place });
  };
  const showShortcuts = (): void => {
    toFront();
    emit('app.open', { what: 'shortcuts' });
  };
  // One after the other: the one that was asked for last is the one that stays.
  let reading: Promise<unknown> = painted;
  const readFile = (path: string): void => {
    reading = reading.then(() => openFile(wishes.files, path, emit));
  };
  let zoom: Zoom | null = null;
  const emit: Emit = (name, payload) => {
    if (name === 'connections.changed' && 'connections' in payload) recent(payload.connections);
    if (window !== null && !window.isDestroyed()) sendEvent(window.webContents, name, payload);
  };
  const host = (): Promise<Host> =>
    (loading ??= wishes.loadHost({
      kind: 'desktop',
      version: app.getVersion(),
      env: wishes.env,
      practice: wishes.arguments.includes('--practice'),
      emit,
      resolveProxy: (url) => apis.session.fromPartition('handrail-network').resolveProxy(url),
      pickFolder: (proposed) => pickFolder(apis, proposed),
      copy: (secret) => keeper.copy(secret),
      showFile: (path) => apis.shell.showItemInFolder(path),
      onTheme: (theme) => applyTheme(theme),
      onLanguage: (chosen) => {
        language = chosen;
        menuBar.show(apis.nativeTheme.themeSource);
      },
      systemLanguages,
      left: () => tellLeft(),
      reminding,
    }));
  const updating = createUpdating(apis, {
    ...wishes.updates,
    clock: wishes.clock,
    settingsFolder: wishes.settingsFolder,
    openPreferences: wishes.openPreferences,
    note: (event, facts) => void note(event, facts).catch(() => undefined),
    leave: () => void goodbye.leave(),
    // Below 0 takes it away (https://www.electronjs.org/docs/latest/api/browser-window#winsetprogressbarprogress-options).
    onProgress: (percent) => {
      if (window?.isDestroyed() === false) window.setProgressBar(percent === null ? -1 : percent / 100);
    },
  });
  const reminding = createReminding(apis, {
    platform: wishes.platform,
    signed: wishes.signed,
    clock: wishes.clock,
    settingsFolder: wishes.settingsFolder,
    openPreferences: wishes.openPreferences,
    tokens: async () => {
      const told = await (await host()).services.reminders.told();
      return told.ok ? told.value : null;
    },
    open: (id) => openPlace(id === null ? '/' : placeOf(id)),
  });
  const note = async (event: string, facts: Readonly<Record<string, string | number>>): Promise<void> => {
    const { log } = await host();
    log.write('error', event, facts);
  };
  const ending = new AbortController();
  const goodbye = createGoodbye(apis, {
    clock: wishes.clock,
    onLeave: () => {
      ending.abort();
      arrivals.leave((args) => apis.startAgain(args));
    },
    askPage: async () => {
      // Nothing is asked of a page that cannot answer. A destroyed window must not even be asked for its page.
      if (window === null || window.isDestroyed() || loading === null) return;
      const page = window.webContents;
      if (page.isDestroyed() || page.isCrashed()) return;
      const left = new Promise<void>((resolve) => (tellLeft = resolve));
      sendEvent(page, 'app.leaving', {});
      await left;
    },
    clearClipboard: () => keeper.clearNow(),
    dispose: async () => {
      await Promise.all([updating.settled(), reminding.settled(), loading?.then(async (services) => services.dispose())]);
    },
    end: (session) => (session ? app.quit() : updating.end(() => app.quit())),
  });
  watchMain({
    on: wishes.onProcessError,
    // The log is written out by the host's own end. The clipboard comes first: nothing else clears it when this process exits.
    note: (event, facts) =>
      atMost(
        wishes.clock,
        mostErrorMs,
        keeper
          .clearNow()
          .catch(() => undefined)
          .then(() => note(event, facts))
          .then(async () => (await host()).dispose())
          .catch(() => undefined),
      ).then(() => undefined),
    showErrorBox: (title, text) => apis.dialog.showErrorBox(title, text),
    exit: (status) => app.exit(status),
    reference: () => randomBytes(3).toString('hex'),
  });

  const menuBar = createMenuBar(apis, {
    platform: wishes.platform,
    developerTools: !app.isPackaged,
    pages: wishes.pages,
    settingsFolder: wishes.settingsFolder,
    window: () => window,
    zoom: () => zoom,
    open: openPlace,
    showShortcuts,
    openFile: readFile,
    language: () => language,
    host,
    updating,
  });
  const applyTheme = (theme: Theme): void => {
    apis.nativeTheme.themeSource = theme;
    menuBar.show(theme);
  };

  guardAllContents(app, createOpenOutside(apis.shell, linkSources(host)));
  const pages = watchPages(wishes.clock, (event, facts) => {
    if (!goodbye.isLeaving()) void note(event, facts).catch(() => undefined);
  });
  handleCalls(apis.ipcMain, async (name, input) => {
    pages.called();
    if (!early.includes(name)) await painted;
    return (await host()).dispatch(name, input);
  });

  await app.whenReady();
  milestones.reached('ready');
  language = readLanguage(wishes.settingsFolder);
  await speakTheirs(wishes.env, systemLanguages(), language);
  const site = await listSite(wishes.rendererFolder, {
    language: spokenLanguage,
    host: 'desktop',
    // Electron tells the page by itself.
    theme: () => 'system',
    // A page that is loaded again is where its address says.
    asksFirst: () =>
      !arrivals.areWaiting() &&
      !wishes.arguments.includes('--practice') &&
      !(window?.webContents.getURL() ?? '').includes('#') &&
      isFresh(wishes.settingsFolder),
  });
  if (site === null) {
    apis.dialog.showErrorBox(words.cannotStart, words.filesMissing);
    app.exit(1);
    return;
  }
  const developerTools = !app.isPackaged;
  denyPermissions(apis.session.defaultSession);
  denyNetwork(apis.session.defaultSession, developerTools);
  serveSite(apis.protocol, site, pages);
  applyTheme(readTheme(wishes.settingsFolder));

  const stateFile = join(wishes.settingsFolder, windowFile.folder, `${windowFile.name}.json`);
  let preferences: PreferenceStore | null = null;
  const state = readWindowState(
    stateFile,
    apis.screen.getAllDisplays().map((display) => display.workArea),
  );
  window = apis.openWindow(windowOptions({ preload: wishes.preload, dark: apis.nativeTheme.shouldUseDarkColors, developerTools, state }));
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  watchPage(window, {
    dialog: apis.dialog,
    note: (event, facts) => void note(event, facts).catch(() => undefined),
    quit: () => void goodbye.leave(),
    now: Date.now,
    isLeaving: () => goodbye.isLeaving(),
  });
  let kept = state;
  const keep = (now: typeof state): void => {
    kept = now;
    saveWindowState(preferences, now);
  };
  const zooming = createZoom(window.webContents, state.zoom, (factor) => keep({ ...kept, zoom: factor }));
  zoom = zooming;
  const hidden = startsHidden(app, wishes.platform, wishes.arguments);
  const firstPaint = openWindow(window, state, keep, () => zooming.factor(), hidden);
  const shown = window;
  // A click on the dock's icon, where no window is seen (https://www.electronjs.org/docs/latest/api/app#event-activate-macos).
  if (wishes.platform === 'darwin')
    app.on('activate', () => {
      if (!shown.isDestroyed() && !goodbye.isLeaving()) shown.show();
    });
  goodbye.watch(window);
  window.webContents.on('context-menu', (_event, parameters) => {
    const template = contextTemplate(parameters);
    if (template !== null) apis.menu.buildFromTemplate(template).popup();
  });
  milestones.reached('window');
  // Loaded while the page is: its first call finds the services there or on their way.
  void host().catch(() => undefined);
  await firstPaint;
  milestones.reached('painted');
  tellPainted();
  arrivals.deliver((wish) => {
    if (wish.what === 'path') readFile(wish.path);
    else emit('app.open', wish);
  });
  preferences = await wishes.openPreferences(windowPreferences(wishes.settingsFolder)).catch(() => null);
  // electron-store answers a channel of its own with its files' path; nothing of ours asks for it.
  apis.ipcMain.removeAllListeners('electron-store-get-data');
  await afterPaint(apis, wishes, host);
  const saved = await (await host()).handlers['connections.list']({});
  if (saved.ok) recent(saved.value);
  void updating.lookDaily(ending.signal);
  void reminding.remindDaily(ending.signal);
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

/** Hands a file's text to the page, which never learns where it lies. What is too large or no text comes without one. */
async function openFile(files: DesktopWishes['files'], path: string, emit: Emit): Promise<void> {
  const read = await files.read(path, mostFileBytes);
  emit('app.open', { what: 'file', name: basename(path).slice(-255), text: read.ok ? read.value : null });
}

async function pickFolder({ dialog }: Pick<ElectronApis, 'dialog'>, proposed: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: words.folder.title,
    buttonLabel: words.folder.button,
    defaultPath: proposed,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
