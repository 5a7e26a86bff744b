/** The practice Bitbucket Server or Data Center: context path, REST and pages. */
import { page, withHeaders } from '../http/message.ts';
import { outside } from './errors.ts';
import { serverGit } from './git.ts';
import { handleRest } from './rest.ts';
import { handleSite } from './site.ts';
import type { Handled, Incoming } from '../http/message.ts';
import type { World } from '../world.ts';

let requestCount = 0;

export function handleSelfManaged(world: World, incoming: Incoming): Handled {
  const intercepted = world.scenario.intercept?.(incoming, world.counters);
  if (intercepted !== undefined) return { answer: intercepted, user: null };
  if (incoming.path.startsWith('/practice-sso/')) return { answer: page(200, '<h1>Practice single sign-on</h1>'), user: null };
  const { contextPath } = world.settings;
  if (incoming.path !== contextPath && !incoming.path.startsWith(`${contextPath}/`)) return { answer: outside(), user: null };
  const path = incoming.path.slice(contextPath.length);
  const base = `${incoming.origin}${contextPath}`;
  const isRest = path === '/status' || path === '/rest' || path.startsWith('/rest/');
  const fault = world.scenario.fault?.(incoming, world.counters);
  const handle = isRest ? handleRest : handleSite;
  const handled =
    fault === undefined ? (serverGit(world, incoming, path) ?? handle(world, incoming, path, base)) : { answer: fault, user: null };
  return { ...handled, answer: withHeaders(handled.answer, { ...serverHeaders(incoming), ...world.scenario.headers?.(incoming) }) };
}

/** X-AREQUESTID is the id that the access log has: random part, minute of the day, running number, requests at once. */
function serverHeaders(incoming: Incoming): Record<string, string> {
  requestCount += 1;
  const minute = incoming.at.getUTCHours() * 60 + incoming.at.getUTCMinutes();
  return {
    'X-AREQUESTID': `@PRACT1Cx${minute}x${requestCount}x0`,
    'Cache-Control': 'private, no-store',
    Vary: 'X-AUSERNAME,X-AUSERID,Cookie,Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  };
}
