/**
 * Connections that were opened before anybody needs them. What they give (`npm run bench -- spares`, 2026-11-30, medians of 15 checks in
 * turn against the practice server over https behind a held-back loopback, two busy cores): without them a check takes 1.19 times as long
 * at a round trip of 100 ms (921 against 776 ms; with git 1160 against 1031), at 50 ms 1.09 times (668 against 615; with git no more).
 */
import type { Socket } from 'node:net';

export interface Spares {
  /** One that leads to the place, perhaps still connecting; null when there is none. It is the caller's from now on. */
  take(place: string): Socket | null;
  /** Keeps one; it is closed when nobody takes it in time, or when `signal` is raised before. */
  put(place: string, socket: Socket, signal: AbortSignal): void;
  count(place: string): number;
  /** Closes all. */
  close(): void;
}

/** `idleMs`: how long a connection waits to be taken, in milliseconds. */
export function createSpares(idleMs: number): Spares {
  const kept = new Map<string, Socket[]>();
  const drop = (place: string, socket: Socket): void => {
    const left = (kept.get(place) ?? []).filter((each) => each !== socket);
    if (left.length === 0) kept.delete(place);
    else kept.set(place, left);
  };
  return {
    take: (place) => {
      const socket = kept.get(place)?.find((each) => !each.destroyed) ?? null;
      if (socket !== null) {
        drop(place, socket);
        socket.setTimeout(0).ref();
      }
      return socket;
    },
    put: (place, socket, signal) => {
      kept.set(place, [...(kept.get(place) ?? []), socket]);
      const waits = (): boolean => kept.get(place)?.includes(socket) === true;
      const giveUp = (): void => {
        // Only while it waits: whoever took it sets limits of its own.
        if (waits()) socket.destroy();
      };
      const end = (): void => {
        drop(place, socket);
        signal.removeEventListener('abort', giveUp);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      // Whoever needs a connection after this one failed opens another and hears of the fault there.
      socket.on('error', end).once('close', end);
      socket.setTimeout(idleMs, giveUp);
      // A program that has nothing else to do does not wait for it.
      socket.unref();
    },
    count: (place) => kept.get(place)?.length ?? 0,
    close: () => {
      for (const socket of [...kept.values()].flat()) socket.destroy();
      kept.clear();
    },
  };
}
