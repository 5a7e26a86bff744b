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

/** The DER bytes of a PEM certificate in base64: the same certificate gives the same text, however its lines are broken. */
function bytesOf(pem: string): string {
  return pem.replace(/-----[A-Z ]+-----|\s+/gu, '');
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
  let shared: { readonly extra: readonly string[]; readonly bundled: ReadonlySet<string> } | null = null;
  let bundledRoots: X509Certificate[] | null = null;

  function load(): NonNullable<typeof shared> {
    if (shared !== null) return shared;
    const bundled = new Set(tls.rootCertificates.map(bytesOf));
    const extra: string[] = [];
    const seen = new Set(bundled);
    // Electron built without NODE_OPTIONS does not read NODE_EXTRA_CA_CERTS by itself.
    for (const pem of [...systemCertificates(env), ...(readBundle(env['NODE_EXTRA_CA_CERTS']) ?? [])]) {
      const bytes = bytesOf(pem);
      if (seen.has(bytes)) continue;
      seen.add(bytes);
      extra.push(pem);
    }
    shared = { extra, bundled };
    return shared;
  }

  return {
    context: (ownPem) => {
      const more = [...load().extra, ...(ownPem === null ? [] : ownCertificates(ownPem))];
      const context = tls.createSecureContext();
      const { addCACert } = context.context as { addCACert?: (pem: string) => void };
      // An explicit `ca` parses all the bundled certificates anew, for some 30 ms before the first byte; adding to Node's own parsed
      // set takes 3. `addCACert` is what Node's own createSecureContext calls, and is undocumented: without it the slow way is taken.
      if (typeof addCACert !== 'function') return tls.createSecureContext({ ca: [...tls.rootCertificates, ...more] });
      for (const pem of more) addCACert.call(context.context, pem);
      return context;
    },
    isPrivate: (chain) => {
      const { bundled } = load();
      if (chain.some((certificate) => bundled.has(certificate.raw.toString('base64')))) return false;
      // A public root may be left out by the server, or stand in the chain in a cross-signed form: then the signature tells.
      bundledRoots ??= tls.rootCertificates.map((pem) => new X509Certificate(pem));
      const top = chain.at(-1);
      if (top === undefined) return true;
      return !bundledRoots.some((root) => root.subject === top.issuer && top.verify(root.publicKey));
    },
  };
}
