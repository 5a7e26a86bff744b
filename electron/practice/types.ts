/** What a host or a test can see of the practice Bitbucket. Nothing here comes from the rest of Handrail, on purpose. */
import type { PracticeAccount } from './data/accounts.ts';
import type { PracticeServer } from './http/message.ts';
import type { ScenarioName } from './scenarios.ts';
import type { PracticeWords } from './words.ts';
import type { TokenIssuer } from './tokens/issue.ts';

/** One request as the practice server saw it. Never holds a secret: `Authorization` and cookies are left out. */
export interface PracticeRequest {
  /** Milliseconds since the epoch, by the practice clock. */
  readonly at: number;
  readonly server: PracticeServer;
  readonly secure: boolean;
  readonly method: string;
  /** Path and query as sent; anything that looks like a token is replaced by `[secret]`. */
  readonly path: string;
  readonly authorization: 'none' | 'basic' | 'bearer' | 'other';
  /** Who the server took the caller for; null when anonymous or refused. */
  readonly user: string | null;
  /** 0 when the connection was dropped without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PracticeOptions {
  /** 0 or left out: any free port. */
  readonly cloudPort?: number;
  readonly selfManagedPort?: number;
  readonly selfManagedTlsPort?: number;
  readonly scenario?: ScenarioName;
  /** Added to every answer; overrides the scenario's own. */
  readonly latencyMs?: number;
  readonly now?: () => Date;
  readonly log?: (entry: PracticeRequest) => void;
  /** What Handrail says on its pages; asked for each page. */
  readonly words?: () => PracticeWords;
}

export interface Practice {
  readonly cloud: {
    /** The practice bitbucket.org, for a browser. */
    readonly origin: string;
    /** The practice https://api.bitbucket.org/2.0. */
    readonly apiBase: string;
    /** The practice https://id.atlassian.com/manage-profile/security/api-tokens. */
    readonly tokenPage: string;
  };
  /** The organisation that the practice workspaces and accounts belong to. */
  readonly organization: {
    readonly id: string;
    readonly name: string;
    /** The practice https://api.atlassian.com. */
    readonly adminApi: string;
    /** The practice admin.atlassian.com › Settings › API keys, where its administrator makes a key. */
    readonly keyPage: string;
  };
  readonly selfManaged: {
    /** Follows the scenario: the context path is part of it, and some scenarios have none. */
    readonly baseUrl: string;
    readonly secureBaseUrl: string;
    /** The practice certificate authority, PEM; made on first use. */
    readonly caPem: string;
    readonly version: string;
  };
  readonly accounts: readonly PracticeAccount[];
  /** Makes tokens without the pages, for tests and for the app's own start-up. */
  readonly tokens: TokenIssuer;
  readonly scenario: ScenarioName;
  /** The requests so far, oldest first; only the last 5,000 are kept. */
  requests(): readonly PracticeRequest[];
  setScenario(name: ScenarioName): void;
  close(): Promise<void>;
}

/** Why the practice servers could not start. */
export interface PracticeStartProblem {
  readonly kind: 'port-in-use' | 'port-not-allowed' | 'cannot-listen';
  readonly port: number;
  /** The system's code, such as `EADDRINUSE`; empty where it gave none. */
  readonly code: string;
}

export type PracticeStartResult =
  | { readonly ok: true; readonly practice: Practice }
  | { readonly ok: false; readonly problem: PracticeStartProblem };
