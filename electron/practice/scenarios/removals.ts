/** Situations in which Bitbucket takes something away, or announces that it will. */
import { authorizationOf, json, text } from '../http/message.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Scenario } from './scenario.ts';

/** Everything below the API but what a program signs in with. */
function isList(incoming: Incoming): boolean {
  return (
    /^\/2\.0\/(?:repositories|workspaces)\/|\/rest\/api\/(?:1\.0|latest)\/(?:repos|projects)\b/.test(incoming.path) &&
    authorizationOf(incoming).scheme !== 'none'
  );
}

/** The frame of every removal: https://github.com/ktrysmt/go-bitbucket/issues/357 */
function gone(change: string): Answer {
  const data = { announcement_url: `https://developer.atlassian.com/cloud/bitbucket/changelog#${change}` };
  return json(410, {
    type: 'error',
    error: { message: `${change} - Functionality has been deprecated`, detail: 'Please read the changelog entry for more details.', data },
    data,
  });
}

export const removalScenarios = {
  'gone-with-number': {
    fault: (incoming: Incoming) => (isList(incoming) ? gone('CHANGE-2770') : undefined),
  },
  'gone-with-new-number': {
    fault: (incoming: Incoming) => (isList(incoming) ? gone('CHANGE-9876') : undefined),
  },
  'gone-bare': {
    fault: (incoming: Incoming) => (isList(incoming) ? text(410, '') : undefined),
  },
  'end-announced': {
    headers: (incoming: Incoming) =>
      isList(incoming)
        ? {
            Deprecation: `@${Date.UTC(2026, 10, 1) / 1000}`,
            Sunset: new Date(Date.UTC(2027, 2, 31, 23, 59, 59)).toUTCString(),
            // Change numbers are Cloud's alone.
            ...(incoming.path.startsWith('/2.0/')
              ? {
                  Link: '<https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-4001>; rel="deprecation"; type="text/html"',
                }
              : {}),
          }
        : {},
  },
} as const satisfies Record<string, Scenario>;
