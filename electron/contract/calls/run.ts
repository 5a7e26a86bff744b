/** Calls of the contract: commands that Handrail runs for the person. */
import * as v from 'valibot';
import { connectionFactsSchema } from '../connection.ts';
import { runMissingSchema, runResultSchema, runShownSchema } from '../run.ts';
import { secretsModeSchema } from '../words.ts';
import { call, id, platformId, runId, text } from './call.ts';

/** Commands that Handrail runs for the person. */
export const runCalls = {
  /** What would be run, looked up on this computer; the host keeps it under `shownId`. Nothing is run but the question for a version. */
  'run.show': call(
    v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema, artifact: text(200) }),
    v.variant('found', [
      v.object({ found: v.literal(true), shown: runShownSchema }),
      v.object({ found: v.literal(false), missing: runMissingSchema }),
    ]),
  ),
  /**
   * Runs exactly what was shown, once. Where a file or the program was changed meanwhile nothing is run: `run-changed`. Output comes as
   * events.
   */
  'run.start': call(
    v.strictObject({ ...id, shownId: runId, runId }),
    v.object({
      result: runResultSchema,
      /** Null where the connection could not be changed to say so. */
      connection: v.nullable(connectionFactsSchema),
    }),
  ),
  /** Ends the program and everything that it started. */
  'run.cancel': call(v.strictObject({ runId }), v.object({ cancelled: v.boolean() })),
} as const;
