/** What ends a command early: one line for the person, an exit status for the shell. */
import type { Problem } from '../../contract/index.ts';
import { createRedactor } from '../../core/redact.ts';
import { shownOnOneLine } from '../../core/shown.ts';
import { exits } from './io.ts';
import type { Exit, TerminalIo } from './io.ts';

export interface Failure {
  readonly exit: Exit;
  /** One sentence or two: what happened and what to do next. Never a secret. */
  readonly line: string;
  readonly problem: Problem | null;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Wrong usage or input: exit status 2. */
export function usage(line: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { exit: exits.usage, line, problem: null } };
}

/** The person ended it: exit status 130, as the shell counts Ctrl-C. */
export function ended(line: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { exit: exits.cancelled, line, problem: null } };
}

/** A problem of the contract, in its own words. The sentences are loaded only when something went wrong. */
export async function failureOf(problem: Problem): Promise<{ readonly ok: false; readonly failure: Failure }> {
  const { problemCopy } = await import('../../contract/copy/problems.ts');
  const copy = problemCopy(problem);
  const parts = [copy.title, copy.explanation, copy.next].filter((part): part is string => typeof part === 'string' && part !== '');
  const field = problem.field === null || problem.field === '' ? '' : `${problem.field}: `;
  return { ok: false, failure: { exit: exitFor(problem), line: field + parts.map(asSentence).join(' '), problem } };
}

function asSentence(part: string): string {
  const text = part.replaceAll(/\s+/g, ' ').trim();
  return /[.!?…:]$/.test(text) ? text : `${text}.`;
}

/**
 * What was asked for cannot be had (a platform, a kind of token, a mode, an answer): wrong input, always the same status. A finding is what
 * a check found.
 */
function exitFor({ kind }: Problem): Exit {
  switch (kind) {
    case 'folder-not-writable':
    case 'folder-not-found':
    case 'file-exists':
    case 'settings-not-writable':
    case 'settings-locked':
      return exits.notWritten;
    case 'internal':
    case 'keychain-refused':
    case 'keychain-unavailable':
      return exits.findings;
    case 'cancelled':
      return exits.cancelled;
    default:
      return exits.usage;
  }
}

/** Prints it: one line on stderr and, where JSON was asked for, the same for a program on stdout. */
export function report(io: TerminalIo, { exit, line: said, problem }: Failure, json = false): Exit {
  // A token may have been typed where a name or an address belongs.
  const line = createRedactor({ tokens: [] }).own(said);
  io.stderr.write(`handrail: ${shownOnOneLine(line)}\n`);
  if (json)
    io.stdout.write(
      `${JSON.stringify({ ok: false, problem: { kind: problem?.kind ?? 'bad-request', field: problem?.field ?? null, message: line } }, null, 2)}\n`,
    );
  return exit;
}
