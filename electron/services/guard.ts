/** Keeps practice and real apart on the wire. */
import { because } from '../contract/index.ts';
import { isUrl } from '../core/urls.ts';
import type { HttpPort } from '../core/ports.ts';

/** The origin of an address, or null when it is none. */
export function originOf(address: string): string | null {
  return isUrl(address) ? new URL(address).origin : null;
}

/** Lets requests through to these origins and refuses every other one before a name is looked up. */
export function onlyOrigins(http: HttpPort, origins: readonly string[]): HttpPort {
  const allowed = new Set(origins.map(originOf));
  return {
    send: (request, signal) => {
      const origin = originOf(request.url);
      if (origin !== null && allowed.has(origin)) return http.send(request, signal);
      return Promise.resolve({
        kind: 'failure',
        fault: 'not-allowed',
        detail: '',
        why: because('practice-only', { origin }),
        chain: null,
        timings: { total: 0, firstByte: null },
      });
    },
  };
}
