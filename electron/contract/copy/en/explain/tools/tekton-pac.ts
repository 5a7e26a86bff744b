/** Messages of Pipelines as Code. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const tektonPacMessages = words({
  'tekton-pac-token-refused': {
    name: 'Pipelines as Code: the token was refused',
    causes: {
      'token-rejected': {
        why: 'The server refused the token of the Repository’s secret.',
        tellApart: ['Is the secret in the same namespace as the Repository, and does the key hold the token without a line break?'],
      },
    },
  },
  'tekton-pac-no-token': {
    name: 'Pipelines as Code: the Repository names no token',
    causes: {
      'platform-input-invalid': {
        why: 'The Repository names no secret, or the secret has not the key that it names.',
        tellApart: ['Compare git_provider.secret.name and .key with the secret.'],
      },
    },
  },
  'tekton-pac-no-user': {
    name: 'Pipelines as Code: no user name is set',
    causes: {
      'platform-input-invalid': {
        why: 'This release needs git_provider.user beside the token.',
        tellApart: ['Look at git_provider.user of the Repository.'],
      },
      'bearer-only-token': {
        why: 'A token of a project or repository has no user. Releases that take one without a user exist since 2026 (pull requests 2726, 2819 and 2870).',
        tellApart: ['Was the token made in the settings of a project or repository? Then a newer Pipelines as Code is needed.'],
      },
    },
  },
  'tekton-pac-webhook-secret': {
    name: 'Pipelines as Code: the webhook’s secret',
    causes: {
      'platform-input-invalid': {
        why: 'Pipelines as Code takes only signed events: the same secret has to be in Bitbucket’s webhook (the call at every push) and in the Repository’s secret.',
        tellApart: ['Look at “Secret” in Bitbucket’s webhook, and at git_provider.webhook_secret.'],
      },
    },
  },
  'tekton-pac-webhook-secret-differs': {
    name: 'Pipelines as Code: the webhook’s secret differs',
    causes: {
      'platform-input-invalid': {
        why: 'Pipelines as Code checks that each event was signed with the secret of git_provider.webhook_secret. This one was signed with another secret. The token is not involved.',
        tellApart: ['Was the secret made with “echo” without -n? Then it ends with a line break.'],
        remedy: {
          title: 'The secret of the webhook differs in Bitbucket and in Pipelines as Code',
          fix: 'Enter the same secret again in both places: in Bitbucket under Repository settings → Webhooks → Edit → Secret, and in the secret that git_provider.webhook_secret of the Repository names. Use no line break at the end.',
        },
      },
    },
  },
  'tekton-pac-event-from-elsewhere': {
    name: 'Pipelines as Code: the event did not come from Bitbucket',
    causes: {
      'platform-input-invalid': {
        why: 'It checks the sender’s address against Bitbucket’s list, and something on the way replaced it.',
        tellApart: ['Look at bitbucket-cloud-check-source-ip and bitbucket-cloud-additional-source-ip.'],
      },
    },
  },
});
