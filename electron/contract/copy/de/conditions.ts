/** German: a condition in words. */
import type { Words } from '../words.ts';

export const conditionCopy = {
  when: (input: string, values: readonly string[]): string =>
    `nur wenn bei „${input}“ ${values.map((value) => `„${value}“`).join(' oder ')} gewählt ist`,
  title: (when: string): string => `${when.charAt(0).toUpperCase()}${when.slice(1)}:`,
  on: 'ein',
  off: 'aus',
} satisfies Words['conditions'];
