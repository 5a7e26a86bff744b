/** Kept-alive connections: one line, with an agent for http and one for https, for each set of authorities and each proxy. */
import { createHash } from 'node:crypto';
import type { Agent as PlainAgent } from 'node:http';
import type { Agent as SecureAgent } from 'node:https';
import type { SecureContext } from 'node:tls';
import { createAgents } from './agents.ts';
import type { Authorities } from './authorities.ts';

/** Lines kept; the one that was unused longest goes. */
const mostLines = 16;

/** What is known of the other end of an origin's connections. */
export interface Peer {
  readonly address: string | null;
  readonly privateCa: boolean | null;
}

export interface Line {
  /** For plain requests, straight or to a proxy. */
  readonly plain: PlainAgent;
  /** For encrypted ones, straight or through a tunnel. */
  readonly secure: SecureAgent;
  /** Made on first use. */
  readonly context: () => SecureContext;
  /** What was learnt of the other end when the first connection to it was made; null before that. */
  readonly peer: (url: URL) => Peer | null;
  /**
   * A request to this address begins; call what comes back when it has ended. With the last request given up, a tunnel that is being made
   * for it is ended as well.
   */
  readonly begin: (url: URL, signal: AbortSignal) => () => void;
  /**
   * So many requests to this address will follow side by side: connections are topped up to that number, once a first one stands. `signal`
   * closes those that nobody took.
   */
  readonly ready: (url: URL, count: number, signal: AbortSignal) => void;
  /** Lets go of what is idle; requests under way end as they would. */
  readonly retire: () => void;
  readonly close: () => void;
}

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
