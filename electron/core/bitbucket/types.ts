/** What core needs to speak to one Bitbucket: where it is and who is calling. */
import type { CredentialKind, Deployment } from '../../contract/index.ts';
import type { HttpPort } from '../ports.ts';
import type { Secret } from '../secret.ts';

export interface BitbucketTarget {
  readonly deployment: Deployment;
  /**
   * Cloud: the API base, `https://api.bitbucket.org/2.0` unless practice or a loopback override. Self-managed: base URL with context path,
   * no trailing slash.
   */
  readonly apiBase: string;
  readonly caPem: string | null;
  readonly practice: boolean;
}

export interface Caller {
  readonly kind: CredentialKind;
  /** REST user: the Atlassian e-mail for an API token; null where the kind has none. */
  readonly user: string | null;
  readonly gitUser: string | null;
  readonly secret: Secret;
}

export interface BitbucketContext {
  readonly http: HttpPort;
  readonly target: BitbucketTarget;
  readonly caller: Caller | null;
  readonly signal: AbortSignal;
}
