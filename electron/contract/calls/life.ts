/** Calls of the contract: after the first connection: when tokens end, where they are, what was done. */
import * as v from 'valibot';
import { connectionIdSchema } from '../connection.ts';
import { whereSchema } from '../holders.ts';
import { recordFormats, recordListSchema } from '../record.ts';
import { endAnswerSchema, hostRemindersSchema, reminderChoiceSchema, tokenEndingSchema } from '../reminders.ts';
import { savedReportSchema } from '../report.ts';
import { call, id, nothing, text } from './call.ts';

/** After the first connection: when tokens end, where they are, what was done. */
export const lifeCalls = {
  /** Every token of a saved connection with its end, the next to end first; nothing is asked of Bitbucket or the keychain. */
  'reminders.list': call(nothing, v.object({ tokens: v.array(tokenEndingSchema), host: hostRemindersSchema })),
  /** The person says when the token of this connection ends. It counts for every connection that holds the same token. */
  'reminders.end': call(v.strictObject({ ...id, answer: endAnswerSchema }), v.object({})),
  /**
   * Writes a calendar file of every token's end, or of this connection's alone. No secret is in it; the addresses, and the names that
   * Handrail made of them, only with `addresses`. `events` 0: no end is known, and nothing is written.
   */
  'reminders.calendar': call(
    v.strictObject({ id: v.nullable(connectionIdSchema), addresses: v.boolean(), folder: v.nullable(text(4000)) }),
    v.object({ cancelled: v.boolean(), path: v.nullable(v.string()), events: v.number() }),
  ),
  /** Notifications and the start at login, where the host has them; without a choice it only says how they are. */
  'reminders.host': call(v.strictObject({ choice: v.optional(reminderChoiceSchema) }), hostRemindersSchema),
  /** Where the token of this connection is. Files are looked at for their hash alone. */
  'holders.where': call(v.strictObject(id), whereSchema),
  /** What was done, the newest first, and whether the record is whole. `id` null: with every connection, those removed included. */
  'record.list': call(v.strictObject({ id: v.nullable(connectionIdSchema) }), recordListSchema),
  /**
   * The same as a file, written by the host process (0600, never over another). `folder` null asks with the native dialog where there is
   * one.
   */
  'record.save': call(
    v.strictObject({ id: v.nullable(connectionIdSchema), format: v.picklist(recordFormats), folder: v.nullable(text(4000)) }),
    savedReportSchema,
  ),
  /** Deletes the whole record; another one begins, which says so. */
  'record.remove': call(nothing, v.object({ entries: v.number() })),
} as const;
