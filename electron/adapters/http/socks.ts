/**
 * A way through a SOCKS proxy: version 5 (RFC 1928, with the sign-in of RFC 1929), 4
 * (https://www.openssh.org/txt/socks4.protocol) and 4a (https://www.openssh.org/txt/socks4a.protocol). Who looks the name up is decided as
 * Chromium does it (net/docs/proxy.md, read 2026-11-30): the proxy in version 5, this computer in version 4. A package in its place brings
 * more code than these two handshakes have.
 */
import { because } from '../../contract/index.ts';
import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import type { NetworkFault } from '../../core/ports.ts';
import { percentDecoded } from '../../core/urls.ts';
import { errorCode, errorText } from '../system-errors.ts';
import { ProxyError } from './proxy-error.ts';

/** Addresses of SOCKS proxies, as curl and Chromium write them; `socks:` is what GNOME's settings export. */
const versions: Readonly<Record<string, 4 | '4a' | 5>> = { 'socks:': 5, 'socks5:': 5, 'socks5h:': 5, 'socks4:': 4, 'socks4a:': '4a' };

/** Whether this is the address of a SOCKS proxy. */
export function isSocks({ protocol }: Pick<URL, 'protocol'>): boolean {
  return Object.hasOwn(versions, protocol);
}

/** What the proxy's own answer means: RFC 1928 §6, and the four answers of version 4. */
const replies: Readonly<Record<number, NetworkFault>> = {
  3: 'connection-refused',
  4: 'connection-refused',
  5: 'connection-refused',
  6: 'timeout',
  93: 'proxy-auth-required',
};

function refused(reply: number): ProxyError {
  return new ProxyError(because('proxy-socks-answered', { reply }), null, replies[reply] ?? 'proxy-unreachable', true);
}

/** The next `count` bytes; what follows them stays in the socket. */
function read(socket: Socket, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void): void => {
      socket.off('readable', look).off('end', cut).off('close', cut).off('error', reject);
      act();
    };
    const look = (): void => {
      const bytes = socket.read(count) as Buffer | null;
      if (bytes !== null) done(() => (bytes.length === count ? resolve(bytes) : cut()));
    };
    const cut = (): void => done(() => reject(Object.assign(new Error('cut off'), { code: 'ECONNRESET' })));
    socket.on('readable', look).once('end', cut).once('close', cut).once('error', reject);
    look();
  });
}

/** A name or an address as version 5 wants it, with the port behind it. */
function target5(host: string, port: number): Buffer {
  const family = isIP(host);
  const ports = Buffer.from([port >> 8, port & 255]);
  if (family === 4) return Buffer.from([1, ...host.split('.').map(Number), ...ports]);
  if (family === 6) return Buffer.from([4, ...bytesOf6(host), ...ports]);
  const name = Buffer.from(host, 'latin1');
  return Buffer.from([3, name.length, ...name, ...ports]);
}

/** The sixteen bytes of an IPv6 address. */
function bytesOf6(address: string): number[] {
  // The last four bytes may be written as an IPv4 address.
  const text = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/u, (_all, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [before = '', after] = text.split('::');
  const groups = (part: string): number[] => (part === '' ? [] : part.split(':').map((each) => Number.parseInt(each, 16)));
  const [head, tail] = [groups(before), groups(after ?? '')];
  const middle = after === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => 0);
  return [...head, ...middle, ...tail].flatMap((group) => [group >> 8, group & 255]);
}

async function shake5(socket: Socket, proxy: URL, host: string, port: number): Promise<void> {
  const user = Buffer.from(percentDecoded(proxy.username), 'utf8');
  const password = Buffer.from(percentDecoded(proxy.password), 'utf8');
  socket.write(Buffer.from(user.length === 0 ? [5, 1, 0] : [5, 2, 0, 2]));
  const [version, method] = await read(socket, 2);
  if (version !== 5) throw new ProxyError(because('proxy-no-socks'), null, 'proxy-unreachable', true);
  if (method === 2 && user.length > 0) {
    socket.write(Buffer.from([1, user.length, ...user, password.length, ...password]));
    const [, status] = await read(socket, 2);
    if (status !== 0) throw new ProxyError(because('proxy-sign-in-refused'), null, 'proxy-auth-required', true);
  } else if (method !== 0) throw new ProxyError(because('proxy-socks-sign-in'), null, 'proxy-auth-required', true);
  socket.write(Buffer.from([5, 1, 0, ...target5(host, port)]));
  const [, reply = 1, , kind] = await read(socket, 4);
  if (reply !== 0) throw refused(reply);
  // The address that the proxy goes out from, which nobody needs.
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await read(socket, 1))[0] ?? 0);
  await read(socket, length + 2);
}

async function shake4(socket: Socket, proxy: URL, host: string, port: number, named: boolean): Promise<void> {
  const address = isIP(host) === 4 ? host : named ? '0.0.0.1' : (await lookup(host, { family: 4 })).address;
  const user = Buffer.from(percentDecoded(proxy.username), 'utf8');
  const name = named && isIP(host) !== 4 ? [...Buffer.from(host, 'latin1'), 0] : [];
  socket.write(Buffer.from([4, 1, port >> 8, port & 255, ...address.split('.').map(Number), ...user, 0, ...name]));
  const [version, reply = 91] = await read(socket, 8);
  if (version !== 0) throw new ProxyError(because('proxy-no-socks'), null, 'proxy-unreachable', true);
  if (reply !== 90) throw refused(reply);
}

/**
 * Opens a way to `host:port`. Rejects with a ProxyError for what goes wrong at the proxy or on the way to it, and with the system's own
 * error where this computer has to know the name and does not. `limitMs`: how long it may take, in milliseconds.
 */
export async function openSocks(proxy: URL, host: string, port: number, limitMs: number, signal?: AbortSignal): Promise<Socket> {
  const version = versions[proxy.protocol];
  const bare = host.replace(/^\[|\]$/gu, '');
  if (version !== 5 && isIP(bare) === 6) throw new ProxyError(because('proxy-socks-four'), null, 'proxy-unreachable', true);
  // A name of more than 255 bytes fits nowhere, and is none (RFC 1035 §2.3.4).
  if (bare.length > 255) throw Object.assign(new Error('name too long'), { code: 'ENOTFOUND' });
  const socket = connect({
    host: proxy.hostname.replace(/^\[|\]$/gu, ''),
    port: proxy.port === '' ? 1080 : Number(proxy.port),
    noDelay: true,
  });
  const late = (): void => void socket.destroy(Object.assign(new Error('late'), { code: 'ETIMEDOUT' }));
  const stop = (): void => void socket.destroy(new Error('given up'));
  const timer = setTimeout(late, limitMs);
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted === true) stop();
  // 'error' may come again after the end; it must not be unheard.
  socket.on('error', () => undefined);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
    if (version === 5) await shake5(socket, proxy, bare, port);
    else await shake4(socket, proxy, bare, port, version === '4a');
    return socket;
  } catch (error) {
    socket.destroy();
    if (
      error instanceof ProxyError ||
      (error instanceof Error && 'syscall' in error && error.syscall === 'getaddrinfo' && !atProxy(error, proxy))
    )
      throw error;
    throw new ProxyError(because('proxy-unreached', { because: errorCode(error) || errorText(error) }), null);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Whether the name that was not found is the proxy's own. */
function atProxy(error: Error, proxy: URL): boolean {
  return 'hostname' in error && error.hostname === proxy.hostname;
}
