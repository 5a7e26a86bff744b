/** A case of the fault matrix, as data. */
import type { Answers, CheckReport, CredentialKind, Deployment, FindingCode, Severity, Who } from '../../electron/contract/index.ts';
import type { Seen, Stage } from './stage.ts';

/** What a case brings about; everything else has a healthy default. */
export interface Given {
  readonly answers: Partial<Answers>;
  readonly kind?: CredentialKind;
  readonly user?: string | null;
  /** Left out: none with an API token, and `user` with the other kinds. */
  readonly gitUser?: string | null;
  /** The token; null: it is kept elsewhere. */
  readonly token: string | null;
  readonly platform?: string;
  readonly caPem?: string;
  /** Proxy variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** Loopback stand-in for Cloud's API; left out, the real address is asked (through a proxy of the stage, never the network). */
  readonly cloudApi?: string;
  /** Date on which the token ends, and the day of the check. */
  readonly expiresOn?: string;
}

export interface Outcome {
  readonly report: CheckReport;
  readonly seen: readonly Seen[];
}

export interface FaultCase {
  /** `D-01 …` where it is one of the real-life cases of docs/bitbucket.md D. */
  readonly name: string;
  readonly deployment: Deployment;
  readonly given: (stage: Stage) => Promise<Given>;
  /** The finding that stands first; null: nothing is found. */
  readonly code: FindingCode | null;
  /** Left out: `error` where the command ends with 1 or 2, else `info`. */
  readonly severity?: Severity;
  /** Who can mend it; left out where nothing is found. */
  readonly who?: Who;
  /** Exit status of `handrail check`: 0 fine, 1 an error was found, 2 refused before anything was asked. */
  readonly exit: 0 | 1 | 2;
  /** Further findings that belong to the case. */
  readonly besides?: readonly FindingCode[];
  /** Words of title, explanation or fix that have to be there. */
  readonly says?: RegExp;
  /** Evidence that has to be there. */
  readonly shows?: Readonly<Record<string, unknown>>;
  /** Facts beyond the finding. */
  readonly expect?: (outcome: Outcome) => void;
  /**
   * Time limit of one request in milliseconds for the run with the services, where a server never answers. The command waits its full time.
   */
  readonly limitMs?: number;
  /** ISO time of the check where the calendar matters. */
  readonly today?: string;
}
