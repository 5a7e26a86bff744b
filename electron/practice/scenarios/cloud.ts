/** Situations of Bitbucket Cloud only. The self-managed server is healthy in them. */
import type { Scenario } from './scenario.ts';

export const cloudScenarios = {
  'ip-allow-list': {
    settings: { cloudBlock: 'ip-allow-list' },
  },
  'two-step-required': {
    settings: { cloudBlock: 'two-step' },
  },
  'workspace-deactivated': {
    settings: { cloudBlock: 'deactivated' },
  },
  'bearer-accepted': {
    settings: { bearerApiTokens: true },
  },
} as const satisfies Record<string, Scenario>;
