/** Every shortcut that Handrail has, as data: the list shows it, and a test holds it against the menu of the desktop app. */
import type { paletteCopy } from '../../electron/contract/copy/en/wizard/palette.ts';
import { menuShortcuts } from '../../electron/contract/shortcuts.ts';

export type Area = keyof typeof paletteCopy.shortcuts.areas;
export type ShortcutId = keyof typeof paletteCopy.shortcuts.what;

export interface Shortcut {
  readonly id: ShortcutId;
  /** One of these; each is pressed together, as in Electron's accelerators. */
  readonly keys: readonly string[];
}

export interface ShortcutArea {
  readonly area: Area;
  readonly shortcuts: readonly Shortcut[];
}

const inPage: readonly ShortcutArea[] = [
  {
    area: 'everywhere',
    shortcuts: [
      { id: 'search', keys: ['CommandOrControl+K'] },
      { id: 'shortcuts', keys: ['?'] },
      { id: 'escape', keys: ['Escape'] },
    ],
  },
  {
    area: 'questions',
    shortcuts: [
      { id: 'continue', keys: ['Enter'] },
      { id: 'cards', keys: ['Up', 'Down'] },
    ],
  },
  {
    area: 'lists',
    shortcuts: [
      { id: 'move', keys: ['Up', 'Down'] },
      { id: 'ends', keys: ['Home', 'End'] },
      { id: 'letters', keys: ['letters'] },
    ],
  },
  {
    area: 'repositories',
    shortcuts: [
      { id: 'pages', keys: ['PageUp', 'PageDown'] },
      { id: 'tick', keys: ['Space', 'Enter'] },
      { id: 'range', keys: ['Shift+Up', 'Shift+Down'] },
      { id: 'all', keys: ['CommandOrControl+A'] },
    ],
  },
];

/** Those that work here. `characters`: one character alone may be one. */
export function shortcutAreas({
  desktop,
  mac,
  characters,
}: Readonly<Record<'desktop' | 'mac' | 'characters', boolean>>): readonly ShortcutArea[] {
  const page = characters
    ? inPage
    : inPage.map(({ area, shortcuts }) => ({ area, shortcuts: shortcuts.filter(({ id }) => id !== 'shortcuts') }));
  if (!desktop) return page;
  const menu = Object.entries(menuShortcuts(mac)).map(([id, keys]) => ({ id: id as ShortcutId, keys: [keys] }));
  return [...page, { area: 'window', shortcuts: menu }];
}
