/** Whether a hand with a mouse, a finger or a pen did it: the keyboard, a screen reader and a script have no pointer. */
const pointers: readonly unknown[] = ['mouse', 'touch', 'pen'];

/** `event`: a click. A label hands its click on to its field without a pointer, so one press counts once. */
export function byPointer(event: Event): boolean {
  return 'pointerType' in event && pointers.includes(event.pointerType);
}
