/** German: a source's two dates, the same on every screen and document. */
import type { Words } from '../words.ts';

export const sourceCopy = {
  against: (checked: string, edition: string) => `geprüft am ${checked} anhand von ${edition}`,
  againstOf: (checked: string, edition: string, dated: string) => `geprüft am ${checked} anhand von ${edition} (Stand ${dated})`,
  dated: (checked: string, dated: string) => `geprüft am ${checked}; Stand der Quelle: ${dated}`,
  undated: (checked: string) => `geprüft am ${checked}; die Seite nennt kein Datum`,
} satisfies Words['sources'];
