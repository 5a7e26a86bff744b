/** Calls of the contract: every token that an administrator can see, and revoking one of them. */
import * as v from 'valibot';
import { connectionIdSchema } from '../connection.ts';
import { inventoryFormats, inventorySchema } from '../inventory.ts';
import { savedReportSchema } from '../report.ts';
import { call, nothing, pasted, runId, text } from './call.ts';

/** What opens the list. It is used for this one call and kept nowhere; but a key with `keep`, once it has opened the list. */
const accessSchema = v.variant('from', [
  /** The practice organisation, with a key of its own. */
  v.strictObject({ from: v.literal('practice') }),
  v.strictObject({ from: v.literal('organization'), organization: text(500), key: pasted, keep: v.optional(v.boolean()) }),
  /** With the key that is in the keychain, and the organisation that it is for. */
  v.strictObject({ from: v.literal('kept-key') }),
  /** A server of a saved connection; `host` is the one that the person was shown. */
  v.strictObject({ from: v.literal('server'), id: connectionIdSchema, host: text(500), userName: text(500), password: pasted }),
]);
export type InventoryAccess = v.InferOutput<typeof accessSchema>;

/** Every token that an administrator can see. */
export const inventoryCalls = {
  /** Reads the list. What was read before something failed is answered with what is missing. A stopped one too. */
  'inventory.read': call(v.strictObject({ runId, access: accessSchema }), inventorySchema),
  /** Whether an organisation's key is in the keychain, as the settings say; the keychain is not asked. */
  'inventory.key': call(nothing, v.object({ kept: v.boolean() })),
  /** Deletes it there. */
  'inventory.forgetKey': call(nothing, v.object({ kept: v.boolean() })),
  'inventory.stop': call(v.strictObject({ runId }), v.object({ stopped: v.boolean() })),
  /**
   * The tokens of these refs as a file, in their order, written by the host process (0600, never over another). `folder` null asks with the
   * native dialog where there is one.
   */
  'inventory.save': call(
    v.strictObject({
      inventory: runId,
      refs: v.pipe(v.array(text(200)), v.maxLength(50_000)),
      format: v.picklist(inventoryFormats),
      folder: v.nullable(text(4000)),
    }),
    savedReportSchema,
  ),
  /** Revokes one token, after it was found to be there, and looks that it is gone. Answers with the inventory without it. */
  'inventory.revoke': call(v.strictObject({ inventory: runId, ref: text(200), access: accessSchema }), inventorySchema),
} as const;
