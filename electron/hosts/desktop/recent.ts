/**
 * The connections that were worked on last, where the system offers an app's own: the dock's menu on macOS, the jump list on Windows. They
 * are shown by the name that the person sees in Handrail and by nothing else; what is removed there goes from here with the next change.
 */
import type { JumpListItem, MenuItemConstructorOptions } from 'electron';
import { desktopCopy as words } from '../../contract/copy/en/desktop.ts';
import type { ConnectionSummary } from '../../contract/index.ts';
import type { ElectronApis } from './apis.ts';
import { linkScheme } from './arrivals.ts';

/** How many are offered; Windows shows ten by itself. */
const most = 8;
/** Longest name, in characters: Windows leaves out an item whose description is longer than 260. */
const longestName = 120;

type Recent = Pick<ConnectionSummary, 'id' | 'name' | 'updatedAt' | 'practice'>;

/** The newest first, practice left out: its servers are gone with the run. */
export function newest(connections: readonly Recent[]): readonly Recent[] {
  return connections
    .filter(({ practice, name }) => !practice && name.trim() !== '')
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, most);
}

/** The place of a connection in the wizard, as the page's own address says it. */
export function placeOf(id: string): string {
  return `/connections/${id}`;
}

export interface RecentParts extends Pick<ElectronApis, 'menu' | 'systemLists'> {
  readonly platform: NodeJS.Platform;
  /** The program that Windows starts for an item; it hands its argument to the Handrail that runs. */
  readonly program: string;
  /** What comes before the link among its arguments; not empty while the app is not packaged. */
  readonly before: readonly string[];
  readonly open: (place: string) => void;
}

/** Shows these from now on. Does nothing where the system has no such list. */
export function showRecent({ menu, systemLists, platform, program, before, open }: RecentParts, all: readonly Recent[]): void {
  const connections = newest(all);
  if (platform === 'darwin') {
    const items = connections.map(
      ({ id, name }): MenuItemConstructorOptions => ({ label: shortened(name), click: () => open(placeOf(id)) }),
    );
    systemLists.setDockMenu(menu.buildFromTemplate(items));
  }
  if (platform !== 'win32') return;
  const items = connections.map(
    ({ id, name }): JumpListItem => ({
      type: 'task',
      program,
      args: [...before.map((each) => `"${each}"`), `${linkScheme}://open${placeOf(id)}`].join(' '),
      title: shortened(name),
      description: shortened(name),
      iconPath: program,
      iconIndex: 0,
    }),
  );
  // Windows shows nothing of a list that holds what the person took out of it.
  const removed = new Set(systemLists.removedFromJumpList().map(({ args }) => args));
  const shown = items.filter(({ args }) => !removed.has(args));
  // Where the person switched such lists off, Windows refuses, and there is nothing to say about it.
  systemLists.setJumpList(shown.length === 0 ? [] : [{ type: 'custom', name: words.recent, items: shown }]);
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}
