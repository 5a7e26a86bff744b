/** How the words of an explained message are written: plain, second person, a technical word explained where it stands. */
import type { FindingCode } from '../../words.ts';

export interface CauseWords {
  /** Why this message points there. */
  readonly why: string;
  /** What to look at to be sure that it is this cause and not another one of the same message. */
  readonly tellApart: readonly string[];
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
