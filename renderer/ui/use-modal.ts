/** Shows a `<dialog>` over everything while it is there; the focus returns to where it was. */
import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { closeToClicks } from './feedback/guard.ts';

/** What comes back closes it at once, before something else takes the focus. */
export function useModal(ref: RefObject<HTMLDialogElement | null>): () => void {
  const end = useRef<() => void>(() => undefined);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    let open = true;
    dialog?.showModal();
    // The empty place of a message is the first that can take the focus where there is no field; the first button is what to answer with.
    if (dialog?.querySelector('[role="alert"]:focus, [role="status"]:focus') != null)
      dialog.querySelector<HTMLElement>('.dialog-actions button')?.focus({ preventScroll: true });
    // The second click of a double-click answers no question.
    closeToClicks();
    const close = (): void => {
      if (!open) return;
      open = false;
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
    end.current = close;
    return close;
  }, [ref]);
  return useCallback(() => end.current(), []);
}
