/**
 * Flux. Facts: fluxcd/source-controller @39b711b1, fluxcd/pkg @e2cfd1a2 (git/options.go, git/gogit/client.go),
 * fluxcd/notification-controller @2e46958.
 */
import type { PlatformKnowledge } from './types.ts';

const pkg = 'https://github.com/fluxcd/pkg/blob/e2cfd1a2/git';
const notifier = 'https://github.com/fluxcd/notification-controller/blob/2e46958/internal/notifier';

export const flux: PlatformKnowledge = {
  id: 'flux',
  clones: true,
  messages: [
    {
      find: /'password' requires 'username' to be set|basic auth and bearer token cannot be set at the same time/i,
      id: 'flux-secret-keys',
      source: `${pkg}/options.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /URL cannot contain credentials when using HTTP/i,
      id: 'flux-user-in-address',
      source: `${pkg}/gogit/client.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /invalid token format, expected to be <user>:<password>|bitbucket token cannot be empty/i,
      id: 'flux-provider-token',
      source: `${notifier}/bitbucket.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /expected to be one of username\/password or API Token/i,
      id: 'flux-provider-secret',
      source: `${notifier}/bitbucketserver.go`,
      causes: [['platform-input-invalid', 'certain']],
    },
  ],
};
