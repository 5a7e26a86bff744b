/** People, and the caller's own recent repositories. */
import { levelInRepository } from '../access.ts';
import { linkName, slugOf, userId } from '../auth.ts';
import { noUser, notPermitted } from '../errors.ts';
import { api, ok, pageOf } from '../resource.ts';
import { repositoryBody, serviceBody, userBody } from '../views.ts';
import type { Route } from '../../http/router.ts';
import type { Resource } from '../resource.ts';

export const userRoutes: readonly Route<Resource>[] = [
  ...api('/users', (call) => {
    if (call.caller.kind === 'anonymous') return notPermitted();
    const filter = (call.incoming.query.get('filter') ?? '').toLowerCase();
    const found = call.world.accounts.filter((each) =>
      [each.name, each.displayName, each.email].some((text) => text.toLowerCase().includes(filter)),
    );
    return pageOf(call.incoming, found, (account) => userBody(call.world, call.base, account));
  }),
  ...api('/users/:slug', (call) => {
    const { caller } = call;
    if (caller.kind === 'anonymous') return notPermitted();
    const slug = (call.params['slug'] ?? '').toLowerCase();
    if (caller.kind === 'service' && slugOf(caller.name) === slug) return ok(serviceBody(caller.name, userId(call.world, caller)));
    const account = call.world.accounts.find((each) => each.name === slug);
    return account === undefined ? noUser(slug) : ok(userBody(call.world, call.base, account));
  }),
  ...api('/profile/recent/repos', (call) => {
    // 401 for anonymous callers even with public access on, which makes it the honest probe.
    if (call.caller.kind === 'anonymous') return notPermitted();
    // A service user has looked at nothing.
    const seen =
      call.caller.kind === 'service'
        ? []
        : call.world
            .catalogue('self-managed')
            .repositories.filter((each) => levelInRepository(call.world, call.caller, each) > 0)
            .slice(0, 20);
    return pageOf(call.incoming, seen, (repository) => repositoryBody(call.base, repository, linkName(call.caller)));
  }),
];
