/** What a connection’s card says of a renewal that is under way. Apart from the room’s own words, which are loaded when it is opened. */
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';

export const rotateCardCopy = inEnglish('rotate-card', {
  under: (done: number, total: number) =>
    `Renewal under way: ${done} of ${counted(total, { one: '1 place', other: (number) => `${number} places` })}`,
  waiting: 'Renewal under way',
});
