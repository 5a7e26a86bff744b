/** Words for "Create it for me". What was not created is said as plainly as what may exist now. */
import { inEnglish } from '../../language.ts';
import { reasonSentence } from '../reasons.ts';
import type { ProblemMap } from '../../problems/types.ts';
import { join, or, you } from '../../problems/types.ts';

type Kinds =
  | 'create-needs-https'
  | 'create-host-changed'
  | 'create-single-sign-on'
  | 'create-captcha'
  | 'create-password-refused'
  | 'create-not-allowed'
  | 'create-limit-reached'
  | 'create-expiry-required'
  | 'create-unsupported'
  | 'create-reply-lost'
  | 'create-found'
  | 'create-not-kept'
  | 'create-unreachable'
  | 'create-refused';

const guided = 'Go on with the steps on this page and create the token in your browser.';
const nothingMade = 'No token was created.';

/** Where a token can be looked up and revoked. */
function revoke(page: string | undefined, name: string | undefined): string {
  const where = page === undefined ? 'Profile picture → Manage account → HTTP access tokens' : page;
  return `Open ${where}, look for “${or(name, 'the new token')}”, and revoke it if you do not need it.`;
}

export const createProblems: Pick<ProblemMap, Kinds> = inEnglish('problems/create', {
  'create-needs-https': ({ host }) =>
    you(
      'Your password would travel unencrypted',
      `The address of ${or(host, 'your Bitbucket')} begins with http://, so anybody on the way could read it. Handrail did not send it.`,
      `Use the https:// address. Or: ${guided}`,
    ),
  'create-host-changed': ({ host, shown }) =>
    you(
      'The address has changed since you saw it',
      `This page named ${or(shown, 'no host')}; this connection’s address is ${or(host, 'another host')} now, perhaps changed in another window. Your password was not sent.`,
      'Look at the address step. If it is right, come back here, look at the host and enter your password again.',
    ),
  'create-single-sign-on': ({ host }) =>
    you(
      'Your Bitbucket signs in on a company page',
      `${or(host, 'It')} does not take a user name and password directly, so Handrail cannot create the token for you. Your password was not sent.`,
      guided,
    ),
  'create-captcha': ({ host }) =>
    you(
      'Bitbucket asks you to solve a puzzle first',
      `After several failed sign-ins ${or(host, 'Bitbucket')} asks for the letters in a picture. ${nothingMade}`,
      'Sign in to Bitbucket in your browser once, solve the puzzle (CAPTCHA) there, and come back.',
    ),
  'create-password-refused': ({ host }) =>
    you(
      'Bitbucket did not accept this user name and password',
      `${or(host, 'It')} refused them. ${nothingMade} Handrail tries once only, so that your account is not locked.`,
      'Check the user name (not the e-mail address) and the password, then try again.',
    ),
  'create-not-allowed': ({ reason }) => ({
    title: 'You may not create this token',
    explanation: join('Bitbucket knows you and refuses to make a token with these permissions.', reasonSentence(reason), nothingMade),
    next: 'Ask the administrator of your Bitbucket for the permissions; “Ask my administrator” copies a request.',
    who: 'bitbucket-admin',
  }),
  'create-limit-reached': ({ page }) =>
    you(
      'You have too many tokens already',
      `Bitbucket allows each person a certain number of HTTP access tokens. ${nothingMade}`,
      `Revoke one that you no longer need${page === undefined ? '' : ` at ${page}`}, then try again.`,
    ),
  'create-expiry-required': ({ limit }) =>
    you(
      'The token needs an expiry date',
      `Your Bitbucket does not allow tokens that never expire${limit === undefined ? '' : `, or that last more than ${limit} days`}. ${nothingMade}`,
      'Choose a shorter time and try again.',
    ),
  'create-unsupported': ({ reason }) =>
    you(
      'Handrail cannot create the token here',
      join(or(reasonSentence(reason), 'This Bitbucket offers no way to create tokens over its API.'), nothingMade),
      guided,
    ),
  'create-reply-lost': ({ name, page, host }) =>
    you(
      'A token may have been created',
      `The connection to ${or(host, 'Bitbucket')} broke off before its answer was complete. A token called “${or(name, 'the new token')}” may exist there, and its text is lost.`,
      `${revoke(page, name)} Then create a new one.`,
    ),
  'create-found': ({ name, page, host, count }) =>
    you(
      count === 1 ? 'Bitbucket has made this token already' : 'Bitbucket has made such tokens already',
      join(
        count === 1
          ? `${or(host, 'Bitbucket')} lists a token called “${or(name, 'the new token')}” that Handrail asked for earlier.`
          : `${or(host, 'Bitbucket')} lists ${count} tokens called “${or(name, 'the new token')}” that Handrail asked for earlier.`,
        'The answer was cut off, so nobody has its text. No other token was created.',
      ),
      `Open ${page} and revoke “${or(name, 'the new token')}”. Then create a new one here.`,
    ),
  'create-not-kept': ({ name, page, host, reason, kept }) =>
    you(
      'The token was created but could not be saved',
      join(
        `“${or(name, 'The new token')}” now exists on ${or(host, 'your Bitbucket')}.`,
        kept === 'memory'
          ? 'The keychain did not take it, so Handrail keeps it in memory until you close it.'
          : 'Handrail could not keep it.',
        reasonSentence(reason),
      ),
      kept === 'memory'
        ? `You can go on now. When you no longer need it: ${revoke(page, name)}`
        : `${revoke(page, name)} Then put the cause right and create a new one.`,
    ),
  'create-unreachable': ({ host, reason }) =>
    you(
      `${or(host, 'Bitbucket')} does not answer`,
      join('Handrail could not reach it to create the token.', reasonSentence(reason), nothingMade),
      'Check that you are in your company’s network (VPN) and try again.',
    ),
  'create-refused': ({ reason, status }) =>
    you('Bitbucket did not create the token', join(or(reasonSentence(reason), `It answered ${status}.`), nothingMade), guided),
});
