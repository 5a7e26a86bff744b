/** Calls of the contract: the saved connections. */
import * as v from 'valibot';
import { connectionIdSchema, connectionSchema, connectionSummarySchema, draftSchema, longestNotes } from '../connection.ts';
import { call, id, nothing, text } from './call.ts';

/** What a page has sent of single fields and knows no answer to, one entry a save; see `connections.save`. */
const ownSchema = v.optional(v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(16)));

/** A saved connection; `changedElsewhere`: its draft has a change that somebody else made meanwhile. */
const savedSchema = v.object({ ...connectionSchema.entries, changedElsewhere: v.optional(v.literal(true)) });

/** The saved connections. */
export const connectionsCalls = {
  'connections.list': call(nothing, v.array(connectionSummarySchema)),
  /**
   * `id`: chosen by the page, so that the address of a beginning survives a reload. Where one is there already, this is a save with an
   * empty draft as its `base`: a page that is being closed cannot know whether its first call arrived, and the same address may be open in
   * two tabs. `own` as there.
   */
  'connections.create': call(
    v.strictObject({ practice: v.boolean(), id: v.optional(connectionIdSchema), draft: v.optional(draftSchema), own: ownSchema }),
    savedSchema,
  ),
  'connections.open': call(v.strictObject(id), connectionSchema),
  /**
   * Saves the draft. `base`: the draft that the page began from; what another page saved since then stays, and `connection-changed` answers
   * where both changed the same field; the other fields are saved even then. `own`: fields as the page has sent them before without an
   * answer yet; what is there of them is no change of somebody else's. Without `base` the draft is saved as it is.
   */
  'connections.save': call(v.strictObject({ ...id, draft: draftSchema, base: v.optional(draftSchema), own: ownSchema }), savedSchema),
  'connections.rename': call(v.strictObject({ ...id, name: text(200) }), connectionSchema),
  /**
   * `place`: the copy is for another workspace (Cloud) or project (self-managed; empty for all of them) of the same Bitbucket, and its
   * repositories are asked anew. A token that belongs to one place is not taken along then.
   */
  'connections.duplicate': call(v.strictObject({ ...id, place: v.optional(v.string()) }), connectionSchema),
  /**
   * Removes the connection and its keychain entries; says whether the entries could be removed. With `undo` it is only put aside
   * (`later`): nobody sees it any more, and it is really gone with `connections.forget`, a minute later, or when Handrail starts next.
   */
  'connections.remove': call(
    v.strictObject({ ...id, undo: v.optional(v.boolean()) }),
    v.object({ keychain: v.picklist(['removed', 'none', 'failed', 'later']) }),
  ),
  /** Takes a removal back, with everything as it was; `connection-not-found` where it is gone already. */
  'connections.restore': call(v.strictObject(id), connectionSchema),
  /** Ends the time in which a removal can be taken back. */
  'connections.forget': call(v.strictObject(id), v.object({ keychain: v.picklist(['removed', 'none', 'failed']) })),
  /** Notes for support; empty takes them away. A secret that surely is one is blanked. */
  'connections.notes': call(v.strictObject({ ...id, notes: text(longestNotes) }), connectionSchema),
} as const;
