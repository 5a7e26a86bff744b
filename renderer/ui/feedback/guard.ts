/**
 * A new screen takes no click for its first moments, nor a key that was already down: the second click of a double-click and a held Enter
 * were meant for the screen before. What the guard keeps out is marked `data-settling` for as long as it does.
 * Clicks without a pointer (the keyboard's, a screen reader's, a script's) are nobody's second click and always pass.
 */

/** Milliseconds after it was painted for which a new screen takes no click. */
export const settleMs = 400;

/** Keys that act on what has the focus. */
const acting: readonly string[] = ['Enter', 'NumpadEnter', 'Space', 'Escape'];

/** When an area will take clicks, in the time of `event.timeStamp`. Infinity: it is not painted yet. */
const closed = new Map<Element, number>();
const down = new Set<string>();
/** Keys that were pressed for a screen that is gone. */
const stale = new Set<string>();
/** When the newest screen came, and when the newest series of clicks began. */
let shownAt = 0;
let seriesAt = 0;
let refusing = false;
let handled: 'pointer' | 'key' = 'pointer';
let lastTyped = 0;
let lastActed = 0;
let someScreenWasShown = false;

/** Keeps clicks from an area until it was on screen for `settleMs`, and from everywhere the keys that are down. */
export function closeToClicks(area: Element = document.documentElement): void {
  for (const key of down) stale.add(key);
  const again = closed.has(area);
  closed.set(area, Infinity);
  area.setAttribute('data-settling', '');
  if (again) return;
  // The page's own clock: it ends with the page.
  const view = area.ownerDocument.defaultView;
  const open = (): void => {
    const left = (closed.get(area) ?? 0) - performance.now();
    if (left > 0 && area.isConnected && view !== null) {
      // Counted from the moment that it was seen, however long the computer took to draw it.
      // A window that is being closed has no frames any more.
      if (left === Infinity && 'requestAnimationFrame' in view)
        view.requestAnimationFrame(() => view.requestAnimationFrame(() => closed.set(area, performance.now() + settleMs)));
      view.setTimeout(open, left === Infinity ? settleMs : left);
      return;
    }
    closed.delete(area);
    area.removeAttribute('data-settling');
  };
  open();
}

/** Another screen takes the place of the one before. The very first of a page has none before it and is open at once. */
export function newScreen(): void {
  shownAt = performance.now();
  if (someScreenWasShown) closeToClicks();
  someScreenWasShown = true;
}

/** True where the person has typed since they last pressed something: a message that comes now must not take the keys that follow. */
export function isTyping(): boolean {
  const { activeElement } = document;
  const types =
    activeElement instanceof HTMLTextAreaElement ||
    (activeElement instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(activeElement.type));
  return types && lastTyped > lastActed;
}

/** What the person used last. */
export function lastInput(): 'pointer' | 'key' {
  return handled;
}

function isClosed({ target, timeStamp }: Event): boolean {
  for (const [area, until] of closed) if (target instanceof Node && area.contains(target) && timeStamp < until) return true;
  return false;
}

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * The second click of a series that began before this screen, on a button that sends a form, or on one that opens a part of the screen (it
 * would
 * close it again at once): it was meant for the first one.
 */
function isLeftOver(event: MouseEvent): boolean {
  if (event.detail < 2) return false;
  return (
    seriesAt < shownAt || (event.target instanceof Element && event.target.closest('button[type="submit"], button[aria-expanded]') !== null)
  );
}

/** Only what a person did counts: a script's own events carry no series, no time of a hand and no held key. */
function byHand<E extends Event>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handle(event);
  };
}

const onPointerDown = byHand<PointerEvent>((event) => {
  handled = 'pointer';
  refusing = isClosed(event);
  if (refusing) event.stopImmediatePropagation();
});

const onMouseDown = byHand<MouseEvent>((event) => {
  if (event.detail < 2) seriesAt = event.timeStamp;
  refusing ||= isLeftOver(event);
  // The focus stays where the new screen put it.
  if (refusing) refuse(event);
});

const onClick = byHand<MouseEvent>((event) => {
  if (event.detail > 0 && refusing) refuse(event);
  else lastActed = event.timeStamp;
});

const onKeyDown = byHand<KeyboardEvent>((event) => {
  handled = 'key';
  if (!acting.includes(event.code)) return;
  if (!event.repeat) stale.delete(event.code);
  down.add(event.code);
  if (stale.has(event.code)) refuse(event);
  else if (event.code.endsWith('Enter')) lastActed = event.timeStamp;
});

const onKeyUp = byHand<KeyboardEvent>((event) => {
  down.delete(event.code);
  if (stale.delete(event.code)) refuse(event);
});

const onInput = byHand<Event>((event) => {
  lastTyped = event.timeStamp;
});

/** Begins to guard the page. Once, before anything of the app listens. */
export function guardScreens(): void {
  const capture = { capture: true } as const;
  window.addEventListener('pointerdown', onPointerDown, capture);
  window.addEventListener('mousedown', onMouseDown, capture);
  window.addEventListener('click', onClick, capture);
  window.addEventListener('keydown', onKeyDown, capture);
  window.addEventListener('keyup', onKeyUp, capture);
  window.addEventListener('input', onInput, capture);
  // A key that is let go elsewhere is never heard of.
  window.addEventListener('blur', () => down.clear());
}
