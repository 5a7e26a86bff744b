/** First look at typed names, so that the sentence is there at once; the host looks again. Pure. */
import { because } from '../../../electron/contract/reasons.ts';
import { fail, ok } from '../../../electron/contract/problems.ts';
import type { ProblemKind } from '../../../electron/contract/problem-kinds.ts';
import type { Result } from '../../../electron/contract/problems.ts';
import { holdsToken } from '../../../electron/contract/secret-shapes.ts';

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** Why a name cannot be one, in the words that the sentences know. */
function reasonFor(text: string): 'email' | 'spaces' | 'long' | 'characters' {
  if (/\s/.test(text)) return 'spaces';
  if (text.includes('@')) return 'email';
  return text.length > 128 ? 'long' : 'characters';
}

/** The workspace's short name as Bitbucket writes it, or what is wrong with it. */
export function readWorkspace(typed: string): Result<string> {
  const text = typed.trim();
  if (text === '') return fail('workspace-empty', {}, 'workspace');
  if (holdsToken(text)) return fail('token-in-field', {}, 'workspace');
  if (uuid.test(text)) return fail('workspace-is-uuid', {}, 'workspace');
  return /^[A-Za-z0-9_.-]{1,128}$/.test(text)
    ? ok(text.toLowerCase())
    : fail('workspace-invalid', { reason: because(reasonFor(text)) }, 'workspace');
}

/** The project key in capitals (personal ones, `~name`, as they are), null where none was given, or what is wrong with it. */
export function readProjectKey(typed: string): Result<string | null> {
  const text = typed.trim();
  if (text === '') return ok(null);
  if (holdsToken(text)) return fail('token-in-field', {}, 'projectKey');
  if (!/^~?[A-Za-z0-9_.-]{1,128}$/.test(text)) return fail('project-key-invalid', { reason: because(reasonFor(text)) }, 'projectKey');
  return ok(text.startsWith('~') ? text : text.toUpperCase());
}

/** True for something that is an address rather than a short name. */
export function looksLikeLink(text: string): boolean {
  return /[/:@]|\.(org|com|net|io|dev|local|corp|lan)\b/i.test(text) && !uuid.test(text);
}

/** What is wrong with a workspace's short name; null when it can be one. */
export function workspaceFault(text: string): ProblemKind | null {
  const read = readWorkspace(text);
  return read.ok ? null : read.problem.kind;
}

/** What is wrong with a project key; null when it can be one, or when none was given. */
export function projectKeyFault(text: string): ProblemKind | null {
  const read = readProjectKey(text);
  return read.ok ? null : read.problem.kind;
}
