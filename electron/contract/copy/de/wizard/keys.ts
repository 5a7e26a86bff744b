/** German: the ways to the search for everything and to the list of shortcuts. */
import type { Words } from '../../words.ts';

export const keysWords = {
  search: 'In Handrail suchen',
  searchTitle: 'In Handrail suchen (Strg K, auf dem Mac ⌘ K)',
  shortcuts: 'Tastenkürzel',
} satisfies Words['wizard/keys'];
