/** `/2.0`: from a request to an answer with Cloud's headers. */
import { randomId } from '../tokens/secrets.ts';
import { withHeaders } from '../http/message.ts';
import { match } from '../http/router.ts';
import { authenticate, nameOf } from './auth.ts';
import { call } from './endpoint.ts';
import { forbidden, notHosted, wrongMethod } from './errors.ts';
import { partial } from './query.ts';
import { commonRoutes } from './routes/common.ts';
import { repositoryRoutes } from './routes/repositories.ts';
import { userRoutes } from './routes/user.ts';
import { workspaceRoutes } from './routes/workspaces.ts';
import type { Answer, Handled, Incoming } from '../http/message.ts';
import type { World } from '../world.ts';

const routes = [...commonRoutes, ...userRoutes, ...workspaceRoutes, ...repositoryRoutes];
/** First parts of the API's own paths: without /2.0 before them Bitbucket answers 403 (docs/bitbucket.md B, bkt #70). */
const withoutVersion = /^\/(user|repositories|workspaces|hook_events|pullrequests|snippets|teams|users)(\/|$)/;
let requestCount = 0;

/** Undefined when the path is none of the API's. */
export function cloudApi(world: World, incoming: Incoming): Handled | undefined {
  const { path } = incoming;
  if (withoutVersion.test(path)) return { answer: withHeaders(forbidden(), apiHeaders()), user: null };
  if (!/^\/2\.0(\/|$)/.test(path)) return undefined;
  const fault = world.scenario.fault?.(incoming, world.counters);
  const result = fault === undefined ? answer(world, incoming) : { answer: fault, user: null };
  return { answer: withHeaders(result.answer, { ...apiHeaders(), ...world.scenario.headers?.(incoming) }), user: result.user };
}

function answer(world: World, incoming: Incoming): Handled {
  const identity = authenticate(world, incoming);
  if ('refused' in identity) return { answer: identity.refused, user: null };
  const user = nameOf(identity.caller);
  const found = match(routes, incoming.method, incoming.path);
  if (found.kind === 'not-found') return { answer: notHosted(), user };
  if (found.kind === 'wrong-method') return { answer: withHeaders(wrongMethod(), { Allow: found.allow.join(', ') }), user };
  const full = call(found.handler, { world, incoming, params: found.params, caller: identity.caller });
  return { answer: narrowed(full, incoming), user };
}

function narrowed(full: Answer, incoming: Incoming): Answer {
  const fields = incoming.query.get('fields');
  if (fields === null || full.status !== 200 || !String(full.headers['Content-Type']).includes('json')) return full;
  return { ...full, body: JSON.stringify(partial(JSON.parse(full.body), fields)) };
}

function apiHeaders(): Record<string, string> {
  requestCount += 1;
  return {
    Server: 'AtlassianEdge',
    'X-B3-Traceid': randomId(8),
    'X-Served-By': 'practice-01',
    'X-Version': 'practice',
    'X-Dc-Location': 'Micros-3',
    'X-Request-Count': String(requestCount),
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'private, no-store',
    Vary: 'Authorization, Origin, cookie, user-context, Accept-Encoding',
  };
}
