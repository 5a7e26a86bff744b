/** Certificate authorities: the bundled ones, the system's, and a connection's own. */
import { Because } from '../system-errors.ts';
import { because } from '../../contract/index.ts';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import type { SecureContext } from 'node:tls';

type Env = Readonly<Record<string, string | undefined>>;

/** Where distributions keep their bundle; the first one that exists is read (the list of Go's crypto/x509, root_linux.go). */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

const block = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

/** The certificates in a PEM text, as they stand. */
export function certificatesIn(pem: string): string[] {
  return pem.match(block) ?? [];
}

function readBundle(path: string | undefined): string[] | null {
  if (path === undefined || path === '') return null;
  try {
    return certificatesIn(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Node 22.15 and later can ask the system by itself; before that there is the distribution's bundle. */
function systemCertificates(env: Env): string[] {
  const ask = (tls as { getCACertificates?: (kind: 'system') => string[] }).getCACertificates;
  const asked = ask?.('system') ?? [];
  if (asked.length > 0) return asked;
  for (const path of [env['SSL_CERT_FILE'], ...bundles]) {
    const found = readBundle(path);
    if (found !== null && found.length > 0) return found;
  }
  return [];
}

function ownCertificates(pem: string): string[] {
  const found = certificatesIn(pem);
  if (found.length === 0) throw new AuthorityFileError(because('certificate-file-empty'));
  for (const each of found) {
    try {
      new X509Certificate(each);
    } catch {
      throw new AuthorityFileError(because('certificate-file-damaged'));
    }
  }
  return found;
}

/** The base64 of a PEM certificate: the same certificate gives the same text, however its lines are broken. */
function base64Of(pem: string): string {
  return pem
    .slice(pem.indexOf('\n') + 1, pem.lastIndexOf('-----END'))
    .replaceAll('\n', '')
    .replaceAll('\r', '');
}

/** Contexts kept: one for all connections without a file of their own, and one for each file. */
const mostContexts = 8;

/** A connection's own file holds nothing that can be trusted. */
export class AuthorityFileError extends Because {}

export interface Authorities {
  /**
   * A TLS context that trusts them; `ownPem` adds a connection's own. Throws AuthorityFileError when `ownPem` holds no usable certificate.
   */
  context(ownPem: string | null): SecureContext;
  /** True when a verified chain (leaf first) hangs on an authority that is not among the bundled public ones. */
  isPrivate(chain: readonly X509Certificate[]): boolean;
}

/** Reads the authorities on first use; a context for each set is made once and kept by the caller. */
export function createAuthorities(env: Env): Authorities {
  let extra: readonly string[] | null = null;
  let bundledBytes: readonly Buffer[] | null = null;
  let bundledRoots: readonly X509Certificate[] | null = null;
  const contexts = new Map<string | null, SecureContext>();
  /** By the fingerprint of a chain's last certificate. */
  const judged = new Map<string, boolean>();

  /** What this computer trusts besides the bundled ones. Each one more costs its parsing, so none comes along twice. */
  function load(): readonly string[] {
    if (extra !== null) return extra;
    const seen = new Set(tls.rootCertificates.map(base64Of));
    // Electron built without NODE_OPTIONS does not read NODE_EXTRA_CA_CERTS by itself.
    extra = [...systemCertificates(env), ...(readBundle(env['NODE_EXTRA_CA_CERTS']) ?? [])].filter((pem) => {
      const bytes = base64Of(pem);
      return !seen.has(bytes) && seen.add(bytes);
    });
    return extra;
  }

  function bundled(): readonly Buffer[] {
    return (bundledBytes ??= tls.rootCertificates.map((pem) => Buffer.from(base64Of(pem), 'base64')));
  }

  function make(ownPem: string | null): SecureContext {
    const more = [...load(), ...(ownPem === null ? [] : ownCertificates(ownPem))];
    // An explicit `ca` parses all the bundled certificates anew, for some 70 ms before the first byte; Node's own set is parsed when it is
    // needed. So it is given only where there is more to trust than Node does by itself.
    return more.length === 0 ? tls.createSecureContext() : tls.createSecureContext({ ca: [...tls.rootCertificates, ...more] });
  }

  /** A public root may stand in the chain in another form (reissued, cross-signed), or be left out by the server: then its key tells. */
  function isPublicInDisguise(top: X509Certificate): boolean {
    const key = top.publicKey.export({ type: 'spki', format: 'der' });
    if (bundled().some((root) => root.includes(key))) return true;
    // Whoever signs for itself has nobody above. Reading all the public roots takes 40 ms, so it waits until it is needed.
    if (top.subject === top.issuer) return false;
    bundledRoots ??= tls.rootCertificates.map((pem) => new X509Certificate(pem));
    return bundledRoots.some((root) => root.subject === top.issuer && top.verify(root.publicKey));
  }

  return {
    context: (ownPem) => {
      const known = contexts.get(ownPem);
      if (known !== undefined) return known;
      const context = make(ownPem);
      const [oldest] = contexts.keys();
      if (contexts.size >= mostContexts && oldest !== undefined) contexts.delete(oldest);
      contexts.set(ownPem, context);
      return context;
    },
    isPrivate: (chain) => {
      if (chain.some((certificate) => bundled().some((root) => root.equals(certificate.raw)))) return false;
      const top = chain.at(-1);
      if (top === undefined) return true;
      const known = judged.get(top.fingerprint256);
      if (known !== undefined) return known;
      const isPrivate = !isPublicInDisguise(top);
      judged.set(top.fingerprint256, isPrivate);
      return isPrivate;
    },
  };
}
