// `session` and `protocol`: what the window's page may ask for, and who answers.
import { EventEmitter } from 'node:events';
import { toHost } from './addresses.mjs';
import { onlyEvents, strict } from './strict.mjs';

/** Chromium's names of permissions in the DevTools protocol, by Electron's. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'videoCapture',
  'clipboard-read': 'clipboardReadWrite',
};

export function createSession() {
  const emitter = onlyEvents('session', new EventEmitter(), ['will-download']);
  const schemes = new Map();
  const handlers = new Map();
  let beforeRequest = null;
  let check = null;
  let request = null;
  /** Every permission that the page asked for, and the answer. */
  const asked = [];
  const state = { proxy: null };

  /** Puts the rules on Chromium, once. */
  async function guard(chromium, { isOwnNavigation, willNavigate, mainFrame }) {
    // Everything is denied in Chromium but what the handler grants; the page's origin is asked about as Electron would.
    const cdp = await chromium
      .browser()
      ?.newBrowserCDPSession()
      .catch(() => null);
    for (const [name, inChromium] of Object.entries(permissions)) {
      const granted = check === null ? true : check(null, name, 'app://handrail/', { isMainFrame: true });
      await cdp
        ?.send('Browser.setPermission', { permission: { name: inChromium }, setting: granted ? 'granted' : 'denied' })
        .catch(() => undefined);
    }
    await chromium.route('**/*', async (route) => {
      const asked = route.request();
      const url = toHost(asked.url());
      const frame = asked.isNavigationRequest() ? asked.frame() : null;
      if (frame !== null && !isOwnNavigation() && !willNavigate(url, frame === mainFrame)) return route.abort('aborted');
      const cancelled = await new Promise((resolve) => {
        if (beforeRequest === null) resolve(false);
        else beforeRequest({ url, method: asked.method(), resourceType: asked.resourceType() }, ({ cancel }) => resolve(cancel === true));
      });
      if (cancelled) return route.abort('blockedbyclient');
      const scheme = url.slice(0, url.indexOf(':'));
      const handler = handlers.get(scheme);
      // The page's own proxy leads nowhere: what is not answered by a handler does not leave.
      if (handler === undefined) return state.proxy === null ? route.continue() : route.abort('connectionrefused');
      const answer = await handler(new Request(url.replace(/^app:/, 'https:'), { method: asked.method() }));
      return route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });
  }

  const defaultSession = strict('session', {
    on: (...args) => (emitter.on(...args), defaultSession),
    setPermissionRequestHandler: (handler) => {
      request = handler;
    },
    setPermissionCheckHandler: (handler) => {
      check = handler;
    },
    setDevicePermissionHandler: () => undefined,
    setProxy: async (config) => {
      state.proxy = config;
    },
    resolveProxy: async () => 'DIRECT',
    webRequest: strict('webRequest', {
      onBeforeRequest: (listener) => {
        beforeRequest = listener;
      },
    }),
    _guard: guard,
    _asked: asked,
    // Checked first, and requested where the check says no; without a handler Electron allows
    // (https://www.electronjs.org/docs/latest/api/session#sessetpermissionrequesthandlerhandler).
    _ask: async (contents, permission, url) => {
      const details = { requestingUrl: url, isMainFrame: true };
      const checked =
        check === null || check(contents, permission, new URL(url.replace(/^app:/, 'https:')).origin.replace(/^https:/, 'app:'), details);
      const granted =
        checked || request === null ? true : await new Promise((resolve) => void request(contents, permission, resolve, details));
      asked.push({ permission, checked, granted: granted === true, requested: !checked && request !== null });
      return granted === true ? 'granted' : 'denied';
    },
  });
  const partitions = new Map();
  return {
    session: strict('session', {
      defaultSession,
      fromPartition: (name) => {
        if (!partitions.has(name)) partitions.set(name, strict('session', { resolveProxy: async () => 'DIRECT' }));
        return partitions.get(name);
      },
    }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (list) => {
        for (const { scheme, privileges } of list) schemes.set(scheme, privileges);
      },
      handle: (scheme, handler) => {
        if (schemes.get(scheme)?.standard !== true) throw new Error(`The scheme ${scheme} was not registered before the app was ready`);
        handlers.set(scheme, (asked) => handler({ method: asked.method, url: asked.url.replace(/^https:/, `${scheme}:`) }));
      },
    }),
  };
}
