/** The one line of a card or of a row of "Check all", in words. */
import { wordsOf } from '../coded.ts';
import type { CopyOf } from '../coded.ts';
import type { Headline, HeadlineParams } from '../headline.ts';
import { watchCopy } from './en/watch.ts';
import { findingCopy } from './findings.ts';
import { problemCopy } from './problems.ts';

const copy: CopyOf<HeadlineParams> = {
  told: ({ words }) => words,
  finding: ({ cause: { code, evidence } }) => findingCopy(code, evidence).title,
  problem: ({ problem }) => problemCopy(problem).title,
  'all-in-place': () => watchCopy.allInPlace,
  'token-gone': () => watchCopy.tokenGone,
  unchecked: ({ reason }) => watchCopy.reasons[reason],
};

/** In words; empty for a code that this Handrail does not know. */
export function headlineWords(headline: Headline): string {
  return wordsOf(copy, headline) ?? '';
}
