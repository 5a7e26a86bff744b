// `BrowserWindow`.
import { EventEmitter } from 'node:events';
import { createContents } from './contents.mjs';
import { onlyEvents, preventable, strict } from './strict.mjs';

const events = ['close', 'closed', 'ready-to-show', 'show', 'hide', 'focus', 'blur', 'unresponsive', 'responsive', 'resize', 'move'].concat(
  ['maximize', 'unmaximize', 'minimize', 'restore', 'session-end', 'query-session-end', 'page-title-updated'],
);

/** @param {{ app: any, browser: any, session: any, ipc: any }} parts */
export function createWindows({ app, browser, session, ipc }) {
  const all = [];
  class BrowserWindow {
    static getAllWindows() {
      return all.map(({ window }) => window);
    }
    static getFocusedWindow() {
      return all[0]?.window ?? null;
    }
    constructor(options) {
      const emitter = onlyEvents('BrowserWindow', new EventEmitter(), events);
      const held = createContents({ browser, session, ipc, preferences: options.webPreferences ?? {} });
      const state = { shown: options.show !== false, minimized: false, maximized: false, destroyed: false };
      const bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
      const destroy = () => {
        if (state.destroyed) return;
        state.destroyed = true;
        all.splice(
          all.findIndex((each) => each.window === window),
          1,
        );
        void held.destroy();
        emitter.emit('closed');
        app.windowClosed(window);
      };
      const close = () => {
        if (state.destroyed) return;
        const event = preventable();
        emitter.emit('close', event);
        if (!event.defaultPrevented) destroy();
      };
      const window = strict('BrowserWindow', {
        options,
        webContents: held.contents,
        on: (...args) => (emitter.on(...args), window),
        once: (...args) => (emitter.once(...args), window),
        emit: (...args) => emitter.emit(...args),
        loadURL: async (url) => {
          await held.size(bounds.width, bounds.height);
          await held.load(url);
          await held.painted();
          // Once, for the first page only.
          if (!state.ready) {
            state.ready = true;
            emitter.emit('ready-to-show');
          }
        },
        show: () => {
          state.shown = true;
          emitter.emit('show');
        },
        focus: () => emitter.emit('focus'),
        maximize: () => {
          state.maximized = true;
        },
        restore: () => {
          state.minimized = false;
        },
        minimize: () => {
          state.minimized = true;
        },
        // A number from 0 to 1, or below 0 to take it away; 1 and more is a bar without an end.
        setProgressBar: (progress) => {
          if (typeof progress !== 'number') throw new TypeError('setProgressBar takes a number');
          state.progress = progress;
        },
        _progress: () => state.progress ?? null,
        close,
        destroy,
        isVisible: () => state.shown,
        isDestroyed: () => state.destroyed,
        isMaximized: () => state.maximized,
        isMinimized: () => state.minimized,
        getNormalBounds: () => ({ ...bounds }),
        getBounds: () => ({ ...bounds }),
        _closeIfAllowed: close,
        _destroy: destroy,
      });
      all.push({ window });
      app.windows.add(window);
      app.emitter.emit('web-contents-created', {}, held.contents);
      app.emitter.emit('browser-window-created', {}, window);
      return window;
    }
  }
  return BrowserWindow;
}
