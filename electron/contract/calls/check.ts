/** Calls of the contract: the check, of one connection and of all. */
import * as v from 'valibot';
import { checkReportSchema } from '../check.ts';
import { connectionFactsSchema, connectionIdSchema } from '../connection.ts';
import { watchSummarySchema } from '../watch.ts';
import { call, id, runId } from './call.ts';

/** The check, of one connection and of all. */
export const checkCalls = {
  'check.run': call(v.strictObject({ ...id, runId }), v.object({ report: checkReportSchema, connection: connectionFactsSchema })),
  'check.cancel': call(v.strictObject({ runId }), v.object({ cancelled: v.boolean() })),
  /**
   * Checks every saved connection, or those of `ids` alone, a few at a time, and keeps each result with its connection. Progress comes as
   * events.
   */
  'watch.run': call(
    v.strictObject({ runId, ids: v.optional(v.pipe(v.array(connectionIdSchema), v.maxLength(20_000))) }),
    watchSummarySchema,
  ),
  'watch.cancel': call(v.strictObject({ runId }), v.object({ cancelled: v.boolean() })),
} as const;
