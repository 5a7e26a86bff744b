/** The report: everything that support needs to see what the admin saw, and no secret. Versioned; read back by `report.open`. */
import * as v from 'valibot';
import { answersSchema } from './answers.ts';
import { checkReportSchema } from './check.ts';
import { toldExplanationSchema } from './explain.ts';
import { checkStepIds, findingCodes, platformStatuses, severities, supportLevels } from './words.ts';

/** The form of the document. A later form gets the next number; older ones stay readable. */
export const reportVersion = 1;

export const reportFormats = ['html', 'md', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

// Pure, so that a page that reads no report leaves the schemas out.
/* @__NO_SIDE_EFFECTS__ */
const bounded = (max: number) => v.pipe(v.string(), v.maxLength(max));
/* @__NO_SIDE_EFFECTS__ */
const orNull = <const S extends v.GenericSchema>(schema: S) => v.nullable(schema);
const milliseconds = v.pipe(v.number(), v.minValue(0));

export const reportCertificateSchema = v.strictObject({
  subject: bounded(2000),
  issuer: bounded(2000),
  validFrom: bounded(100),
  validTo: bounded(100),
  names: v.array(bounded(500)),
  fingerprint: bounded(200),
});

export const reportExchangeSchema = v.strictObject({
  /** Place in the order in which requests were sent, from 1. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  method: bounded(10),
  url: bounded(4000),
  /** How the credential travelled; the credential itself is nowhere. */
  sentAs: v.picklist(['none', 'basic', 'bearer']),
  /** Milliseconds from the first request of the check to this one's start. */
  startedMs: milliseconds,
  /** Milliseconds from start to end, and to the first byte of the answer. */
  ms: milliseconds,
  firstByteMs: orNull(milliseconds),
  /** Null when no answer came. */
  response: orNull(
    v.strictObject({
      status: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
      /** Only those that tell something, lower-case. */
      headers: v.record(bounded(100), bounded(2000)),
      body: bounded(20_000),
      /** The body was longer than what is kept here. */
      cut: v.boolean(),
      peer: orNull(bounded(200)),
      privateCa: orNull(v.boolean()),
    }),
  ),
  /** Why no answer came; null when one did. */
  failure: orNull(v.strictObject({ fault: bounded(60), detail: bounded(2000), chain: orNull(v.array(reportCertificateSchema)) })),
});
export type ReportExchange = v.InferOutput<typeof reportExchangeSchema>;

export const reportEnvironmentSchema = v.strictObject({
  node: orNull(bounded(60)),
  electron: orNull(bounded(60)),
  /** Operating system with its version and processor, e.g. `linux 6.8.0 x64`. */
  os: orNull(bounded(200)),
  /** Requests to this Bitbucket go through a proxy; null where that is not known. */
  proxy: orNull(v.boolean()),
  /** The connection brings a certificate authority of its own. */
  ownCa: v.boolean(),
  clock: v.strictObject({
    /** Minutes that local time is ahead of UTC. */
    offsetMinutes: v.number(),
    /** Seconds that the server's clock is ahead of this computer's, by its Date header; null where it tells none. */
    serverAheadSeconds: orNull(v.number()),
  }),
});
export type ReportEnvironment = v.InferOutput<typeof reportEnvironmentSchema>;

export const reportSchema = v.strictObject({
  handrailReport: v.literal(reportVersion),
  /** ISO time. */
  madeAt: bounded(60),
  handrail: v.strictObject({ version: bounded(60), host: v.picklist(['desktop', 'browser', 'terminal']) }),
  environment: reportEnvironmentSchema,
  /** Where the check ran, and so whose way to Bitbucket it tells about. */
  where: bounded(1000),
  masked: v.strictObject({ emails: v.boolean(), hosts: v.boolean() }),
  connection: v.strictObject({ name: orNull(bounded(500)), practice: v.boolean(), answers: answersSchema }),
  platform: orNull(
    v.strictObject({
      id: bounded(60),
      name: bounded(200),
      vendor: bounded(200),
      status: v.picklist(platformStatuses),
      support: v.picklist(supportLevels),
      note: bounded(2000),
    }),
  ),
  check: checkReportSchema,
  /** Null when they were not kept: the check was made before Handrail was last started. */
  exchanges: orNull(v.pipe(v.array(reportExchangeSchema), v.maxLength(500))),
  /** Exchanges that were left out because there were too many. */
  leftOut: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** A message that the platform showed, with what Handrail makes of it. */
  explained: orNull(toldExplanationSchema),
});
/** One report. Every text in it went through the redactor. */
export type Report = v.InferOutput<typeof reportSchema>;

/** Where an opened file does not go with itself: somebody changed it, or another version made it. */
export const contradictionSchema = v.variant('kind', [
  /** It says that all is fine, beside what is not. */
  v.object({ kind: v.literal('verdict') }),
  /** It calls a finding (`title` in our words) more or less than Handrail does. */
  v.object({
    kind: v.literal('severity'),
    code: v.picklist(findingCodes),
    title: v.string(),
    said: v.picklist(severities),
    counts: v.picklist(severities),
  }),
  /** A step failed, it says, and no finding goes with it. */
  v.object({ kind: v.literal('rung'), step: v.picklist(checkStepIds) }),
]);
export type Contradiction = v.InferOutput<typeof contradictionSchema>;

/** An opened report: the check as the wizard shows it, and all around it. Read-only. */
export const openedReportSchema = v.object({
  name: v.string(),
  report: checkReportSchema,
  context: v.omit(reportSchema, ['check']),
  /** Codes of findings that this Handrail does not know. */
  unknown: v.array(v.string()),
  /** Empty where the file goes with itself. */
  contradictions: v.array(contradictionSchema),
});
export type OpenedReport = v.InferOutput<typeof openedReportSchema>;

export const savedReportSchema = v.object({
  /** The person closed the dialog; nothing was written. */
  cancelled: v.boolean(),
  name: v.nullable(v.string()),
  path: v.nullable(v.string()),
});
export type SavedReport = v.InferOutput<typeof savedReportSchema>;
