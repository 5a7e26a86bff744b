/** Reads a server's certificate chain by a second, unverified handshake that sends no application byte. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Certificate } from '../../core/ports.ts';

/** Longest chain that is read; real ones have at most a handful. */
const longest = 10;

/** The chain as the peer sent it (and as far as Node could complete it), leaf first. */
export function chainOf(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  // Typed as always there; without a certificate Node gives an empty object, and the chain may end without an issuer.
  let current: Partial<DetailedPeerCertificate> | undefined = socket.getPeerCertificate(true);
  while (current?.raw !== undefined && chain.length < longest) {
    const certificate = new X509Certificate(current.raw);
    if (chain.some((other) => other.fingerprint256 === certificate.fingerprint256)) break;
    chain.push(certificate);
    current = current.issuerCertificate;
  }
  return chain;
}

/** One line such as `CN=git.acme.io, O=Acme`. */
function oneLine(name: string): string {
  return name.split('\n').reverse().join(', ');
}

/** `Nov 21 00:00:00 2026 GMT` as an ISO time. */
function isoTime(text: string): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : new Date(time).toISOString();
}

/** A certificate's facts as core wants them. */
export function describe(certificate: X509Certificate): Certificate {
  const names = certificate.subjectAltName?.split(/,\s*/u).map((entry) => entry.replace(/^(DNS|IP Address|URI|email):/u, '')) ?? [];
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    validFrom: isoTime(certificate.validFrom),
    validTo: isoTime(certificate.validTo),
    names,
    fingerprint: certificate.fingerprint256,
  };
}

/**
 * Shakes hands with a server whose certificate was refused, to be able to say what is wrong with it, and hangs up.
 * `open` brings a socket when the way leads through a proxy. Gives null when it cannot be had within `limitMs` milliseconds.
 */
export async function readChain(
  url: URL,
  open: (() => Promise<Socket>) | null,
  limitMs: number,
  signal: AbortSignal,
): Promise<Certificate[] | null> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const standardPort = url.protocol === 'http:' ? 80 : 443;
  const tunnel = await open?.().catch(() => null);
  if (tunnel === null || signal.aborted) return null;
  return new Promise((resolve) => {
    const socket = connect({
      ...(tunnel === undefined ? { host, port: url.port === '' ? standardPort : Number(url.port) } : { socket: tunnel }),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      // The one place where verification is off: nothing is sent over this connection, and what is read is shown and not trusted.
      rejectUnauthorized: false,
    });
    const finish = (chain: Certificate[] | null): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(chain);
    };
    const stop = (): void => finish(null);
    const timer = setTimeout(stop, limitMs);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('secureConnect', () => finish(chainOf(socket).map(describe)));
    // 'error' may come again after the end; it must not be unheard.
    socket.on('error', stop);
  });
}
