/**
 * Takes over the first question that the document drew (docs/design.md 7): the same elements, so that nothing moves, with what was answered
 * in them before there was a script.
 */
import { hydrateRoot } from 'react-dom/client';
import { routeOf } from '../wizard/route.ts';
import type { WizardStore } from '../wizard/store.ts';
import type { WizardState } from '../wizard/types.ts';
import { drawnMark, isFirst, markEarly } from './early.ts';
import { FirstScreen } from './FirstScreen.tsx';

/** Whether the state is the one that was drawn. */
function asDrawn(state: WizardState): boolean {
  return isFirst(routeOf(state)) && state.app?.connections.length === 0 && !state.newIsPractice && state.note === null;
}

/** Makes it alive; false where the state is another one than was drawn. */
export function takeOver(root: HTMLElement, store: WizardStore): boolean {
  if (!asDrawn(store.getState())) return false;
  for (const each of root.querySelectorAll('[inert]')) for (const name of ['inert', 'disabled']) each.removeAttribute(name);
  markEarly(true);
  const there = (): void => {
    markEarly(false);
    root.removeAttribute(drawnMark);
    // After React's own work, before the next paint.
    queueMicrotask(() => answerAgain(root));
  };
  hydrateRoot(root, <FirstScreen store={store} onThere={there} />);
  return true;
}

/** Tells React of the answers and the focus that were there before it. */
function answerAgain(root: HTMLElement): void {
  for (const input of root.querySelectorAll('input')) {
    if (input.type === 'radio') chooseAgain(input);
    else if (input.value !== input.defaultValue) typeAgain(input);
  }
  const { activeElement } = document;
  if (activeElement !== null && root.contains(activeElement)) activeElement.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

function chooseAgain(input: HTMLInputElement): void {
  if (!input.checked) return;
  // React hears of a change only where there is one.
  input.checked = false;
  input.click();
}

/** As a hand would write it: React watches the element's own setter. */
function typeAgain(input: HTMLInputElement): void {
  const { value, selectionStart, selectionEnd, selectionDirection } = input;
  const focused = document.activeElement === input;
  input.value = '';
  Reflect.set(HTMLInputElement.prototype, 'value', value, input);
  if (focused) input.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
