/** Atlantis. Facts: github.com/runatlantis/atlantis @078d0a82 (2026-08-22), cmd/server.go and server/events/vcs/bitbucket{cloud,server}. */
import { cause, causeWith } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/runatlantis/atlantis/blob/078d0a82';

export const atlantis: PlatformKnowledge = {
  id: 'atlantis',
  clones: true,
  cloud: { restUser: 'ATLANTIS_BITBUCKET_API_USER', gitUser: 'ATLANTIS_BITBUCKET_USER', secret: 'ATLANTIS_BITBUCKET_TOKEN' },
  selfManaged: { restUser: 'ATLANTIS_BITBUCKET_USER', gitUser: 'ATLANTIS_BITBUCKET_USER', secret: 'ATLANTIS_BITBUCKET_TOKEN' },
  since:
    'Only Atlantis 0.36 and newer has the setting ATLANTIS_BITBUCKET_API_USER. An older one sends the user name for Git to Bitbucket’s interface for programs (REST) too, which refuses it with an API token: update Atlantis first.',
  messages: [
    {
      find: /making request \\?"[A-Z]+ https:\/\/api\.bitbucket\.org\/2\.0\/[^"]{1,300}\\?" unexpected status code: 401/i,
      name: 'Atlantis: Bitbucket Cloud answered 401',
      source: `${source}/server/events/vcs/bitbucketcloud/client.go`,
      causes: [
        cause(
          'wrong-user-name',
          85,
          'Atlantis uses two user names: one for Git and one for Bitbucket’s interface for programs (REST). With an API token the second one has to be the e-mail address, and only Atlantis 0.36 and newer has a setting for it.',
          'Run “atlantis version”. Below 0.36 it cannot work with an API token.',
          'Is ATLANTIS_BITBUCKET_API_USER set, and is there an @ in it?',
        ),
        cause('app-password-retired', 40, 'An app password that worked until July 2026 is refused like this.', 'It begins with ATBB.'),
        cause(
          'token-unscoped',
          25,
          'An API token without scopes (single permissions) for Bitbucket is refused too.',
          'In the list of your API tokens, look whether this one shows scopes and the app Bitbucket.',
        ),
      ],
    },
    {
      find: /check required scope of the auth token/i,
      name: 'Atlantis: it could not find out who it is',
      source: `${source}/server/events/vcs/bitbucketcloud/client.go`,
      causes: [
        cause(
          'missing-scope',
          70,
          'To hide its older comments Atlantis asks Bitbucket who it is, which takes the scope (single permission) read:user:bitbucket.',
          'Does it stop when ATLANTIS_HIDE_PREV_PLAN_COMMENTS is off?',
        ),
      ],
    },
    {
      find: /--repo-allowlist (?:cannot contain|must be set)/i,
      name: 'Atlantis: the list of allowed repositories',
      source: `${source}/cmd/server.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'Atlantis needs names there such as git.acme.io/PROJECT/*, without https:// and without a number after the colon.',
          'Look at ATLANTIS_REPO_ALLOWLIST.',
        ),
      ],
    },
    {
      find: /payload signature check failed|did not pass validation: (?!missing)/i,
      name: 'Atlantis: the webhook’s secret',
      source: 'https://github.com/runatlantis/atlantis/blob/04bf104c/server/events/vcs/bitbucketserver/request_validation.go',
      causes: [
        causeWith(
          {
            title: 'The secret of the webhook differs in Bitbucket and in Atlantis',
            fix: 'Enter the same secret again in both places: in Bitbucket under Repository settings → Webhooks → Edit → Secret, and in Atlantis as ATLANTIS_BITBUCKET_WEBHOOK_SECRET. Use no line break at the end, and start Atlantis again.',
            who: 'platform-admin',
          },
          'platform-input-invalid',
          92,
          'Atlantis checks that each event was signed with ATLANTIS_BITBUCKET_WEBHOOK_SECRET. This one was signed with another secret. The token is not involved.',
          'Was the secret made with “echo” without -n? Then it ends with a line break.',
        ),
      ],
    },
    {
      find: /must have 'http:\/\/' or 'https:\/\/' in base url/i,
      name: 'Atlantis: the base URL of Bitbucket',
      source: `${source}/server/events/vcs/bitbucketserver/client.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'ATLANTIS_BITBUCKET_BASE_URL has to begin with https://.',
          'Look at ATLANTIS_BITBUCKET_BASE_URL.',
        ),
      ],
    },
  ],
};
