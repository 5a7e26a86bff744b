/** Words for problems with a rotation. What was not done is said as plainly as what was. */
import type { RevokeFault, RotationNotNow } from '../../../problem-params.ts';
import { timeWords } from '../../dates.ts';
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

type Kinds = 'rotation-none' | 'rotation-not-now' | 'rotation-same-token' | 'rotation-loses' | 'revoke-failed';

const lives = 'The old token was not revoked.';

/** Why a step cannot be done now: title, reason, what to do. */
export const notNowWords: Readonly<
  Record<RotationNotNow, (count: number | undefined, until: string | undefined) => readonly [string, string, string]>
> = inEnglish('problems/rotation/not-now', {
  'moved-on': () => [
    'This renewal has moved on',
    'Another window or command took this step, or stopped the renewal.',
    'Look where it is now, and continue from there.',
  ],
  'places-open': (count) => [
    count === 1 ? 'One place still has the old token' : `${count ?? 'Some'} places still have the old token`,
    'What reads the token there would stop working.',
    'Give each place the new token, or skip it. Then finish with the old token.',
  ],
  'old-lives': (_, until) => [
    'The old token still works for a while',
    `After “Rotate” it ends by itself${until === undefined ? '' : `, at ${timeWords(until)} at the latest`}.`,
    'Come back then, or keep the old token.',
  ],
  'token-lost': () => [
    'Handrail no longer has this token',
    'It was only in memory and Handrail was closed, or its keychain entry is gone.',
    'Paste the token again, or continue without it.',
  ],
  'holds-token': () => ['Handrail has the token of this connection', 'So it needs the new token too, to check it.', 'Paste the new token.'],
  'holds-none': () => [
    'Handrail does not have the token of this connection',
    'You keep it yourself, so Handrail has nothing to check or replace.',
    'Make the new token in Bitbucket, then say that you have it.',
  ],
  'not-checked': () => [
    'The new token is not checked yet',
    'Handrail does not know yet whether everything will still work.',
    'Check it first.',
  ],
});

/** Why the old token was not revoked: title, reason, what to do beside the page. */
export const revokeFaultWords: Readonly<Record<RevokeFault, (host: string) => readonly [string, string, string]>> = inEnglish(
  'problems/rotation/revoke',
  {
    'needs-https': (host) => [
      'Your password would travel unencrypted',
      `The address of ${host} begins with http://. Handrail did not send your password. ${lives}`,
      'Use the https:// address.',
    ],
    'host-changed': (host) => [
      'The address has changed since you saw it',
      `It is ${host} now. Your password was not sent. ${lives}`,
      'Look at the host and enter your password again.',
    ],
    'single-sign-on': (host) => [
      'Your Bitbucket signs in on a company page',
      `${host} does not take a password directly. ${lives}`,
      'Revoke it in your browser.',
    ],
    captcha: (host) => [
      'Bitbucket asks you to solve a puzzle first',
      `After several failed sign-ins ${host} asks for the letters in a picture. ${lives}`,
      'Sign in to Bitbucket in your browser once and solve the puzzle (CAPTCHA) there.',
    ],
    password: (host) => [
      'Bitbucket did not accept this user name and password',
      `${host} refused them. ${lives} Handrail tries once only, so that your account is not locked.`,
      'Check the user name (not the e-mail address) and the password.',
    ],
    'not-allowed': (host) => [
      'This account may not revoke the token',
      `${host} accepted the password, but does not let this account revoke the token. ${lives}`,
      'Ask the owner of the token to revoke it.',
    ],
    'not-listed': (host) => [
      'The old token is not in Bitbucket’s list',
      `${host} lists no such token for this account. It may already be revoked, or belong to another account.`,
      'Look at Bitbucket’s page. If it is gone, say that you have revoked it.',
    ],
    unsupported: (host) => [
      'This Bitbucket cannot revoke tokens for Handrail',
      `${host} has no such function, or it is switched off. ${lives}`,
      'Revoke it in your browser.',
    ],
    unreachable: (host) => ['Handrail could not reach your Bitbucket', `${host} did not answer. ${lives}`, 'Try again in a while.'],
    'unknown-result': (host) => [
      'The connection broke before Bitbucket answered',
      `${host} may or may not have revoked the old token.`,
      'Look at Bitbucket’s page. If it is gone, say that you have revoked it.',
    ],
    refused: (host) => ['Bitbucket did not revoke the old token', `${host} answered with an error. ${lives}`, 'Revoke it in your browser.'],
  },
);

export const rotationProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/rotation', {
  'rotation-none': () =>
    you('No renewal is in progress here', 'It was stopped, or never started.', 'Start one if the token needs renewing.'),
  'rotation-not-now': ({ why, count, until }) => you(...notNowWords[why](count, until)),
  'rotation-same-token': () =>
    you('This is the old token', 'It is the one that you are replacing.', 'Make a new one in Bitbucket and paste it.'),
  'rotation-loses': ({ count }) =>
    you(
      count === 1 ? 'The new token cannot do one thing that the old one can' : 'The new token cannot do everything that the old one can',
      'Something that works today would stop. Nothing was changed.',
      'Make a token with the missing permissions. Or continue anyway, if nobody needs them.',
    ),
  'revoke-failed': ({ why, host, page, reason }) => {
    const [title, explanation, next] = revokeFaultWords[why](or(host, 'Your Bitbucket'));
    return you(title, join(explanation, reasonSentence(reason)), join(next, page === '' ? '' : `The page: ${page}`));
  },
});
