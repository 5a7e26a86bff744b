/** Logging in: the password form with its CAPTCHA, or the company's identity provider. */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { accountList, field } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { sessionHeader } from '../../pages/site.ts';
import { safeNext } from '../../sessions.ts';
import { accountNamed, isLocked, noteFailure, passwordFits, sessionCookie, unlock } from '../auth.ts';
import { forPeople, serverPage } from './frame.ts';
import type { Answer } from '../../http/message.ts';
import type { SiteCall } from '../../pages/site.ts';
import type { PracticeAccount } from '../../data/accounts.ts';

/** What the person must type to show that they are one. */
const captchaWord = 'practice';

function nextOf(call: SiteCall): string {
  return call.form.get('next') ?? call.incoming.query.get('next') ?? '';
}

function loginPage(call: SiteCall, error?: string): Answer {
  const next = nextOf(call);
  if (!call.world.settings.loginOptions.includes('LOGIN_FORM')) {
    return serverPage(
      call,
      'Log in',
      html`<p>This server uses single sign-on.</p><p class="actions"><a class="button main" href="${call.root}/plugins/servlet/external-login?next=${encodeURIComponent(next)}">Log in with single sign-on</a></p>`,
    );
  }
  const name = call.form.get('j_username') ?? '';
  const account = accountNamed(call.world, name);
  const asksCaptcha = call.world.settings.captchaAfter === 0 || (account !== undefined && isLocked(call.world, account));
  return serverPage(
    call,
    'Log in',
    html`<form method="post" action="${call.root}/j_atl_security_check"><input type="hidden" name="next" value="${next}">
${field('j_username', 'Username', html`<input id="j_username" name="j_username" autocomplete="username" required value="${name}">`)}
${field('j_password', 'Password', html`<input id="j_password" name="j_password" type="password" autocomplete="current-password" required>`, undefined, error)}
${asksCaptcha && field('captcha', 'CAPTCHA', html`<input id="captcha" name="captcha" autocomplete="off" required>`, call.world.words.captcha(captchaWord))}
<p class="actions"><button class="main">Log in</button></p></form>
${accountList(call.world, (each) => each.name, 'Username')}`,
    error === undefined ? {} : { status: 401 },
  );
}

function login(call: SiteCall): Answer {
  const { world } = call;
  const account = accountNamed(world, (call.form.get('j_username') ?? '').trim());
  if (account === undefined) return loginPage(call, 'Invalid username or password.');
  const isFine = passwordFits(world, account, call.form.get('j_password') ?? '');
  const isPerson = !isLocked(world, account) || (call.form.get('captcha') ?? '').trim().toLowerCase() === captchaWord;
  if (isFine && isPerson) {
    unlock(world, account);
    return open(call, account);
  }
  if (!isFine) noteFailure(world, account);
  return loginPage(call, isFine ? 'Solve the CAPTCHA.' : 'Invalid username or password.');
}

function open(call: SiteCall, account: PracticeAccount): Answer {
  const session = call.world.selfManagedSessions.open(account);
  return redirect(
    safeNext(call.form.get('next'), `${call.root}/dashboard`),
    303,
    sessionHeader(sessionCookie, session.id, `${call.root}/`),
  );
}

function identityProvider(call: SiteCall): Answer {
  return serverPage(
    call,
    call.world.words.product('Acme identity provider'),
    html`<p>Who are you?</p>${call.world.accounts.map((account) => html`<form method="post" action="${call.root}/plugins/servlet/external-login"><input type="hidden" name="next" value="${nextOf(call)}"><p><button name="account" value="${account.name}">${account.displayName}</button> <span class="hint" lang="${call.world.words.language}">${call.world.words.account(account)}</span></p></form>`)}`,
  );
}

function fromIdentityProvider(call: SiteCall): Answer {
  const account = accountNamed(call.world, call.form.get('account') ?? '');
  return account === undefined || !call.world.settings.loginOptions.includes('IDP') ? loginPage(call) : open(call, account);
}

export const loginRoutes = [
  route('GET', '/login', (call: SiteCall) => loginPage(call)),
  route('POST', '/j_atl_security_check', login),
  route('GET', '/plugins/servlet/external-login', identityProvider),
  route('POST', '/plugins/servlet/external-login', fromIdentityProvider),
  route(
    'POST',
    '/j_atl_security_logout',
    forPeople((call) => {
      call.world.selfManagedSessions.close(call.session.id);
      return redirect(`${call.root}/login`, 303, sessionHeader(sessionCookie, null, `${call.root}/`));
    }),
  ),
];
