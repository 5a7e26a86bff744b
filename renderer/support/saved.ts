/** What came of a call that saves one file, for the screen that asked. */
import type { Result } from '../../electron/contract/index.ts';
import type { Saved } from './memory.ts';

/** `path` null: the native dialog was closed. */
export function savedFrom(reply: Result<{ readonly path: string | null }>): Saved {
  if (!reply.ok) return { kind: 'failed', problem: reply.problem };
  return reply.value.path === null ? { kind: 'cancelled' } : { kind: 'saved', path: reply.value.path };
}
