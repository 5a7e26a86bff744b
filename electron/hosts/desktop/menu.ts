/** How the menu leads through the places: -1 is Back, 1 is Forward. */
export type Go = (offset: -1 | 1) => void;

/**
 * A minimal menu. On macOS the clipboard's keys work only where an Edit menu carries their roles. Electron gives Back and Forward no keys,
 * as browsers do; the mouse's own buttons work without us (Chromium's `WebContentsImpl::HandleMouseEvent`), so they are not in here.
 */
import type { MenuItemConstructorOptions } from 'electron';

/** `developerTools` adds what developers need while the app is not packaged. */
export function menuTemplate(platform: NodeJS.Platform, developerTools: boolean, go: Go): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const ways: MenuItemConstructorOptions[] = [
    { label: mac ? 'Back' : '&Back', accelerator: mac ? 'Command+[' : 'Alt+Left', click: () => go(-1) },
    { label: mac ? 'Forward' : '&Forward', accelerator: mac ? 'Command+]' : 'Alt+Right', click: () => go(1) },
    { type: 'separator' },
  ];
  const view: MenuItemConstructorOptions[] = [
    ...ways,
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (developerTools) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  return [
    mac ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'quit' }] },
    { role: 'editMenu' },
    { label: mac ? 'View' : '&View', submenu: view },
    ...(mac ? ([{ role: 'windowMenu' }] satisfies MenuItemConstructorOptions[]) : []),
  ];
}
