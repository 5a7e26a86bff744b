// `app`: its life from the start of the process to its end, in the order that Electron documents.
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onlyEvents, preventable, strict } from './strict.mjs';

const events = ['ready', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'second-instance', 'open-url', 'open-file'].concat([
  'activate',
  'web-contents-created',
  'browser-window-created',
  'child-process-gone',
  'render-process-gone',
]);

/**
 * @param {{ name: string, version: string, packaged: boolean, onEnd: () => Promise<void> }} about
 */
export function createApp({ name, version, packaged, onEnd }) {
  const emitter = onlyEvents('app', new EventEmitter(), events);
  const paths = new Map([['userData', join(process.env['HOME'] ?? '/tmp', '.config', name)]]);
  const windows = new Set();
  let ready = false;
  let quitting = false;
  let ended = false;
  let lock = null;
  let login = false;
  let tellReady = () => undefined;
  const whenReady = new Promise((resolve) => {
    tellReady = resolve;
  });
  // Electron is ready only after the main module was evaluated, and the schemes have to be told before.
  setTimeout(() => {
    ready = true;
    emitter.emit('ready', {}, {});
    tellReady();
  }, 0);

  async function end(status) {
    if (ended) return;
    ended = true;
    emitter.emit('quit', {}, status);
    lock?.close();
    await onEnd();
    process.exit(status);
  }

  /** `app.quit()`: before-quit, the windows, will-quit, quit. A listener that holds one of them back ends it there. */
  function quit() {
    if (quitting) return;
    quitting = true;
    const before = preventable();
    emitter.emit('before-quit', before);
    if (before.defaultPrevented) {
      quitting = false;
      return;
    }
    for (const window of windows) window._closeIfAllowed();
    if (windows.size > 0) quitting = false;
    else finish();
  }

  function finish() {
    const will = preventable();
    emitter.emit('will-quit', will);
    quitting = false;
    if (!will.defaultPrevented) void end(0);
  }

  const app = {
    on: (...args) => (emitter.on(...args), app),
    once: (...args) => (emitter.once(...args), app),
    emit: (...args) => emitter.emit(...args),
    listenerCount: (event) => emitter.listenerCount(event),
    get isPackaged() {
      return packaged;
    },
    getName: () => name,
    getVersion: () => version,
    getPath: (key) => {
      if (!paths.has(key)) throw new Error(`The double of Electron knows no path ${key}`);
      return paths.get(key);
    },
    setPath: (key, path) => {
      // As documented (https://www.electronjs.org/docs/latest/api/app#appsetpathname-path).
      if (!existsSync(path)) throw new Error('Failed to set path');
      paths.set(key, path);
    },
    enableSandbox: () => {
      if (ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    },
    // Windows alone has it (https://www.electronjs.org/docs/latest/api/app#appsetappusermodelidid-windows).
    ...(process.platform === 'win32' ? { setAppUserModelId: () => undefined } : {}),
    isReady: () => ready,
    whenReady: () => whenReady,
    requestSingleInstanceLock: (handed) => {
      // Electron keeps the lock in the folder `userData`; here a socket does, whose other end is asked to take over.
      const socket = join(paths.get('userData'), 'SingletonSocket');
      mkdirSync(paths.get('userData'), { recursive: true });
      const message = JSON.stringify({ argv: process.argv, cwd: process.cwd(), handed });
      if (handOver(socket, message)) return false;
      rmSync(socket, { force: true });
      lock = createServer((from) => {
        let text = '';
        from.setEncoding('utf8').on('data', (more) => {
          text += more;
          if (!text.endsWith('\n')) return;
          const { argv, cwd, handed: data } = JSON.parse(text);
          from.end('taken\n');
          // Never before the first one is ready (https://www.electronjs.org/docs/latest/api/app#event-second-instance).
          void whenReady.then(() => emitter.emit('second-instance', {}, argv, cwd, data));
        });
        from.on('error', () => undefined);
      });
      lock.listen(socket);
      lock.unref();
      return true;
    },
    quit,
    exit: (status = 0) => {
      for (const window of windows) window._destroy();
      void end(status);
    },
    // macOS alone has a dock (https://www.electronjs.org/docs/latest/api/dock), Windows alone a jump list
    // (https://www.electronjs.org/docs/latest/api/app#appsetjumplistcategories-windows).
    dock: process.platform === 'darwin' ? strict('dock', { setMenu: () => undefined }) : undefined,
    setJumpList: process.platform === 'win32' ? () => 'ok' : undefined,
    getJumpListSettings: process.platform === 'win32' ? () => ({ minItems: 10, removedItems: [] }) : undefined,
    // macOS and Windows alone have login items (https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows).
    ...(['darwin', 'win32'].includes(process.platform)
      ? {
          setLoginItemSettings: ({ openAtLogin }) => void (login = openAtLogin),
          getLoginItemSettings: () => ({
            openAtLogin: login,
            wasOpenedAtLogin: false,
            executableWillLaunchAtLogin: login,
            status: login ? 'enabled' : 'not-registered',
            launchItems: [],
          }),
        }
      : {}),
    getPreferredSystemLanguages: () => ['en-GB'],
    // Electron starts the program again when this one has ended; the double does not
    // (https://www.electronjs.org/docs/latest/api/app#apprelaunchoptions).
    relaunch: () => undefined,
  };

  // On POSIX these quit as the menu does.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, quit);

  return {
    app: strict('app', app),
    emitter,
    windows,
    /** A window is gone. `window-all-closed` is not emitted while the app quits by itself; without a listener it quits. */
    windowClosed: (window) => {
      windows.delete(window);
      if (windows.size > 0 || ended) return;
      if (quitting) return;
      if (emitter.listenerCount('window-all-closed') > 0) emitter.emit('window-all-closed');
      else quit();
    },
  };
}

/** Gives the message to who listens there. In a process of its own, because the answer is needed before this one goes on. */
function handOver(socket, message) {
  const code = `
    const from = require('node:net').connect(process.argv[1], () => from.write(process.argv[2] + '\\n'));
    from.on('data', () => process.exit(0)); from.on('error', () => process.exit(1)); from.on('end', () => process.exit(1));`;
  return spawnSync(process.execPath, ['-e', code, socket, message], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
