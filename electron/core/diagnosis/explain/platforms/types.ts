/**
 * What a platform adds to the explanation of a message: its settings' names, its version rules, and its own wordings. One file a platform.
 */
import type { OwnRemedy } from '../../../../contract/copy/en/explain.ts';
import type { ExplainedCode, Weight } from '../message.ts';

/** The platform's own names for the places where user and token go; null where it has none. */
export interface ToolSettings {
  /** The user for Bitbucket's REST interface. */
  readonly restUser: string | null;
  /** The user for Git; the same as `restUser` where one field serves both. */
  readonly gitUser: string | null;
  readonly secret: string;
}

export interface PlatformCause {
  readonly code: ExplainedCode;
  readonly weight: Weight;
  readonly why: string;
  readonly tellApart: readonly string[];
  /** In place of the code's remedy, with the platform's own settings in it. */
  readonly remedy?: OwnRemedy;
}

export interface PlatformMessage {
  readonly find: RegExp;
  /** What the message is called when Handrail says that it knows it. */
  readonly name: string;
  readonly causes: readonly PlatformCause[];
  /** The platform's source line or page. */
  readonly source: string;
}

export interface PlatformKnowledge {
  readonly id: string;
  /** It clones by itself: a message that does not show whether git or REST spoke may be Git's. */
  readonly clones: boolean;
  /** Null where it cannot be used, or signs in by itself (OAuth). */
  readonly cloud: ToolSettings | null;
  readonly selfManaged: ToolSettings | null;
  /** A release that today's tokens need, as a whole sentence. */
  readonly since: string | null;
  readonly messages: readonly PlatformMessage[];
}

/** Shorthand for the file of a platform: one cause with its words. */
export const cause = (code: ExplainedCode, weight: Weight, why: string, ...tellApart: readonly string[]): PlatformCause => ({
  code,
  weight,
  why,
  tellApart,
});
/** The same with a remedy of its own. */
export const causeWith = (remedy: OwnRemedy, ...given: Parameters<typeof cause>): PlatformCause => ({ ...cause(...given), remedy });
