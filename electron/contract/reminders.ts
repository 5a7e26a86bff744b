/** When tokens end, as the home screen, the terminal, the calendar and the desktop's notifications know it. */
import * as v from 'valibot';
import { connectionIdSchema } from './connection.ts';
import type { TokenFact } from './connection.ts';
import { credentialKindSchema } from './words.ts';
import type { CredentialKind } from './words.ts';

/** What is known of a token's end. `skipped`: the person was asked and did not say. */
export const endKinds = ['on', 'never', 'skipped', 'unknown'] as const;
export type EndKind = (typeof endKinds)[number];

/** One token and when it ends: connections that hold the same one are told of once. */
export const tokenEndingSchema = v.object({
  /** The same as long as the connections that hold it do not change, over every renewal: what a calendar knows it by. */
  key: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,32}$/)),
  /** The connections that hold it, the oldest first; never empty. */
  ids: v.array(connectionIdSchema),
  /** Their names, in the same order. */
  names: v.array(v.string()),
  kind: v.nullable(credentialKindSchema),
  end: v.picklist(endKinds),
  /** Its last day, yyyy-mm-dd; null unless `end` is `on`. */
  on: v.nullable(v.string()),
  /** Bitbucket gives tokens of this kind that never end. */
  mayNeverEnd: v.boolean(),
});
export type TokenEnding = v.InferOutput<typeof tokenEndingSchema>;

/** What the person says of a token's end. `skip`: it is not asked again. */
export const endAnswerSchema = v.variant('end', [
  v.strictObject({ end: v.literal('on'), on: v.pipe(v.string(), v.maxLength(40)) }),
  v.strictObject({ end: v.literal('never') }),
  v.strictObject({ end: v.literal('skip') }),
]);
export type EndAnswer = v.InferOutput<typeof endAnswerSchema>;

/**
 * What the host can do by itself. `none`: this host or this system has no such thing. `needs-approval`: macOS waits for the person's yes in
 * its settings.
 */
export const hostRemindersSchema = v.object({
  notifications: v.picklist(['on', 'off', 'none']),
  atLogin: v.picklist(['on', 'off', 'needs-approval', 'none']),
});
export type HostReminders = v.InferOutput<typeof hostRemindersSchema>;

/** A person's choice about them; what is left out stays. */
export const reminderChoiceSchema = v.strictObject({ notifications: v.optional(v.boolean()), atLogin: v.optional(v.boolean()) });
export type ReminderChoice = v.InferOutput<typeof reminderChoiceSchema>;

/** A host without either: the web browser and the terminal. */
export const noHostReminders: HostReminders = { notifications: 'none', atLogin: 'none' };

/**
 * API tokens of Bitbucket Cloud live a year at most; access tokens and HTTP access tokens may live for ever where the workspace or the
 * server lets them (docs/bitbucket.md A1, A4, C2). Where the kind is not known, nobody is contradicted.
 */
export function mayNeverEnd(kind: CredentialKind | null): boolean {
  return kind !== 'api-token';
}

/** What a token's fact says of its end. */
export function endOf({ expiresOn, end }: Pick<TokenFact, 'expiresOn' | 'end'>): { readonly end: EndKind; readonly on: string | null } {
  const on = expiresOn?.slice(0, 10) ?? null;
  return on === null ? { end: end ?? 'unknown', on: null } : { end: 'on', on };
}
