/** Calls of the contract: reports, explained messages and fixed files. */
import * as v from 'valibot';
import { explanationSchema } from '../explain.ts';
import { repairReportSchema } from '../repair.ts';
import { openedReportSchema, reportFormats, savedReportSchema } from '../report.ts';
import { deploymentSchema } from '../words.ts';
import { call, id, pasted, platformId, runId, text } from './call.ts';

/** Reports, explained messages and fixed files. */
export const supportCalls = {
  /**
   * The report of the check that is shown, written by the host process (0600). `folder` null asks with the native dialog where there is
   * one.
   */
  'report.make': call(
    v.strictObject({
      ...id,
      format: v.picklist(reportFormats),
      maskEmails: v.boolean(),
      maskHosts: v.boolean(),
      folder: v.nullable(text(4000)),
      errorText: v.nullable(pasted),
    }),
    savedReportSchema,
  ),
  /** Reads a JSON report to show it; nothing is saved. */
  'report.open': call(v.strictObject({ name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_001)) }), openedReportSchema),
  /** What a message points to that the platform or git showed. English only. */
  'explain.error': call(
    v.strictObject({ text: pasted, deployment: v.nullable(deploymentSchema), platform: v.nullable(platformId) }),
    explanationSchema,
  ),
  /** Reads a dropped platform file. The host keeps its text for this run under the id; the answer holds none of its secrets. */
  'repair.inspect': call(
    v.strictObject({ platform: platformId, name: text(255), text: v.pipe(v.string(), v.maxLength(1_000_001)) }),
    v.object({ id: runId, report: repairReportSchema }),
  ),
  /**
   * Writes the mended copy of an inspected file (0600, never over another file). `folder` null asks with the native dialog where there is
   * one.
   */
  'repair.save': call(
    v.strictObject({ id: runId, folder: v.nullable(text(4000)) }),
    v.object({ cancelled: v.boolean(), path: v.nullable(v.string()), mode: v.literal('0600') }),
  ),
} as const;
