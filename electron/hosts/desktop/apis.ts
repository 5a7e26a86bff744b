/** The few parts of Electron that the desktop host uses, as one typed parameter: tests hand in a fake of exactly these. */
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Clipboard,
  ClipboardItem,
  Dialog,
  IpcMain,
  JumpListCategory,
  JumpListItem,
  Menu,
  NativeTheme,
  Notification,
  NotificationConstructorOptions,
  OpenDialogOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  PowerMonitor,
  Protocol,
  Screen,
  Session,
  Shell,
} from 'electron';

/** What the host does with its window. */
export type Window = Pick<
  BrowserWindow,
  | 'once'
  | 'on'
  | 'show'
  | 'maximize'
  | 'loadURL'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'isMinimized'
  | 'restore'
  | 'focus'
  | 'isDestroyed'
  | 'setProgressBar'
> & {
  readonly webContents: Pick<
    BrowserWindow['webContents'],
    | 'isDestroyed'
    | 'isCrashed'
    | 'getURL'
    | 'send'
    | 'on'
    | 'reload'
    | 'forcefullyCrashRenderer'
    | 'setWebRTCIPHandlingPolicy'
    | 'setZoomFactor'
    | 'print'
  > & {
    readonly navigationHistory: Pick<BrowserWindow['webContents']['navigationHistory'], 'canGoToOffset' | 'goToOffset'>;
  };
};

export interface ElectronApis {
  readonly app: Pick<
    App,
    | 'enableSandbox'
    | 'setPath'
    | 'setAppUserModelId'
    | 'getVersion'
    | 'isPackaged'
    | 'whenReady'
    | 'requestSingleInstanceLock'
    | 'getPreferredSystemLanguages'
    | 'getLoginItemSettings'
    | 'setLoginItemSettings'
    | 'on'
    | 'quit'
    | 'exit'
  >;
  /** Starts Handrail with these arguments as soon as this process has ended. */
  readonly startAgain: (args: readonly string[]) => void;
  readonly openWindow: (options: BrowserWindowConstructorOptions) => Window;
  readonly protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>;
  readonly session: {
    /** The window's own. */
    readonly defaultSession: Pick<
      Session,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'webRequest' | 'on' | 'setProxy'
    >;
    /** An in-memory one for what the host itself sends: the window's lets nothing through. */
    readonly fromPartition: (partition: string) => Pick<Session, 'resolveProxy'>;
  };
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeAllListeners'>;
  readonly shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;
  readonly dialog: Pick<Dialog, 'showErrorBox'> & {
    /** Belongs to the window, so that it stays in front of it (a sheet on macOS). */
    readonly showOpenDialog: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
    readonly showMessageBox: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>;
  };
  readonly clipboard: Pick<Clipboard, 'write' | 'readText' | 'clear'>;
  /** Electron's own class, which carries several forms of one text. */
  readonly clipboardItem: new (
    forms: Readonly<Record<string, string>>,
  ) => ClipboardItem;
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>;
  /** What a system shows of an app outside of its windows; called on the systems that have it. */
  readonly systemLists: {
    readonly setDockMenu: (menu: Menu) => void;
    readonly setJumpList: (categories: JumpListCategory[]) => void;
    readonly removedFromJumpList: () => readonly JumpListItem[];
  };
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly screen: Pick<Screen, 'getAllDisplays'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly notifications: {
    readonly isSupported: () => boolean;
    readonly create: (options: NotificationConstructorOptions) => Pick<Notification, 'on' | 'show'>;
  };
}
