import { beforeEach, describe, expect, it } from 'vitest';
import { isOwn } from '../../electron/hosts/desktop/origin.ts';
import { denyNetwork, denyPermissions, guardAllContents, guardContents } from '../../electron/hosts/desktop/security.ts';
import { Emitting, FakeContents, FakeSession, preventable } from './fake-electron.ts';

const page = 'app://handrail/';

describe('our own address', () => {
  it.each([page, 'app://handrail/index.html', 'app://handrail/assets/a.js'])('is %s', (url) => expect(isOwn(url)).toBe(true));
  it.each([
    '',
    'handrail',
    'app://handrail.evil/',
    'app://evil/handrail',
    'app://user@handrail/',
    'app://user:x@handrail/',
    'app://handrail:1/',
    'http://handrail/',
    'https://handrail/',
    'file:///index.html',
    'about:blank',
    'app:handrail',
    'javascript:alert(1)',
    'data:text/html,app://handrail/',
    'blob:app://handrail/1',
  ])('is not %s', (url) => expect(isOwn(url)).toBe(false));
});

describe('permissions', () => {
  const session = new FakeSession();
  beforeEach(() => denyPermissions(session as never));
  const request = (permission: string, details: { requestingUrl: string; isMainFrame: boolean }): boolean | undefined => {
    let granted: boolean | undefined;
    session.permissionRequest?.({} as never, permission as never, (answer) => (granted = answer), details);
    return granted;
  };
  const check = (permission: string, origin: string, isMainFrame = true): boolean | undefined =>
    session.permissionCheck?.(null, permission as never, origin, { isMainFrame });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
    'hid',
    'usb',
    'serial',
    'display-capture',
    'fileSystem',
    'local-network-access',
    'unknown',
  ])('deny %s even to our own page', (permission) => {
    expect(request(permission, { requestingUrl: page, isMainFrame: true })).toBe(false);
    expect(check(permission, page)).toBe(false);
  });
  it('let our own page, and only that, write text to the clipboard', () => {
    expect(request('clipboard-sanitized-write', { requestingUrl: page, isMainFrame: true })).toBe(true);
    expect(check('clipboard-sanitized-write', page)).toBe(true);
    expect(request('clipboard-sanitized-write', { requestingUrl: page, isMainFrame: false })).toBe(false);
    expect(request('clipboard-sanitized-write', { requestingUrl: 'https://evil.example/', isMainFrame: true })).toBe(false);
    expect(check('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    expect(check('clipboard-sanitized-write', page, false)).toBe(false);
  });
  it('deny every device', () => expect(session.devicePermission?.({} as never)).toBe(false));
});

describe('network', () => {
  it.each([
    'https://api.bitbucket.org/2.0',
    'http://127.0.0.1:1/',
    'ws://evil.example/',
    'file:///etc/passwd',
    'app://evil/',
    'data:text/html,x',
    'devtools://devtools/x',
  ])('is none: %s is cancelled', (url) => {
    const session = new FakeSession();
    denyNetwork(session, false);
    expect(session.cancels(url)).toBe(true);
  });
  it('lets our own files through, and the developer tools only where there are any', () => {
    const session = new FakeSession();
    denyNetwork(session, true);
    expect(session.cancels('app://handrail/assets/a.js')).toBe(false);
    expect(session.cancels('devtools://devtools/x')).toBe(false);
    expect(session.cancels('https://devtools://x')).toBe(true);
  });
  it('downloads nothing', () => {
    const session = new FakeSession();
    denyNetwork(session, false);
    const event = preventable({});
    session.emit('will-download', event);
    expect(event.prevented()).toBe(true);
  });
});

describe('the page', () => {
  let contents: FakeContents;
  let outside: string[];
  beforeEach(() => {
    contents = new FakeContents();
    outside = [];
    guardContents(contents, async (url) => void outside.push(url));
  });
  const navigate = (url: string, isMainFrame = true): boolean => {
    const details = preventable({ url, isMainFrame });
    contents.emit('will-frame-navigate', details);
    return !details.prevented();
  };

  it.each([page, 'app://handrail/#main', 'app://handrail/#/connections/abcdefgh2345/token'])(
    'may be loaded again, at whichever place: %s',
    (url) => expect(navigate(url)).toBe(true),
  );
  it.each([
    'https://bitbucket.org/',
    'file:///etc/passwd',
    'app://evil/',
    'javascript:alert(1)',
    'app://handrail/other.html',
    'app://handrail/other.html#/connections',
    'app://handrail/?x=1#/connections',
    'app://evil/#/connections',
    'about:blank',
    'data:text/html,x',
  ])('goes nowhere else: %s', (url) => {
    expect(navigate(url)).toBe(false);
  });
  it('hands links on to be judged, but nothing of its own', () => {
    navigate('https://bitbucket.org/x');
    navigate('app://handrail/other.html');
    expect(outside).toEqual(['https://bitbucket.org/x']);
  });
  it('has no frames', () => {
    expect(navigate(page, false)).toBe(false);
    expect(navigate('https://evil.example/', false)).toBe(false);
    expect(outside).toEqual([]);
  });
  it('follows no redirect', () => {
    const event = preventable({});
    contents.emit('will-redirect', event);
    expect(event.prevented()).toBe(true);
  });
  it('attaches no webview', () => {
    const event = preventable({});
    contents.emit('will-attach-webview', event, {}, {});
    expect(event.prevented()).toBe(true);
  });
  it('opens no window and hands the link on to be judged', () => {
    expect(contents.openHandler?.({ url: 'https://id.atlassian.com/x' })).toEqual({ action: 'deny' });
    expect(outside).toEqual(['https://id.atlassian.com/x']);
  });
  it('is guarded whoever makes it', () => {
    const app = new Emitting();
    guardAllContents(app, async () => undefined);
    const other = new FakeContents();
    app.emit('web-contents-created', {}, other);
    expect(other.openHandler?.({ url: 'https://x.example/' })).toEqual({ action: 'deny' });
    const event = preventable({ url: 'https://x.example/', isMainFrame: true });
    other.emit('will-frame-navigate', event);
    expect(event.prevented()).toBe(true);
  });
});
