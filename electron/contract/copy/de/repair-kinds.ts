/** German: what a YAML reader takes a value without quotes for. */
import type { Words } from '../words.ts';

export const plainKinds = {
  text: 'Text',
  number: 'eine Zahl',
  truth: 'true oder false',
  date: 'ein Datum',
  nothing: 'nichts',
} satisfies Words['repair-kinds#plainKinds'];
