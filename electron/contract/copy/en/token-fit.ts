/** Sentences that say beforehand what a kept token lacks for another platform, or another workspace or project. */
import { inEnglish } from '../language.ts';

export const tokenFitCopy = inEnglish('token-fit', {
  lackingTitle: (platform: string): string => `Your token is not enough for ${platform}`,
  lacking: (platform: string): string => `At its last check the token of this connection could not do this, and ${platform} needs it:`,
  refusedTitle: (platform: string): string => `${platform} cannot use the token that you have`,
  refused: (kind: string): string => `It is of the kind “${kind}”.`,
  withChoices: 'With other choices on this page it can.',
  todo: 'Make a new token for this connection. The old one goes on working where it is used now, until you revoke it in Bitbucket.',
  todoKind:
    'Make a token of another kind for this connection. The old one goes on working where it is used now, until you revoke it in Bitbucket.',
  keepBoth: 'To keep this connection as it is, duplicate it on the list of connections first.',
  make: 'Make a new token',
  /** In the terminal, before an export for another platform than the token was checked for. */
  terminal: {
    lacking: (platform: string, names: readonly string[]): string =>
      `At its last check the token of this connection had no ${names.join(', ')}. ${platform} needs that. Make a new token before you use this export.`,
    refused: (platform: string, kind: string, reason: string): string =>
      `${platform} cannot use a token of the kind “${kind}”. ${reason} Make a token of another kind before you use this export.`,
  },
  /** In the dialog that copies a connection to another place. */
  elsewhere: {
    bound: (kind: string, place: string): string =>
      `The token is of the kind “${kind}” and works in “${place}” alone. The copy starts without a token, and you make a new one for it.`,
    boundNowhere: (kind: string): string =>
      `The token is of the kind “${kind}” and works only where it was made. The copy starts without a token, and you make a new one for it.`,
    person: 'The copy takes the token along. It works there if its account may see that place: the check of the copy tells you.',
    same: 'The copy takes the token along.',
    none: 'This connection has no token to take along. You give the copy one of its own.',
  },
});
