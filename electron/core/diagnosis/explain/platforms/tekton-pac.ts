/** Pipelines as Code. Facts: github.com/tektoncd/pipelines-as-code @707a00d0 (2026-08-19), pkg/provider/bitbucket{cloud,datacenter}. */
import { cause, causeWith } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/tektoncd/pipelines-as-code/blob/707a00d0/pkg/provider';

export const tektonPac: PlatformKnowledge = {
  id: 'tekton-pac',
  clones: true,
  cloud: { restUser: 'git_provider.user', gitUser: 'git_provider.user', secret: 'the key that git_provider.secret names' },
  selfManaged: { restUser: 'git_provider.user', gitUser: 'git_provider.user', secret: 'the key that git_provider.secret names' },
  since: null,
  messages: [
    {
      find: /token validation failed: unauthorized/i,
      name: 'Pipelines as Code: the token was refused',
      source: `${source}/bitbucketdatacenter/bitbucketdatacenter.go`,
      causes: [
        cause(
          'token-rejected',
          70,
          'The server refused the token of the Repository’s secret.',
          'Is the secret in the same namespace as the Repository, and does the key hold the token without a line break?',
        ),
      ],
    },
    {
      find: /no (?:spec\.)?git_provider\.(?:secret|url) has been|no token has been set/i,
      name: 'Pipelines as Code: the Repository names no token',
      source: `${source}/bitbucketcloud/bitbucket.go`,
      causes: [
        cause(
          'platform-input-invalid',
          80,
          'The Repository names no secret, or the secret has not the key that it names.',
          'Compare git_provider.secret.name and .key with the secret.',
        ),
      ],
    },
    {
      find: /no (?:spec\.)?git_provider\.user has been/i,
      name: 'Pipelines as Code: no user name is set',
      source: `${source}/bitbucketcloud/bitbucket.go`,
      causes: [
        cause(
          'platform-input-invalid',
          60,
          'This release needs git_provider.user beside the token.',
          'Look at git_provider.user of the Repository.',
        ),
        cause(
          'bearer-only-token',
          50,
          'A token of a project or repository has no user. Releases that take one without a user exist since 2026 (pull requests 2726, 2819 and 2870).',
          'Was the token made in the settings of a project or repository? Then a newer Pipelines as Code is needed.',
        ),
      ],
    },
    {
      find: /no webhook secret has been set|no signature has been detected|failed to find webhook secret/i,
      name: 'Pipelines as Code: the webhook’s secret',
      source: `${source}/bitbucketcloud/bitbucket.go`,
      causes: [
        cause(
          'platform-input-invalid',
          80,
          'Pipelines as Code takes only signed events: the same secret has to be in Bitbucket’s webhook (the call at every push) and in the Repository’s secret.',
          'Look at “Secret” in Bitbucket’s webhook, and at git_provider.webhook_secret.',
        ),
      ],
    },
    {
      find: /payload signature check failed|check your webhook secret\?(?!: no signature)/i,
      name: 'Pipelines as Code: the webhook’s secret differs',
      source: `${source}/bitbucketdatacenter/bitbucketdatacenter.go`,
      causes: [
        causeWith(
          {
            title: 'The secret of the webhook differs in Bitbucket and in Pipelines as Code',
            fix: 'Enter the same secret again in both places: in Bitbucket under Repository settings → Webhooks → Edit → Secret, and in the secret that git_provider.webhook_secret of the Repository names. Use no line break at the end.',
            who: 'platform-admin',
          },
          'platform-input-invalid',
          92,
          'Pipelines as Code checks that each event was signed with the secret of git_provider.webhook_secret. This one was signed with another secret. The token is not involved.',
          'Was the secret made with “echo” without -n? Then it ends with a line break.',
        ),
      ],
    },
    {
      find: /not coming from the public bitbucket cloud ips/i,
      name: 'Pipelines as Code: the event did not come from Bitbucket',
      source: `${source}/bitbucketcloud/parse_payload.go`,
      causes: [
        cause(
          'platform-input-invalid',
          60,
          'It checks the sender’s address against Bitbucket’s list, and something on the way replaced it.',
          'Look at bitbucket-cloud-check-source-ip and bitbucket-cloud-additional-source-ip.',
        ),
      ],
    },
  ],
};
