/** Certificates made for a test: an authority and servers under it, with whatever is to be wrong about them. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { X509Certificate } from '@peculiar/x509';

cryptoProvider.set(webcrypto as unknown as Crypto);
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;

export interface Pair {
  /** PEM of the certificate and its private key. */
  readonly cert: string;
  readonly key: string;
}

export interface TestAuthority extends Pair {
  issue(options?: LeafOptions): Promise<Pair>;
  /** An authority in between; with its leaves a server sends `leaf.cert + between.cert`. */
  between(name: string, valid?: { readonly from?: Date; readonly to?: Date }): Promise<TestAuthority>;
}

export interface LeafOptions {
  readonly names?: readonly { readonly type: 'dns' | 'ip'; readonly value: string }[];
  readonly from?: Date;
  readonly to?: Date;
}

const loopback = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
] as const;

async function keys(): Promise<CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function pair(certificate: X509Certificate, { privateKey }: CryptoKeyPair): Promise<Pair> {
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  return { cert: certificate.toString('pem'), key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n` };
}

function extensions(names: LeafOptions['names'] = loopback) {
  return [new BasicConstraintsExtension(false, undefined, true), new SubjectAlternativeNameExtension(names.map((name) => ({ ...name })))];
}

/** An authority that nobody trusts yet. */
export async function makeAuthority(name = 'Acme Test Root'): Promise<TestAuthority> {
  const own = await keys();
  const root = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}, O=Acme`,
    keys: own,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 365 * day),
    extensions: [
      new BasicConstraintsExtension(true, 1, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return authorityOf(root, own);
}

async function authorityOf(root: X509Certificate, own: CryptoKeyPair): Promise<TestAuthority> {
  return {
    ...(await pair(root, own)),
    between: async (name, { from = new Date(Date.now() - day), to = new Date(Date.now() + 90 * day) } = {}) => {
      const keysOfIt = await keys();
      const certificate = await X509CertificateGenerator.create({
        subject: `CN=${name}, O=Acme`,
        issuer: root.subject,
        publicKey: keysOfIt.publicKey,
        signingKey: own.privateKey,
        signingAlgorithm: algorithm,
        notBefore: from,
        notAfter: to,
        extensions: [
          new BasicConstraintsExtension(true, 0, true),
          new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        ],
      });
      return authorityOf(certificate, keysOfIt);
    },
    issue: async ({ names, from = new Date(Date.now() - day), to = new Date(Date.now() + 30 * day) } = {}) => {
      const leaf = await keys();
      const certificate = await X509CertificateGenerator.create({
        subject: 'CN=localhost, O=Acme',
        issuer: root.subject,
        publicKey: leaf.publicKey,
        signingKey: own.privateKey,
        signingAlgorithm: algorithm,
        notBefore: from,
        notAfter: to,
        extensions: extensions(names),
      });
      return pair(certificate, leaf);
    },
  };
}

/** A server that signed for itself. */
export async function makeSelfSigned(): Promise<Pair> {
  const own = await keys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=localhost',
    keys: own,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 30 * day),
    extensions: extensions(),
  });
  return pair(certificate, own);
}
