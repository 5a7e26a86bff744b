/** A line: the kept-alive connections for one set of authorities and one proxy. */
import type { Agent as PlainAgent } from 'node:http';
import type { Agent as SecureAgent } from 'node:https';
import type { SecureContext } from 'node:tls';

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
