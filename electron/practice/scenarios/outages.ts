/** Situations in which a server, or something in front of it, does not do its work. */
import { authorizationOf, json, page, redirect, text } from '../http/message.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Scenario } from './scenario.ts';

/** REST, git and status paths: what a program calls rather than a person. */
function isProgrammatic(incoming: Incoming): boolean {
  return /^\/2\.0(\/|$)|^\/api\.atlassian\.com\/|^(\/bitbucket)?\/(rest|scm|status)(\/|$)|\.git\/(info\/refs|git-upload-pack)$/.test(
    incoming.path,
  );
}

/** The calls that tell a server from any other, which keep working in some outages. */
function isFingerprint(incoming: Incoming): boolean {
  return /^\/2\.0\/hook_events$|\/application-properties$|\/login-options$|\/rest\/oauth2\/1\.0\/client$|\/status$/.test(incoming.path);
}

const limitText = 'Rate limit for this resource has been exceeded.';

function rateLimited(retryAfter: string | null) {
  return (incoming: Incoming): Answer | undefined => {
    if (!isProgrammatic(incoming) || authorizationOf(incoming).scheme === 'none') return undefined;
    const hint: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': retryAfter };
    return incoming.server === 'cloud'
      ? text(429, limitText, hint)
      : json(
          429,
          { errors: [{ context: null, message: 'You have exceeded the rate limit. Try again later.', exceptionName: null }] },
          {
            'X-RateLimit-Limit': '60',
            'X-RateLimit-Remaining': '0',
            'X-RateLimit-FillRate': '5',
            'X-RateLimit-Interval-Seconds': '1',
            ...hint,
          },
        );
  };
}

function unavailable(state: 'MAINTENANCE' | 'STARTING', title: string) {
  return (incoming: Incoming): Answer => {
    if (incoming.server === 'self-managed' && /\/status$/.test(incoming.path)) return json(503, { state });
    return page(
      503,
      `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>Practice – not the real Bitbucket.</p></body></html>`,
    );
  };
}

const portal =
  '<!DOCTYPE html><html lang="en"><head><title>Sign in to the network</title></head><body><h1>Welcome, guest</h1>' +
  '<form action="/portal"><label>Room number <input name="room"></label><button>Connect</button></form></body></html>';

export const outageScenarios = {
  'rate-limited': {
    fault: rateLimited('30'),
  },
  'rate-limited-no-hint': {
    fault: rateLimited(null),
  },
  'rate-limited-while-listing': {
    fault: (incoming: Incoming, counters: Map<string, number>) => {
      if (!isProgrammatic(incoming) || authorizationOf(incoming).scheme === 'none') return undefined;
      const number = counters.get(incoming.server) ?? 0;
      counters.set(incoming.server, number + 1);
      return number % 30 >= 20 ? rateLimited('1')(incoming) : undefined;
    },
  },
  maintenance: {
    intercept: unavailable('MAINTENANCE', 'Bitbucket is down for maintenance'),
  },
  'starting-up': {
    intercept: unavailable('STARTING', 'Bitbucket is starting up'),
  },
  'server-error': {
    fault: (incoming: Incoming) =>
      isProgrammatic(incoming) && !isFingerprint(incoming)
        ? incoming.server === 'cloud'
          ? json(500, { type: 'error', error: { message: 'Something went wrong', id: 'practice' } })
          : json(500, {
              errors: [
                {
                  context: null,
                  message: 'An internal error occurred. Please contact your administrator.',
                  exceptionName: 'java.lang.IllegalStateException',
                },
              ],
            })
        : undefined,
  },
  slow: { settings: { latencyMs: 3000 } },
  'html-login-page': {
    intercept: (incoming: Incoming) => (isProgrammatic(incoming) ? page(200, portal) : undefined),
  },
  'redirect-to-sso': {
    intercept: (incoming: Incoming) => {
      if (!isProgrammatic(incoming)) return undefined;
      // The same listener under its other name: another host for a client, and the request list shows who followed.
      const here = new URL(incoming.origin);
      here.hostname = here.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
      return redirect(`${here.origin}/practice-sso/login?SAMLRequest=practice&RelayState=${encodeURIComponent(incoming.path)}`);
    },
  },
} as const satisfies Record<string, Scenario>;
