/** The result of a check, as `handrail check --json` prints it (docs/design.md 4) and as the wizard shows it. */
import * as v from 'valibot';
import { checkNoteSchema, provesSchema } from './check-notes.ts';
import { evidenceSchema } from './evidence.ts';
import { checkStatuses, checkStepIds, credentialKindSchema, deploymentSchema, findingCodes, severities, whos } from './words.ts';

/** The sentences of a finding. */
const toldSchema = v.object({ title: v.string(), explanation: v.string(), fix: v.string() });

/** A code and what was seen; the sentences are made where they are shown (`copy/findings.ts`). */
export const findingSchema = v.object({
  code: v.picklist(findingCodes),
  severity: v.picklist(severities),
  who: v.picklist(whos),
  evidence: evidenceSchema,
  /** Sentences that stand as they are: of an older Handrail, of an opened report, of an explained message. */
  told: v.optional(toldSchema),
});
export type Finding = v.InferOutput<typeof findingSchema>;

export const checkStepSchema = v.object({
  id: v.picklist(checkStepIds),
  status: v.picklist(checkStatuses),
  /** Wall time of this rung in milliseconds; 0 while it has not run. */
  ms: v.number(),
  /** What it is doing, found, or why it was skipped. */
  note: v.nullable(checkNoteSchema),
});
export type CheckStep = v.InferOutput<typeof checkStepSchema>;

export const accessSchema = v.object({
  required: v.array(v.string()),
  /** Null where the token's own level cannot be read and probing was not conclusive. */
  granted: v.nullable(v.array(v.string())),
  missing: v.array(v.string()),
  excess: v.array(v.string()),
  /** Each name in Bitbucket's own words; a report of an older Handrail has none. */
  labels: v.optional(v.record(v.string(), v.string())),
});
export type Access = v.InferOutput<typeof accessSchema>;

export const checkReportSchema = v.object({
  ok: v.boolean(),
  deployment: deploymentSchema,
  server: v.object({ product: v.nullable(v.string()), version: v.nullable(v.string()) }),
  account: v.nullable(v.object({ name: v.nullable(v.string()), displayName: v.nullable(v.string()) })),
  credentialKind: v.nullable(credentialKindSchema),
  access: accessSchema,
  steps: v.array(checkStepSchema),
  findings: v.array(findingSchema),
  /** Requests on the wire. */
  requests: v.number(),
  ms: v.number(),
  /** ISO time of the check. */
  at: v.string(),
  practice: v.boolean(),
  platform: v.nullable(v.string()),
  /** Repositories seen; null when not asked. `sample` holds a few names to recognise. */
  repositories: v.nullable(v.object({ visible: v.nullable(v.number()), sample: v.array(v.string()) })),
  /** What a pass does not prove: the platform's own path to Bitbucket. */
  proves: provesSchema,
});
export type CheckReport = v.InferOutput<typeof checkReportSchema>;
