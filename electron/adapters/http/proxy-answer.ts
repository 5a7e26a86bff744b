/**
 * What a proxy means when it answers in the server's place. A proxy that can be reached and cannot reach the server is no fault of the
 * proxy.
 */
import type { NetworkFault } from '../../core/ports.ts';

/** `error=` of the standard header: RFC 9209 §2.3, https://www.rfc-editor.org/rfc/rfc9209 */
const standardErrors: Readonly<Record<string, NetworkFault>> = {
  dns_timeout: 'dns-not-found',
  dns_error: 'dns-not-found',
  destination_not_found: 'dns-not-found',
  connection_refused: 'connection-refused',
  destination_ip_unroutable: 'connection-refused',
  destination_unavailable: 'connection-refused',
  connection_timeout: 'timeout',
  http_response_timeout: 'timeout',
  connection_read_timeout: 'timeout',
  connection_terminated: 'connection-reset',
};

/**
 * The fault that a proxy names in its headers, or null when it names none. Squid does so in `X-Squid-Error`, with the system's own number
 * behind the name: 111 and 61 are ECONNREFUSED, 113 is EHOSTUNREACH, 110 is ETIMEDOUT.
 * https://github.com/squid-cache/squid/blob/master/errors/template.am lists the names.
 */
export function namedByProxy(headers: Readonly<Record<string, string>>): NetworkFault | null {
  const standard = /;\s*error="?([a-z_]{1,40})/iu.exec(headers['proxy-status'] ?? '')?.[1];
  if (standard !== undefined && Object.hasOwn(standardErrors, standard)) return standardErrors[standard] ?? null;
  const squid = headers['x-squid-error'] ?? '';
  if (/^ERR_(?:DNS_FAIL|CANNOT_RESOLVE)/u.test(squid)) return 'dns-not-found';
  if (/^ERR_CONNECT_FAIL 110\b|^ERR_(?:READ|LIFETIME)_(?:TIMEOUT|EXP)/u.test(squid)) return 'timeout';
  if (/^ERR_CONNECT_FAIL/u.test(squid)) return 'connection-refused';
  if (/^ERR_(?:ZERO_SIZE_OBJECT|READ_ERROR|WRITE_ERROR)/u.test(squid)) return 'connection-reset';
  return squid.startsWith('ERR_ACCESS_DENIED') ? 'proxy-unreachable' : null;
}

/** What a refusal to open a tunnel means. `words`: the beginning of the answer's body, where it came along. */
export function refusedTunnel(status: number, headers: Readonly<Record<string, string>>, words: string): NetworkFault {
  if (status === 407) return 'proxy-auth-required';
  const named = namedByProxy(headers);
  if (named !== null) return named;
  if (status < 500) return 'proxy-unreachable';
  if (
    /no such host|not (?:be )?resolved?\b|unable to determine ip|name or service not known|unknown host|dns (?:error|fail|lookup|resol)/iu.test(
      words,
    )
  )
    return 'dns-not-found';
  if (/connection refused|econnrefused/iu.test(words)) return 'connection-refused';
  return status === 504 ? 'timeout' : 'proxy-unreachable';
}
