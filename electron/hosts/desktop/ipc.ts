/** The one door for calls from the window: it checks who asks, then hands name and input on as unknown. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { EventName, EventPayload, Result } from '../../contract/index.ts';
import { callChannel, eventChannel } from './channels.ts';
import { isOwn } from './origin.ts';

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** Whether a call comes from the wizard's own page: its main frame, and still there (Electron gives null after a navigation). */
export function isTrusted({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);
}

/** Registers the door. A caller that is not the wizard gets an exception, so that it cannot mistake the refusal for an answer. */
export function handleCalls(ipcMain: Pick<IpcMain, 'handle'>, dispatch: (name: unknown, input: unknown) => Promise<Result<unknown>>): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isTrusted(event)) throw new Error('Refused: this is not Handrail’s own page.');
    return dispatch(name, input);
  });
}

/** Sends an event to the window, if it is still there. */
export function sendEvent<N extends EventName>(
  contents: Pick<WebContents, 'isDestroyed' | 'send'>,
  name: N,
  payload: EventPayload<N>,
): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, name, payload);
}
