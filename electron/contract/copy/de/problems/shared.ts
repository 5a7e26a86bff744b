/** German: what problems and repair say alike. */
import type { Words } from '../../words.ts';

export const sharedProblemWords = {
  inToken: { 'line-break': 'ein Zeilenumbruch', space: 'ein Leerzeichen', other: 'ein Zeichen, das in keinem Token vorkommt' },
  noFile: (platform: string, known: string) =>
    `Für ${platform} gibt es keine Datei, die Handrail schon reparieren kann. Handrail repariert Dateien von ${known}.`,
} satisfies Words['problems/shared'];
