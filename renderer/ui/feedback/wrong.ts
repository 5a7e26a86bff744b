/** From what is wrong to the field that it is about. */
import { bringIntoView } from './view.ts';

/** The control itself: of a group its first. */
function controlOf(invalid: HTMLElement): HTMLElement {
  return invalid.matches('input, textarea, select, button, [tabindex]')
    ? invalid
    : (invalid.querySelector<HTMLElement>('input:checked, input, textarea, select') ?? invalid);
}

/** The sentence that says what is wrong with it; null where it has none. */
export function errorOf(invalid: Element): HTMLElement | null {
  const ids = (invalid.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)).find((element) => element !== null && element.hasAttribute('data-error')) ?? null;
}

/** The field or group that an error is about. */
export function invalidOf(error: Element): HTMLElement | null {
  return (
    [...document.querySelectorAll<HTMLElement>('[aria-describedby]')].find((element) =>
      (element.getAttribute('aria-describedby') ?? '').split(' ').includes(error.id),
    ) ?? null
  );
}

/**
 * Milliseconds for which something that comes late (a picture that follows the focus, the host's word on what was typed) moves the message
 * nowhere.
 */
const holdMs = 1500;

/** Shows it again, before that is drawn, whenever the page grows or shrinks, until the person does something themselves. */
function holdInView(show: () => void): void {
  // The least of browsers that tests use has none.
  if (typeof ResizeObserver === 'undefined') return;
  const observer = new ResizeObserver(show);
  const acts = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
  const stop = (): void => {
    observer.disconnect();
    for (const act of acts) window.removeEventListener(act, stop, { capture: true });
  };
  observer.observe(document.body);
  for (const act of acts) window.addEventListener(act, stop, { capture: true });
  setTimeout(stop, holdMs);
}

/** Gives a control the focus and shows it with `message`, and with its label and hint where there is room. */
export function focusInView(control: HTMLElement, message: Element = control): void {
  const show = (): void => bringIntoView(message, control.closest('.field, .check') ?? control, control);
  control.focus({ preventScroll: true });
  show();
  holdInView(show);
}

/**
 * Shows what is wrong with it together with the field, and puts the focus there: the field's description says the sentence, so the live
 * region need not.
 */
export function showWrong(invalid: HTMLElement): void {
  const control = controlOf(invalid);
  const error = errorOf(invalid);
  error?.removeAttribute('role');
  focusInView(control, error ?? control);
}

/** Shows the first thing that is wrong in a form: a field, or a message that has the focus already and stands above it. */
export function showFirstWrong(form: HTMLElement | null): void {
  const fields = form === null ? [] : [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
  for (const field of fields) errorOf(field)?.removeAttribute('role');
  const [first] = fields;
  const message = document.activeElement?.closest('[data-message]') ?? null;
  if (
    first === undefined ||
    (message !== null &&
      form?.contains(message) === true &&
      (message.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  )
    return;
  showWrong(first);
}

/** What has the focus and says what is wrong stays in view, e.g. when the bar below has just become taller. */
export function keepInView(): void {
  const { activeElement } = document;
  const message = activeElement?.closest('[data-message]') ?? null;
  const invalid = activeElement?.closest('[aria-invalid="true"]') ?? null;
  if (message !== null) bringIntoView(message);
  else if (activeElement !== null && invalid !== null) bringIntoView(errorOf(invalid) ?? activeElement, activeElement);
}
