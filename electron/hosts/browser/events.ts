/** Events to every open page, as lines of JSON on one streamed reply each; an empty line is a heartbeat. */
import type { ServerResponse } from 'node:http';
import type { Emit } from '../../contract/index.ts';
import { commonHeaders, noStore } from './headers.ts';

/** Shorter than the minute after which proxies and SSH forwards drop a silent connection. */
const heartbeatMs = 15_000;
/** A page that stopped reading is cut off rather than buffered for; it comes back by itself. */
const mostUnread = 4 * 1024 * 1024;

export interface EventHub {
  readonly emit: Emit;
  /** Turns this reply into a stream that lasts until either side goes. */
  attach(response: ServerResponse): void;
  close(): void;
}

export function createEventHub(): EventHub {
  const open = new Set<ServerResponse>();
  const send = (line: string): void => {
    for (const response of open) {
      if (response.writableLength > mostUnread) response.destroy();
      else response.write(line);
    }
  };
  const beat = setInterval(() => send('\n'), heartbeatMs);
  beat.unref();
  return {
    emit: (name, payload) => send(`${JSON.stringify({ name, payload })}\n`),
    attach(response) {
      response.writeHead(200, { ...commonHeaders, 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': noStore });
      response.write('\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}
