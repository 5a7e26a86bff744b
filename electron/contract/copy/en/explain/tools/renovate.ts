/** Messages of Renovate. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const renovateMessages = words({
  'renovate-no-token': {
    name: 'Renovate: no token was set',
    causes: {
      'platform-input-invalid': {
        why: 'Renovate found neither RENOVATE_TOKEN nor both RENOVATE_USERNAME and RENOVATE_PASSWORD.',
        tellApart: ['Look whether the variables reach the process in which Renovate runs.'],
      },
    },
  },
  'renovate-entry-missing': {
    name: 'Renovate: an entry for Bitbucket Server is missing',
    causes: {
      'platform-input-invalid': {
        why: 'For a self-managed Bitbucket Renovate needs endpoint and one way to sign in: RENOVATE_TOKEN, or user name and password, and not both.',
        tellApart: ['Look at endpoint and at the variables.'],
      },
    },
  },
  'renovate-may-not-ask-who': {
    name: 'Renovate: it may not ask who it is',
    causes: {
      'missing-scope': {
        why: 'Renovate asks Bitbucket who it is to know its own pull requests. That takes the scope (single permission) read:user:bitbucket (“account” in older tokens).',
        tellApart: ['It goes on without it, and then may not find its own pull requests.'],
      },
    },
  },
  'renovate-endpoint-of-cloud': {
    name: 'Renovate: the endpoint is no address of Bitbucket Cloud',
    causes: {
      'wrong-deployment': {
        why: 'Renovate is set to the platform “bitbucket”, which is Bitbucket Cloud, and endpoint is another server’s address.',
        tellApart: ['For your own server set the platform to “bitbucket-server”.'],
      },
    },
  },
  'renovate-issues': {
    name: 'Renovate: issues',
    causes: {
      'issue-tracker-removed': {
        why: 'Renovate tried to read or write an issue for its dashboard, and Bitbucket Cloud has had no issues since 20 August 2026.',
        tellApart: ['Renovate from 44.121 on no longer asks for issues.'],
      },
    },
  },
});
