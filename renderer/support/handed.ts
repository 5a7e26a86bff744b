/** A file that was dropped anywhere, on its way to the room that fixes it: the room may have to be loaded first. */
import type { Dropped } from '../ui/drops.ts';

let waiting: Dropped | null = null;
let receiver: ((dropped: Dropped) => void) | null = null;

/** Gives it to the room, now or when it is there; a later one takes its place. */
export function handOver(dropped: Dropped): void {
  if (receiver === null) waiting = dropped;
  else receiver(dropped);
}

/** The room takes what waits and what comes, until what comes back is called. */
export function receiveHanded(take: (dropped: Dropped) => void): () => void {
  receiver = take;
  const first = waiting;
  waiting = null;
  if (first !== null) take(first);
  return () => {
    if (receiver === take) receiver = null;
  };
}
