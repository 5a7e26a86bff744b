/** Signing in with an Atlassian account. */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { accountList, field } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { sessionHeader } from '../../pages/site.ts';
import { safeNext } from '../../sessions.ts';
import { cloudPage, forPeople } from './frame.ts';
import type { Answer } from '../../http/message.ts';
import type { SiteCall } from '../../pages/site.ts';

export const cloudCookie = 'practice_cloud_session';

function signInPage(call: SiteCall, error?: string): Answer {
  const next = call.form.get('next') ?? call.incoming.query.get('next') ?? '';
  const email = call.form.get('email') ?? '';
  return cloudPage(
    call,
    'Log in to continue',
    html`<form method="post" action="/account/signin/">
<input type="hidden" name="next" value="${next}">
${field('email', 'Email', html`<input id="email" name="email" type="email" autocomplete="username" required value="${email}">`)}
${field('password', 'Password', html`<input id="password" name="password" type="password" autocomplete="current-password" required>`, undefined, error)}
<p class="actions"><button class="main">Log in</button></p>
</form>
${accountList(call.world, (account) => account.email, 'Email')}`,
    error === undefined ? {} : { status: 401 },
  );
}

function signIn(call: SiteCall): Answer {
  const email = (call.form.get('email') ?? '').trim().toLowerCase();
  const account = call.world.accounts.find((each) => each.email === email);
  if (account === undefined || call.form.get('password') !== account.password) {
    return signInPage(call, `Incorrect email address and / or password. ${call.world.words.listed}`.trim());
  }
  const session = call.world.cloudSessions.open(account);
  return redirect(safeNext(call.form.get('next'), '/dashboard/overview'), 303, sessionHeader(cloudCookie, session.id, '/'));
}

export const signInRoutes = [
  route('GET', '/account/signin', (call: SiteCall) => signInPage(call)),
  route('POST', '/account/signin', signIn),
  route(
    'POST',
    '/account/signout',
    forPeople((call) => {
      call.world.cloudSessions.close(call.session.id);
      return redirect('/account/signin/', 303, sessionHeader(cloudCookie, null, '/'));
    }),
  ),
];
