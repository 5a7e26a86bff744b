/** A bug reached the top: says so without leaking what the program held at that moment. */
import { createRedactor } from '../../core/redact.ts';
import { throughDoor } from './door.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';
import { outputCopy } from '../../contract/copy/en/terminal/output.ts';

/** Prints the redacted place of the bug on stderr; 1, because nothing that was asked is known to be fine. */
export function crash(io: TerminalIo, error: unknown): Exit {
  const text = error instanceof Error ? (error.stack ?? error.message) : typeof error;
  io.stderr.write(throughDoor(`handrail: ${outputCopy.crashed}\n${createRedactor({ tokens: [] }).wire(text)}\n`));
  return exits.findings;
}
