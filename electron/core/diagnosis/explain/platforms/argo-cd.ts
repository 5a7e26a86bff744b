/** Argo CD. Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22), util/db/repository_secrets.go, applicationset/services. */
import { unknownHostKey } from '../setup-messages.ts';
import { cause, causeWith } from './types.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/argoproj/argo-cd/blob/37ee0097';

export const argoCd: PlatformKnowledge = {
  id: 'argo-cd',
  clones: true,
  cloud: {
    restUser: 'bitbucket.user in the ApplicationSet',
    gitUser: 'username in the repository secret',
    secret: 'password in the repository secret',
  },
  selfManaged: {
    restUser: 'basicAuth.username in the ApplicationSet',
    gitUser: 'username in the repository secret',
    secret: 'bearerToken (or password) in the repository secret',
  },
  since: null,
  messages: [
    {
      find: unknownHostKey,
      name: 'Argo CD: the SSH key of the server is not known',
      source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_cert_add-ssh/',
      causes: [
        causeWith(
          {
            title: 'Argo CD does not know the SSH key of the server',
            fix: 'Add it in Argo CD under “Settings → Repository certificates and known hosts”, or with “ssh-keyscan SERVER | argocd cert add-ssh --batch”. Compare it first with the key that your Bitbucket administrator (or https://bitbucket.org/site/ssh ) names. Or use the clone address that begins with https:// (encrypted) together with a token: it needs no SSH key.',
            who: 'platform-admin',
          },
          'platform-input-invalid',
          'certain',
          'The repository’s address is one for SSH (it begins with git@ or ssh://), and the key with which that server proves who it is is not in Argo CD’s list, or has changed. Argo CD stopped before it signed in.',
          'Look at “Settings → Repository certificates and known hosts”: is this server in the list, with the same number after the colon?',
        ),
      ],
    },
    {
      find: /https:\/\/[^\s/:@'"]{1,200}@[A-Za-z0-9.-]{3,253}\/[^\s'"]{3,300}[\s\S]{0,600}authentication required|authentication required[\s\S]{0,600}https:\/\/[^\s/:@'"]{1,200}@[A-Za-z0-9.-]{3,253}\//i,
      name: 'Argo CD: no credential for an address with a user in it',
      source: `${source}/util/db/repository_secrets.go`,
      causes: [
        cause(
          'credential-not-sent',
          85,
          'Argo CD finds the token by comparing the beginning of addresses, letter by letter. With a user in the clone address (https://NAME@bitbucket.org/…) no secret fits, and nothing is sent.',
          'Look at repoURL of the Application: is there a name and an @ in front of the host?',
        ),
      ],
    },
    {
      find: /error listing repositories for \S{1,200}: 401|error listing pull requests for \S{1,300}: 401/i,
      name: 'Argo CD: the ApplicationSet was refused',
      source: `${source}/applicationset/services/scm_provider/bitbucket_cloud.go`,
      causes: [
        cause(
          'wrong-user-name',
          55,
          'The ApplicationSet speaks to Bitbucket’s interface for programs (REST) and needs another user name there than Git does: with an API token the e-mail address.',
          'Look at bitbucket.user in the ApplicationSet: is there an @ in it?',
        ),
      ],
    },
  ],
};
