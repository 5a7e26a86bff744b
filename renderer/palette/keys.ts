/** The two keys that work everywhere, and the ways of other parts to the same. On the first screen, so it is small. */

/** What is shown over the page: the search for everything, or the list of shortcuts. */
export type Over = 'search' | 'shortcuts';

const fields = 'input:not([type=radio],[type=checkbox],[type=button]), textarea, select, [contenteditable], [role=menu], [role=listbox]';
let show: ((what: Over) => void) | null = null;

/** Shows it, as its key does. Nothing happens while a dialog asks something. */
export function showOver(what: Over): void {
  if (document.querySelector('dialog[open]') === null) show?.(what);
}

/** What a key asks for. `?` is a letter in a field, and where letters lead to an entry. */
function wishOf({ key, code, ctrlKey, metaKey, altKey, repeat, target }: KeyboardEvent, characters: boolean): Over | null {
  if (altKey || repeat) return null;
  // ⌘ on a Mac, where Ctrl K deletes to the end of a line. Keyboards for other scripts have no K: there its place counts.
  const isMac = navigator.platform.startsWith('Mac');
  if ((isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey) && (key.toLowerCase() === 'k' || (code === 'KeyK' && key > '~'))) return 'search';
  if (key !== '?' || ctrlKey || metaKey || !characters) return null;
  return target instanceof Element && target.closest(fields) !== null ? null : 'shortcuts';
}

/** Listens until it is called off. `characters`: whether one character alone may be a shortcut (WCAG 2.2, 2.1.4). */
export function followKeys(open: (what: Over) => void, characters: () => boolean): () => void {
  show = open;
  const onKeyDown = (event: KeyboardEvent): void => {
    const wish = event.defaultPrevented ? null : wishOf(event, characters());
    if (wish === null) return;
    // Also where nothing opens: the browser's own answer would lead away from the question.
    event.preventDefault();
    showOver(wish);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => {
    show = null;
    document.removeEventListener('keydown', onKeyDown);
  };
}
