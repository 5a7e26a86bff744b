/** Certificate authorities: the bundled ones, the system's, and a connection's own. */
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
  if (found.length === 0) throw new AuthorityFileError('the certificate file holds no certificate in PEM form');
  for (const each of found) {
    try {
      new X509Certificate(each);
    } catch {
      throw new AuthorityFileError('the certificate file holds a damaged certificate');
    }
  }
  return found;
}

/** The DER bytes of a PEM certificate. */
function bytesOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[A-Z ]+-----|\s+/gu, ''), 'base64');
}

/** A connection's own file holds nothing that can be trusted. */
export class AuthorityFileError extends Error {}

export interface Authorities {
  /** A TLS context that trusts them; `ownPem` adds a connection's own. Throws AuthorityFileError when `ownPem` holds no usable certificate. */
  context(ownPem: string | null): SecureContext;
  /** True when a verified chain (leaf first) hangs on an authority that is not among the bundled public ones. */
  isPrivate(chain: readonly X509Certificate[]): boolean;
}

/** Reads the authorities on first use; a context for each set is made once and kept by the caller. */
export function createAuthorities(env: Env): Authorities {
  let extra: readonly string[] | null = null;
  let bundledBytes: readonly Buffer[] | null = null;
  let bundledRoots: readonly X509Certificate[] | null = null;
  /** By the fingerprint of a chain's last certificate. */
  const judged = new Map<string, boolean>();

  /** What this computer trusts besides the bundled ones. A certificate that differs in its line breaks only comes along twice, which costs nothing. */
  function load(): readonly string[] {
    if (extra !== null) return extra;
    const seen = new Set(tls.rootCertificates.map((pem) => pem.trim()));
    // Electron built without NODE_OPTIONS does not read NODE_EXTRA_CA_CERTS by itself.
    const found = [...systemCertificates(env), ...(readBundle(env['NODE_EXTRA_CA_CERTS']) ?? [])].map((pem) => pem.trim());
    extra = [...new Set(found)].filter((pem) => !seen.has(pem));
    return extra;
  }

  function bundled(): readonly Buffer[] {
    return (bundledBytes ??= tls.rootCertificates.map(bytesOf));
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
      const more = [...load(), ...(ownPem === null ? [] : ownCertificates(ownPem))];
      const context = tls.createSecureContext();
      const { addCACert } = context.context as { addCACert?: (pem: string) => void };
      // An explicit `ca` parses all the bundled certificates anew, for some 30 ms before the first byte; adding to Node's own parsed
      // set takes 3. `addCACert` is what Node's own createSecureContext calls, and is undocumented: without it the slow way is taken.
      if (typeof addCACert !== 'function') return tls.createSecureContext({ ca: [...tls.rootCertificates, ...more] });
      for (const pem of more) addCACert.call(context.context, pem);
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
