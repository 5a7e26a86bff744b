/** A source's two dates in words, the same on every screen and document: when the fact was checked, and of when the source is. */
import type { Source } from '../catalogue.ts';
import { sourceCopy } from './en/sources.ts';

/** `day` writes an ISO date as the place around it does. */
export function sourceDates(
  { checked, dated, edition }: Pick<Source, 'checked' | 'dated' | 'edition'>,
  day: (iso: string) => string,
): string {
  if (edition === null) return dated === null ? sourceCopy.undated(day(checked)) : sourceCopy.dated(day(checked), day(dated));
  return dated === null ? sourceCopy.against(day(checked), edition) : sourceCopy.againstOf(day(checked), edition, day(dated));
}
