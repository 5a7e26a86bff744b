/** A minimal menu. On macOS the clipboard's keys work only where an Edit menu carries their roles. */
import type { MenuItemConstructorOptions } from 'electron';

/** `developerTools` adds what developers need while the app is not packaged. */
export function menuTemplate(platform: NodeJS.Platform, developerTools: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { type: 'separator' }, { role: 'togglefullscreen' }];
  if (developerTools) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  return [
    platform === 'darwin' ? { role: 'appMenu' } : { label: '&File', submenu: [{ role: 'quit' }] },
    { role: 'editMenu' },
    { label: platform === 'darwin' ? 'View' : '&View', submenu: view },
    ...(platform === 'darwin' ? ([{ role: 'windowMenu' }] satisfies MenuItemConstructorOptions[]) : []),
  ];
}
