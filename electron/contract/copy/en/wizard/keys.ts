/** The ways to the search for everything and to the list of shortcuts. */
import { inEnglish } from '../../language.ts';

export const keysWords = inEnglish('wizard/keys', {
  search: 'Search Handrail',
  searchTitle: 'Search Handrail (Ctrl K, on a Mac ⌘ K)',
  shortcuts: 'Keyboard shortcuts',
});
