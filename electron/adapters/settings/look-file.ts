/** The small file in which a host keeps how Handrail looks. Apart from what reads it with schemas: every start asks for the language. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.ts';

const fileOf = (folder: string): string => join(folder, 'look.json');

/** What is in the file; nothing where it is damaged or not there. */
export function kept(folder: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(readFileSync(fileOf(folder), 'utf8'));
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** With the rest as it is there; false where the file cannot be written. */
export async function keep(folder: string, change: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await writeAtomically(fileOf(folder), `${JSON.stringify({ ...kept(folder), ...change })}\n`, 0o600);
  } catch {
    return false;
  }
}
