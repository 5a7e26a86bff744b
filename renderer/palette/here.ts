/** What the screen in view can do: a step says it, and the search for everything offers it. */
import { useEffect, useRef } from 'react';

export interface HereAction {
  /** The same wherever it is offered from. */
  readonly id: 'check' | 'check-all' | 'save';
  /** As its button says it. */
  readonly label: string;
  readonly run: () => void;
}

const offered = new Map<object, readonly HereAction[]>();
let wished: HereAction['id'] | null = null;

/** What can be done on this screen right now; what is not possible is left out. */
export function useHere(actions: readonly HereAction[]): void {
  const screen = useRef({});
  useEffect(() => {
    const { current } = screen;
    offered.set(current, actions);
    const due = actions.find(({ id }) => id === wished);
    if (due !== undefined) {
      wished = null;
      due.run();
    }
    return () => void offered.delete(current);
  });
}

/** Everything that the screens in view offer. */
export function actionsHere(): readonly HereAction[] {
  return [...offered.values()].flat();
}

/** Goes to the screen that offers it, which then does it. A screen that does not offer it at once leaves it undone. */
export function wishFor(id: HereAction['id'], go: () => void): void {
  wished = id;
  go();
}

/** The person wants something else. */
export function forgetWish(): void {
  wished = null;
}
