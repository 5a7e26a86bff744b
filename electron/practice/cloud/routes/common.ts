/** Calls that belong to nobody, and those that are gone. */
import { route } from '../../http/router.ts';
import { endpoint, ok } from '../endpoint.ts';
import { removed } from '../errors.ts';
import type { Route } from '../../http/router.ts';
import type { Endpoint } from '../endpoint.ts';

const subjects = ['user', 'repository', 'team', 'workspace'];
const open = { api: [], classic: [], who: 'anybody' } as const;

/** Removed on 2026-04-14 (docs/bitbucket.md B3). An empty workspace slug lands here too, and so gets the same 410. */
const gone = ['/workspaces', '/repositories', '/user/permissions/workspaces', '/user/permissions/repositories'];

export const commonRoutes: readonly Route<Endpoint>[] = [
  endpoint('/hook_events', open, 'HookEventTypesHandler', (call) =>
    ok(
      Object.fromEntries(
        subjects.map((name) => [name, { links: { events: { href: `${call.incoming.origin}/2.0/hook_events/${name}` } } }]),
      ),
    ),
  ),
  ...gone.map((pattern) => route<Endpoint>('GET', `/2.0${pattern}`, { access: open, view: 'DeprecatedHandler', run: removed })),
];
