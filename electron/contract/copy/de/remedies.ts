/** German: the buttons that lead from a finding to the step that puts it right. */
import type { Words } from '../words.ts';

export const remedyCopy = {
  buttons: {
    'see-ticks': 'Nötige Berechtigungen ansehen',
    'new-token': 'Anderes Token verwenden',
    'renew-token': 'Token erneuern',
    'go-token': 'Andere Art von Token wählen',
    'user-name': 'Benutzernamen korrigieren',
    'e-mail': 'E-Mail-Adresse korrigieren',
    'certificate-file': 'Zertifikatsdatei Ihrer Organisation verwenden',
    address: 'Adresse ansehen',
    workspace: 'Workspace ansehen',
    project: 'Projektschlüssel ansehen',
    server: 'Richtiges Bitbucket wählen',
    repositories: 'Repositorys wählen',
    platform: 'Plattform ansehen',
    options: 'Zu den Eingaben',
  },
} satisfies Words['remedies'];
