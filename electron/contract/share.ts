/**
 * Files that people hand to each other: a connection without its secrets (`.handrail.json`), and a bundle for support. Both are one
 * readable text, so that whoever sends one can read every line of it first. Versioned; a newer one is refused with a sentence.
 */
import * as v from 'valibot';
import { answersSchema, credentialAnswerSchema } from './answers.ts';
import { certificateFactSchema, connectionIdSchema } from './connection.ts';
import { openedReportSchema } from './report.ts';
import { deploymentSchema } from './words.ts';

/** The form of a shared connection, and of a bundle. A later form gets the next number; older ones stay readable. */
export const shareVersion = 1;
export const bundleVersion = 1;

/** Longest file that is made or read, in characters. */
export const shareLimit = 1_000_000;
/** Longest words of the sender: who they are, and what they want to say. */
export const fromLimit = 200;
export const noteLimit = 2_000;

const bounded = (max: number) => v.pipe(v.string(), v.maxLength(max));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/));

/** What a connection is, without what belongs to one computer: no token, no platform key, no file that was dropped, nothing half typed. */
export const sharedConnectionSchema = v.strictObject({
  name: bounded(120),
  answers: answersSchema,
  platform: v.nullable(bounded(60)),
  platformConfirmed: v.boolean(),
  repositoriesAnswered: v.boolean(),
  /** The connection's own certificate file as PEM: certificates alone, which are public. */
  ca: v.nullable(v.strictObject({ name: bounded(120), pem: bounded(shareLimit) })),
});
export type SharedConnection = v.InferOutput<typeof sharedConnectionSchema>;

export const shareFileSchema = v.strictObject({
  handrailShare: v.literal(shareVersion),
  /** Random; tells a file that is opened twice. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{12}$/)),
  /** ISO time. */
  madeAt: day,
  handrail: v.strictObject({ version: bounded(60) }),
  /** Who sends it, in their own words. Nobody vouches for it. */
  from: v.nullable(bounded(fromLimit)),
  note: v.nullable(bounded(noteLimit)),
  connection: sharedConnectionSchema,
});
export type ShareFile = v.InferOutput<typeof shareFileSchema>;

/** Why something stays out of a file. `secret`: it is one of this connection, or looks like one. `hidden`: it cannot be read by eye. */
export const leftOutReasons = ['secret', 'hidden', 'address-password', 'not-valid'] as const;
export const leftOutSchema = v.object({
  /** Where it was: a field of the answers, or a platform's input by its key. */
  field: v.string(),
  /** The platform's own name for it; null for Handrail's fields. */
  label: v.nullable(v.string()),
  why: v.picklist(leftOutReasons),
  /** How many, where it is a list. */
  count: v.number(),
});
export type LeftOut = v.InferOutput<typeof leftOutSchema>;

/** What to look at twice before a token is added. `where`: the platform's own name for the answer; null for Bitbucket's address. */
export const cautionKinds = [
  'plain-http',
  /** A host that has Bitbucket Cloud's name in it and is not Bitbucket Cloud. */
  'poses-as-cloud',
  /** `host` as computers write it: `xn--…`. */
  'letters-beyond-a-to-z',
  'number-for-a-name',
  'this-computer',
  /** The file brings certificate authorities along. */
  'own-authority',
] as const;
export const cautionSchema = v.object({ kind: v.picklist(cautionKinds), host: v.string(), where: v.nullable(v.string()) });
export type Caution = v.InferOutput<typeof cautionSchema>;

/** A shared connection as it is shown, before it is saved and before it is taken. */
export const sharedViewSchema = v.object({
  name: v.string(),
  from: v.nullable(v.string()),
  note: v.nullable(v.string()),
  madeAt: v.string(),
  madeBy: v.string(),
  deployment: v.nullable(deploymentSchema),
  /** Bitbucket's address in full; on Cloud that of the workspace, or of Bitbucket Cloud. */
  address: v.nullable(v.string()),
  workspace: v.nullable(v.string()),
  projectKey: v.nullable(v.string()),
  /** Null: all of them, or not answered. */
  repositories: v.nullable(v.array(v.string())),
  repositoriesAnswered: v.boolean(),
  platform: v.nullable(v.object({ id: v.string(), name: v.string() })),
  credential: v.nullable(credentialAnswerSchema),
  /** Answers to the platform's questions, in its words. */
  options: v.array(v.object({ key: v.string(), label: v.string(), value: v.string(), address: v.boolean() })),
  ca: v.nullable(v.object({ name: v.string(), count: v.number(), certificates: v.array(certificateFactSchema) })),
  /** What whoever takes it adds beside the token: the platform's own keys and files, by its names. */
  adds: v.array(v.string()),
  cautions: v.array(cautionSchema),
});
export type SharedView = v.InferOutput<typeof sharedViewSchema>;

export const sharePreviewSchema = v.object({
  /** What `share.save` is given: the host writes exactly `text`. */
  share: v.string(),
  name: v.string(),
  text: v.string(),
  view: sharedViewSchema,
  leftOut: v.array(leftOutSchema),
});
export type SharePreview = v.InferOutput<typeof sharePreviewSchema>;

const lines = v.array(bounded(20_000));

/** A bundle for support. Texts are lists of lines, so that the file can be read as it is. */
export const bundleFileSchema = v.strictObject({
  handrailSupport: v.literal(bundleVersion),
  madeAt: day,
  handrail: v.strictObject({ version: bounded(60), host: v.picklist(['desktop', 'browser', 'terminal']) }),
  note: v.nullable(bounded(noteLimit)),
  /** Versions, kinds and counts. */
  diagnostics: lines,
  connection: sharedConnectionSchema,
  leftOut: v.array(v.strictObject({ field: bounded(200), why: v.picklist(leftOutReasons), count: v.number() })),
  /** Null where the connection was not checked, or its answers have changed since. */
  /** Read by the reader of reports, which is more patient with those of other versions. */
  report: v.nullable(v.record(v.string(), v.unknown())),
  /** What the platform takes, with a placeholder for every secret. Empty where something is not answered yet. */
  files: v.array(v.strictObject({ name: bounded(200), lines })),
  /** The last lines of the log that are about this connection or about none. */
  log: lines,
});
export type BundleFile = v.InferOutput<typeof bundleFileSchema>;

/** What is inside, part by part, each with its text as it is in the file. */
export const bundlePartIds = ['diagnostics', 'connection', 'report', 'file', 'log'] as const;
export const bundlePartSchema = v.object({
  id: v.picklist(bundlePartIds),
  /** The file's own name; null for Handrail's parts. */
  name: v.nullable(v.string()),
  text: v.string(),
  lines: v.number(),
});
export type BundlePart = v.InferOutput<typeof bundlePartSchema>;

export const bundlePreviewSchema = v.object({
  share: v.string(),
  name: v.string(),
  text: v.string(),
  parts: v.array(bundlePartSchema),
  leftOut: v.array(leftOutSchema),
  /** There is no check to report. */
  unchecked: v.boolean(),
});
export type BundlePreview = v.InferOutput<typeof bundlePreviewSchema>;

export const openedConnectionSchema = v.object({
  kind: v.literal('connection'),
  /** What `share.accept` is given. */
  share: v.string(),
  fileName: v.string(),
  view: sharedViewSchema,
  /** It is here already: taken from this very file, or a connection with the same answers. */
  here: v.nullable(v.object({ id: connectionIdSchema, name: v.string(), how: v.picklist(['same-file', 'same-answers']) })),
});
export type OpenedConnection = v.InferOutput<typeof openedConnectionSchema>;

export const openedBundleSchema = v.object({
  kind: v.literal('bundle'),
  fileName: v.string(),
  madeAt: v.string(),
  madeBy: v.string(),
  note: v.nullable(v.string()),
  view: sharedViewSchema,
  parts: v.array(bundlePartSchema),
  report: v.nullable(openedReportSchema),
});
export type OpenedBundle = v.InferOutput<typeof openedBundleSchema>;

export const openedShareSchema = v.variant('kind', [openedConnectionSchema, openedBundleSchema]);
export type OpenedShare = v.InferOutput<typeof openedShareSchema>;
