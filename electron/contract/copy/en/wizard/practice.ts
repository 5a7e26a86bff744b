/** Sentences about the practice Bitbucket. */
import { inEnglish } from '../../language.ts';

export const practiceWords = inEnglish('wizard/practice', {
  try: 'Try it with the practice Bitbucket',
  explain: 'Pretend Bitbucket servers that run on this computer. No account, no network, nothing to break.',
  starting: 'Starting the practice Bitbucket…',
  bannerTitle: 'Practice: nothing here is real.',
  banner: 'This is a pretend Bitbucket on your computer. What you export works nowhere else.',
  notRunning: 'This connection belongs to the practice Bitbucket, which is not running now.',
  startIt: 'Start the practice Bitbucket',
  accounts: 'Accounts for signing in',
  userName: 'User name',
  email: 'E-mail',
  password: 'Password',
  copyPassword: 'Copy password',
  workspaceHint: 'The practice Bitbucket has the workspaces acme, acme-mobile and acme-data.',
  projectKeys: 'The practice Bitbucket has the projects PAY, MOB and DATA.',
  projectHint: 'The practice Bitbucket has the projects PAY, MOB and DATA. Leave it empty for all.',
  useAddress: 'Use the practice address',
  /** Who the accounts are. */
  roles: {
    administrator: 'administrator',
    developer: 'developer',
    'service account': 'service account',
    newcomer: 'newcomer',
  },
  selfManagedHint: (url: string): string => `The practice Bitbucket answers at ${url}`,
});

/** The role of a practice account in words. */
export function practiceRole(role: string): string {
  const { roles } = practiceWords;
  return Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : role;
}
