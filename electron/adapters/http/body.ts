/** Reads a reply's body up to a limit, unpacking it on the way, so that a compressed bomb costs no more than a plain body. */
import { Because } from '../system-errors.ts';
import { because } from '../../contract/index.ts';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Transform } from 'node:stream';

export interface Body {
  readonly text: string;
  /** There was more; the rest was not read. */
  readonly truncated: boolean;
}

/** The encodings that are asked for and understood. */
const encodings = ['gzip', 'deflate', 'br'];
export const acceptEncoding = encodings.join(', ');
/** Encodings laid on top of each other beyond this are an attack, not a reply. */
const mostLayers = 2;

function unpacker(name: string): Transform | null {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}

/**
 * Reads at most `maxBytes` unpacked bytes and drops the rest with its connection. Rejects with the stream's own error,
 * or with Because for an unknown `Content-Encoding`.
 */
export async function readBody(stream: Readable, encoding: string, maxBytes: number): Promise<Body> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  const unpackers = names.map(unpacker);
  if (names.length > mostLayers || unpackers.includes(null)) {
    drop(stream);
    throw new Because(because('packed-otherwise', { encoding: encoding.slice(0, 60) }));
  }
  let last: Readable = stream;
  for (const next of unpackers as Transform[]) {
    const before = last;
    // `pipe` and not `pipeline`: the reader below may stop early, and that is no error.
    before.on('error', (error) => next.destroy(error));
    last = before.pipe(next);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of last as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) break;
    }
  } finally {
    for (const each of unpackers) each?.destroy();
    // Too long, damaged, or more than what was packed: whatever is left would hold its connection for ever.
    if (!stream.readableEnded) drop(stream);
  }
  const bytes = Buffer.concat(chunks);
  return { text: new TextDecoder().decode(bytes.subarray(0, maxBytes)), truncated: length > maxBytes };
}

function drop(stream: Readable): void {
  stream.on('error', () => undefined);
  stream.destroy();
}
