/** One REST resource of the self-managed server, and the answers that resources share. */
import { json } from '../http/message.ts';
import { route } from '../http/router.ts';
import { levelInProject, levelInRepository, seesProject } from './access.ts';
import { noProject, noRepository, notPermitted } from './errors.ts';
import type { Level } from '../data/accounts.ts';
import type { Project, Repository } from '../data/catalogue.ts';
import type { Answer, Incoming } from '../http/message.ts';
import type { Params, Route } from '../http/router.ts';
import type { World } from '../world.ts';
import type { Caller } from './auth.ts';

export interface RestCall {
  readonly world: World;
  readonly incoming: Incoming;
  readonly params: Params;
  readonly caller: Caller;
  /** Origin and context path, for links. */
  readonly base: string;
}

export type Resource = (call: RestCall) => Answer;

/** `/rest/api/1.0` and `/rest/api/latest` are the same since 7.x (docs/bitbucket.md C4). */
export function api(pattern: string, run: Resource, method = 'GET'): Route<Resource>[] {
  return ['1.0', 'latest'].map((version) => route(method, `/rest/api/${version}${pattern}`, run));
}

export const ok = (value: unknown): Answer => json(200, value);

/** Anonymous callers get in only where public access is on. */
export function needsSomebody(call: RestCall): Answer | undefined {
  return call.caller.kind === 'anonymous' && !call.world.settings.publicAccess ? notPermitted() : undefined;
}

/** Opens a project at a level (0: it is enough to see it), or answers in its place. */
export function openProject(call: RestCall, least: Level, then: (project: Project) => Answer): Answer {
  const refused = needsSomebody(call);
  if (refused !== undefined) return refused;
  const key = call.params['key'] ?? '';
  const project = call.world.catalogue('self-managed').project('', key);
  if (project === undefined) return noProject(key);
  if (!seesProject(call.world, call.caller, project) || levelInProject(call.caller, project) < least) return notPermitted();
  return then(project);
}

/** Opens a repository at a level, or answers in its place. */
export function openRepository(call: RestCall, least: Level, then: (repository: Repository) => Answer): Answer {
  const refused = needsSomebody(call);
  if (refused !== undefined) return refused;
  const key = call.params['key'] ?? '';
  const slug = call.params['slug'] ?? '';
  const catalogue = call.world.catalogue('self-managed');
  if (catalogue.project('', key) === undefined) return noProject(key);
  const repository = catalogue.repository(key, slug);
  if (repository === undefined) return noRepository(key, slug);
  return levelInRepository(call.world, call.caller, repository) < least ? notPermitted() : then(repository);
}

/** Pages of the self-managed server (docs/bitbucket.md C7): 25 unless asked, never more than 1,000, silently. */
export function pageOf<Item>(incoming: Incoming, items: readonly Item[], render: (item: Item) => unknown): Answer {
  const limit = Math.min(1000, Math.max(1, wholeNumber(incoming.query.get('limit'), 25)));
  const start = wholeNumber(incoming.query.get('start'), 0);
  const values = items.slice(start, start + limit).map(render);
  const isLastPage = start + limit >= items.length;
  return json(200, { size: values.length, limit, isLastPage, values, start, ...(isLastPage ? {} : { nextPageStart: start + limit }) });
}

function wholeNumber(value: string | null, otherwise: number): number {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
