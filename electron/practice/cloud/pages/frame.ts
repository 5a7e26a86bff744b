/** The frame of the practice bitbucket.org and id.atlassian.com. */
import { redirect } from '../../http/message.ts';
import { documentOf } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { signedIn } from '../../pages/site.ts';
import type { Answer } from '../../http/message.ts';
import type { Frame } from '../../pages/document.ts';
import type { Content } from '../../pages/html.ts';
import type { SignedInCall, SiteCall, SiteHandler } from '../../pages/site.ts';

type More = Pick<Frame, 'crumbs' | 'side' | 'status'>;

export function cloudPage(call: SiteCall, title: string, content: Content, more: More = {}): Answer {
  return documentOf(
    {
      title,
      words: call.world.words,
      product: 'Bitbucket Cloud',
      root: '',
      session: call.session,
      signOut: '/account/signout',
      links:
        call.session === undefined
          ? []
          : [
              { href: '/dashboard/overview', text: 'Your work' },
              { href: '/account/settings/', text: 'Personal settings' },
              { href: '/manage-profile', text: 'Account settings' },
            ],
      ...more,
    },
    content,
  );
}

/** For people only; everybody else signs in first and comes back. */
export function forPeople(then: (call: SignedInCall) => Answer): SiteHandler {
  return signedIn(
    (call) => redirect(`/account/signin/?next=${encodeURIComponent(call.incoming.method === 'GET' ? addressOf(call) : '/')}`),
    (call) => cloudPage(call, 'That form is out of date', html`<p>Go back, load the page again and try once more.</p>`, { status: 403 }),
    then,
  );
}

function addressOf(call: SiteCall): string {
  const query = call.incoming.query.toString();
  return query === '' ? call.incoming.path : `${call.incoming.path}?${query}`;
}

export function notFoundPage(call: SiteCall): Answer {
  return cloudPage(
    call,
    'Repository not found',
    html`<p>The page you are looking for does not exist, or you don’t have access to it.</p>`,
    { status: 404 },
  );
}

export function noAccessPage(call: SiteCall, what: string): Answer {
  return cloudPage(call, 'You don’t have access', html`<p>You need administrator access to ${what} to see this page.</p>`, { status: 403 });
}
