/** The menu of the app with what its items do. It is built anew when the theme changes, because its mark goes with it. */
import { join } from 'node:path';
import { desktopCopy as words } from '../../contract/copy/en/desktop.ts';
import type { Theme } from '../../contract/index.ts';
import { shareEndings } from '../../contract/share-names.ts';
import type { Host } from '../common/compose.ts';
import type { ElectronApis, Window } from './apis.ts';
import { menuTemplate } from './menu.ts';
import type { Updating } from './updating.ts';
import type { Zoom } from './zoom.ts';

export interface MenuBarParts {
  readonly platform: NodeJS.Platform;
  readonly developerTools: boolean;
  readonly pages: { readonly documents: string | null; readonly problems: string | null };
  readonly settingsFolder: string;
  readonly window: () => Window | null;
  readonly zoom: () => Zoom | null;
  /** Leads to a place of the wizard. */
  readonly open: (place: string) => void;
  /** Shows the list of keyboard shortcuts in the page. */
  readonly showShortcuts: () => void;
  /** Hands a file to the page, as if the system had opened it. */
  readonly openFile: (path: string) => void;
  readonly host: () => Promise<Pick<Host, 'handlers' | 'dispatch'>>;
  /** The language that was chosen; null: the system's own. */
  readonly language: () => string | null;
  readonly updating: Pick<Updating, 'looks' | 'chooseLook' | 'checkNow'>;
}

export interface MenuBar {
  show(theme: Theme): void;
}

/** Nothing is shown yet. */
export function createMenuBar(
  apis: Pick<ElectronApis, 'menu' | 'shell' | 'clipboard' | 'clipboardItem' | 'dialog'>,
  parts: MenuBarParts,
): MenuBar {
  const there = (): Window | null => {
    const window = parts.window();
    return window === null || window.isDestroyed() || window.webContents.isDestroyed() ? null : window;
  };
  const { documents, problems } = parts.pages;

  /** Copies the diagnostics, says so, and leads on to where the person wants. */
  async function report(): Promise<void> {
    const told = await (await parts.host()).handlers['app.diagnostics']({});
    if (!told.ok) return parts.open('/support/about');
    const Item = apis.clipboardItem;
    await apis.clipboard.write([new Item({ 'text/plain': told.value.text })]);
    const said = words.report;
    const buttons = [...(problems === null ? [] : [said.page]), said.about, said.close];
    const { response } = await apis.dialog.showMessageBox({
      type: 'info',
      message: said.title,
      detail: said.text,
      buttons,
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    if (buttons[response] === said.about) parts.open('/support/about');
    else if (buttons[response] === said.page && problems !== null) await apis.shell.openExternal(problems);
  }

  async function openShared(): Promise<void> {
    const { title, files, all } = words.openShared;
    const { canceled, filePaths } = await apis.dialog.showOpenDialog({
      title,
      properties: ['openFile'],
      // The last endings alone, without a dot (https://www.electronjs.org/docs/latest/api/structures/file-filter).
      filters: [
        { name: files, extensions: shareEndings.map((ending) => ending.slice(ending.lastIndexOf('.') + 1)) },
        { name: all, extensions: ['*'] },
      ],
    });
    const [path] = filePaths;
    if (!canceled && path !== undefined) parts.openFile(path);
  }

  return {
    show: (theme) => {
      const template = menuTemplate({
        platform: parts.platform,
        developerTools: parts.developerTools,
        theme,
        go: (offset) => {
          // Only within the window's own places: past the first one nothing happens.
          const history = there()?.webContents.navigationHistory;
          if (history?.canGoToOffset(offset) === true) history.goToOffset(offset);
        },
        open: parts.open,
        showShortcuts: parts.showShortcuts,
        openShared: () => void openShared().catch(() => undefined),
        showLogs: () => void apis.shell.openPath(join(parts.settingsFolder, 'logs')),
        zoom: (by) => (by === 0 ? parts.zoom()?.reset() : parts.zoom()?.step(by)),
        // By the door of every call: who leaves waits for what came in by it.
        chooseTheme: (chosen) => void parts.host().then(async ({ dispatch }) => dispatch('app.theme', { theme: chosen })),
        language: parts.language(),
        chooseLanguage: (chosen) => void parts.host().then(async ({ dispatch }) => dispatch('app.language', { language: chosen })),
        print: () => there()?.webContents.print({ printBackground: false }),
        documents: documents === null ? null : () => void apis.shell.openExternal(documents).catch(() => undefined),
        checkForUpdates: parts.updating.checkNow,
        lookForUpdates: parts.updating.looks(),
        chooseLook: parts.updating.chooseLook,
        report: () => void report().catch(() => undefined),
      });
      apis.menu.setApplicationMenu(apis.menu.buildFromTemplate(template));
    },
  };
}
