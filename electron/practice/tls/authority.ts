/**
 * The practice certificate authority and the server certificate that it signs: ECDSA P-256, made anew in every run,
 * in memory only. Written with node:crypto and a little DER: loading an X.509 library takes longer than the whole
 * start of the practice servers.
 */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bits, explicit, implicit, integer, objectId, octets, sequence, setOf, time, truth, utf8 } from './der.ts';

export interface Authority {
  /** The authority's own certificate, PEM: what a person imports. */
  readonly caPem: string;
  /** The server's certificate, PEM. */
  readonly certificate: string;
  readonly privateKey: string;
}

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'));
const day = 86_400_000;

/** Valid from a day before `now` for thirty days, for localhost and 127.0.0.1. */
export function createAuthority(now: Date): Authority {
  const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const caName = nameOf('Handrail practice CA – not for real use');
  const caKeyId = keyId(ca.publicKey);
  const validity = sequence(time(new Date(now.getTime() - day)), time(new Date(now.getTime() + 30 * day)));
  const issuedBy = { issuer: caName, key: ca.privateKey, validity };

  const caCertificate = certify({
    ...issuedBy,
    subject: caName,
    publicKey: ca.publicKey,
    extensions: [
      extension('2.5.29.19', sequence(truth()), true), // basicConstraints: CA
      extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true), // keyUsage: keyCertSign, cRLSign
      extension('2.5.29.14', octets(caKeyId)), // subjectKeyIdentifier
    ],
  });
  const certificate = certify({
    ...issuedBy,
    subject: nameOf('localhost'),
    publicKey: server.publicKey,
    extensions: [
      extension('2.5.29.19', sequence(), true),
      extension('2.5.29.15', bits(Buffer.from([0x80]), 7), true), // keyUsage: digitalSignature
      extension('2.5.29.37', sequence(objectId('1.3.6.1.5.5.7.3.1'))), // extKeyUsage: serverAuth
      extension('2.5.29.17', sequence(implicit(2, Buffer.from('localhost')), implicit(7, Buffer.from([127, 0, 0, 1])))), // subjectAltName
      extension('2.5.29.14', octets(keyId(server.publicKey))),
      extension('2.5.29.35', sequence(implicit(0, caKeyId))), // authorityKeyIdentifier
    ],
  });
  return {
    caPem: pem(caCertificate),
    certificate: pem(certificate),
    privateKey: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

interface Wish {
  readonly issuer: Buffer;
  readonly key: KeyObject;
  readonly validity: Buffer;
  readonly subject: Buffer;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Buffer[];
}

/** An X.509 v3 certificate (RFC 5280, section 4.1). */
function certify(wish: Wish): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    wish.issuer,
    wish.validity,
    wish.subject,
    spkiOf(wish.publicKey),
    explicit(3, sequence(...wish.extensions)),
  );
  return sequence(body, ecdsaWithSha256, bits(sign('sha256', body, wish.key)));
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(objectId(id), ...(critical ? [truth()] : []), octets(value));
}

function nameOf(commonName: string): Buffer {
  return sequence(setOf(sequence(objectId('2.5.4.3'), utf8(commonName))));
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

/** RFC 7093: the leftmost 160 bits of the SHA-256 of the public key. */
function keyId(key: KeyObject): Buffer {
  return createHash('sha256').update(spkiOf(key)).digest().subarray(0, 20);
}

function pem(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
}
