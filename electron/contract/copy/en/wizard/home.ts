/** Sentences of the home screen: welcome and saved connections. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const homeCopy = inEnglish('wizard/home', {
  welcomeTitle: 'Connect Bitbucket to the tool you use',
  welcome: 'One question at a time. It takes about three minutes.',
  title: 'Your connections',
  intro: 'Open one to look at it or to go on, or begin another.',
  create: 'New connection',
  list: 'Saved connections',
  notes: {
    'connection-gone': 'The connection at that address is no longer here. It may have been removed. These are the ones you have.',
    'no-such-place': 'That address leads nowhere in Handrail. These are your connections.',
  },
  open: 'Open',
  checkAgain: 'Check again',
  exportAgain: 'Export again',
  otherPlatform: 'Export for another platform',
  where: 'Token and history',
  whereNamed: (name: string): string => `Token and history of ${name}`,
  places: (places: number): string =>
    counted(places, { one: 'This token is used in 1 place', other: (number) => `This token is used in ${number} places` }),
  duplicate: 'Duplicate',
  rename: 'Rename',
  remove: 'Remove',
  noPlatform: 'No platform chosen yet',
  noAddress: 'No address yet',
  neverChecked: 'Not checked yet',
  tokenLost: 'Token to be pasted again',
  practiceTokenLost: 'Token ended with the practice Bitbucket',
  changed: (date: string): string => `Changed ${date}`,
  today: (time: string): string => `today at ${time}`,
  yesterday: (time: string): string => `yesterday at ${time}`,
  onDate: (date: string): string => `on ${date}`,
  practiceTitle: 'Just looking around?',
  about: 'About Handrail',
  settings: (folder: string): string => `Saved in ${folder}. Tokens are never in there.`,
  keychainOs: (name: string): string => `Tokens are kept in ${name}.`,
  keychainMemory: 'No keychain can be reached, so tokens are kept in memory until Handrail closes.',
});
