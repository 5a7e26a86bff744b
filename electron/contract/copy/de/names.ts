/** German: names that Handrail gives to what is kept. */
import { counted } from '../intl.ts';
import type { Words } from '../words.ts';

export const nameWords = {
  new: 'Neue Verbindung',
  practice: (name: string) => `Übung: ${name}`,
  practiceFolder: 'Handrail-Übung',
  file: 'Die Datei',
  integrations: (name: string, count: number) => `${name}, ${counted(count, { one: '1 Integration', other: (n) => `${n} Integrationen` })}`,
  lines: (name: string, count: number) => `${name}, ${counted(count, { one: '1 Zeile', other: (n) => `${n} Zeilen` })}`,
} satisfies Words['names'];
