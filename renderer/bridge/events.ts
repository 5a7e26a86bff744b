/** Follows the host's events: one streamed reply, lines of JSON, taken up again when it breaks off. */
import { eventNames } from '../../electron/contract/index.ts';
import type { EventName } from '../../electron/contract/index.ts';
import type { Channel } from './channel.ts';

export interface HostEvent {
  readonly name: EventName;
  readonly payload: unknown;
}

/** Three heartbeats without a sign: the connection is dead even if nothing said so (sleep, a dropped SSH forward). */
const silenceMs = 45_000;
const pausesMs = [500, 1_000, 2_000, 5_000] as const;

/** Runs as long as the page, telling `listener` of every event; ends only when this tab's key is refused. */
export async function followEvents(channel: Channel, listener: (event: HostEvent) => void): Promise<void> {
  let failures = 0;
  for (;;) {
    const watch = new AbortController();
    const reply = await channel.post('/events', {}, watch.signal);
    if (!reply.ok && reply.problem.kind === 'not-allowed') return;
    if (reply.ok && reply.value.body !== null) {
      failures = 0;
      await readLines(reply.value.body, watch, (line) => {
        const event = parseEvent(line);
        if (event !== null) listener(event);
      });
    }
    const pause = pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 5_000;
    failures += 1;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function readLines(stream: ReadableStream<Uint8Array>, watch: AbortController, each: (line: string) => void): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let timer = setTimeout(() => watch.abort(), silenceMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => watch.abort(), silenceMs);
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') each(line);
    }
  } catch {
    // Broken off: the caller takes it up again.
  } finally {
    clearTimeout(timer);
  }
}

function parseEvent(line: string): HostEvent | null {
  try {
    const event = JSON.parse(line) as { name?: unknown; payload?: unknown };
    const name = eventNames.find((known) => known === event.name);
    return name === undefined ? null : { name, payload: event.payload };
  } catch {
    return null;
  }
}
