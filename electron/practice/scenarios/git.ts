/** Situations in which everything works over REST, and git over HTTPS is refused. */
import type { Scenario } from './scenario.ts';

export const gitScenarios = {
  'git-basic-off': {
    title: 'Git takes no user name',
    what: 'REST works. Data Center refuses git with user name and token and says so (403); Cloud refuses git altogether (401).',
    settings: { gitBasic: 'off', cloudGit: 'refused' },
  },
  'git-basic-refused': {
    title: 'Git asks for a sign-in again and again',
    what: 'REST works. Both servers answer git with 401, whatever user name and token it brings.',
    settings: { gitBasic: 'refused', gitBearer: false, cloudGit: 'refused' },
  },
  'git-bearer-refused': {
    title: 'Git refuses the token by itself',
    what: 'REST works. Data Center refuses git with the token alone, as behind a proxy that takes the header out.',
    settings: { gitBearer: false },
  },
  'git-app-password-gone': {
    title: 'Git answers that app passwords are gone',
    what: 'REST works. Cloud answers git with 410 and CHANGE-3222.',
    settings: { cloudGit: 'app-passwords-gone' },
  },
} as const satisfies Record<string, Scenario>;
