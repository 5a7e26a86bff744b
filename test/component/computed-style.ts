/**
 * jsdom's `getComputedStyle` tries each rule of its own style sheet on an element and resolves a score of colours up to the root: asked for
 * every element by every `getByRole`, that was most of what these tests cost. Who asks (Testing Library, user-event) reads three properties.
 */

/** All of an element that the rules for `display` in jsdom's default-stylesheet.css look at; only `summary` is also judged by its place. */
function displayKey(element: Element): string {
  const attributes = ['hidden', 'open', 'popover', 'type'].map((name) => element.getAttribute(name) ?? '-');
  return [element.namespaceURI, element.localName, ...attributes].join(' ');
}

/** Whether the element says so itself; without inline style nothing is made to find out. */
function inline(element: Element, property: string): string {
  return element.hasAttribute('style') ? (element as HTMLElement).style.getPropertyValue(property) : '';
}

/** Of an inherited property that no rule of jsdom's own sets: what the nearest element says that carries it inline. */
function inherited(element: Element, property: 'visibility' | 'pointer-events'): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const own = inline(at, property);
    if (own !== '' && own !== 'inherit') return own;
  }
  return property === 'visibility' ? 'visible' : 'auto';
}

const tableParts = 'colgroup[hidden], col[hidden], thead[hidden], tbody[hidden], tfoot[hidden], tr[hidden]';

type ComputedStyle = Window['getComputedStyle'];

/**
 * The same answers, only sooner. `display` is asked of jsdom once for all elements that look alike to its rules; every other property, and
 * everything in a document with style sheets, is jsdom's. Its own function stays in `ofJsdom`.
 */
export function quickComputedStyle(slow: ComputedStyle & { readonly ofJsdom?: ComputedStyle }): ComputedStyle {
  // Files share their world: a second time is once too many.
  if (slow.ofJsdom !== undefined) return slow;
  const displays = new Map<string, string>();
  const displayOf = (element: Element): string => {
    if (inline(element, 'display') !== '' || element.localName === 'summary') return slow(element).display;
    const key = displayKey(element);
    let display = displays.get(key);
    if (display === undefined) {
      display = slow(element).display;
      displays.set(key, display);
    }
    return display;
  };
  const quick = (element: Element, property: string | symbol): string | null => {
    if (property === 'display') return displayOf(element);
    if (property === 'pointerEvents' || property === 'pointer-events') return inherited(element, 'pointer-events');
    // The one rule of jsdom's that sets it.
    if (property === 'visibility' && element.closest(tableParts) === null) return inherited(element, 'visibility');
    return null;
  };
  const style: ComputedStyle = (element, pseudo) => {
    if (pseudo !== undefined || element.ownerDocument.styleSheets.length > 0) return slow(element, pseudo);
    return new Proxy({} as CSSStyleDeclaration, {
      get(_, property) {
        if (property === 'getPropertyValue') return (name: string) => quick(element, name) ?? slow(element).getPropertyValue(name);
        const known = quick(element, property);
        if (known !== null) return known;
        const all = slow(element);
        const value: unknown = Reflect.get(all, property);
        const bound: unknown = typeof value === 'function' ? value.bind(all) : value;
        return bound;
      },
    });
  };
  return Object.assign(style, { ofJsdom: slow });
}
