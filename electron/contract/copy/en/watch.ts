/** Sentences of "Check all" and of a token's coming end; the wizard and the terminal say the same. */
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';
import type { Expiry } from '../../expiry.ts';
import type { UncheckedReason } from '../../watch-states.ts';

/** `1 needs you`, `3 need you`. */
function needs(count: number): string {
  return counted(count, { one: '1 needs you', other: (number) => `${number} need you` });
}

export const watchCopy = inEnglish('watch#watchCopy', {
  checkAll: 'Check all',
  cancel: 'Cancel',
  title: 'Checking all connections',
  progress: (done: number, total: number): string => `${done} of ${total} checked`,
  cancelled: 'Stopped. What was checked before is kept; nothing else was changed.',
  list: 'Results',
  close: 'Close',
  /** The one sentence of a run. */
  summary: ({
    fine,
    attention,
    unchecked,
    changed = 0,
  }: {
    fine: number;
    attention: number;
    unchecked: number;
    changed?: number;
  }): string =>
    [
      `${fine} working`,
      ...(attention === 0 ? [] : [needs(attention)]),
      ...(unchecked === 0 ? [] : [`${unchecked} not checked`]),
      ...(changed === 0 ? [] : [`${changed} changed since`]),
    ].join(', '),
  allFine: (count: number): string => counted(count, { one: 'Your connection works', other: (number) => `All ${number} connections work` }),
  states: { waiting: 'Waiting', checking: 'Checking…', fine: 'Working', attention: 'Needs you', unchecked: 'Not checked' },
  changed: { badge: 'Changed since', text: 'It was changed after this check', again: 'Check again' },
  look: 'Look at it',
  finish: 'Finish it',
  renew: 'Renew the token',
  giveToken: 'Add a token',
  none: 'There are no saved connections yet.',

  allInPlace: 'Everything that was checked works.',
  tokenGone: 'Handrail no longer has its token',
  reasons: {
    'not-finished': 'It is not finished yet',
    'token-elsewhere': 'You keep its token elsewhere; only the way to Bitbucket was checked',
    'signs-in-itself': 'The platform signs in by itself; only the way to Bitbucket was checked',
    'no-answer': 'Bitbucket did not answer',
    'same-account': 'Not tried: Bitbucket has just refused this account, and more tries could lock it',
    pause: 'Not tried: Bitbucket asked this account to wait',
    'practice-off': 'The practice Bitbucket is not running',
    keychain: 'The keychain did not give its token',
    overtaken: 'Another check of it started in the meantime',
    failed: 'The check could not be made',
  } satisfies Record<UncheckedReason, string>,
});

/** `today`, `tomorrow`, `in 5 days`. */
function inDays(days: number): string {
  return days === 0 ? 'today' : counted(days, { one: 'tomorrow', other: (number) => `in ${number} days` });
}

export const expiryCopy = inEnglish('watch#expiryCopy', {
  /** A few words for a badge or a table; empty where there is nothing to say yet. */
  short: ({ days, level }: Expiry): string => {
    if (level === 'later') return '';
    return days < 0 ? 'Token has ended' : `Token ends ${inDays(days)}`;
  },
  /** The same where it is clear that a token is spoken of: `ends in 5 days`. */
  state: ({ days, level }: Expiry): string => (level === 'later' ? '' : days < 0 ? 'has ended' : `ends ${inDays(days)}`),
  /** Beside its date: `in 5 days`, `5 days ago`. */
  beside: ({ days }: Expiry): string =>
    days < 0 ? counted(-days, { one: 'yesterday', other: (number) => `${number} days ago` }) : inDays(days),
  renew: 'Renew the token',
  renewNamed: (name: string): string => `Renew the token of ${name}`,
  /** Beside the form for a new token: what a renewal changes. */
  renewTitle: (date: string): string => `This token ends on ${date}`,
  renewTitleEnded: (date: string): string => `This token ended on ${date}`,
  renewText:
    'Make a new one and paste it here. Everything else of this connection stays as it is. Afterwards export again, so that the platform gets the new token too.',
});
