import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCertificates } from '../../../electron/adapters/certificates.ts';
import { mostBytes, readCertificates } from '../../../electron/core/certificates.ts';
import { makeAuthority, makeSelfSigned } from '../adapters/certificates.ts';
import type { Pair, TestAuthority } from '../adapters/certificates.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

let root: TestAuthority;
let other: TestAuthority;
let leaf: Pair;
beforeAll(async () => {
  [root, other] = await Promise.all([makeAuthority(), makeAuthority('Other Root')]);
  leaf = await root.issue();
});

const text = (words: string) => new Uint8Array(Buffer.from(words, 'utf8'));
const derOf = (pem: string) => new Uint8Array(Buffer.from(pem.replace(/-----[A-Z ]+-----/gu, ''), 'base64'));
/** One DER element with a short or a two-byte length. */
const element = (tag: number, ...parts: Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(parts);
  return new Uint8Array(body.length < 128 ? [tag, body.length, ...body] : [tag, 0x82, body.length >> 8, body.length & 0xff, ...body]);
};
const filler = element(0x04, new Uint8Array(150));

function read(bytes: Uint8Array): { readonly count: number; readonly subjects: readonly string[]; readonly pem: string } {
  const found = readCertificates(bytes);
  if (!found.ok) throw new Error(reasonText(found.problem));
  const described = createCertificates().describe(found.value);
  if (!described.ok) throw new Error(`certificate ${described.position} cannot be read`);
  return { count: described.value.length, subjects: described.value.map((each) => each.subject), pem: found.value };
}

function reasonOf(bytes: Uint8Array): string {
  const found = readCertificates(bytes);
  if (found.ok) throw new Error('it was read');
  expect(found.problem.kind).toBe('ca-unreadable');
  return reasonText(found.problem);
}

describe('a certificate file that can be used', () => {
  it('is PEM', () => expect(read(text(root.cert)).subjects).toEqual(['O=Acme, CN=Acme Test Root']));
  it('is PEM with several, in their order', () =>
    expect(read(text(`${root.cert}\n${other.cert}`)).subjects).toEqual(['O=Acme, CN=Acme Test Root', 'O=Acme, CN=Other Root']));
  it('is DER', () => expect(read(derOf(root.cert)).count).toBe(1));
  it('is several DER, one after the other', () => expect(read(new Uint8Array([...derOf(root.cert), ...derOf(other.cert)])).count).toBe(2));
  it('gives the same text from DER as from PEM', () => expect(read(derOf(root.cert)).pem).toBe(read(text(root.cert)).pem));
  it('has Windows line ends and a byte order mark', () => expect(read(text(`\uFEFF${root.cert.replaceAll('\n', '\r\n')}`)).count).toBe(1));
  it('is UTF-16, as Windows saves text', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(root.cert, 'utf16le')]);
    expect(read(new Uint8Array(wide)).count).toBe(1);
  });
  it('has words around its certificates, as openssl prints them', () =>
    expect(read(text(`subject=CN=Acme\n\n${root.cert}\nissuer=CN=Acme\n`)).count).toBe(1));
  it('is a server’s own, self-signed certificate', async () =>
    expect(read(text((await makeSelfSigned()).cert)).subjects).toEqual(['CN=localhost']));
});

describe('a file that is something else is named and refused', () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /empty/u],
    ['a private key', () => text(leaf.key), /private key/u],
    ['a private key behind a certificate', () => text(`${root.cert}${leaf.key}`), /private key/u],
    [
      'a locked private key',
      () => text('-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----\n'),
      /private key/u,
    ],
    ['a private key in DER', () => derOf(leaf.key), /private key/u],
    [
      'PKCS #7 in DER',
      () => element(0x30, element(0x06, new Uint8Array([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02])), element(0xa0, filler)),
      /PKCS #7.*\.pem/u,
    ],
    ['PKCS #7 in PEM', () => text('-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n'), /PKCS #7/u],
    ['PKCS #12', () => element(0x30, element(0x02, new Uint8Array([3])), element(0x30, filler)), /PKCS #12.*private key/u],
    [
      'a request for a certificate',
      () => text('-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n'),
      /request/u,
    ],
    ['a public key', () => text('-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n'), /public key/u],
    ['a certificate that is cut off', () => text(root.cert.slice(0, -40)), /cut off/u],
    ['a DER certificate that is cut off', () => derOf(root.cert).subarray(0, 200), /damaged|cut off/u],
    [
      'a damaged second certificate',
      () => text(`${root.cert}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`),
      /number 2 .*damaged/u,
    ],
    ['a web page', () => text('<!doctype html><title>Sign in</title>'), /web page/u],
    ['some text', () => text('hello'), /no certificate/u],
    ['too much', () => new Uint8Array(mostBytes + 1), /too large/u],
  ])('%s', (_name, bytes, reason) => {
    expect(reasonOf(bytes())).toMatch(reason);
  });

  it('whatever the bytes are, it answers, and gives back no key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(0, 1, 2), (noise, how) => {
        const bytes =
          how === 0
            ? noise
            : how === 1
              ? new Uint8Array([0x30, 0x82, ...noise])
              : text(`-----BEGIN CERTIFICATE-----\n${Buffer.from(noise).toString('base64')}\n-----END CERTIFICATE-----\n${leaf.key}`);
        const found = readCertificates(bytes);
        expect(found.ok && found.value.includes('PRIVATE')).toBe(false);
        if (how === 2) expect(found.ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
