/** Calls of the contract: what is at an address, and what a Bitbucket has: workspaces, projects, repositories, its certificate. */
import * as v from 'valibot';
import { detectionSchema, pageOf, projectItemSchema, readingSchema, repositoryItemSchema, workspaceItemSchema } from '../address.ts';
import { connectionFactsSchema } from '../connection.ts';
import { deploymentSchema } from '../words.ts';
import { call, id, pasted, text } from './call.ts';

/** What is at an address, and what a Bitbucket has: workspaces, projects, repositories, its certificate. */
export const bitbucketCalls = {
  /** Reads an address without any network. */
  'address.read': call(v.strictObject({ text: pasted }), readingSchema),
  /**
   * Reads it, and asks what stands there; no credential is sent. The facts are those that hold once the draft has the address that was
   * found, which the page writes (`withFoundAddress`).
   */
  'address.detect': call(
    v.strictObject({ ...id, text: pasted, deployment: v.nullable(deploymentSchema) }),
    v.object({ detection: detectionSchema, connection: connectionFactsSchema }),
  ),
  /**
   * Trusts the certificates of this file for everything the connection asks. `bytes`: the file as it is, in base64 (at most 1 MB of it).
   */
  'ca.keep': call(v.strictObject({ ...id, name: text(255), bytes: text(1_400_000) }), connectionFactsSchema),
  'ca.forget': call(v.strictObject(id), connectionFactsSchema),
  'list.workspaces': call(v.strictObject({ ...id, search: text(200), cursor: v.nullable(text(4000)) }), pageOf(workspaceItemSchema)),
  'list.projects': call(v.strictObject({ ...id, search: text(200), cursor: v.nullable(text(4000)) }), pageOf(projectItemSchema)),
  'list.repositories': call(v.strictObject({ ...id, search: text(200), cursor: v.nullable(text(4000)) }), pageOf(repositoryItemSchema)),
} as const;
