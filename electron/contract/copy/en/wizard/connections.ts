/** Sentences of the list of connections: its rows, their menu, what finds and groups them. Loaded with the home screen. */
import type { Health, MainAction } from '../../../health.ts';
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const connectionsCopy = inEnglish('wizard/connections', {
  health: {
    works: 'Working',
    'needs-you': 'Needs you',
    unchecked: 'Not checked',
    unfinished: 'Not finished',
  } satisfies Record<Health, string>,
  /** The one button of a row, and its name for a screen reader. */
  main: {
    'go-on': 'Go on',
    check: 'Check now',
    renew: 'Renew the token',
    'give-token': 'Give a token',
    fix: 'Fix',
    open: 'Open',
  } satisfies Record<MainAction, string>,
  mainNamed: {
    'go-on': (name: string): string => `Go on with ${name}`,
    check: (name: string): string => `Check ${name} now`,
    renew: (name: string): string => `Renew the token of ${name}`,
    'give-token': (name: string): string => `Give ${name} a token`,
    fix: (name: string): string => `Fix ${name}`,
    open: (name: string): string => `Open ${name}`,
  } satisfies Record<MainAction, (name: string) => string>,
  menu: (name: string): string => `More for ${name}`,
  connects: (bitbucket: string, platform: string): string => `${bitbucket} to ${platform}`,
  working: (when: string): string => `Working, checked ${when}`,
  checked: (when: string): string => `Checked ${when}`,
  ends: (day: string): string => `Token ends on ${day}`,
  count: (count: number): string => counted(count, { one: '1 connection', other: (number) => `${number} connections` }),
});
