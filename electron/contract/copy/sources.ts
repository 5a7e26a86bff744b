/** A source's two dates in words, the same on every screen and document: when the fact was checked, and of when the source is. */
import type { Source } from '../catalogue.ts';

/** `day` writes an ISO date as the place around it does. */
export function sourceDates(
  { checked, dated, edition }: Pick<Source, 'checked' | 'dated' | 'edition'>,
  day: (iso: string) => string,
): string {
  const when = `checked ${day(checked)}`;
  if (edition !== null) return `${when} against ${edition}${dated === null ? '' : ` of ${day(dated)}`}`;
  return dated === null ? `${when}; the page carries no date` : `${when}; the source is of ${day(dated)}`;
}
