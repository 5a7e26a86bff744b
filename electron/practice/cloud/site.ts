/** The pages of the practice bitbucket.org and of the practice Atlassian account. */
import { cookieOf } from '../http/message.ts';
import { match } from '../http/router.ts';
import { assetAt } from '../pages/assets.ts';
import { html } from '../pages/html.ts';
import { postedForm } from '../pages/site.ts';
import { accessTokenPageRoutes } from './pages/access-tokens.ts';
import { apiTokenRoutes } from './pages/api-tokens.ts';
import { browseRoutes } from './pages/browse.ts';
import { consumerRoutes } from './pages/consumers.ts';
import { cloudPage, notFoundPage } from './pages/frame.ts';
import { organizationRoutes } from './pages/organization.ts';
import { scopedTokenRoutes } from './pages/scoped-token.ts';
import { cloudCookie, signInRoutes } from './pages/sign-in.ts';
import type { Handled, Incoming } from '../http/message.ts';
import type { SiteCall } from '../pages/site.ts';
import type { World } from '../world.ts';

const routes = [
  ...signInRoutes,
  ...apiTokenRoutes,
  ...scopedTokenRoutes,
  ...accessTokenPageRoutes,
  ...consumerRoutes,
  ...organizationRoutes,
  ...browseRoutes,
];

export function cloudSite(world: World, incoming: Incoming): Handled {
  const asset = assetAt(incoming.path);
  if (asset !== undefined) return { answer: asset, user: null };
  const session = world.cloudSessions.find(cookieOf(incoming, cloudCookie));
  const found = match(routes, incoming.method, incoming.path);
  const call: SiteCall = {
    world,
    incoming,
    session,
    root: '',
    form: postedForm(incoming),
    params: found.kind === 'found' ? found.params : {},
  };
  const user = session?.account.name ?? null;
  if (found.kind === 'found') return { answer: found.handler(call), user };
  if (found.kind === 'wrong-method')
    return {
      answer: cloudPage(call, 'That does not work here', html`<p>This page takes ${found.allow.join(' or ')} only.</p>`, { status: 405 }),
      user,
    };
  return { answer: notFoundPage(call), user };
}
