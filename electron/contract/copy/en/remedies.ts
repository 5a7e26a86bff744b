/** Words of the buttons that lead from a finding to the step that puts it right. */
import { inEnglish } from '../language.ts';
import type { RemedyLabel } from '../../remedies.ts';

export const remedyCopy = inEnglish('remedies', {
  buttons: {
    'see-ticks': 'See the permissions it needs',
    'new-token': 'Use a different token',
    'renew-token': 'Renew the token',
    'go-token': 'Choose another kind of token',
    'user-name': 'Correct the user name',
    'e-mail': 'Correct the e-mail address',
    'certificate-file': 'Use your organisation’s certificate file',
    address: 'Look at the address',
    workspace: 'Look at the workspace',
    project: 'Look at the project key',
    server: 'Choose the right Bitbucket',
    repositories: 'Choose the repositories',
    platform: 'Look at the platform',
    options: 'Go to the entries',
  } satisfies Record<RemedyLabel, string>,
});
