/** German: messages of Gitpod. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const gitpodMessages = words({
  'gitpod-repository-not-read': {
    name: 'Gitpod: Das Repository konnte nicht gelesen werden',
    causes: {
      'token-expired': {
        why: 'Der Zugriff von Gitpod auf Bitbucket ist abgelaufen oder wurde entzogen.',
        tellApart: ['Verbinden Sie Bitbucket unter Gitpod → Integrations noch einmal.'],
      },
    },
  },
}) satisfies Words['explain/tools/gitpod'];
