/** From what is wrong to the field that it is about. */
import { bringIntoView } from './view.ts';

/** The control itself: of a group its first. */
function controlOf(invalid: HTMLElement): HTMLElement {
  return invalid.matches('input, textarea, select, button, [tabindex]') ? invalid : (invalid.querySelector<HTMLElement>('input:checked, input, textarea, select') ?? invalid);
}

/** The sentence that says what is wrong with it; null where it has none. */
export function errorOf(invalid: Element): HTMLElement | null {
  const ids = (invalid.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)).find((element) => element !== null && element.hasAttribute('data-error')) ?? null;
}

/** The field or group that an error is about. */
export function invalidOf(error: Element): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[aria-describedby]')].find((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').includes(error.id)) ?? null;
}

/** Shows what is wrong with it together with the field, and puts the focus there: the field's description says the sentence, so the live region need not. */
export function showWrong(invalid: HTMLElement): void {
  const control = controlOf(invalid);
  const error = errorOf(invalid);
  error?.removeAttribute('role');
  bringIntoView(error ?? control, control);
  control.focus({ preventScroll: true });
}

/** Shows the first thing that is wrong in a form: a field, or a message that has the focus already and stands above it. */
export function showFirstWrong(form: HTMLElement | null): void {
  const fields = form === null ? [] : [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
  for (const field of fields) errorOf(field)?.removeAttribute('role');
  const [first] = fields;
  const message = document.activeElement?.closest('[data-message]') ?? null;
  if (first === undefined || (message !== null && form?.contains(message) === true && (message.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)) return;
  showWrong(first);
}
