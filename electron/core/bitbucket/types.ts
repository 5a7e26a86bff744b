/** What core needs to speak to one Bitbucket: where it is and who is calling. */
import type { CredentialKind, Deployment } from '../../contract/index.ts';
import type { HttpOutcome, HttpPort } from '../ports.ts';
import type { Redactor } from '../redact.ts';
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

export type AuthScheme = 'none' | 'basic' | 'bearer';

export interface Exchange {
  readonly url: string;
  readonly scheme: AuthScheme;
  readonly outcome: HttpOutcome;
  /** ISO time at which the answer came; from the server's own Date header where no clock is at hand. */
  readonly time: string | null;
  /** Nothing was sent: the credential had been refused as often as a run may try it. */
  readonly withheld?: boolean;
}

export interface Session {
  readonly target: BitbucketTarget;
  readonly caller: Caller | null;
  readonly signal: AbortSignal;
  /** GET below the API base. Without a scheme the caller's own one is used, or none without a caller. */
  get(path: string, scheme?: AuthScheme): Promise<Exchange>;
  /** GET at a whole address of the same server, without a credential. */
  getOpen(url: string): Promise<Exchange>;
  /** The first question of a clone, with the token and this user name, or with the token alone. `url`: from git.ts. */
  askGit(url: string, as: { readonly scheme: 'basic'; readonly user: string } | { readonly scheme: 'bearer' }): Promise<Exchange>;
  /** Requests on the wire so far. */
  requests(): number;
  /** The first answer that refused the credential; null while there is none. */
  refusal(): Exchange | null;
  /** The first refusal of an accepted token that was taken back when the same was asked again; null while there is none. */
  flapped(): Exchange | null;
  /** The answers that announced the end of what was asked for, each address once. */
  readonly notices: readonly Exchange[];
  /** Takes the caller's secret out of what an answer repeats. */
  readonly redactor: Redactor;
  /** The same session at another base URL of the same server. */
  at(apiBase: string): Session;
  /** The same session for nobody: to see what the server shows to everybody. */
  anonymous(): Session;
}
