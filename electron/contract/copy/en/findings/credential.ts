/** Sentences for the token and the account behind it. */
import { inEnglish } from '../../language.ts';
import type { FindingCode } from '../../../words.ts';
import type { Copy } from '../../findings/shape.ts';

const newCloudToken =
  'Create a new one with the button “Create API token with scopes”, choose the app Bitbucket, and tick the scopes (single permissions) that Handrail shows.';

export const credentialCopy = inEnglish('findings/credential', {
  'token-rejected': (f) =>
    f.has('takenBefore')
      ? {
          title: 'Bitbucket accepted this token, and a moment later refused it',
          explanation: `Both happened in this one check. Either the token was revoked or ended in between, or ${f.cloud ? 'Bitbucket refused a good token for a moment (BCLOUD-24107)' : 'the servers behind this address do not agree, as when one node of a cluster is behind the others'}.${f.cloud ? '' : ' Handrail did not ask again: a server locks an account after a few refusals (CAPTCHA).'}`,
          fix: `Check again in a minute, before you change anything. If ${f.cloud ? 'Bitbucket' : 'the server'} refuses the token from the start then, create a new one. If it accepts it and refuses it in turn, ${f.cloud ? 'keep the token and let programs try again after a pause' : 'ask your Bitbucket administrator to look at the nodes and their log at the time of this check'}.`,
        }
      : {
          title: 'Bitbucket does not accept this token',
          explanation: f.cloud
            ? f.say('kind', '') === 'api-token'
              ? 'Bitbucket does not say why. The usual reasons: the token was created without scopes (single permissions) or for another app than Bitbucket; it has expired or was revoked; it is not complete; or the e-mail address is not the one of the Atlassian account that made it.'
              : 'Bitbucket does not say why. The usual reasons: the token has expired or was revoked; it is not complete; or it is not an access token of a repository, project or workspace.'
            : 'The server does not say why. The usual reasons: the token has expired or was revoked, it is not complete, or it was made on another Bitbucket server.',
          fix:
            f.cloud && f.say('kind', '') === 'api-token'
              ? `Look at the e-mail address first. If it is right, the token is not. ${newCloudToken}`
              : 'Copy the token again from the place where you keep it. If you no longer have it, create a new one.',
        },
  'token-expired': (f) => ({
    title: 'The token has expired',
    explanation: `Tokens are good for a limited time${f.has('expiresOn') ? `; this one ended on ${f.say('expiresOn', '')}` : ''}. An expired token cannot be extended.`,
    fix: 'Create a new token and paste it here. Give its expiry date too, and Handrail reminds you in time.',
  }),
  'token-expires-soon': (f) => ({
    title:
      f.say('days', '') === '0'
        ? 'The token expires today'
        : `The token expires in ${f.say('days', 'a few')} ${f.say('days', '') === '1' ? 'day' : 'days'}`,
    explanation: `It ends on ${f.say('expiresOn', 'a day soon')}. From then on the platform is refused, without any further warning from Bitbucket.`,
    fix: 'Create a new token now, and enter it here and on the platform before that day.',
  }),
  'token-unscoped': () => ({
    title: 'The token has no permissions for Bitbucket',
    explanation:
      'It was created without scopes (single permissions), or with scopes for another Atlassian product. Scopes cannot be added later.',
    fix: newCloudToken,
  }),
  'wrong-user-name': (f) => ({
    title: f.cloud ? 'The e-mail address does not fit the token' : 'The user name does not fit the token',
    explanation: f.cloud
      ? f.has('accepted')
        ? 'Bitbucket accepts the token by itself but not together with this e-mail address. The token belongs to another Atlassian account.'
        : 'With an API token Bitbucket Cloud needs the e-mail address of the Atlassian account. What was given is not an e-mail address, so nothing was sent: it could only be refused.'
      : `The token belongs to ${f.say('account', 'somebody else')}, but the user name given is ${f.say('user', 'another one')}. A platform that signs in with this user name would be refused.`,
    fix: f.cloud
      ? 'Enter the e-mail address that you sign in with at Atlassian. You find it in Bitbucket under Personal settings → Email aliases.'
      : `Enter ${f.say('account', 'the name of the account that made the token')} as the user name, or use a token of the account that you named.`,
  }),
  'app-password-retired': () => ({
    title: 'App passwords no longer work',
    explanation: 'This is an app password. Bitbucket Cloud ended them on 28 July 2026 and takes API tokens instead.',
    fix: newCloudToken,
  }),
  'bearer-only-token': (f) => ({
    title: 'This token works without a user name only',
    explanation: `It belongs to a repository, project or workspace, not to a person, and Bitbucket takes it only by itself (technically: as “Bearer”).${f.also('chosen', (chosen) => `You chose ${chosen}, which is sent together with a user name.`)}`,
    fix: 'Choose the kind of token that this is, or create the kind that the platform asks for. A platform that insists on a user name cannot use this one.',
  }),
  'organization-api-key': () => ({
    title: 'This may be a key for Atlassian’s administration',
    explanation:
      'Keys from admin.atlassian.com begin exactly like access tokens of Bitbucket, but they manage users of an organisation and do not open Bitbucket.',
    fix: 'If you created it at admin.atlassian.com, create an access token in the settings of your repository, project or workspace in Bitbucket instead.',
  }),
  'captcha-locked': () => ({
    title: 'Bitbucket asks you to sign in on its website once',
    explanation:
      'After several wrong tries Bitbucket locks the account for programs until its owner has solved a puzzle (CAPTCHA) on the website. Handrail stopped, because more tries would keep the lock. An old password saved in another tool is often the reason.',
    fix: 'Sign in to Bitbucket in your browser, solve the puzzle, and remove the old password from other tools (Git, Jenkins, an editor). Then check again.',
  }),
  'anonymous-fallback': () => ({
    title: 'The token did not sign you in',
    explanation:
      'The server is open to the public, and it treats a wrong or expired token as if there were none: it answers, but only with what everybody may see. Other tools take this for success.',
    fix: 'Copy the token again. If that does not help, it has expired or was revoked: create a new one.',
  }),
  'password-login-disabled': () => ({
    title: 'This server takes no user name with a token',
    explanation:
      'Its administrators have switched off signing in with a user name (technically: Basic authentication). Tokens work only by themselves (technically: as “Bearer”).',
    fix: 'Use a platform that sends the token by itself, or ask your Bitbucket administrator to allow Basic authentication for tokens.',
  }),
  'token-not-for-this-address': (f) => ({
    title: 'This token belongs to another Bitbucket',
    explanation: `It looks like ${f.say('looksLike', 'a token of another product')}. ${f.say('host', 'This address')} cannot know it, so Handrail did not send it there.`,
    fix: f.cloud
      ? 'Paste a token that Bitbucket Cloud made, or go back and choose your own server.'
      : 'Paste an HTTP access token that this server made, or go back and choose Bitbucket Cloud.',
  }),
  'credential-not-sent': (f) => ({
    title: 'No token came along with the request',
    explanation: `${f.say('host', 'Bitbucket')} answered as it answers somebody who is not signed in. The program may have no token stored for this address, lost it on the way, or read an empty one.`,
    fix: 'Look where the program gets its token from: an empty setting, a variable that was not filled in, or an entry stored for another address.',
  }),
} satisfies Partial<Record<FindingCode, Copy>>);
