/** Situations in which everything works over REST, and git over HTTPS is refused. */
import type { Scenario } from './scenario.ts';

export const gitScenarios = {
  'git-basic-off': {
    settings: { gitBasic: 'off', cloudGit: 'refused' },
  },
  'git-basic-refused': {
    settings: { gitBasic: 'refused', gitBearer: false, cloudGit: 'refused' },
  },
  'git-bearer-refused': {
    settings: { gitBearer: false },
  },
  'git-app-password-gone': {
    settings: { cloudGit: 'app-passwords-gone' },
  },
} as const satisfies Record<string, Scenario>;
