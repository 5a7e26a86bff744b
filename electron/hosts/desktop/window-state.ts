/**
 * Where the window stood last and how large its page was drawn,
 * kept with electron-store. The file is read without it, because the window does not wait for a library to
 * load.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { nearestZoom } from './zoom.ts';

export const defaultSize = { width: 1040, height: 720 } as const;
export const smallestSize = { width: 880, height: 600 } as const;

export interface WindowState {
  readonly width: number;
  readonly height: number;
  /** Both left out: in the middle of the screen. */
  readonly x?: number;
  readonly y?: number;
  readonly maximized: boolean;
  /** 1 is actual size. */
  readonly zoom: number;
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
  if (saved === null) return { ...defaultSize, maximized: false, zoom: 1 };
  const width = Math.max(smallestSize.width, numberOf(saved, 'width') ?? defaultSize.width);
  const height = Math.max(smallestSize.height, numberOf(saved, 'height') ?? defaultSize.height);
  const maximized = saved['maximized'] === true;
  const zoom = nearestZoom(typeof saved['zoom'] === 'number' ? saved['zoom'] : 1);
  const [x, y] = [numberOf(saved, 'x'), numberOf(saved, 'y')];
  // At least the title bar's middle has to be on a screen, else the window could not be reached (a monitor was unplugged).
  const grip = { x: (x ?? 0) + width / 2, y: (y ?? 0) + 10 };
  const on = screens.find(
    (screen) => grip.x >= screen.x && grip.x < screen.x + screen.width && grip.y >= screen.y && grip.y < screen.y + screen.height,
  );
  if (x !== null && y !== null && on !== undefined) return { ...held({ width, height }, on), x, y, maximized, zoom };
  const [first] = screens;
  return { ...(first === undefined ? { width, height } : held({ width, height }, first)), maximized, zoom };
}

/** No larger than the screen, which may be another one than last time; the smallest size counts even there. */
function held(
  { width, height }: { readonly width: number; readonly height: number },
  screen: Rectangle,
): { width: number; height: number } {
  return {
    width: Math.max(smallestSize.width, Math.min(width, screen.width)),
    height: Math.max(smallestSize.height, Math.min(height, screen.height)),
  };
}

/** What Handrail uses of electron-store: assigning writes the file. */
export interface PreferenceStore {
  store: Record<string, unknown>;
}

/** How electron-store is opened; every field is passed to it as it is. */
export interface PreferenceOptions {
  readonly cwd: string;
  readonly name: string;
  readonly fileExtension: 'json';
  readonly configFileMode: 0o600;
  /** A damaged file is emptied: nothing is in it that anybody would miss. */
  readonly clearInvalidConfig: true;
  readonly accessPropertiesByDotNotation: false;
}

/** Opens electron-store. Its writes can be torn (with `SNAP` set, on a full disk), so it keeps only what may be lost. */
export type OpenPreferences = (options: PreferenceOptions) => Promise<PreferenceStore>;

export const windowFile = { folder: 'desktop', name: 'window' } as const;

/** The options for the window's state in a settings folder. */
export function windowPreferences(settingsFolder: string): PreferenceOptions {
  return {
    cwd: join(settingsFolder, windowFile.folder),
    name: windowFile.name,
    fileExtension: 'json',
    configFileMode: 0o600,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  };
}

/** Keeps the state; a store that is not open or cannot write costs only the memory of it. */
export function saveWindowState(preferences: PreferenceStore | null, state: WindowState): void {
  if (preferences === null) return;
  try {
    preferences.store = { ...state };
  } catch {
    // The next start opens in the middle of the screen.
  }
}
