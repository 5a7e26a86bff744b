/** An explanation with its words, as the terminal and a report have it. */
import { explanationInWords } from '../../../electron/contract/copy/explain/in-words.ts';
import { explanationSchema } from '../../../electron/contract/index.ts';
import type { ToldExplanation } from '../../../electron/contract/index.ts';
import { explainError as explain } from '../../../electron/core/diagnosis/explain.ts';
import type { ExplainContext } from '../../../electron/core/diagnosis/explain.ts';
import * as v from 'valibot';

/** Every explanation of a test fits the wire. */
export function explainError(pasted: string, context: ExplainContext): ToldExplanation {
  return explanationInWords(v.parse(explanationSchema, explain(pasted, context)));
}
