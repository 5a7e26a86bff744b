/** Words for problems with a pasted token, and with platforms that cannot use it. */
import { recognisedWords } from '../recognised.ts';
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';
import { sharedProblemWords } from './shared.ts';

type Kinds =
  | 'token-empty'
  | 'token-too-long'
  | 'token-not-printable'
  | 'token-app-password'
  | 'token-organization-key'
  | 'token-wrong-kind'
  | 'token-needed'
  | 'token-other-address'
  | 'token-plain-http'
  | 'token-in-field'
  | 'key-other-address'
  | 'key-plain-http'
  | 'platform-not-found'
  | 'platform-blocked'
  | 'platform-not-chosen'
  | 'platform-cannot-use-credential'
  | 'platform-has-no-file'
  | 'deployment-not-chosen';

/** The same checks serve the password of “Create it for me”. */
const thing = (field: string | null): string => (field === 'password' ? 'password' : 'token');

export const places = inEnglish('problems/token#places', { practice: 'the practice Bitbucket' });

/** A place that a token is for, as `placeName` gives it. */
function placeWords(place: string | undefined, otherwise: string): string {
  return place === 'practice' ? places.practice : or(place, otherwise);
}

export const tokenProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/token', {
  'token-empty': (_values, field) =>
    you(
      `The ${thing(field)} is empty`,
      field === 'password' ? 'Handrail needs your password once to create the token, and does not keep it.' : 'Nothing was pasted.',
      field === 'password' ? 'Enter your Bitbucket password.' : 'Copy the token in Bitbucket and paste it here.',
    ),
  'token-too-long': ({ limit }, field) =>
    you(
      `This is too long for a ${thing(field)}`,
      `At most ${limit} characters are taken. Something else may have been on the clipboard.`,
      `Copy the ${thing(field)} again and paste it alone.`,
    ),
  'token-in-field': () =>
    you(
      'This looks like a token',
      'What is entered here goes into addresses, names and files that are not secret. Handrail has not kept it.',
      'Enter what this field asks for. The token has a place of its own.',
    ),
  'token-not-printable': ({ what }) =>
    you(
      'This is not a whole token',
      `There is ${sharedProblemWords.inToken[what ?? 'other']} in the middle of it. It was probably copied in two pieces or out of a document.`,
      'Use the Copy button in Bitbucket and paste again. If Bitbucket does not show the token any more, create a new one.',
    ),
  'token-app-password': () =>
    you(
      'This is an app password',
      'Bitbucket Cloud has switched app passwords off, so it cannot work any more.',
      'Create an API token with scopes instead; the steps are on this page.',
    ),
  'token-organization-key': () =>
    you(
      'This is not an API token',
      'It has the form of an API key of admin.atlassian.com or of an access token of one repository, project or workspace. Neither works in the place of an API token.',
      'Create an API token with scopes under Account settings → Security. If it is an access token, choose that kind above and paste it again.',
    ),
  'token-wrong-kind': ({ seen }) =>
    you(
      'This token does not belong here',
      or(recognisedWords(seen), 'Its form is that of another kind of token.'),
      'Choose the kind that fits, or create the kind that this page describes.',
    ),
  'token-needed': ({ platform, reason }) =>
    you(
      'A token is needed here',
      join(
        platform === undefined
          ? 'Handrail holds no token for this connection.'
          : `Handrail holds no token to put into the file for ${platform}.`,
        reasonSentence(reason),
      ),
      'Go back to the token step and paste one, or use a form of the export without the token inside.',
    ),
  'token-other-address': ({ kept, now }) =>
    you(
      'This token is for another Bitbucket',
      `You gave it for ${placeWords(kept, 'another address')}, and this connection’s address is ${placeWords(now, 'another one')} now. Handrail did not send it or show it.`,
      'If you did not change the address, put the old one back. If the new address is right, paste a token for it.',
    ),
  /** `way`: what the terminal takes for a yes. */
  'token-plain-http': ({ host, way }) =>
    you(
      'Your token would travel unencrypted',
      `The address of ${or(host, 'your Bitbucket')} begins with http://, so anybody on the way could read the token. Handrail did not send it.`,
      way === undefined
        ? 'Use the https:// address if there is one. If there is none and you trust the network, choose “Send it unencrypted”.'
        : `Use the https:// address if there is one. If there is none and you trust the network, add ${way}.`,
    ),

  'key-other-address': ({ label, kept, now }) =>
    you(
      `The ${or(label, 'key')} is for another address`,
      `You gave it for ${placeWords(kept, 'another address')}, and the address is ${placeWords(now, 'another one')} now. Handrail did not put it into a file or show it.`,
      'If you did not change the address, put the old one back. If the new address is right, paste a key for it.',
    ),
  /** `way`: what the terminal takes for a yes. */
  'key-plain-http': ({ label, host, way }) =>
    you(
      `The ${or(label, 'key')} would travel unencrypted`,
      `The address of ${or(host, 'the platform')} begins with http://. Anybody on the way could read this key, and the Bitbucket token that goes with it. Handrail saved nothing.`,
      way === undefined
        ? 'Use the https:// address if there is one. If there is none and you trust the network, choose “Send it unencrypted”.'
        : `Use the https:// address if there is one. If there is none and you trust the network, add ${way}.`,
    ),

  'platform-not-found': ({ platform }) =>
    you(
      `Handrail does not know the platform “${or(platform, '')}”`,
      'It is not in this version’s catalogue.',
      'Choose one from the list; “handrail platforms” prints it.',
    ),
  'platform-blocked': ({ platform, reason }) =>
    you(
      `${or(platform, 'This platform')} does not work with this Bitbucket`,
      or(reasonSentence(reason), 'The platform does not support it.'),
      'Choose another platform, or another Bitbucket.',
    ),
  'platform-not-chosen': () =>
    you(
      'No platform is chosen',
      'What the token has to be allowed to do depends on the platform.',
      'Choose the platform that you want to connect.',
    ),
  'platform-cannot-use-credential': ({ platform, reason }) =>
    you(
      `${or(platform, 'This platform')} cannot use this kind of token`,
      or(reasonSentence(reason), 'The platform has no place for it.'),
      'Choose one of the kinds that are marked as possible.',
    ),
  'platform-has-no-file': ({ platform, known }) =>
    you('The platform is not right yet', sharedProblemWords.noFile(platform, known), 'Change it and try again.'),
  'deployment-not-chosen': () =>
    you(
      'The kind of Bitbucket is not chosen',
      'Cloud, Server and Data Center differ in almost every step.',
      'Choose which one you have, or paste any link to it.',
    ),
});
