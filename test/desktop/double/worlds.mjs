// What is put into the page: in its own world a stand-in for what contextBridge gives it, in the preload's world `electron` itself.
// The two worlds share the document and nothing else, so they talk by events whose detail is a text.

/** In the page's own world, before any script of the page. */
/** @param {() => { encode: (value: unknown) => string, decode: (text: string) => unknown }} makeCodec */
export function pageWorld(makeCodec) {
  const { encode, decode } = makeCodec();
  const callbacks = new Map();
  let count = 0;
  const waiting = new Map();
  let answer = null;
  const listen = (name, hear) => document.addEventListener(`electron-double:${name}`, (event) => hear(JSON.parse(event.detail)));
  const tell = (name, value) => document.dispatchEvent(new CustomEvent(`electron-double:${name}`, { detail: JSON.stringify(value) }));
  const pack = (value) => {
    if (typeof value !== 'function') return { value: encode(value) };
    callbacks.set(++count, value);
    return { callback: count };
  };
  const unpack = (packed) => {
    if (packed.error !== undefined) throw new Error(packed.error);
    if (packed.promise !== undefined) return new Promise((resolve, reject) => waiting.set(packed.promise, { resolve, reject }));
    return packed.function === undefined ? decode(packed.value) : proxy(packed.function);
  };
  const proxy =
    (id) =>
    (...args) => {
      tell('call', { id, args: args.map(pack) });
      const packed = answer;
      answer = null;
      if (packed === null) throw new Error('The preload’s world did not answer.');
      return unpack(packed);
    };
  listen('expose', ({ name, members }) => {
    const api = Object.fromEntries(Object.entries(members).map(([key, packed]) => [key, unpack(packed)]));
    Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
  });
  listen('return', (packed) => {
    answer = packed;
  });
  listen('settle', ({ promise, ...packed }) => {
    const { resolve, reject } = waiting.get(promise);
    waiting.delete(promise);
    if (packed.error === undefined) resolve(unpack(packed));
    else reject(new Error(packed.error));
  });
  listen('callback', ({ id, args }) => callbacks.get(id)?.(...decode(args)));
  // What the page asks for is put to the host, as Electron does it; Chromium without a window would answer by itself.
  const ask = (permission) => window.electronDoubleAsk(permission).then((answer) => answer === 'granted');
  const { geolocation, mediaDevices, clipboard } = window.navigator;
  const locate = geolocation.getCurrentPosition.bind(geolocation);
  geolocation.getCurrentPosition = (found, failed, options) =>
    void ask('geolocation').then((granted) =>
      granted ? locate(found, failed, options) : failed?.({ code: 1, message: 'User denied Geolocation', PERMISSION_DENIED: 1 }),
    );
  window.Notification.requestPermission = async () => ((await ask('notifications')) ? 'granted' : 'denied');
  const refused = () => new window.DOMException('Permission denied', 'NotAllowedError');
  if (mediaDevices !== undefined) {
    const media = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      if (await ask('media')) return media(wanted);
      throw refused();
    };
  }
  if (clipboard !== undefined) {
    const readText = clipboard.readText.bind(clipboard);
    clipboard.readText = async () => {
      if (await ask('clipboard-read')) return readText();
      throw refused();
    };
  }
  // Electron asks the host before there is a window, and gives the page null where the host says no.
  window.open = (url) => {
    window.electronDoubleOpen(String(new URL(url ?? 'about:blank', location.href)));
    return null;
  };
}

/**
 * In the preload's world, around the preload's text. `send` is a binding that this world alone has.
 * @param {(preload: (require: (name: string) => unknown) => void) => void} runPreload
 * @param {() => { encode: (value: unknown) => string, decode: (text: string) => unknown }} makeCodec
 */
export function preloadWorld(runPreload, makeCodec) {
  const { encode, decode } = makeCodec();
  const functions = new Map();
  const listeners = new Map();
  const pending = new Map();
  let count = 0;
  const listen = (name, hear) => document.addEventListener(`electron-double:${name}`, (event) => hear(JSON.parse(event.detail)));
  const tell = (name, value) => document.dispatchEvent(new CustomEvent(`electron-double:${name}`, { detail: JSON.stringify(value) }));
  const messageOf = (error) => (error instanceof Error ? error.message : String(error));
  const pack = (value) => {
    if (typeof value === 'function') {
      functions.set(++count, value);
      return { function: count };
    }
    if (typeof value?.then === 'function') {
      const promise = ++count;
      value.then(
        (settled) => tell('settle', { promise, ...pack(settled) }),
        (error) => tell('settle', { promise, error: messageOf(error) }),
      );
      return { promise };
    }
    return { value: encode(value) };
  };
  const unpack = (packed) =>
    packed.callback === undefined ? decode(packed.value) : (...args) => tell('callback', { id: packed.callback, args: encode(args) });
  listen('call', ({ id, args }) => {
    try {
      tell('return', pack(functions.get(id)(...args.map(unpack))));
    } catch (error) {
      tell('return', { error: messageOf(error) });
    }
  });
  const known = (name, target) =>
    new Proxy(target, {
      get(from, key) {
        if (key in from || typeof key === 'symbol') return from[key];
        throw new Error(`The double of Electron knows no ${name}.${String(key)}`);
      },
    });
  const electron = known('electron (preload)', {
    contextBridge: known('contextBridge', {
      exposeInMainWorld: (name, api) =>
        tell('expose', { name, members: Object.fromEntries(Object.entries(api).map(([key, value]) => [key, pack(value)])) }),
    }),
    ipcRenderer: known('ipcRenderer', {
      invoke: (channel, ...args) =>
        new Promise((resolve, reject) => {
          const id = ++count;
          // What cannot be cloned throws here, and nothing is sent.
          const cloned = encode(args);
          pending.set(id, { resolve, reject });
          globalThis.electronDoubleSend(JSON.stringify({ id, channel, args: cloned }));
        }),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    }),
  });
  globalThis.electronDoubleReceive = ({ settled, error, value, channel, args }) => {
    if (settled === undefined) for (const listener of listeners.get(channel) ?? []) listener({}, ...decode(args));
    else {
      const { resolve, reject } = pending.get(settled);
      pending.delete(settled);
      if (error === undefined) resolve(decode(value));
      else reject(new Error(error));
    }
  };
  runPreload((name) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload has no module ${name}`);
  });
}
