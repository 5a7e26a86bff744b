/** How the words of an explained message are written: plain, second person, a technical word explained where it is used. */
import type { FindingCode } from '../../words.ts';

export interface OwnRemedy {
  readonly title: string;
  readonly fix: string;
}

export interface CauseWords {
  /** Why this message points there. */
  readonly why: string;
  /** What to look at to be sure that it is this cause and not another one of the same message. */
  readonly tellApart: readonly string[];
  /** Where the message is more precise than its code: its own title and fix, in place of the code's (`remedies.ts`). */
  readonly remedy?: OwnRemedy;
}

export interface MessageWords {
  /** What the message is called when Handrail says that it knows it. */
  readonly name: string;
  readonly causes: Readonly<Partial<Record<FindingCode, CauseWords>>>;
}

/** Keeps the literal keys and checks the rest. */
export function words<const T extends Readonly<Record<string, MessageWords>>>(all: T): T {
  return all;
}
