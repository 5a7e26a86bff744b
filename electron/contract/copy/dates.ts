/**
 * How a day is written in the sentences of documents, terminal and messages: nobody can take it for another one. (The renderer's own dates
 * follow the system.)
 */
import { dayWith, timeWith } from './intl.ts';

/** `2026-11-20`, also with a time behind it, as `20 Nov 2026`; any other text as it is. */
export function dayWords(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  return (found === null ? null : dayWith(found[1] ?? '')) ?? text;
}

/** The time of day of an ISO time, where this computer is: `22:30`; any other text as it is. */
export function timeWords(text: string): string {
  return timeWith(text) ?? text;
}
