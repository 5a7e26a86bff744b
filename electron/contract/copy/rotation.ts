/** What a new token loses, in words. */
import { wordsOf } from '../coded.ts';
import type { RotationLoss } from '../rotation.ts';
import { findingCopy } from './findings.ts';
import { rotationLossWords } from './en/rotation.ts';

/** One loss as a sentence without its full stop; empty for what this Handrail does not know. */
export function lossWords(loss: RotationLoss): string {
  const params = loss.code === 'finding' ? { title: findingCopy(loss.params.cause.code, loss.params.cause.evidence).title } : loss.params;
  return wordsOf(rotationLossWords, { code: loss.code, params }) ?? '';
}
