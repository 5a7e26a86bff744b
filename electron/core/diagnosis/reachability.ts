/** Whether an address can be expected to be reached from the internet. */
import type { EvidenceCodes } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';

/** True for addresses that are never reachable from elsewhere: RFC 1918, RFC 4193, RFC 6598, loopback and link-local. */
export function isPrivateIp(text: string): boolean {
  const ip = text.replace(/^\[|\]$/g, '').toLowerCase();
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(ip);
  if (four !== null) {
    const [a, b] = [Number(four[1]), Number(four[2])];
    return (
      a === 10 ||
      a === 127 ||
      a === 0 ||
      (a === 172 && b >= 16 && b <= 31) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254) ||
      (a === 100 && b >= 64 && b <= 127)
    );
  }
  return ip.includes(':') && (ip === '::1' || ip === '::' || /^f[cd]/.test(ip) || /^fe[89ab]/.test(ip));
}

/** True for an address on this very computer: nothing travels, so plain HTTP is no risk there. */
export function isLoopback(url: string): boolean {
  return isUrl(url) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

/**
 * True for names that public DNS does not have: a single word, or a domain kept for private use (RFC 6762 appendix G, RFC 8375, ICANN's
 * `internal`).
 */
export function isPrivateName(hostname: string): boolean {
  const name = hostname.toLowerCase();
  if (name.includes(':') || /^\d+(\.\d+){3}$/.test(name)) return false;
  return !name.includes('.') || /\.(?:local|localhost|internal|intranet|lan|corp|home|private|test|invalid|home\.arpa)$/.test(name);
}

/** Reasons why a server may be out of reach for somebody on the internet. Empty: none is known. */
export function reasonsOutOfReach(apiBase: string, peer: string | null, privateCa: boolean | null): EvidenceCodes['reasons'] {
  if (!isUrl(apiBase)) return [];
  const url = new URL(apiBase);
  const reasons: EvidenceCodes['reasons'][number][] = [];
  if (isPrivateIp(url.hostname)) reasons.push('inside-address');
  else if (isPrivateName(url.hostname)) reasons.push('inside-name');
  else if (peer !== null && isPrivateIp(peer)) reasons.push('leads-inside');
  if (url.port !== '') reasons.push('closed-port');
  if (privateCa === true) reasons.push('unknown-authority');
  return reasons;
}
