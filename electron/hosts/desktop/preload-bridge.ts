/** The bridge that the page gets in the desktop window, derived from the contract. */
import type { IpcRenderer } from 'electron';
// Not from the contract's index: its schemas would be loaded before each page.
import { callNames } from '../../contract/call-names.ts';
import { eventNames } from '../../contract/event-names.ts';
import type { Bridge, EventName } from '../../contract/index.ts';
import { callChannel, eventChannel } from './channels.ts';

/** Passes on only names that stand in the contract; the page sees neither `ipcRenderer` nor an event object. */
export function createPreloadBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on'>): Bridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  ipc.on(eventChannel, (_event, name: EventName, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  });
  return {
    call(name, input) {
      if (!callNames.includes(name)) return Promise.reject(new TypeError('There is no such call.'));
      return ipc.invoke(callChannel, name, input) as ReturnType<Bridge['call']>;
    },
    on(name, listener) {
      if (!eventNames.includes(name)) throw new TypeError('There is no such event.');
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      return () => void those.delete(listener);
    },
  };
}
