/** A message that is recognised: by its wording, by clues, or by both. */
import type { MessageId, explainedMessages } from '../../../contract/copy/en/explain.ts';
import type { Confidence } from '../../../contract/index.ts';
import type { Clues, Side } from './clues.ts';

type CodesOf<M extends MessageId> = keyof (typeof explainedMessages)[M]['causes'];

/** `certain` where the message proves the cause; a weight (0 to 95) elsewhere. `likely` is 45, `possible` 15. */
export type Weight = Confidence | number;

export interface Message<M extends MessageId = MessageId> {
  readonly id: M;
  readonly find?: RegExp;
  readonly when?: (clues: Clues, text: string) => boolean;
  /** Only this Bitbucket words it so; the person's own choice then counts as a contradiction. */
  readonly speaks?: Side;
  /** Recognised by these words for one kind of Bitbucket only; left out where the other one was chosen. */
  readonly on?: Side;
  /** Says little by itself: it counts less where something precise was found, and nothing where a cause is proven. */
  readonly general?: true;
  /** About the way to Bitbucket: where a hosted platform shows it, its own reach is in question. */
  readonly way?: true;
  /**
   * About encryption: `reason` names what is wrong with the certificate; `vague` says only that it failed, which is nothing more beside a
   * reason.
   */
  readonly tls?: 'reason' | 'vague';
  readonly causes: readonly (readonly [code: CodesOf<M>, weight: Weight])[];
}

export type AnyMessage = { [M in MessageId]: Message<M> }[MessageId];
/** Every code that an explanation can name by a message. */
export type ExplainedCode = { [M in MessageId]: CodesOf<M> }[MessageId];

/** The weight as a number; 100 proves. */
export function weightOf(weight: Weight): number {
  return typeof weight === 'number' ? weight : { certain: 100, likely: 45, possible: 15 }[weight];
}
