/**
 * Is anybody at the other end of the D-Bus session bus? Asked before the native module is loaded, because that one connects
 * synchronously: a bus that accepts and never answers would hold up the whole process.
 */
import type { Reason } from '../../contract/index.ts';
import { because } from '../../contract/index.ts';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** The bus's socket, an address that only the native module can judge, one that nobody can read, or none at all. */
type BusAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'garbled' }
  | { readonly kind: 'none' };

/** Ways to a bus besides a socket; anything else is no address (https://dbus.freedesktop.org/doc/dbus-specification.html#transports). */
const otherTransports = ['launchd', 'systemd', 'tcp', 'nonce-tcp', 'unixexec', 'autolaunch', 'vsock'];

/**
 * Reads `DBUS_SESSION_BUS_ADDRESS`, else the socket that systemd makes
 * (https://dbus.freedesktop.org/doc/dbus-specification.html#addresses).
 */
export function busAddress(env: Readonly<Record<string, string | undefined>>): BusAddress {
  const address = env['DBUS_SESSION_BUS_ADDRESS'];
  if (address === undefined || address === '') {
    const folder = env['XDG_RUNTIME_DIR'];
    const path = folder === undefined || folder === '' ? null : join(folder, 'bus');
    return path !== null && existsSync(path) ? { kind: 'socket', path } : { kind: 'none' };
  }
  const [first = ''] = address.split(';');
  const [transport = '', rest = ''] = first.split(/:(.*)/su);
  if (transport !== 'unix') return { kind: otherTransports.includes(transport) && first.includes(':') ? 'other' : 'garbled' };
  const values = new Map(rest.split(',').map((pair) => pair.split(/=(.*)/su, 2) as [string, string]));
  const path = values.get('path');
  const abstract = values.get('abstract');
  if (path === undefined && abstract === undefined) return { kind: rest.includes('=') ? 'other' : 'garbled' };
  const plain = unescaped(path ?? abstract ?? '');
  // A zero byte inside is no path, and Node throws for it.
  if (plain === null || plain === '' || plain.includes('\0')) return { kind: 'garbled' };
  return { kind: 'socket', path: path === undefined ? `\0${plain}` : plain };
}

/** Percent escapes read; null where they are none. */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * Says hello to the session bus and waits for its answer, at most `limitMs` milliseconds.
 * Gives null when it answers (or cannot be judged from here), else why not.
 */
export function sessionBusTrouble(env: Readonly<Record<string, string | undefined>>, limitMs: number): Promise<Reason | null> {
  const address = busAddress(env);
  if (address.kind === 'other') return Promise.resolve(null);
  if (address.kind === 'garbled') {
    return Promise.resolve(because('bus-garbled'));
  }
  if (address.kind === 'none') {
    return Promise.resolve(because('bus-none'));
  }
  return new Promise((resolve) => {
    const socket = connect(address.path);
    const timer = setTimeout(() => finish(because('bus-silent')), limitMs);
    function finish(trouble: Reason | null): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(trouble);
    }
    // The null byte and `AUTH` open every D-Bus conversation; any line in reply shows that the bus is alive.
    socket.once('connect', () => socket.write('\0AUTH\r\n'));
    socket.once('data', () => finish(null));
    socket.once('error', () => finish(because('bus-unreached')));
    socket.once('close', () => finish(because('bus-closed')));
  });
}
