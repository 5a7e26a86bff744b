/** What is wrong with a server's certificate or encryption, from the chain and from the words of the TLS library. */
import type { Evidence, Reason } from '../../contract/index.ts';
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
  if (chain.length > 1) found['certificateChain'] = chain.slice(0, 8).map(certificateLine);
  return found;
}

/** One certificate as evidence: subject, issuer, first and last moment, with tabs between. */
function certificateLine({ subject, issuer, validFrom, validTo }: Certificate): string {
  return [subject, issuer, validFrom, validTo].map((part) => part.replaceAll('\t', ' ')).join('\t');
}

/** Makers and words by which devices that open encrypted traffic name their authorities. */
const inspectors =
  /zscaler|netskope|blue ?coat|fortinet|fortigate|palo alto|sophos|forcepoint|websense|umbrella|barracuda|mcafee|kaspersky|\bavast\b|\beset\b|check ?point|proxy|inspect|intercept|decrypt|web gateway/i;

/**
 * `state` says which of several things a TLS fault is; see the sentences in contract/copy/en/findings/tls.ts. `now`: ISO time, where known.
 */
export function tlsState(
  { fault, detail, why }: { readonly fault: NetworkFault; readonly detail: string; readonly why?: Reason },
  chain: readonly Certificate[] | null,
  now: string | null,
): Evidence {
  switch (fault) {
    case 'tls-expired':
      return validity(detail, chain ?? [], now);
    case 'tls-untrusted-ca': {
      if (why?.code === 'certificate-file-empty' || why?.code === 'certificate-file-damaged') return { state: 'own-file' };
      if (detail.startsWith('CERT_REVOKED')) return { state: 'revoked' };
      if (chain?.some((each) => inspectors.test(each.issuer)) === true) return { state: 'inspected' };
      return chain?.length === 1 && detail.startsWith('UNABLE_TO_VERIFY_LEAF_SIGNATURE') ? { state: 'incomplete-chain' } : {};
    }
    case 'tls-protocol':
      if (why?.code === 'no-tls-on-port') return { state: 'plain-server' };
      if (why?.code === 'tls-on-port') return { state: 'secure-server' };
      if (why?.code === 'tls-outdated' || why?.code === 'tls-refused') return { state: 'old-encryption' };
      return why?.code === 'tls-wants-certificate' ? { state: 'client-certificate' } : {};
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
