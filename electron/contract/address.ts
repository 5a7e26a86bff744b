/** What Handrail reads out of a pasted address, and what it found standing there. */
import { addressNoteSchema } from './address-notes.ts';
import * as v from 'valibot';
import { serverFactSchema } from './connection.ts';
import { findingSchema } from './check.ts';
import { deploymentSchema } from './words.ts';

export const readingSchema = v.object({
  /** Null: self-managed but Server or Data Center is not yet known. */
  deployment: v.nullable(deploymentSchema),
  family: v.picklist(['cloud', 'self-managed']),
  /** Scheme, host, port and context path without a trailing slash; null on Cloud. */
  baseUrl: v.nullable(v.string()),
  host: v.string(),
  workspace: v.nullable(v.string()),
  projectKey: v.nullable(v.string()),
  repository: v.nullable(v.string()),
  /** A user name and password stood in the link and were dropped. */
  credentialsDropped: v.boolean(),
  /** Further base URLs worth a try (other context paths, https for a bare host), best first. */
  candidates: v.array(v.string()),
  notes: v.array(addressNoteSchema),
});
export type Reading = v.InferOutput<typeof readingSchema>;

export const detectionSchema = v.object({
  reading: readingSchema,
  deployment: v.nullable(deploymentSchema),
  /** True where Server and Data Center look alike (below 8.15): the person's answer stands. */
  askServerOrDataCenter: v.boolean(),
  baseUrl: v.nullable(v.string()),
  server: serverFactSchema,
  findings: v.array(findingSchema),
});
export type Detection = v.InferOutput<typeof detectionSchema>;

export const workspaceItemSchema = v.object({ slug: v.string(), name: v.nullable(v.string()), administrator: v.nullable(v.boolean()) });
export const projectItemSchema = v.object({ key: v.string(), name: v.string() });
/** `id` is what answers hold: the slug on Cloud, `KEY/slug` on self-managed. */
export const repositoryItemSchema = v.object({
  id: v.string(),
  name: v.string(),
  project: v.nullable(v.string()),
  private: v.nullable(v.boolean()),
});
export type WorkspaceItem = v.InferOutput<typeof workspaceItemSchema>;
export type ProjectItem = v.InferOutput<typeof projectItemSchema>;
export type RepositoryItem = v.InferOutput<typeof repositoryItemSchema>;

/** One page of a live list. `next` is an opaque cursor made by the host; null at the end. */
export function pageOf<const S extends v.GenericSchema>(item: S) {
  return v.object({ items: v.array(item), next: v.nullable(v.string()), total: v.nullable(v.number()) });
}
