/** Everything outside that core and services need, as small ports. Adapters implement them; tests use fakes in test/fakes. */
import type { Reason } from '../contract/index.ts';
import type { RecordBody, RecordHead } from './record/chain.ts';
import type { Secret } from './secret.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly url: string;
  /** Never holds Authorization: that is `auth`, so that it cannot be logged by accident. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth?: HttpAuth;
  readonly body?: string;
  /** Extra trusted certificates (PEM) of this connection. */
  readonly caPem?: string;
  /** Whole-request limit in milliseconds; default 15,000. */
  readonly timeoutMs?: number;
  /** Body limit in bytes; default 2 MiB. The rest is not read. */
  readonly maxBytes?: number;
  /** So many requests to the same server will follow this one side by side; connections for them may be opened meanwhile. */
  readonly soon?: number;
}

export type HttpAuth =
  | { readonly scheme: 'basic'; readonly user: string; readonly password: Secret }
  | { readonly scheme: 'bearer'; readonly token: Secret };

/** Why no HTTP reply came. */
export type NetworkFault =
  | 'dns-not-found'
  | 'connection-refused'
  | 'timeout'
  | 'connection-reset'
  | 'proxy-auth-required'
  | 'proxy-unreachable'
  | 'tls-untrusted-ca'
  | 'tls-self-signed'
  | 'tls-expired'
  | 'tls-hostname'
  | 'tls-protocol'
  | 'unreadable-response'
  | 'not-allowed'
  | 'cancelled';

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly names: readonly string[];
  readonly fingerprint: string;
}

export interface HttpTimings {
  /** Milliseconds. */ readonly total: number;
  readonly firstByte: number | null;
}

export type HttpOutcome =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** Lower-case names; repeated headers joined with ", ". */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** The body was longer than the limit. */
      readonly truncated: boolean;
      readonly timings: HttpTimings;
      /** Address of the peer, where known. */
      readonly peer: string | null;
      /** The TLS certificate was verified by the connection's own or the system's authorities; null on http. */
      readonly privateCa: boolean | null;
      /** The proxy that it came through, as host and port without credentials. */
      readonly proxy?: string;
    }
  | {
      readonly kind: 'failure';
      readonly fault: NetworkFault;
      /** The system's code, or its own words. */
      readonly detail: string;
      /** What Handrail knows of it, where that says more. */
      readonly why?: Reason;
      readonly chain: readonly Certificate[] | null;
      readonly timings: HttpTimings;
      /** The proxy that stood on the way, as host and port without credentials. */
      readonly proxy?: string;
      /** What the proxy itself answered, where it did instead of passing on. */
      readonly proxyStatus?: number;
    };

/** One HTTP exchange. Never follows a redirect, never keeps cookies, never throws for an expected failure. */
export interface HttpPort {
  send(request: HttpRequest, signal: AbortSignal): Promise<HttpOutcome>;
}

export interface ClockPort {
  now(): Date /** Milliseconds that only ever rise. */;
  monotonic(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
export interface RandomPort {
  /** Lower-case letters and digits. */ id(length: number): string;
}

/** Why something failed outside: the system's own words (empty where it said none), and what Handrail knows of it. */
export interface Trouble {
  readonly detail: string;
  readonly why?: Reason;
}

export type KeychainOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false; readonly fault: 'unavailable' | 'refused' } & Trouble);

/** The OS keychain. Where none is reachable every operation is `unavailable`; what then happens to a secret, the services decide. */
export interface KeychainPort {
  /** Asks the keychain once (may prompt); the answer is remembered for the run. */
  status(): Promise<{ readonly kind: 'os' | 'unavailable'; readonly name: string; readonly reason: Reason | null }>;
  write(account: string, secret: Secret): Promise<KeychainOutcome<null>>;
  read(account: string): Promise<KeychainOutcome<Secret | null>>;
  remove(account: string): Promise<KeychainOutcome<boolean>>;
}

/** One JSON document, locked and re-read per update, written atomically with mode 0600. */
export interface SettingsPort {
  readonly folder: string;
  read(): Promise<SettingsOutcome<unknown>>;
  /**
   * Runs `change` on the newest content under the lock and writes what it returns; `undefined` leaves it untouched. `change` runs again
   * when another process took the lock over meanwhile (the computer slept): only its last run counts.
   */
  update(change: (current: unknown) => unknown): Promise<SettingsOutcome<unknown>>;
}
/** The document was damaged or gone. */
export interface SettingsRecovery {
  /** Where the damaged file is kept; null where there was none, or where it could not be moved. */
  readonly movedTo: string | null;
  /** True when the copy of before the last change took its place; else it starts empty. */
  readonly restored: boolean;
}
export type SettingsOutcome<T> =
  | { readonly ok: true; readonly value: T; readonly recovered: SettingsRecovery | null }
  | ({ readonly ok: false; readonly fault: 'unreadable' | 'locked' | 'not-writable' } & Trouble)
  /** Others own the file or folder at `path`, or may write to it; `command` puts it right. */
  | ({ readonly ok: false; readonly fault: 'not-private'; readonly path: string; readonly command: string } & Trouble);

export type FilesOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false; readonly fault: 'not-found' | 'not-writable' | 'too-large' | 'not-text' } & Trouble);
export interface FilesPort {
  /** Writes atomically with the POSIX mode given, making the folder when its parent exists. Returns the absolute path. */
  write(folder: string, name: string, text: string, mode: 0o600 | 0o644): Promise<FilesOutcome<string>>;
  /** Writes a file that is not there yet; null when there is one of this name already. Makes the folder when its parent exists. */
  writeNew(folder: string, name: string, text: string, mode: 0o600 | 0o644): Promise<FilesOutcome<string | null>>;
  /** What stands under this name now: nothing, exactly this text, or something else (other text, a folder, what cannot be read). */
  compare(folder: string, name: string, text: string): Promise<'absent' | 'same' | 'different'>;
  /** The SHA-256 of a file's bytes, in hexadecimal; nothing else of it is kept. A folder or a pipe is `unreadable`. */
  digest(path: string): Promise<{ readonly state: 'there'; readonly sha256: string } | { readonly state: 'gone' | 'unreadable' }>;
  /** The same of a text's UTF-8 bytes. */
  sha256(text: string): string;
  /** `keepMark`: a byte order mark at the beginning stays in the text. */
  read(path: string, maxBytes: number, keepMark?: boolean): Promise<FilesOutcome<string>>;
  /** A folder to propose for exports; one whose name says so for those of the practice Bitbucket. */
  proposedFolder(practice: boolean): string;
}

/** A damaged or missing end that was found on the way: `replaced` is the head that the settings must not keep. */
export interface RecordAppended {
  readonly head: RecordHead;
  readonly replaced: RecordHead | null;
}
export type RecordOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false; readonly fault: 'locked' | 'not-private' | 'not-writable' | 'unreadable' } & Trouble);

/** The record's files: lines are added and never changed, by several processes at once. */
export interface RecordPort {
  /** Where the files are. */
  readonly folder: string;
  /**
   * Adds entries, in their order. `known`: the head as the settings hold it; where the record ends before it, or differs there, an entry
   * that says so comes first. A half-written line is put aside, and an entry says so too.
   */
  append(bodies: readonly RecordBody[], known: RecordHead | null): Promise<RecordOutcome<RecordAppended>>;
  /** The texts of its files, oldest first; none where there is no record yet. Makes nothing. */
  read(): Promise<RecordOutcome<readonly string[]>>;
  /** Deletes the record and begins another one with this entry. */
  restart(first: RecordBody): Promise<RecordOutcome<RecordHead>>;
  sha256(text: string): string;
}

/** A program as PATH has it. `mark`: tells that it is the same file as before. */
export type FoundProgram =
  | { readonly state: 'found'; readonly path: string; readonly mark: string }
  /** `needs-shell`: a script that this system runs in a shell only. `open-to-all`: every account of this computer could put another one there. */
  | { readonly state: 'not-found' | 'needs-shell' | 'open-to-all' };

export interface ProgramPlan {
  /** Absolute, as `find` gave it. */
  readonly path: string;
  readonly args: readonly string[];
  /** The folder in which it runs; null: the person's home. */
  readonly folder: string | null;
  /** Goes to its standard input, which is closed after it; null: there is none. */
  readonly input: Secret | null;
  /** Names of environment variables beyond the usual ones (`AWS_*`). */
  readonly env: readonly string[];
  /** Values that no environment variable may hold. */
  readonly withheld: (value: string) => boolean;
  readonly limitMs: number;
  /** So many bytes of output are handed on; it runs on beyond them. */
  readonly mostBytes: number;
}
export type ProgramEnd =
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly code: string }
  | { readonly kind: 'not-found' | 'cancelled' | 'timed-out' };

/** Texts of files for one run, in a folder that only the person can open. */
export interface RunFolder {
  readonly path: string;
  /** Deletes it with everything in it. */
  remove(): Promise<void>;
}

/** Programs of the person's own. No shell is ever involved. */
export interface ProgramsPort {
  /** The name of this computer. */
  readonly computer: string;
  /** Looks a plain name up in the absolute folders of PATH. */
  find(name: string): Promise<FoundProgram>;
  /** Which of these environment variables are set. */
  environment(names: readonly string[]): readonly string[];
  /**
   * Runs it to its end, with everything that it starts in a group of its own. `signal` ends the group, politely first. `hear` gets its
   * output as it comes.
   */
  run(
    plan: ProgramPlan,
    signal: AbortSignal,
    hear: (from: 'out' | 'err', text: string) => void,
  ): Promise<{ readonly end: ProgramEnd; readonly cut: boolean }>;
  /** Where the folder of the run with this id will be, to be shown before. Makes nothing. */
  freshFolder(id: string): string;
  /** Makes it, of mode 0700, with these files in it. */
  folder(
    id: string,
    files: readonly { readonly name: string; readonly text: Secret; readonly mode: 0o600 | 0o644 }[],
  ): Promise<FilesOutcome<RunFolder>>;
  /** Takes away folders of runs whose process is gone; `own`: those of this process too. Failures are no trouble: the next one tries again. */
  tidy(own: boolean): Promise<void>;
}

/** Reads what stands in certificates. */
export interface CertificatesPort {
  /** The certificates of a PEM text, in their order; else the position (from 1) of the first that cannot be read. */
  describe(pem: string): { readonly ok: true; readonly value: readonly Certificate[] } | { readonly ok: false; readonly position: number };
}

/** Structured, already redacted at the call: pass plain fields, never a whole error or a body. */
export interface LogPort {
  write(level: 'info' | 'warn' | 'error', event: string, fields?: Readonly<Record<string, string | number | boolean | null>>): void;
}
