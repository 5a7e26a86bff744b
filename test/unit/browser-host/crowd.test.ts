/** Silent, slow and many connections against the loopback server, beside a page that works on. Over real sockets. */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { mostUnknown } from '../../../electron/hosts/browser/connections.ts';
import { send, serving } from './serving.ts';
import type { Serving } from './serving.ts';

let host: Serving;
const opened: Socket[] = [];
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await host.stop();
});

/** A connection that is up; what becomes of it later is its own matter. */
async function open(bytes = ''): Promise<Socket> {
  const socket = connect(host.server.port, '127.0.0.1');
  opened.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (bytes !== '') socket.write(bytes);
  return socket;
}

const crowds: readonly (readonly [what: string, bytes: string])[] = [
  ['silent', ''],
  ['that stop within the headers', 'POST /call/app.start HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow'],
  [
    'that stop within a body and have no key',
    'POST /session HTTP/1.1\r\nhost: 127.0.0.1:1\r\norigin: http://127.0.0.1:1\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"secret',
  ],
  [
    'with a wrong key',
    'POST /events HTTP/1.1\r\nhost: 127.0.0.1:1\r\norigin: http://127.0.0.1:1\r\ncontent-type: application/json\r\nx-handrail-key: guessed\r\ncontent-length: 2\r\n\r\n{}',
  ],
  ['that ask for a file and stay', 'GET / HTTP/1.1\r\nhost: 127.0.0.1:1\r\n\r\n'],
];

describe.each(crowds)('400 connections %s', (_what, bytes) => {
  test('are held to a limit, and a page with its key, old and new, is answered', async () => {
    host = await serving();
    const key = await host.key();
    const stream = await open(
      `POST /events HTTP/1.1\r\nhost: 127.0.0.1:${host.server.port}\r\norigin: http://127.0.0.1:${host.server.port}\r\ncontent-type: application/json\r\nx-handrail-key: ${key}\r\ncontent-length: 2\r\n\r\n{}`,
    );
    let heard = '';
    stream.on('data', (part: Buffer) => (heard += part.toString()));
    await once(stream, 'data');
    for (let index = 0; index < 400; index += 1) {
      await open(bytes);
      if (index % 50 === 0) expect((await send(host.server.port, { path: '/call/app.start', key })).status).toBe(200);
    }
    // The last of the crowd has been taken in once a later connection is answered.
    expect((await send(host.server.port, { path: '/call/app.start', key })).text).toContain('answered');
    expect(host.server.connections().unknown).toBeLessThanOrEqual(mostUnknown);
    expect(stream.destroyed).toBe(false);
    host.events.emit('connections.changed', { connections: [] });
    await expect.poll(() => heard).toContain('connections.changed');
    // A new tab gets in too.
    expect(await host.key()).toMatch(/^\S{20,}$/u);
  });
});

test('a connection without a key that lies still is ended, and one with a key is not', async () => {
  host = await serving({ dispatch: () => new Promise(() => undefined) }, { idleMs: 300 });
  const key = await host.key();
  const waiting = await open(
    `POST /call/check.run HTTP/1.1\r\nhost: 127.0.0.1:${host.server.port}\r\norigin: http://127.0.0.1:${host.server.port}\r\ncontent-type: application/json\r\nx-handrail-key: ${key}\r\ncontent-length: 2\r\n\r\n{}`,
  );
  const silent = await open();
  await once(silent.resume(), 'close');
  expect(waiting.destroyed).toBe(false);
});
