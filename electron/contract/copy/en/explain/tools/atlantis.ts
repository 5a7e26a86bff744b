/** Messages of Atlantis. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const atlantisMessages = words({
  'atlantis-cloud-401': {
    name: 'Atlantis: Bitbucket Cloud answered 401',
    causes: {
      'wrong-user-name': {
        why: 'Atlantis uses two user names: one for Git and one for Bitbucket’s interface for programs (REST). With an API token the second one has to be the e-mail address, and only Atlantis 0.36 and newer has a setting for it.',
        tellApart: [
          'Run “atlantis version”. Below 0.36 it cannot work with an API token.',
          'Is ATLANTIS_BITBUCKET_API_USER set, and is there an @ in it?',
        ],
      },
      'app-password-retired': {
        why: 'An app password that worked until July 2026 is refused like this.',
        tellApart: ['It begins with ATBB.'],
      },
      'token-unscoped': {
        why: 'An API token without scopes (single permissions) for Bitbucket is refused too.',
        tellApart: ['In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.'],
      },
    },
  },
  'atlantis-user-unknown': {
    name: 'Atlantis: it could not find out who it is',
    causes: {
      'missing-scope': {
        why: 'To hide its older comments Atlantis asks Bitbucket who it is, which takes the scope (single permission) read:user:bitbucket.',
        tellApart: ['Does it stop when ATLANTIS_HIDE_PREV_PLAN_COMMENTS is off?'],
      },
    },
  },
  'atlantis-not-in-allowlist': {
    name: 'Atlantis: the list of allowed repositories',
    causes: {
      'platform-input-invalid': {
        why: 'Atlantis needs names there such as git.acme.io/PROJECT/*, without https:// and without a number after the colon.',
        tellApart: ['Look at ATLANTIS_REPO_ALLOWLIST.'],
      },
    },
  },
  'atlantis-webhook-secret': {
    name: 'Atlantis: the webhook’s secret',
    causes: {
      'platform-input-invalid': {
        why: 'Atlantis checks that each event was signed with ATLANTIS_BITBUCKET_WEBHOOK_SECRET. This one was signed with another secret. The token is not involved.',
        tellApart: ['Was the secret made with “echo” without -n? Then it ends with a line break.'],
        remedy: {
          title: 'The secret of the webhook differs in Bitbucket and in Atlantis',
          fix: 'Enter the same secret again in both places: in Bitbucket under Repository settings → Webhooks → Edit → Secret, and in Atlantis as ATLANTIS_BITBUCKET_WEBHOOK_SECRET. Use no line break at the end, and start Atlantis again.',
        },
      },
    },
  },
  'atlantis-base-url': {
    name: 'Atlantis: the base URL of Bitbucket',
    causes: {
      'platform-input-invalid': {
        why: 'ATLANTIS_BITBUCKET_BASE_URL has to begin with https://.',
        tellApart: ['Look at ATLANTIS_BITBUCKET_BASE_URL.'],
      },
    },
  },
});
