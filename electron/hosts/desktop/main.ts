/** Electron's main process. The only module, beside the preload, that holds Electron itself; the rest is given the parts it uses. */
import { join, resolve } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import type { MessageBoxOptions, MessageBoxReturnValue, OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import { createFiles } from '../../adapters/files.ts';
import { isShareName } from '../../contract/share-names.ts';
import { createClock } from '../../adapters/clock.ts';
import { settingsFolder } from '../../adapters/settings/folder.ts';
import { firstOwn } from './arrivals.ts';
import { runDesktop } from './desktop.ts';
import { isSigned, readPages } from '../common/version.ts';
import { createMilestones } from './milestones.ts';
import { readInstalled, whyOff } from './updates/why-off.ts';
import { desktopCopy } from '../../contract/copy/en/desktop.ts';

const ownFrom = firstOwn(process.argv, app.isPackaged);

// Bundled as dist/desktop/main.js, next to its preload and beside dist/renderer.
const here = import.meta.dirname;

/** In front of the wizard's window; without one it stands by itself. */
function showOpenDialog(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options);
}

function showMessageBox(options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const [window] = BrowserWindow.getAllWindows();
  return window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
}

// Not awaited: Electron gets ready only after this module has been evaluated.
void runDesktop(
  {
    app,
    // Called twice it would start two (https://www.electronjs.org/docs/latest/api/app#apprelaunchoptions). An AppImage's own path is in
    // its environment: the program inside is gone with this process (https://docs.appimage.org/packaging-guide/environment-variables.html).
    startAgain: (args) => {
      const image = process.env['APPIMAGE'];
      app.relaunch({
        args: [...process.argv.slice(1, ownFrom), ...args],
        ...(image === undefined ? {} : { execPath: image }),
      });
    },
    openWindow: (options) => new BrowserWindow(options),
    protocol,
    session,
    ipcMain,
    shell,
    dialog: { showErrorBox: (title, text) => dialog.showErrorBox(title, text), showOpenDialog, showMessageBox },
    clipboard,
    clipboardItem: ClipboardItem,
    nativeTheme,
    systemLists: {
      setDockMenu: (menu) => app.dock?.setMenu(menu),
      setJumpList: (categories) => void app.setJumpList(categories),
      removedFromJumpList: () => app.getJumpListSettings().removedItems,
    },
    menu: Menu,
    screen,
    powerMonitor,
    notifications: { isSupported: () => Notification.isSupported(), create: (options) => new Notification(options) },
  },
  {
    rendererFolder: join(here, '../renderer'),
    preload: join(here, 'preload.cjs'),
    settingsFolder: settingsFolder(process.env),
    env: process.env,
    platform: process.platform,
    program: process.execPath,
    before: process.argv.slice(1, ownFrom),
    pages: readPages(),
    // A file that is named from a shell is meant from where the shell is; another process may be the one to open it.
    arguments: process.argv.slice(ownFrom).map((each) => (isShareName(each) && !each.startsWith('file:') ? resolve(each) : each)),
    signed: isSigned(),
    onProcessError: (event, listener) => void process.on(event, listener),
    clock: createClock(),
    files: createFiles(),
    milestones: createMilestones(process.getCreationTime()),
    loadHost: async (options) => (await import('../common/compose.ts')).composeHost(options),
    openPreferences: async (options) => {
      const { default: Store } = await import('electron-store');
      return new Store<Record<string, unknown>>(options);
    },
    updates: {
      off: whyOff(
        readInstalled({
          packaged: app.isPackaged,
          platform: process.platform,
          env: process.env,
          resources: process.resourcesPath,
          signed: isSigned(),
        }),
      ),
      load: async () => {
        const { autoUpdater, CancellationToken } = (await import('electron-updater')).default;
        return { updater: autoUpdater, newToken: () => new CancellationToken() };
      },
    },
  },
).catch((error: unknown) => {
  // A bug before anything could be shown. Its text names code, never a person's data: nothing was read yet.
  dialog.showErrorBox(desktopCopy.cannotStart, error instanceof Error ? error.message : desktopCopy.somethingWrong);
  app.exit(1);
});
