/** "API tokens" of the Atlassian account: the list, and the button that makes the wrong kind (docs/bitbucket.md A2). */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { dateOf, field, formToken, freshSecrets } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { takeFresh } from '../../sessions.ts';
import { apiTokenSecret } from '../../tokens/secrets.ts';
import { cloudPage, forPeople } from './frame.ts';
import type { Answer } from '../../http/message.ts';
import type { Markup } from '../../pages/html.ts';
import type { SignedInCall } from '../../pages/site.ts';

export const tokenPath = '/manage-profile/security/api-tokens';
export const tokenCrumbs = ['Account settings', 'Security', 'API tokens'];
const day = 86_400_000;

function list(call: SignedInCall): Answer {
  const tokens = call.world.cloudTokens.list((token) => token.kind === 'api-token' && token.account === call.session.account);
  return cloudPage(
    call,
    'API tokens',
    html`<p>A script or other process can use an API token to perform basic authentication with Atlassian products. You must create a new token if you want other scopes: tokens can’t be edited.</p>
<p class="actions"><a class="button" href="${tokenPath}/new">Create API token</a><a class="button" href="${tokenPath}/scoped">Create API token with scopes</a></p>
${
  tokens.length === 0
    ? html`<p class="hint">You have no API tokens.</p>`
    : html`<table>
<thead><tr><th scope="col">Name</th><th scope="col">Scopes</th><th scope="col">Expires</th><th scope="col">Last accessed</th><th scope="col">Action</th></tr></thead>
<tbody>${tokens.map((token) => html`<tr><td>${token.name}</td><td>${token.grants.length === 0 ? 'No scopes' : token.grants.join(', ')}</td><td>${token.expiresAt === null ? 'Never' : dateOf(token.expiresAt)}</td><td>${token.lastUsedAt === null ? 'Never accessed' : dateOf(token.lastUsedAt)}</td><td><form class="inline" method="post" action="${tokenPath}/revoke">${formToken(call.session)}<input type="hidden" name="id" value="${token.id}"><button aria-label="Revoke ${token.name}">Revoke</button></form></td></tr>`)}</tbody></table>`
}`,
    { crumbs: ['Account settings', 'Security'] },
  );
}

/** Name and expiry, as both kinds of token ask them. */
export function nameAndExpiry(call: SignedInCall, values: URLSearchParams, errors: { name?: string; expires?: string }): Markup {
  return html`${field('name', 'Name', html`<input id="name" name="name" required maxlength="255" value="${values.get('name') ?? ''}">`, 'A name that describes what the token is for.', errors.name)}
${expiryField(call, values, errors.expires)}`;
}

/** The expiry by itself, as "Rotate" asks it. */
export function expiryField(call: SignedInCall, values: URLSearchParams, error?: string): Markup {
  const now = call.world.now().getTime();
  const longest = dateOf(new Date(now + 365 * day));
  return html`${field('expires', 'Expires on', html`<input id="expires" name="expires" type="date" required min="${dateOf(new Date(now + day))}" max="${longest}" value="${values.get('expires') ?? longest}">`, 'From 1 day to 1 year from today.', error)}`;
}

/** What is wrong with a name and an expiry; both undefined when nothing is. */
export function checkNameAndExpiry(call: SignedInCall, values: URLSearchParams): { name?: string; expires?: string } {
  const errors: { name?: string; expires?: string } = {};
  if ((values.get('name') ?? '').trim() === '') errors.name = 'Enter a name for the token.';
  const expires = checkExpiry(call, values);
  if (expires !== undefined) errors.expires = expires;
  return errors;
}

/** What is wrong with an expiry; undefined when nothing is. */
export function checkExpiry(call: SignedInCall, values: URLSearchParams): string | undefined {
  const moment = expiryOf(values);
  const days = moment === undefined ? Number.NaN : (moment.getTime() - call.world.now().getTime()) / day;
  return days > 0 && days <= 366 ? undefined : 'Choose a date from 1 day to 1 year from today.';
}

/** The end of the chosen day, UTC. */
export function expiryOf(values: URLSearchParams): Date | undefined {
  const value = values.get('expires') ?? '';
  const moment = new Date(`${value}T23:59:59Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(moment.getTime()) ? moment : undefined;
}

/** Makes the token and shows it once. */
export function makeApiToken(call: SignedInCall, scopes: readonly string[]): Answer {
  const secret = apiTokenSecret();
  const name = (call.form.get('name') ?? '').trim();
  call.world.cloudTokens.add(
    { kind: 'api-token', name, account: call.session.account, resource: null, grants: scopes, expiresAt: expiryOf(call.form) ?? null },
    secret,
    call.world.now(),
  );
  call.session.fresh = { name, values: [['API token', secret]] };
  return redirect(`${tokenPath}/created`, 303);
}

function unscopedForm(call: SignedInCall, errors: { name?: string; expires?: string } = {}): Answer {
  return cloudPage(
    call,
    'Create an API token',
    html`<form method="post" action="${tokenPath}/new">${formToken(call.session)}
${nameAndExpiry(call, call.form, errors)}
<p class="actions"><button class="main">Create</button><a class="button" href="${tokenPath}">Cancel</a></p></form>`,
    { crumbs: tokenCrumbs },
  );
}

export const apiTokenRoutes = [
  route('GET', tokenPath, forPeople(list)),
  route(
    'GET',
    `${tokenPath}/new`,
    forPeople((call) => unscopedForm(call)),
  ),
  route(
    'POST',
    `${tokenPath}/new`,
    forPeople((call) => {
      const errors = checkNameAndExpiry(call, call.form);
      return Object.keys(errors).length > 0 ? unscopedForm(call, errors) : makeApiToken(call, []);
    }),
  ),
  route(
    'GET',
    `${tokenPath}/created`,
    forPeople((call) => {
      const fresh = takeFresh(call.session);
      if (fresh === null) return redirect(tokenPath);
      return cloudPage(
        call,
        'Copy your API token',
        html`<p class="note">Make sure you copy your API token now. You won’t be able to see this token again.</p>${freshSecrets(fresh.values)}<p class="actions"><a class="button" href="${tokenPath}">Done</a></p>`,
        { crumbs: tokenCrumbs },
      );
    }),
  ),
  route(
    'POST',
    `${tokenPath}/revoke`,
    forPeople((call) => {
      const token = call.world.cloudTokens.byId(call.form.get('id') ?? '');
      if (token?.account === call.session.account) call.world.cloudTokens.revoke(token.id);
      return redirect(tokenPath, 303);
    }),
  ),
];
