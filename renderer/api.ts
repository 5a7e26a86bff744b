/** How the wizard reaches its host: through the desktop's preload where there is one, else through the loopback server. */
import { fail } from '../electron/contract/index.ts';
import type { Bridge, CallName, CallOutput, EventName, EventPayload, Result } from '../electron/contract/index.ts';
import { createChannel } from './bridge/channel.ts';
import type { Channel } from './bridge/channel.ts';
import { copyFrom } from './bridge/copy.ts';
import { followEvents } from './bridge/events.ts';

declare global {
  interface Window {
    /** Put there by the desktop host's preload. */
    readonly handrail?: Bridge;
  }
}

/** The bridge of this page's host. Nothing is sent before the first `call` or `on`. */
export function createBridge(): Bridge {
  return window.handrail ?? createBrowserBridge();
}

/**
 * The browser host's bridge: every call is a POST with this tab's key. Expected failures are results: `host-gone` when
 * Handrail no longer answers, `not-allowed` when this tab has no valid key (it needs a fresh link from the terminal).
 */
export function createBrowserBridge(channel: Channel = createChannel()): Bridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  let following = false;
  return {
    async call<N extends CallName>(name: N, input: unknown) {
      if (name === 'export.copy') return await copyFrom(channel, input);
      const reply = await channel.post(`/call/${name}`, input);
      return (reply.ok ? await readResult(reply.value) : reply) as Result<CallOutput<N>>;
    },
    on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
      const those = listeners.get(name) ?? new Set();
      listeners.set(name, those.add(listener));
      if (!following) {
        following = true;
        void followEvents(channel, (event) => {
          for (const each of listeners.get(event.name) ?? []) each(event.payload as never);
        });
      }
      return () => void those.delete(listener);
    },
  };
}

/** A call's answer as the host sent it: our own host made it, so its shape is trusted once it is a result. */
async function readResult(reply: Response): Promise<Result<unknown>> {
  try {
    const answer: unknown = await reply.json();
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<unknown>;
  } catch {
    // Broken off halfway: the host went while it answered.
    return fail('host-gone');
  }
  return fail('internal');
}
