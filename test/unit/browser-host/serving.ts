/** Starts the real loopback server over real sockets with a small backend, and speaks to it without a client's politeness. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../../electron/contract/index.ts';
import type { BrowserBackend } from '../../../electron/hosts/browser/backend.ts';
import { createEventHub } from '../../../electron/hosts/browser/events.ts';
import type { EventHub } from '../../../electron/hosts/browser/events.ts';
import { createLaunchDesk } from '../../../electron/hosts/browser/launch.ts';
import { startBrowserServer } from '../../../electron/hosts/browser/server.ts';
import type { BrowserServer } from '../../../electron/hosts/browser/server.ts';
import { listSite } from '../../../electron/hosts/common/site.ts';
import { Secret } from '../../../electron/core/secret.ts';

export const copied = 'the-text-to-copy';

export interface Serving {
  readonly server: BrowserServer;
  readonly events: EventHub;
  readonly calls: { readonly name: string; readonly input: unknown }[];
  /** Moves the launch desk's clock on, in milliseconds. */
  pass(ms: number): void;
  launchSecret(): string;
  /** A session key, got the proper way. */
  key(): Promise<string>;
  stop(): Promise<void>;
}

export async function serving(backend: Partial<BrowserBackend> = {}, more: { readonly idleMs?: number } = {}): Promise<Serving> {
  const parent = await mkdtemp(join(tmpdir(), 'handrail-test-'));
  const folder = join(parent, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Handrail</title>');
  await writeFile(join(folder, 'assets/index-abc123.js'), 'export {};');
  await writeFile(join(parent, 'outside.txt'), 'outside');
  const site = await listSite(folder, { language: () => 'en', host: 'browser', theme: () => 'system', asksFirst: () => false });
  if (site === null) throw new Error('The test site could not be listed.');
  let now = 1_000;
  const events = createEventHub();
  const calls: { name: string; input: unknown }[] = [];
  const listening = await startBrowserServer({
    port: 0,
    site,
    desk: createLaunchDesk(() => now),
    events,
    ...more,
    backend: async () => ({
      dispatch: async (name, input) => {
        calls.push({ name, input });
        return ok('answered');
      },
      copyText: async () => ok(new Secret(copied)),
      ...backend,
    }),
  });
  if (!listening.ok) throw new Error(`Port: ${listening.fault}`);
  const { server } = listening;
  const launchSecret = (): string => new URL(server.freshLink()).hash.replace('#launch=', '');
  return {
    server,
    events,
    calls,
    pass: (ms) => void (now += ms),
    launchSecret,
    async key() {
      const reply = await send(server.port, { path: '/session', body: { secret: launchSecret() } });
      return (JSON.parse(reply.text) as { key: string }).key;
    },
    async stop() {
      await server.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

export interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly rawBody?: string;
  readonly key?: string;
  /** Replaces or, as null, leaves out one of the proper headers. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request as the page would send it, except for what is asked otherwise. */
export function send(
  port: number,
  { path, method = 'POST', body = {}, rawBody = JSON.stringify(body), key, headers = {} }: Sent,
): Promise<Got> {
  const proper: Record<string, string | null> = {
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    'content-type': 'application/json',
    'x-handrail-key': key ?? null,
    ...headers,
  };
  const present = Object.fromEntries(Object.entries(proper).filter((entry): entry is [string, string] => entry[1] !== null));
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: present, agent: false }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(parts).toString() }));
      reply.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(method === 'GET' || method === 'HEAD' ? undefined : rawBody);
  });
}

/** Bytes written to the socket as they are; gives everything that came back until the server closed or went quiet. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.on('data', (part) => (text += part.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}
