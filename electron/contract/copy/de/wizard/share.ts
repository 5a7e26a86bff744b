/** German: what a card of home says of sharing. */
import type { Words } from '../../words.ts';

export const shareWords = {
  card: 'Teilen',
  cardNamed: (name: string): string => `${name} teilen`,
} satisfies Words['wizard/share'];
