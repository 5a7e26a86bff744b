/** How a run ended, in words. */
import { wordsOf } from '../coded.ts';
import type { RunEnd } from '../run.ts';
import { runEndCopy } from './en/run.ts';
import type { RunEndWords } from './en/run.ts';

/** The words for the end of a run; empty ones for a code that this Handrail does not know. */
export function runEndWords(end: RunEnd): RunEndWords {
  return wordsOf(runEndCopy, end) ?? { title: '', text: '' };
}
