/** What was searched for, in a sentence. */
import { looksLikeToken } from '../secret-look.ts';
import { searchedCopy } from './en/searched.ts';

/** The text in quotation marks; a token that got into a search field is not printed. */
export function searched(text: string): string {
  return looksLikeToken(text) ? searchedCopy.hidden : searchedCopy.text(text);
}
