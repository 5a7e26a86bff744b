/** What a YAML reader takes a value without quotes for. */
import { inEnglish } from '../language.ts';
import type { PlainKind } from '../../repair-values.ts';

export const plainKinds: Readonly<Record<PlainKind, string>> = inEnglish('repair-kinds#plainKinds', {
  text: 'text',
  number: 'a number',
  truth: 'true or false',
  date: 'a date',
  nothing: 'nothing',
});
