/** What the loopback server asks of the rest of Handrail; given as a promise so that serving starts before it is loaded. */
import type { Problem, Result } from '../../contract/index.ts';
import type { Secret } from '../../core/secret.ts';

export interface BrowserBackend {
  /** Answers one call of the contract; parses both its name and its input. Never throws. */
  dispatch(name: string, input: unknown): Promise<Result<unknown>>;
  /** The text of one explicit Copy; `input` is parsed as the contract's `export.copy`. Never throws. */
  copyText(input: unknown): Promise<Result<Secret>>;
}

/** What the rest of Handrail is loaded with. */
export interface BackendOptions {
  readonly version: string;
  readonly env: Record<string, string | undefined>;
  /** Start the practice Bitbucket and open a connection to it. */
  readonly practice: boolean;
}

export interface LoadedBackend extends BrowserBackend {
  /** What keeps it from working, or null. */
  readonly startProblem: Problem | null;
  /** Writes a line into the log. */
  note(event: string, facts: Readonly<Record<string, string | number>>): void;
  dispose(): Promise<void>;
}
