/**
 * Remembers over a reload that something was typed which Handrail never stores: a token, a password, pasted text that may hold one.
 * Only that there was something; the page that comes says so.
 */
import { useEffect, useId } from 'react';

const storedAt = 'handrail-unkept';
const typed = new Set<string>();

addEventListener('pagehide', () => {
  if (typed.size > 0) sessionStorage.setItem(storedAt, '1');
});

/** `present`: the component holds such a text, and it has not gone to the host. */
export function useUnkept(present: boolean): void {
  const id = useId();
  useEffect(() => {
    if (!present) return;
    typed.add(id);
    return () => void typed.delete(id);
  }, [id, present]);
}

/** Whether the page before this one held such a text; asked once. */
export function takeUnkept(): boolean {
  const was = sessionStorage.getItem(storedAt) !== null;
  sessionStorage.removeItem(storedAt);
  return was;
}
