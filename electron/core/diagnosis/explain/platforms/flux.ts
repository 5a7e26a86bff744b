/**
 * Flux. Facts: fluxcd/source-controller @39b711b1, fluxcd/pkg @e2cfd1a2 (git/options.go, git/gogit/client.go),
 * fluxcd/notification-controller @2e46958.
 */
import { cause } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const pkg = 'https://github.com/fluxcd/pkg/blob/e2cfd1a2/git';
const notifier = 'https://github.com/fluxcd/notification-controller/blob/2e46958/internal/notifier';

export const flux: PlatformKnowledge = {
  id: 'flux',
  clones: true,
  cloud: {
    restUser: 'the part before the colon in token of the notification secret',
    gitUser: 'username in the secret',
    secret: 'password in the secret',
  },
  selfManaged: { restUser: null, gitUser: 'username in the secret', secret: 'bearerToken (or password) in the secret' },
  since: null,
  messages: [
    {
      find: /'password' requires 'username' to be set|basic auth and bearer token cannot be set at the same time/i,
      name: 'Flux: the keys of the secret do not fit together',
      source: `${pkg}/options.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'The secret needs username and password together, or bearerToken alone.',
          'Look which keys the secret has: kubectl get secret NAME -o yaml.',
        ),
      ],
    },
    {
      find: /URL cannot contain credentials when using HTTP/i,
      name: 'Flux: a user in the address',
      source: `${pkg}/gogit/client.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'Flux needs the address without user and token; they belong into the secret.',
          'Look at spec.url.',
        ),
      ],
    },
    {
      find: /invalid token format, expected to be <user>:<password>|bitbucket token cannot be empty/i,
      name: 'Flux: the token of the notification provider',
      source: `${notifier}/bitbucket.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'For build statuses on Bitbucket Cloud the key token has to hold user and token with a colon between them.',
          'Look at the key token of the secret that the Provider names.',
        ),
      ],
    },
    {
      find: /expected to be one of username\/password or API Token/i,
      name: 'Flux: the secret of the notification provider',
      source: `${notifier}/bitbucketserver.go`,
      causes: [
        cause(
          'platform-input-invalid',
          'certain',
          'For a self-managed Bitbucket the secret needs username and password, or token alone.',
          'Look which keys the secret has.',
        ),
      ],
    },
  ],
};
