/** Situations of the practice organisation's API. Bitbucket itself is healthy in them. */
import { json, text } from '../http/message.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Scenario } from './scenario.ts';

/** The third page of the list, once: whoever comes back for it gets it. */
function onThirdPage(answer: (incoming: Incoming) => Answer) {
  return (incoming: Incoming, counters: Map<string, number>): Answer | undefined => {
    if (!incoming.path.includes('/admin/api-access/') || !incoming.query.has('cursor')) return undefined;
    const pages = (counters.get('organization') ?? 0) + 1;
    counters.set('organization', pages);
    return pages === 2 ? answer(incoming) : undefined;
  };
}

export const organizationScenarios = {
  'organization-limited': {
    fault: onThirdPage((incoming) =>
      json(
        429,
        { code: 429, message: 'Rate limit exceeded' },
        { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': new Date(incoming.at.getTime() + 30_000).toISOString() },
      ),
    ),
  },
  'organization-breaks-off': {
    fault: onThirdPage(() => text(502, 'Bad Gateway')),
  },
} as const satisfies Record<string, Scenario>;
