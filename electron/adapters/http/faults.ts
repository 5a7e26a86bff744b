/** From the error codes of Node and OpenSSL to Handrail's closed list of network faults. */
import type { Reason } from '../../contract/index.ts';
import { because } from '../../contract/index.ts';
import type { NetworkFault } from '../../core/ports.ts';
import { Because, errorCode, errorText } from '../system-errors.ts';
import { AuthorityFileError } from './authorities.ts';
import { ProxyError } from './proxy-error.ts';

/**
 * Sources: https://nodejs.org/api/errors.html, https://nodejs.org/api/tls.html#x509-certificate-error-codes,
 * getaddrinfo(3), connect(2).
 */
const faults: Readonly<Record<string, NetworkFault>> = {
  ENOTFOUND: 'dns-not-found',
  EAI_AGAIN: 'dns-not-found',
  EAI_FAIL: 'dns-not-found',
  EAI_NODATA: 'dns-not-found',
  EAI_NONAME: 'dns-not-found',
  EAI_ADDRFAMILY: 'dns-not-found',
  ECONNREFUSED: 'connection-refused',
  EHOSTUNREACH: 'connection-refused',
  ENETUNREACH: 'connection-refused',
  EHOSTDOWN: 'connection-refused',
  ENETDOWN: 'connection-refused',
  EADDRNOTAVAIL: 'connection-refused',
  EACCES: 'connection-refused',
  EPERM: 'connection-refused',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ECONNABORTED: 'connection-reset',
  ERR_STREAM_PREMATURE_CLOSE: 'connection-reset',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted-ca',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted-ca',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted-ca',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted-ca',
  CERT_UNTRUSTED: 'tls-untrusted-ca',
  CERT_REJECTED: 'tls-untrusted-ca',
  CERT_REVOKED: 'tls-untrusted-ca',
  CERT_SIGNATURE_FAILURE: 'tls-untrusted-ca',
  INVALID_CA: 'tls-untrusted-ca',
  INVALID_PURPOSE: 'tls-untrusted-ca',
  PATH_LENGTH_EXCEEDED: 'tls-untrusted-ca',
  CERT_CHAIN_TOO_LONG: 'tls-untrusted-ca',
  UNSPECIFIED: 'tls-untrusted-ca',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-hostname',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'tls-hostname',
  HOSTNAME_MISMATCH: 'tls-hostname',
  EPROTO: 'tls-protocol',
  ERR_TLS_HANDSHAKE_TIMEOUT: 'tls-protocol',
  Z_DATA_ERROR: 'unreadable-response',
  Z_BUF_ERROR: 'unreadable-response',
};

/** What the bare code means, so that support understands it at a glance. */
const hints = {
  EAI_AGAIN: 'no-name-server',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'network-unreached',
  CERT_NOT_YET_VALID: 'certificate-early',
  CERT_REVOKED: 'certificate-revoked',
  ERR_SSL_WRONG_VERSION_NUMBER: 'no-tls-on-port',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'tls-outdated',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'tls-refused',
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: 'tls-no-cipher',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'tls-wants-certificate',
} as const;

export interface Fault {
  readonly fault: NetworkFault;
  /** The system's code, or its own words. */
  readonly detail: string;
  /** What Handrail knows of it, where that says more. */
  readonly why?: Reason;
  /** What a proxy answered instead of opening a way; null when it did not answer. Only for faults on the way to or at a proxy. */
  readonly proxyStatus?: number | null;
}

/** What a thrown value means. Unknown codes of the TLS library count as `tls-protocol`, everything else as `unreadable-response`. */
export function faultOf(thrown: unknown): Fault {
  const error = rootOf(thrown);
  if (error instanceof AuthorityFileError) return { fault: 'tls-untrusted-ca', detail: '', why: error.why };
  if (error instanceof ProxyError) return { fault: error.fault, detail: '', why: error.why, proxyStatus: error.status };
  if (error instanceof Because) return { fault: 'unreadable-response', detail: '', why: error.why };
  const code = errorCode(error);
  const why = Object.hasOwn(hints, code) ? because(hints[code as keyof typeof hints]) : null;
  // The system's own text is kept short: for a host name mismatch it would list every name of the certificate, which the chain has.
  const detail = [code, code === '' || code.startsWith('HPE_') ? errorText(error).slice(0, 120) : '']
    .filter((part) => part !== '')
    .join(': ');
  return { fault: faults[code] ?? guess(code), detail, ...(why === null ? {} : { why }) };
}

function guess(code: string): NetworkFault {
  return code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') ? 'tls-protocol' : 'unreadable-response';
}

/**
 * Trying IPv6 and IPv4 gives an AggregateError, and a request that never got its connection has the cause inside: the first one with a code
 * that is known speaks for all.
 */
function rootOf(thrown: unknown, depth = 0): unknown {
  if (depth > 4 || typeof thrown !== 'object' || thrown === null || thrown instanceof ProxyError) return thrown;
  if (thrown instanceof AggregateError) {
    const inner = (thrown.errors as unknown[]).map((error) => rootOf(error, depth + 1));
    return inner.find((error) => faults[errorCode(error)] !== undefined) ?? inner[0] ?? thrown;
  }
  const known = faults[errorCode(thrown)] !== undefined;
  return !known && 'cause' in thrown && thrown.cause !== undefined ? rootOf(thrown.cause, depth + 1) : thrown;
}
