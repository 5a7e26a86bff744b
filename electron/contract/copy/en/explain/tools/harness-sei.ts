/** Messages of Harness. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const harnessSeiMessages = words({
  'harness-sei-connector-refused': {
    name: 'Harness: the connector was refused',
    causes: {
      'token-rejected': {
        why: 'Harness says this for 401 and 403 alike: the token was refused, or it may not do what was asked.',
        tellApart: ['Look for the status beside it, or check the token with Handrail.'],
      },
      'wrong-user-name': {
        why: 'With an API token the user has to be the e-mail address of the Atlassian account.',
        tellApart: ['Is there an @ in Username?'],
      },
      'missing-scope': {
        why: 'A status of 403 means that a permission is missing.',
        tellApart: ['Look for 403 in the log.'],
      },
    },
  },
  'harness-sei-repository-not-found': {
    name: 'Harness: the repository was not found',
    causes: {
      'repository-not-found': {
        why: 'Bitbucket does not show this repository to the connector.',
        tellApart: ['Compare its address with the one in your browser.'],
      },
      'missing-permission': {
        why: 'The account behind the token may not see it.',
        tellApart: ['Sign in as that account in your browser.'],
      },
    },
  },
});
