/** Reads a request's body up to a limit. */
import type { IncomingMessage } from 'node:http';

/** The largest call is a dropped platform file of a million characters; the rest is room for JSON's escapes. */
export const bodyLimit = 1_500_000;

export type Body = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: 'too-large' | 'broken-off' };

/** The whole body as text. Beyond `limit` bytes nothing is kept. */
export function readBody(request: IncomingMessage, limit = bodyLimit): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve({ ok: false, fault: 'too-large' });
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > limit) {
        request.removeAllListeners('data');
        parts.length = 0;
        resolve({ ok: false, fault: 'too-large' });
      } else {
        parts.push(part);
      }
    });
    request.on('end', () => resolve({ ok: true, text: Buffer.concat(parts).toString('utf8') }));
    request.on('error', () => resolve({ ok: false, fault: 'broken-off' }));
    request.on('close', () => resolve({ ok: false, fault: 'broken-off' }));
  });
}

/** Parsed JSON, or `undefined` (which JSON itself cannot say) when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
