/** What `handrail rotate` says. Options and commands are typed as they are in every language. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const rotateCopy = inEnglish('terminal/rotate', {
  which: (example: string) => `Say which connection: ${example}`,
  oneStep: 'Take one step at a time: use only one of the options that take a step.',
  belongs: (option: string, other: string) => `${option} goes with ${other}.`,
  letGo: (words: readonly string[]) => `--let-go takes one of ${words.join(', ')}.`,
  place: 'Give the number of a place in the list, or “all”.',
  none: 'No renewal is in progress for this connection.',

  title: (name: string) => `New token for “${name}”`,
  together: (names: string) => `Together with ${names}, which have the same token`,
  old: 'Old token',
  fresh: 'New token',
  ends: (when: string) => `ends ${when}`,
  endsAt: (time: string) => `ends at ${time} at the latest, because “Rotate” was pressed`,
  notHeld: 'Handrail no longer has it',
  elsewhere: 'You keep it yourself; Handrail does not have it',
  givenAt: (when: string) => `given ${when}`,
  lost: (name: string) => `Bitbucket may have made a token called “${name}” that Handrail does not have. Look for it there and revoke it.`,

  make: {
    second: 'Make a second token in Bitbucket with the same permissions:',
    rotate: 'Press “Rotate” for the old token in Bitbucket. From then on the old one works for 30 minutes at most:',
    client:
      'Make a new secret in Bitbucket. We could not confirm that the old one keeps working, so be ready to enter the new one at once:',
  },
  permissions: (names: string) => `Permissions: ${names}`,
  give: (command: string) => `Then pass it on: ${command}`,
  said: (command: string) => `Then say that you have it: ${command}`,

  losses: (count: number) =>
    counted(count, {
      one: 'The new token cannot do 1 thing that the old one can. Nothing was changed.',
      other: (number) => `The new token cannot do ${number} things that the old one can. Nothing was changed.`,
    }),
  despite: (command: string) => `If nobody needs that, continue anyway: ${command}`,
  better: 'Or make a token with the missing permissions, and use that.',
  checked: 'The new token can do everything that the old one can.',
  swapped: 'The new token is in use in Handrail.',

  places: 'Places that have the token',
  noPlaces: 'Handrail knows of no other place that has the old token.',
  states: { open: 'to do', renewed: 'saved again', applied: 'works', left: 'skipped' },
  how: { save: 'The files are saved again with the new token.', enter: 'Enter the new token there.' },
  changed: (files: string) => `Not saved, because somebody changed it: ${files}. To overwrite, add --replace.`,
  works: (command: string) => `When a place works with the new token, say so: ${command}`,
  leave: (command: string) => `To skip one: ${command}`,
  back: (command: string) => `To use the old token again: ${command}`,

  revoke: 'Every place is done. Revoke the old token in Bitbucket:',
  thenSay: (command: string) => `Then say so: ${command}`,
  forYou: (command: string) => `Or let Handrail do it with your password, which is used once and not saved: ${command}`,
  wait: (time: string) => `Every place is done. The old token ends by itself, at ${time} at the latest.`,
  keepIt: (command: string) => `To keep the old token: ${command}`,
  which_: 'Handrail cannot tell which of these is the old token. Nothing was revoked.',
  choose: (command: string) => `Say which: ${command}`,

  done: 'The token is renewed.',
  ended: {
    abandoned: 'The renewal was stopped. The old token is still in use. If you made a new one, revoke it in Bitbucket.',
    'token-replaced': 'The renewal stopped because this connection got another token.',
    'left-behind': 'The renewal went on without this connection while it was removed. It still has the old token, which may be revoked.',
  },

  ask: {
    place: (place: string) => `Does ${place} work with the new token? y: yes, l: skip it, Enter: later`,
    revoked: 'Is the old token revoked? y: yes, Enter: later',
    password: 'Password (used once, not shown):',
    yes: 'y',
    leave: 'l',
  },
  later: (command: string) => `Continue whenever you like: ${command}`,
});
