/** Argo CD. Facts: github.com/argoproj/argo-cd @37ee0097 (2026-08-22), util/db/repository_secrets.go, applicationset/services. */
import { unknownHostKey } from '../setup-messages.ts';
import type { PlatformKnowledge } from './types.ts';

const source = 'https://github.com/argoproj/argo-cd/blob/37ee0097';

export const argoCd: PlatformKnowledge = {
  id: 'argo-cd',
  clones: true,
  messages: [
    {
      find: unknownHostKey,
      id: 'argo-cd-ssh-key-unknown',
      source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_cert_add-ssh/',
      causes: [['platform-input-invalid', 'certain']],
    },
    {
      find: /https:\/\/[^\s/:@'"]{1,200}@[A-Za-z0-9.-]{3,253}\/[^\s'"]{3,300}[\s\S]{0,600}authentication required|authentication required[\s\S]{0,600}https:\/\/[^\s/:@'"]{1,200}@[A-Za-z0-9.-]{3,253}\//i,
      id: 'argo-cd-no-credential',
      source: `${source}/util/db/repository_secrets.go`,
      causes: [['credential-not-sent', 85]],
    },
    {
      find: /error listing repositories for \S{1,200}: 401|error listing pull requests for \S{1,300}: 401/i,
      id: 'argo-cd-applicationset-refused',
      source: `${source}/applicationset/services/scm_provider/bitbucket_cloud.go`,
      causes: [['wrong-user-name', 55]],
    },
  ],
};
