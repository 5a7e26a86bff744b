/** Calls of the contract: what a platform takes. */
import * as v from 'valibot';
import { exportPreviewSchema, savedArtifactSchema } from '../artifact.ts';
import { connectionFactsSchema } from '../connection.ts';
import { destinationOfferSchema } from '../destinations.ts';
import { secretsModeSchema } from '../words.ts';
import { call, id, platformId, text } from './call.ts';

export const copyWhatSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('token') }),
  v.strictObject({ kind: v.literal('held-secret'), key: text(100) }),
  v.strictObject({ kind: v.literal('artifact'), platform: platformId, mode: secretsModeSchema, name: text(200) }),
  v.strictObject({ kind: v.literal('sheet-value'), platform: platformId, mode: secretsModeSchema, artifact: text(200), row: text(100) }),
]);
/** What an explicit Copy may take out; the text itself never reaches the page's own code. */
export type CopyWhat = v.InferOutput<typeof copyWhatSchema>;

const exportSavedSchema = v.object({
  cancelled: v.boolean(),
  folder: v.nullable(v.string()),
  saved: v.array(savedArtifactSchema),
  connection: connectionFactsSchema,
  /** The files are there, and the connection could not be changed to say so. */
  notNoted: v.optional(v.literal(true)),
});

/** What a platform takes. */
export const exportCalls = {
  'export.preview': call(v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema }), exportPreviewSchema),
  /**
   * Written by the host process. `folder` null asks with the native dialog where there is one.
   * `replace` false: a file of the same name with other content is left alone, nothing is written, and the answer is `file-exists`.
   */
  'export.save': call(
    v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema, folder: v.nullable(text(4000)), replace: v.boolean() }),
    exportSavedSchema,
  ),
  /** The same for every connection of the set that is named: a folder each within one, and a README of what goes where. */
  'export.saveSet': call(
    v.strictObject({ ...id, modes: v.record(platformId, secretsModeSchema), folder: v.nullable(text(4000)), replace: v.boolean() }),
    exportSavedSchema,
  ),
  /** "I've entered everything": a platform that takes nothing but a sheet is done without a file being saved. */
  'export.finish': call(v.strictObject({ ...id, platform: platformId, mode: secretsModeSchema }), connectionFactsSchema),
  /** Only the person's own deliberate Copy. The browser bridge turns this into one no-store reply straight to the clipboard. */
  'export.copy': call(
    v.strictObject({ ...id, what: copyWhatSchema }),
    v.object({ copied: v.boolean(), clearsAfterSeconds: v.nullable(v.number()) }),
  ),
  /** Where a result in `reference` mode can keep the token, each with its questions or the reason why not. */
  'export.destinations': call(v.strictObject({ ...id, platform: platformId }), v.array(destinationOfferSchema)),
  /** "It is there": the person put the token into the chosen destination, which is noted as a place that holds it. */
  'export.kept': call(v.strictObject({ ...id, platform: platformId }), connectionFactsSchema),
} as const;
