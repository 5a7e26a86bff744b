// `webContents`: the page of one window, its preload, its calls, and what it may do.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { toHost, toPage } from './addresses.mjs';
import { makeCodec } from './codec.mjs';
import { theme } from './theme.mjs';
import { onlyEvents, preventable, strict } from './strict.mjs';
import { pageWorld, preloadWorld } from './worlds.mjs';

const events = ['did-finish-load', 'did-fail-load', 'will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].concat([
  'render-process-gone',
  'console-message',
  'preload-error',
  'context-menu',
  'destroyed',
  'dom-ready',
  'did-navigate-in-page',
  'zoom-changed',
]);
const world = 'preload';
const { encode, decode } = makeCodec();
/** Pages that were printed, with their options. */
export const printed = [];

/**
 * @param {{ browser: ReturnType<typeof import('./browser.mjs').createBrowser>, session: any, ipc: any, preferences: any }} parts
 */
export function createContents({ browser, session, ipc, preferences }) {
  const emitter = onlyEvents('webContents', new EventEmitter(), events);
  let openHandler = null;
  let destroyed = false;
  let crashed = false;
  let url = '';
  let page = null;
  let cdp = null;
  /** The preload's world of the document that is shown. */
  let context = null;
  /** A navigation of the host itself, or of the history, which the page's guards are not asked about. */
  let own = 0;

  let zoom = preferences.zoomFactor ?? 1;
  let bounds = { width: 800, height: 600 };
  const resize = async () => {
    await opened;
    await page.setViewportSize({ width: Math.round(bounds.width / zoom), height: Math.round(bounds.height / zoom) }).catch(() => undefined);
  };

  const frame = () => ({ url, parent: null });
  const deliver = (message) => {
    // What is sent to a page that is not there is lost, as in Electron.
    if (cdp === null || context === null) return;
    void cdp
      .send('Runtime.evaluate', { contextId: context, expression: `electronDoubleReceive(${JSON.stringify(message)})` })
      .catch(() => undefined);
  };

  const opened = (async () => {
    const { context: chromium } = await browser.get();
    // A persistent context opens with one empty page, which is the first window’s.
    page = chromium.pages().find((each) => each._electronDouble === undefined) ?? (await chromium.newPage());
    page._electronDouble = true;
    cdp = await chromium.newCDPSession(page);
    await session._guard(chromium, { isOwnNavigation: () => own > 0, willNavigate, mainFrame: page.mainFrame() });
    cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
      if (made.name !== world) return;
      context = made.id;
    });
    cdp.on('Runtime.executionContextsCleared', () => {
      context = null;
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'electronDoubleSend') void invoked(JSON.parse(payload));
      if (name === 'electronDoubleOpen') open(payload);
    });
    await cdp.send('Runtime.enable');
    theme.follow((colorScheme) => void page.emulateMedia({ colorScheme }).catch(() => undefined));
    await page.exposeBinding('electronDoubleAsk', (_source, permission) => session._ask(contents, permission, url)).catch(() => undefined);
    await cdp.send('Runtime.addBinding', { name: 'electronDoubleSend', executionContextName: world });
    await cdp.send('Runtime.addBinding', { name: 'electronDoubleOpen' });
    await cdp.send('Page.enable');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${pageWorld.toString()})(${makeCodec.toString()})` });
    if (preferences.preload !== undefined) {
      const preload = readFileSync(preferences.preload, 'utf8');
      const source = `(${preloadWorld.toString()})((require) => { const module = { exports: {} }; const exports = module.exports;\n${preload}\n}, ${makeCodec.toString()})`;
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
    }
    // A link with a target of its own makes a page before anybody can be asked: it is closed at once.
    chromium.on('page', (other) => {
      if (other._electronDouble === undefined)
        void other
          .evaluate('location.href')
          .catch(() => '')
          .finally(() => other.close().catch(() => undefined));
    });
    page.on('framenavigated', (navigated) => {
      if (navigated === page.mainFrame()) url = toHost(navigated.url());
    });
    page.on('console', (message) => {
      const level = message.type() === 'warning' ? 'warning' : message.type() === 'error' ? 'error' : 'info';
      const { url: source, lineNumber } = message.location();
      emitter.emit('console-message', { level, message: message.text(), lineNumber, sourceId: toHost(source), frame: frame() });
    });
    // Chromium writes what a script throws to the console; Playwright hears of it apart.
    page.on('pageerror', (error) =>
      emitter.emit('console-message', {
        level: 'error',
        message: `Uncaught ${String(error)}`,
        lineNumber: 0,
        sourceId: url,
        frame: frame(),
      }),
    );
    page.on('crash', () => {
      crashed = true;
      emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
  })();

  function open(target) {
    const answer = openHandler?.({ url: toHost(target), frameName: '', features: '', disposition: 'foreground-tab' });
    if (answer?.action !== 'deny') throw new Error('The double of Electron opens no second window');
  }

  async function invoked({ id, channel, args }) {
    // The page of a window that is gone is gone in Electron; here it is led away, and may say a last word meanwhile.
    if (destroyed) return;
    try {
      const answer = await ipc._invoke(channel, { senderFrame: frame(), sender: contents }, decode(args));
      deliver({ settled: id, value: encode(answer) });
    } catch (error) {
      // As Electron words it.
      deliver({ settled: id, error: `Error invoking remote method '${channel}': ${String(error)}` });
    }
  }

  /** Asked for every navigation that the page or the person begins; true where it may go on. */
  function willNavigate(target, isMainFrame) {
    const details = preventable({ url: target, isMainFrame, isSameDocument: false, frame: frame() });
    emitter.emit('will-frame-navigate', details);
    if (isMainFrame && !details.defaultPrevented) emitter.emit('will-navigate', details, target);
    return !details.defaultPrevented;
  }

  /** A navigation that asks no guard. */
  async function byHost(work) {
    await opened;
    own += 1;
    try {
      await work();
    } finally {
      own -= 1;
    }
  }

  const contents = strict('webContents', {
    on: (...args) => (emitter.on(...args), contents),
    once: (...args) => (emitter.once(...args), contents),
    emit: (...args) => emitter.emit(...args),
    isDestroyed: () => destroyed,
    isCrashed: () => crashed,
    getURL: () => url,
    send: (channel, ...args) => {
      let cloned;
      try {
        cloned = encode(args);
      } catch {
        throw new Error('Failed to serialize arguments');
      }
      deliver({ channel, args: cloned });
    },
    // A page that is drawn larger has less room (https://www.electronjs.org/docs/latest/api/web-contents#contentssetzoomfactorfactor).
    setZoomFactor: (factor) => {
      if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
      zoom = Math.min(Math.max(factor, 0.25), 5);
      void resize();
    },
    getZoomFactor: () => zoom,
    // https://www.electronjs.org/docs/latest/api/web-contents#contentsprintoptions-callback
    print: (options) => void printed.push(options),
    setWindowOpenHandler: (handler) => {
      openHandler = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      if (policy !== 'disable_non_proxied_udp') throw new Error(`The double of Electron knows no policy ${policy}`);
    },
    reload: () => void byHost(() => load(url)).catch(() => undefined),
    forcefullyCrashRenderer: () => void opened.then(() => page.goto('chrome://crash')).catch(() => undefined),
    navigationHistory: strict('navigationHistory', {
      canGoToOffset: () => true,
      goToOffset: (offset) => void byHost(() => (offset < 0 ? page.goBack() : page.goForward())).catch(() => undefined),
    }),
    getOSProcessId: () => null,
  });

  async function load(target) {
    // A page that crashed gets a new process when it is navigated.
    crashed = false;
    const answer = await page.goto(toPage(target)).catch((error) => error);
    if (answer instanceof Error) {
      emitter.emit('did-fail-load', {}, -2, answer.message, target, true);
      throw answer;
    }
    emitter.emit('did-finish-load', {});
  }

  return {
    contents,
    opened: () => opened,
    load: (target) => byHost(() => load(target)),
    /** After the document was drawn once. */
    painted: async () => {
      await opened;
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))').catch(() => undefined);
    },
    size: async (width, height) => {
      bounds = { width, height };
      await resize();
    },
    destroy: async () => {
      if (destroyed) return;
      destroyed = true;
      emitter.emit('destroyed');
      await opened.then(() => page.goto('about:blank')).catch(() => undefined);
    },
    emitter,
  };
}
