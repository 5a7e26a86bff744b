// What lies around the windows: dialogs, the clipboard, menus, the system. Everything is recorded for the tests to read.
import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { printed } from './contents.mjs';
import { createNotification } from './notification.mjs';
import { onlyEvents, strict } from './strict.mjs';
import { nativeTheme } from './theme.mjs';

/** @param {any} app */
export function createDesk({ app, BrowserWindow }) {
  /** @type {{ opened: string[], paths: string[], errors: { title: string, content: string }[], boxes: any[], menu: any, popups: any[] }} */
  const record = {
    opened: [],
    paths: [],
    shown: [],
    printed,
    errors: [],
    boxes: [],
    menu: null,
    popups: [],
    forms: null,
    notifications: [],
  };
  // The system's clipboard outlives the app: it is a file where the test names one.
  const kept = process.env['ELECTRON_DOUBLE_CLIPBOARD'];
  let text = '';
  const clipboard = {
    get text() {
      return kept === undefined ? text : readFileSync(kept, 'utf8');
    },
    set text(next) {
      if (kept === undefined) text = next;
      else writeFileSync(kept, next);
    },
  };

  class ClipboardItem {
    constructor(forms) {
      this.forms = forms;
    }
  }

  const Notification = createNotification(record);

  const roles = {
    quit: () => app.quit(),
    close: () => BrowserWindow.getFocusedWindow()?.close(),
    reload: () => BrowserWindow.getFocusedWindow()?.webContents.reload(),
  };
  const known = ['appMenu', 'editMenu', 'windowMenu', 'help', 'togglefullscreen', 'toggleDevTools'].concat([
    'undo',
    'redo',
    'cut',
    'copy',
    'paste',
    'selectAll',
    'quit',
    'close',
    'reload',
    'minimize',
    'about',
    'services',
  ]);
  const build = (template) =>
    template.map((item) => {
      if (item.role !== undefined && !known.includes(item.role)) throw new Error(`The double of Electron knows no role ${item.role}`);
      return {
        ...item,
        label: item.label ?? item.role ?? '',
        click: () => {
          // A mark is turned before the item's own function hears of it
          // (https://www.electronjs.org/docs/latest/api/menu-item#menuitemchecked).
          if (item.type === 'checkbox') item.checked = item.checked !== true;
          return item.click === undefined ? roles[item.role]?.() : item.click({ checked: item.checked });
        },
        submenu: Array.isArray(item.submenu) ? { items: build(item.submenu) } : undefined,
      };
    });

  const powerEmitter = onlyEvents('powerMonitor', new EventEmitter(), ['shutdown', 'suspend', 'resume', 'lock-screen', 'unlock-screen']);
  return {
    record,
    parts: {
      dialog: strict('dialog', {
        showErrorBox: (title, content) => void record.errors.push({ title, content }),
        showOpenDialog: async () => {
          throw new Error('No answer was prepared for an open dialog');
        },
        showMessageBox: async (...args) => {
          record.boxes.push(args.at(-1));
          throw new Error('No answer was prepared for a message box');
        },
      }),
      shell: strict('shell', {
        openExternal: async (url) => void record.opened.push(url),
        openPath: async (path) => {
          record.paths.push(path);
          return '';
        },
        // https://www.electronjs.org/docs/latest/api/shell#shellshowiteminfolderfullpath
        showItemInFolder: (path) => void record.shown.push(path),
      }),
      clipboard: strict('clipboard', {
        write: async (items) => {
          const [item] = items;
          record.forms = item.forms;
          clipboard.text = item.forms['text/plain'] ?? '';
        },
        readText: async () => clipboard.text,
        clear: () => {
          clipboard.text = '';
        },
      }),
      ClipboardItem,
      Notification,
      Menu: strict('Menu', {
        buildFromTemplate: (template) => {
          const items = build(template);
          return { items, popup: () => void record.popups.push(items) };
        },
        setApplicationMenu: (menu) => {
          record.menu = menu;
        },
        getApplicationMenu: () => record.menu,
      }),
      nativeTheme: strict('nativeTheme', nativeTheme),
      screen: strict('screen', { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }),
      powerMonitor: strict('powerMonitor', {
        on: (...args) => powerEmitter.on(...args),
        emit: (...args) => powerEmitter.emit(...args),
      }),
    },
  };
}
