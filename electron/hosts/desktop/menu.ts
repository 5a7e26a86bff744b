/**
 * The application's menu, and the one on right click. On macOS the clipboard's keys work only where an Edit menu carries their roles.
 * Electron gives Back and Forward no keys, as browsers do; the mouse's own buttons work without us (Chromium's
 * `WebContentsImpl::HandleMouseEvent`), so they are not in here. Items with a role get their words from the system.
 */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { desktopCopy } from '../../contract/copy/en/desktop.ts';
import { languageName, offeredLanguages } from '../../contract/copy/languages.ts';
import { themes } from '../../contract/index.ts';
import { keysWords } from '../../contract/copy/en/wizard/keys.ts';
import { menuShortcuts } from '../../contract/shortcuts.ts';
import type { Theme } from '../../contract/index.ts';

export interface MenuWishes {
  readonly platform: NodeJS.Platform;
  /** Adds what developers need while the app is not packaged. */
  readonly developerTools: boolean;
  /** How the menu leads through the places that were visited: -1 is Back, 1 is Forward. */
  readonly go: (offset: -1 | 1) => void;
  /** Leads to a place of the wizard by its address. */
  readonly open: (place: string) => void;
  /** Asks for a shared connection's file, and opens it. */
  readonly openShared: () => void;
  /** Shows the folder with the log in the system's file manager. */
  readonly showLogs: () => void;
  /** -1 smaller, 1 larger, 0 actual size. */
  readonly zoom: (by: -1 | 0 | 1) => void;
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  /** The language that was chosen, by its code; null: the system's own. */
  readonly language: string | null;
  readonly chooseLanguage: (language: string | null) => void;
  readonly print: () => void;
  /** Shows the list of keyboard shortcuts in the page. */
  readonly showShortcuts: () => void;
  /** Opens the documents; null where no address of theirs is known. */
  readonly documents: (() => void) | null;
  readonly checkForUpdates: () => void;
  /** Whether it looks for updates by itself; null where it cannot. */
  readonly lookForUpdates: boolean | null;
  readonly chooseLook: (look: boolean) => void;
  /** Copies what support wants to know, and leads to where a problem is reported. */
  readonly report: () => void;
}

/** File (the app's own menu on macOS), Edit, View, Window, Help. */
export function menuTemplate(wishes: MenuWishes): MenuItemConstructorOptions[] {
  const { platform, developerTools, go, open, showLogs, zoom } = wishes;
  const words = desktopCopy.menu;
  const mac = platform === 'darwin';
  const keys = menuShortcuts(mac);
  /** Letters that open a menu with Alt exist on Windows and Linux alone. */
  const named = (label: string): string => (mac ? label.replace('&', '') : label);
  const view: MenuItemConstructorOptions[] = [
    { label: words.back, accelerator: keys.back, click: () => go(-1) },
    { label: words.forward, accelerator: keys.forward, click: () => go(1) },
    { type: 'separator' },
    // Not the roles of these names: what they do could not be kept.
    { label: words.zoomIn, accelerator: keys.zoomIn, click: () => zoom(1) },
    // The same key without Shift, and the one of the number pad; they work without being shown.
    { label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true, click: () => zoom(1) },
    { label: words.zoomIn, accelerator: 'CommandOrControl+numadd', visible: false, acceleratorWorksWhenHidden: true, click: () => zoom(1) },
    { label: words.zoomOut, accelerator: keys.zoomOut, click: () => zoom(-1) },
    {
      label: words.zoomOut,
      accelerator: 'CommandOrControl+numsub',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: () => zoom(-1),
    },
    { label: words.actualSize, accelerator: keys.actualSize, click: () => zoom(0) },
    { type: 'separator' },
    {
      label: words.appearance,
      submenu: themes.map((theme) => ({
        label: words.themes[theme],
        type: 'radio',
        checked: theme === wishes.theme,
        click: () => wishes.chooseTheme(theme),
      })),
    },
    ...languagesOf(wishes),
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  if (developerTools) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' });
  const look: MenuItemConstructorOptions[] =
    wishes.lookForUpdates === null
      ? []
      : [
          {
            label: words.lookForUpdates,
            type: 'checkbox',
            checked: wishes.lookForUpdates,
            // Electron has turned the mark when it calls (https://www.electronjs.org/docs/latest/api/menu-item#menuitemchecked).
            click: ({ checked }) => wishes.chooseLook(checked),
          },
        ];
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: named(words.file),
      submenu: [
        { label: words.newConnection, accelerator: keys.newConnection, click: () => open('/new') },
        { label: words.openShared, accelerator: keys.openShared, click: wishes.openShared },
        { type: 'separator' },
        { label: words.print, accelerator: keys.print, click: wishes.print },
        { type: 'separator' },
        { role: 'close' },
        ...(mac ? [] : [{ role: 'quit' as const }]),
      ],
    },
    { role: 'editMenu' },
    { label: named(words.view), submenu: view },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: named(words.help),
      submenu: [
        ...(wishes.documents === null ? [] : [{ label: words.documents, click: wishes.documents }]),
        { label: keysWords.shortcuts, click: wishes.showShortcuts },
        { label: words.support, click: () => open('/support') },
        { label: words.logs, click: showLogs },
        { label: words.report, click: wishes.report },
        { type: 'separator' },
        { label: words.checkForUpdates, click: wishes.checkForUpdates },
        ...look,
        { type: 'separator' },
        { label: words.about, click: () => open('/support/about') },
      ],
    },
  ];
}

/** Nothing where there is one language alone. */
function languagesOf({ language, chooseLanguage }: Pick<MenuWishes, 'language' | 'chooseLanguage'>): MenuItemConstructorOptions[] {
  const offered = offeredLanguages();
  if (offered.length < 2) return [];
  return [
    {
      label: desktopCopy.menu.language,
      submenu: [null, ...offered].map((code) => ({
        label: code === null ? desktopCopy.menu.themes.system : languageName(code),
        type: 'radio',
        checked: code === language,
        click: () => chooseLanguage(code),
      })),
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
