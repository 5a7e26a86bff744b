/** What is kept of reminders: the person's choice, and what they were told; a small file beside the window's state. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { windowFile, windowPreferences } from '../window-state.ts';
import type { PreferenceOptions } from '../window-state.ts';

export interface KeptReminders {
  /** Off until the person turns it on. */
  readonly notify: boolean;
  /** A mark of each reminder that was shown: the token's key, its end and the level, nothing that names anything. */
  readonly told: readonly string[];
}

const name = 'reminders';

/** Read without electron-store, because the page may ask before that is loaded. */
export function readKept(settingsFolder: string): KeptReminders {
  let saved: Record<string, unknown> = {};
  try {
    const json: unknown = JSON.parse(readFileSync(join(settingsFolder, windowFile.folder, `${name}.json`), 'utf8'));
    if (typeof json === 'object' && json !== null) saved = { ...json };
  } catch {
    // Never kept, or damaged.
  }
  const { notify, told } = saved;
  return { notify: notify === true, told: Array.isArray(told) ? told.filter((each): each is string => typeof each === 'string') : [] };
}

/** How electron-store opens the file. */
export function keptOptions(settingsFolder: string): PreferenceOptions {
  return { ...windowPreferences(settingsFolder), name };
}
