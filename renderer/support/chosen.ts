/** Which connection a card on home asked to share, on its way to the room that does it: the room may have to be loaded first. */
let chosen: string | null = null;

export function chooseToSend(id: string): void {
  chosen = id;
}

/** Gives it once; null where none was asked for. */
export function takeChosen(): string | null {
  const id = chosen;
  chosen = null;
  return id;
}
