/** What assistive technology gets from an element, as far as these tests need it. */

/** The texts that `aria-describedby` points at, joined; empty where there is none. */
export function description(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
  return ids
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? `missing #${id}`)
    .filter((text) => text !== '')
    .join(' ');
}

/** The element that has the focus. */
export function focused(): Element | null {
  return document.activeElement;
}
