/**
 * The keys of the desktop app's menu. The menu is made from them, and the page lists them. In Electron's notation
 * (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators).
 */
export type MenuShortcut = 'newConnection' | 'openShared' | 'print' | 'back' | 'forward' | 'zoomIn' | 'zoomOut' | 'actualSize';

/** `mac`: the keys of a computer by Apple. In the order in which they are listed. */
export function menuShortcuts(mac: boolean): Readonly<Record<MenuShortcut, string>> {
  return {
    newConnection: 'CommandOrControl+N',
    openShared: 'CommandOrControl+O',
    print: 'CommandOrControl+P',
    back: mac ? 'Command+[' : 'Alt+Left',
    forward: mac ? 'Command+]' : 'Alt+Right',
    zoomIn: 'CommandOrControl+Plus',
    zoomOut: 'CommandOrControl+-',
    actualSize: 'CommandOrControl+0',
  };
}
