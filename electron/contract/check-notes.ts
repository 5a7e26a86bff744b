/**
 * What a rung of the check is doing, found, or why it was left out: a code with its parameters. The words are in `copy/check-notes.ts`.
 * Closed: a missing or surplus parameter does not compile.
 */
import * as v from 'valibot';
import { evidenceSchema } from './evidence.ts';
import { coded } from './coded.ts';
import type { Coded, NoParams, Params } from './coded.ts';
import { findingCodes } from './words.ts';
import type { CredentialKind } from './words.ts';

/** A finding as far as its words need it. */
export const causeSchema = v.object({ code: v.picklist(findingCodes), evidence: evidenceSchema });
export type Cause = v.InferOutput<typeof causeSchema>;

/** The platforms that the check was made for, by their names. */
type Names = Params<'names', readonly string[]>;

export interface CheckNoteParams {
  /** A sentence that stands as it is: of an older Handrail, of an opened report. */
  told: Params<'words'>;
  // what ended a rung, or kept it from running
  finding: Params<'cause', Cause>;
  'not-checked-because': Params<'cause', Cause>;
  'not-judged-because': Params<'cause', Cause>;
  /** Bitbucket had refused the token as often as a run may try it. */
  'not-asked-again': Partial<Params<'cause', Cause>>;
  'not-judged-lists-refused': NoParams;
  'not-needed': NoParams;
  cancelled: NoParams;
  'no-token': NoParams;
  'oauth-elsewhere': NoParams;
  'signs-in-by-itself': NoParams;
  // network, encryption, product
  connecting: Params<'host'>;
  answered: Params<'host'>;
  'can-be-reached': Params<'host'>;
  'looking-at-encryption': NoParams;
  encrypted: NoParams;
  'encrypted-own-authority': NoParams;
  'not-encrypted-here': NoParams;
  'not-encrypted': NoParams;
  'finding-product': NoParams;
  'cloud-answered': NoParams;
  'version-not-told': NoParams;
  /** `tokens`: what this version calls its tokens, in Bitbucket's own words. */
  version: Params<'product' | 'version' | 'tokens'>;
  // token and identity
  'looking-at-token': NoParams;
  'showing-token': NoParams;
  'accepted-as': Params<'kind', CredentialKind>;
  'asking-whose': NoParams;
  /** `name`: the account's, where it differs from what is shown. */
  'signed-in-as': { readonly shown: string; readonly name?: string };
  'signed-in-nameless': NoParams;
  'identity-not-told': NoParams;
  'identity-taken-out': NoParams;
  'no-person': Params<'kind', CredentialKind>;
  'robot-account': { readonly kind: CredentialKind; readonly name?: string };
  // what it may do
  'comparing-access': NoParams;
  'trying-scopes': NoParams;
  'trying-levels': NoParams;
  'scopes-not-told': NoParams;
  'token-has': Params<'granted', readonly string[]>;
  'level-not-read': NoParams;
  'levels-seen': Params<'granted', readonly string[]>;
  'has-everything': NoParams;
  'has-more': NoParams;
  'seen-for-account': NoParams;
  // places
  'no-workspace': NoParams;
  'cloud-only': NoParams;
  'looking-for-workspace': Params<'workspace'>;
  'workspace-there': Params<'workspace'>;
  'workspace-not-looked-at': Params<'workspace'>;
  'no-project': NoParams;
  'looking-for-project': Params<'project'>;
  'project-there': Params<'project'>;
  'projects-not-readable': NoParams;
  'project-through-repositories': Params<'project'>;
  'looking-for-repositories': NoParams;
  'repositories-not-readable': NoParams;
  /** `count`: left out where Bitbucket does not say how many. */
  'repositories-visible': { readonly count?: number; readonly examples: readonly string[] };
  'more-repositories': { readonly count: number; readonly examples: readonly string[] };
  'only-public': NoParams;
  /** `rest`: chosen ones that were not looked at one by one. */
  'chosen-visible': { readonly count: number; readonly rest: number };
  // git
  'asking-git': NoParams;
  'git-no-platform': NoParams;
  'git-not-cloned': Names;
  'git-no-repository': NoParams;
  /** `reason`: words of the platform's own facts. */
  'git-untold': Params<'reason'>;
  'git-tried-for-some': Params<'reason'>;
  /** `user`: left out where the token goes by itself. `putIn`: platforms that give git this name whatever their file holds. */
  'git-may-clone': { readonly repository: string; readonly user?: string; readonly putIn: readonly string[] };
  // platform
  'no-platform': NoParams;
  'comparing-platform': Names;
  'nothing-against': Names;
}
export type CheckNoteCode = keyof CheckNoteParams;

/** One note. */
export type CheckNote = Coded<CheckNoteParams>;

/**
 * On the wire: the form is checked here, the parameters by whoever made the note. A code that this Handrail does not know has no words.
 */
export const checkNoteSchema = v.object({
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string()), causeSchema])),
}) as unknown as v.GenericSchema<CheckNote>;

/** Makes a note. */
export const checkNote = coded<CheckNoteParams>();

/** What the rungs that passed have shown, from least to most. */
export const shownByCheck = ['nothing', 'something', 'reached', 'took-token', 'may-do'] as const;

/** What a pass shows, and of which platforms it shows nothing; the words are `provesWords`. */
export const provesSchema = v.object({
  seen: v.picklist(shownByCheck),
  host: v.string(),
  /** The platforms that the check was made for, by their names. */
  platforms: v.array(v.string()),
  /** A sentence that stands as it is: of an older Handrail, of an opened report. */
  told: v.optional(v.string()),
});
export type Proves = v.InferOutput<typeof provesSchema>;
