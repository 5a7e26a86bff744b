/** What stands in certificates, read by Node's own parser. */
import { X509Certificate } from 'node:crypto';
import type { CertificatesPort } from '../core/ports.ts';
import { certificatesIn } from './http/authorities.ts';
import { describe } from './http/chain.ts';

/** Reads PEM certificates, so that what is shown is what the TLS stack will make of them. */
export function createCertificates(): CertificatesPort {
  return {
    describe: (pem) => {
      const found = [];
      for (const each of certificatesIn(pem)) {
        try {
          found.push(describe(new X509Certificate(each)));
        } catch {
          return { ok: false, position: found.length + 1 };
        }
      }
      return { ok: true, value: found };
    },
  };
}
