/** Kept-alive connections: one line, with an agent for http and one for https, for each set of authorities and each proxy. */
import { createHash } from 'node:crypto';
import { createAgents } from './agents.ts';
import type { Authorities } from './authorities.ts';
import type { Line } from './line.ts';

/** Lines kept; the one that was unused longest goes. */
const mostLines = 16;

export interface ConnectionPool {
  /** The line to use for these authorities and this proxy; made on first use. */
  line(caPem: string | null, proxy: URL | null): Line;
  close(): void;
}

/** Makes an empty pool. */
export function createPool(authorities: Authorities): ConnectionPool {
  const lines = new Map<string, Line>();
  return {
    line: (caPem, proxy) => {
      const key = createHash('sha256')
        .update(caPem ?? '')
        .update('\0')
        .update(proxy?.href ?? '')
        .digest('hex');
      const found = lines.get(key) ?? createAgents(authorities, caPem, proxy);
      // Moving it to the end makes the first one the least used.
      lines.delete(key);
      lines.set(key, found);
      const [oldest] = lines;
      if (lines.size > mostLines && oldest !== undefined) {
        lines.delete(oldest[0]);
        oldest[1].retire();
      }
      return found;
    },
    close: () => {
      for (const line of lines.values()) line.close();
      lines.clear();
    },
  };
}
