/**
 * The application's menu, and the one on right click. On macOS the clipboard's keys work only where an Edit menu carries their roles.
 * Electron gives Back and Forward no keys, as browsers do; the mouse's own buttons work without us (Chromium's
 * `WebContentsImpl::HandleMouseEvent`), so they are not in here. Items with a role get their words from the system.
 */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { desktopCopy } from '../../contract/copy/en/desktop.ts';

export interface MenuWishes {
  readonly platform: NodeJS.Platform;
  /** Adds what developers need while the app is not packaged. */
  readonly developerTools: boolean;
  /** How the menu leads through the places that were visited: -1 is Back, 1 is Forward. */
  readonly go: (offset: -1 | 1) => void;
  /** Leads to a place of the wizard by its address. */
  readonly open: (place: string) => void;
  /** Shows the folder with the log in the system's file manager. */
  readonly showLogs: () => void;
}

/** File (the app's own menu on macOS), Edit, View, Window, Help. */
export function menuTemplate({ platform, developerTools, go, open, showLogs }: MenuWishes): MenuItemConstructorOptions[] {
  const words = desktopCopy.menu;
  const mac = platform === 'darwin';
  /** Letters that open a menu with Alt exist on Windows and Linux alone. */
  const named = (label: string): string => (mac ? label.replace('&', '') : label);
  const view: MenuItemConstructorOptions[] = [
    { label: words.back, accelerator: mac ? 'Command+[' : 'Alt+Left', click: () => go(-1) },
    { label: words.forward, accelerator: mac ? 'Command+]' : 'Alt+Right', click: () => go(1) },
    { type: 'separator' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'resetZoom' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (developerTools) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  return [
    mac ? { role: 'appMenu' } : { label: named(words.file), submenu: [{ role: 'close' }, { role: 'quit' }] },
    { role: 'editMenu' },
    { label: named(words.view), submenu: view },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: named(words.help),
      submenu: [
        { label: words.support, click: () => open('/support') },
        { label: words.logs, click: showLogs },
        { type: 'separator' },
        { label: words.about, click: () => open('/support/about') },
      ],
    },
  ];
}

/** On right click: what can be done with a text there; null where nothing can. */
export function contextTemplate({
  isEditable,
  selectionText,
  editFlags,
}: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>): MenuItemConstructorOptions[] | null {
  if (isEditable) {
    return [
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return selectionText.trim() === '' ? null : [{ role: 'copy', enabled: editFlags.canCopy }];
}
