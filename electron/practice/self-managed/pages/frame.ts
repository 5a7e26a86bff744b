/** The frame of the practice Bitbucket Server or Data Center. */
import { redirect } from '../../http/message.ts';
import { documentOf } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { signedIn } from '../../pages/site.ts';
import { isSystemAdmin } from '../../data/accounts.ts';
import type { Answer } from '../../http/message.ts';
import type { Frame, Link } from '../../pages/document.ts';
import type { Content } from '../../pages/html.ts';
import type { SignedInCall, SiteCall, SiteHandler } from '../../pages/site.ts';

type More = Pick<Frame, 'crumbs' | 'side' | 'status'>;

export function serverPage(call: SiteCall, title: string, content: Content, more: More = {}): Answer {
  const { licence, version } = call.world.settings;
  const { root, session } = call;
  const links: Link[] =
    session === undefined
      ? []
      : [
          { href: `${root}/projects`, text: 'Projects' },
          { href: `${root}/account`, text: 'Manage account' },
        ];
  if (session !== undefined && isSystemAdmin(session.account)) links.push({ href: `${root}/admin`, text: 'Administration' });
  return documentOf(
    {
      title,
      words: call.world.words,
      product: `Bitbucket ${licence === 'server' ? 'Server' : 'Data Center'} ${version}`,
      root,
      session,
      signOut: `${root}/j_atl_security_logout`,
      links,
      ...more,
    },
    content,
  );
}

/** For people only; everybody else logs in first and comes back. */
export function forPeople(then: (call: SignedInCall) => Answer): SiteHandler {
  return signedIn(
    (call) => redirect(`${call.root}/login?next=${encodeURIComponent(call.incoming.method === 'GET' ? addressOf(call) : `${call.root}/`)}`),
    (call) =>
      serverPage(call, 'XSRF security token missing', html`<p>Go back, load the page again and try once more.</p>`, { status: 403 }),
    then,
  );
}

function addressOf(call: SiteCall): string {
  const query = call.incoming.query.toString();
  return query === '' ? call.incoming.path : `${call.incoming.path}?${query}`;
}

export function notFoundPage(call: SiteCall): Answer {
  return serverPage(
    call,
    'Oops, you’ve found a dead link',
    html`<p>Go back to the previous page, or to the <a href="${call.root}/dashboard">dashboard</a>.</p>`,
    { status: 404 },
  );
}

export function noAccessPage(call: SiteCall, what: string): Answer {
  return serverPage(call, 'Access denied', html`<p>You need administrator permission for ${what}.</p>`, { status: 401 });
}
