/** Calls of the contract: the app itself, and practice. */
import * as v from 'valibot';
import { appStateSchema, homeViewSchema, practiceStateSchema } from '../app.ts';
import { connectionSchema } from '../connection.ts';
import { renewalListSchema } from '../renewal-list.ts';
import { themes } from '../themes.ts';
import { deploymentSchema } from '../words.ts';
import { call, nothing, text } from './call.ts';

/** The app itself, and practice. */
export const appCalls = {
  'app.start': call(nothing, appStateSchema),
  /** The answer to `app.leaving`: what was typed is saved, or cannot be. */
  'app.left': call(nothing, v.object({})),
  /** Light, dark, or as the system has it; for every window and tab of this person. `kept`: it is remembered for the next start too. */
  'app.theme': call(v.strictObject({ theme: v.picklist(themes) }), v.object({ kept: v.boolean() })),
  /** The language, by its code, for every window, tab and command of this person; null: the system's own. `kept` as above. */
  'app.language': call(v.strictObject({ language: v.nullable(text(20)) }), v.object({ kept: v.boolean() })),
  /** Keeps how the list of connections is filtered, grouped and sorted, for the next start. */
  'app.homeView': call(v.strictObject({ view: homeViewSchema }), v.object({ kept: v.boolean() })),
  /** Whether one character alone (`?`) may be a shortcut; for every window, tab and start of this person. */
  'app.characterKeys': call(v.strictObject({ on: v.boolean() }), v.object({ kept: v.boolean() })),
  /** Keeps the list of tokens to renew, for the next start; null puts it away. */
  'app.renewals': call(v.strictObject({ list: v.nullable(renewalListSchema) }), v.object({ kept: v.boolean() })),
  /** Shows a file in the system's file manager: one that this run of Handrail wrote, no other. `shown` false: it is not there any more. */
  'app.showFile': call(v.strictObject({ path: text(4000) }), v.object({ shown: v.boolean() })),
  /** What support wants to know of this Handrail: versions, kinds and counts; no address, no name, no secret. */
  'app.diagnostics': call(nothing, v.object({ text: v.string() })),
  'practice.start': call(
    v.strictObject({ deployment: v.nullable(deploymentSchema) }),
    v.object({ practice: practiceStateSchema, connection: connectionSchema }),
  ),
} as const;
