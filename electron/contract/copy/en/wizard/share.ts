/** What a card of home says of sharing: all that the first screen needs of it. */
import { inEnglish } from '../../language.ts';

export const shareWords = inEnglish('wizard/share', {
  card: 'Share',
  cardNamed: (name: string): string => `Share ${name}`,
});
