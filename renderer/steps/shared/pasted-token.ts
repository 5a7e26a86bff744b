/**
 * A token that was pasted on the first screen, until the token step of the same connection takes it. In this page's memory only: never in a
 * draft, in the address or on screen, and gone with the page or with another connection.
 */
let held: { readonly visit: number; readonly secret: string } | null = null;

/** `visit`: the opening of the connection that it was pasted into (`WizardState.visit`). */
export function holdPasted(visit: number, secret: string): void {
  held = { visit, secret };
}

/** The token of this opening; empty where there is none. */
export function pastedFor(visit: number): string {
  return held?.visit === visit ? held.secret : '';
}

/** It was taken over, or is not meant any more. */
export function dropPasted(): void {
  held = null;
}
