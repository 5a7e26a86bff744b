/** Whether a settings folder has any connections, asked before anything else is loaded. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A document without connections is far shorter, in bytes; a longer one need not be read. */
const mostEmpty = 1_000;

/**
 * True where surely none are saved: there is no document of any age (settings.ts), or today's holds none. Anything else that it cannot make
 * sense of is false. Not awaited, because windows do not wait for it.
 */
export function isFresh(folder: string): boolean {
  const file = join(folder, 'connections.json');
  try {
    if (!existsSync(file)) return !existsSync(join(folder, 'connections.previous.json')) && !existsSync(join(folder, 'settings.json'));
    if (statSync(file).size > mostEmpty) return false;
    const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const saved = typeof document === 'object' && document !== null && 'connections' in document ? document.connections : null;
    return typeof saved === 'object' && saved !== null && Object.keys(saved).length === 0;
  } catch {
    return false;
  }
}
