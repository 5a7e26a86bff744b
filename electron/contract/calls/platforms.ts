/** Calls of the contract: the catalogue, access statements, and sets of platforms. */
import * as v from 'valibot';
import { platformInfoSchema, statementFormats } from '../catalogue.ts';
import { connectionSchema, tokensChoices } from '../connection.ts';
import { savedReportSchema } from '../report.ts';
import { credentialKindSchema, deploymentSchema } from '../words.ts';
import { call, id, nothing, platformId, text } from './call.ts';

/** The catalogue, access statements, and sets of platforms. */
export const platformsCalls = {
  'platforms.list': call(nothing, v.array(platformInfoSchema)),
  /**
   * The access statement of a platform, written by the host process; it holds no secret. `kind` null: the recommended one.
   * `folder` null asks with the native dialog where there is one. No other file is replaced: the name gets a number.
   */
  'platforms.statement': call(
    v.strictObject({
      platform: platformId,
      deployment: deploymentSchema,
      kind: v.nullable(credentialKindSchema),
      format: v.picklist(statementFormats),
      folder: v.nullable(text(4000)),
    }),
    savedReportSchema,
  ),
  /**
   * Connects these platforms in one go: one connection each, with what is known already; the given one is the first of them. Connections of
   * platforms that are no longer named leave the set, and those that nothing was answered in are removed. One platform alone ends the set.
   */
  'set.choose': call(
    v.strictObject({ ...id, platforms: v.pipe(v.array(platformId), v.minLength(1), v.maxLength(50)), tokens: v.picklist(tokensChoices) }),
    connectionSchema,
  ),
  /** Every connection of the set, this one included, in their order; this one alone where there is none. */
  'set.members': call(v.strictObject(id), v.array(connectionSchema)),
} as const;
