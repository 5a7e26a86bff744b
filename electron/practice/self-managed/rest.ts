/** `/rest` and `/status`: from a request to an answer with the server's headers. */
import { match } from '../http/router.ts';
import { withHeaders } from '../http/message.ts';
import { authenticate, nameOf, sessionOf, userId } from './auth.ts';
import { noResource, unsupportedMedia, wrongMethod, xsrfFailed } from './errors.ts';
import { accessTokenRoutes } from './routes/access-tokens.ts';
import { projectRoutes } from './routes/projects.ts';
import { serverRoutes } from './routes/server.ts';
import { userRoutes } from './routes/users.ts';
import type { Answer, Handled, Incoming } from '../http/message.ts';
import type { World } from '../world.ts';
import type { Caller } from './auth.ts';

const routes = [...serverRoutes, ...userRoutes, ...projectRoutes, ...accessTokenRoutes];
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** `path` is relative to the context path. */
export function handleRest(world: World, incoming: Incoming, path: string, base: string): Handled {
  const identity = authenticate(world, incoming);
  if ('refused' in identity) return { answer: identity.refused, user: null };
  const { caller } = identity;
  const found = match(routes, incoming.method, path);
  let answer: Answer;
  if (found.kind === 'not-found') answer = noResource(`${incoming.origin}${incoming.path}`);
  else if (found.kind === 'wrong-method') answer = withHeaders(wrongMethod(), { Allow: found.allow.join(', ') });
  else answer = refuseChange(world, incoming) ?? found.handler({ world, incoming, params: found.params, caller, base });
  return { answer: withHeaders(answer, callerHeaders(world, incoming, caller)), user: nameOf(caller) };
}

/** Changes need a JSON body or the header that no form can send (docs/bitbucket.md C6, status 403). */
function refuseChange(world: World, incoming: Incoming): Answer | undefined {
  if (incoming.method === 'GET') return undefined;
  const type = (incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = formTypes.includes(type);
  const hasHeader = incoming.headers['x-atlassian-token']?.toString().toLowerCase() === 'no-check';
  if (!hasHeader && (isForm || world.settings.xsrf === 'always')) return xsrfFailed();
  return incoming.body !== '' && type !== 'application/json' ? unsupportedMedia() : undefined;
}

function callerHeaders(world: World, incoming: Incoming, caller: Caller): Record<string, string> {
  const name = nameOf(caller);
  if (name === null) return {};
  return {
    'X-AUSERID': String(userId(world, caller)),
    'X-AUSERNAME': encodeURIComponent(name),
    'X-ASESSIONID': sessionOf(world, incoming)?.id.slice(0, 7) ?? `p${String(userId(world, caller))}`,
  };
}
