/** A file that was dropped anywhere, or that the system was asked to open, on its way to its room: the room may have to be loaded first. */
import type { Dropped } from '../ui/drops.ts';

/** The rooms that are handed files: the one that fixes them, and the one for what somebody shared. */
export type HandedRoom = 'mend' | 'receive';

interface Way {
  waiting: Dropped | null;
  receiver: ((dropped: Dropped) => void) | null;
}

const ways: Readonly<Record<HandedRoom, Way>> = { mend: { waiting: null, receiver: null }, receive: { waiting: null, receiver: null } };

/** Gives it to the room, now or when it is there; a later one takes its place. */
export function handOver(room: HandedRoom, dropped: Dropped): void {
  const way = ways[room];
  if (way.receiver === null) way.waiting = dropped;
  else way.receiver(dropped);
}

/** The room takes what waits and what comes, until what comes back is called. */
export function receiveHanded(room: HandedRoom, take: (dropped: Dropped) => void): () => void {
  const way = ways[room];
  way.receiver = take;
  const first = way.waiting;
  way.waiting = null;
  if (first !== null) take(first);
  return () => {
    if (way.receiver === take) way.receiver = null;
  };
}
