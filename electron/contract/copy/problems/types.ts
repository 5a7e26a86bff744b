/** How the words of a problem are written down. */
import type { ProblemParams } from '../../problem-params.ts';
import type { ProblemKind } from '../../problem-kinds.ts';
import type { Who } from '../../words.ts';

export interface ProblemCopy {
  /** What happened, in one short line. */
  readonly title: string;
  /** Why, in one or two sentences. */
  readonly explanation: string;
  /** What to do next. */
  readonly next: string;
  /** Who can do it. */
  readonly who: Who;
}

/** The words of each kind see the values of that kind alone. */
export type ProblemMap = { readonly [K in ProblemKind]: (values: ProblemParams[K], field: string | null) => ProblemCopy };

/** Words for a problem that the person can mend by themselves. */
export function you(title: string, explanation: string, next: string): ProblemCopy {
  return { title, explanation, next, who: 'you' };
}

/** A value, or what stands for it when it was not given. */
export function or(value: string | undefined, fallback: string): string {
  return value === undefined || value === '' ? fallback : value;
}

/** A reason as a sentence of its own: with a capital and a full stop; empty stays empty. */
export function sentence(reason: string | undefined): string {
  const text = (reason ?? '').trim();
  if (text === '') return '';
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}

/** Sentences with a space between them; empty ones leave none. */
export function join(...sentences: readonly string[]): string {
  return sentences.filter((each) => each !== '').join(' ');
}
