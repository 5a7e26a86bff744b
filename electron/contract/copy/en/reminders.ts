/** Words of reminders that tokens end: the home screen's part, the calendar, the desktop's notifications. */
import { counted, listed } from '../intl.ts';
import { inEnglish } from '../language.ts';

export const remindersCopy = inEnglish('reminders#remindersCopy', {
  title: 'When your tokens end',
  /** Under the title, while it is closed. */
  offer: {
    ended: (count: number): string => counted(count, { one: 'A token has ended.', other: (n) => `${n} tokens have ended.` }),
    soon: (count: number): string =>
      counted(count, { one: 'A token ends within 30 days.', other: (n) => `${n} tokens end within 30 days.` }),
    unknown: (count: number): string =>
      counted(count, {
        one: 'Handrail does not know when one of your tokens ends.',
        other: (n) => `Handrail does not know when ${n} of your tokens end.`,
      }),
    fine: 'No token ends within 30 days.',
    open: 'Dates and reminders',
    openUnknown: 'Say when',
    close: 'Close',
  },
  /** Bitbucket does not tell the end of a token that was made on its pages. */
  why: 'Bitbucket does not tell when a token ends, so Handrail knows the date only where it made the token or you give it. You find it on the page where the token was made.',
  list: 'Tokens and their ends',
  ends: (day: string): string => `Ends on ${day}`,
  ended: (day: string): string => `Ended on ${day}`,
  never: 'Never ends',
  unknown: 'End not known',
  /** A token that several connections share. */
  shared: (count: number): string => counted(count, { one: 'One connection', other: (n) => `One token for ${n} connections` }),
  change: 'Change',
  changeOf: (name: string): string => `Change the end of the token of ${name}`,
  say: 'Say when it ends',
  sayOf: (name: string): string => `Say when it ends: the token of ${name}`,
  ask: 'When does it end?',
  askHint: 'The last day on which the token works.',
  save: 'Save the date',
  neverEnds: 'It never ends',
  skip: 'I don’t know',
  cancel: 'Cancel',
  saved: {
    on: (name: string, day: string): string => `Noted: the token of ${name} ends on ${day}.`,
    never: (name: string): string => `Noted: the token of ${name} never ends.`,
    skipped: (name: string): string => `Handrail does not ask again about ${name}. You can still give the date here.`,
  },
  more: (count: number): string => counted(count, { one: 'Show one more', other: (n) => `Show ${n} more` }),

  calendar: {
    title: 'In your calendar',
    text: 'One event for each token, with alerts 30, 7 and 1 days before. No token is in the file. When a date changes, save the file again: your calendar replaces the event.',
    textOne: 'One event on the day when this token ends, with alerts 30, 7 and 1 days before. No token is in the file.',
    addresses: 'With addresses',
    addressesHint:
      'The Bitbucket address or workspace, and the names that Handrail made of them. Leave it off for a calendar that others see.',
    folder: 'Folder for the calendar file',
    folderHint: 'It is made if it does not exist yet.',
    button: 'Save a calendar file',
    buttonNative: 'Save a calendar file…',
    cancelled: 'Nothing was saved.',
    done: 'Calendar file saved',
    copyPath: 'Copy the path',
    events: (count: number): string =>
      counted(count, { one: '1 event. Open the file to add it.', other: (n) => `${n} events. Open the file to add them.` }),
    none: 'Handrail does not know the end of a token yet, so there is nothing to save. Give a date first.',
    /** Folded away in the export step. */
    offer: 'Put the token’s end in my calendar',
  },

  host: {
    title: 'While Handrail runs',
    only: 'Handrail can only remind you while it runs. The calendar file reminds you without it.',
    notify: 'Notify me 30, 7 and 1 days before a token ends',
    notifyHint: 'Once for each of them. The notification names the connection, never a token or an address.',
    atLogin: 'Start Handrail when I log in',
    atLoginHint: 'It starts without a window. Open Handrail as usual to see it; closing its window ends it.',
    needsApproval: 'macOS still asks for your approval: System Settings → General → Login Items.',
    noLogin: 'On this system Handrail cannot start itself at login. Use the calendar file, or let cron run this every day:',
    browser: 'In the web browser Handrail cannot notify you. Use the calendar file, or let cron run this every day:',
    cron: 'handrail check --all',
    copyCommand: 'Copy the command',
  },
});

export const calendarCopy = inEnglish('reminders#calendarCopy', {
  title: (uses: readonly string[], more: number): string =>
    `Bitbucket token ends: ${listed(more === 0 ? uses : [...uses, counted(more, { one: 'one more', other: (n) => `${n} more` })])}`,
  uses: (uses: readonly string[]): string => `Used by: ${uses.join(', ')}.`,
  address: (address: string): string => `Bitbucket: ${address}`,
  what: 'Make a new token in Bitbucket before this day ends, then open the connection in Handrail and choose “Renew the token”.',
  alarm: (title: string, days: number): string => `${title} (${counted(days, { one: 'tomorrow', other: (n) => `in ${n} days` })})`,
  /** In place of a name that Handrail made of an address. */
  platform: (platform: string | null, deployment: string | null): string =>
    [platform ?? 'A connection', ...(deployment === null ? [] : [`with ${deployment}`])].join(' '),
});

export const notificationCopy = inEnglish('reminders#notificationCopy', {
  ends: (days: number): string =>
    days === 0 ? 'A token ends today' : counted(days, { one: 'A token ends tomorrow', other: (n) => `A token ends in ${n} days` }),
  ended: 'A token has ended',
  many: (count: number): string => counted(count, { other: (n) => `${n} tokens end soon or have ended` }),
  manyBody: 'Click to see them.',
  body: (names: readonly string[], more: number): string =>
    `${listed(more === 0 ? names : [...names, counted(more, { one: 'one more', other: (n) => `${n} more` })])}. Click to renew it.`,
});
