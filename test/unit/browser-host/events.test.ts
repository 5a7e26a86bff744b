import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serving } from './serving.ts';
import type { Serving } from './serving.ts';

let host: Serving;
beforeAll(async () => {
  host = await serving();
});
afterAll(() => host.stop());

/** Opens the stream; gives its lines as they come. */
function follow(port: number, key: string): Promise<{ lines: string[]; ended: Promise<void>; leave(): void }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: '/events',
        method: 'POST',
        agent: false,
        headers: {
          host: `127.0.0.1:${port}`,
          origin: `http://127.0.0.1:${port}`,
          'content-type': 'application/json',
          'x-handrail-key': key,
        },
      },
      (reply) => {
        expect(reply.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
        const lines: string[] = [];
        let rest = '';
        const ended = new Promise<void>((end) => reply.once('close', end));
        reply.on('data', (part: Buffer) => {
          const parts = (rest + part.toString()).split('\n');
          rest = parts.pop() ?? '';
          lines.push(...parts);
          resolve({ lines, ended, leave: () => asked.destroy() });
        });
      },
    );
    asked.on('error', reject);
    asked.end('{}');
  });
}

describe('events', () => {
  it('reach every page as lines of JSON, beginning with a sign of life', async () => {
    const first = await follow(host.server.port, await host.key());
    const second = await follow(host.server.port, await host.key());
    expect(first.lines).toEqual(['']);
    host.events.emit('connections.changed', { connections: [] });
    await expect
      .poll(() => [first.lines.at(-1), second.lines.at(-1)])
      .toEqual(Array(2).fill('{"name":"connections.changed","payload":{"connections":[]}}'));
    first.leave();
    second.leave();
  });

  it('go on after a page has left', async () => {
    const gone = await follow(host.server.port, await host.key());
    const stays = await follow(host.server.port, await host.key());
    gone.leave();
    await gone.ended;
    host.events.emit('connections.changed', { connections: [] });
    await expect.poll(() => stays.lines.length).toBe(2);
    stays.leave();
  });

  it('end with the server, which does not wait for its pages', async () => {
    const other = await serving();
    const page = await follow(other.server.port, await other.key());
    await other.stop();
    // The page's stream would go on for ever; only the server's end can end it.
    await page.ended;
  });
});
