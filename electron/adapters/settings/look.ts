/** How Handrail looks, for every host: a small file of its own beside the settings. What may be lost, so a damaged one counts as none. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { themes } from '../../contract/themes.ts';
import type { Theme } from '../../contract/themes.ts';
import { writeAtomically } from '../atomic-write.ts';

const fileOf = (folder: string): string => join(folder, 'look.json');

/** The theme that the person chose; `system` where none is kept. Not awaited, because windows do not wait for it. */
export function readTheme(folder: string): Theme {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileOf(folder), 'utf8'));
    const theme = typeof kept === 'object' && kept !== null && 'theme' in kept ? kept.theme : null;
    return themes.find((each) => each === theme) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps it; false where the file cannot be written. */
export async function keepTheme(folder: string, theme: Theme): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await writeAtomically(fileOf(folder), `${JSON.stringify({ theme })}\n`, 0o600);
  } catch {
    return false;
  }
}
