/**
 * The practice admin.atlassian.com: Settings › API keys, where an organisation's administrator makes a key with or without scopes, and
 * sees its ID. https://support.atlassian.com/organization-administration/docs/manage-an-organization-with-the-admin-apis/
 */
import { redirect } from '../../http/message.ts';
import { route } from '../../http/router.ts';
import { organizationId, organizationName } from '../../organization/organization.ts';
import { dateOf, formToken, freshSecrets } from '../../pages/document.ts';
import { html } from '../../pages/html.ts';
import { takeFresh } from '../../sessions.ts';
import { accessTokenSecret } from '../../tokens/secrets.ts';
import { checkNameAndExpiry, expiryOf, nameAndExpiry } from './api-tokens.ts';
import { cloudPage, forPeople, noAccessPage } from './frame.ts';
import type { Answer } from '../../http/message.ts';
import type { SignedInCall, SiteHandler } from '../../pages/site.ts';

export const keyPath = `/o/${organizationId}/admin-api`;
/** Those of the API keys' scopes that are about tokens: https://developer.atlassian.com/cloud/admin/scopes/ */
const scopes = ['read:tokens:admin', 'delete:tokens:admin'];
const frame = { crumbs: [organizationName, 'Settings'] };

/** Organisation administrators only. */
function forAdmins(then: (call: SignedInCall) => Answer): SiteHandler {
  return forPeople((call) => (call.session.account.role === 'administrator' ? then(call) : noAccessPage(call, organizationName)));
}

function list(call: SignedInCall): Answer {
  const keys = call.world.cloudTokens.list((token) => token.kind === 'organization-api-key');
  return cloudPage(
    call,
    'API keys',
    html`<p>API keys allow you to manage your organization through the admin APIs.</p>
<p>Organization ID: <code>${organizationId}</code></p>
<p class="actions"><a class="button" href="${keyPath}/create?with=scopes">Create API key with scopes</a><a class="button" href="${keyPath}/create">Create API key without scopes</a></p>
${keys.length === 0 ? html`<p class="hint">No API keys yet.</p>` : html`<table><thead><tr><th scope="col">Name</th><th scope="col">Scopes</th><th scope="col">Expires on</th><th scope="col">Action</th></tr></thead><tbody>${keys.map((key) => html`<tr><td>${key.name}</td><td>${key.grants.length === 0 ? 'Without scopes' : key.grants.join(', ')}</td><td>${key.expiresAt === null ? 'Never' : dateOf(key.expiresAt)}</td><td><form class="inline" method="post" action="${keyPath}/revoke">${formToken(call.session)}<input type="hidden" name="id" value="${key.id}"><button aria-label="Revoke ${key.name}">Revoke</button></form></td></tr>`)}</tbody></table>`}`,
    frame,
  );
}

function form(call: SignedInCall, errors: { name?: string; expires?: string; scopes?: string } = {}): Answer {
  const scoped = call.incoming.query.get('with') === 'scopes' || call.form.get('with') === 'scopes';
  const chosen = new Set(call.form.getAll('scope'));
  return cloudPage(
    call,
    scoped ? 'Create an API key with scopes' : 'Create an API key without scopes',
    html`<form method="post" action="${keyPath}/create">${formToken(call.session)}
${scoped && html`<input type="hidden" name="with" value="scopes">`}
${nameAndExpiry(call, call.form, errors)}
${scoped && html`<fieldset><legend>Scopes</legend>${scopes.map((scope) => html`<div class="choice"><input type="checkbox" id="${scope}" name="scope" value="${scope}"${chosen.has(scope) && html` checked`}><label for="${scope}"><code>${scope}</code></label></div>`)}</fieldset>`}
${errors.scopes !== undefined && html`<p class="error" role="alert">${errors.scopes}</p>`}
<p class="actions"><button class="main">Create API key</button><a class="button" href="${keyPath}">Cancel</a></p></form>`,
    frame,
  );
}

function create(call: SignedInCall): Answer {
  const scoped = call.form.get('with') === 'scopes';
  const grants = scoped ? [...new Set(call.form.getAll('scope'))].filter((scope) => scopes.includes(scope)) : [];
  const errors = {
    ...checkNameAndExpiry(call, call.form),
    ...(scoped && grants.length === 0 ? { scopes: 'Select at least one scope.' } : {}),
  };
  if (Object.keys(errors).length > 0) return form(call, errors);
  const secret = accessTokenSecret();
  const name = (call.form.get('name') ?? '').trim();
  call.world.cloudTokens.add(
    { kind: 'organization-api-key', name, account: null, resource: null, grants, expiresAt: expiryOf(call.form) ?? null },
    secret,
    call.world.now(),
  );
  call.session.fresh = {
    name,
    values: [
      ['Organization ID', organizationId],
      ['API key', secret],
    ],
  };
  return redirect(`${keyPath}/created`, 303);
}

function created(call: SignedInCall): Answer {
  const fresh = takeFresh(call.session);
  if (fresh === null) return redirect(keyPath);
  return cloudPage(
    call,
    'Copy your API key',
    html`<p class="note">Copy the organization ID and the API key and keep them in a safe place. We won’t show them to you again.</p>${freshSecrets(fresh.values)}<p class="actions"><a class="button" href="${keyPath}">Done</a></p>`,
    frame,
  );
}

function revoke(call: SignedInCall): Answer {
  const key = call.world.cloudTokens.byId(call.form.get('id') ?? '');
  if (key?.kind === 'organization-api-key') call.world.cloudTokens.revoke(key.id);
  return redirect(keyPath, 303);
}

export const organizationRoutes = [
  route('GET', keyPath, forAdmins(list)),
  route(
    'GET',
    `${keyPath}/create`,
    forAdmins((call) => form(call)),
  ),
  route('POST', `${keyPath}/create`, forAdmins(create)),
  route('GET', `${keyPath}/created`, forAdmins(created)),
  route('POST', `${keyPath}/revoke`, forAdmins(revoke)),
];
