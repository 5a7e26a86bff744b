/** A typed stand-in for exactly the parts of Electron that the desktop host uses. It records what it is told and plays events back. */
import { existsSync } from 'node:fs';
import type { ElectronApis, Window } from '../../electron/hosts/desktop/apis.ts';

// Electron's own types, by way of the host: nothing outside electron/hosts/desktop imports that package, tests included.
type BrowserWindowConstructorOptions = Parameters<ElectronApis['openWindow']>[0];
type IpcMainInvokeEvent = Parameters<Parameters<ElectronApis['ipcMain']['handle']>[1]>[0];
type MenuItemConstructorOptions = Extract<Parameters<ElectronApis['menu']['buildFromTemplate']>[0][number], { role?: unknown }>;
type Session = ElectronApis['session']['defaultSession'];
type BeforeRequest = NonNullable<Extract<Parameters<Session['webRequest']['onBeforeRequest']>[0], (...args: never[]) => unknown>>;

/** Electron's overloads differ event by event. */
type On = (event: string, listener: (...args: never[]) => void) => never;

/** Plays events to listeners, with an `on` and `once` that fit Electron's many overloads. */
export class Emitting {
  readonly #listeners = new Map<string, ((...args: never[]) => void)[]>();
  readonly on: On = (event, listener) => {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this as never;
  };
  /** No event here happens twice. */
  readonly once: On = this.on;
  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as never[]));
  }
}

/** An event that can be prevented. */
export function preventable<T extends object>(more: T): T & { preventDefault(): void; readonly prevented: () => boolean } {
  let prevented = false;
  return { ...more, preventDefault: () => void (prevented = true), prevented: () => prevented };
}

export class FakeContents extends Emitting {
  readonly sent: unknown[][] = [];
  destroyed = false;
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  crashed = false;
  readonly done: string[] = [];
  readonly isDestroyed = (): boolean => this.destroyed;
  readonly isCrashed = (): boolean => this.crashed;
  url = '';
  readonly getURL = (): string => this.url;
  readonly reload = (): void => void this.done.push('reload');
  readonly forcefullyCrashRenderer = (): void => void this.done.push('crash');
  readonly setZoomFactor = (factor: number): void => void this.done.push(`zoom ${factor}`);
  readonly print = (): void => void this.done.push('print');
  readonly setWebRTCIPHandlingPolicy = (policy: string): void => void this.done.push(`webrtc ${policy}`);
  readonly navigationHistory = { canGoToOffset: (): boolean => false, goToOffset: (): void => undefined };
  readonly send = (channel: string, ...args: unknown[]): void => void this.sent.push([channel, ...args]);
  readonly setWindowOpenHandler = (handler: never): void => void (this.openHandler = handler);
}

export class FakeWindow extends Emitting {
  readonly webContents = new FakeContents();
  readonly done: string[] = [];
  loaded: string | null = null;
  minimized = false;
  readonly options: BrowserWindowConstructorOptions;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  readonly loadURL = (url: string): Promise<void> => {
    this.loaded = url;
    this.done.push('loadURL');
    return Promise.resolve();
  };
  readonly show = (): void => void this.done.push('show');
  readonly maximize = (): void => void this.done.push('maximize');
  readonly focus = (): void => void this.done.push('focus');
  readonly restore = (): void => void this.done.push('restore');
  readonly progress: number[] = [];
  readonly setProgressBar = (progress: number): void => void this.progress.push(progress);
  readonly isMinimized = (): boolean => this.minimized;
  maximized = false;
  readonly isMaximized = (): boolean => this.maximized;
  readonly isDestroyed = (): boolean => false;
  readonly getNormalBounds = () => ({ x: 10, y: 20, width: 1000, height: 700 });
}

type Handler<K extends keyof Session> = Session[K] extends (handler: infer H) => void ? NonNullable<H> : never;

export class FakeSession extends Emitting {
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null;
  devicePermission: Handler<'setDevicePermissionHandler'> | null = null;
  beforeRequest: BeforeRequest | null = null;
  readonly setPermissionRequestHandler = (handler: Handler<'setPermissionRequestHandler'> | null): void =>
    void (this.permissionRequest = handler);
  readonly setPermissionCheckHandler = (handler: Handler<'setPermissionCheckHandler'> | null): void =>
    void (this.permissionCheck = handler);
  readonly setDevicePermissionHandler = (handler: Handler<'setDevicePermissionHandler'> | null): void =>
    void (this.devicePermission = handler);
  readonly webRequest = {
    onBeforeRequest: (listener: never): void => void (this.beforeRequest = listener),
  } as unknown as Session['webRequest'];
  proxy: unknown = null;
  readonly setProxy = async (config: unknown): Promise<void> => void (this.proxy = config);
  /** Whether a request of the window would be cancelled. */
  cancels(url: string): boolean {
    let cancelled: boolean | undefined;
    this.beforeRequest?.({ url } as Parameters<BeforeRequest>[0], (response) => (cancelled = response.cancel));
    if (cancelled === undefined) throw new Error('The request was never decided.');
    return cancelled;
  }
}

export class FakeElectron {
  readonly order: string[] = [];
  readonly appEvents = new Emitting();
  readonly windows: FakeWindow[] = [];
  readonly defaultSession = new FakeSession();
  readonly proxied: string[] = [];
  readonly opened: string[] = [];
  readonly shown: string[] = [];
  readonly theme: { shouldUseDarkColors: boolean; themeSource: 'system' | 'light' | 'dark' } = {
    shouldUseDarkColors: false,
    themeSource: 'system',
  };
  jumpList: Parameters<ElectronApis['systemLists']['setJumpList']>[0] | null = null;
  removed: ReturnType<ElectronApis['systemLists']['removedFromJumpList']> = [];
  readonly errors: string[] = [];
  schemes: unknown = null;
  menu: MenuItemConstructorOptions[] = [];
  firstInstance = true;
  languages: string[] = ['en-GB'];
  /** The arguments of each start that was asked for after the end. */
  readonly startedAgain: (readonly string[])[] = [];
  handed: unknown = null;
  dark = false;
  packaged = true;
  picked: { canceled: boolean; filePaths: string[] } = { canceled: true, filePaths: [] };
  clipboardText = '';
  /** Everything that the last copy put there, by its form. */
  clipboardForms: Readonly<Record<string, string>> = {};
  /** The button that is pressed in the next message box, and what the boxes said. */
  pressed = 0;
  readonly boxes: string[] = [];
  /** Notifications that were shown, and whether this desktop can show any. */
  readonly notified: { readonly title: string; readonly body: string; readonly events: Emitting }[] = [];
  canNotify = true;
  /** The login item, as the system has it. */
  login: { openAtLogin: boolean; args: readonly string[]; status: string; wasOpenedAtLogin: boolean; held: boolean } = {
    openAtLogin: false,
    args: [],
    status: 'not-registered',
    wasOpenedAtLogin: false,
    held: false,
  };
  readonly powerEvents = new Emitting();
  readonly powerListeners: string[] = [];
  /** The system was asked to hold its shutdown back for us. */
  waitsForShutdown = false;
  serve: ((request: Request) => Response | Promise<Response>) | null = null;
  readonly #handlers = new Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>();

  get window(): FakeWindow {
    const [window] = this.windows;
    if (window === undefined) throw new Error('There is no window.');
    return window;
  }

  /** Calls as the window's page does; `from` is the frame it comes from. */
  async invoke(channel: string, from: { url: string; parent: unknown } | null, ...args: unknown[]): Promise<unknown> {
    return this.#handlers.get(channel)?.({ senderFrame: from } as IpcMainInvokeEvent, ...args);
  }

  readonly apis: ElectronApis = {
    app: {
      enableSandbox: () => void this.order.push('enableSandbox'),
      setAppUserModelId: (id) => void this.order.push(`setAppUserModelId ${id}`),
      setPath: (name: string, path: string) => {
        // As documented (https://www.electronjs.org/docs/latest/api/app#appsetpathname-path).
        if (!existsSync(path)) throw new Error('Failed to set path');
        this.order.push(`setPath ${name} ${path}`);
      },
      getVersion: () => '1.2.3',
      getPreferredSystemLanguages: () => (this.order.push('languages'), this.languages),
      isPackaged: true,
      whenReady: async () => void this.order.push('ready'),
      requestSingleInstanceLock: (handed) => ((this.handed = handed), this.order.push('lock'), this.firstInstance),
      getLoginItemSettings: (options) =>
        ({
          // Windows compares the arguments (https://www.electronjs.org/docs/latest/api/app#appgetloginitemsettingsoptions-macos-windows).
          openAtLogin: this.login.openAtLogin && JSON.stringify(options?.args ?? []) === JSON.stringify(this.login.args),
          executableWillLaunchAtLogin: this.login.openAtLogin && !this.login.held,
          status: this.login.status,
          wasOpenedAtLogin: this.login.wasOpenedAtLogin,
          launchItems: [],
        }) as never,
      setLoginItemSettings: ({ openAtLogin = false, args = [] }) => {
        this.login = { ...this.login, openAtLogin, args };
      },
      on: this.appEvents.on,
      quit: () => {
        this.order.push('quit');
        // As documented: `before-quit` first, and nothing more where somebody holds it back.
        const event = preventable({});
        this.appEvents.emit('before-quit', event);
        if (!event.prevented()) this.order.push('will-quit');
      },
      exit: (code?: number) => void this.order.push(`exit ${code ?? 0}`),
    },
    startAgain: (args) => void this.startedAgain.push(args),
    openWindow: (options): Window => {
      const window = new FakeWindow(options);
      this.order.push('window');
      this.windows.push(window);
      return window;
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        this.order.push('schemes');
        this.schemes = schemes;
      },
      handle: (scheme, handler) => {
        this.order.push(`handle ${scheme}`);
        this.serve = handler;
      },
    },
    session: {
      defaultSession: this.defaultSession,
      fromPartition: (partition) => ({ resolveProxy: async (url: string) => (this.proxied.push(`${partition} ${url}`), 'DIRECT') }),
    },
    ipcMain: {
      handle: (channel, listener) => void this.#handlers.set(channel, listener as never),
      removeAllListeners: ((channel: string) => void this.order.push(`removeAllListeners ${channel}`)) as never,
    },
    shell: {
      openExternal: async (url) => void this.opened.push(url),
      openPath: async (path) => (this.opened.push(path), ''),
      showItemInFolder: (path) => void this.shown.push(path),
    },
    dialog: {
      showOpenDialog: async (options) => (
        this.order.push(`dialog ${options.defaultPath ?? ''} ${(options.properties ?? []).join(' ')}`), this.picked
      ),
      showMessageBox: async ({ message, buttons }) => {
        this.boxes.push(`${message} [${(buttons ?? []).join('] [')}]`);
        return { response: this.pressed, checkboxChecked: false };
      },
      showErrorBox: (title, content) => void this.errors.push(`${title}: ${content}`),
    },
    clipboard: {
      write: async ([item]) => {
        this.clipboardForms = (item as unknown as { readonly forms: Readonly<Record<string, string>> }).forms;
        this.clipboardText = this.clipboardForms['text/plain'] ?? '';
      },
      readText: async () => this.clipboardText,
      clear: () => void (this.clipboardText = ''),
    },
    clipboardItem: class {
      readonly forms: Readonly<Record<string, string>>;
      constructor(forms: Readonly<Record<string, string>>) {
        this.forms = forms;
      }
    } as never,
    powerMonitor: {
      // As Electron has it: whether the system is asked to wait is decided before a listener is added, so the first one does not count
      // (https://github.com/electron/electron/blob/main/lib/browser/api/power-monitor.ts).
      on: (event: string, listener: (...args: never[]) => void) => {
        this.waitsForShutdown = this.powerListeners.includes('shutdown') || (event === 'shutdown' && this.powerListeners.length > 0);
        this.powerListeners.push(event);
        return this.powerEvents.on(event, listener);
      },
    },
    nativeTheme: this.theme,
    systemLists: {
      setDockMenu: () => void this.order.push('dock'),
      setJumpList: (categories) => void (this.jumpList = categories),
      removedFromJumpList: () => this.removed,
    },
    menu: {
      buildFromTemplate: (template) => {
        this.menu = template;
        return { popup: () => void this.order.push('popup') } as never;
      },
      setApplicationMenu: () => void this.order.push('menu'),
    },
    notifications: {
      isSupported: () => this.canNotify,
      create: ({ title = '', body = '' }) => {
        const events = new Emitting();
        return { on: events.on, show: () => void this.notified.push({ title, body, events }) };
      },
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] as never },
  };
}
