/** Messages of Gitpod. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const gitpodMessages = inEnglish(
  'explain/tools/gitpod',
  words({
    'gitpod-repository-not-read': {
      name: 'Gitpod: the repository could not be read',
      causes: {
        'token-expired': {
          why: 'Gitpod’s access to Bitbucket has ended or was taken back.',
          tellApart: ['Gitpod → Integrations: connect Bitbucket again.'],
        },
      },
    },
  }),
);
