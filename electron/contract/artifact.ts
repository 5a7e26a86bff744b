/** What an export hands over. In this shape every secret is masked; the real bytes are written by the host process. */
import { referencedSchema } from './destinations.ts';
import { reasonSchema } from './reasons.ts';
import { runnableSchema } from './run.ts';
import * as v from 'valibot';
import { secretsModes } from './words.ts';

export const sheetPhases = ['before-token', 'after-token', 'finish'] as const;

/** One row of the ordered walk through both products. */
export const sheetRowSchema = v.object({
  id: v.string(),
  phase: v.picklist(sheetPhases),
  /** Where the person is: the product whose window this row is done in. */
  product: v.picklist(['bitbucket', 'platform', 'computer']),
  /** The path on screen in the product's own words, e.g. `Settings → Data Sources`. */
  place: v.string(),
  action: v.string(),
  /** The exact text to enter; null when the row asks only for a click. Masked when `secret`. */
  value: v.nullable(v.string()),
  secret: v.boolean(),
  /** What tells that it worked. */
  sign: v.nullable(v.string()),
  note: v.nullable(v.string()),
  unconfirmed: v.boolean(),
});
export type SheetRow = v.InferOutput<typeof sheetRowSchema>;

export const sheetSchema = v.object({ title: v.string(), intro: v.string(), rows: v.array(sheetRowSchema) });
export type Sheet = v.InferOutput<typeof sheetSchema>;

const common = { name: v.string(), label: v.string(), holdsSecret: v.boolean() };

export const artifactSchema = v.variant('kind', [
  v.object({
    kind: v.literal('file'),
    ...common,
    text: v.string(),
    /** POSIX mode as an octal string, `0600` or `0644`. */ mode: v.picklist(['0600', '0644']),
    language: v.string(),
  }),
  v.object({
    kind: v.literal('command'),
    ...common,
    text: v.string(),
    /** Where the command is run. */ where: v.string(),
    note: v.nullable(v.string()),
    /** The same for Handrail to run; left out where the person runs it. */
    runnable: v.optional(runnableSchema),
  }),
  v.object({ kind: v.literal('sheet'), ...common, sheet: sheetSchema }),
]);
/** A file to save, a command to run, or a sheet to follow. */
export type Artifact = v.InferOutput<typeof artifactSchema>;

export const exportPreviewSchema = v.object({
  platform: v.string(),
  platformName: v.string(),
  mode: v.picklist(secretsModes),
  /** Every mode with the reason when it cannot be used here. */
  modes: v.array(v.object({ mode: v.picklist(secretsModes), available: v.boolean(), reason: v.nullable(reasonSchema) })),
  artifacts: v.array(artifactSchema),
  /** "What to do next", in the platform's words. */
  next: v.array(v.string()),
  caveats: v.array(v.string()),
  /** Where the secrets lie, in `reference` mode. */
  referenced: v.optional(referencedSchema),
  /** True when no check stands behind this export. */
  unchecked: v.boolean(),
  practice: v.boolean(),
  /** Proposed folder for saving (host path), shown before it is used. */
  folder: v.string(),
});
export type ExportPreview = v.InferOutput<typeof exportPreviewSchema>;

export const savedArtifactSchema = v.object({
  name: v.string(),
  kind: v.picklist(['file', 'command', 'sheet']),
  path: v.nullable(v.string()),
  mode: v.nullable(v.string()),
  holdsSecret: v.boolean(),
  /** SHA-256 of the bytes that were written, in hexadecimal. */
  sha256: v.optional(v.string()),
});
/** One written artifact; `handrail export --json` prints a list of these. */
export type SavedArtifact = v.InferOutput<typeof savedArtifactSchema>;
