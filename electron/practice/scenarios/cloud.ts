/** Situations of Bitbucket Cloud only. The self-managed server is healthy in them. */
import type { Scenario } from './scenario.ts';

export const cloudScenarios = {
  'ip-allow-list': {
    title: 'Your IP address is not on the list',
    what: 'Cloud shows private content only to addresses that the workspace’s administrator has listed.',
    settings: { cloudBlock: 'ip-allow-list' },
  },
  'two-step-required': {
    title: 'Two-step verification is required',
    what: 'Cloud shows private content only to accounts with two-step verification.',
    settings: { cloudBlock: 'two-step' },
  },
  'workspace-deactivated': {
    title: 'The workspace was deactivated',
    what: 'Cloud has deactivated the workspace acme because nobody used it.',
    settings: { cloudBlock: 'deactivated' },
  },
  'bearer-accepted': {
    title: 'API tokens work as Bearer',
    what: 'Cloud takes an API token in a Bearer header as well, as some report since September 2026.',
    settings: { bearerApiTokens: true },
  },
} as const satisfies Record<string, Scenario>;
