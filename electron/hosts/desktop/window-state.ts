/** Where the window stood last. A file of its own, because the settings are not read before the window is there. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';

export const defaultSize = { width: 1040, height: 720 } as const;
export const smallestSize = { width: 880, height: 600 } as const;

export interface WindowState {
  readonly width: number;
  readonly height: number;
  /** Both left out: in the middle of the screen. */
  readonly x?: number;
  readonly y?: number;
  readonly maximized: boolean;
}

function numberOf(record: Record<string, unknown>, name: string): number | null {
  const value = record[name];
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;
}

function readRecord(file: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof json === 'object' && json !== null ? { ...json } : null;
  } catch {
    return null;
  }
}

/** The saved state, held to the smallest size and to a screen that is there now; the default where there is none. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  const saved = readRecord(file);
  if (saved === null) return { ...defaultSize, maximized: false };
  const width = Math.max(smallestSize.width, numberOf(saved, 'width') ?? defaultSize.width);
  const height = Math.max(smallestSize.height, numberOf(saved, 'height') ?? defaultSize.height);
  const maximized = saved['maximized'] === true;
  const [x, y] = [numberOf(saved, 'x'), numberOf(saved, 'y')];
  // At least the title bar's middle has to be on a screen, else the window could not be reached (a monitor was unplugged).
  const grip = { x: (x ?? 0) + width / 2, y: (y ?? 0) + 10 };
  const reachable = screens.some((screen) => grip.x >= screen.x && grip.x < screen.x + screen.width && grip.y >= screen.y && grip.y < screen.y + screen.height);
  return x !== null && y !== null && reachable ? { width, height, x, y, maximized } : { width, height, maximized };
}

/** Keeps the state; a folder that cannot be written costs only the memory of it. */
export function saveWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const fresh = `${file}.new`;
    writeFileSync(fresh, JSON.stringify(state), { mode: 0o600 });
    renameSync(fresh, file);
  } catch {
    // The next start opens in the middle of the screen.
  }
}
