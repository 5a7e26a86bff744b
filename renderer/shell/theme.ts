/** Light and dark by choice. In the desktop window Electron tells the page by itself; the browser host writes it into the page's root. */
import type { Bridge, Theme } from '../../electron/contract/index.ts';

/** Marks the page, where that decides: `system` leaves it to the browser. */
export function showTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (root.dataset['host'] === 'desktop') return;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** Follows what is chosen here, in another tab, or in the menu. */
export function followTheme(bridge: Bridge): void {
  bridge.on('app.theme', ({ theme }) => showTheme(theme));
}
