// The module `electron` of the main process, in the double.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import Module from 'node:module';
import { join } from 'node:path';
import { createApp } from './app.mjs';
import { createBrowser } from './browser.mjs';
import { createDesk } from './desk.mjs';
import { createSession } from './session.mjs';
import { strict } from './strict.mjs';
import { createWindows } from './window.mjs';

const manifest = JSON.parse(readFileSync(join(process.env['ELECTRON_DOUBLE_ROOT'], 'package.json'), 'utf8'));
const browser = createBrowser();
const held = createApp({
  name: manifest.productName ?? manifest.name,
  version: manifest.version,
  packaged: process.env['ELECTRON_DOUBLE_PACKAGED'] === '1',
  onEnd: browser.end,
});
const { session: sessions, protocol: protocols } = createSession();

const channels = new Map();
const ipcEmitter = new EventEmitter();
const ipc = strict('ipcMain', {
  handle: (channel, listener) => {
    if (channels.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    channels.set(channel, listener);
  },
  on: (...args) => (ipcEmitter.on(...args), ipc),
  removeAllListeners: (channel) => (ipcEmitter.removeAllListeners(channel), ipc),
  listenerCount: (channel) => ipcEmitter.listenerCount(channel),
  _invoke: async (channel, event, args) => {
    const listener = channels.get(channel);
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
    return listener(event, ...args);
  },
});
export const BrowserWindow = createWindows({ app: held, browser, session: sessions.defaultSession, ipc });
const { record, parts } = createDesk({ app: held.app, BrowserWindow });
export const { app } = held;
export const session = sessions;
export const protocol = protocols;
export const ipcMain = ipc;
export const { dialog, shell, clipboard, ClipboardItem, Menu, Notification, nativeTheme, screen, powerMonitor } = parts;
// A request of Electron's `net` has the events and methods of Node's own that are used (https://www.electronjs.org/docs/latest/api/client-request).
export const net = strict('net', {
  request(options) {
    const { protocol: scheme, ...others } = { ...options, session: undefined };
    return (scheme === 'https:' ? https : http).request({ protocol: scheme, ...others });
  },
});
// Squirrel's, which Linux has not; electron-updater tells it of an installer that starts.
export const autoUpdater = strict('autoUpdater', new EventEmitter());
record.permissions = sessions.defaultSession._asked;
const electron = { app, BrowserWindow, session, protocol, ipcMain, net, autoUpdater, ...parts };
// What is bundled from CommonJS asks with `require`, which the hook for imports does not see.
const load = Module._load;
Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));
export default electron;

// The tests' side: a function's text is run here with Electron's parts, as Playwright's `app.evaluate` does it in the real one.
process.on('message', async ({ id, code, arg }) => {
  const reply = (answer) => process.connected && process.send({ id, ...answer }, () => undefined);
  try {
    if (code === null) {
      const { port } = await browser.get();
      reply({ value: { port } });
    } else {
      const run = (0, eval)(`(${code})`);
      reply({ value: await run({ ...electron, double: record }, arg) });
    }
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.channel?.unref();
