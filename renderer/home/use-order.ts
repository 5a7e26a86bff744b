/** The order of the cards: it changes when the list is opened and when the person asks, never under their pointer. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

interface HasId {
  readonly id: string;
}

/** The items in the order of before, with those that are gone left out and new ones in their place of the newest order. Pure. */
export function inOrder<T extends HasId>(items: readonly T[], order: readonly string[]): readonly T[] {
  const known = new Set(order);
  const byId = new Map(items.map((item) => [item.id, item]));
  const kept = order.flatMap((id) => byId.get(id) ?? []);
  // Each new one stands before the item that follows it in the newest order; where none of those was here before, at the end.
  return items.reduceRight<readonly T[]>((list, item, index) => {
    if (known.has(item.id)) return list;
    const next = items[index + 1];
    const at = next === undefined ? list.length : list.findIndex((each) => each.id === next.id);
    return list.toSpliced(at, 0, item);
  }, kept);
}

export interface Order<T> {
  readonly items: readonly T[];
  /** Puts them in the newest order, in a movement that the eye can follow. */
  readonly settle: () => void;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** Keeps the items in the order in which they were first shown, until `settle`. */
export function useOrder<T extends HasId>(newest: readonly T[]): Order<T> {
  const [order, setOrder] = useState<readonly string[]>(() => newest.map(({ id }) => id));
  const items = inOrder(newest, order);
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<ReadonlyMap<Element, number> | null>(null);

  const settle = useCallback(() => {
    from.current = new Map([...(list.current?.children ?? [])].map((card) => [card, card.getBoundingClientRect().top]));
    setOrder(newest.map(({ id }) => id));
  }, [newest]);

  useLayoutEffect(() => {
    const before = from.current;
    from.current = null;
    for (const [card, top] of before ?? []) {
      const by = top - card.getBoundingClientRect().top;
      if (by !== 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches)
        card.animate([{ translate: `0 ${by}px` }, { translate: '0 0' }], { duration: 220, easing: 'cubic-bezier(0.2, 0, 0, 1)' });
    }
  }, [order]);

  return { items, settle, list };
}
