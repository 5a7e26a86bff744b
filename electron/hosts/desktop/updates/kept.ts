/** What is kept of the person's choices about updates: a small file beside the window's state. What is lost is asked again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { windowFile, windowPreferences } from '../window-state.ts';
import type { PreferenceOptions } from '../window-state.ts';

export interface KeptUpdates {
  /** Looks by itself; on until it is turned off. */
  readonly look: boolean;
  /** When it last looked by itself: milliseconds since the epoch, 0 for never. */
  readonly lookedAt: number;
  /** The version that the person does not want to be asked about. */
  readonly skipped: string | null;
}

const name = 'updates';

/** Read without electron-store, because the menu shows the choice before that is loaded. */
export function readKept(settingsFolder: string): KeptUpdates {
  let saved: Record<string, unknown> = {};
  try {
    const json: unknown = JSON.parse(readFileSync(join(settingsFolder, windowFile.folder, `${name}.json`), 'utf8'));
    if (typeof json === 'object' && json !== null) saved = { ...json };
  } catch {
    // Never kept, or damaged.
  }
  const { look, lookedAt, skipped } = saved;
  return {
    look: look !== false,
    lookedAt: typeof lookedAt === 'number' && Number.isFinite(lookedAt) ? lookedAt : 0,
    skipped: typeof skipped === 'string' ? skipped : null,
  };
}

/** How electron-store opens the file. */
export function keptOptions(settingsFolder: string): PreferenceOptions {
  return { ...windowPreferences(settingsFolder), name };
}
