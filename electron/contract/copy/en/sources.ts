/** A source's two dates, the same on every screen and document. */
import { inEnglish } from '../language.ts';

export const sourceCopy = inEnglish('sources', {
  against: (checked: string, edition: string) => `checked ${checked} against ${edition}`,
  againstOf: (checked: string, edition: string, dated: string) => `checked ${checked} against ${edition} of ${dated}`,
  dated: (checked: string, dated: string) => `checked ${checked}; the source is of ${dated}`,
  undated: (checked: string) => `checked ${checked}; the page carries no date`,
});
