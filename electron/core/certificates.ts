/**
 * Reads a file of certificate authorities: PEM (RFC 7468) or DER (X.690), one certificate or several, and says clearly what else it is.
 * Only the outer form is looked at; whether a certificate can be used shows when a connection is made.
 */
import { because, fail, ok } from '../contract/index.ts';
import type { Reason, Result } from '../contract/index.ts';

/** A bundle of every public authority is about 250 kB. */
export const mostBytes = 1_000_000;
/** More than any bundle holds. */
const mostCertificates = 500;

const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----([\s\S]*?)-----END \1-----/g;
const keyWords = /PRIVATE KEY-----/;

interface Element {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

/** One DER element at `at` within `end`; null where there is none. Lengths of up to four bytes are read. */
function element(bytes: Uint8Array, at: number, end: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > end) return null;
  const more = first < 0x80 ? 0 : first - 0x80;
  if (first === 0x80 || more > 4) return null;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < more; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  const from = at + 2 + more;
  return from + length > end ? null : { tag, from, to: from + length };
}

function children(bytes: Uint8Array, parent: Element): Element[] {
  const found: Element[] = [];
  let at = parent.from;
  while (at < parent.to && found.length < 20) {
    const next = element(bytes, at, parent.to);
    if (next === null) return [];
    found.push(next);
    at = next.to;
  }
  return found;
}

/** RFC 5280 §4.1: SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue }; the first part has at least six members. */
function isCertificate(bytes: Uint8Array, outer: Element): boolean {
  const [tbs, algorithm, signature, ...rest] = children(bytes, outer);
  if (tbs?.tag !== 0x30 || algorithm?.tag !== 0x30 || signature?.tag !== 0x03 || rest.length > 0) return false;
  const [first, ...others] = children(bytes, tbs);
  return (first?.tag === 0xa0 || first?.tag === 0x02) && others.length >= 5;
}

/** What a DER file is that is no certificate. */
function otherDer(bytes: Uint8Array, outer: Element): Reason {
  const [first, second] = children(bytes, outer);
  if (first?.tag === 0x06) return because('ca-pkcs7-der');
  if (first?.tag === 0x02 && second?.tag === 0x30 && bytes[first.from] === 3) return because('ca-pkcs12');
  if (first?.tag === 0x02) return because('ca-private-key-der');
  return because('ca-other');
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return (btoa(text).match(/.{1,64}/g) ?? []).join('\n');
}

/** The bytes of a base64 text (line breaks are left out); none for an empty text, null where it is no base64. */
export function bytesFromBase64(base64: string): Uint8Array | null {
  return base64 === '' ? new Uint8Array() : bytesOf(base64);
}

function bytesOf(base64: string): Uint8Array | null {
  const clean = base64.replace(/\s+/g, '');
  if (clean === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(clean) || clean.length % 4 !== 0) return null;
  return Uint8Array.from(atob(clean), (letter) => letter.charCodeAt(0));
}

function pemOf(der: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${base64Of(der)}\n-----END CERTIFICATE-----\n`;
}

function refuse(reason: Reason): Result<never> {
  return fail('ca-unreadable', { reason });
}

/** The certificates of a file as PEM, one after the other. Problem: `ca-unreadable` with `reason`. */
export function readCertificates(bytes: Uint8Array): Result<string> {
  if (bytes.length === 0) return refuse(because('ca-empty'));
  if (bytes.length > mostBytes) return refuse(because('ca-too-large'));
  return bytes[0] === 0x30 && bytes[1] !== undefined && bytes[1] >= 0x80 ? fromDer(bytes) : fromPem(decodeText(bytes));
}

/** Windows writes text as UTF-16 too. */
function decodeText(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  let text = '';
  for (const byte of bytes) if (!wide || byte !== 0) text += String.fromCharCode(byte);
  return text;
}

function fromDer(bytes: Uint8Array): Result<string> {
  const found: string[] = [];
  let at = 0;
  while (at < bytes.length && found.length < mostCertificates) {
    const outer = element(bytes, at, bytes.length);
    if (outer?.tag !== 0x30) return refuse(found.length === 0 ? because('ca-damaged') : because('ca-more-behind'));
    if (!isCertificate(bytes, outer)) return refuse(otherDer(bytes, outer));
    found.push(pemOf(bytes.subarray(at, outer.to)));
    at = outer.to;
  }
  return ok(found.join(''));
}

function fromPem(text: string): Result<string> {
  // A key has no place here, not even beside certificates: it would be kept with them.
  if (keyWords.test(text)) return refuse(because('ca-private-key'));
  const found: string[] = [];
  const others = new Set<string>();
  for (const [, label = '', body = ''] of text.matchAll(block)) {
    if (found.length >= mostCertificates) break;
    if (label !== 'CERTIFICATE' && label !== 'X509 CERTIFICATE' && label !== 'TRUSTED CERTIFICATE') {
      others.add(label);
      continue;
    }
    const der = bytesOf(body);
    const outer = der === null ? null : element(der, 0, der.length);
    if (der === null || outer === null || !isCertificate(der, outer))
      return refuse(because('ca-damaged-number', { position: found.length + 1 }));
    // A trusted certificate of OpenSSL carries its own settings behind the certificate; they are left out.
    found.push(pemOf(der.subarray(0, outer.to)));
  }
  if (found.length > 0) return ok(found.join(''));
  if (others.has('CERTIFICATE REQUEST') || others.has('NEW CERTIFICATE REQUEST')) return refuse(because('ca-request'));
  if (others.has('PKCS7')) return refuse(because('ca-pkcs7'));
  if (others.has('PUBLIC KEY') || others.has('RSA PUBLIC KEY')) return refuse(because('ca-public-key'));
  if (/-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/.test(text)) return refuse(because('ca-cut-off'));
  if (/^\s*</.test(text)) return refuse(because('ca-web-page'));
  return refuse(because('ca-none'));
}
