/** What the loopback server asks of the rest of Handrail; given as a promise so that serving starts before it is loaded. */
import type { Result } from '../../contract/index.ts';
import type { Secret } from '../../core/secret.ts';

export interface BrowserBackend {
  /** Answers one call of the contract; parses both its name and its input. Never throws. */
  dispatch(name: string, input: unknown): Promise<Result<unknown>>;
  /** The text of one explicit Copy; `input` is parsed as the contract's `export.copy`. Never throws. */
  copyText(input: unknown): Promise<Result<Secret>>;
}
