/** Sentences for what the token and its account may do and see. */
import { inEnglish } from '../../language.ts';
import { ended, listed } from '../../findings/shape.ts';
import type { FindingCode } from '../../../words.ts';
import type { Copy } from '../../findings/shape.ts';

export const accessCopy = inEnglish('findings/access', {
  'missing-scope': (f) => ({
    title:
      f.all('missing').length === 1 ? 'The token lacks one permission' : `The token lacks ${f.all('missing').length || 'some'} permissions`,
    explanation: `Permissions of a token are called scopes. ${f.say('platform', 'The platform')} needs ${listed(f.all('missing')) || 'more than this token has'}. The token is good otherwise.`,
    fix: 'A token cannot be changed afterwards. Create a new one with all the scopes that Handrail shows for this platform; the missing ones are marked.',
  }),
  'missing-permission': (f) => {
    const what = f.say('what', 'do what is needed');
    const where = f.has('where') ? ` in ${f.say('where', '')}` : '';
    const needed = f.also('missing', (names) => `Needed: ${names}.`);
    // A self-managed level can be too low in the token or in the account; only sometimes the evidence tells which.
    const tokenTooLow = f.say('cause', '') === 'token';
    if (tokenTooLow) {
      return {
        title: `The token may not ${what}`,
        explanation: `The account${f.has('account') ? ` ${f.say('account', '')}` : ''} has the right to ${what}, but the token was created with a lower level.${needed}`,
        fix: 'A token’s level is chosen when it is created. Create a new one with the levels that Handrail shows for this platform.',
      };
    }
    return {
      title: f.cloud ? `The account may not ${what}` : `The token may not ${what}`,
      explanation: f.cloud
        ? `The token was accepted, but ${f.say('account', 'its account')} has no right to ${what}${where}.${needed} A token never may do more than its account.`
        : `The token was accepted, but it has no right to ${what}${where}.${needed} Either it was created with a lower level, or ${f.say('account', 'its account')} has no such right: a token never may do more than its account.`,
      fix: `Ask an administrator of ${f.say('where', 'Bitbucket')} to give ${f.say('account', 'the account')} the right, or use a token of an account that has it.${f.cloud ? '' : ' If the account has it already, create a new token with the levels that Handrail shows.'}`,
    };
  },
  'excess-access': (f) => ({
    title: 'The token may do more than the platform needs',
    explanation: `${f.say('platform', 'The platform')} does not need ${f.say('excess', 'all of its permissions')}. It works, but if the token is ever stolen, more is lost.`,
    fix: 'For less risk, create a token with only the permissions that Handrail shows for this platform.',
  }),
  'workspace-not-found': (f) => ({
    title: `The workspace ${f.say('workspace', '')} was not found`.replace('  ', ' '),
    explanation: f.say('workspace', '').startsWith('{')
      ? 'What was given is the workspace’s number (its UUID). Bitbucket found none with it that this token may see, and platforms need the short name in the address instead.'
      : 'Either there is no workspace with this short name, or this token may not see it. Bitbucket answers the same in both cases. The short name is the one in the address, not the name shown on the page.',
    fix: 'Open the workspace in your browser and copy the part after bitbucket.org/. If the name is right, the account that made the token must be a member of the workspace.',
  }),
  'workspace-deactivated': (f) => ({
    title: `The workspace ${f.say('workspace', '')} has been deactivated`.replace('  ', ' '),
    explanation:
      'Atlassian deactivates free workspaces that nobody has used for six months. Its repositories cannot be reached until it is active again.',
    fix: 'An administrator of the workspace can sign in to bitbucket.org and reactivate it. This is urgent: deactivated workspaces are deleted later.',
  }),
  'project-not-found': (f) => ({
    title: `The project ${f.say('project', '')} was not found`.replace('  ', ' '),
    explanation:
      'Either there is no project with this key, or this token may not see it. The key is the short name in capitals after /projects/ in the address.',
    fix: 'Open the project in your browser and copy its key from the address. If it is right, ask the project’s administrator to let the account see it.',
  }),
  'repository-not-found': (f) => ({
    title:
      f.all('repositories').length > 1
        ? 'Some repositories were not found'
        : `The repository ${f.say('repositories', '')} was not found`.replace('  ', ' '),
    explanation: `Bitbucket does not show ${f.say('repositories', 'it')} to this token. It may be misspelt, renamed or moved, or the account has no access to it. Bitbucket answers the same in all these cases.`,
    fix: 'Open the repository in your browser and compare the last part of its address. If it is right, ask its administrator to give the account access.',
  }),
  'no-repositories-visible': (f) => ({
    title: 'The token sees no repositories',
    explanation: `The sign-in works, but Bitbucket shows this token nothing${f.has('where') ? ` in ${f.say('where', '')}` : ''}. Either it is empty, or the account has no access to anything in it.`,
    fix: 'Ask an administrator to give the account access to the repositories, or choose another workspace or project.',
  }),
  'ip-not-allowed': (f) => ({
    title: 'This network is not allowed to use the workspace',
    explanation:
      'The workspace shows its content only to networks that its administrators have listed. The one you are in is not on the list. The token may be fine.',
    fix: `Connect to your company’s network, or ask the workspace’s administrator to add this network under Access controls.${f.also('platform', (platform) => `The addresses of ${platform} must be on the list too.`)}`,
  }),
  'two-step-required': () => ({
    title: 'The workspace requires accounts with two-step verification',
    explanation:
      'Its administrators require that everybody signs in with a second proof besides the password, for example a code from a phone. The account behind this token has not set that up.',
    fix: 'Sign in with that account at id.atlassian.com, switch on two-step verification under Security, and check again.',
  }),
  'admin-blocked-tokens': (f) => ({
    title: 'An administrator has blocked API tokens',
    explanation: `The organisation does not let this account use API tokens here.${f.also('message', (message) => `Bitbucket says: ${ended(message)}`)}`,
    fix: 'Ask your organisation’s administrator to allow API tokens for this account, or use an access token of the repository, project or workspace if the platform takes one.',
  }),
  'permission-unknown': (f) => {
    if (f.cloud) {
      return {
        title: 'The scopes of the token could not be read',
        explanation: `Permissions of a token are called scopes. Bitbucket usually tells them with its answer, and did not do so this time. What could be tried without changing anything worked.${f.also('required', (names) => `Not tried: ${names}.`)}`,
        fix: 'Check again later. If the platform reports a missing permission, create a new token with all the scopes that Handrail shows.',
      };
    }
    return {
      title: 'The level of the token could not be read for certain',
      explanation: `This kind of server does not tell what a token may do.${f.also('reason', (reason) => reason)} What the platform needs was ${f.has('seen') ? `seen for the account (${f.say('seen', '')}), not for the token itself` : 'not seen'}.`,
      fix: 'Look at the token in Bitbucket’s list of tokens: it shows the levels. Compare them with what Handrail shows for this platform.',
    };
  },
} satisfies Partial<Record<FindingCode, Copy>>);
