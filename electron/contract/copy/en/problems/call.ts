/** Words for problems of the call itself, of saved connections and settings, of the keychain, and of practice. */
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

type Kinds =
  | 'bad-request'
  | 'not-allowed'
  | 'internal'
  | 'cancelled'
  | 'host-gone'
  | 'connection-not-found'
  | 'connection-changed'
  | 'connection-name-empty'
  | 'connection-name-taken'
  | 'settings-unreadable'
  | 'settings-locked'
  | 'settings-not-writable'
  | 'settings-not-private'
  | 'keychain-unavailable'
  | 'keychain-refused'
  | 'keychain-entry-gone'
  | 'port-in-use'
  | 'practice-not-running'
  | 'practice-only';

export const callProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/call', {
  'bad-request': ({ reason }) =>
    you(
      'Handrail did not understand this request',
      join('Two parts of Handrail disagree about what was asked.', reasonSentence(reason)),
      'Reload Handrail and try again. If it happens again, send the reference to whoever supports you.',
    ),
  /** `tab`: a browser tab without a key of this Handrail. */
  'not-allowed': ({ what, reason, tab }) =>
    tab !== undefined
      ? you(
          'This tab needs a fresh address',
          'An address that Handrail prints works for one tab, once, within ten minutes. That keeps your token safe from other pages.',
          'In the terminal where Handrail runs, press Enter and open the address that it prints.',
        )
      : you(
          `${or(what, 'This')} is not allowed`,
          or(reasonSentence(reason), 'Handrail refuses it to keep your token safe.'),
          what === undefined
            ? 'Open Handrail from its own window or from the address that it printed.'
            : `Change or remove ${what} and start Handrail again.`,
        ),
  internal: () =>
    you(
      'Something went wrong inside Handrail',
      'This is a fault in Handrail, not in what you entered. Your answers are saved.',
      'Try again. If it happens again, send the reference to whoever supports you.',
    ),
  cancelled: () => you('Cancelled', 'It was stopped before it was done. Nothing was changed.', 'Start it again when you are ready.'),
  'host-gone': () =>
    you(
      'Handrail is no longer running',
      'This page belongs to a Handrail that was closed or stopped. Your answers up to the last step are saved.',
      'Start Handrail again and open the address that it prints.',
    ),

  'connection-not-found': ({ name }) =>
    you(
      name === undefined ? 'This connection is no longer there' : `There is no connection called “${name}”`,
      'It may have been removed here or in another window.',
      'Go back to the list of connections and choose another one.',
    ),
  'connection-changed': () =>
    you(
      'This connection was changed in another tab or window',
      'The same field has another value there, and that one is saved. Yours is only on this screen.',
      'Save yours over it, or use what was saved.',
    ),
  'connection-name-empty': () => you('The name is empty', 'A connection needs a name so that you can find it again.', 'Enter a name.'),
  'connection-name-taken': ({ name }) =>
    you(
      `There is already a connection called “${or(name, 'this')}”`,
      'Names have to differ, so that nobody opens the wrong one.',
      'Choose another name.',
    ),
  'settings-unreadable': ({ folder, reason }) =>
    you(
      'Handrail cannot read its settings',
      join(`They are in ${or(folder, 'its settings folder')}.`, reasonSentence(reason)),
      'Check that the folder belongs to you, or update Handrail if the settings come from a newer version. Nothing was changed.',
    ),
  'settings-locked': ({ folder }) =>
    you(
      'Another Handrail is busy with the settings',
      `The settings in ${or(folder, 'the settings folder')} were locked for several seconds.`,
      'Try again in a moment. If no other Handrail is running, remove the file connections.lock from that folder.',
    ),
  'settings-not-writable': ({ folder, reason }) =>
    you(
      'Handrail cannot save',
      join(`It could not write to ${or(folder, 'its settings folder')}.`, reasonSentence(reason)),
      'Free some space or make the folder writable, then try again.',
    ),
  'settings-not-private': ({ path, reason, command }) =>
    you(
      'Other accounts could change your settings',
      join(reasonSentence(reason), `Handrail does not use ${or(path, 'its settings')} until that is changed. Nothing was read or saved.`),
      command === undefined
        ? 'Make sure that the folder belongs to you and that only you can write to it.'
        : `Check that nobody changed the addresses in it. Then run this in a terminal: ${command}`,
    ),

  'keychain-unavailable': ({ reason }) =>
    you(
      'The keychain cannot be reached',
      join('The token is in your computer’s keychain, and Handrail cannot open it now.', reasonSentence(reason)),
      'Sign in to your desktop session and unlock the keychain, then try again. Or paste the token again for this run.',
    ),
  'keychain-refused': ({ reason }) =>
    you(
      'The keychain refused',
      join('Your computer’s keychain did not do what Handrail asked.', reasonSentence(reason)),
      'Try again and allow Handrail when the keychain asks.',
    ),
  'keychain-entry-gone': () =>
    you(
      'The token is no longer there',
      'It was removed from the keychain, or it was kept in memory only and Handrail has been closed since.',
      'Paste the token again. If you do not have it any more, create a new one.',
    ),

  'port-in-use': ({ port, reason }) =>
    you(
      port === 0 ? 'Handrail could not open a door (port) for the browser' : `Port number ${port} is in use`,
      or(reasonSentence(reason), 'Another program on this computer listens there already.'),
      'Close the other program, or choose another port.',
    ),
  'practice-not-running': () =>
    you(
      'The practice Bitbucket is not running',
      'This connection belongs to the practice Bitbucket, which runs only while it is switched on.',
      'Start practice from the first screen, or with “handrail start --practice”, and open the connection again.',
    ),
  'practice-only': ({ way, host }) =>
    way === 'to-practice'
      ? you(
          'This address is the practice Bitbucket',
          `${or(host, 'It')} is the pretend Bitbucket on this computer. Practice data stays in practice connections, so that nobody takes it for real.`,
          'Start a practice connection from the first screen, or enter the address of your own Bitbucket.',
        )
      : you(
          'This is a practice connection',
          `It reaches the practice Bitbucket on this computer only, and ${or(host, 'this address')} is a real one. Nothing was sent there.`,
          'Use the practice address shown on this page, or start a new connection for your own Bitbucket.',
        ),
});
