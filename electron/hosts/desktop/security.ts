/** The guards around the window: no permission, no other page, no new window, no network (docs/design.md 4). */
import type { App, Session, WebContents } from 'electron';
import { isOwn, isStart } from './origin.ts';

/** Writing text after a click, for the page's own Copy buttons (they never hold a secret). Nothing may be read. */
const granted = 'clipboard-sanitized-write';

/** Denies every permission but the one above, and only to the wizard itself. Electron's own default is to allow. */
export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(permission === granted && details.isMainFrame && isOwn(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) => permission === granted && details.isMainFrame && isOwn(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Cancels every request of the window's session except for the wizard's own files, and every download. */
export function denyNetwork(session: Pick<Session, 'webRequest' | 'on' | 'setProxy'>, developerTools: boolean): void {
  // What goes by neither a request nor a policy for content (a name asked for in advance, a connection made in advance) needs a proxy
  // first, and there is none at this address: port 9 is for discarding (RFC 863). The wizard's own files come over no network.
  void session
    .setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' })
    .catch(() => undefined);
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isOwn(details.url) && !(developerTools && details.url.startsWith('devtools://')) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}

/** Opens a link outside, if it may be opened; what may is decided by `links.ts`. */
export type OpenOutside = (url: string) => Promise<void>;

/** Keeps one page where it is: no other page, no frame, no webview, no window. Links go to `openOutside`, which decides. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>, openOutside: OpenOutside): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (details) => {
    // A reload, or an entry of the page's own history: places of the wizard differ in the fragment alone.
    if (details.isMainFrame && isStart(details.url)) return;
    details.preventDefault();
    if (details.isMainFrame && !isOwn(details.url)) void openOutside(details.url);
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Guards every page that this app will ever make, also one made by mistake. */
export function guardAllContents(app: Pick<App, 'on'>, openOutside: OpenOutside): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, openOutside));
}
