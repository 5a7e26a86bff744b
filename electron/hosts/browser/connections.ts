/**
 * Which connections to the loopback server may stay. Any program on this computer can open them, silent ones and by the hundred,
 * and each costs a file descriptor, of which a process has few (256 on macOS). A connection that has not shown a session's key
 * has a little time and has to make room; the page that the person works in never has to.
 */
import type { Socket } from 'node:net';

/** Connections without a key, at most; a browser opens six for a page and a few ahead. */
export const mostUnknown = 48;
/** How long such a connection may lie still, in milliseconds, counted from its last byte in either direction. */
export const unknownIdleMs = 10_000;

/** The connections of one server. */
export interface Connections {
  /** Takes a new connection in, and ends the oldest one without a key where there are too many. */
  admit(socket: Socket): void;
  /** It brought a valid key, or exchanged a launch secret for one: it may stay as long as it likes. */
  trust(socket: Socket): void;
  /** Connections that are open, for tests. */
  count(): { readonly unknown: number; readonly trusted: number };
}

/** Opens the list. `idleMs`: how long a connection without a key may lie still. */
export function createConnections(idleMs = unknownIdleMs): Connections {
  /** In the order of their coming. */
  const unknown = new Set<Socket>();
  const trusted = new Set<Socket>();
  return {
    admit(socket) {
      unknown.add(socket);
      socket.setTimeout(idleMs, () => {
        if (unknown.has(socket)) socket.destroy();
      });
      socket.once('close', () => {
        unknown.delete(socket);
        trusted.delete(socket);
      });
      // The newest one always finds room: a page speaks at once, and those that came before it had their time.
      for (const oldest of unknown) {
        if (unknown.size <= mostUnknown) break;
        unknown.delete(oldest);
        oldest.destroy();
      }
    },
    trust(socket) {
      if (!unknown.delete(socket)) return;
      trusted.add(socket);
      // A check may take minutes before its answer has a byte.
      socket.setTimeout(0);
    },
    count: () => ({ unknown: unknown.size, trusted: trusted.size }),
  };
}
