/** The pages of the practice Bitbucket Server or Data Center, and what becomes of tokens that are sent to them. */
import { authorizationOf, redirect, text } from '../http/message.ts';
import { match } from '../http/router.ts';
import { assetAt } from '../pages/assets.ts';
import { html } from '../pages/html.ts';
import { postedForm } from '../pages/site.ts';
import { accountNamed, authenticate, nameOf, noteFailure, sessionOf } from './auth.ts';
import { wrongPassword } from './errors.ts';
import { applicationLinkRoutes } from './pages/application-links.ts';
import { browseRoutes } from './pages/browse.ts';
import { notFoundPage, serverPage } from './pages/frame.ts';
import { loginRoutes } from './pages/login.ts';
import { tokenRoutes } from './pages/tokens.ts';
import { capabilitiesOf } from './version.ts';
import type { Answer, Handled, Incoming } from '../http/message.ts';
import type { SiteCall } from '../pages/site.ts';
import type { World } from '../world.ts';

const routes = [...loginRoutes, ...tokenRoutes, ...applicationLinkRoutes, ...browseRoutes];

/** `path` is relative to the context path. */
export function handleSite(world: World, incoming: Incoming, path: string, base: string): Handled {
  const asset = assetAt(path);
  if (asset !== undefined) return { answer: asset, user: null };
  const refused = refuseToken(world, incoming, base);
  if (refused !== undefined) return { answer: refused, user: null };
  if (path === '/plugins/servlet/applinks/whoami') return whoAmI(world, incoming);

  const session = sessionOf(world, incoming);
  const found = match(routes, incoming.method, path);
  const call: SiteCall = {
    world,
    incoming,
    session,
    root: world.settings.contextPath,
    form: postedForm(incoming),
    params: found.kind === 'found' ? found.params : {},
  };
  const user = session?.account.name ?? null;
  if (found.kind === 'found') return { answer: found.handler(call), user };
  if (found.kind === 'wrong-method')
    return {
      answer: serverPage(call, 'That does not work here', html`<p>This page takes ${found.allow.join(' or ')} only.</p>`, { status: 405 }),
      user,
    };
  return { answer: notFoundPage(call), user };
}

/** From 8.9.22, 8.19.12 and 9.3.2 on, tokens work under /rest and /scm only: Bearer is sent to the login page, Basic gets 401. */
function refuseToken(world: World, incoming: Incoming, base: string): Answer | undefined {
  if (!capabilitiesOf(world.settings.version, world.settings.licence).tokensOnlyUnderRest) return undefined;
  const given = authorizationOf(incoming);
  if (given.scheme === 'bearer') return redirect(`${base}/login?next=${encodeURIComponent(incoming.path)}`);
  if (given.scheme !== 'basic' || world.selfManagedTokens.find(given.secret) === undefined) return undefined;
  // It counts as a failed try, so that repeating it ends at the CAPTCHA.
  const account = accountNamed(world, given.user);
  if (account !== undefined) noteFailure(world, account);
  return wrongPassword();
}

function whoAmI(world: World, incoming: Incoming): Handled {
  const identity = authenticate(world, incoming);
  if ('refused' in identity) return { answer: identity.refused, user: null };
  const user = nameOf(identity.caller);
  return { answer: text(200, user ?? '', { 'Content-Type': 'text/plain;charset=UTF-8' }), user };
}
