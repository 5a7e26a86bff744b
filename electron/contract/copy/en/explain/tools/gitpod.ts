/** Messages of Gitpod. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { words } from '../../../explain/shape.ts';

export const gitpodMessages = words({
  'gitpod-repository-not-read': {
    name: 'Gitpod: the repository could not be read',
    causes: {
      'token-expired': {
        why: 'Gitpod’s access to Bitbucket has ended or was taken back.',
        tellApart: ['Gitpod → Integrations: connect Bitbucket again.'],
      },
    },
  },
});
