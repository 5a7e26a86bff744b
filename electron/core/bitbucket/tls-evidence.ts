/** What is wrong with a server's certificate or encryption, from the chain and from the words of the TLS library. */
import type { Evidence } from '../../contract/index.ts';
import type { Certificate, NetworkFault } from '../ports.ts';

/** The certificates that a server sent, leaf first. */
export function chainEvidence(chain: readonly Certificate[] | null): Evidence {
  const leaf = chain?.[0];
  if (chain === null || leaf === undefined) return {};
  const found: Record<string, string | string[]> = {
    certificateSubject: leaf.subject,
    certificateIssuer: leaf.issuer,
    certificateValidFrom: leaf.validFrom,
    certificateValidTo: leaf.validTo,
    certificateNames: leaf.names.slice(0, 20),
    certificateFingerprint: leaf.fingerprint,
  };
  if (chain.length > 1)
    found['certificateChain'] = chain
      .slice(0, 8)
      .map((each) => `${each.subject} (signed by ${each.issuer}, ${each.validFrom} to ${each.validTo})`);
  return found;
}

/** Makers and words by which devices that open encrypted traffic name their authorities. */
const inspectors =
  /zscaler|netskope|blue ?coat|fortinet|fortigate|palo alto|sophos|forcepoint|websense|umbrella|barracuda|mcafee|kaspersky|\bavast\b|\beset\b|check ?point|proxy|inspect|intercept|decrypt|web gateway/i;

/**
 * `state` says which of several things a TLS fault is; see the sentences in contract/copy/en/findings/tls.ts. `now`: ISO time, where known.
 */
export function tlsState(fault: NetworkFault, detail: string, chain: readonly Certificate[] | null, now: string | null): Evidence {
  switch (fault) {
    case 'tls-expired':
      return validity(detail, chain ?? [], now);
    case 'tls-untrusted-ca': {
      if (detail.startsWith('the certificate file')) return { state: 'own-file' };
      if (detail.startsWith('CERT_REVOKED')) return { state: 'revoked' };
      if (chain?.some((each) => inspectors.test(each.issuer)) === true) return { state: 'inspected' };
      return chain?.length === 1 && detail.startsWith('UNABLE_TO_VERIFY_LEAF_SIGNATURE') ? { state: 'incomplete-chain' } : {};
    }
    case 'tls-protocol':
      if (/does not speak TLS/.test(detail)) return { state: 'plain-server' };
      if (/the server speaks TLS/.test(detail)) return { state: 'secure-server' };
      if (/outdated TLS|TLS versions/.test(detail)) return { state: 'old-encryption' };
      return /client certificate/.test(detail) ? { state: 'client-certificate' } : {};
    default:
      return {};
  }
}

/** Which certificate of the chain is out of its time: a server's own may be good while the one that vouches for it has ended. */
function validity(detail: string, chain: readonly Certificate[], now: string | null): Evidence {
  const early = detail.startsWith('CERT_NOT_YET_VALID');
  const moment = now === null ? Number.NaN : Date.parse(now);
  const culprit = chain.find((each) => (early ? Date.parse(each.validFrom) > moment : Date.parse(each.validTo) < moment)) ?? chain[0];
  return {
    state: early ? 'not-yet-valid' : 'expired',
    ...(culprit === undefined
      ? {}
      : { outOfTime: culprit.subject, [early ? 'validFrom' : 'ended']: (early ? culprit.validFrom : culprit.validTo).slice(0, 10) }),
  };
}
