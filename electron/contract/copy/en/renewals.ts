/** Several tokens renewed one after the other: the list on home, the way on after each, and `handrail rotate` with several names. */
import { counted, listed } from '../intl.ts';
import { inEnglish } from '../language.ts';

const tokens = (count: number): string => counted(count, { one: '1 token', other: (number) => `${number} tokens` });

export const renewalsCopy = inEnglish('renewals', {
  title: (count: number): string => `Renew ${tokens(count)}`,
  done: (count: number): string => counted(count, { one: 'The token is renewed', other: (number) => `All ${number} tokens are renewed` }),
  progress: (done: number, total: number): string => `${done} of ${total} done`,
  /** Below the title. */
  intro: 'The token that ends first is at the top. You can stop at any time: this list stays here until you close it.',
  list: 'Tokens to renew',
  /** What is said of one. */
  first: 'Ends first',
  ends: (day: string): string => `Ends on ${day}`,
  ended: (day: string): string => `Ended on ${day}`,
  unknown: 'No one noted when it ends',
  clock: (time: string): string => `“Rotate” was pressed: the old token ends ${time} at the latest`,
  renewed: (day: string | null): string => (day === null ? 'Renewed' : `Renewed. It now ends on ${day}`),
  shared: (count: number, names: readonly string[]): string =>
    `${counted(count, { one: '1 connection uses it', other: (n) => `${n} connections share it and are renewed together` })}: ${listed(names)}`,
  start: 'Start',
  startNamed: (name: string): string => `Start the renewal of ${name}`,
  goOn: 'Continue',
  goOnNamed: (name: string): string => `Continue the renewal of ${name}`,
  more: (count: number): string => counted(count, { one: 'and 1 more after these', other: (number) => `and ${number} more after these` }),
  all: 'Show all',
  close: 'Close the list',
  notKept: 'Handrail could not save this list. It is gone when you close Handrail.',
  left: (count: number): string =>
    counted(count, {
      one: '1 selected connection has no token to renew.',
      other: (n) => `${n} selected connections have no token to renew.`,
    }),
  /** On the last page of a renewal. */
  next: (name: string): string => `Next token: ${name}`,
  nextTitle: (count: number): string =>
    counted(count, { one: 'One more token is on your list', other: (number) => `${number} more tokens are on your list` }),
  nextText: (name: string, day: string | null): string =>
    day === null ? `Next is the token of ${name}.` : `Next is the token of ${name}, which ends on ${day}.`,
  later: 'Later',
  /** In the terminal. */
  terminal: {
    none: 'None of these connections has a token to renew.',
    noneEnding: (days: number): string =>
      counted(days, {
        one: 'No token ends within 1 day, as far as Handrail knows.',
        other: (number) => `No token ends within ${number} days, as far as Handrail knows.`,
      }),
    noToken: (names: string): string => `No token to renew: ${names}`,
    oneOnly: (option: string): string => `${option} goes with one connection. With several, only --json is possible.`,
    both: 'Give names or --all-ending, not both.',
    columns: ['', 'Connection', 'Token ends', 'Renewal'],
    states: { clock: '30-minute clock is on', 'under-way': 'begun', open: 'to do', done: 'done' },
    order: (command: string): string => `In this order, with ${command} for each:`,
    turn: (at: number, total: number, name: string): string => `${at} of ${total}: ${name}`,
    and: (name: string, others: number): string =>
      others === 0 ? name : `${name} ${counted(others, { one: '(and 1 more)', other: (number) => `(and ${number} more)` })}`,
    notKnown: 'not known',
  },
});
